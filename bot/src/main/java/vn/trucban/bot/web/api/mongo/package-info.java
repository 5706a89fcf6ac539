/** API keys in MongoDB. */
package vn.trucban.bot.web.api.mongo;
