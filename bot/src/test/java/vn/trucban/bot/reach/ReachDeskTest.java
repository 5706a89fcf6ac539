package vn.trucban.bot.reach;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.trucban.bot.WallClock.at;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.trucban.bot.action.Action;
import vn.trucban.bot.action.Verb;
import vn.trucban.bot.incident.Tell;
import vn.trucban.bot.reach.ReachBoard.Red;
import vn.trucban.bot.reach.ReachBoard.State;
import vn.trucban.bot.staff.Absence;
import vn.trucban.bot.staff.Person;
import vn.trucban.bot.staff.PersonId;
import vn.trucban.bot.staff.Role;
import vn.trucban.bot.staff.Staff;
import vn.trucban.content.ladder.Level;
import vn.trucban.content.library.ContentLibrary;
import vn.trucban.notifier.MovedClock;
import vn.trucban.notifier.channel.Address;
import vn.trucban.notifier.channel.Button;
import vn.trucban.notifier.channel.ChannelKind;
import vn.trucban.notifier.selftest.InMemorySelfTestBook;

/** Who is red and why; who is asked and told, when, and how often. 2026-11-02 is a Monday. */
class ReachDeskTest {
    private static final Map<ChannelKind, String> BOTH = Map.of(ChannelKind.TELEGRAM, "1", ChannelKind.ZALO, "2");

    private final List<Person> people = new ArrayList<>(List.of(
            person("ky", Map.of(ChannelKind.TELEGRAM, "7", ChannelKind.ZALO, "8"), Role.TECHNICIAN, Optional.empty()),
            person("giam", BOTH, Role.LEADER, Optional.empty()),
            person("quan", Map.of(ChannelKind.ZALO, "9"), Role.ADMIN, Optional.empty())));
    private final List<Absence> absences = new ArrayList<>();
    private final Map<Address, Map<String, Tell>> chats = new LinkedHashMap<>();
    private final InMemoryReachStore store = new InMemoryReachStore();
    private final InMemorySelfTestBook tasks = new InMemorySelfTestBook();
    private Instant now = at("2026-11-02T06:00");
    private final Clock clock = MovedClock.reading(() -> now);
    private final ReachDesk desk = desk("one");

    private ReachDesk desk(String instance) {
        return new ReachDesk(
                store,
                new ReachDesk.People(
                        () -> new Staff(people, absences),
                        tell -> chats.computeIfAbsent(tell.to(), address -> new LinkedHashMap<>())
                                .putIfAbsent(tell.id(), tell),
                        ContentLibrary.builtIn()::current),
                tasks,
                instance,
                "http://localhost/admin/reachability",
                clock);
    }

    private static Person person(String id, Map<ChannelKind, String> channels, Role role, Optional<Level> rung) {
        return new Person(new PersonId(id), id, "", Set.of(role), Optional.empty(), channels, true, rung);
    }

    private static Address telegram(String value) {
        return new Address(ChannelKind.TELEGRAM, value);
    }

    private static Address zalo(String value) {
        return new Address(ChannelKind.ZALO, value);
    }

