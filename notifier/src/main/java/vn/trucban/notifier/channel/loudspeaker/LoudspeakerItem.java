package vn.trucban.notifier.channel.loudspeaker;

import java.time.Instant;

/**
 * What the station is to read aloud for one notice.
 *
 * @param script the whole text to read, already written for the ear
 * @param at when it became visible; whole milliseconds
 * @param drill true: an exercise, and shown as one
 */
public record LoudspeakerItem(
        String noticeId, String serial, String title, String script, Instant at, boolean emergency, boolean drill) {
    /** Texts of notices never reach a log. */
    @Override
    public String toString() {
        return "LoudspeakerItem[" + serial + "]";
    }
}
