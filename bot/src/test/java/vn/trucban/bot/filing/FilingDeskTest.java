package vn.trucban.bot.filing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.trucban.bot.staff.SomePeople.person;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;
import vn.trucban.bot.WallClock;
import vn.trucban.bot.incident.Incident;
import vn.trucban.bot.incident.IncidentEvent;
import vn.trucban.bot.incident.IncidentsInMemory;
import vn.trucban.bot.incident.Tell;
import vn.trucban.bot.staff.Person;
import vn.trucban.bot.staff.Role;
import vn.trucban.bot.staff.Staff;
import vn.trucban.bot.talk.Telling;
import vn.trucban.content.calendar.WorkingCalendar;
import vn.trucban.content.library.ContentLibrary;
import vn.trucban.content.playbook.PlaybookId;
import vn.trucban.notifier.MovedClock;

/** Which incident owes a report and since when, who is asked, what is kept, and the letter itself, with a clock that the test moves. */
class FilingDeskTest {
    private static final Staff STAFF = new Staff(List.of(
            person("tuan", "Anh Tuấn", Role.LEADER),
            person("minh", "Anh Minh", Role.TECHNICIAN),
            person("lan", "Chị Lan", Role.OFFICER)));

    private final IncidentsInMemory incidents = new IncidentsInMemory();
    private final InMemoryFilingStore store = new InMemoryFilingStore();
    private final List<Tell> told = new ArrayList<>();
    private Instant now = WallClock.at("2026-11-23T08:00");
    private final FilingDesk desk = new FilingDesk(
            incidents.store(),
            store,
            new Telling(() -> STAFF, told::add),
            ContentLibrary.builtIn()::current,
            MovedClock.reading(() -> now));

    private void at(String local, Runnable then) {
        now = WallClock.at(local);
        then.run();
    }

    /** Nothing keeps it from going out. */
    private void ready() {
        for (String blank : List.of("cause", "affected", "dossiers", "request")) {
            desk.fill(1, blank, "không");
        }
        desk.number(1, "5", LocalDate.ofInstant(now, WorkingCalendar.ZONE), "Anh Tuấn");
    }

    private List<String> ids() {
        return told.stream().map(Tell::id).distinct().toList();
    }

    @Test
    void an_outage_owes_a_report_after_two_hours_of_office_time_and_leaders_hear_of_it_once() {
        incidents.reported(PlaybookId.INTERNET, "mất mạng", WallClock.at("2026-11-23T10:00"));
        incidents.reported(PlaybookId.PRINTER, "kẹt giấy", WallClock.at("2026-11-23T07:40"));
        // until lunch at 11:30 an hour and a half, and half an hour from 13:30 on
        at("2026-11-23T13:59", desk::round);
        assertThat(told).isEmpty();
        at("2026-11-23T14:01", desk::round);
        at("2026-11-23T14:02", desk::round);
        assertThat(told).hasSize(1);
        assertThat(told.get(0).to().value()).isEqualTo("tuan");
        assertThat(told.get(0).text())
                .contains("SC-1", "Mất mạng Internet", "Sở Nội vụ tỉnh Thái Nguyên", "14h00 ngày 24/11/2026");
        assertThat(store.unsent()).extracting(Filing::number).containsExactly(1);
    }

    @Test
    void what_ended_before_owes_nothing_and_what_ended_unseen_is_found_later() {
        Instant found = WallClock.at("2026-11-23T08:00");
        incidents.resolved(
                incidents.reported(PlaybookId.POWER, "mất điện", found),
                "cắt điện",
                found.plus(Duration.ofMinutes(90)));
        incidents.resolved(
                incidents.reported(PlaybookId.SOFTWARE, "một cửa sập", found),
                "nâng cấp",
                found.plus(Duration.ofHours(3)));
        at("2026-11-23T16:00", desk::round);
        assertThat(store.unsent()).extracting(Filing::number).containsExactly(2);
    }

