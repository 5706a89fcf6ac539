package vn.trucban.bot.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import vn.trucban.content.messages.Messages;
import vn.trucban.content.messages.MessagesFile;
import vn.trucban.notifier.MovedClock;

/** Each quarter gets one digest, which anybody can make again from the entries. */
class SealsTest {
    private static final Messages MESSAGES = MessagesFile.builtIn("register");

    private final MutableRegisterStore store = new MutableRegisterStore();
    private final MovedClock time = new MovedClock(Instant.parse("2026-08-03T01:00:00Z"));
    private final Register register = register();
    private final Seals seals = seals(register);
    private int facts;

    private Register register() {
        return new Register(store, new InMemoryHeads(), () -> MESSAGES, new SecureRandom(), time);
    }

    private Seals seals(Register of) {
        return new Seals(store, of, () -> MESSAGES, time);
    }

    private void record(int count, String at) {
        time.set(Instant.parse(at));
        for (int i = 0; i < count; i++) {
            facts++;
            register.record(
                    new RegisterFact("a/" + facts, "a", 1, "power", "NOTED", time.instant(), "Lan", "lần " + facts));
        }
    }

    @Test
    void a_quarter_is_sealed_once_it_is_over_by_the_clock_of_viet_nam() {
        record(3, "2026-08-03T01:00:00Z");
        time.set(Instant.parse("2026-09-30T17:30:00Z"));
        seals.sealWhatIsOver();
        assertThat(seals.all()).isEmpty();
        time.set(Instant.parse("2026-09-30T18:00:00Z"));
        seals.sealWhatIsOver();
        seals(register()).sealWhatIsOver();
        Seal seal = seals.find("2026Q3").orElseThrow();
        assertThat(seal.first()).isEqualTo(1);
        assertThat(seal.last()).isEqualTo(3);
        assertThat(seal.entries()).isEqualTo(3);
        assertThat(seal.digest())
                .isEqualTo(
                        Seal.digest("2026Q3", 1, 3, store.entry(3).orElseThrow().hash()));
        assertThat(seal.entry().fact().text())
                .contains("quý III năm 2026", "từ mục 1 đến mục 3", RegisterTexts.grouped(seal.digest()));
        assertThat(store.from(1, 100)).hasSize(4);
        assertThat(register.firstBroken()).isEmpty();
    }

    @Test
    void what_was_entered_between_the_end_and_the_seal_belongs_to_the_next_quarter() {
        record(2, "2026-08-03T01:00:00Z");
        record(2, "2026-10-01T00:10:00Z");
        time.set(Instant.parse("2026-12-31T18:00:00Z"));
        seals.sealWhatIsOver();
        assertThat(seals.all()).extracting(Seal::quarter).containsExactly("2026Q4", "2026Q3");
        assertThat(seals.find("2026Q3")).map(Seal::last).contains(2L);
        assertThat(seals.find("2026Q4")).map(Seal::first).contains(3L);
        assertThat(seals.find("2026Q4")).map(Seal::last).contains(4L);
        assertThat(register.firstBroken()).isEmpty();
    }

    @Test
    void an_empty_quarter_is_sealed_too_and_says_so() {
        record(1, "2026-08-03T01:00:00Z");
        time.set(Instant.parse("2027-04-01T00:00:00Z"));
        seals.sealWhatIsOver();
        assertThat(seals.all()).extracting(Seal::quarter).containsExactly("2027Q1", "2026Q4", "2026Q3");
        Seal empty = seals.find("2026Q4").orElseThrow();
        assertThat(empty.entries()).isZero();
        assertThat(empty.entry().fact().text()).contains("không có mục nào");
        // the seals themselves were all entered now, after those quarters
        assertThat(seals.find("2027Q1")).map(Seal::entries).contains(0L);
        assertThat(register.firstBroken()).isEmpty();
    }

    @Test
    void an_empty_register_has_nothing_to_seal() {
        time.set(Instant.parse("2027-04-01T00:00:00Z"));
        seals.sealWhatIsOver();
        assertThat(store.last()).isEmpty();
        assertThat(seals.all()).isEmpty();
    }

    @Test
    void a_seal_of_other_entries_does_not_hold() {
        record(3, "2026-08-03T01:00:00Z");
        String wrong = Seal.subject("2026Q3", 1, 3, "0".repeat(64));
        register.record(new RegisterFact(
                Seal.event("2026Q3"), wrong, 0, "", Added.SEAL.name(), time.instant(), "Trực Ban", "khoá sổ"));
        assertThat(register.firstBroken()).contains(new Broken(4, Broken.Why.SEAL));
    }

    /** A clock that a test puts where it likes. */
}
