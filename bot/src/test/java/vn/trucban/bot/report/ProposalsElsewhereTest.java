package vn.trucban.bot.report;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.trucban.bot.report.Incidents.at;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import vn.trucban.bot.incident.IncidentsInMemory;
import vn.trucban.bot.report.PeriodPaper.Became;
import vn.trucban.bot.report.PeriodPaper.Verdict;
import vn.trucban.bot.report.Supplement.Drill;
import vn.trucban.bot.report.Supplement.Paper;
import vn.trucban.bot.report.Supplement.Promises;
import vn.trucban.bot.report.Supplement.Provider;
import vn.trucban.bot.report.Supplement.Score;
import vn.trucban.content.library.ContentLibrary;
import vn.trucban.content.reporting.Proposing;

/** What the figures beside the incidents suggest, by the rules of content. */
class ProposalsElsewhereTest {
    private static final Period THIRD = Period.quarter("2026Q3").orElseThrow();
    private static final Period FOURTH = Period.quarter("2026Q4").orElseThrow();

    private static Provider vnpt(int made, int late) {
        return new Provider("vnpt", "VNPT", 9, 9, Optional.empty(), Optional.empty(), new Promises(made, late));
    }

    private static Drill drill(int met, int asked) {
        return new Drill(LocalDate.of(2026, 8, 20), "mất điện", 5, "", new Score(met, asked), "/admin/drills/1");
    }

    private static Supplement supplement(Paper paper, Provider provider, List<Drill> drills, List<String> undrilled) {
        return new Supplement(Optional.of(paper), List.of(provider), drills, undrilled);
    }

    private static List<String> rules(Supplement more, Proposing.Elsewhere from) {
        return ProposalsElsewhere.from(more, THIRD, from).stream()
                .map(Proposals.Proposal::rule)
                .toList();
    }

    @Test
    void each_rule_is_met_from_its_figure_on_and_not_before() {
        Supplement below = supplement(new Paper(1, 8, 0, 2), vnpt(5, 1), List.of(drill(3, 4)), List.of());
        Supplement met = supplement(
                new Paper(1, 8, 1, 3), vnpt(5, 2), List.of(drill(3, 4), drill(3, 4)), List.of("Mất mạng Internet"));
        assertThat(rules(Supplement.NONE, Proposing.Elsewhere.USUAL)).isEmpty();
        assertThat(rules(below, Proposing.Elsewhere.USUAL)).isEmpty();
        assertThat(rules(met, Proposing.Elsewhere.USUAL))
                .containsExactly(
                        "late-promises-vnpt", "unclear-receipts", "late-entries", "undrilled", "missed-in-drills");
        assertThat(rules(met, new Proposing.Elsewhere(3, 2, 4, 2, 3))).isEmpty();
    }

    private static ReportDesk desk(String now, PeriodPaperStore papers) {
        Supplement bad =
                supplement(new Paper(1, 8, 1, 3), vnpt(5, 2), List.of(drill(2, 4)), List.of("Mất mạng Internet"));
        return new ReportDesk(
                        new IncidentsInMemory().store(),
                        papers,
                        ContentLibrary.builtIn()::current,
                        List.of(period -> period.equals(THIRD) ? bad : Supplement.NONE),
                        Clock.fixed(at(now), ZoneOffset.UTC))
                .leading(new Leads(Optional.of("https://a.example")));
    }

    private static List<String> paragraphs(byte[] letter) throws IOException {
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(letter))) {
            return document.getParagraphs().stream().map(one -> one.getText()).toList();
        }
    }

    @Test
    void each_states_its_figures_which_lead_to_their_entries() {
        ReportDesk desk = desk("2026-10-01T08:00", new InMemoryPeriodPaperStore());
        List<Material.Proposed> proposals = desk.material(THIRD).proposals();
        assertThat(proposals)
                .extracting(Material.Proposed::drawn)
                .anyMatch(text -> text.startsWith("- VNPT trễ hẹn 2 trong 5 lần hẹn (mức đặt ra: từ 2 lần)"))
                .anyMatch(text ->
                        text.startsWith("- Cuối kỳ còn 1 số biên nhận giấy chưa rõ, ngoài 8 hồ sơ giấy đã nhập bù"))
                .anyMatch(text -> text.startsWith("- 3 trong 8 hồ sơ giấy được nhập bù quá hạn"))
                .anyMatch(text -> text.contains("(mức đặt ra: từ 1 loại): Mất mạng Internet."))
                .anyMatch(text -> text.contains("có 2 trong 4 việc chậm hoặc không làm được"));
        assertThat(proposals.get(0).sentence().spans().get(1).link())
                .contains("/admin/reports/entries?quarter=2026Q3&part=providers&name=VNPT");
    }

    @Test
    void a_leader_decides_on_it_and_the_next_report_says_what_became_of_it() throws IOException {
        PeriodPaperStore papers = new InMemoryPeriodPaperStore();
        ReportDesk desk = desk("2026-10-02T08:00", papers);
        for (Material.Proposed one : desk.material(THIRD).proposals()) {
            Verdict verdict = one.rule().equals("late-promises-vnpt") ? Verdict.ACCEPTED : Verdict.DROPPED;
            assertThat(desk.decide(THIRD, one.rule(), verdict, "", "Anh Tuấn")).isEqualTo(Answer.DONE);
        }
        assertThat(desk.sent(THIRD, "5", LocalDate.of(2026, 10, 2), "Anh Tuấn")).isEqualTo(Answer.DONE);
        assertThat(desk.became(THIRD, "late-promises-vnpt", Became.DONE, "Đã họp 12/10.", "Anh Tuấn"))
                .isEqualTo(Answer.DONE);
        ReportDesk later = desk("2027-01-04T08:00", papers);
        assertThat(paragraphs(later.letter(later.material(FOURTH))))
                .anyMatch(text -> text.startsWith("- Đề xuất “VNPT trễ hẹn 2 trong 5 lần hẹn")
                        && text.endsWith("đã thực hiện. Đã họp 12/10."))
                .anyMatch(text -> text.contains("không áp dụng"));
    }
}
