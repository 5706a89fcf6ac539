/**
 * What the office reports of its incidents (plan IV.2–3): figures of a period beside the one before and the year before, sentences ready
 * to sign, proposals by stated rules, and the log of technical incidents as a table. Pure: incidents come in as rows, papers go out as
 * values of {@code bot.document}.
 */
package vn.trucban.bot.report;
