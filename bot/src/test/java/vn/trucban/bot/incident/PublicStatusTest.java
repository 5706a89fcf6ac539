package vn.trucban.bot.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.trucban.bot.incident.SomeParties.party;
import static vn.trucban.bot.staff.SomePeople.person;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.trucban.bot.staff.Role;
import vn.trucban.bot.staff.Staff;
import vn.trucban.content.library.Content;
import vn.trucban.content.library.ContentLibrary;
import vn.trucban.content.playbook.PlaybookId;

class PublicStatusTest {
    /** A Monday, 8h05. */
    private static final Instant NOW = Instant.parse("2026-11-23T01:05:00Z");

    private static final Party HOA = party("hoa", "Chị Hoa");
    private static final Party BINH = party("binh", "Anh Bình");

    private final Content content = ContentLibrary.builtIn().current();
    private final Staff staff = new Staff(List.of(person("ky", "Anh Kỹ", Role.TECHNICIAN)));

    private Incident reported(PlaybookId kind) {
        return IncidentRules.open(
                new IncidentId("abc"), 1, "c1", new IncidentCommand.Report(HOA, kind, "hỏng"), content, staff, NOW);
    }

    private String said(Duration later, Incident... open) {
        return new PublicStatus(content, NOW.plus(later)).sentences(List.of(open));
    }

    @Test
    void one_officers_trouble_is_nobody_elses_at_first_and_one_counters_later() {
        Incident internet = reported(PlaybookId.INTERNET);
        assertThat(said(Duration.ofMinutes(19), internet)).contains("đang làm việc bình thường");
        assertThat(said(Duration.ofMinutes(20), internet))
                .contains("Một quầy đang trục trặc", "từ 8h05", "hỏi trước khi đến")
                .doesNotContain("Chị Hoa");
    }

    @Test
    void what_two_officers_have_the_centre_has() {
        Incident internet = reported(PlaybookId.INTERNET);
        Incident joined =
                new IncidentRules(internet, "c2", content, staff, NOW).joinIn(new IncidentCommand.JoinIn(BINH, ""));
        assertThat(said(Duration.ofMinutes(1), joined))
                .contains(internet.playbook().name())
                .doesNotContain("Một quầy");
    }

    @Test
    void nobody_is_asked_to_come_where_people_may_be_in_danger() {
        assertThat(said(Duration.ZERO, reported(PlaybookId.DISASTER)))
                .contains("tình huống khẩn cấp", "chưa đến Trung tâm")
                .doesNotContain("hồ sơ giấy", "hỏa hoạn");
    }

    @Test
    void a_printer_is_nobodys_business() {
        assertThat(said(Duration.ofHours(2), reported(PlaybookId.PRINTER))).contains("đang làm việc bình thường");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-23T05:00:00Z, ngoài giờ làm việc, 13h30",
        "2026-11-22T02:00:00Z, ngoài giờ làm việc, 7h30 ngày 23/11/2026",
        "2027-01-01T02:00:00Z, nghỉ Tết Dương lịch, 7h30 ngày 04/01/2027"
    })
    void outside_of_office_hours_it_says_until_when(Instant at, String why, String until) {
        PublicStatus status = new PublicStatus(content, at);
        assertThat(status.closed()).isPresent();
        assertThat(status.sentences(List.of())).contains(why, until).doesNotContain("bình thường");
    }
}
