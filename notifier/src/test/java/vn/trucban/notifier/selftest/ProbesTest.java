package vn.trucban.notifier.selftest;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.trucban.notifier.MovedClock;
import vn.trucban.notifier.channel.FakePlatform;
import vn.trucban.notifier.channel.FakePlatform.Reply;
import vn.trucban.notifier.http.HttpTimeouts;
import vn.trucban.notifier.http.PlatformHttp;
import vn.trucban.notifier.selftest.Finding.Grade;

/** The feed as others fetch it, and our clock beside the platforms'. */
class ProbesTest {
    private final MovedClock clock = new MovedClock("2026-11-26T00:00:00Z");
    private final PlatformHttp http =
            new PlatformHttp(new HttpTimeouts(Duration.ofSeconds(2), Duration.ofSeconds(2)), Optional.empty());
    private final Site site = new Site();

    /** Answers everything with an empty JSON feed. */
    private static final class Site extends FakePlatform {
        Site() {
            super("site");
        }

        @Override
        protected Reply ordinary(Call call) {
            return Reply.of(200, "{\"items\":[]}");
        }
    }

    @AfterEach
    void close() {
        http.close();
        site.close();
    }

    private Finding feed() {
        return new FeedProbe(http, URI.create(site.url())).look();
    }

    /** @param ahead how far our clock is ahead of each platform's */
    private Finding clockBeside(Duration... ahead) {
        List<DatedSite> platforms = Arrays.stream(ahead)
                .map(by -> new DatedSite(clock.instant().minus(by)))
                .toList();
        try {
            return new ClockProbe(http, platforms.stream().map(DatedSite::url).toList(), clock).look();
        } finally {
            platforms.forEach(DatedSite::close);
        }
    }

    @Test
    void a_feed_that_only_this_machine_can_read_is_not_set_up_yet() {
        assertThat(feed().grade()).isEqualTo(Grade.NOT_SET_UP);
        assertThat(site.calls()).singleElement().satisfies(call -> assertThat(call.path())
                .isEqualTo("/feeds/loudspeaker.json"));
    }

    @Test
    void a_feed_that_cannot_be_read_is_bad_with_its_address() {
        site.answer("/loudspeaker.json", Reply.of(503, ""), Reply.badGateway(), Reply.of(200, "<html>đăng nhập wifi"));
        for (int i = 0; i < 3; i++) {
            assertThat(feed().grade()).isEqualTo(Grade.BAD);
        }
        site.answer("/loudspeaker.json", Reply.silence(Duration.ofSeconds(8)));
        assertThat(feed().grade()).isEqualTo(Grade.BAD);
        site.goDown();
        Finding down = feed();
        assertThat(down.grade()).isEqualTo(Grade.BAD);
        assertThat(down.notes().get(0).values()).containsEntry("url", site.url());
    }

    @Test
    void two_minutes_of_difference_are_tolerated_and_more_are_not() {
        assertThat(clockBeside(Duration.ofSeconds(119)).grade()).isEqualTo(Grade.GOOD);
        assertThat(clockBeside(Duration.ofSeconds(-119)).grade()).isEqualTo(Grade.GOOD);
        Finding fast = clockBeside(Duration.ofMinutes(7));
        assertThat(fast.grade()).isEqualTo(Grade.BAD);
        assertThat(fast.notes()).containsExactly(new Finding.Note("watch.finding.clock-fast", Map.of("minutes", "7")));
        assertThat(clockBeside(Duration.ofMinutes(-190)).notes().get(0).key()).isEqualTo("watch.finding.clock-slow");
    }

    @Test
    void one_platform_with_a_wrong_clock_does_not_accuse_ours() {
        assertThat(clockBeside(Duration.ofHours(3), Duration.ofSeconds(1)).grade())
                .isEqualTo(Grade.GOOD);
    }

    @Test
    void without_an_answer_nothing_is_known() {
        site.answer("/p", Reply.silence(Duration.ZERO));
        assertThat(new ClockProbe(http, List.of(URI.create(site.url() + "/p")), clock)
                        .look()
                        .grade())
                .isEqualTo(Grade.WARNING);
        assertThat(new ClockProbe(http, List.of(), clock).look().grade()).isEqualTo(Grade.NOT_SET_UP);
    }
}
