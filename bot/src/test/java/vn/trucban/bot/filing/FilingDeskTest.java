package vn.trucban.bot.filing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;
import vn.trucban.bot.incident.Incident;
import vn.trucban.bot.incident.IncidentsInMemory;
import vn.trucban.bot.incident.Tell;
import vn.trucban.bot.staff.Person;
import vn.trucban.bot.staff.PersonId;
import vn.trucban.bot.staff.Role;
import vn.trucban.bot.staff.Staff;
import vn.trucban.content.calendar.WorkingCalendar;
import vn.trucban.content.library.ContentLibrary;
import vn.trucban.content.playbook.PlaybookId;
import vn.trucban.notifier.channel.ChannelKind;

/** Which incident owes a report and since when, who is asked, what is kept, and the letter itself, with a clock that the test moves. */
class FilingDeskTest {
    private static final Staff STAFF = new Staff(List.of(
            person("tuan", "Anh Tuấn", Role.LEADER),
            person("minh", "Anh Minh", Role.TECHNICIAN),
            person("lan", "Chị Lan", Role.OFFICER)));

    private final IncidentsInMemory incidents = new IncidentsInMemory();
    private final InMemoryFilingStore store = new InMemoryFilingStore();
    private final List<Tell> told = new ArrayList<>();
    private Instant now = at("2026-11-23T08:00");
    private final FilingDesk desk = new FilingDesk(
            incidents.store(),
            store,
            new FilingDesk.People(() -> STAFF, told::add),
            ContentLibrary.builtIn()::current,
            new Clock() {
                @Override
                public ZoneId getZone() {
                    return ZoneOffset.UTC;
                }

                @Override
                public Clock withZone(ZoneId zone) {
                    return this;
                }

                @Override
                public Instant instant() {
                    return now;
                }
            });

    private static Person person(String id, String name, Role role) {
        return new Person(
                new PersonId(id), name, "", Set.of(role), Optional.empty(), Map.of(ChannelKind.SIMULATOR, id), true);
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(WorkingCalendar.ZONE).toInstant();
    }

    private void at(String local, Runnable then) {
        now = at(local);
        then.run();
    }

    private List<String> ids() {
        return told.stream().map(Tell::id).distinct().toList();
    }

    @Test
    void an_outage_owes_a_report_after_two_hours_of_office_time_and_leaders_hear_of_it_once() {
        incidents.reported(PlaybookId.INTERNET, "mất mạng", at("2026-11-23T10:00"));
        incidents.reported(PlaybookId.PRINTER, "kẹt giấy", at("2026-11-23T07:40"));
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
        Instant found = at("2026-11-23T08:00");
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
        incidents.reported(PlaybookId.DISASTER, "nước lũ về", at("2026-11-22T22:00"));
        at("2026-11-22T22:01", desk::round);
        assertThat(store.find(1).orElseThrow().owedSince()).contains(at("2026-11-22T22:00"));
    }

    @Test
    void who_is_late_is_asked_again_and_again_until_it_went_to_everybody() {
        incidents.reported(PlaybookId.DISASTER, "cháy kho", at("2026-11-23T08:00"));
        at("2026-11-23T08:01", desk::round);
        at("2026-11-23T16:00", desk::round);
        assertThat(ids()).containsExactly("filing/1");
        at("2026-11-24T08:30", desk::round);
        at("2026-11-24T08:31", desk::round);
        assertThat(ids()).containsExactly("filing/1", "filing/1/late/0");
        at("2026-11-24T14:31", desk::round);
        assertThat(ids()).containsExactly("filing/1", "filing/1/late/0", "filing/1/late/1");
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
        incidents.reported(PlaybookId.DISASTER, "cháy kho", at("2026-11-23T08:00"));
        desk.begin(1);
        desk.sent(1, "commune", "Anh Tuấn");
        now = now.plusSeconds(600);
        desk.sent(1, "commune", "Chị Lan");
        assertThat(store.find(1).orElseThrow().sentTo("commune").orElseThrow().by())
                .isEqualTo("Anh Tuấn");
    }

    @Test
    void what_cannot_be_is_refused_and_changes_nothing() {
        incidents.reported(PlaybookId.INTERNET, "mất mạng", at("2026-11-23T08:00"));
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
        Instant found = at("2026-11-23T08:00");
        Incident outage = incidents.reported(PlaybookId.INTERNET, "mất mạng cả trụ sở", found);
        incidents.resolved(
                incidents.taken(outage, found.plus(Duration.ofMinutes(10))),
                "đứt cáp quang",
                found.plus(Duration.ofHours(3)));
        now = at("2026-11-23T15:00");
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
                            "đứt cáp quang",
                            "Số hồ sơ tiếp nhận bằng giấy: 14",
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
}
