/**
 * The officer's, leader's and resident's conversation: one pure decision per event, saved with a version check, effects after the save.
 * Knows no framework and no provider; {@code conversation.mongo} keeps the chats.
 */
package vn.trucban.bot.conversation;