    @Test
    void a_disaster_owes_one_at_once() {
        incidents.reported(PlaybookId.DISASTER, "nước lũ về", WallClock.at("2026-11-22T22:00"));
        at("2026-11-22T22:01", desk::round);
        assertThat(store.find(1).orElseThrow().owedSince()).contains(WallClock.at("2026-11-22T22:00"));
    }

    @Test
    void who_is_late_is_asked_again_and_again_until_it_went_to_everybody() {
        incidents.reported(PlaybookId.DISASTER, "cháy kho", WallClock.at("2026-11-23T08:00"));
        at("2026-11-23T08:01", desk::round);
        at("2026-11-23T16:00", desk::round);
        assertThat(ids()).containsExactly("filing/1");
        at("2026-11-24T08:30", desk::round);
        at("2026-11-24T08:31", desk::round);
        assertThat(ids()).containsExactly("filing/1", "filing/1/late/0");
        at("2026-11-24T14:31", desk::round);
        assertThat(ids()).containsExactly("filing/1", "filing/1/late/0", "filing/1/late/1");
        ready();
        desk.sent(1, "commune", "Anh Tuấn");
        desk.sent(1, "home-affairs", "Anh Tuấn");
        at("2026-11-25T10:31", desk::round);
        assertThat(told.get(told.size() - 1).text())
                .contains("Trung tâm Phục vụ hành chính công tỉnh")
                .doesNotContain("Sở Nội vụ");
        desk.sent(1, "province-centre", "Anh Tuấn");
        int before = told.size();
        at("2026-11-27T10:31", desk::round);
        assertThat(told).hasSize(before);
    }

    @Test
    void a_mark_of_sending_keeps_its_first_time() {
        incidents.reported(PlaybookId.DISASTER, "cháy kho", WallClock.at("2026-11-23T08:00"));
        desk.begin(1);
        ready();
        desk.sent(1, "commune", "Anh Tuấn");
        now = now.plusSeconds(600);
        desk.sent(1, "commune", "Chị Lan");
        assertThat(store.find(1).orElseThrow().sentTo("commune").orElseThrow().by())
                .isEqualTo("Anh Tuấn");
    }

    @Test
    void what_cannot_be_is_refused_and_changes_nothing() {
        incidents.reported(PlaybookId.INTERNET, "mất mạng", WallClock.at("2026-11-23T08:00"));
        assertThat(desk.begin(7).refusal()).contains(Refusal.NO_SUCH_INCIDENT);
        assertThat(desk.fill(1, "cause", "x").refusal()).contains(Refusal.NO_SUCH_FILING);
        Filing begun = desk.begin(1).filing().orElseThrow();
        assertThat(begun.dueAt()).isEmpty();
        LocalDate today = LocalDate.of(2026, 11, 23);
        assertThat(Stream.of(
                        desk.fill(1, "../../etc", "x"),
                        desk.fill(1, "cause", "x".repeat(1501)),
                        desk.sent(1, "nobody", "Anh Tuấn"),
                        desk.number(1, "05;BC", today, "Anh Tuấn"),
                        desk.number(1, "05/BC-TTPVHCC", today.plusDays(1), "Anh Tuấn"),
                        desk.number(1, "05/BC-TTPVHCC", today.minusDays(1), "Anh Tuấn")))
                .extracting(outcome -> outcome.refusal().orElseThrow())
                .containsExactly(
                        Refusal.NO_SUCH_BLANK,
                        Refusal.TOO_LONG,
                        Refusal.NO_SUCH_RECIPIENT,
                        Refusal.BAD_NUMBER,
                        Refusal.BAD_DATE,
                        Refusal.BAD_DATE);
        assertThat(store.find(1)).contains(begun);
    }

