/** Reports of incidents in the store: one document a report. */
package vn.trucban.bot.filing.mongo;
