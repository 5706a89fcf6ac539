package vn.trucban.bot.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.trucban.bot.incident.InMemoryIncidentStore;
import vn.trucban.bot.incident.IncidentCommand;
import vn.trucban.bot.incident.IncidentDesk;
import vn.trucban.bot.incident.IncidentEvent;
import vn.trucban.bot.incident.IncidentId;
import vn.trucban.bot.incident.Party;
import vn.trucban.bot.incident.Tell;
import vn.trucban.bot.paper.PaperDesk.Entry;
import vn.trucban.bot.register.InMemoryRegisterStore;
import vn.trucban.bot.register.Register;
import vn.trucban.bot.staff.Person;
import vn.trucban.bot.staff.PersonId;
import vn.trucban.bot.staff.Role;
import vn.trucban.bot.staff.Staff;
import vn.trucban.bot.talk.Telling;
import vn.trucban.content.library.Content;
import vn.trucban.content.library.ContentLibrary;
import vn.trucban.content.playbook.PlaybookId;
import vn.trucban.notifier.MovedClock;
import vn.trucban.notifier.channel.ChannelKind;

/** Nobody has to keep the day in mind on which paper must have been entered. */
class PaperRemindersTest {
    private static final Content CONTENT = ContentLibrary.builtIn().current();
    private static final IncidentId ID = new IncidentId("inc1");
    private static final Person HOA = person("hoa", Role.OFFICER);
    private static final Person LAN = person("lan", Role.OFFICER);
    private static final Person CHU = person("chu", Role.LEADER);
    private static final Party REPORTER =
            new Party(HOA.id(), HOA.name(), HOA.addresses().iterator().next());
    private static final Actor BY = Actor.of(HOA);

    /** Monday, five past eight in the morning. */
    private Instant now = Instant.parse("2026-11-23T01:05:00Z");

    private final Clock clock = MovedClock.reading(() -> now);
    private final InMemoryPaperStore store = new InMemoryPaperStore();
    /** By name and recipient, as a chat takes them. */
    private final Map<String, Tell> told = new LinkedHashMap<>();

    private final IncidentDesk incidents = new IncidentDesk(
            new InMemoryIncidentStore(),
            new Register(new InMemoryRegisterStore(), new java.security.SecureRandom(), clock),
            tell -> {},
            () -> CONTENT,
            () -> new Staff(List.of(HOA, LAN, CHU)),
            clock);
    private final PaperDesk desk = new PaperDesk(store, incidents, () -> CONTENT, clock);
    private Staff staff = new Staff(List.of(HOA, LAN, CHU));
    private final PaperReminders reminders = another();

    private PaperReminders another() {
        return new PaperReminders(
                store,
                desk,
                incidents,
                new Telling(
                        () -> staff,
                        tell -> told.putIfAbsent(tell.id() + " " + tell.to().value(), tell)),
                () -> CONTENT,
                clock);
    }

    private static Person person(String id, Role role) {
        return new Person(
                new PersonId(id),
                "Chị " + id,
                "",
                Set.of(role),
                Optional.empty(),
                Map.of(ChannelKind.SIMULATOR, id),
                true);
    }

    private static String serial(int number) {
        return new PaperCode(PaperCode.Kind.RECEIPT, 2026, number).value();
    }

    /** On at 8h05, over at 8h35: due on Tuesday at 9h05. */
    @BeforeEach
    void paper_was_received_and_the_trouble_is_over() {
        incidents.report(ID, "r", new IncidentCommand.Report(REPORTER, PlaybookId.POWER, "mất điện"));
        desk.make(2, BY);
        desk.issue(serial(1), serial(2), LAN, Optional.of(ID), BY);
        desk.switchOn(ID, Set.of(), "", BY);
        now = now.plus(Duration.ofMinutes(30));
        incidents.carryOut(ID, "solved", new IncidentCommand.Solved(REPORTER, ""));
        desk.recover();
    }

    private List<String> roundAt(String time) {
        now = Instant.parse(time);
        told.clear();
        reminders.round();
        return told.values().stream().map(tell -> tell.to().value()).toList();
    }

    @Test
    void whoever_decided_and_whoever_has_receipts_is_reminded_once_before_and_leaders_too_once_after() {
        assertThat(desk.reconcile(ID).orElseThrow().due()).contains(Instant.parse("2026-11-24T02:05:00Z"));
        assertThat(roundAt("2026-11-23T09:00:00Z")).isEmpty();
        assertThat(roundAt("2026-11-24T01:00:00Z")).containsExactlyInAnyOrder("hoa", "lan");
        assertThat(told.values()).allMatch(tell -> tell.text().contains("còn 2 số phiếu"));
        assertThat(roundAt("2026-11-24T01:01:00Z")).isEmpty();
        assertThat(roundAt("2026-11-24T02:05:00Z")).containsExactlyInAnyOrder("hoa", "lan", "chu");
        assertThat(told.values()).allMatch(tell -> tell.text().contains("quá hạn"));
        assertThat(roundAt("2026-11-24T08:00:00Z")).isEmpty();
    }

