package vn.trucban.notifier.channel.loudspeaker;

/**
 * One place in the station's feed; what stands there changes when a notice is updated.
 *
 * @param id the id of the notice that first stood here; never changes
 * @param revision 1 at first, one more with each update, so that the station sees that there is something new to read
 */
public record LoudspeakerEntry(String id, int revision, LoudspeakerItem item) {}
