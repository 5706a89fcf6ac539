/** Revisions of content in the store: one document a revision. */
package vn.trucban.bot.revision.mongo;
