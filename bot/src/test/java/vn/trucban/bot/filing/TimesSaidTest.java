package vn.trucban.bot.filing;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.trucban.bot.WallClock.at;
import static vn.trucban.bot.incident.SomeParties.party;
import static vn.trucban.bot.staff.SomePeople.person;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.trucban.bot.incident.InMemoryIncidentStore;
import vn.trucban.bot.incident.Incident;
import vn.trucban.bot.incident.IncidentCommand;
import vn.trucban.bot.incident.IncidentDesk;
import vn.trucban.bot.incident.IncidentId;
import vn.trucban.bot.incident.IncidentTexts;
import vn.trucban.bot.incident.Party;
import vn.trucban.bot.incident.Tell;
import vn.trucban.bot.logbook.TimesDesk;
import vn.trucban.bot.register.InMemoryRegisterStore;
import vn.trucban.bot.register.Register;
import vn.trucban.bot.report.NumbersGiven;
import vn.trucban.bot.staff.Person;
import vn.trucban.bot.staff.Role;
import vn.trucban.bot.staff.Staff;
import vn.trucban.bot.talk.Telling;
import vn.trucban.content.library.Content;
import vn.trucban.content.library.ContentLibrary;
import vn.trucban.content.playbook.PlaybookId;
import vn.trucban.notifier.MovedClock;

/** Times said afterwards make a report due at once, or not due any more; no round has to look at the incident again. */
class TimesSaidTest {
    private static final Content CONTENT = ContentLibrary.builtIn().current();
    private static final IncidentId OUTAGE = new IncidentId("outage");
    private static final Party HOA = party("hoa", "Chị Hoa");
    private static final Person LEADER = person("tuan", "Anh Tuấn", Role.LEADER);

    private Instant now = at("2026-11-23T16:12");
    private final Clock clock = MovedClock.reading(() -> now);
    private Content content = CONTENT;
    private final List<Tell> told = new ArrayList<>();
    private final InMemoryIncidentStore kept = new InMemoryIncidentStore();
    private final InMemoryFilingStore store = new InMemoryFilingStore();
    private final Staff staff = new Staff(List.of(LEADER));
    private final IncidentDesk incidents = new IncidentDesk(
            kept,
            new Register(new InMemoryRegisterStore(), new SecureRandom(), clock),
            tell -> {},
            () -> CONTENT,
            () -> staff,
            clock);
    private final FilingDesk filings = new FilingDesk(
                    kept, store, new Telling(() -> staff, told::add), () -> content, clock)
            .beside(new FilingDesk.Beside(
                    Optional.of((incident, commandId, fact) -> incidents.enter(incident, commandId, fact)),
                    any -> Optional.empty(),
                    NumbersGiven.NONE));
    private final TimesDesk times = new TimesDesk(incidents, clock, filings::timesSaid);

    @BeforeEach
    void an_outage_of_seven_minutes() {
        incidents.report(OUTAGE, "r", new IncidentCommand.Report(HOA, PlaybookId.SOFTWARE, "lỗi một cửa"));
        now = at("2026-11-23T16:19");
        incidents.carryOut(OUTAGE, "s", new IncidentCommand.Solved(HOA, ""));
        filings.round();
        assertThat(filings.recent(9)).isEmpty();
    }

    private Incident said(boolean end, String at) {
        TimesDesk.Answer answer = times.set(OUTAGE, "said-" + now + end, HOA, end, at(at), CONTENT.messages());
        assertThat(answer.done()).as(answer.text()).isTrue();
        return incidents.find(OUTAGE).orElseThrow();
    }

    @Test
    void a_beginning_long_before_makes_its_report_due_at_once_also_weeks_afterwards() {
        now = at("2026-12-21T09:00");
        Incident outage = said(false, "2026-11-23T07:30");
        Filing filing = filings.find(1).orElseThrow();
        assertThat(filing.owedSince()).contains(outage.openedAt());
        assertThat(filings.unsent()).containsExactly(filing);
        assertThat(told).singleElement().satisfies(tell -> assertThat(tell.id()).contains("filing/1"));
        now = now.plusSeconds(60);
        said(false, "2026-11-23T07:31");
        assertThat(filings.unsent()).hasSize(1);
        assertThat(told).extracting(Tell::id).containsOnly(told.get(0).id());
    }

