package vn.trucban.notifier.delivery.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import vn.trucban.notifier.channel.Address;
import vn.trucban.notifier.channel.ChannelHealth;
import vn.trucban.notifier.channel.ChannelKind;
import vn.trucban.notifier.channel.Channels;
import vn.trucban.notifier.channel.OutgoingMessage;
import vn.trucban.notifier.channel.ScriptedChannel;
import vn.trucban.notifier.channel.SendOutcome;
import vn.trucban.notifier.channel.SendOutcome.Failure;
import vn.trucban.notifier.channel.SendOutcome.Reason;
import vn.trucban.notifier.delivery.Lane;
import vn.trucban.notifier.delivery.SendSigns;

class LineDispatcherTest {
    private static final Address HOA = new Address(ChannelKind.TELEGRAM, "hoa");
    private static final SendOutcome DOWN = new SendOutcome.Unknown(new Reason(Failure.PLATFORM_DOWN, "HTTP 500"));

    private final AtomicLong nanos = new AtomicLong();
    private final AtomicInteger calls = new AtomicInteger();
    private SendOutcome outcome = DOWN;

    private final LineDispatcher dispatcher = new LineDispatcher(new Lines(
            new Channels(List.of(new ScriptedChannel(this::answered, () -> new ChannelHealth.Ready("")))),
            () -> nanos.addAndGet(50_000_000),
            new SimpleMeterRegistry(),
            new SendSigns(Clock.fixed(Instant.EPOCH, ZoneOffset.UTC))));

    private SendOutcome answered(OutgoingMessage message) {
        calls.incrementAndGet();
        return outcome;
    }

    private SendOutcome sends(Lane lane) {
        return dispatcher.send(OutgoingMessage.text("m", HOA, "chào"), lane);
    }

    /** So long that it rests for longer than anybody waits at the door. */
    private void nobodyAnswers() {
        int before = -1;
        while (calls.get() != before) {
            before = calls.get();
            sends(Lane.REPLY);
        }
    }

    @Test
    void an_answer_goes_although_the_channel_rests_because_nobody_answers_and_wakes_it() {
        nobodyAnswers();
        assertThat(sends(Lane.EMERGENCY)).isInstanceOf(SendOutcome.RetryLater.class);
        int before = calls.get();
        outcome = new SendOutcome.Sent("1");
        assertThat(sends(Lane.ANSWER)).isInstanceOf(SendOutcome.Sent.class);
        assertThat(calls.get()).isEqualTo(before + 1);
    }

    @Test
    void not_where_the_platform_asked_for_a_rest() {
        outcome = new SendOutcome.RetryLater(
                new Reason(Failure.RATE_LIMITED, "429"), Optional.of(Duration.ofMinutes(10)), true);
        sends(Lane.REPLY);
        int before = calls.get();
        assertThat(sends(Lane.ANSWER)).isInstanceOf(SendOutcome.RetryLater.class);
        assertThat(calls.get()).isEqualTo(before);
    }
}
