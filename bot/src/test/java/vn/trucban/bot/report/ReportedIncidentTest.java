package vn.trucban.bot.report;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.trucban.bot.report.Incidents.at;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import vn.trucban.bot.incident.Incident;
import vn.trucban.bot.incident.IncidentsInMemory;
import vn.trucban.content.playbook.PlaybookId;

/** What the log says was done on the spot. */
class ReportedIncidentTest {
    private static final Instant NINE = at("2026-11-23T09:00");

    private final IncidentsInMemory incidents = new IncidentsInMemory();

    @Test
    void a_question_that_was_answered_is_nothing_done_and_a_step_stands_there_in_a_few_words() {
        Incident outage = incidents.reported(PlaybookId.INTERNET, "mất mạng", NINE);
        outage = incidents.tried(outage, "lights", "LOS đỏ, PON không xanh", NINE.plusSeconds(60));
        assertThat(ReportedIncident.of(outage).onTheSpot()).isEmpty();
        outage = incidents.tried(outage, "restart", "Chưa được", NINE.plusSeconds(120));
        outage = incidents.tried(outage, "lights", "LOS đỏ, PON không xanh", NINE.plusSeconds(180));
        assertThat(ReportedIncident.of(outage).onTheSpot()).isEqualTo("Khởi động lại thiết bị mạng → Chưa được");
    }

    @Test
    void its_signs_are_what_the_reporter_wrote_when_asked_for_them() {
        Incident tapped = incidents.reported(PlaybookId.SOFTWARE, "Lỗi phần mềm", NINE);
        assertThat(ReportedIncident.of(tapped).signs()).isEqualTo("Lỗi phần mềm");
        tapped = incidents.described(tapped, "iGate báo lỗi 502", NINE.plusSeconds(60));
        assertThat(ReportedIncident.of(tapped).signs()).isEqualTo("iGate báo lỗi 502");
    }
}
