/** Kept files in MongoDB. */
package vn.trucban.bot.kept.mongo;
