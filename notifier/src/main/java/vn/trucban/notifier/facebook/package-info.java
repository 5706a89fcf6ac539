/**
 * What sending ({@code channel.facebook}) and receiving (the bot's adapter) of the Facebook page share: the settings. Knows neither
 * channels nor events.
 */
package vn.trucban.notifier.facebook;
