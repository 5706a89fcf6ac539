package vn.trucban.bot.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.trucban.bot.staff.PersonId;
import vn.trucban.bot.staff.Staff;
import vn.trucban.content.library.Content;
import vn.trucban.content.library.ContentLibrary;
import vn.trucban.content.playbook.PlaybookId;
import vn.trucban.notifier.channel.Address;
import vn.trucban.notifier.channel.ChannelKind;

/** What every store of incidents promises. */
abstract class IncidentStoreContract {
    private static final Content CONTENT = ContentLibrary.builtIn().current();
    private static final Staff NOBODY = new Staff(List.of());
    private static final Instant NOW = Instant.parse("2026-11-23T01:05:00Z");
    private static final Party HOA =
            new Party(new PersonId("hoa"), "Chị Hoa", new Address(ChannelKind.SIMULATOR, "hoa"));

    private IncidentStore store;

    /** Empty, new for each test. */
    abstract IncidentStore store();

    @BeforeEach
    void open() {
        store = store();
    }

    private static IncidentId id(String value) {
        return new IncidentId(value);
    }

    final Incident reported(String id) {
        return reported(id, NOW);
    }

    private Incident reported(String id, Instant at) {
        Incident incident = IncidentRules.open(
                id(id),
                store.nextNumber(),
                "event-" + id,
                new IncidentCommand.Report(HOA, PlaybookId.PRINTER, "máy in kẹt giấy"),
                CONTENT,
                NOBODY,
                at);
        assertThat(store.insert(incident)).isTrue();
        return incident;
    }

    private Incident save(Incident before, Incident after) {
        assertThat(store.replace(before, after)).isTrue();
        return after;
    }

    private static IncidentRules rules(Incident incident, String command) {
        return new IncidentRules(incident, command, CONTENT, NOBODY, NOW);
    }

    private Incident solved(Incident incident) {
        Incident closed = rules(incident, "solved").solved(new IncidentCommand.Solved(HOA, "giay"));
        return save(incident, closed);
    }

    final Incident relayed(Incident incident) {
        return save(incident, incident.relayed());
    }

    final Incident closed(String id) {
        return relayed(solved(relayed(reported(id))));
    }

    @Test
    void what_was_saved_is_found_as_it_was() {
        Incident incident = reported("a");
        assertThat(store.find(id("a"))).contains(incident);
        assertThat(store.numbered(incident.number())).contains(incident);
        assertThat(store.find(id("b"))).isEmpty();
        assertThat(store.numbered(99)).isEmpty();
    }

    @Test
    void an_id_is_taken_once() {
        Incident incident = reported("a");
        assertThat(store.insert(incident.relayed())).isFalse();
        assertThat(store.find(id("a"))).contains(incident);
    }

    @Test
    void of_two_changes_of_one_version_the_first_holds() {
        Incident incident = reported("a");
        Incident first = relayed(incident);
        assertThat(store.replace(incident, rules(incident, "late").note(new IncidentCommand.Note(HOA, "muộn"))))
                .isFalse();
        assertThat(store.find(id("a"))).contains(first);
    }

    @Test
    void open_are_those_not_closed_by_number() {
        Incident first = reported("z");
        closed("m");
        Incident last = reported("a");
        assertThat(store.open()).containsExactly(first, last);
    }

    @Test
    void a_closed_one_is_asked_for_until_everything_is_passed_on() {
        Incident incident = solved(relayed(reported("a")));
        assertThat(store.open()).isEmpty();
        assertThat(store.unrelayed()).containsExactly(incident);
        relayed(incident);
        assertThat(store.unrelayed()).isEmpty();
    }

    @Test
    void a_reopened_one_is_open_again() {
        Incident closed = closed("a");
        assertThat(store.open()).isEmpty();
        Incident again = save(closed, rules(closed, "again").reopen(new IncidentCommand.Reopen(HOA, "lại kẹt")));
        assertThat(store.open()).containsExactly(again);
        assertThat(store.unrelayed()).containsExactly(again);
        relayed(again);
        assertThat(store.open()).extracting(Incident::id).containsExactly(id("a"));
    }

    @Test
    void what_a_late_press_on_a_closed_one_has_to_tell_is_not_forgotten() {
        Incident closed = closed("a");
        Incident answered = save(closed, rules(closed, "late").take(new IncidentCommand.Take(HOA)));
        assertThat(answered.open()).isFalse();
        assertThat(store.unrelayed()).containsExactly(answered);
    }

