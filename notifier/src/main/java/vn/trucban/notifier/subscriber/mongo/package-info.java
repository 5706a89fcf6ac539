/** Subscribers in the store: one document an address, found by the address's key. */
package vn.trucban.notifier.subscriber.mongo;
