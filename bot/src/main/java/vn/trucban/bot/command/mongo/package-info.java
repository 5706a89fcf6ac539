/** Commands in MongoDB. */
package vn.trucban.bot.command.mongo;
