package vn.trucban.bot.report;

import java.util.Optional;

/** Keeps what people did about reports, one paper a period. */
public interface PeriodPaperStore {
    Optional<PeriodPaper> find(String key);

    /**
     * Saves over the version before; version 1 is a new one.
     *
     * @return false when somebody else was faster: look again
     */
    boolean save(PeriodPaper changed);
}
