/**
 * What sending ({@code channel.zalo}) and receiving (the bot's adapter) of the Zalo Official Account share: the settings, and how a
 * button's payload travels as text, what is known of people's windows, and the purse: what of the paid allowances is left, what a notice
 * will cost, and what is kept for emergencies. Knows neither channels nor events; {@code zalo.mongo} keeps it.
 */
package vn.trucban.notifier.zalo;
