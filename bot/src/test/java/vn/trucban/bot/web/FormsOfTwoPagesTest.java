package vn.trucban.bot.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openqa.selenium.support.ui.ExpectedConditions.elementToBeClickable;
import static org.openqa.selenium.support.ui.ExpectedConditions.presenceOfElementLocated;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.context.TestConstructor;
import vn.trucban.bot.filing.Blank;
import vn.trucban.bot.filing.FilingDesk;
import vn.trucban.bot.incident.Incident;
import vn.trucban.bot.incident.IncidentCommand;
import vn.trucban.bot.incident.IncidentDesk;
import vn.trucban.bot.report.Period;
import vn.trucban.bot.report.PeriodBlank;
import vn.trucban.bot.report.ReportDesk;
import vn.trucban.bot.staff.Person;
import vn.trucban.bot.staff.Role;
import vn.trucban.content.playbook.PlaybookId;

/** Two people have the form of one report open: what one wrote is never wiped by the other, and what is refused is not lost. */
@WebTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class FormsOfTwoPagesTest extends ReportPages {
    private static final Person PHUC = Visits.person("two-phuc", "Nông Văn Phúc", Role.LEADER);
    private static final Person MINH = Visits.person("two-minh", "Đàm Quang Minh", Role.TECHNICIAN);

    private final FilingDesk filings;
    private final int port;

    FormsOfTwoPagesTest(
            Visits visits, IncidentDesk incidents, ReportDesk desk, FilingDesk filings, @LocalServerPort int port) {
        super(visits, incidents, desk);
        this.filings = filings;
        this.port = port;
    }

    @BeforeEach
    void anOutage() {
        Incident database = report(PlaybookId.NATIONAL_DATABASE, "không tra được dân cư");
        incidents.carryOut(database.id(), "r", new IncidentCommand.Resolve(HOA, "máy chủ tỉnh bảo trì"));
        outage = database.number();
        filings.begin(outage);
    }

    /** why: what is usual in one report is taken over into the next. */
    @AfterEach
    void nothingIsUsual() {
        filings.fill(outage, "signer", "");
        filings.fill(outage, "plan", "");
    }

    private String home() {
        return "/admin/reports/filings/" + outage;
    }

    private Map<String, String> kept() {
        return filings.find(outage).orElseThrow().blanks();
    }

    @Test
    void each_save_writes_what_that_person_changed() throws Exception {
        MockHttpSession phuc = visits.signedIn(PHUC);
        MockHttpSession minh = visits.signedIn(MINH);
        String cause = "máy chủ tỉnh bảo trì";
        sends(
                phuc,
                home() + "/blanks",
                "measures",
                "Thay modem",
                "signer",
                "Nông Văn Phúc",
                "cause",
                cause,
                "was-cause",
                cause);
        sends(
                minh,
                home() + "/blanks",
                "affected",
                "hai quầy",
                "measures",
                "",
                "signer",
                "",
                "cause",
                cause,
                "was-cause",
                cause);
        assertThat(kept())
                .containsEntry("measures", "Thay modem")
                .containsEntry("signer", "Nông Văn Phúc")
                .containsEntry("affected", "hai quầy")
                .as("the register's stays the register's")
                .doesNotContainKey("cause");
    }

    @Test
    void what_another_wrote_meanwhile_is_shown_beside_what_was_typed() throws Exception {
        MockHttpSession minh = visits.signedIn(MINH);
        sends(visits.signedIn(PHUC), home() + "/blanks", "measures", "Thay modem");
        Map<String, String> before = kept();
        MockHttpServletResponse refused =
                sends(minh, home() + "/blanks", "measures", "Gọi VNPT", "was-measures", "", "request", "Mua <máy> nổ");
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(refused.getContentAsString())
                .contains("người khác vừa sửa cùng chỗ ấy nên chưa lưu gì", "Chỗ cần xem: Biện pháp đã thực hiện.")
                .contains("Đ/c Nông Văn Phúc vừa ghi ở đây lúc", ": Thay modem")
                .contains(">Gọi VNPT</textarea>", "Mua &lt;máy&gt; nổ</textarea>")
                .contains("name=\"was-measures\" value=\"Thay modem\"");
        assertThat(kept()).isEqualTo(before);
        sends(minh, home() + "/blanks", "measures", "Gọi VNPT", "was-measures", "Thay modem");
        assertThat(kept()).containsEntry("measures", "Gọi VNPT");
    }

    @Test
    void a_refused_save_changes_nothing_names_the_field_and_keeps_what_was_typed() throws Exception {
        MockHttpSession phuc = visits.signedIn(PHUC);
        Map<String, String> before = kept();
        MockHttpServletResponse refused =
                sends(phuc, home() + "/blanks", "measures", "LẦN MỚI A", "dossiers", "abc", "plan", "số 12");
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(refused.getContentAsString())
                .contains("phải là một con số", "Chỗ cần xem: Số hồ sơ nhận bằng giấy.")
                .contains("id=\"wrong-dossiers\"", "aria-invalid=\"true\"")
                .contains(">LẦN MỚI A</textarea>", ">abc</textarea>", "value=\"số 12\"");
        assertThat(sends(phuc, home() + "/blanks", "measures", "B", "plan", "x".repeat(10_000))
                        .getContentAsString())
                .contains("Đoạn này quá dài", "Chỗ cần xem: Số và ngày của kế hoạch.");
        assertThat(kept()).isEqualTo(before);
    }

    @Test
    void so_it_is_with_the_report_of_a_quarter() throws Exception {
        MockHttpSession phuc = visits.signedIn(PHUC);
        MockHttpSession minh = visits.signedIn(MINH);
        Period days = desk.asked("", "2025-02-01", "2025-02-20").period().orElseThrow();
        String query = "?from=2025-02-01&to=2025-02-20";
        sends(phuc, "/admin/reports/blanks" + query, "plan", "số 12/KH-UBND", "signer", "Nông Văn Phúc");
        sends(minh, "/admin/reports/blanks" + query, "plan", "", "authority", "Giám đốc", "signer", "");
        assertThat(desk.paper(days).orElseThrow().blanks())
                .containsOnly(
                        Map.entry("plan", "số 12/KH-UBND"),
                        Map.entry("signer", "Nông Văn Phúc"),
                        Map.entry("authority", "Giám đốc"));
        MockHttpServletResponse quarrel =
                sends(minh, "/admin/reports/blanks" + query, "plan", "số 13", "was-plan", "", "signer", "");
        assertThat(after(quarrel, minh))
                .contains("người khác vừa sửa cùng chỗ ấy nên chưa lưu gì", "Chỗ cần xem: ")
                .contains("Đ/c Nông Văn Phúc vừa ghi ở đây lúc", ": số 12/KH-UBND", "value=\"số 13\"");
        MockHttpServletResponse tooLong = sends(
                minh,
                "/admin/reports/blanks" + query,
                "plan",
                "số 14",
                "was-plan",
                "số 12/KH-UBND",
                "authority",
                "y".repeat(121),
                "was-authority",
                "Giám đốc");
        assertThat(after(tooLong, minh)).contains("nhiều nhất 120 chữ cái", "value=\"số 14\"", "y".repeat(121));
        assertThat(desk.paper(days).orElseThrow().filled(PeriodBlank.PLAN)).isEqualTo("số 12/KH-UBND");
    }

    /** The page that the answer leads to, with what it carries over. */
    private String after(MockHttpServletResponse answer, MockHttpSession who) throws Exception {
        return visits.answer(get(java.net.URI.create(answer.getRedirectedUrl().replaceAll("#.*", "")))
                        .session(who))
                .getContentAsString();
    }

    @Test
    void a_cause_that_is_not_the_registers_is_named_and_the_registers_is_taken_in_one_tap() throws Exception {
        filings.fill(outage, "cause", "đứt cáp");
        MockHttpSession phuc = visits.signedIn(PHUC);
        assertThat(page(home(), phuc))
                .contains("Chỗ này ghi đứt cáp, sổ ghi máy chủ tỉnh bảo trì.", "name=\"take\" value=\"cause\"");
        sends(
                phuc,
                home() + "/blanks",
                "cause",
                "đứt cáp",
                "was-cause",
                "đứt cáp",
                "affected",
                "hai quầy",
                "take",
                "cause");
        assertThat(kept()).containsEntry("affected", "hai quầy").doesNotContainKey("cause");
        assertThat(page(home(), phuc)).doesNotContain("name=\"take\"");
    }

    @Test
    void on_a_phone_nothing_typed_is_lost_and_enter_in_a_line_saves() throws IOException {
        filings.fill(outage, "cause", "đứt cáp");
        try (Browser browser = Browser.open(port, 390, 844)) {
            visits.signIn(browser, MINH, home());
            browser.shows(presenceOfElementLocated(By.id("measures"))).sendKeys("Gọi VNPT\nThay dây");
            filings.fill(outage, "measures", "Thay modem");
            browser.shows(elementToBeClickable(By.cssSelector("#blanks > button:last-child")))
                    .click();
            WebElement wrong = browser.shows(presenceOfElementLocated(By.id("wrong-measures")));
            assertThat(wrong.getText()).contains("Thay modem");
            assertThat(browser.shows(presenceOfElementLocated(By.id("measures")))
                            .getDomProperty("value"))
                    .isEqualTo("Gọi VNPT\nThay dây");
            assertThat(browser.overflows()).isFalse();
            browser.run("document.querySelector('#blanks').scrollIntoView()");
            browser.picture("filing-quarrel-phone");
            browser.shows(presenceOfElementLocated(By.id("plan"))).sendKeys("số 12", Keys.ENTER);
            browser.shows(presenceOfElementLocated(By.cssSelector("#plan[value='số 12']")));
            assertThat(filings.find(outage).orElseThrow().filled(Blank.MEASURES))
                    .contains("Gọi VNPT\nThay dây");
            assertThat(filings.find(outage).orElseThrow().filled(Blank.CAUSE)).contains("đứt cáp");
            browser.shows(elementToBeClickable(By.cssSelector("button[name=take]")))
                    .click();
            browser.shows(presenceOfElementLocated(By.cssSelector("input[name=was-cause][value^='máy chủ']")));
        }
    }
}
