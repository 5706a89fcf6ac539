package vn.trucban.content.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import vn.trucban.content.library.ContentLibrary;
import vn.trucban.content.playbook.PlaybookId;
import vn.trucban.content.yaml.YamlFile;

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
    void what_is_proposed_from_which_figures_on_is_the_communes_to_say_and_else_as_usual() {
        assertThat(REPORTING.proposing()).isEqualTo(Proposing.USUAL);
        String own =
                """
                incidents: {rules: [], within: 8h, chase: 4h, recipients: [{id: a, name: A}]}
                quarterly: {due-day: 5, remind-before: [3]}
                proposals: {often: {printer: 8}, slow-to-take: 30m, late-promises: 4}
                """;
        YamlFile file = YamlFile.read(own.getBytes(StandardCharsets.UTF_8));
        assertThat(file.findings()).isEmpty();
        Proposing read = ReportingFile.read(file.tree()).proposing();
        assertThat(read.often()).containsEntry(PlaybookId.PRINTER, 8).containsEntry(PlaybookId.SOFTWARE, 3);
        assertThat(read.lasting()).isEqualTo(Proposing.USUAL.lasting());
        assertThat(read.slowToTake()).isEqualTo(Duration.ofMinutes(30));
        assertThat(read.elsewhere()).isEqualTo(new Proposing.Elsewhere(4, 1, 3, 1, 2));
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
