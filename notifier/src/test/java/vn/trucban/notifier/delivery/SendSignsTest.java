package vn.trucban.notifier.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.trucban.notifier.MovedClock;
import vn.trucban.notifier.channel.Address;
import vn.trucban.notifier.channel.ChannelKind;
import vn.trucban.notifier.channel.SendOutcome;
import vn.trucban.notifier.channel.SendOutcome.Failure;
import vn.trucban.notifier.channel.SendOutcome.Reason;
import vn.trucban.notifier.delivery.SendSigns.Failing;

/** Whether a channel takes what is sent, as the last sends say. */
class SendSignsTest {
    private static final Instant START = Instant.parse("2026-11-27T02:05:49Z");
    private static final Address TO = new Address(ChannelKind.TELEGRAM, "7");
    private static final Address OTHER = new Address(ChannelKind.TELEGRAM, "8");
    private final MovedClock clock = new MovedClock(START);
    private final SendSigns signs = new SendSigns(clock);

    private void later(Failure why) {
        later(TO, why);
    }

    private void later(Address to, Failure why) {
        signs.heard(to, new SendOutcome.RetryLater(new Reason(why, "502"), Optional.empty(), true));
    }

    private void sent() {
        signs.heard(TO, new SendOutcome.Sent("m"));
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
        later(OTHER, Failure.NO_ANSWER);
        later(Failure.RATE_LIMITED);
        assertThat(failing()).isPresent();
        signs.heard(TO, new SendOutcome.RecipientGone(new Reason(Failure.BLOCKED_BY_RECIPIENT, "403")));
        assertThat(failing()).isEmpty();
        signs.heard(TO, new SendOutcome.Rejected(new Reason(Failure.TOKEN_INVALID, "401")));
        assertThat(failing()).as("refused, whatever the message").isPresent();
    }

    @Test
    void what_one_recipients_messages_meet_is_not_laid_to_the_channel_while_that_answers_a_harmless_call() {
        for (int tries = 0; tries < 20; tries++) {
            later(Failure.PLATFORM_DOWN);
            later(Failure.NO_ANSWER);
            clock.move(Duration.ofSeconds(30));
        }
        assertThat(failing()).isEmpty();
        assertThat(signs.failing(ChannelKind.TELEGRAM, true)).contains(new Failing(START, Failure.NO_ANSWER));
        later(OTHER, Failure.PLATFORM_DOWN);
        assertThat(failing()).contains(new Failing(START, Failure.PLATFORM_DOWN));
        sent();
        later(Failure.PLATFORM_DOWN);
        assertThat(failing()).as("only since the last answer").isEmpty();
    }

    @Test
    void what_is_published_for_everybody_is_enough_by_itself() {
        later(new Address(ChannelKind.FACEBOOK, "page"), Failure.PLATFORM_DOWN);
        assertThat(signs.failing(ChannelKind.FACEBOOK)).isPresent();
    }

    @Test
    void what_nobody_tries_any_more_says_nothing_of_this_moment() {
        later(Failure.PLATFORM_DOWN);
        later(OTHER, Failure.PLATFORM_DOWN);
        clock.move(Duration.ofMinutes(10));
        assertThat(failing()).isPresent();
        clock.move(Duration.ofSeconds(1));
        assertThat(failing()).isEmpty();
    }
}
