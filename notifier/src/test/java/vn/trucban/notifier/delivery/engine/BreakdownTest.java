package vn.trucban.notifier.delivery.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import vn.trucban.content.notice.NoticeTemplate.Level;
import vn.trucban.notifier.channel.SendOutcome;
import vn.trucban.notifier.channel.SendOutcome.Failure;
import vn.trucban.notifier.channel.SendOutcome.Reason;
import vn.trucban.notifier.delivery.DeliveryState;

/** An error of the machine in the middle of a page, such as no memory for a thread: nobody who was sent to counts as untouched. */
class BreakdownTest {
    private static final SendOutcome GONE =
            new SendOutcome.RecipientGone(new Reason(Failure.BLOCKED_BY_RECIPIENT, "403"));

    @Test
    void whoever_was_sent_to_before_an_error_is_not_sent_to_again_and_shown_as_unknown() {
        try (Scene scene = Scene.of(32)) {
            scene.clock.run();
            scene.telegram().answers("1005", GONE);
            scene.audience.breaksDown(1);
            scene.starts("n1", Level.ROUTINE);
            scene.settles("n1");
            assertThat(scene.telegram().addresses()).hasSize(32).doesNotHaveDuplicates();
            assertThat(scene.who("n1", DeliveryState.UNKNOWN)).hasSize(32);
        }
    }

    @Test
    void an_emergency_repeats_them_once_like_all_its_unknowns() {
        try (Scene scene = Scene.of(3)) {
            scene.clock.run();
            scene.telegram().answers("1001", GONE);
            scene.audience.breaksDown(1);
            scene.starts("n1", Level.EMERGENCY);
            scene.until(() -> scene.telegram().received().size() == 3);
            scene.until(() -> scene.counts("n1").waiting() == 3);
            scene.clock.move(Duration.ofSeconds(30));
            scene.settles("n1");
            assertThat(scene.telegram().addresses()).hasSize(6);
        }
    }
}
