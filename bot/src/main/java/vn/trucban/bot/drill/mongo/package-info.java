/** Keeps drills in MongoDB. */
package vn.trucban.bot.drill.mongo;
