package vn.trucban.bot.report;

/** Some incidents of a period. */
public record SliceOf(Period period, Slice slice) {}
