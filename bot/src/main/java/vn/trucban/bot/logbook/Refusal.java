package vn.trucban.bot.logbook;

import java.util.Locale;

/** Why something was not entered; nothing was changed. */
public enum Refusal {
    NO_TEXT,
    TOO_LONG,
    NO_INCIDENT,
    NO_ENTRY,
    NOT_TO_BE_CORRECTED,
    NO_TIME,
    IN_THE_FUTURE,
    TOO_LONG_AGO,
    /** A fix cannot be earlier than the report of what it fixed. */
    FIXED_BEFORE_REPORT,
    NOTHING_TO_ERASE,
    /** The reason would keep a name that is erased. */
    NAME_IN_REASON,
    /** What is to be erased tells of people who are in danger still. */
    PEOPLE_IN_DANGER,
    /** Some of it; the register says already that it is gone. */
    NOT_ERASED,
    /** What stands outside the entries says something else than what was shown. */
    COPY_CHANGED,
    NOTHING_LOST;

    /** The sentence for people. */
    public String messageKey() {
        return "register.refused." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
