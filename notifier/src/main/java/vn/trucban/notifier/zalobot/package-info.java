/**
 * The Zalo Bot Platform's wire, for officers' chats, shared by sending ({@code channel.zalobot}) and receiving (the bot's adapter):
 * settings, one call, its answer. A product of its own beside the Official Account: other ids, other tokens, no webhook needed.
 * Source: bot.zaloplatforms.com/docs as of December 2025.
 */
package vn.trucban.notifier.zalobot;
