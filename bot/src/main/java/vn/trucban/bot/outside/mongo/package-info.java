/** Help from outside in MongoDB. */
package vn.trucban.bot.outside.mongo;