    @Test
    void what_reached_nobody_is_said_when_somebody_has_a_chat() {
        Person without = new Person(CHU.id(), CHU.name(), "", CHU.roles(), Optional.empty(), Map.of(), true);
        staff = new Staff(List.of(without));
        assertThat(roundAt("2026-11-24T02:05:00Z")).isEmpty();
        staff = new Staff(List.of(CHU));
        assertThat(roundAt("2026-11-24T02:06:00Z")).containsExactly("chu");
        assertThat(roundAt("2026-11-24T02:07:00Z")).isEmpty();
    }

    @Test
    void nobody_is_woken_at_night_or_on_a_sunday() {
        assertThat(roundAt("2026-11-24T15:00:00Z")).isEmpty();
        assertThat(roundAt("2026-11-29T02:00:00Z")).isEmpty();
        assertThat(roundAt("2026-11-30T01:00:00Z")).contains("chu");
    }

    @Test
    void what_is_entered_in_time_is_reminded_of_only_to_close_the_file() {
        desk.enter(
                ID,
                List.of(
                        new Entry(serial(1), "H19.33-261123-0001", "8h20", false),
                        new Entry(serial(2), "H19.33-261123-0002", "8h25", false)),
                BY);
        assertThat(roundAt("2026-11-24T01:00:00Z")).isEmpty();
        assertThat(roundAt("2026-11-24T03:00:00Z")).contains("hoa");
        assertThat(told.values()).allMatch(tell -> tell.text().contains("khóa tập"));
        desk.close(ID, "", BY);
        assertThat(roundAt("2026-11-24T08:00:00Z")).isEmpty();
    }

    /** Nobody is asked to lock a file in which nothing lies. */
    @Test
    void where_nothing_came_it_is_said_once_that_nothing_has_to_be_done() {
        desk.takeBack(serial(1), serial(2));
        assertThat(roundAt("2026-11-24T02:05:00Z")).contains("hoa");
        assertThat(told.values()).allMatch(tell -> tell.text().contains("không có thì không phải làm gì"));
        assertThat(roundAt("2026-11-24T08:00:00Z")).isEmpty();
    }

    /** Told before that nothing has to be done, and then somebody says that paper was received. */
    @Test
    void where_it_was_set_down_late_it_is_reminded_of_until_somebody_says_why_nothing_came() {
        desk.takeBack(serial(1), serial(2));
        assertThat(roundAt("2026-11-24T02:05:00Z")).contains("hoa");
        assertThat(desk.switchOn(ID, Set.of("khai-sinh"), "", BY).refusal()).isEmpty();
        assertThat(roundAt("2026-11-24T02:06:00Z")).contains("hoa");
        assertThat(told.values())
                .extracting(Tell::text)
                .allMatch(text -> text.contains("đã ghi bổ sung") && text.contains("ghi lý do và khóa tập"))
                .noneMatch(text -> text.contains("không phải làm gì"));
        assertThat(roundAt("2026-11-24T08:00:00Z")).isEmpty();
        assertThat(desk.close(ID, "ghi nhầm", BY).refusal()).isEmpty();
        assertThat(desk.unfinished()).isEmpty();
    }

    /** Two instances, and one that died between telling and keeping it: the same name both times. */
    @Test
    void two_instances_remind_under_one_name() {
        now = Instant.parse("2026-11-24T01:00:00Z");
        IncidentPaper before = store.paper(ID).orElseThrow();
        reminders.round();
        another().round();
        assertThat(told).hasSize(2);
        assertThat(store.save(before.remindedOf("again"))).isFalse();
        assertThat(store.paper(ID).orElseThrow().reminded()).hasSize(1);
    }

    @Test
    void whoever_certified_hears_once_that_the_times_hold_no_longer() {
        incidents.report(ID, "r1", new IncidentCommand.Report(REPORTER, PlaybookId.INTERNET, "mất mạng cả trung tâm"));
        now = now.plus(Duration.ofMinutes(30));
        incidents.carryOut(ID, "s1", new IncidentCommand.Solved(REPORTER, ""));
        assertThat(desk.certify(ID, BY).refusal()).isEmpty();
        reminders.round();
        assertThat(outdated()).isEmpty();
        incidents.carryOut(ID, "o1", new IncidentCommand.Reopen(REPORTER, "lại mất"));
        reminders.round();
        another().round();
        assertThat(outdated()).singleElement().satisfies(text -> assertThat(text)
                .contains("không còn đúng giờ"));
        assertThat(incidents.find(ID).orElseThrow().events(IncidentEvent.Kind.CERTIFIED))
                .hasSize(2);
    }

    private List<String> outdated() {
        return told.values().stream()
                .map(Tell::text)
                .filter(text -> text.contains("không còn đúng giờ"))
                .toList();
    }
}
