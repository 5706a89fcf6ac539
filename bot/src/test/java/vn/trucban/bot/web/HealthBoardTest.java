package vn.trucban.bot.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.trucban.notifier.MovedClock;
import vn.trucban.notifier.channel.Address;
import vn.trucban.notifier.channel.ChannelHealth;
import vn.trucban.notifier.channel.ChannelKind;
import vn.trucban.notifier.channel.Channels;
import vn.trucban.notifier.channel.ScriptedChannel;
import vn.trucban.notifier.channel.SendOutcome;
import vn.trucban.notifier.channel.SendOutcome.Failure;
import vn.trucban.notifier.channel.SendOutcome.Reason;
import vn.trucban.notifier.delivery.SendSigns;

/** What pages say of a channel is what its last sends say. */
class HealthBoardTest {
    private static final ChannelHealth WELL = new ChannelHealth.Ready("@trucban_bot");
    private static final ChannelHealth AWAY = new ChannelHealth.NotReady(new Reason(Failure.PLATFORM_DOWN, ""));

    private final MovedClock clock = new MovedClock(Instant.parse("2026-11-27T02:05:49Z"));
    private final SendSigns signs = new SendSigns(clock);
    private ChannelHealth answer = WELL;
    private final HealthBoard board = new HealthBoard(
            new Channels(List.of(ScriptedChannel.onlyAsked(() -> answer))), signs, Runnable::run, clock);

    private Optional<ChannelHealth> shown() {
        Optional<ChannelHealth> starts = board.of(ChannelKind.TELEGRAM);
        assertThat(starts).isNotNull();
        return board.of(ChannelKind.TELEGRAM);
    }

    private void send(SendOutcome outcome) {
        send("7", outcome);
    }

    private void send(String to, SendOutcome outcome) {
        signs.heard(new Address(ChannelKind.TELEGRAM, to), outcome);
    }

    @Test
    void failedSendsCountAtOnceAndTheNextAnswerToo() {
        assertThat(shown()).contains(WELL);
        clock.move(Duration.ofSeconds(5));
        send(new SendOutcome.RetryLater(new Reason(Failure.PLATFORM_DOWN, "502"), Optional.empty(), true));
        assertThat(shown()).as("it may be that one chat").contains(WELL);
        send("8", new SendOutcome.RetryLater(new Reason(Failure.PLATFORM_DOWN, "502"), Optional.empty(), true));
        assertThat(shown()).as("whatever a check said a moment ago").contains(AWAY);
        send(new SendOutcome.Sent("m"));
        assertThat(shown()).contains(WELL);
    }

    @Test
    void aCheckThatFailedBeforeALaterAnswerSaysNothing() {
        answer = AWAY;
        assertThat(shown()).contains(AWAY);
        clock.move(Duration.ofSeconds(5));
        send(new SendOutcome.Sent("m"));
        assertThat(shown()).hasValueSatisfying(health -> assertThat(health).isInstanceOf(ChannelHealth.Ready.class));
    }
}
