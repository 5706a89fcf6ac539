/**
 * The life of a notice, from draft to done: who may do what to it, what every channel will show, and the book of what was issued.
 * {@link vn.trucban.notifier.broadcast.BroadcastDesk} is the door; {@link vn.trucban.notifier.broadcast.Broadcast} decides, purely.
 * Touches channels only for their limits and delivery only through its desk; knows no framework, no store, no provider.
 */
package vn.trucban.notifier.broadcast;
