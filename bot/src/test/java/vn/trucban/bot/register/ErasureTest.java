package vn.trucban.bot.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.trucban.notifier.Intercepted;

/** Only what the store gave away counts as erased, and the answer is the entry of this erasing. */
class ErasureTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T01:05:00Z"), ZoneOffset.UTC);

    /** How often the store does not erase what it is asked to. */
    private int refusals;

    private final RegisterStore store = Intercepted.at(
            "erase", RegisterStore.class, new InMemoryRegisterStore(), call -> refusals-- > 0 ? false : call.proceed());
    private final Register register = new Register(store, new SecureRandom(), CLOCK);
    private final Erasure erasure = new Erasure(store, register, new InMemoryRegisterIndex(), CLOCK);

    @BeforeEach
    void two() {
        for (int i = 1; i <= 2; i++) {
            register.record(
                    new RegisterFact("a/" + i, "a", 1, "power", "NOTED", CLOCK.instant(), "Lan", "gọi chị Hoa " + i));
        }
    }

    @Test
    void what_the_store_did_not_take_at_once_is_tried_again() {
        refusals = 1;
        assertThat(erasure.erase(List.of(1L, 2L), "Chị Bình", "theo đơn").erased())
                .isEqualTo(2);
        assertThat(register.of("a")).allMatch(RegisterEntry::erased);
    }

    @Test
    void what_the_store_keeps_does_not_count_as_erased_and_can_be_erased_later() {
        refusals = 2;
        Erasure.Erased first = erasure.erase(List.of(1L, 2L), "Chị Bình", "theo đơn");
        assertThat(first.erased()).isEqualTo(1);
        assertThat(first.kept()).isEqualTo(1);
        Erasure.Erased second = erasure.erase(List.of(1L, 2L), "Chị Bình", "theo đơn, lần nữa");
        assertThat(second.erased()).isEqualTo(1);
        assertThat(second.kept()).isZero();
        assertThat(register.of("a")).allMatch(RegisterEntry::erased);
        assertThat(register.firstBroken()).isEmpty();
    }

    @Test
    void the_answer_is_the_entry_that_says_why_whatever_others_enter_meanwhile() {
        Erasure.Erased erased = erasure.erase(List.of(1L), "Chị Bình", "theo đơn");
        register.record(new RegisterFact("a/3", "a", 1, "power", "NOTED", CLOCK.instant(), "Lan", "có điện lại"));
        assertThat(erased.why().orElseThrow().fact().text()).isEqualTo("theo đơn");
        assertThat(erased.why().orElseThrow().seq()).isLessThan(register.end());
        assertThat(erasure.erase(List.of(99L), "Chị Bình", "không có").why()).isEmpty();
    }
}
