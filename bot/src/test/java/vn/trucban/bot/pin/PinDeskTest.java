package vn.trucban.bot.pin;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.trucban.notifier.MovedClock;

class PinDeskTest {
    private final MovedClock clock = new MovedClock("2026-11-23T01:05:00Z");
    private final InMemoryPinStore store = new InMemoryPinStore();
    private final PinDesk desk = new PinDesk(store, new SecureRandom(), clock, 3);

    @Test
    void the_right_one_is_good_for_one_purpose_and_a_few_minutes() {
        assertThat(desk.check("an", "482913", "n1")).isEqualTo(new PinAnswer.NotSet());
        assertThat(desk.choose("an", " 482913 ")).isEqualTo(new PinAnswer.Kept());
        assertThat(desk.granted("an", "n1")).isFalse();
        assertThat(desk.check("an", "482913", "n1")).isEqualTo(new PinAnswer.Right());
        assertThat(desk.granted("an", "n1")).isTrue();
        assertThat(desk.granted("an", "n2")).isFalse();
        assertThat(desk.granted("binh", "n1")).isFalse();
        clock.move(Duration.ofMinutes(5));
        assertThat(desk.granted("an", "n1")).isFalse();
    }

    @Test
    void what_is_kept_is_salted_and_slow_and_not_the_pin() {
        desk.choose("an", "482913");
        desk.choose("binh", "482913");
        Pin an = store.find("an").orElseThrow();
        Pin binh = store.find("binh").orElseThrow();
        assertThat(an.hash()).isNotEqualTo(binh.hash());
        assertThat(an.salt()).isNotEqualTo(binh.salt());
        assertThat(an + an.hash() + an.salt()).doesNotContain("482913");
        assertThat(PinDesk.ROUNDS).isGreaterThanOrEqualTo(600_000);
        assertThat(an.toString()).doesNotContain(an.hash());
    }

    @Test
    void five_wrong_ones_lock_for_fifteen_minutes_even_for_the_right_one() {
        desk.choose("an", "482913");
        for (int left = 4; left >= 1; left--) {
            assertThat(desk.check("an", "111222", "n1")).isEqualTo(new PinAnswer.Wrong(left));
        }
        Instant until = clock.instant().plus(Duration.ofMinutes(15));
        assertThat(desk.check("an", "111222", "n1")).isEqualTo(new PinAnswer.Locked(until));
        assertThat(desk.check("an", "482913", "n1")).isEqualTo(new PinAnswer.Locked(until));
        assertThat(desk.granted("an", "n1")).isFalse();
        clock.set(until);
        assertThat(desk.check("an", "111222", "n1")).isEqualTo(new PinAnswer.Wrong(4));
        assertThat(desk.check("an", "482913", "n1")).isEqualTo(new PinAnswer.Right());
        assertThat(desk.check("an", "111222", "n1")).isEqualTo(new PinAnswer.Wrong(4));
    }

    @Test
    void a_hundred_guesses_at_once_are_five() throws Exception {
        desk.choose("an", "482913");
        ExecutorService guessers = Executors.newFixedThreadPool(8);
        try {
            List<Callable<PinAnswer>> guesses = IntStream.range(0, 100)
                    .<Callable<PinAnswer>>mapToObj(i -> () -> desk.check("an", "1000" + (10 + i % 90), "n1"))
                    .toList();
            List<PinAnswer> answers = new ArrayList<>();
            for (Future<PinAnswer> answer : guessers.invokeAll(guesses)) {
                answers.add(answer.get());
            }
            assertThat(answers).filteredOn(PinAnswer.Wrong.class::isInstance).hasSizeLessThanOrEqualTo(4);
            assertThat(answers).noneMatch(PinAnswer.Right.class::isInstance);
            assertThat(store.find("an").orElseThrow().wrong()).isEqualTo(5);
        } finally {
            guessers.shutdownNow();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"12345", "1234567890123", "48291a", "", "４８２９１３"})
    void a_pin_is_six_to_twelve_digits(String typed) {
        assertThat(desk.choose("an", typed)).isEqualTo(new PinAnswer.NotDigits());
        assertThat(desk.has("an")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"000000", "123456", "987654", "121212", "012345"})
    void what_everybody_tries_first_is_refused(String typed) {
        assertThat(desk.choose("an", typed)).isEqualTo(new PinAnswer.TooSimple());
    }

    @Test
    void another_one_is_chosen_only_after_the_old_one_was_given() {
        desk.choose("an", "482913");
        assertThat(desk.choose("an", "739164")).isInstanceOf(PinAnswer.Wrong.class);
        assertThat(desk.check("an", "482913", "n1")).isEqualTo(new PinAnswer.Right());
        assertThat(desk.choose("an", "739164")).isInstanceOf(PinAnswer.Wrong.class);
        assertThat(desk.check("an", "482913", PinDesk.CHANGING)).isEqualTo(new PinAnswer.Right());
        assertThat(desk.choose("an", "739164")).isEqualTo(new PinAnswer.Kept());
        assertThat(desk.check("an", "739164", "n1")).isEqualTo(new PinAnswer.Right());
        desk.forget("an");
        assertThat(desk.has("an")).isFalse();
    }
}
