/** Telegram, sending side. Nothing outside sees a type of it but the configuration; receiving is the bot's adapter. */
package vn.trucban.notifier.channel.telegram;
