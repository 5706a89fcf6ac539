/**
 * The loudspeaker station as a channel: publishing a notice makes an entry of the station's feed visible at once. Needs no platform
 * and no credentials, so it is always live. {@code loudspeaker.mongo} keeps the entries; whoever serves the feed reads them through
 * {@link vn.trucban.notifier.channel.loudspeaker.LoudspeakerFeed}.
 */
package vn.trucban.notifier.channel.loudspeaker;
