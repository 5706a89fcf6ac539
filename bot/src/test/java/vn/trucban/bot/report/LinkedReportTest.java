package vn.trucban.bot.report;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.trucban.bot.report.Incidents.at;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.poi.xwpf.usermodel.UnderlinePatterns;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFHyperlinkRun;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;
import vn.trucban.bot.incident.IncidentsInMemory;
import vn.trucban.content.library.ContentLibrary;
import vn.trucban.content.playbook.PlaybookId;

/** On a screen each number of the letter leads to what it counts; on paper nothing is seen of it. */
class LinkedReportTest {
    private static final String SITE = "https://trucban.dongphuc.example";
    private static final Period QUARTER = Period.quarter("2026Q4").orElseThrow();

    private final IncidentsInMemory incidents = new IncidentsInMemory();

    private ReportDesk desk(URI site) {
        Supplement paper = new Supplement(Optional.of(new Supplement.Paper(2, 40, 1)), List.of(), List.of());
        Supplement others = new Supplement(
                Optional.empty(),
                List.of(new Supplement.Provider(
                        "vnpt",
                        "VNPT Yên Bình",
                        3,
                        2,
                        Optional.of(new Figures.Spread(Duration.ofMinutes(4), Duration.ofMinutes(9))),
                        Optional.empty(),
                        new Supplement.Promises(2, 1))),
                List.of(new Supplement.Drill(
                        LocalDate.of(2026, 11, 20),
                        "mất điện",
                        12,
                        "Đạt 3/4 việc.",
                        new Supplement.Score(3, 4),
                        "/admin/drills/2")));
        return new ReportDesk(
                        incidents.store(),
                        new InMemoryPeriodPaperStore(),
                        ContentLibrary.builtIn()::current,
                        List.of(period -> paper, period -> others),
                        Clock.fixed(at("2027-01-04T08:00"), ZoneOffset.UTC))
                .leading(Leads.fromPaper(site));
    }

    private void outages(String... found) {
        for (String one : found) {
            Instant start = at(one);
            incidents.resolved(
                    incidents.taken(
                            incidents.reported(PlaybookId.NATIONAL_DATABASE, "không tra được dân cư", start),
                            start.plus(Duration.ofMinutes(7))),
                    "máy chủ tỉnh bảo trì",
                    start.plus(Duration.ofMinutes(50)));
        }
    }

    private static XWPFDocument read(byte[] letter) throws IOException {
        return new XWPFDocument(new ByteArrayInputStream(letter));
    }

    private static List<XWPFParagraph> everything(XWPFDocument document) {
        List<XWPFParagraph> all = new ArrayList<>(document.getParagraphs());
        document.getTables().forEach(table -> table.getRows()
                .forEach(row -> row.getTableCells().forEach(cell -> all.addAll(cell.getParagraphs()))));
        return all;
    }

    private static List<String> addresses(XWPFParagraph paragraph) {
        return paragraph.getRuns().stream()
                .filter(XWPFHyperlinkRun.class::isInstance)
                .map(run -> ((XWPFHyperlinkRun) run)
                        .getHyperlink(paragraph.getDocument())
                        .getURL())
                .toList();
    }

    @Test
    void numbers_of_sentences_and_tables_lead_to_their_entries_and_look_like_any_other() throws IOException {
        outages("2026-11-23T08:00", "2026-12-01T08:00", "2026-08-03T08:00", "2025-11-24T08:00");
        ReportDesk desk = desk(URI.create(SITE));
        byte[] letter = desk.letter(desk.material(QUARTER));
        Files.write(Files.createDirectories(Path.of("target", "papers")).resolve("bao-cao.docx"), letter);
        try (XWPFDocument document = read(letter)) {
            XWPFParagraph summary = document.getParagraphs().stream()
                    .filter(one -> one.getText().startsWith("Trong kỳ"))
                    .findFirst()
                    .orElseThrow();
            assertThat(summary.getText()).contains("ghi nhận 2 sự cố, gồm 0 sự cố đơn giản và 2 sự cố phức tạp");
            assertThat(addresses(summary))
                    .startsWith(
                            SITE + "/admin/reports/entries?quarter=2026Q4",
                            SITE + "/admin/reports/entries?quarter=2026Q4&which=simple");
            assertThat(everything(document).stream()
                            .flatMap(paragraph -> paragraph.getRuns().stream())
                            .filter(XWPFHyperlinkRun.class::isInstance))
                    .hasSizeGreaterThan(60)
                    .allSatisfy(run -> {
                        assertThat(run.getColor()).isEqualTo("000000");
                        assertThat(run.getUnderline()).isEqualTo(UnderlinePatterns.NONE);
                        assertThat(run.getFontFamily()).isEqualTo("Times New Roman");
                        assertThat(run.getFontSizeAsDouble()).isIn(12.0, 14.0);
                    });
            for (XWPFTable table :
                    document.getTables().subList(1, document.getTables().size() - 1)) {
                List<String> bare = new ArrayList<>();
                table.getRows().stream()
                        .skip(1)
                        .forEach(row -> row.getTableCells().stream().skip(2).forEach(cell -> {
                            if (cell.getText().matches("\\d+")
                                    && addresses(cell.getParagraphs().get(0)).isEmpty()) {
                                bare.add(cell.getText());
                            }
                        }));
                assertThat(bare).as(table.getText()).isEmpty();
            }
        }
    }

