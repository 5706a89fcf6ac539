/**
 * Telegram, receiving side: updates become events of the conversation, by long polling or webhook, and nothing else. Reads updates as
 * raw JSON, so that no news in the Bot API can make a person's message unreadable. May use {@code notifier.telegram} for calls,
 * {@code notifier.store} for the polling lease, and the conversation's {@code Inbox}.
 */
package vn.trucban.bot.adapter.telegram;
