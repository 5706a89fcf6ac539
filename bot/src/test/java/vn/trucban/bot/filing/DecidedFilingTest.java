package vn.trucban.bot.filing;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.trucban.bot.staff.SomePeople.person;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.trucban.bot.WallClock;
import vn.trucban.bot.incident.IncidentsInMemory;
import vn.trucban.bot.staff.Person;
import vn.trucban.bot.staff.Role;
import vn.trucban.bot.staff.Staff;
import vn.trucban.bot.talk.Telling;
import vn.trucban.content.library.ContentLibrary;
import vn.trucban.content.playbook.PlaybookId;

/** What is decided about a report: when it cannot be called needless, when it is a fact, and how letters are usually signed. */
class DecidedFilingTest {
    private static final Person TUAN = person("tuan", "Anh Tuấn", Role.LEADER);

    private final IncidentsInMemory incidents = new IncidentsInMemory();
    private final FilingDesk desk = new FilingDesk(
            incidents.store(),
            new InMemoryFilingStore(),
            new Telling(() -> new Staff(List.of(TUAN)), tell -> {}),
            ContentLibrary.builtIn()::current,
            Clock.fixed(WallClock.at("2026-11-25T09:00"), ZoneOffset.UTC));

    /** Nothing keeps it from going out. */
    private void ready() {
        for (String blank : List.of("cause", "affected", "dossiers", "request")) {
            desk.fill(1, blank, "không");
        }
        desk.number(1, "5", LocalDate.of(2026, 11, 25), "Anh Tuấn");
    }

    @Test
    void what_somebody_has_is_not_called_needless_any_more() {
        Person tuan = TUAN;
        incidents.reported(PlaybookId.DISASTER, "cháy kho", WallClock.at("2026-11-23T08:00"));
        desk.round();
        ready();
        desk.sent(1, "commune", "Anh Tuấn");
        assertThat(desk.waive(1, "không cần", tuan).refusal()).contains(Refusal.SENT_TO_SOME);
        assertThat(desk.find(1).orElseThrow().waived()).isEmpty();
        desk.unsent(1, "commune", "bấm nhầm", "Chị Lan");
        assertThat(desk.waive(1, "không cần", tuan).refusal()).isEmpty();
    }

    @Test
    void what_is_decided_is_a_fact_at_once_and_where_that_cannot_be_the_next_round_enters_it() {
        List<String> entered = new ArrayList<>();
        incidents.reported(PlaybookId.DISASTER, "cháy kho", WallClock.at("2026-11-23T08:00"));
        desk.round();
        ready();
        desk.entering((incident, commandId, fact) -> {
                    throw new IllegalStateException("the store is away");
                })
                .sent(1, "commune", "Anh Tuấn");
        FilingDesk entering = desk.entering((incident, commandId, fact) -> entered.add(commandId));
        entering.sent(1, "home-affairs", "Anh Tuấn");
        assertThat(entered).containsExactly("filing/1/deed/0", "filing/1/deed/1");
        entering.round();
        assertThat(entered).hasSize(2);
    }

    @Test
    void the_plan_and_who_signs_are_taken_from_the_last_report_and_no_name_that_was_erased() {
        incidents.reported(PlaybookId.DISASTER, "cháy kho", WallClock.at("2026-11-23T08:00"));
        incidents.reported(PlaybookId.DISASTER, "lũ", WallClock.at("2026-11-24T08:00"));
        incidents.reported(PlaybookId.DISASTER, "bão", WallClock.at("2026-11-25T08:00"));
        desk.begin(1);
        desk.fill(1, "plan", "số 12/KH-UBND ngày 05/01/2026");
        desk.fill(1, "signer", "Nguyễn Văn Tuấn");
        desk.fill(1, "cause", "chập điện");
        assertThat(desk.begin(2).filing().orElseThrow().blanks())
                .containsOnly(
                        Map.entry("plan", "số 12/KH-UBND ngày 05/01/2026"), Map.entry("signer", "Nguyễn Văn Tuấn"));
        desk.fill(2, "signer", ContentLibrary.builtIn().current().messages().text("incident.erased"));
        assertThat(desk.begin(3).filing().orElseThrow().filled(Blank.SIGNER)).isEmpty();
    }
}
