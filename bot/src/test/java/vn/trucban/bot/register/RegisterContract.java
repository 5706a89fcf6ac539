package vn.trucban.bot.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

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
        try (var all = store.all()) {
            return all.map(entry -> entry.fact().event()).toList();
        }
    }

    @Test
    void entries_follow_each_other() {
        register.record(fact("a", 1));
        register.record(fact("b", 1));
        register.record(fact("a", 2));
        assertThat(events()).containsExactly("a/1", "b/1", "a/2");
        assertThat(register.of("a")).extracting(RegisterEntry::seq).containsExactly(1L, 3L);
        assertThat(register.recent(2)).extracting(RegisterEntry::seq).containsExactly(3L, 2L);
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
}
