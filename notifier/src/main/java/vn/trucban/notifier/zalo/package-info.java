/**
 * What sending ({@code channel.zalo}) and receiving (the bot's adapter) of the Zalo Official Account share: the settings, and how a
 * button's payload travels as text. Knows neither channels nor events.
 */
package vn.trucban.notifier.zalo;
