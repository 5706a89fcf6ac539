/**
 * Would it work now? Each probe does one harmless thing and says in a value what it found; nothing here waits for a disaster to find a
 * token expired. Probes of the platforms are in their channels; those of store, feed and clock here. Knows no framework.
 */
package vn.trucban.notifier.selftest;
