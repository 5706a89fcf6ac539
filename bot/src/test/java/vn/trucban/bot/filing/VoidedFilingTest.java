package vn.trucban.bot.filing;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.trucban.bot.staff.SomePeople.person;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.trucban.bot.WallClock;
import vn.trucban.bot.incident.Incident;
import vn.trucban.bot.incident.IncidentsInMemory;
import vn.trucban.bot.incident.Tell;
import vn.trucban.bot.staff.Person;
import vn.trucban.bot.staff.Role;
import vn.trucban.bot.staff.Staff;
import vn.trucban.bot.talk.Telling;
import vn.trucban.content.library.ContentLibrary;
import vn.trucban.content.playbook.PlaybookId;
import vn.trucban.notifier.channel.Button;

/** A report that was owed at once, of something that turned out to be nothing. */
class VoidedFilingTest {
    private static final Person TUAN = person("tuan", "Anh Tuấn", Role.LEADER);

    private final IncidentsInMemory incidents = new IncidentsInMemory();
    private final InMemoryFilingStore store = new InMemoryFilingStore();
    private final List<Tell> told = new ArrayList<>();
    private final FilingTexts texts =
            new FilingTexts(ContentLibrary.builtIn().current().messages());
    private Incident fire;

    private FilingDesk at(String local) {
        return new FilingDesk(
                incidents.store(),
                store,
                new Telling(() -> new Staff(List.of(TUAN)), told::add),
                ContentLibrary.builtIn()::current,
                Clock.fixed(WallClock.at(local), ZoneOffset.UTC));
    }

    @BeforeEach
    void aJokeThatOwesItsReport() {
        fire = incidents.reported(PlaybookId.DISASTER, "cháy chợ", WallClock.at("2026-12-01T08:00"));
        at("2026-12-01T08:01").round();
        assertThat(told).hasSize(1);
        FilingDesk desk = at("2026-12-01T08:30");
        for (String blank : List.of("cause", "affected", "dossiers", "request")) {
            desk.fill(1, blank, blank.equals("dossiers") ? "3" : "chưa rõ");
        }
        desk.number(1, "5", LocalDate.of(2026, 12, 1), "Anh Tuấn");
    }

    private void nothing() {
        fire = incidents.voided(fire, "trẻ con gọi đùa", WallClock.at("2026-12-01T09:00"));
    }

    private List<String> labels() {
        return texts.buttons(store.find(1).orElseThrow(), fire, List.of(), false, TUAN).stream()
                .map(Button::label)
                .toList();
    }

    @Test
    void nobody_is_chased_for_it_and_nothing_is_drawn_or_sent() {
        nothing();
        at("2026-12-03T09:00").round();
        at("2026-12-04T15:00").round();
        assertThat(told).hasSize(1);
        FilingDesk desk = at("2026-12-04T15:00");
        assertThat(desk.unsent()).isEmpty();
        assertThat(desk.letter(1)).isEmpty();
        assertThat(desk.today(1)).isEmpty();
        assertThat(desk.sent(1, "commune", "Anh Tuấn").refusal()).contains(Refusal.FALSE_ALARM);
        assertThat(store.find(1).orElseThrow().sent()).isEmpty();
        String status =
                texts.status(store.find(1).orElseThrow(), fire, List.of(), false, WallClock.at("2026-12-04T15:00"));
        assertThat(status).contains("đã ghi là báo nhầm").doesNotContain("Quá hạn", "Hạn gửi");
        assertThat(labels()).containsExactly("Xem và tải văn bản");
    }

    @Test
    void opened_again_it_is_owed_and_chased_as_before() {
        nothing();
        at("2026-12-03T09:00").round();
        fire = incidents.reopened(fire, WallClock.at("2026-12-03T10:00"));
        FilingDesk desk = at("2026-12-03T10:30");
        desk.round();
        assertThat(told.stream().map(Tell::id)).containsExactly("filing/1", "filing/1/late/0");
        assertThat(desk.unsent()).hasSize(1);
        assertThat(desk.letter(1)).isPresent();
        assertThat(desk.sent(1, "commune", "Anh Tuấn").refusal()).isEmpty();
    }

    @Test
    void what_went_out_before_is_kept_and_whoever_got_it_has_to_hear_that_it_was_nothing() {
        at("2026-12-01T08:40").sent(1, "commune", "Anh Tuấn");
        nothing();
        FilingDesk desk = at("2026-12-01T09:30");
        assertThat(desk.letter(1)).isPresent();
        assertThat(desk.sent(1, "home-affairs", "Anh Tuấn").refusal()).contains(Refusal.FALSE_ALARM);
        assertThat(texts.status(store.find(1).orElseThrow(), fire, List.of(), false, WallClock.at("2026-12-01T09:30")))
                .contains("báo cáo đã gửi Ủy ban nhân dân xã Đồng Phúc: cần báo lại");
        assertThat(labels()).containsExactly("Xem và tải văn bản", "Ghi nhầm, chưa gửi UBND xã");
    }

    @Test
    void none_is_begun_of_what_was_nothing() {
        Incident joke = incidents.reported(PlaybookId.POWER, "mất điện", WallClock.at("2026-12-01T10:00"));
        incidents.voided(joke, "bấm nhầm", WallClock.at("2026-12-01T10:05"));
        assertThat(at("2026-12-01T10:10").begin(2).refusal()).contains(Refusal.FALSE_ALARM);
        assertThat(store.find(2)).isEmpty();
    }
}