    @Test
    void the_letter_is_statutory_and_holds_what_is_known_and_dots_where_nobody_knows() throws IOException {
        Instant found = WallClock.at("2026-11-23T08:00");
        Incident outage = incidents.reported(PlaybookId.INTERNET, "mất mạng cả trụ sở", found);
        incidents.resolved(
                incidents.taken(outage, found.plus(Duration.ofMinutes(10))),
                "đứt cáp quang",
                found.plus(Duration.ofHours(3)));
        now = WallClock.at("2026-11-23T15:00");
        desk.round();
        desk.fill(1, "dossiers", "14");
        desk.number(1, "07/BC-TTPVHCC", LocalDate.of(2026, 11, 23), "Anh Tuấn");
        try (XWPFDocument document =
                new XWPFDocument(new ByteArrayInputStream(desk.letter(1).orElseThrow()))) {
            List<String> body = document.getParagraphs().stream()
                    .map(XWPFParagraph::getText)
                    .toList();
            assertThat(body)
                    .contains(
                            "BÁO CÁO",
                            "Kính gửi:",
                            "- Ủy ban nhân dân xã Đồng Phúc;",
                            "- Sở Nội vụ tỉnh Thái Nguyên;",
                            "- Trung tâm Phục vụ hành chính công tỉnh Thái Nguyên.",
                            "Thời gian gián đoạn trong giờ hành chính: 3 giờ.",
                            "Đứt cáp quang.",
                            "Số hồ sơ tiếp nhận bằng giấy: 14.",
                            "Phạm vi ảnh hưởng: …………………………………………")
                    .anyMatch(text -> text.contains("mất mạng cả trụ sở"))
                    .anyMatch(text -> text.endsWith("./."));
            List<XWPFTable> tables = document.getTables();
            assertThat(tables.get(0).getText())
                    .contains("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Số: 07/BC-TTPVHCC", "ngày 23 tháng 11 năm 2026");
            assertThat(tables.get(tables.size() - 1).getText()).contains("Nơi nhận:", "GIÁM ĐỐC");
        }
        assertThat(desk.letter(2)).isEmpty();
    }

    @Test
    void a_number_of_dossiers_is_a_number() {
        incidents.reported(PlaybookId.DISASTER, "cháy kho", WallClock.at("2026-11-23T08:00"));
        desk.begin(1);
        for (String wrong : List.of("abc", "-3", "3,5", "nhiều", "14 quầy")) {
            assertThat(desk.fill(1, "dossiers", wrong).refusal()).contains(Refusal.NOT_A_COUNT);
            assertThat(store.find(1).orElseThrow().filled(Blank.DOSSIERS)).isEmpty();
        }
        assertThat(desk.fill(1, "dossiers", " 014 hồ sơ ").refusal()).isEmpty();
        assertThat(store.find(1).orElseThrow().filled(Blank.DOSSIERS)).contains("14");
        for (String many : List.of("1234", "1.234 hồ sơ")) {
            assertThat(desk.fill(1, "dossiers", many).refusal()).isEmpty();
            assertThat(store.find(1).orElseThrow().filled(Blank.DOSSIERS)).contains("1.234");
        }
        desk.fill(1, "dossiers", "không có");
        assertThat(store.find(1).orElseThrow().filled(Blank.DOSSIERS)).contains("0");
        desk.fill(1, "dossiers", " ");
        assertThat(store.find(1).orElseThrow().filled(Blank.DOSSIERS)).isEmpty();
    }

    @Test
    void nothing_went_out_before_it_has_a_number_and_no_dots_are_left_in_it() {
        incidents.reported(PlaybookId.DISASTER, "cháy kho", WallClock.at("2026-11-23T08:00"));
        desk.begin(1);
        assertThat(desk.sent(1, "commune", "Anh Tuấn").refusal()).contains(Refusal.BLANKS_LEFT);
        assertThat(desk.left(store.find(1).orElseThrow()))
                .containsExactly(Blank.CAUSE, Blank.AFFECTED, Blank.DOSSIERS, Blank.REQUEST);
        for (String blank : List.of("cause", "affected", "dossiers", "request")) {
            desk.fill(1, blank, "không");
        }
        assertThat(desk.sent(1, "commune", "Anh Tuấn").refusal()).contains(Refusal.NOT_NUMBERED);
        assertThat(store.find(1).orElseThrow().sent()).isEmpty();
        desk.number(1, "5", LocalDate.of(2026, 11, 23), "Anh Tuấn");
        assertThat(desk.sent(1, "commune", "Anh Tuấn").refusal()).isEmpty();
        assertThat(store.find(1).orElseThrow().numbered().orElseThrow().number())
                .isEqualTo("05/BC-TTPVHCC");
    }

