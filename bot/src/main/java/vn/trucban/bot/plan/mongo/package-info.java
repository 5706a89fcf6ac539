/** Versions of the plan in the store, and a document for each person and version. */
package vn.trucban.bot.plan.mongo;
