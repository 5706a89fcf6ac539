/** Signs of life in MongoDB. */
package vn.trucban.bot.reach.mongo;
