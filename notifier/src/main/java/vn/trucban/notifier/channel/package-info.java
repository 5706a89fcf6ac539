/**
 * What all channels have in common: a message, an address, and what became of sending one to the other. One package below this
 * per provider; they know neither each other nor the store nor delivery.
 */
package vn.trucban.notifier.channel;
