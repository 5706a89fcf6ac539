package vn.trucban.bot.register;

import java.util.Arrays;

/** Kinds of entries that are no fact of an incident as it went on; people or the register itself add them. */
public enum Added {
    /** Written down some time after it happened. */
    LATE_ENTRY,
    /** Says what is right where an earlier entry is wrong; that one stays as it is. */
    CORRECTION,
    /** The words of earlier entries were erased; {@code subject} lists their numbers. */
    ERASURE,
    /** Closes a quarter. */
    SEAL,
    /** The store no longer had what was remembered of it. */
    BREAK,
    /** Somebody answers for a break. */
    RESUMPTION,
    /** A report of a period went out. */
    REPORT_SENT,
    /** It had been marked as sent, and was not. */
    REPORT_UNSENT;

    /** True for the name of one of these. */
    public static boolean isKind(String kind) {
        return Arrays.stream(values()).anyMatch(one -> one.name().equals(kind));
    }
}
