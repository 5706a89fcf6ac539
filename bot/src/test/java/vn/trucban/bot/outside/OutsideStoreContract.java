package vn.trucban.bot.outside;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.trucban.bot.incident.IncidentEvent;
import vn.trucban.bot.incident.IncidentId;
import vn.trucban.bot.incident.OutsideFact;
import vn.trucban.bot.staff.PersonId;

/** What every store of help from outside promises. */
public abstract class OutsideStoreContract {
    private static final Instant NOW = Instant.parse("2026-11-23T01:05:00.123Z");
    private static final IncidentId ONE = new IncidentId("one");
    private static final IncidentId TWO = new IncidentId("two");

    /** Another instance on the same data each time; empty at first. */
    protected abstract OutsideStore store();

    private static OutsideHelp called(OutsideHelp before, String command, Instant at) {
        return before.with(
                new Deed(
                        command,
                        Deed.Kind.PROMISED,
                        "vnpt-internet",
                        "VNPT",
                        at,
                        new PersonId("lan"),
                        "Chị Lan",
                        "",
                        Optional.of(at.plusSeconds(600))),
                new OutsideFact(
                        IncidentEvent.Kind.OUTSIDE_PROMISED, at, new PersonId("lan"), "Chị Lan", "VNPT hẹn", true));
    }

    private static OutsideHelp silent(IncidentId incident, int number, Instant at) {
        return OutsideHelp.none(incident, number)
                .with(
                        new Deed(
                                "c",
                                Deed.Kind.SILENT,
                                "evnnpc",
                                "EVNNPC",
                                at,
                                new PersonId("lan"),
                                "Chị Lan",
                                "",
                                Optional.empty()),
                        new OutsideFact(
                                IncidentEvent.Kind.OUTSIDE_CALLED, at, new PersonId("lan"), "Chị Lan", "Gọi", false));
    }

    @Test
    void a_letter_that_was_sent_is_found_by_whoever_asks_later() {
        String digest = store().files().keep(new byte[] {1, 2, 3});
        OutsideHelp sent = called(OutsideHelp.none(ONE, 7), "a", NOW).keptAs(digest);
        assertThat(store().save(sent)).isTrue();
        assertThat(store().find(ONE).orElseThrow().deeds().get(0).paper().flatMap(store().files()::find))
                .hasValueSatisfying(letter -> assertThat(letter).containsExactly(1, 2, 3));
    }

    @Test
    void it_comes_back_as_it_was_kept() {
        OutsideHelp help = called(OutsideHelp.none(ONE, 7), "a", NOW);
        assertThat(store().find(ONE)).isEmpty();
        assertThat(store().save(help)).isTrue();
        assertThat(store().find(ONE)).contains(help);
        OutsideHelp reminded = help.reminded(List.of("ask-1"));
        assertThat(store().save(reminded)).isTrue();
        assertThat(store().find(ONE)).contains(reminded);
    }

    @Test
    void what_the_incident_does_not_know_is_found_until_it_does() {
        OutsideHelp help = called(OutsideHelp.none(ONE, 7), "a", NOW);
        store().save(help);
        store().save(silent(TWO, 3, NOW));
        assertThat(store().untold()).extracting(OutsideHelp::number).containsExactly(3, 7);
        store().save(help.told());
        assertThat(store().untold()).extracting(OutsideHelp::number).containsExactly(3);
    }

    @Test
    void of_several_incidents_those_come_that_have_any() {
        store().save(called(OutsideHelp.none(ONE, 7), "a", NOW));
        store().save(silent(TWO, 3, NOW));
        assertThat(store().of(Set.of(ONE, TWO, new IncidentId("none"))))
                .extracting(OutsideHelp::number)
                .containsExactly(3, 7);
        assertThat(store().of(List.of())).isEmpty();
    }

    @Test
    void a_period_finds_those_with_a_call_in_it_and_no_others() {
        store().save(silent(ONE, 1, NOW));
        store().save(called(OutsideHelp.none(TWO, 2), "a", NOW));
        assertThat(store().calledBetween(NOW, NOW.plusSeconds(1)))
                .extracting(OutsideHelp::number)
                .containsExactly(1);
        assertThat(store().calledBetween(NOW.minusSeconds(1), NOW)).isEmpty();
        // one call before and one after the period are no call in it
        IncidentId around = new IncidentId("around");
        OutsideHelp first = silent(around, 3, NOW.minusSeconds(3600));
        store().save(first);
        store().save(new OutsideHelp(
                around,
                3,
                List.of(
                        first.deeds().get(0),
                        silent(around, 3, NOW.plusSeconds(3600)).deeds().get(0)),
                List.of(),
                1,
                List.of(),
                2));
        assertThat(store().calledBetween(NOW, NOW.plusSeconds(1)))
                .extracting(OutsideHelp::number)
                .containsExactly(1);
    }

    @Test
    void of_two_who_save_the_same_version_one_is_told_so() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<OutsideStore> instances = List.of(store(), store());
            List<Callable<Boolean>> saves = IntStream.range(0, 12)
                    .<Callable<Boolean>>mapToObj(
                            i -> () -> instances.get(i % 2).save(called(OutsideHelp.none(ONE, 7), "c" + i, NOW)))
                    .toList();
            List<Boolean> saved = new ArrayList<>();
            for (Future<Boolean> one : threads.invokeAll(saves)) {
                saved.add(one.get());
            }
            assertThat(saved).containsOnlyOnce(true);
        } finally {
            threads.shutdownNow();
        }
        OutsideHelp kept = store().find(ONE).orElseThrow();
        assertThat(store().save(called(kept, "x", NOW))).isTrue();
        assertThat(store().save(called(kept, "y", NOW))).isFalse();
        assertThat(store().find(ONE).orElseThrow().deeds()).hasSize(2);
    }
}
