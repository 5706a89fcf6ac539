/** Alarms in MongoDB. */
package vn.trucban.notifier.watch.mongo;