    @Test
    void a_mark_of_sending_is_taken_back_with_a_reason_and_it_is_asked_for_again() {
        incidents.reported(PlaybookId.DISASTER, "cháy kho", WallClock.at("2026-11-23T08:00"));
        at("2026-11-23T08:01", desk::round);
        ready();
        List.of("commune", "home-affairs", "province-centre").forEach(to -> desk.sent(1, to, "Anh Tuấn"));
        assertThat(desk.unsent()).isEmpty();
        assertThat(desk.unsent(1, "commune", " ", "Chị Lan").refusal()).contains(Refusal.NO_REASON);
        assertThat(desk.unsent(1, "nobody", "nhầm", "Chị Lan").refusal()).contains(Refusal.NOT_SENT);
        assertThat(desk.unsent(1, "commune", "bấm nhầm", "Chị Lan").refusal()).isEmpty();
        assertThat(desk.unsent()).hasSize(1);
        at("2026-11-24T08:30", desk::round);
        assertThat(ids()).contains("filing/1/late/0");
        assertThat(store.find(1).orElseThrow().deeds())
                .extracting(Deed::kind)
                .containsExactly(Deed.Kind.SENT, Deed.Kind.SENT, Deed.Kind.SENT, Deed.Kind.UNSENT);
    }

    @Test
    void a_leader_waives_a_report_for_a_reason_and_nobody_is_chased_until_it_is_owed_again() {
        Person tuan = STAFF.with(Role.LEADER).get(0);
        Person minh = STAFF.with(Role.TECHNICIAN).get(0);
        incidents.reported(PlaybookId.DISASTER, "cháy chợ, đùa thôi", WallClock.at("2026-11-23T08:00"));
        at("2026-11-23T08:01", desk::round);
        assertThat(desk.waive(1, "báo nhầm", minh).refusal()).contains(Refusal.NOT_A_LEADER);
        assertThat(desk.waive(1, "", tuan).refusal()).contains(Refusal.NO_REASON);
        assertThat(desk.waive(1, "báo nhầm", tuan).refusal()).isEmpty();
        at("2026-12-08T08:30", desk::round);
        assertThat(ids()).containsExactly("filing/1");
        assertThat(desk.sent(1, "commune", "Anh Tuấn").refusal()).contains(Refusal.WAIVED);
        assertThat(desk.oweAgain(1, "cháy thật", minh).refusal()).contains(Refusal.NOT_A_LEADER);
        assertThat(desk.oweAgain(1, "cháy thật", tuan).refusal()).isEmpty();
        at("2026-12-08T08:31", desk::round);
        assertThat(ids()).containsExactly("filing/1", "filing/1/late/0");
    }

    @Test
    void what_is_decided_becomes_a_fact_of_the_incident_once_also_where_the_program_died_in_between() {
        List<String> entered = new ArrayList<>();
        incidents.reported(PlaybookId.DISASTER, "cháy kho", WallClock.at("2026-11-23T08:00"));
        at("2026-11-23T08:01", desk::round);
        desk.waive(1, "báo nhầm", STAFF.with(Role.LEADER).get(0));
        FilingDesk dying = desk.entering((incident, commandId, fact) -> {
            throw new IllegalStateException("the store is away");
        });
        assertThatThrownBy(dying::round).isInstanceOf(IllegalStateException.class);
        FilingDesk again = desk.entering(
                (incident, commandId, fact) -> entered.add(commandId + " " + fact.who() + " " + fact.text()));
        again.round();
        again.round();
        assertThat(entered)
                .containsExactly(
                        "filing/1/deed/0 Anh Tuấn Lãnh đạo quyết định sự cố này không phải báo cáo. Lý do: báo nhầm");
        assertThat(store.unsent()).isEmpty();
    }

