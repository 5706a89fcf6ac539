package vn.trucban.bot.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.trucban.bot.register.RegisterStore.Appended;

/** What the register promises on every store. */
abstract class RegisterContract {
    private static final Instant NOW = Instant.parse("2026-11-23T01:05:00Z");

    private RegisterStore store;
    private Register register;

    /** Empty, new for each test. */
    abstract RegisterStore store();

    @BeforeEach
    void open() {
        store = store();
        register = register();
    }

    /** As another process has it: its own memory, the same store. */
    private Register register() {
        return new Register(store, new SecureRandom(), Clock.fixed(NOW, ZoneOffset.UTC));
    }

    private static RegisterFact fact(String subject, int seq) {
        return new RegisterFact(subject + "/" + seq, subject, 1, "printer", "NOTED", NOW, "Chị Hoa", "lần " + seq);
    }

    private List<String> events() {
        return store.from(1, 1000).stream().map(entry -> entry.fact().event()).toList();
    }

    @Test
    void entries_follow_each_other() {
        register.record(fact("a", 1));
        register.record(fact("b", 1));
        register.record(fact("a", 2));
        assertThat(events()).containsExactly("a/1", "b/1", "a/2");
        assertThat(register.of("a")).extracting(RegisterEntry::seq).containsExactly(1L, 3L);
        assertThat(register.recent(2)).extracting(RegisterEntry::seq).containsExactly(3L, 2L);
        assertThat(register.end()).isEqualTo(3);
        assertThat(register.firstBroken()).isEmpty();
    }

    @Test
    void a_fact_is_entered_once_whoever_offers_it_again() {
        register.record(fact("a", 1));
        register.record(fact("a", 2));
        register.record(fact("a", 1));
        register().record(fact("a", 2));
        register.record(fact("a", 3));
        assertThat(events()).containsExactly("a/1", "a/2", "a/3");
        assertThat(register.firstBroken()).isEmpty();
    }

    @Test
    void two_processes_write_one_chain() {
        Register other = register();
        for (int i = 1; i <= 5; i++) {
            register.record(fact("a", i));
            other.record(fact("b", i));
            other.record(fact("c", i));
        }
        assertThat(events()).hasSize(15).doesNotHaveDuplicates();
        assertThat(register.firstBroken()).isEmpty();
    }

    @Test
    void many_threads_write_one_chain() {
        Register other = register();
        IntStream.rangeClosed(1, 60).parallel().forEach(i -> (i % 3 == 0 ? other : register)
                .record(fact("s" + i % 7, i)));
        assertThat(events()).hasSize(60).doesNotHaveDuplicates();
        assertThat(register.firstBroken()).isEmpty();
    }

    @Test
    void a_number_is_taken_once_and_nothing_is_written_over() {
        RegisterEntry first = RegisterEntry.after(Head.NONE, fact("a", 1), NOW, "5a17");
        RegisterEntry fork = RegisterEntry.after(Head.NONE, fact("b", 1), NOW, "5a17");
        assertThat(store.append(first)).isEqualTo(Appended.DONE);
        assertThat(store.append(fork)).isEqualTo(Appended.NUMBER_TAKEN);
        assertThat(store.append(RegisterEntry.after(Head.of(first), fact("a", 1), NOW, "5a17")))
                .isEqualTo(Appended.KNOWN);
        assertThat(store.entry(1)).contains(first);
        assertThat(store.last()).contains(first);
    }

    @Test
    void entries_are_found_by_number_and_by_fact_beyond_ten_and_a_hundred() {
        IntStream.rangeClosed(1, 120).forEach(i -> register.record(fact("a", i)));
        assertThat(store.last()).map(RegisterEntry::seq).contains(120L);
        assertThat(store.from(99, 3)).extracting(RegisterEntry::seq).containsExactly(99L, 100L, 101L);
        assertThat(store.from(119, 30)).extracting(RegisterEntry::seq).containsExactly(119L, 120L);
        assertThat(store.from(121, 30)).isEmpty();
        assertThat(store.ofEvent("a/77")).map(RegisterEntry::seq).contains(77L);
        assertThat(store.ofEvent("a/121")).isEmpty();
        assertThat(store.entry(121)).isEmpty();
        assertThat(register.of("a")).hasSize(120);
    }

    @Test
    void pages_hold_twenty_five_entries() {
        IntStream.rangeClosed(1, 52).forEach(i -> register.record(fact("a", i)));
        assertThat(register.page(2))
                .extracting(RegisterEntry::seq)
                .startsWith(26L)
                .endsWith(50L)
                .hasSize(25);
        assertThat(register.page(3)).extracting(RegisterEntry::line).containsExactly(1, 2);
        assertThat(register.page(2)).extracting(RegisterEntry::page).containsOnly(2L);
        assertThat(register.page(4)).isEmpty();
    }

    @Test
    void a_correction_points_at_what_it_corrects_and_leaves_it_as_it_is() {
        register.record(fact("a", 1));
        RegisterFact right = new RegisterFact(
                "", "a", 1, "printer", Added.CORRECTION.name(), NOW, "Chị Hoa", "máy số 2", Optional.of(1L));
        RegisterEntry entered = register.add(right);
        assertThat(entered.seq()).isEqualTo(2);
        assertThat(register().add(right)).isEqualTo(entered);
        assertThat(store.entry(2)).contains(entered);
        assertThat(store.entry(1)).map(entry -> entry.fact().text()).contains("lần 1");
        assertThat(store.entry(2)).flatMap(entry -> entry.fact().about()).contains(1L);
        assertThat(register.of("a")).extracting(RegisterEntry::seq).containsExactly(1L, 2L);
        assertThat(register.firstBroken()).isEmpty();
    }

    @Test
    void many_are_added_to_one_subject_each_once() {
        IntStream.rangeClosed(1, 20).parallel().forEach(i -> (i % 2 == 0 ? register : register())
                .add(late("việc " + i, NOW.minusSeconds(3600))));
        assertThat(register.of(Register.GENERAL)).hasSize(20).allMatch(RegisterEntry::late);
        assertThat(register.firstBroken()).isEmpty();
    }

    private static RegisterFact late(String text, Instant at) {
        return new RegisterFact("", Register.GENERAL, 0, "", Added.LATE_ENTRY.name(), at, "Chị Hoa", text);
    }

    @Test
    void a_late_entry_holds_both_times() {
        RegisterEntry entry = register.add(late("mất điện", NOW.minusSeconds(7200)));
        assertThat(entry.fact().at()).isEqualTo(NOW.minusSeconds(7200));
        assertThat(entry.enteredAt()).isEqualTo(NOW);
        assertThat(entry.late()).isTrue();
    }

    @Test
    void erased_words_leave_a_sound_chain_and_only_with_an_entry_that_says_so() {
        register.record(fact("a", 1));
        register.record(fact("a", 2));
        RegisterEntry before = store.entry(1).orElseThrow();
        assertThat(store.erase(before, before.withoutWords())).isTrue();
        assertThat(store.erase(before, before.withoutWords())).isFalse();
        assertThat(register.firstBroken()).contains(new Broken(1, Broken.Why.WORDS_GONE));

        register.add(new RegisterFact(
                "", "erased/1", 0, "", Added.ERASURE.name(), NOW, "Anh Tuấn", "theo đơn của người có tên"));
        assertThat(register.firstBroken()).isEmpty();
        assertThat(store.entry(1))
                .map(entry -> entry.fact().text() + entry.fact().who() + entry.salt())
                .contains("");
    }
}