    /** The report went out with the hours of the taps. */
    @Test
    void a_report_that_went_out_is_named_as_overtaken_once_for_each_time_said_otherwise() {
        now = at("2026-11-23T16:30");
        filings.begin(1);
        for (String blank : List.of("cause", "affected", "request")) {
            filings.fill(1, blank, "không có");
        }
        filings.fill(1, "dossiers", "0");
        filings.number(1, "5", LocalDate.of(2026, 11, 23), "Anh Tuấn");
        assertThat(filings.sent(1, "commune", "Anh Tuấn").refusal()).isEmpty();
        FilingTexts texts = new FilingTexts(CONTENT.messages());
        assertThat(texts.outdated(
                        filings.find(1).orElseThrow(), incidents.find(OUTAGE).orElseThrow()))
                .isEmpty();
        told.clear();
        now = now.plusSeconds(60);
        Incident outage = said(false, "2026-11-23T16:00");
        filings.timesSaid(outage);
        assertThat(told).extracting(Tell::id).allMatch(told.get(0).id()::equals);
        assertThat(told.get(0).toString())
                .contains(
                        "báo cáo số 05/BC-TTPVHCC",
                        "ghi bắt đầu 16h12 ngày 23/11/2026, xong 16h19 ngày 23/11/2026; sổ nay ghi bắt đầu 16h00 ngày",
                        "gửi đính chính");
        assertThat(texts.outdated(filings.find(1).orElseThrow(), outage)).isPresent();
        now = now.plusSeconds(60);
        Incident asSent = said(false, "2026-11-23T16:12");
        assertThat(texts.outdated(filings.find(1).orElseThrow(), asSent)).isEmpty();
        told.clear();
        now = now.plusSeconds(60);
        said(true, "2026-11-23T16:15");
        assertThat(told).isNotEmpty().allMatch(tell -> tell.toString().contains("xong 16h15 ngày 23/11/2026"));
    }

    @Test
    void a_true_end_that_makes_it_short_again_lifts_the_duty_and_enters_so() {
        said(false, "2026-11-23T07:30");
        now = now.plusSeconds(60);
        said(true, "2026-11-23T08:00");
        assertThat(filings.unsent()).isEmpty();
        Filing lifted = filings.find(1).orElseThrow();
        assertThat(lifted.lifted()).isTrue();
        assertThat(lifted.dueAt()).isEmpty();
        assertThat(new FilingTexts(CONTENT.messages())
                        .status(lifted, incidents.find(OUTAGE).orElseThrow(), List.of(), false, now))
                .contains("không còn thuộc diện phải báo cáo riêng", "Vẫn gửi được")
                .doesNotContain("Hạn");
        filings.round();
        assertThat(incidents.find(OUTAGE).orElseThrow().events()).last().satisfies(fact -> assertThat(fact.text())
                .contains("không còn thuộc diện phải báo cáo riêng"));
        assertThat(store.unsent()).isEmpty();
        told.clear();
        now = at("2026-11-26T09:00");
        filings.round();
        assertThat(told).isEmpty();
        said(true, "2026-11-23T16:00");
        assertThat(filings.unsent()).extracting(Filing::number).containsExactly(1);
        assertThat(filings.find(1).orElseThrow().dueAt()).isPresent();
    }

    /** A leader puts the beginning right by an hour: it is owed as before, by the rule of its time. */
    @Test
    void new_rules_unsay_nothing_that_is_owed_also_when_a_time_is_said_under_them(@TempDir Path folder)
            throws IOException {
        said(false, "2026-11-23T07:30");
        Instant due = filings.find(1).orElseThrow().dueAt().orElseThrow();
        content = withRule("lasting: 200h", folder);
        now = at("2026-11-25T09:00");
        filings.round();
        assertThat(filings.unsent()).hasSize(1);
        said(false, "2026-11-23T08:30");
        assertThat(filings.unsent()).hasSize(1);
        Filing filing = filings.find(1).orElseThrow();
        assertThat(filing.deeds()).isEmpty();
        assertThat(filing.dueAt()).contains(due);
        now = now.plusSeconds(60);
        said(true, "2026-11-23T08:31");
        assertThat(filings.unsent())
                .as("too short for the rule of its time, too")
                .isEmpty();
    }

