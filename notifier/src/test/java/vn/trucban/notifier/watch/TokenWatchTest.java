package vn.trucban.notifier.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.trucban.notifier.MovedClock;
import vn.trucban.notifier.channel.Address;
import vn.trucban.notifier.channel.ChannelHealth;
import vn.trucban.notifier.channel.ChannelKind;
import vn.trucban.notifier.channel.ScriptedChannel;
import vn.trucban.notifier.channel.SendOutcome;
import vn.trucban.notifier.channel.SendOutcome.Failure;
import vn.trucban.notifier.channel.SendOutcome.Reason;
import vn.trucban.notifier.delivery.SendSigns;
import vn.trucban.notifier.watch.Trouble.Kind;

/** What becomes of what is sent is believed more than the answer to a harmless call. */
class TokenWatchTest {
    private static final Instant START = Instant.parse("2026-11-27T02:05:49Z");

    private static final Address TO = new Address(ChannelKind.TELEGRAM, "7");

    private final MovedClock clock = new MovedClock(START);
    private final SendSigns signs = new SendSigns(clock);
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private ChannelHealth health = new ChannelHealth.Ready("@trucban_bot");
    private final TokenWatch watch =
            new TokenWatch(List.of(ScriptedChannel.onlyAsked(() -> health)), signs, threads, clock);

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    private static Trouble trouble(Failure why, Instant since) {
        return new Trouble(Kind.TOKEN, "", Optional.of(ChannelKind.TELEGRAM), Optional.of(why), since);
    }

    @Test
    void a_channel_that_answers_but_takes_nothing_is_named_until_it_takes_something() {
        assertThat(watch.look()).isEmpty();
        signs.heard(TO, new SendOutcome.Unknown(new Reason(Failure.NO_ANSWER, "timeout")));
        assertThat(watch.look()).as("it may be that one chat").isEmpty();
        signs.heard(
                new Address(ChannelKind.TELEGRAM, "8"),
                new SendOutcome.Unknown(new Reason(Failure.NO_ANSWER, "timeout")));
        clock.move(Duration.ofSeconds(40));
        assertThat(watch.look()).containsExactly(trouble(Failure.NO_ANSWER, START));
        signs.heard(TO, new SendOutcome.Sent("m"));
        assertThat(watch.look()).isEmpty();
    }

    @Test
    void it_began_when_the_first_of_both_failed() {
        health = new ChannelHealth.NotReady(new Reason(Failure.NO_CONNECTION, "refused"));
        assertThat(watch.look()).containsExactly(trouble(Failure.NO_CONNECTION, START));
        clock.move(Duration.ofSeconds(60));
        signs.heard(TO, new SendOutcome.Unknown(new Reason(Failure.NO_ANSWER, "timeout")));
        assertThat(watch.look()).containsExactly(trouble(Failure.NO_ANSWER, START));
    }
}
