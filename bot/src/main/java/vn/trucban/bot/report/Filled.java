package vn.trucban.bot.report;

import java.util.Set;

/**
 * What became of what somebody typed into the blanks of a report: all of it is there, or nothing.
 *
 * @param at the blanks that it is about where it is not there; mostly none
 */
public record Filled(Answer answer, Set<PeriodBlank> at) {}
