package vn.trucban.bot.report;

import java.util.Optional;
import java.util.stream.Stream;
import vn.trucban.bot.kept.KeptFiles;
import vn.trucban.bot.kept.NumberClaims;

/** Keeps what people did about reports, one paper a period. */
public interface PeriodPaperStore {
    Optional<PeriodPaper> find(String key);

    /** Every one, by key, to be closed; there are a few a year. */
    Stream<PeriodPaper> all();

    /**
     * Saves over the version before; version 1 is a new one.
     *
     * @return false when somebody else was faster: look again
     */
    boolean save(PeriodPaper changed);

    /** Where the reports that went out are. */
    KeptFiles files();

    /** Which paper asked for which number; the same for all papers of the office. */
    NumberClaims numberClaims();
}
