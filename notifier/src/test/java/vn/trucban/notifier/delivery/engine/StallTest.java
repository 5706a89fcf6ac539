package vn.trucban.notifier.delivery.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.trucban.content.notice.NoticeTemplate.Level;
import vn.trucban.notifier.channel.ChannelKind;
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
    void a_platform_that_asks_for_a_rest_is_a_stall_that_names_the_reason_and_the_time() {
        try (Scene scene = Scene.of(40)) {
            Reason reason = new Reason(Failure.TOKEN_INVALID, "401");
            scene.telegram()
                    .usually(message -> new SendOutcome.RetryLater(reason, Optional.of(Duration.ofMinutes(5)), true));
            scene.starts("n1", Level.ROUTINE);
            scene.until(() -> !scene.telegram().received().isEmpty());
            scene.passes(Duration.ofSeconds(26));
            scene.until(() -> !scene.heard.isEmpty()
                    && last(scene).stalled()
                    && !last(scene).topReasons().isEmpty());
            assertThat(last(scene).pausedUntil()).isPresent();
            assertThat(last(scene).topReasons()).singleElement().satisfies(most -> assertThat(most.failure())
                    .isEqualTo(Failure.TOKEN_INVALID));
        }
    }

    private static Progress.OnChannel on(Scene scene, String notice) {
        return scene.desk().progress(notice).orElseThrow().channels().get(0);
    }

    @Test
    void a_notice_behind_another_that_moves_waits_its_turn_and_does_not_stall() {
        try (Scene scene = Scene.of(Map.of(ChannelKind.TELEGRAM, 5_000), 50)) {
            scene.starts("first", Level.ROUTINE);
            scene.until(() -> scene.counts("first").sent() > 0);
            scene.passes(Duration.ofSeconds(1));
            scene.starts("second", Level.ROUTINE);
            for (int step = 0; step < 10; step++) {
                int sent = scene.counts("first").sent();
                scene.passes(Duration.ofSeconds(4));
                scene.until(() -> scene.counts("first").sent() > sent);
                scene.until(() -> on(scene, "second").waitsTurn());
            }
            assertThat(scene.heard)
                    .filteredOn(progress -> progress.noticeId().equals("second"))
                    .isNotEmpty()
                    .noneMatch(progress -> progress.channels().get(0).stalled());
            assertThat(on(scene, "first").waitsTurn()).isFalse();
        }
    }

    @Test
    void a_notice_behind_another_that_does_not_move_stalls_as_well() {
        try (Scene scene = Scene.of(400)) {
            scene.telegram().hold();
            scene.starts("first", Level.ROUTINE);
            scene.until(() -> scene.telegram().received().size() == 64);
            scene.passes(Duration.ofSeconds(1));
            scene.starts("second", Level.ROUTINE);
            scene.until(() -> on(scene, "second").waitsTurn());
            for (int step = 0; step < 7; step++) {
                scene.passes(Duration.ofSeconds(4));
            }
            scene.until(
                    () -> on(scene, "second").stalled() && on(scene, "first").stalled());
            assertThat(on(scene, "second").waitsTurn()).isFalse();
        }
    }
}
