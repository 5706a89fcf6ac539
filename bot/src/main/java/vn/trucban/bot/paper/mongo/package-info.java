/** Paper intake in MongoDB. */
package vn.trucban.bot.paper.mongo;
