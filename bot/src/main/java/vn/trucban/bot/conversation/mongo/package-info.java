/** Chats in MongoDB. */
package vn.trucban.bot.conversation.mongo;
