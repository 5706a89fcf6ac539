package vn.trucban.content.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import vn.trucban.content.library.ContentLibrary;
import vn.trucban.content.playbook.PlaybookId;

/** The duties to report that come with the program. */
class ReportingTest {
    private static final Reporting REPORTING =
            ContentLibrary.builtIn().current().reporting();

    @Test
    void a_disaster_owes_at_once_an_outage_after_two_hours_a_printer_never() {
        assertThat(REPORTING.rule(PlaybookId.DISASTER).orElseThrow().lasting()).isZero();
        assertThat(REPORTING.rule(PlaybookId.POWER).orElseThrow().lasting()).isEqualTo(Duration.ofHours(2));
        assertThat(REPORTING.rule(PlaybookId.PRINTER)).isEmpty();
        assertThat(REPORTING.kinds()).contains(PlaybookId.DIGITAL_SIGNATURE).doesNotContain(PlaybookId.OTHER);
    }

    @Test
    void a_report_goes_to_the_three_bodies_that_the_plan_names() {
        assertThat(REPORTING.recipients())
                .extracting(Reporting.Recipient::id)
                .containsExactly("commune", "home-affairs", "province-centre");
    }

    @Test
    void a_quarters_report_is_due_in_the_month_after_it() {
        assertThat(REPORTING.quarterly().due(LocalDate.of(2026, 12, 31))).isEqualTo(LocalDate.of(2027, 1, 5));
        assertThat(REPORTING.quarterly().remindBefore()).isSortedAccordingTo((one, other) -> other - one);
    }

    @Test
    void systems_are_known_by_their_names_with_and_without_accents() {
        assertThat(REPORTING.system(PlaybookId.SOFTWARE, "pm mot cua bao loi 502"))
                .contains("Phần mềm một cửa");
        assertThat(REPORTING.system(PlaybookId.NATIONAL_DATABASE, "Không tra được DÂN CƯ"))
                .contains("CSDL dân cư");
        assertThat(REPORTING.system(PlaybookId.PRINTER, "một cửa in không được"))
                .isEmpty();
        assertThat(REPORTING.system(PlaybookId.SOFTWARE, "trắng trang")).isEmpty();
    }
}
