/**
 * The Zalo Bot Platform, receiving side: officers' messages become events of the conversation, by long polling, so that an office
 * behind a router needs no public address. May use {@code notifier.zalobot} for calls and {@code notifier.store} for the polling lease.
 */
package vn.trucban.bot.adapter.zalobot;