    private List<String> body() throws IOException {
        try (XWPFDocument document =
                new XWPFDocument(new ByteArrayInputStream(desk.letter(1).orElseThrow()))) {
            return document.getParagraphs().stream().map(XWPFParagraph::getText).toList();
        }
    }

    @Test
    void the_letter_tells_what_those_above_want_to_know_and_always_the_end() throws IOException {
        Instant found = WallClock.at("2026-11-23T08:00");
        Incident outage = incidents.reported(PlaybookId.INTERNET, "mất mạng cả trụ sở", found);
        for (int i = 0; i < 30; i++) {
            outage = incidents.joined(outage, "Cán bộ " + i, found.plusSeconds(30 + i));
        }
        outage = incidents.taken(outage, found.plus(Duration.ofMinutes(10)));
        for (int i = 0; i < 30; i++) {
            outage = incidents.noted(outage, "đang dò dây " + i, found.plus(Duration.ofMinutes(11)));
        }
        incidents.resolved(outage, "đứt cáp quang", found.plus(Duration.ofHours(3)));
        now = WallClock.at("2026-11-23T15:00");
        desk.begin(1);
        List<String> body = body();
        assertThat(body)
                .anyMatch(text -> text.endsWith("30 người ở các quầy khác cùng báo sự cố này."))
                .anyMatch(text -> text.startsWith("- 11h00 ngày 23/11/2026: đ/c Anh Minh báo đã xử lý xong."))
                .noneMatch(text -> text.contains("Cán bộ 7"))
                .noneMatch(text -> text.contains("đang dò dây"));
    }

    @Test
    void lines_that_people_typed_are_paragraphs_and_the_signer_stands_below() throws IOException {
        incidents.reported(PlaybookId.INTERNET, "mất mạng", WallClock.at("2026-11-23T08:00"));
        desk.begin(1);
        desk.fill(1, "request", "Hai đường truyền.\r\n\r\nMột máy nổ.");
        assertThat(body()).noneMatch(text -> text.contains("Căn cứ Kế hoạch"));
        desk.fill(1, "plan", "số 12/KH-UBND ngày 05/01/2026");
        desk.fill(1, "authority", "KT. Giám đốc / Phó Giám đốc");
        desk.fill(1, "signer", "Nguyễn Văn Tuấn");
        assertThat(body())
                .contains("Hai đường truyền.", "Một máy nổ.")
                .anyMatch(text -> text.startsWith("Căn cứ Kế hoạch số 12/KH-UBND ngày 05/01/2026 của"));
        try (XWPFDocument document =
                new XWPFDocument(new ByteArrayInputStream(desk.letter(1).orElseThrow()))) {
            List<XWPFTable> tables = document.getTables();
            assertThat(tables.get(tables.size() - 1).getText())
                    .contains("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC", "Nguyễn Văn Tuấn");
        }
    }

    @Test
    void an_erased_reporter_and_an_erased_resolver_are_in_no_letter() throws IOException {
        Instant found = WallClock.at("2026-11-23T08:00");
        Incident outage = incidents.reported(PlaybookId.INTERNET, "mất mạng", found);
        outage = incidents.resolved(incidents.taken(outage, found.plusSeconds(60)), "đứt cáp", found.plusSeconds(600));
        Integer[] all = outage.events().stream().map(IncidentEvent::seq).toArray(Integer[]::new);
        incidents.erased(outage, all);
        desk.begin(1);
        assertThat(body())
                .noneMatch(text -> text.contains("Hoa") || text.contains("Minh"))
                .anyMatch(text -> text.contains("Người phát hiện: đ/c (đã xóa)"))
                .anyMatch(text -> text.contains("đ/c (đã xóa) xác nhận"));
    }
}
