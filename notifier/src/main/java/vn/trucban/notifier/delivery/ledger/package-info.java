/**
 * What the ledger says and what may become of it: pure values and decisions, and the port of the store that keeps them. Knows channel
 * values and delivery's public values; no threads, no clock, no store.
 */
package vn.trucban.notifier.delivery.ledger;