    @Test
    void the_newest_come_first_and_numbers_given_for_nothing_do_no_harm() {
        Incident first = reported("a");
        store.nextNumber();
        Incident second = closed("b");
        Incident third = reported("c");
        store.nextNumber();
        assertThat(store.recent(2)).containsExactly(third, second);
        assertThat(store.recent(9)).containsExactly(third, second, first);
    }

    @Test
    void no_number_is_given_twice() {
        assertThat(Set.of(store.nextNumber(), store.nextNumber(), store.nextNumber()))
                .hasSize(3);
        assertThat(Optional.of(reported("a").number())).contains(4);
    }

    @Test
    void those_of_a_time_come_in_its_order_although_clocks_differ_and_numbers_are_missing() {
        List<Incident> all = new ArrayList<>();
        for (int hour = 0; hour < 40; hour++) {
            all.add(reported("h" + hour, NOW.plus(Duration.ofHours(hour))));
            if (hour % 7 == 0) {
                store.nextNumber();
                store.nextNumber();
                all.add(reported(
                        "early" + hour, NOW.plus(Duration.ofHours(hour)).minusSeconds(1500)));
            }
        }
        all.sort(Comparator.comparing(Incident::openedAt));
        for (int[] hours : new int[][] {{0, 1}, {5, 12}, {13, 14}, {39, 60}, {50, 60}, {-9, 0}, {-9, 90}}) {
            Instant from = NOW.plus(Duration.ofHours(hours[0]));
            Instant to = NOW.plus(Duration.ofHours(hours[1]));
            try (Stream<Incident> found = store.foundBetween(from, to)) {
                assertThat(found)
                        .extracting(Incident::id)
                        .containsExactlyElementsOf(all.stream()
                                .filter(one -> !one.openedAt().isBefore(from)
                                        && one.openedAt().isBefore(to))
                                .map(Incident::id)
                                .toList());
            }
        }
    }

    private List<Summary> summaries(Instant from, Instant to) {
        try (Stream<Summary> found = store.summaries(from, to)) {
            return found.toList();
        }
    }

    @Test
    void what_incidents_of_a_time_came_to_is_known_open_and_closed_in_the_order_of_their_times() {
        List<Incident> all = new ArrayList<>();
        for (int hour = 0; hour < 40; hour++) {
            Instant at = NOW.plus(Duration.ofHours(hour));
            Incident open = relayed(reported("h" + hour, at));
            all.add(hour % 3 == 0 ? open : relayed(solved(open)));
            if (hour % 7 == 0) {
                store.nextNumber();
                all.add(relayed(solved(relayed(reported("early" + hour, at.minusSeconds(1500))))));
            }
        }
        all.sort(Comparator.comparing(Incident::openedAt));
        for (int[] hours : new int[][] {{0, 1}, {5, 12}, {13, 14}, {39, 60}, {50, 60}, {-9, 0}, {-9, 90}}) {
            Instant from = NOW.plus(Duration.ofHours(hours[0]));
            Instant to = NOW.plus(Duration.ofHours(hours[1]));
            assertThat(summaries(from, to))
                    .containsExactlyElementsOf(all.stream()
                            .filter(one -> !one.openedAt().isBefore(from)
                                    && one.openedAt().isBefore(to))
                            .map(one -> Summary.of(one, ""))
                            .toList());
        }
    }

    @Test
    void a_reopened_one_is_summed_up_as_open_and_then_as_it_ended_the_second_time() {
        Incident closed = closed("a");
        Instant later = NOW.plusSeconds(60);
        assertThat(summaries(NOW, later)).extracting(Summary::open).containsExactly(false);
        Incident again = save(closed, rules(closed, "again").reopen(new IncidentCommand.Reopen(HOA, "lại kẹt")));
        assertThat(summaries(NOW, later)).extracting(Summary::open).containsExactly(true);
        Incident ended = save(again, rules(again, "end").resolve(new IncidentCommand.Resolve(HOA, "thay cụm sấy")));
        relayed(ended);
        assertThat(summaries(NOW, later)).extracting(Summary::cause).containsExactly("thay cụm sấy");
    }
}
