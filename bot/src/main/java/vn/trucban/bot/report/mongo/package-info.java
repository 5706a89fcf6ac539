/** What people did about reports, in the store: one document a period. */
package vn.trucban.bot.report.mongo;
