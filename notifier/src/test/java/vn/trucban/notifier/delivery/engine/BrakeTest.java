package vn.trucban.notifier.delivery.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.trucban.notifier.channel.SendOutcome;
import vn.trucban.notifier.channel.SendOutcome.Failure;
import vn.trucban.notifier.channel.SendOutcome.Reason;

class BrakeTest {
    private static final SendOutcome SILENCE = new SendOutcome.Unknown(new Reason(Failure.NO_ANSWER, "timeout"));
    private static final SendOutcome REFUSED =
            new SendOutcome.RetryLater(new Reason(Failure.NO_CONNECTION, "refused"), Optional.empty(), false);
    private static final SendOutcome SENT = new SendOutcome.Sent("m");

    private final Brake brake = new Brake();

    private Optional<Duration> hears(SendOutcome outcome, int times) {
        Optional<Duration> rest = Optional.empty();
        for (int each = 0; each < times; each++) {
            rest = brake.after(outcome, false);
        }
        return rest;
    }

    @Test
    void some_silence_is_tolerated_and_an_answer_forgives_it() {
        assertThat(hears(SILENCE, 7)).isEmpty();
        brake.after(SENT, false);
        assertThat(hears(REFUSED, 7)).isEmpty();
        assertThat(brake.probing()).isFalse();
    }

    @Test
    void rests_become_longer_while_single_messages_probe() {
        assertThat(hears(SILENCE, 8)).hasValue(Duration.ofSeconds(1));
        assertThat(brake.probing()).isTrue();
        assertThat(hears(SILENCE, 1)).hasValue(Duration.ofSeconds(2));
        assertThat(hears(REFUSED, 1)).hasValue(Duration.ofSeconds(4));
        assertThat(hears(SILENCE, 9)).hasValue(Duration.ofSeconds(30));
        brake.after(SENT, false);
        assertThat(brake.probing()).isFalse();
        assertThat(hears(SILENCE, 8)).hasValue(Duration.ofSeconds(1));
    }

    @Test
    void it_is_silent_while_nothing_is_answered_and_not_where_the_platform_asks_for_a_rest() {
        assertThat(brake.silent()).isFalse();
        brake.after(new SendOutcome.RetryLater(new Reason(Failure.RATE_LIMITED, "429"), Optional.empty(), true), false);
        assertThat(brake.silent()).isFalse();
        hears(SILENCE, 8);
        assertThat(brake.silent()).isTrue();
        brake.after(SENT, false);
        assertThat(brake.silent()).isFalse();
    }

    @Test
    void what_was_under_way_when_it_began_to_rest_does_not_lengthen_it() {
        hears(SILENCE, 8);
        for (int each = 0; each < 60; each++) {
            assertThat(brake.after(SILENCE, true)).isEmpty();
        }
        assertThat(hears(SILENCE, 1)).hasValue(Duration.ofSeconds(2));
    }

    @Test
    void the_providers_own_hint_is_kept_and_needs_no_probing() {
        Reason busy = new Reason(Failure.RATE_LIMITED, "429");
        assertThat(brake.after(new SendOutcome.RetryLater(busy, Optional.of(Duration.ofSeconds(7)), true), false))
                .hasValue(Duration.ofSeconds(7));
        assertThat(brake.probing()).isFalse();
        Reason token = new Reason(Failure.TOKEN_INVALID, "-216");
        assertThat(brake.after(new SendOutcome.RetryLater(token, Optional.empty(), true), false))
                .hasValue(Duration.ofSeconds(1));
        assertThat(brake.probing()).isTrue();
    }

    @Test
    void what_fails_for_everybody_is_no_recipients_fault() {
        hears(REFUSED, 7);
        assertThat(brake.blamed(REFUSED)).isEqualTo(REFUSED);
        hears(REFUSED, 1);
        assertThat(brake.blamed(REFUSED))
                .isEqualTo(new SendOutcome.RetryLater(
                        new Reason(Failure.NO_CONNECTION, "refused"), Optional.empty(), true));
        assertThat(brake.blamed(SILENCE)).isEqualTo(SILENCE);
        SendOutcome night = new SendOutcome.RetryLater(
                new Reason(Failure.NIGHT_REST, "-234"), Optional.of(Duration.ofHours(3)), false);
        assertThat(brake.blamed(night)).isEqualTo(night);
        brake.after(SENT, false);
        assertThat(brake.blamed(REFUSED)).isEqualTo(REFUSED);
    }

    @Test
    void a_refusal_of_one_recipient_is_an_answer() {
        hears(SILENCE, 7);
        brake.after(new SendOutcome.Rejected(new Reason(Failure.MESSAGE_REFUSED, "400")), false);
        assertThat(hears(SILENCE, 7)).isEmpty();
    }
}
