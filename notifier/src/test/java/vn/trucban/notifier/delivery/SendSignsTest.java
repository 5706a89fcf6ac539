package vn.trucban.notifier.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.trucban.notifier.MovedClock;
import vn.trucban.notifier.channel.ChannelKind;
import vn.trucban.notifier.channel.SendOutcome;
import vn.trucban.notifier.channel.SendOutcome.Failure;
import vn.trucban.notifier.channel.SendOutcome.Reason;
import vn.trucban.notifier.delivery.SendSigns.Failing;

/** Whether a channel takes what is sent, as the last sends say. */
class SendSignsTest {
    private static final Instant START = Instant.parse("2026-11-27T02:05:49Z");
    private final MovedClock clock = new MovedClock(START);
    private final SendSigns signs = new SendSigns(clock);

    private void later(Failure why) {
        signs.heard(ChannelKind.TELEGRAM, new SendOutcome.RetryLater(new Reason(why, "502"), Optional.empty(), true));
    }

    private void sent() {
        signs.heard(ChannelKind.TELEGRAM, new SendOutcome.Sent("m"));
    }

    private Optional<Failing> failing() {
        return signs.failing(ChannelKind.TELEGRAM);
    }

    @Test
    void the_first_failed_send_says_so_with_since_when_and_the_next_answer_ends_it() {
        sent();
        assertThat(failing()).isEmpty();
        clock.move(Duration.ofSeconds(5));
        later(Failure.PLATFORM_DOWN);
        clock.move(Duration.ofSeconds(5));
        later(Failure.NO_CONNECTION);
        assertThat(failing()).contains(new Failing(START.plusSeconds(5), Failure.NO_CONNECTION));
        assertThat(signs.answered(ChannelKind.TELEGRAM)).contains(START);
        assertThat(signs.failing(ChannelKind.ZALO)).as("another channel").isEmpty();
        sent();
        assertThat(failing()).isEmpty();
    }

    @Test
    void that_one_message_is_refused_is_an_answer_and_that_we_are_to_wait_says_nothing() {
        later(Failure.RATE_LIMITED);
        assertThat(failing()).isEmpty();
        later(Failure.NO_ANSWER);
        later(Failure.RATE_LIMITED);
        assertThat(failing()).isPresent();
        signs.heard(
                ChannelKind.TELEGRAM, new SendOutcome.RecipientGone(new Reason(Failure.BLOCKED_BY_RECIPIENT, "403")));
        assertThat(failing()).isEmpty();
        signs.heard(ChannelKind.TELEGRAM, new SendOutcome.Rejected(new Reason(Failure.TOKEN_INVALID, "401")));
        assertThat(failing()).as("refused, whatever the message").isPresent();
    }

    @Test
    void what_nobody_tries_any_more_says_nothing_of_this_moment() {
        later(Failure.PLATFORM_DOWN);
        clock.move(Duration.ofMinutes(10));
        assertThat(failing()).isPresent();
        clock.move(Duration.ofSeconds(1));
        assertThat(failing()).isEmpty();
    }
}