    /** Brought back, say, from a copy that has the reports and not the rules of each time. */
    @Test
    void a_report_goes_on_by_the_rule_by_which_it_came_to_be_owed_also_where_the_rules_of_its_time_are_lost(
            @TempDir Path folder) throws IOException {
        said(false, "2026-11-23T07:30");
        InMemoryFilingStore copy = new InMemoryFilingStore();
        copy.insert(filings.find(1).orElseThrow());
        content = withRule("lasting: 200h", folder);
        now = at("2026-11-25T09:00");
        FilingDesk later = new FilingDesk(kept, copy, new Telling(() -> staff, told::add), () -> content, clock);
        later.timesSaid(said(false, "2026-11-23T08:30"));
        Filing filing = later.find(1).orElseThrow();
        assertThat(filing.heeded()).isEqualTo(2);
        assertThat(filing.deeds()).isEmpty();
        assertThat(later.unsent()).hasSize(1);
    }

    /** Nobody is told that something had to be sent on a day that is over. */
    @Test
    void new_rules_hold_for_what_is_found_after_they_came_into_force(@TempDir Path folder) throws IOException {
        now = at("2026-11-25T09:00");
        content = withRule("lasting: 1m", folder);
        filings.round();
        assertThat(filings.recent(9)).isEmpty();
        assertThat(told).isEmpty();
        now = at("2026-11-26T09:00");
        IncidentId second = new IncidentId("second");
        incidents.report(second, "r2", new IncidentCommand.Report(HOA, PlaybookId.SOFTWARE, "lỗi một cửa"));
        now = at("2026-11-26T09:05");
        filings.round();
        assertThat(filings.recent(9)).extracting(Filing::number).containsExactly(2);
        // what the rules of its time demand of the first one, they still do
        said(false, "2026-11-23T07:30");
        assertThat(filings.recent(9)).extracting(Filing::number).containsExactly(2, 1);
    }

    private static Content withRule(String lasting, Path folder) throws IOException {
        try (InputStream file = Content.class.getResourceAsStream("/vn/trucban/content/reporting.yaml")) {
            String rules = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            Files.writeString(folder.resolve("reporting.yaml"), rules.replace("lasting: 2h", lasting));
        }
        return ContentLibrary.open(Optional.of(folder)).current();
    }

    @Test
    void a_crash_after_the_time_was_said_is_made_good_by_the_next_round() {
        said(false, "2026-11-23T07:30");
        now = now.plusSeconds(60);
        incidents.carryOut(OUTAGE, "crash", new IncidentCommand.SetTime(HOA, true, at("2026-11-23T08:00")));
        assertThat(filings.unsent()).hasSize(1);
        filings.round();
        assertThat(filings.unsent()).isEmpty();
    }

    @Test
    void what_went_out_and_what_somebody_wants_anyway_stays_as_it_is() {
        filings.begin(1);
        said(true, "2026-11-23T16:15");
        assertThat(filings.unsent()).hasSize(1);
        now = now.plusSeconds(60);
        said(false, "2026-11-23T07:30");
        assertThat(filings.find(1).orElseThrow().owedSince()).isPresent();
        for (String blank : List.of("cause", "affected", "dossiers", "request")) {
            filings.fill(1, blank, blank.equals("dossiers") ? "0" : "chưa rõ");
        }
        filings.number(1, "5", LocalDate.of(2026, 11, 23), "Anh Tuấn");
        assertThat(filings.sent(1, "commune", "Anh Tuấn").refusal()).isEmpty();
        now = now.plusSeconds(60);
        said(true, "2026-11-23T07:45");
        assertThat(filings.find(1).orElseThrow().lifted()).isFalse();
        assertThat(filings.unsent()).hasSize(1);
    }

    @Test
    void lists_say_when_it_really_began() {
        Incident outage = said(false, "2026-11-23T07:30");
        assertThat(new IncidentTexts(CONTENT, now).line(outage)).contains("từ 7h30");
    }
}
