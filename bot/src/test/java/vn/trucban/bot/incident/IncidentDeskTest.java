package vn.trucban.bot.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.trucban.bot.incident.SomeParties.party;
import static vn.trucban.bot.staff.SomePeople.person;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.trucban.bot.register.InMemoryRegisterStore;
import vn.trucban.bot.register.Register;
import vn.trucban.bot.register.RegisterEntry;
import vn.trucban.bot.staff.Role;
import vn.trucban.bot.staff.Staff;
import vn.trucban.content.library.Content;
import vn.trucban.content.library.ContentLibrary;
import vn.trucban.content.playbook.PlaybookId;
import vn.trucban.notifier.Intercepted;
import vn.trucban.notifier.MovedClock;
import vn.trucban.notifier.channel.Address;
import vn.trucban.notifier.channel.ChannelKind;
import vn.trucban.notifier.store.InMemoryLeases;

/** What the desk writes, and what is left of it when the process dies at the worst moment. */
class IncidentDeskTest {
    private static final Content CONTENT = ContentLibrary.builtIn().current();
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T01:05:00Z"), ZoneOffset.UTC);
    private static final Address TECHNICIAN = new Address(ChannelKind.SIMULATOR, "ky");
    private static final Staff STAFF = new Staff(List.of(person("ky", "Anh Kỹ", Role.TECHNICIAN)));
    private static final Staff TWO_RUNGS =
            new Staff(List.of(STAFF.all().get(0), person("giam", "Bà Giám", Role.LEADER)));
    private static final Party HOA = party("hoa", "Chị Hoa");
    private static final IncidentId ID = new IncidentId("inc1");

    private final InMemoryIncidentStore store = new InMemoryIncidentStore();
    private final InMemoryRegisterStore entries = new InMemoryRegisterStore();
    private final List<Tell> told = Collections.synchronizedList(new ArrayList<>());
    private final IncidentDesk desk = desk();

    /** A new process on the same stores. */
    private IncidentDesk desk() {
        return new IncidentDesk(store, register(), told::add, () -> CONTENT, () -> STAFF, CLOCK);
    }

    private Register register() {
        return new Register(entries, new SecureRandom(), CLOCK);
    }

    private Incident stored() {
        return store.find(ID).orElseThrow();
    }

    private List<String> registered() {
        return register().of(ID.value()).stream()
                .map(RegisterEntry::fact)
                .map(fact -> fact.event())
                .toList();
    }

    private void report(PlaybookId kind) {
        desk.report(ID, "r", new IncidentCommand.Report(HOA, kind, "hỏng rồi"));
    }

    private void note(String commandId) {
        desk.carryOut(ID, commandId, new IncidentCommand.Note(HOA, "ghi thêm " + commandId));
    }

    @Test
    void a_step_writes_the_incident_once_and_is_in_the_register() {
        report(PlaybookId.PRINTER);
        long before = stored().version();
        note("a");
        note("b");
        assertThat(stored().version()).isEqualTo(before + 2);
        assertThat(registered()).containsExactly("inc1/1", "inc1/2", "inc1/3");
    }

    @Test
    void the_next_round_writes_down_what_was_passed_on_and_passes_nothing_on_twice() {
        report(PlaybookId.PRINTER);
        note("a");
        desk.recover();
        assertThat(store.unrelayed()).isEmpty();
        long before = stored().version();
        desk.recover();
        assertThat(stored().version()).isEqualTo(before);
        assertThat(registered()).containsExactly("inc1/1", "inc1/2");
    }

    @Test
    void a_new_process_neither_loses_nor_doubles_what_was_not_written_down() {
        report(PlaybookId.PRINTER);
        note("a");
        desk().recover();
        assertThat(store.unrelayed()).isEmpty();
        assertThat(registered()).containsExactly("inc1/1", "inc1/2");
    }

    @Test
    void what_died_between_the_save_and_the_register_is_entered_by_the_next_process() {
        report(PlaybookId.PRINTER);
        Incident saved = stored();
        store.replace(
                saved,
                new IncidentRules(saved, "a", CONTENT, STAFF, CLOCK.instant())
                        .note(new IncidentCommand.Note(HOA, "ghi thêm")));
        desk().recover();
        assertThat(registered()).containsExactly("inc1/1", "inc1/2");
        assertThat(store.unrelayed()).isEmpty();
    }

    @Test
    void what_was_told_is_written_down_at_once() {
        report(PlaybookId.INTERNET);
        assertThat(told).extracting(Tell::to).contains(TECHNICIAN);
        assertThat(store.unrelayed()).isEmpty();
        int before = told.size();
        desk().recover();
        assertThat(told).hasSize(before);
    }

