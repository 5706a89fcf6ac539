package vn.trucban.bot.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.trucban.bot.incident.IncidentEvent.Kind;
import vn.trucban.bot.incident.Tell;
import vn.trucban.notifier.Intercepted;

/** The process dies between any two writes, and a second instance goes on: nothing is lost and nothing doubled. */
class CommandCrashTest {
    private final InMemoryCommandStore kept = new InMemoryCommandStore();
    private final CommandOffice office = new CommandOffice(kept);

    /** A store that dies at one of its writes: before it, or when it is made and nobody hears of it. */
    private CommandStore dying(BooleanSupplier before, BooleanSupplier after) {
        return Intercepted.at("save", CommandStore.class, kept, call -> {
            if (before.getAsBoolean()) {
                throw new IllegalStateException("killed before");
            }
            Object saved = call.proceed();
            if (after.getAsBoolean()) {
                throw new IllegalStateException("killed after");
            }
            return saved;
        });
    }

    private static BooleanSupplier nth(int number) {
        int[] count = {0};
        return () -> ++count[0] == number;
    }

    /** As chats take them: once by id. */
    private Map<String, Tell> taken() {
        Map<String, Tell> chats = new HashMap<>();
        office.told.forEach(tell -> {
            Tell known = chats.putIfAbsent(tell.id(), tell);
            assertThat(known == null ? tell : known).isEqualTo(tell);
        });
        return chats;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void killed_at_a_write_the_raising_is_carried_through_once(int write) {
        office.flood();
        CommandDesk dying = office.desk(dying(nth(write), () -> false));
        assertThatThrownBy(() -> dying.raise(CommandOffice.FLOOD, "r", "flood", Actor.of(CommandOffice.NHUAN)))
                .hasMessageContaining("killed");

        office.desk.recover();
        CommandOffice.done(office.desk.raise(CommandOffice.FLOOD, "r", "flood", Actor.of(CommandOffice.NHUAN)));
        office.desk.recover();

        assertThat(kept.unrelayed()).isEmpty();
        assertThat(office.facts(Kind.COMMAND_RAISED)).hasSize(1);
        assertThat(taken().values().stream()
                        .filter(tell -> tell.text().contains("LỆNH GỌI"))
                        .map(Tell::to))
                .doesNotHaveDuplicates()
                .hasSize(12);
    }

    /** The first look finds what stood before the same wish was carried out by another instance. */
    @Test
    void a_wish_that_another_instance_carries_out_at_the_same_moment_is_carried_out_once() {
        office.flood();
        office.raised();
        office.desk.decide(
                CommandOffice.FLOOD, "d1", "Sơ tán thôn Nà Tạ", office.now, 0, Actor.of(CommandOffice.NHUAN));
        office.desk.recover();
        Command before = kept.find(CommandOffice.FLOOD).orElseThrow();
        boolean[] looked = {false};
        CommandStore overtaken = Intercepted.at("find", CommandStore.class, kept, call -> {
            if (looked[0]) {
                return call.proceed();
            }
            looked[0] = true;
            office.desk.decide(
                    CommandOffice.FLOOD, "d2", "Cắt điện thôn Nà Tạ", office.now, 0, Actor.of(CommandOffice.NHUAN));
            return Optional.of(before);
        });

        CommandOffice.done(office.desk(overtaken)
                .decide(
                        CommandOffice.FLOOD,
                        "d2",
                        "Cắt điện thôn Nà Tạ",
                        office.now,
                        0,
                        Actor.of(CommandOffice.NHUAN)));

        assertThat(kept.find(CommandOffice.FLOOD).orElseThrow().decisions()).hasSize(2);
        assertThat(office.facts(Kind.COMMAND_DECIDED)).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void killed_after_a_write_it_is_carried_through_once(int write) {
        office.flood();
        CommandDesk dying = office.desk(dying(() -> false, nth(write)));
        assertThatThrownBy(() -> dying.raise(CommandOffice.FLOOD, "r", "flood", Actor.of(CommandOffice.NHUAN)))
                .hasMessageContaining("killed");

        office.desk.recover();

        assertThat(kept.unrelayed()).isEmpty();
        assertThat(office.facts(Kind.COMMAND_RAISED)).hasSize(1);
        assertThat(taken().values().stream().filter(tell -> tell.text().contains("LỆNH GỌI")))
                .hasSize(12);
    }

    @Test
    void two_instances_doing_the_rounds_at_once_call_nobody_twice() throws Exception {
        office.flood();
        office.raised();
        List<CommandDesk> instances = List.of(office.desk(kept), office.desk(kept));
        office.later(Duration.ofMinutes(5));
        List<Thread> threads = new ArrayList<>();
        List<Throwable> failures = Collections.synchronizedList(new ArrayList<>());
        office.told.clear();
        for (CommandDesk instance : instances) {
            Thread thread = new Thread(() -> {
                try {
                    instance.round();
                    instance.recover();
                } catch (RuntimeException | AssertionError failed) {
                    failures.add(failed);
                }
            });
            threads.add(thread);
            thread.start();
        }
        for (Thread thread : threads) {
            thread.join();
        }

        assertThat(failures).isEmpty();
        assertThat(taken().values().stream()
                        .filter(tell -> tell.text().contains("GỌI LẦN 2"))
                        .map(Tell::to))
                .doesNotHaveDuplicates()
                .hasSize(10);
        assertThat(kept.unrelayed()).isEmpty();
    }
}
