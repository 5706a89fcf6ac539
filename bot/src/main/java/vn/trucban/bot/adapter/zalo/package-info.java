/**
 * The Zalo Official Account, receiving side: signed webhook events become events of the conversation, and nothing else. May use
 * {@code notifier.zalo} for the settings and the mark of button payloads, and the conversation's {@code Inbox}.
 */
package vn.trucban.bot.adapter.zalo;