    @Test
    void months_and_causes_stand_beside_the_earlier_times_with_the_same_addresses() throws IOException {
        outages("2026-11-23T08:00", "2026-12-01T08:00", "2026-08-03T08:00", "2025-11-24T08:00");
        ReportDesk desk = desk(URI.create(SITE));
        Material material = desk.material(QUARTER);
        try (XWPFDocument document = read(desk.letter(material))) {
            assertThat(document.getTables().stream().map(XWPFTable::getText))
                    .anyMatch(text -> text.contains("Tháng 11 năm 2026 (kỳ trước: tháng 8)\t1\t1\t1"))
                    .anyMatch(text -> text.contains("máy chủ tỉnh bảo trì\t2\t1\t1"))
                    .anyMatch(text -> text.contains("Số lần diễn tập\t1\t1\t1"))
                    .anyMatch(text -> text.contains("VNPT Yên Bình\t3\t2\t4\t–\t2\t1"));
        }
        List<List<List<String>>> beside = desk.beside(material).stream()
                .map(table -> table.rows().stream()
                        .map(row -> row.stream()
                                .map(cell -> cell.text() + " " + cell.link().orElse(""))
                                .toList())
                        .toList())
                .toList();
        assertThat(beside.get(0).get(1))
                .endsWith(
                        "1 /admin/reports/entries?quarter=2026Q4&month=2026-11",
                        "1 /admin/reports/entries?quarter=2026Q3&month=2026-08",
                        "1 /admin/reports/entries?quarter=2025Q4&month=2025-11");
        assertThat(beside.get(1).get(0))
                .endsWith("1 /admin/reports/entries?quarter=2025Q4&cause=m%C3%A1y+ch%E1%BB%A7+t%E1%BB%89nh+b%E1%BA%A3o"
                        + "+tr%C3%AC");
    }

    @Test
    void every_month_of_each_time_is_there_whatever_days_were_asked_for() {
        outages("2026-03-02T08:00", "2026-01-30T08:00", "2026-02-03T08:00");
        ReportDesk desk = desk(URI.create(SITE));
        Material march = desk.material(new Period(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 31)));
        assertThat(desk.beside(march).get(0).rows())
                .extracting(row -> row.stream().map(cell -> cell.text()).toList())
                .containsExactly(
                        List.of("Tháng 3 năm 2026 (kỳ trước: tháng 1)", "1", "1", "0"),
                        List.of("Kỳ trước: tháng 2 năm 2026", "–", "1", "–"));
    }

    @Test
    void a_letter_leads_nowhere_where_the_site_is_only_known_to_its_own_machine() throws IOException {
        outages("2026-11-23T08:00");
        for (String site : List.of("http://localhost:8080", "http://127.0.0.1:8080", "http://[::1]:8080")) {
            ReportDesk desk = desk(URI.create(site));
            try (XWPFDocument document = read(desk.letter(desk.material(QUARTER)))) {
                assertThat(everything(document)).allMatch(one -> addresses(one).isEmpty());
            }
        }
        assertThat(Leads.fromPaper(URI.create("http://192.168.1.10:8080")).site())
                .contains("http://192.168.1.10:8080");
    }

    @Test
    void what_people_typed_leads_nowhere_of_its_own() {
        LinkedText text = new LinkedText();
        String one = text.put("3", Optional.of("/x"));
        assertThat(text.read("đứt \uE0007\uE001 cáp " + one).spans())
                .extracting(span -> span.text() + span.link().orElse(""))
                .containsExactly("đứt \uE0007\uE001 cáp ", "3/x");
    }
}