    @Test
    void one_that_cannot_be_moved_on_keeps_nobody_else_waiting() {
        AtomicReference<Instant> now = new AtomicReference<>(CLOCK.instant());
        Clock moving = MovedClock.reading(now::get);
        InMemoryIncidentStore stubborn = new InMemoryIncidentStore() {
            @Override
            public boolean replace(Incident before, Incident after) {
                if (before.number() == 1 && after.rung() != before.rung()) {
                    throw new IllegalStateException("this one cannot be written");
                }
                return super.replace(before, after);
            }
        };
        IncidentDesk round = new IncidentDesk(stubborn, register(), told::add, () -> CONTENT, () -> TWO_RUNGS, moving);
        round.report(ID, "r1", new IncidentCommand.Report(HOA, PlaybookId.INTERNET, "mất mạng"));
        IncidentId second = new IncidentId("inc2");
        round.report(second, "r2", new IncidentCommand.Report(HOA, PlaybookId.SOFTWARE, "lỗi phần mềm"));
        now.set(now.get().plusSeconds(11 * 60));
        assertThatThrownBy(round::moveOnOverdue).isInstanceOf(IllegalStateException.class);
        assertThat(stubborn.find(second).orElseThrow().rung()).isEqualTo(1);
    }

    @Test
    void two_instances_that_hear_of_one_outage_in_the_same_moment_make_one_incident() throws Exception {
        InMemoryLeases leases = new InMemoryLeases(System::nanoTime);
        CountDownLatch looked = new CountDownLatch(2);
        IncidentStore slow = Intercepted.at("open", IncidentStore.class, store, call -> {
            Object answer = call.proceed();
            looked.countDown();
            boolean ignored = looked.await(300, TimeUnit.MILLISECONDS);
            return answer;
        });
        List<Callable<Incident>> reports = IntStream.range(0, 2)
                .<Callable<Incident>>mapToObj(
                        n -> () -> new IncidentDesk(slow, register(), told::add, () -> CONTENT, () -> STAFF, CLOCK)
                                .amongOthers(leases, "instance " + n)
                                .reportOrJoin(
                                        new IncidentId("i" + n),
                                        "c" + n,
                                        new IncidentCommand.Report(officer(n), PlaybookId.INTERNET, "mất mạng")))
                .toList();
        ExecutorService both = Executors.newFixedThreadPool(2);
        try {
            for (Future<Incident> reported : both.invokeAll(reports)) {
                assertThat(reported.get()).isNotNull();
            }
        } finally {
            both.shutdownNow();
        }
        assertThat(store.open()).singleElement().satisfies(one -> assertThat(one.affected())
                .hasSize(1));
    }

    @Test
    void thirty_who_report_one_outage_at_once_make_one_incident_one_escalation_one_count() throws Exception {
        ExecutorService desks = Executors.newFixedThreadPool(30);
        try {
            List<Callable<Incident>> reports = IntStream.range(0, 30)
                    .<Callable<Incident>>mapToObj(n -> () -> desk.reportOrJoin(
                            new IncidentId("i" + n),
                            "c" + n,
                            new IncidentCommand.Report(officer(n), PlaybookId.INTERNET, "mất mạng rồi")))
                    .toList();
            Set<IncidentId> made = new HashSet<>();
            for (Future<Incident> report : desks.invokeAll(reports)) {
                made.add(report.get().id());
            }
            assertThat(made).hasSize(1);
            Incident one = store.find(made.iterator().next()).orElseThrow();
            assertThat(one.affected()).hasSize(29);
            assertThat(one.events(IncidentEvent.Kind.ESCALATED)).hasSize(1);
            assertThat(store.recent(40)).hasSize(1);
            assertThat(told.stream().filter(tell -> tell.to().equals(TECHNICIAN)))
                    .as("one call-out for them all")
                    .hasSize(1);
        } finally {
            desks.shutdownNow();
        }
    }

    @Test
    void a_report_repeated_after_a_crash_joins_once() {
        report(PlaybookId.INTERNET);
        IncidentCommand.Report second = new IncidentCommand.Report(officer(2), PlaybookId.INTERNET, "mất mạng");
        desk.reportOrJoin(new IncidentId("i2"), "c2", second);
        assertThat(desk.reportOrJoin(new IncidentId("i2"), "c2", second).id()).isEqualTo(ID);
        assertThat(stored().affected()).hasSize(1);
        assertThat(store.recent(9)).hasSize(1);
    }

    @Test
    void what_does_not_spread_from_desk_to_desk_is_an_incident_for_each() {
        report(PlaybookId.PRINTER);
        desk.reportOrJoin(
                new IncidentId("i2"), "c2", new IncidentCommand.Report(officer(2), PlaybookId.PRINTER, "kẹt giấy"));
        assertThat(store.recent(9)).hasSize(2);
    }

    private static Party officer(int n) {
        return party("o" + n, "Quầy " + n);
    }

    @Test
    void a_closed_one_is_written_down_at_once() {
        report(PlaybookId.PRINTER);
        desk.carryOut(ID, "s", new IncidentCommand.Solved(HOA, ""));
        assertThat(store.unrelayed()).isEmpty();
        assertThat(desk.open()).isEmpty();
    }

    @Test
    void the_list_of_open_ones_shows_every_change_made_here_at_once() {
        assertThat(desk.open()).isEmpty();
        report(PlaybookId.PRINTER);
        assertThat(desk.open()).extracting(Incident::id).containsExactly(ID);
        note("a");
        assertThat(desk.open().get(0).events()).hasSize(2);
        desk.carryOut(ID, "s", new IncidentCommand.Solved(HOA, ""));
        assertThat(desk.open()).isEmpty();
        desk.carryOut(ID, "again", new IncidentCommand.Reopen(HOA, "lại hỏng"));
        assertThat(desk.open()).hasSize(1);
    }
}
