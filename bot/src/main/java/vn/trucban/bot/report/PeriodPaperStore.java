package vn.trucban.bot.report;

import java.util.List;
import java.util.Optional;
import vn.trucban.bot.kept.KeptFiles;

/** Keeps what people did about reports, one paper a period. */
public interface PeriodPaperStore {
    Optional<PeriodPaper> find(String key);

    /**
     * Saves over the version before; version 1 is a new one.
     *
     * @return false when somebody else was faster: look again
     */
    boolean save(PeriodPaper changed);

    /** All of them: a handful a year. */
    List<PeriodPaper> all();

    /** Where the reports that went out are. */
    KeptFiles files();
}