    private ReachBoard.Line line(String id) {
        return desk.board().people().stream()
                .filter(line -> line.person().id().value().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private Map<Level, Boolean> empty() {
        Map<Level, Boolean> rungs = new LinkedHashMap<>();
        desk.board().rungs().forEach(rung -> rungs.put(rung.level(), rung.empty()));
        return rungs;
    }

    private List<String> texts(Address address) {
        return chats.getOrDefault(address, Map.of()).values().stream()
                .map(Tell::text)
                .toList();
    }

    @Test
    void aRungIsEmptyWhileAllOfItAreAwayAndThatIsSeenAheadForTheWeek() {
        desk.heard(zalo("8"));
        assertThat(empty()).containsEntry(Level.TECHNICIANS, false);
        // a Monday; away on Thursday and Friday
        absences.add(new Absence(
                new PersonId("ky"),
                LocalDate.of(2026, 11, 5),
                LocalDate.of(2026, 11, 6),
                "ky",
                at("2026-11-02T05:00")));
        assertThat(empty()).containsEntry(Level.TECHNICIANS, true);
        assertThat(new ReachTexts(ContentLibrary.builtIn().current().messages())
                        .rung(desk.board().rungs().get(0)))
                .isEqualTo("Cán bộ kỹ thuật: ngày 05/11/2026 mọi người đều nghỉ");
        assertThat(line("ky").absence()).isPresent();
        assertThat(line("ky").red()).as("they can be reached all the same").isEmpty();
        people.add(person("minh", Map.of(ChannelKind.ZALO, "12"), Role.TECHNICIAN, Optional.empty()));
        desk.heard(zalo("12"));
        assertThat(empty()).containsEntry(Level.TECHNICIANS, false);
        now = at("2026-11-09T06:00");
        assertThat(line("ky").absence()).as("over").isEmpty();
    }

    @Test
    void aRungOfOneIsNotCalledAll() {
        ReachTexts texts = new ReachTexts(ContentLibrary.builtIn().current().messages());
        assertThat(texts.rung(desk.board().rungs().get(0))).isEqualTo("Cán bộ kỹ thuật: ky chưa chắc gọi được");
        people.add(person("minh", Map.of(ChannelKind.ZALO, "12"), Role.TECHNICIAN, Optional.empty()));
        assertThat(texts.rung(desk.board().rungs().get(0)))
                .isEqualTo("Cán bộ kỹ thuật: ky, minh đều chưa chắc gọi được");
    }

    @Test
    void somebodyIsRedWithoutAChannelWithTelegramAloneAndWhenNotHeardOf() {
        people.add(person("moi", Map.of(), Role.OFFICER, Optional.empty()));
        people.add(person("tele", Map.of(ChannelKind.TELEGRAM, "5"), Role.OFFICER, Optional.empty()));
        desk.heard(telegram("5"));
        desk.heard(zalo("8"));
        assertThat(line("moi").red()).contains(Red.NO_CHANNEL);
        assertThat(line("tele").red()).contains(Red.ONLY_TELEGRAM);
        assertThat(line("giam").red()).contains(Red.NOT_HEARD);
        assertThat(line("ky").red()).isEmpty();
        assertThat(line("ky").channels())
                .extracting(ReachBoard.OnChannel::state)
                .containsExactly(State.NEVER, State.GOOD);
    }

    @Test
    void aSignOfLifeIsTrustedForAMonthAndNotPastAMissedMessage() {
        desk.heard(zalo("8"));
        now = now.plus(Duration.ofDays(31));
        assertThat(line("ky").red()).isEmpty();
        now = now.plus(Duration.ofMinutes(1));
        assertThat(line("ky").channels().get(1).state()).isEqualTo(State.SILENT);
        desk.heard(zalo("8"));
        assertThat(line("ky").red()).isEmpty();
        now = now.plus(Duration.ofMinutes(5));
        desk.missed(zalo("8"));
        assertThat(line("ky").channels().get(1).state()).isEqualTo(State.MISSED);
        now = now.plus(Duration.ofMinutes(5));
        desk.heard(zalo("8"));
        assertThat(line("ky").red())
                .as("heard again after a missed message, within the hour")
                .isEmpty();
    }

    @Test
    void aRungIsEmptyWithoutAnybodyHeardOfAndFilledByOneWhoIs() {
        assertThat(empty())
                .containsOnly(
                        Map.entry(Level.TECHNICIANS, true),
                        Map.entry(Level.TECHNICAL_LEADS, true),
                        Map.entry(Level.LEADERS, true),
                        Map.entry(Level.COMMITTEE, true));
        desk.heard(zalo("8"));
        assertThat(empty()).containsEntry(Level.TECHNICIANS, false).containsEntry(Level.LEADERS, true);
        people.set(
                0, people.get(0).active() ? person("ky", Map.of(), Role.TECHNICIAN, Optional.empty()) : people.get(0));
        assertThat(empty()).containsEntry(Level.TECHNICIANS, true);
    }

    @Test
    void strangersLeaveNoTrace() {
        desk.heard(telegram("999"));
        assertThat(store.all()).isEmpty();
    }

    @Test
    void onceAMonthInOfficeHoursWhoeverWasNotHeardOfLatelyIsAskedToTap() {
        desk.heard(telegram("7"));
        desk.round();
        assertThat(chats).as("the office is closed").isEmpty();
        now = at("2026-11-02T07:31");
        desk.round();
        desk("two").round();
        assertThat(chats.keySet())
                .containsExactlyInAnyOrder(zalo("8"), telegram("1"), zalo("2"), zalo("9"))
                .as("heard of this morning")
                .doesNotContain(telegram("7"));
        Tell asked = chats.get(zalo("8")).values().iterator().next();
        assertThat(asked.buttons())
                .extracting(button -> ((Button.Press) button).payload())
                .containsExactly(Action.of(Verb.ALIVE).payload());
        now = at("2026-11-10T09:00");
        desk.round();
        assertThat(texts(zalo("8"))).hasSize(1);
        now = at("2026-12-01T09:00");
        desk.round();
        assertThat(texts(zalo("8"))).hasSize(2);
    }

    @Test
    void onceAWeekLeadersAndAdministratorsHearWhatIsRed() {
        now = at("2026-11-02T08:00");
        desk.round();
        assertThat(texts(zalo("9")))
                .as("two hours for those asked this morning")
                .hasSize(1);
        now = at("2026-11-02T09:31");
        desk.round();
        desk("two").round();
        assertThat(texts(zalo("9"))).hasSize(2);
        assertThat(texts(zalo("9")).get(1))
                .contains("Lãnh đạo UBND xã: chưa có ai", "ky: lâu nay không thấy", "/admin/reachability");
        assertThat(texts(telegram("1"))).hasSize(2);
        assertThat(texts(zalo("8"))).as("a technician is not told").hasSize(1);
        now = at("2026-11-06T09:31");
        desk.round();
        assertThat(texts(zalo("9"))).hasSize(2);
        now = at("2026-11-09T10:00");
        desk.round();
        assertThat(texts(zalo("9"))).hasSize(3);
    }

    @Test
    void nothingIsToldWhileEverythingIsGreen() {
        people.add(
                person("truong", Map.of(ChannelKind.ZALO, "20"), Role.TECHNICIAN, Optional.of(Level.TECHNICAL_LEADS)));
        people.add(person("chu", Map.of(ChannelKind.ZALO, "21"), Role.LEADER, Optional.of(Level.COMMITTEE)));
        List.of("8", "2", "9", "20", "21").forEach(value -> desk.heard(zalo(value)));
        assertThat(desk.board().red()).isFalse();
        now = at("2026-11-02T09:31");
        desk.round();
        assertThat(texts(zalo("9"))).isEmpty();
    }

    @Test
    void a_rung_that_becomes_empty_in_the_middle_of_a_week_is_told_of_once() {
        nothingIsToldWhileEverythingIsGreen();
        LocalDate wednesday = LocalDate.of(2026, 11, 4);
        now = at("2026-11-04T08:00");
        absences.add(new Absence(new PersonId("giam"), wednesday, wednesday, "giam", now));
        desk.round();
        assertThat(texts(zalo("9")))
                .singleElement()
                .asString()
                .contains("không còn chắc gọi được ai", "Lãnh đạo Trung tâm", "bậc trên")
                .doesNotContain("Cán bộ kỹ thuật");
        now = at("2026-11-04T09:00");
        desk.round();
        desk("two").round();
        assertThat(texts(zalo("9"))).hasSize(1);
    }
}
