package vn.trucban.bot.report;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.trucban.bot.report.Incidents.at;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.trucban.bot.document.OfficialLetter.Paragraph;
import vn.trucban.bot.incident.IncidentsInMemory;
import vn.trucban.bot.report.PeriodPaper.Decided;
import vn.trucban.bot.report.PeriodPaper.Verdict;
import vn.trucban.content.library.ContentLibrary;

/** A proposal as the report says it. */
class MaterialTest {
    private static String edited(String text) {
        Decided decided = new Decided(
                "printer-often", Verdict.EDITED, "- x.", text, "Anh Tuấn", at("2027-01-04T08:00"), Optional.empty());
        return new Material.Proposed("printer-often", new Paragraph("- x."), true, Optional.of(decided))
                .said()
                .orElseThrow()
                .text();
    }

    @Test
    void the_leaders_own_words_stand_as_an_item_among_the_others() {
        assertThat(edited("Mua máy in mới")).isEqualTo("- Mua máy in mới.");
        assertThat(edited("- Mua máy in mới.")).isEqualTo("- Mua máy in mới.");
    }

    @Test
    void a_quarter_that_goes_on_warns_of_no_holiday_that_is_still_to_come() {
        ReportDesk january = new ReportDesk(
                new IncidentsInMemory().store(),
                new InMemoryPeriodPaperStore(),
                ContentLibrary.builtIn()::current,
                List.of(),
                Clock.fixed(at("2027-01-04T08:00"), ZoneOffset.UTC));
        Material soFar = january.material(Period.quarter("2027Q1").orElseThrow());
        assertThat(january.sentences(soFar)).extracting(Paragraph::text).noneMatch(text -> text.startsWith("Lưu ý:"));
    }
}
