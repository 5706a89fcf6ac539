/** Notices in the store: one document a notice, one counter a series of serials. */
package vn.trucban.notifier.broadcast.mongo;
