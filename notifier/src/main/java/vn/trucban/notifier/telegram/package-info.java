/**
 * The Bot API's wire, shared by sending ({@code channel.telegram}) and receiving (the bot's adapter): settings, one call, its answer.
 * Knows neither channels nor updates.
 *
 * <p>why not the clients of TelegramBots: its client reports an error page, an unreadable answer to an accepted message and a gateway's
 * timeout as one and the same exception without the HTTP status, so that "not sent" and "perhaps sent" cannot be told apart; its
 * long-polling session confirms updates before they are handled and filters out what Telegram offers again. The request types of
 * its {@code meta} artifact are used where requests are made.
 */
package vn.trucban.notifier.telegram;
