package vn.trucban.notifier.delivery.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.trucban.content.notice.NoticeTemplate.Level;
import vn.trucban.notifier.channel.SendOutcome;
import vn.trucban.notifier.channel.SendOutcome.Failure;
import vn.trucban.notifier.channel.SendOutcome.Reason;
import vn.trucban.notifier.delivery.Progress;

/** Whoever watches a notice is told within 30 s that it stalls, without asking, and told again when it moves. */
class StallTest {
    private static Progress.OnChannel last(Scene scene) {
        return scene.heard.get(scene.heard.size() - 1).channels().get(0);
    }

    @Test
    void listeners_hear_of_a_stall_that_nothing_announces_and_of_its_end() {
        try (Scene scene = Scene.of(100)) {
            scene.telegram().hold();
            scene.starts("n1", Level.ROUTINE);
            scene.until(() -> scene.telegram().received().size() == 64);
            scene.until(() -> !scene.heard.isEmpty() && last(scene).counts().sending() == 64);
            scene.clock.move(Duration.ofSeconds(24));
            assertThat(scene.desk()
                            .progress("n1")
                            .orElseThrow()
                            .channels()
                            .get(0)
                            .stalled())
                    .isFalse();
            scene.clock.move(Duration.ofSeconds(1));
            Instant said = scene.clock.instant();
            scene.until(() -> last(scene).stalled());
            assertThat(Duration.between(
                            scene.store().runs(List.of("n1/telegram")).get(0).createdAt(), said))
                    .isLessThan(Duration.ofSeconds(30));
            assertThat(last(scene).perSecond()).isZero();
            assertThat(last(scene).expectedEnd()).isEmpty();
            scene.telegram().release();
            scene.settles("n1");
            scene.until(() -> !last(scene).stalled() && last(scene).counts().sent() == 100);
        }
    }

    @Test
    void a_platform_that_asks_for_a_rest_is_a_stall_that_names_the_reason_and_the_time() {
        try (Scene scene = Scene.of(40)) {
            Reason reason = new Reason(Failure.TOKEN_INVALID, "401");
            scene.telegram()
                    .usually(message -> new SendOutcome.RetryLater(reason, Optional.of(Duration.ofMinutes(5)), true));
            scene.starts("n1", Level.ROUTINE);
            scene.until(() -> !scene.telegram().received().isEmpty());
            scene.clock.move(Duration.ofSeconds(26));
            scene.until(() -> !scene.heard.isEmpty() && last(scene).stalled());
            assertThat(last(scene).pausedUntil()).isPresent();
            assertThat(last(scene).topReasons()).singleElement().satisfies(most -> assertThat(most.failure())
                    .isEqualTo(Failure.TOKEN_INVALID));
        }
    }
}
