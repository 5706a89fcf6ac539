package vn.trucban.bot.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openqa.selenium.support.ui.ExpectedConditions.elementToBeClickable;
import static org.openqa.selenium.support.ui.ExpectedConditions.presenceOfElementLocated;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import vn.trucban.bot.incident.Incident;
import vn.trucban.bot.incident.IncidentCommand;
import vn.trucban.bot.incident.IncidentDesk;
import vn.trucban.bot.report.Period;
import vn.trucban.bot.report.PeriodPaper;
import vn.trucban.bot.report.ReportDesk;
import vn.trucban.bot.staff.Role;
import vn.trucban.content.playbook.PlaybookId;

/** The pages of reports: figures that lead to their incidents, files, proposals, reports of single incidents; on a phone and at a desk. */
@WebTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class ReportsPageTest extends ReportPages {
    private final int port;
    private Period quarter;

    ReportsPageTest(Visits visits, IncidentDesk incidents, ReportDesk desk, @LocalServerPort int port) {
        super(visits, incidents, desk);
        this.port = port;
    }

    @BeforeEach
    void someIncidents() {
        quarter = Period.quarterOf(desk.today());
        for (int i = 0; i < 5; i++) {
            Incident printer = report(PlaybookId.PRINTER, "máy in kẹt giấy");
            incidents.carryOut(printer.id(), "s", new IncidentCommand.Solved(HOA, ""));
        }
        Incident database = report(PlaybookId.NATIONAL_DATABASE, "không tra được dân cư");
        incidents.carryOut(database.id(), "r", new IncidentCommand.Resolve(HOA, "máy chủ tỉnh bảo trì"));
        outage = database.number();
    }

    @Test
    void figures_lead_to_their_incidents_and_files_can_be_had() throws Exception {
        MockHttpSession leader = signedIn(Role.LEADER);
        String shown = page("/admin/reports?quarter=" + quarter.key(), leader);
        assertThat(shown)
                .contains("máy chủ tỉnh bảo trì", "CSDL dân cư", "kind=printer&amp;which=on_the_spot")
                .doesNotContain("http://", "https://");
        assertThat(page("/admin/reports/entries?quarter=" + quarter.key() + "&kind=national-database", leader))
                .contains("SC-" + outage, "cơ sở dữ liệu quốc gia");
        assertThat(page("/admin/reports/incident/" + outage, leader)).contains("không tra được dân cư", "Chị Hoa");
        MockHttpServletResponse letter = visits.answer(
                get("/admin/reports/letter.docx?quarter=" + quarter.key()).session(leader));
        assertThat(letter.getHeader("Content-Disposition")).contains("bao-cao-" + quarter.key() + ".docx");
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(letter.getContentAsByteArray()))) {
            assertThat(document.getCharts()).hasSize(2);
        }
        MockHttpServletResponse book = visits.answer(
                get("/admin/reports/book.xlsx?quarter=" + quarter.key()).session(leader));
        try (XSSFWorkbook sheets = new XSSFWorkbook(new ByteArrayInputStream(book.getContentAsByteArray()))) {
            assertThat(sheets.getNumberOfSheets()).isGreaterThanOrEqualTo(5);
        }
    }

    @Test
    void what_a_leader_typed_counts_also_where_accept_was_pressed() throws Exception {
        MockHttpSession leader = signedIn(Role.LEADER);
        String held = held(leader);
        for (String typed : List.of("- Xếp lịch diễn tập trong quý I; giao đ/c Tâm chủ trì.", held + "\r\n")) {
            PeriodPaper.Decided kept = decides(leader, "ACCEPTED", held, typed);
            boolean own = typed.startsWith("- Xếp");
            assertThat(kept.verdict()).isEqualTo(own ? PeriodPaper.Verdict.EDITED : PeriodPaper.Verdict.ACCEPTED);
            assertThat(kept.text()).isEqualTo(own ? typed : kept.drawn());
        }
    }

    @Test
    void whoever_accepts_what_was_dropped_or_reworded_takes_the_figures_of_now() throws Exception {
        MockHttpSession leader = signedIn(Role.LEADER);
        String before = held(leader);
        decides(leader, "DROPPED", before, before);
        report(PlaybookId.PRINTER, "kẹt giấy");
        String now = held(leader);
        assertThat(now).isNotEqualTo(before);
        PeriodPaper.Decided kept = decides(leader, "ACCEPTED", now, now);
        assertThat(kept.verdict()).isEqualTo(PeriodPaper.Verdict.ACCEPTED);
        assertThat(kept.text()).isEqualTo(kept.drawn()).isEqualTo(now);

        decides(leader, "EDITED", now, "- Xếp lịch bảo dưỡng.");
        assertThat(held(leader)).isEqualTo("- Xếp lịch bảo dưỡng.");
        kept = decides(leader, "ACCEPTED", "- Xếp lịch bảo dưỡng.", "- Xếp lịch bảo dưỡng.");
        assertThat(kept.verdict()).isEqualTo(PeriodPaper.Verdict.ACCEPTED);
        assertThat(kept.text()).isEqualTo(now);
    }

    /** What stands in the form of the proposal, as it is posted with it. */
    private String held(MockHttpSession leader) throws Exception {
        String page = page("/admin/reports?quarter=" + quarter.key(), leader);
        Matcher form = Pattern.compile(
                        "value=\"printer-often\"><input type=\"hidden\" name=\"held\" value=\"([^\"]*)\""
                                + ".*?<textarea [^>]*>([^<]*)</textarea>",
                        Pattern.DOTALL)
                .matcher(page);
        assertThat(form.find()).isTrue();
        assertThat(form.group(2)).isEqualTo(form.group(1));
        return form.group(1);
    }

    private PeriodPaper.Decided decides(MockHttpSession leader, String verdict, String held, String text)
            throws Exception {
        visits.answer(post("/admin/reports/decide?quarter=" + quarter.key())
                .param("rule", "printer-often")
                .param("held", held)
                .param("text", text)
                .param("verdict", verdict)
                .with(csrf())
                .session(leader));
        return desk.paper(quarter)
                .flatMap(paper -> paper.decided("printer-often"))
                .orElseThrow();
    }

    @Test
    void a_leader_decides_on_a_proposal_and_others_may_not() throws Exception {
        MockHttpSession technician = signedIn(Role.TECHNICIAN);
        MockHttpSession leader = signedIn(Role.LEADER);
        MockHttpServletRequestBuilder accept = post("/admin/reports/decide?quarter=" + quarter.key())
                .param("rule", "printer-often")
                .param("verdict", "ACCEPTED")
                .with(csrf());
        assertThat(visits.answer(accept.session(technician)).getRedirectedUrl()).contains("not-a-leader");
        assertThat(desk.paper(quarter).flatMap(paper -> paper.decided("printer-often")))
                .isEmpty();
        assertThat(visits.answer(accept.session(leader)).getRedirectedUrl()).endsWith("#proposals");
        assertThat(page("/admin/reports?quarter=" + quarter.key(), leader)).contains("Đã chấp nhận");
        assertThat(page("/admin/reports?quarter=" + quarter.key(), technician))
                .contains("Chỉ lãnh đạo quyết định đề xuất");
    }

    @Test
    void bad_addresses_get_a_sentence() throws Exception {
        MockHttpSession leader = signedIn(Role.LEADER);
        assertThat(page("/admin/reports?quarter=2026Q7", leader)).contains("Không hiểu quý này");
        assertThat(page("/admin/reports?from=2026-10-09&to=2026-10-01", leader)).contains("Ngày cuối không được trước");
        assertThat(page("/admin/reports?problem=web.signin.wrong", leader)).doesNotContain("Mã không đúng");
        assertThat(visits.answer(get("/admin/reports/incident/999999").session(leader))
                        .getStatus())
                .isEqualTo(404);
        for (String file : List.of("letter.docx", "book.xlsx", "log.xlsx")) {
            String way = visits.answer(get(java.net.URI.create("/admin/reports/" + file + "?quarter=Q%267"))
                            .session(leader))
                    .getRedirectedUrl();
            assertThat(way).startsWith("/admin/reports?quarter=Q%267");
            assertThat(page(way, leader)).contains("Không hiểu quý này");
        }
        // why any: the first page of all, whatever other tests have left
        assertThat(page("/admin/reports/entries?kind=../x&month=13&which=zzz&skip=-4", leader))
                .contains("SC-");
        assertThat(visits.answer(get("/admin/reports/filings/999999").session(leader))
                        .getContentAsString())
                .contains("Chưa có báo cáo nào cho sự cố này");
        assertThat(visits.answer(get("/admin/reports").session(signedIn(Role.OFFICER)))
                        .getStatus())
                .isEqualTo(403);
    }

    @Test
    void a_report_of_an_incident_is_drafted_filled_numbered_and_sent() throws Exception {
        MockHttpSession leader = signedIn(Role.LEADER);
        String home = "/admin/reports/filings/" + outage;
        assertThat(sends(leader, "/admin/reports/filings", "number", "" + outage)
                        .getRedirectedUrl())
                .isEqualTo(home);
        sends(leader, home + "/blanks", "affected", "hai quầy", "dossiers", "0");
        sends(
                leader,
                home + "/number",
                "as",
                "07/BC-TTPVHCC",
                "date",
                desk.today().toString());
        assertThat(sends(leader, home + "/sent", "to", "commune").getContentAsString())
                .contains("Văn bản còn chỗ trống phải điền", "Còn phải điền trước khi gửi: Kiến nghị.");
        sends(leader, home + "/blanks", "request", "không");
        sends(leader, home + "/sent", "to", "commune");
        assertThat(page(home, leader)).contains("07/BC-TTPVHCC", "Đã gửi", "Người thử");
        MockHttpServletResponse refused = visits.answer(post(home + "/number")
                .param("as", "<b>")
                .param("date", desk.today().toString())
                .with(csrf())
                .session(leader));
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(refused.getContentAsString()).contains("07/BC-TTPVHCC", "Số của báo cáo viết như");
        MockHttpServletResponse letter =
                visits.answer(get(home + "/letter.docx").session(leader));
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(letter.getContentAsByteArray()))) {
            assertThat(document.getParagraphs())
                    .anyMatch(paragraph -> paragraph.getText().equals("Phạm vi ảnh hưởng: hai quầy."));
        }
    }

    @Test
    void the_plan_that_one_report_names_is_offered_to_the_next() throws Exception {
        MockHttpSession leader = signedIn(Role.LEADER);
        String plan = "số 12/KH-UBND ngày 20/11/2025";
        int later = report(PlaybookId.POWER, "mất điện").number();
        sends(leader, "/admin/reports/filings", "number", "" + later);
        sends(leader, "/admin/reports/filings", "number", "" + outage);
        sends(leader, "/admin/reports/filings/" + outage + "/blanks", "plan", plan, "was-plan", "");
        assertThat(page("/admin/reports/filings/" + later, leader))
                .contains("Báo cáo trước ghi: " + plan, "id=\"offered-plan\"");
    }

    @Test
    void what_was_marked_by_mistake_is_taken_back_and_what_is_no_report_is_waived_by_a_leader_only() throws Exception {
        MockHttpSession leader = signedIn(Role.LEADER);
        MockHttpSession technician = signedIn(Role.TECHNICIAN);
        String home = "/admin/reports/filings/" + outage;
        visits.answer(post("/admin/reports/filings")
                .param("number", "" + outage)
                .with(csrf())
                .session(leader));
        assertThat(page(home, technician)).doesNotContain("id=\"decide\"");
        assertThat(visits.answer(post(home + "/waive")
                                .param("why", "nhầm")
                                .with(csrf())
                                .session(technician))
                        .getContentAsString())
                .contains("Chỉ lãnh đạo quyết định");
        assertThat(visits.answer(post(home + "/waive")
                                .param("why", " ")
                                .with(csrf())
                                .session(leader))
                        .getContentAsString())
                .contains("Hãy ghi lý do");
        visits.answer(post(home + "/waive").param("why", "gõ nhầm").with(csrf()).session(leader));
        assertThat(page(home, leader))
                .contains("Không phải báo cáo", "không phải báo cáo. Lý do: gõ nhầm", "Vẫn phải báo cáo");
        visits.answer(
                post(home + "/owe").param("why", "đúng là hỏng").with(csrf()).session(leader));
        assertThat(page(home, leader)).contains("vẫn phải báo cáo. Lý do: đúng là hỏng");
    }

    @Test
    void the_quarter_is_sent_after_its_end_taken_back_and_signed_by_whoever_signs() throws Exception {
        MockHttpSession leader = signedIn(Role.LEADER);
        String running = "?quarter=" + quarter.key();
        assertThat(visits.answer(post("/admin/reports/sent" + running)
                                .param("number", "5")
                                .param("date", desk.today().toString())
                                .with(csrf())
                                .session(leader))
                        .getRedirectedUrl())
                .contains("not-over");
        Period before = quarter.before();
        String over = "?quarter=" + before.key();
        decideEverything(before);
        visits.answer(post("/admin/reports/sent" + over)
                .param("number", "5")
                .param("date", desk.today().toString())
                .with(csrf())
                .session(leader));
        assertThat(page("/admin/reports" + over, leader)).contains("số 05/BC-TTPVHCC");
        assertThat(page("/admin/reports", leader)).contains("letter.docx" + running);
        visits.answer(post("/admin/reports/unsent" + over)
                .param("why", "bấm nhầm")
                .with(csrf())
                .session(leader));
        assertThat(page("/admin/reports" + over, leader)).contains("bỏ ghi “đã gửi” số 05/BC-TTPVHCC: bấm nhầm");
        assertThat(page("/admin/reports", leader))
                .as("the one that is still to be sent")
                .contains("letter.docx" + over);
        visits.answer(post("/admin/reports/blanks" + over)
                .param("signer", "Nguyễn Văn Tuấn")
                .param("plan", "số 12/KH-UBND")
                .with(csrf())
                .session(leader));
        assertThat(page("/admin/reports" + over, leader))
                .contains("value=\"Nguyễn Văn Tuấn\"", "KT. Giám đốc / Phó Giám đốc", "Người thử");
    }

    @Test
    void a_leader_does_it_all_on_a_phone() throws Exception {
        try (Browser browser = Browser.open(port, 390, 844)) {
            visits.signIn(browser, person(Role.LEADER), "/admin/reports");
            browser.go("/admin/reports?quarter=" + quarter.key());
            browser.shows(presenceOfElementLocated(By.id("total")));
            assertThat(browser.overflows()).isFalse();
            browser.picture("reports-phone");
            wideTablesAndWaysOnSayThatTheyGoOn(browser);
            browser.go("/admin/reports/incident/" + outage);
            browser.shows(elementToBeClickable(By.cssSelector("main form button")))
                    .click();
            browser.shows(presenceOfElementLocated(By.id("affected"))).sendKeys("Quầy 1, quầy 2");
            browser.shows(presenceOfElementLocated(By.id("dossiers"))).sendKeys("0");
            browser.shows(presenceOfElementLocated(By.id("request"))).sendKeys("Không");
            browser.shows(elementToBeClickable(By.cssSelector("#blanks > button:last-child")))
                    .click();
            // why: the page before has the same fields
            browser.shows(presenceOfElementLocated(By.xpath("//textarea[@id='affected'][contains(., 'Quầy 1')]")));
            browser.shows(presenceOfElementLocated(By.id("as"))).sendKeys("5");
            browser.shows(elementToBeClickable(By.cssSelector("#number button")))
                    .click();
            browser.shows(presenceOfElementLocated(By.cssSelector("#as[value='05/BC-TTPVHCC']")));
            visits.answer(
                    get("/admin/reports/filings/" + outage + "/letter.docx").session(signedIn(Role.LEADER)));
            browser.go("/admin/reports/filings/" + outage);
            browser.shows(presenceOfElementLocated(By.id("renew")));
            browser.picture("filing-draft-phone");
            browser.shows(elementToBeClickable(By.cssSelector("#recipients button")))
                    .click();
            browser.shows(presenceOfElementLocated(By.cssSelector("#recipients .good")));
            assertThat(browser.overflows()).isFalse();
            browser.picture("filing-phone");
            sentAndTakenBack(browser);
        }
    }

    private static void wideTablesAndWaysOnSayThatTheyGoOn(Browser browser) throws IOException {
        assertThat(browser.<Boolean>ask(
                        "return [...document.querySelectorAll('.scroll')].every(one => (one.scrollWidth > one.clientWidth)"
                                + " == (one.querySelector('.swipe').offsetHeight > 10))"))
                .as("a hint above each table that is wider than the phone, and above no other")
                .isTrue();
        assertThat(
                        browser.<Boolean>ask(
                                "const kinds = document.querySelector('#kinds .scroll'); return kinds.scrollWidth > kinds.clientWidth"))
                .isTrue();
        assertThat(browser.<List<String>>ask(
                        "return [...document.querySelectorAll('#kinds th, #times th')].filter(one => one.offsetWidth > 0"
                                + " && one.textContent && one.offsetWidth < 70).map(one => one.textContent)"))
                .as("headings too narrow for a word")
                .isEmpty();
        assertThat(browser.<String>ask(
                        "return getComputedStyle(document.querySelector('.bar nav'), '::after').content"))
                .contains("›");
        browser.run("document.querySelector('#kinds').scrollIntoView()");
        browser.picture("reports-kinds-phone");
        browser.run("document.querySelector('#times').scrollIntoView()");
        browser.picture("reports-times-phone");
    }

    /** Nothing goes out before somebody has: what was never rehearsed is proposed, too. */
    private void decideEverything(Period period) {
        desk.material(period)
                .proposals()
                .forEach(one -> desk.decide(period, one.rule(), PeriodPaper.Verdict.DROPPED, "", "Anh Tuấn"));
    }

    private void sentAndTakenBack(Browser browser) throws IOException {
        browser.go("/admin/reports/filings/" + outage + "#letter");
        browser.shows(presenceOfElementLocated(By.id("today")));
        decideEverything(quarter.before());
        browser.go("/admin/reports?quarter=" + quarter.before().key());
        browser.shows(presenceOfElementLocated(By.id("number"))).sendKeys("74");
        browser.shows(elementToBeClickable(By.cssSelector("#sent form button"))).click();
        browser.shows(presenceOfElementLocated(By.id("sent-letter")));
        assertThat(browser.overflows()).isFalse();
        browser.picture("report-sent-phone");
        browser.shows(elementToBeClickable(By.cssSelector("#sent summary"))).click();
        browser.shows(presenceOfElementLocated(By.id("unsent-why"))).sendKeys("thử");
        browser.shows(elementToBeClickable(By.cssSelector("#sent details button")))
                .click();
        browser.shows(presenceOfElementLocated(By.id("number")));
    }

    @Test
    void and_at_a_desk() throws IOException {
        try (Browser browser = Browser.open(port, 1400, 1900)) {
            visits.signIn(browser, person(Role.LEADER), "/admin/reports");
            browser.go("/admin/reports?quarter=" + quarter.key());
            browser.shows(presenceOfElementLocated(By.id("total")));
            browser.picture("reports-desk");
            browser.shows(elementToBeClickable(By.id("total"))).click();
            browser.shows(presenceOfElementLocated(By.cssSelector("main .row")));
            browser.picture("report-entries-desk");
            browser.go("/admin/reports/filings");
            browser.shows(presenceOfElementLocated(By.cssSelector("main section")));
            browser.picture("filings-desk");
        }
    }
}
