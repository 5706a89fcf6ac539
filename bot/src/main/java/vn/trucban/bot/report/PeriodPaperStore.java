package vn.trucban.bot.report;

import java.util.Optional;
import java.util.stream.Stream;
import vn.trucban.bot.kept.KeptFiles;

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
}
