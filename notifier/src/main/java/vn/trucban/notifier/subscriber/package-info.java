/**
 * Residents and businesses who asked to be told: where, about what, and the proof that they asked. {@link
 * vn.trucban.notifier.subscriber.SubscriberDesk} is the door. Knows delivery only for the audience it expands; knows no channel.
 */
package vn.trucban.notifier.subscriber;
