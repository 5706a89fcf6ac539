/**
 * The durable heart: every recipient of every notice stands in a ledger, is claimed before anything leaves, and keeps what became of it.
 *
 * <p>This package holds the doors and the values that cross them. {@code delivery.ledger} holds the pure decisions and the store port,
 * {@code delivery.engine} the threads, {@code delivery.mongo} the ledger in MongoDB. People with several channels: see
 * {@code notifier/ROUTING.md}. Nothing here knows Spring, MongoDB or a provider;
 * delivery knows {@code channel} and {@code content}, and is known by {@code broadcast}, {@code subscriber} and the bot.
 */
package vn.trucban.notifier.delivery;
