package vn.trucban.notifier.channel.loudspeaker;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every kind of station feed keeps. */
public abstract class LoudspeakerFeedContract {
    private static final Instant MORNING = Instant.parse("2026-09-01T00:30:00.123Z");

    private LoudspeakerFeed feed;

    /** Without entries. */
    protected abstract LoudspeakerFeed feed();

    @BeforeEach
    void start() {
        feed = feed();
    }

    @Test
    void a_published_notice_is_there_at_once_and_whole() {
        LoudspeakerItem outage = notice("n1", "Mất điện tại thôn Đồng Tâm.", MORNING);
        String entry = feed.publish(outage);
        assertThat(feed.entry(entry)).contains(new LoudspeakerEntry(entry, 1, outage));
        assertThat(feed.latest(10)).containsExactly(new LoudspeakerEntry(entry, 1, outage));
    }

    @Test
    void publishing_again_changes_nothing() {
        LoudspeakerItem outage = notice("n1", "Mất điện.", MORNING);
        String entry = feed.publish(outage);
        assertThat(feed.publish(notice("n1", "Mất điện.", MORNING.plusSeconds(60))))
                .isEqualTo(entry);
        assertThat(feed.latest(10)).containsExactly(new LoudspeakerEntry(entry, 1, outage));
    }

    @Test
    void an_update_takes_the_place_of_what_it_updates_and_counts_once() {
        String entry = feed.publish(notice("n1", "Mất điện.", MORNING));
        LoudspeakerItem update = notice("n2", "Đã có điện.", MORNING.plusSeconds(60));
        assertThat(feed.replace(entry, update)).isEqualTo(entry);
        assertThat(feed.replace(entry, update)).isEqualTo(entry);
        assertThat(feed.latest(10)).containsExactly(new LoudspeakerEntry(entry, 2, update));
    }

    @Test
    void a_late_repeat_of_the_old_notice_does_not_undo_its_update() {
        LoudspeakerItem outage = notice("n1", "Mất điện.", MORNING);
        String entry = feed.publish(outage);
        LoudspeakerItem update = notice("n2", "Đã có điện.", MORNING.plusSeconds(60));
        feed.replace(entry, update);
        feed.publish(outage);
        assertThat(feed.latest(10)).containsExactly(new LoudspeakerEntry(entry, 2, update));
    }

    @Test
    void an_update_of_what_is_not_there_gets_a_place_of_its_own() {
        LoudspeakerItem update = notice("n2", "Đã có điện.", MORNING);
        String entry = feed.replace("never published", update);
        assertThat(feed.replace("never published", update)).isEqualTo(entry);
        assertThat(feed.latest(10)).containsExactly(new LoudspeakerEntry(entry, 1, update));
    }

    @Test
    void the_last_changed_comes_first_and_the_limit_holds() {
        for (int i = 1; i <= 4; i++) {
            feed.publish(notice("n" + i, "Tin " + i, MORNING.plusSeconds(i)));
        }
        feed.replace("n1", notice("n5", "Tin 1, bản mới", MORNING.plusSeconds(9)));
        assertThat(feed.latest(3)).extracting(LoudspeakerEntry::id).containsExactly("n1", "n4", "n3");
    }

    private static LoudspeakerItem notice(String id, String script, Instant at) {
        return new LoudspeakerItem(id, "TB-" + id, "Thông báo", script, at, true, false);
    }
}
