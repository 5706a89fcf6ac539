package vn.trucban.notifier.channel.loudspeaker;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.trucban.notifier.channel.Address;
import vn.trucban.notifier.channel.ChannelHealth;
import vn.trucban.notifier.channel.ChannelKind;
import vn.trucban.notifier.channel.OutgoingMessage;
import vn.trucban.notifier.channel.OutgoingMessage.NoticeHead;
import vn.trucban.notifier.channel.SendOutcome;

class LoudspeakerChannelTest {
    private static final Instant NOW = Instant.parse("2026-09-01T00:30:00Z");
    private static final Address STATION = new Address(ChannelKind.LOUDSPEAKER, "feed");

    private final InMemoryLoudspeakerFeed feed = new InMemoryLoudspeakerFeed();
    private final LoudspeakerChannel channel = new LoudspeakerChannel(feed, Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void a_notice_is_readable_as_soon_as_it_is_sent() {
        SendOutcome outcome = channel.send(notice("n1", "Mất điện tại thôn Đồng Tâm.", Optional.empty(), false));
        assertThat(outcome).isEqualTo(new SendOutcome.Sent("n1"));
        assertThat(feed.latest(5))
                .containsExactly(new LoudspeakerEntry(
                        "n1",
                        1,
                        new LoudspeakerItem(
                                "n1", "TB-n1", "Tạm ngừng cấp điện", "Mất điện tại thôn Đồng Tâm.", NOW, true, false)));
    }

    @Test
    void what_only_drill_objects_may_carry_is_refused() {
        assertThat(channel.send(notice("n1", "DIỄN TẬP.", Optional.empty(), true)))
                .isInstanceOf(SendOutcome.Rejected.class);
        assertThat(feed.latest(5)).isEmpty();
    }

    @Test
    void an_update_stands_where_the_old_notice_stood() {
        channel.send(notice("n1", "Mất điện.", Optional.empty(), false));
        SendOutcome outcome = channel.send(notice("n2", "Đã có điện.", Optional.of("n1"), false));
        assertThat(outcome).isEqualTo(new SendOutcome.Sent("n1"));
        assertThat(feed.latest(5))
                .singleElement()
                .satisfies(entry -> assertThat(entry.item().script()).isEqualTo("Đã có điện."));
    }

    @Test
    void only_notices_are_read_aloud() {
        assertThat(channel.send(OutgoingMessage.text("m1", STATION, "Xin chào")))
                .isInstanceOf(SendOutcome.Rejected.class);
        assertThat(feed.latest(5)).isEmpty();
    }

    @Test
    void a_store_that_is_away_is_asked_again_later() {
        LoudspeakerChannel cutOff = new LoudspeakerChannel(new AwayFeed(), Clock.systemUTC());
        assertThat(cutOff.send(notice("n1", "Mất điện.", Optional.empty(), false)))
                .isInstanceOfSatisfying(SendOutcome.RetryLater.class, later -> assertThat(later.wholeChannel())
                        .isTrue());
        assertThat(cutOff.check()).isInstanceOf(ChannelHealth.NotReady.class);
        assertThat(channel.check()).isInstanceOf(ChannelHealth.Ready.class);
    }

    private static OutgoingMessage notice(String id, String script, Optional<String> replaces, boolean drill) {
        NoticeHead head = new NoticeHead(id, "TB-" + id, "Tạm ngừng cấp điện", true, drill);
        return new OutgoingMessage(
                id + "/loudspeaker", STATION, script, List.of(), replaces, Optional.empty(), Optional.of(head), false);
    }

    private static final class AwayFeed implements LoudspeakerFeed {
        @Override
        public String publish(LoudspeakerItem item) {
            throw new IllegalStateException("away");
        }

        @Override
        public String replace(String entryId, LoudspeakerItem item) {
            throw new IllegalStateException("away");
        }

        @Override
        public Optional<LoudspeakerEntry> entry(String id) {
            throw new IllegalStateException("away");
        }

        @Override
        public List<LoudspeakerEntry> latest(int limit) {
            throw new IllegalStateException("away");
        }
    }
}
