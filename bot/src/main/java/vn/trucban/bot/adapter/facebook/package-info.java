/**
 * The Facebook page's webhook: the handshake, and events that are verified, counted and dropped. Messenger is not a channel of the
 * conversation; the webhook exists because Facebook wants one that answers. May use {@code notifier.facebook} for the settings.
 */
package vn.trucban.bot.adapter.facebook;
