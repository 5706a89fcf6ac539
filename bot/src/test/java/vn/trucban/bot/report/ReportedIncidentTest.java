package vn.trucban.bot.report;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.trucban.bot.report.Incidents.at;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.trucban.bot.incident.Incident;
import vn.trucban.bot.incident.IncidentEvent;
import vn.trucban.bot.incident.IncidentsInMemory;
import vn.trucban.bot.incident.OutsideFact;
import vn.trucban.bot.staff.PersonId;
import vn.trucban.content.library.ContentLibrary;
import vn.trucban.content.playbook.PlaybookId;

/** What the log says was done on the spot. */
class ReportedIncidentTest {
    private static final Instant NINE = at("2026-11-23T09:00");

    private final IncidentsInMemory incidents = new IncidentsInMemory();
    private final LogBook log = new LogBook(
            ContentLibrary.builtIn().current().messages(),
            ContentLibrary.builtIn().current().calendar(),
            NINE,
            number -> Optional.empty());

    @Test
    void a_question_that_was_answered_is_nothing_done_and_a_step_stands_there_in_a_few_words() {
        Incident outage = incidents.reported(PlaybookId.INTERNET, "mất mạng", NINE);
        outage = incidents.tried(outage, "lights", "LOS đỏ, PON không xanh", NINE.plusSeconds(60));
        assertThat(log.reported(outage).onTheSpot()).isEmpty();
        outage = incidents.tried(outage, "restart", "Chưa được", NINE.plusSeconds(120));
        outage = incidents.tried(outage, "lights", "LOS đỏ, PON không xanh", NINE.plusSeconds(180));
        assertThat(log.reported(outage).onTheSpot()).isEqualTo("Khởi động lại thiết bị mạng → Chưa được");
    }

    private Incident outside(Incident incident, IncidentEvent.Kind kind, int minute, String text) {
        return incidents.entered(
                incident,
                new OutsideFact(
                        kind, NINE.plusSeconds(60L * minute), new PersonId("lan"), "Trần Thị Lan", text, false));
    }

    @Test
    void whom_no_message_reached_stands_there_only_once_one_does() {
        Incident jam = incidents.reported(PlaybookId.PRINTER, "kẹt giấy", NINE);
        jam = outside(jam, IncidentEvent.Kind.ESCALATED, 1, "Cần người. Đã báo: Anh Kỹ, Chị Mai");
        jam = outside(jam, IncidentEvent.Kind.UNDELIVERED, 2, "Không chuyển được tin tới Anh Kỹ: kênh không nhận");
        jam = outside(jam, IncidentEvent.Kind.RAISED, 3, "Chưa có người nhận. Đã báo: Ông Phúc, Chị Mai");
        assertThat(log.reported(jam).passedTo()).isEqualTo("Chị Mai, 9h01 ngày 23/11/2026; Ông Phúc, 9h03");
        jam = outside(jam, IncidentEvent.Kind.DELIVERED, 9, "Đã chuyển được tin tới Anh Kỹ");
        assertThat(log.reported(jam).passedTo())
                .isEqualTo("Chị Mai, 9h01 ngày 23/11/2026; Ông Phúc, 9h03; Anh Kỹ, 9h09");
    }

    @Test
    void what_was_done_on_the_spot_stands_there_also_where_a_question_told_to_do_it_and_others_finished_it() {
        Incident jam = incidents.reported(PlaybookId.PRINTER, "kẹt giấy", NINE);
        jam = incidents.tried(jam, "jam-off", "Đã rút điện", NINE.plusSeconds(60));
        jam = incidents.taken(jam, NINE.plusSeconds(300));
        assertThat(log.reported(jam).onTheSpot()).isEqualTo("Tắt máy in, rút phích điện → Đã rút điện");
    }

    @Test
    void whom_it_was_passed_on_to_names_those_outside_and_above_each_with_when() {
        Incident outage = incidents.reported(PlaybookId.INTERNET, "mất mạng", NINE);
        outage = incidents.taken(outage, NINE.plusSeconds(60));
        outage = outside(
                outage, IncidentEvent.Kind.OUTSIDE_CALLED, 2, "Gọi VNPT – báo hỏng Internet: có người nghe máy");
        outage = outside(outage, IncidentEvent.Kind.OUTSIDE_TICKET, 3, "VNPT – báo hỏng Internet cho số phiếu PH-1");
        outage = outside(
                outage, IncidentEvent.Kind.OUTSIDE_CALLED, 5, "Gọi VNPT – báo hỏng Internet: không ai nghe máy");
        outage = outside(outage, IncidentEvent.Kind.OUTSIDE_INFORMED, 35, "Báo TTPVHCC tỉnh bằng điện thoại");
        outage = outside(outage, IncidentEvent.Kind.OUTSIDE_CALLED, 40, "Gọi Viettel: không ai nghe máy");
        outage = outside(
                outage,
                IncidentEvent.Kind.OUTSIDE_CORRECTED,
                41,
                "Ghi nhầm, không tính mục “Gọi Viettel: không ai nghe máy” ghi lúc 9h40 ngày 23/11/2026");
        assertThat(log.reported(outage).passedTo())
                .contains("nhận việc, ")
                .endsWith("VNPT – báo hỏng Internet, 9h02; VNPT – báo hỏng Internet cho số phiếu PH-1, 9h03;"
                        + " TTPVHCC tỉnh, 9h35")
                .doesNotContain("Viettel");
    }

    @Test
    void who_never_picked_up_is_not_named_as_told() {
        Incident outage = incidents.reported(PlaybookId.INTERNET, "mất mạng", NINE);
        outage = outside(outage, IncidentEvent.Kind.OUTSIDE_CALLED, 2, "Gọi VNPT: không ai nghe máy");
        outage = outside(outage, IncidentEvent.Kind.OUTSIDE_CALLED, 3, "Gọi Viettel: không ai nghe máy");
        outage = outside(outage, IncidentEvent.Kind.OUTSIDE_CALLED, 5, "Gọi Viettel: có người nghe máy");
        assertThat(log.reported(outage).passedTo()).endsWith("không gọi được VNPT, 9h02; Viettel, 9h05");
    }

    @Test
    void its_signs_are_what_the_reporter_wrote_when_asked_for_them() {
        Incident tapped = incidents.reported(PlaybookId.SOFTWARE, "Lỗi phần mềm", NINE);
        assertThat(log.reported(tapped).signs()).isEqualTo("Lỗi phần mềm");
        tapped = incidents.described(tapped, "iGate báo lỗi 502", NINE.plusSeconds(60));
        assertThat(log.reported(tapped).signs()).isEqualTo("iGate báo lỗi 502");
    }

    @Test
    void thanks_a_wait_and_a_ticket_are_no_signs() {
        Incident tapped = incidents.reported(PlaybookId.INTERNET, "mất mạng", NINE);
        tapped = incidents.described(tapped, "Chờ em tí ạ", NINE.plusSeconds(60));
        tapped = incidents.described(tapped, "phiếu VNPT 00123", NINE.plusSeconds(70));
        tapped = incidents.described(tapped, "cảm ơn anh 🙏", NINE.plusSeconds(80));
        tapped = incidents.described(tapped, "👍", NINE.plusSeconds(90));
        tapped = incidents.described(tapped, "502", NINE.plusSeconds(100));
        tapped = incidents.described(tapped, "đèn đỏ rồi", NINE.plusSeconds(110));
        assertThat(log.reported(tapped).signs()).isEqualTo("mất mạng; 502; đèn đỏ rồi");
    }
}
