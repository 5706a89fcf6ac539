/** The station's feed in the store: one document an entry. */
package vn.trucban.notifier.channel.loudspeaker.mongo;
