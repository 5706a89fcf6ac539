package vn.trucban.bot.report;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.trucban.bot.report.Incidents.at;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.trucban.bot.incident.Incident;
import vn.trucban.bot.incident.IncidentsInMemory;
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
