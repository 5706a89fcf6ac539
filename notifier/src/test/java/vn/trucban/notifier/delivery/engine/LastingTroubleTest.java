package vn.trucban.notifier.delivery.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.trucban.content.notice.NoticeTemplate.Level;
import vn.trucban.notifier.MovedClock;
import vn.trucban.notifier.channel.ChannelKind;
import vn.trucban.notifier.channel.Channels;
import vn.trucban.notifier.channel.SendOutcome;
import vn.trucban.notifier.channel.SendOutcome.Failure;
import vn.trucban.notifier.channel.SendOutcome.Reason;
import vn.trucban.notifier.delivery.DeliveryDesk;
import vn.trucban.notifier.delivery.DeliveryState;
import vn.trucban.notifier.delivery.Progress;
import vn.trucban.notifier.delivery.ResendAnswer;
import vn.trucban.notifier.delivery.engine.MovedRounds.Trouble;
import vn.trucban.notifier.delivery.ledger.Ledgers;

/** Short versions of {@link MovedRounds}, and what a leader sees and can do meanwhile. */
class LastingTroubleTest {
    private static final SendOutcome BUSY = new SendOutcome.RetryLater(
            new Reason(Failure.RATE_LIMITED, "429"), Optional.of(Duration.ofMinutes(10)), false);

    @TempDir
    private Path dir;

    @ParameterizedTest
    @EnumSource
    void everybody_gets_it_once_it_is_over(Trouble trouble) {
        try (MovedRounds rounds = new MovedRounds(dir)) {
            MovedRounds.Round round = rounds.round(trouble, 300);
            assertThat(round.good()).as("%s", round).isTrue();
        }
    }

    private static boolean stalled(Scene scene, String notice) {
        return scene.desk().progress(notice).orElseThrow().channels().get(0).stalled();
    }

    @Test
    void a_broadcast_that_stalls_says_so_within_half_a_minute() {
        try (Scene scene = Scene.of(100)) {
            scene.telegram().hold();
            scene.starts("n1", Level.ROUTINE);
            scene.until(() -> scene.telegram().received().size() == 64);
            scene.passes(Duration.ofSeconds(20));
            assertThat(stalled(scene, "n1")).isFalse();
            scene.heard.clear();
            scene.passes(Duration.ofSeconds(10));
            scene.until(() -> scene.heard.stream()
                    .anyMatch(progress -> progress.channels().stream().anyMatch(Progress.OnChannel::stalled)));
            scene.telegram().release();
            scene.settles("n1");
            assertThat(stalled(scene, "n1")).isFalse();
        }
    }

    @Test
    void waiting_for_the_next_attempt_is_no_stall_and_neither_is_a_clock_that_jumped() {
        try (Scene scene = Scene.of(3)) {
            scene.telegram().answers("1001", BUSY);
            scene.starts("n1", Level.ROUTINE);
            scene.until(
                    () -> scene.counts("n1").sent() == 2 && scene.counts("n1").waiting() == 1);
            scene.passes(Duration.ofMinutes(5));
            assertThat(stalled(scene, "n1")).isFalse();
            scene.clock.move(Duration.ofHours(3));
            scene.settles("n1");
        }
    }

    @Test
    void whoever_a_wrong_clock_left_out_as_expired_gets_it_by_sending_again() {
        try (Scene scene = Scene.of(200)) {
            scene.telegram().hold();
            scene.starts("n1", Level.ROUTINE);
            scene.until(() -> scene.telegram().received().size() == 64);
            scene.audience.withdraws("s199");
            scene.clock.move(Duration.ofDays(2));
            scene.until(() -> scene.counts("n1").skipped() == 136);
            scene.telegram().release();
            scene.settles("n1");
            assertThat(scene.desk().resendMissed("n1")).isEqualTo(new ResendAnswer.Refused(ResendAnswer.Why.EXPIRED));
            scene.clock.move(Duration.ofDays(-2));
            assertThat(scene.desk().resendMissed("n1")).isEqualTo(new ResendAnswer.Resending(136));
            scene.until(() -> scene.counts("n1").sent() == 199);
            assertThat(scene.who("n1", DeliveryState.SKIPPED)).containsExactly("s199");
            assertThat(scene.desk().resendMissed("n1"))
                    .isEqualTo(new ResendAnswer.Refused(ResendAnswer.Why.NOTHING_MISSED));
            assertThat(Set.copyOf(scene.telegram().addresses())).hasSize(199);
            assertThat(scene.telegram().received()).hasSize(199);
        }
    }

    @Test
    void two_instances_whose_clocks_differ_by_a_day_do_not_both_send() {
        try (Scene scene = Scene.empty(300)) {
            FakeChannel one = new FakeChannel(ChannelKind.TELEGRAM, Scene.UNLIMITED);
            one.hold();
            DeliveryDesk first = scene.instance("first", new AwayStore(), new Channels(List.of(one)));
            first.start(Ledgers.order("n1", Level.ROUTINE, ChannelKind.TELEGRAM));
            scene.until(() -> one.received().size() == 64);
            MovedClock wrong = new MovedClock(Ledgers.NOW.plus(Duration.ofHours(20)));
            DeliveryDesk second = scene.instance("second", wrong);
            scene.passes(Duration.ofSeconds(3));
            one.release();
            scene.until(() -> second.progress("n1").orElseThrow().settled());
            assertThat(scene.telegram().received()).isEmpty();
            assertThat(one.received()).hasSize(300);
        }
    }
}
