package vn.trucban.bot.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openqa.selenium.support.ui.ExpectedConditions.elementToBeClickable;
import static org.openqa.selenium.support.ui.ExpectedConditions.presenceOfElementLocated;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import vn.trucban.bot.incident.Incident;
import vn.trucban.bot.incident.IncidentCommand;
import vn.trucban.bot.incident.IncidentDesk;
import vn.trucban.bot.incident.IncidentId;
import vn.trucban.bot.incident.Party;
import vn.trucban.bot.paper.Actor;
import vn.trucban.bot.paper.OutageCertificate;
import vn.trucban.bot.paper.PaperDesk;
import vn.trucban.bot.paper.PaperDesk.Entry;
import vn.trucban.bot.paper.ReceiptBatch;
import vn.trucban.bot.paper.print.PaperPrinter;
import vn.trucban.bot.staff.Person;
import vn.trucban.bot.staff.PersonId;
import vn.trucban.bot.staff.Role;
import vn.trucban.bot.staff.StaffDesk;
import vn.trucban.content.messages.Moments;
import vn.trucban.content.playbook.PlaybookId;
import vn.trucban.notifier.channel.Address;
import vn.trucban.notifier.channel.ChannelKind;

/** An officer keeps the counter going on paper, from the page, without a command typed; the door and the public are told the truth. */
@WebTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class PaperPagesTest {
    private static final Person LAN = new Person(
            new PersonId("paper-lan"), "Chị Lan", "", Set.of(Role.OFFICER), Optional.empty(), Map.of(), true);
    private static final Actor BY = Actor.of(LAN);

    private final MockMvc web;
    private final StaffDesk staff;
    private final IncidentDesk incidents;
    private final PaperDesk papers;
    private final PaperPrinter printer;
    private final Clock clock;
    private final int port;
    private Incident incident;

    PaperPagesTest(
            MockMvc web,
            StaffDesk staff,
            IncidentDesk incidents,
            PaperDesk papers,
            PaperPrinter printer,
            Clock clock,
            @LocalServerPort int port) {
        this.web = web;
        this.staff = staff;
        this.incidents = incidents;
        this.papers = papers;
        this.printer = printer;
        this.clock = clock;
        this.port = port;
    }

    @BeforeEach
    void thePowerFails() {
        staff.importPeople(List.of(LAN));
        Party hoa = new Party(new PersonId("paper-hoa"), "Chị Hoa", new Address(ChannelKind.SIMULATOR, "paper-hoa"));
        incident = incidents.report(
                new IncidentId("paper" + UUID.randomUUID().toString().substring(0, 8)),
                "r",
                new IncidentCommand.Report(hoa, PlaybookId.POWER, "mất điện"));
    }

    private void over() {
        Party hoa = incident.reporter();
        incidents.carryOut(incident.id(), "over", new IncidentCommand.Solved(hoa, ""));
    }

    private MockHttpServletResponse answer(MockHttpServletRequestBuilder asked) throws Exception {
        MockHttpServletResponse response = web.perform(asked).andReturn().getResponse();
        response.setCharacterEncoding("UTF-8");
        return response;
    }

    private MockHttpSession signedIn(Role role) throws Exception {
        Person person = new Person(
                new PersonId("paper-" + role), "Người thử", "", Set.of(role), Optional.empty(), Map.of(), true);
        staff.importPeople(List.of(person));
        MockHttpSession session = new MockHttpSession();
        answer(post("/signin")
                .param("code", staff.signInCode(person.id(), StaffDesk.SIGN_IN_LIFE))
                .with(csrf())
                .session(session));
        return session;
    }

    private String file() {
        return "/admin/paper/" + incident.number();
    }

    private ReceiptBatch issued(int count) {
        ReceiptBatch batch = papers.make(count, BY).value().orElseThrow();
        return papers.issue(
                        batch.codes().get(0).value(),
                        batch.codes().get(count - 1).value(),
                        LAN,
                        Optional.of(incident.id()),
                        BY)
                .value()
                .orElseThrow();
    }

    private String justNow() {
        var at = clock.instant().atZone(Moments.ZONE);
        return at.getHour() + "h" + String.format("%02d", at.getMinute()) + " " + at.getDayOfMonth() + "/"
                + at.getMonthValue() + "/" + at.getYear();
    }

    @Test
    void whoIsNoStaffSeesNothingAndAStationOperatorNeither() throws Exception {
        assertThat(answer(get("/admin/paper")).getRedirectedUrl()).startsWith("/signin");
        assertThat(answer(get("/admin/paper").session(signedIn(Role.STATION))).getStatus())
                .isEqualTo(403);
        assertThat(answer(post(file() + "/on").with(csrf())).getStatus()).isEqualTo(302);
        assertThat(papers.paper(incident.id())).isEmpty();
    }

    @Test
    void theDoorNoticeIsThereForEverybodyOnlyWhilePaperIsReceived() throws Exception {
        MockHttpSession officer = signedIn(Role.OFFICER);
        assertThat(answer(get("/giay/" + incident.number() + ".pdf")).getStatus())
                .isEqualTo(404);
        assertThat(answer(post(file() + "/on")
                                .param("procedures", "khai-sinh")
                                .param("note", "Chờ ở hội trường")
                                .with(csrf())
                                .session(officer))
                        .getStatus())
                .isEqualTo(302);
        MockHttpServletResponse pdf = answer(get("/giay/" + incident.number() + ".pdf"));
        assertThat(pdf.getContentType()).startsWith("application/pdf");
        MockHttpServletResponse page = answer(get("/giay"));
        assertThat(page.getContentAsString())
                .contains("Do sự cố mất điện", "Đăng ký khai sinh", "Chờ ở hội trường", "<style>")
                .doesNotContain("href=\"/", "src=", "@import", "url(", "http:");
        assertThat(page.getHeaders("Content-Security-Policy")).hasSize(1);
        assertThat(answer(get("/giay").param("save", "true")).getHeader("Content-Disposition"))
                .contains("thong-bao.html");
        answer(post(file() + "/off").with(csrf()).session(officer));
        assertThat(answer(get("/giay/" + incident.number() + ".pdf")).getStatus())
                .isEqualTo(404);
    }

    @Test
    void whatCannotBeIsRefusedWithASentenceAndAStatus() throws Exception {
        MockHttpSession officer = signedIn(Role.OFFICER);
        MockHttpServletResponse none = answer(post(file() + "/on").with(csrf()).session(officer));
        assertThat(none.getStatus()).isEqualTo(409);
        assertThat(none.getContentAsString()).contains("chọn ít nhất một thủ tục");
        for (String count : List.of("", "0", "-1", "201", "nhiều")) {
            MockHttpServletResponse wrong = answer(post("/admin/paper/receipts")
                    .param("count", count)
                    .with(csrf())
                    .session(officer));
            assertThat(wrong.getStatus()).as(count).isEqualTo(409);
            assertThat(wrong.getContentAsString()).contains("từ 1 đến 200");
        }
        assertThat(answer(get("/admin/paper/999999").session(officer)).getStatus())
                .isEqualTo(404);
        MockHttpServletResponse nothing =
                answer(post(file() + "/photo").with(csrf()).session(officer));
        assertThat(nothing.getStatus()).isEqualTo(409);
        assertThat(nothing.getContentAsString()).contains("Chưa có ảnh");
    }

    @Test
    void oneWrongLineKeepsNoOtherFromBeingEnteredAndStaysOnTheForm() throws Exception {
        MockHttpSession officer = signedIn(Role.OFFICER);
        ReceiptBatch batch = issued(3);
        papers.switchOn(incident.id(), Set.of(), "", BY);
        MockHttpServletResponse answer = answer(post(file() + "/enter")
                .param(
                        "serial",
                        batch.codes().get(0).value(),
                        batch.codes().get(1).value(),
                        "")
                .param("dossier", "H19.33-" + batch.first() + "-0001", "Nguyễn Văn An", "")
                .param("at", justNow(), justNow(), "")
                .with(csrf())
                .session(officer));
        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(answer.getContentAsString())
                .contains(
                        "Đã nhập 1/2 dòng",
                        "không ghi họ tên",
                        batch.codes().get(1).value());
        assertThat(papers.reconcile(incident.id()).orElseThrow().entered()).hasSize(1);
        MockHttpServletResponse closing =
                answer(post(file() + "/close").with(csrf()).session(officer));
        assertThat(closing.getStatus()).isEqualTo(409);
        assertThat(closing.getContentAsString()).contains("Đang còn tiếp nhận");
        assertThat(answer(get("/admin/paper/receipts/" + batch.id() + ".pdf").session(officer))
                        .getContentType())
                .startsWith("application/pdf");
        assertThat(answer(get("/xacminh").param("code", batch.codes().get(0).value()))
                        .getContentAsString())
                .contains("đã được nhập vào hệ thống")
                .doesNotContain("H19.33");
    }

    @Test
    void aCertificateIsVerifiedByEverybodyAndAnApologyRestsOnIt() throws Exception {
        MockHttpSession officer = signedIn(Role.OFFICER);
        assertThat(answer(post(file() + "/certify").with(csrf()).session(officer))
                        .getContentAsString())
                .contains("Sự cố chưa xong");
        over();
        answer(post(file() + "/certify").with(csrf()).session(officer));
        OutageCertificate certificate = papers.certificates(incident.id()).get(0);
        assertThat(answer(get("/admin/paper/certificate/" + certificate.code() + ".pdf")
                                .session(officer))
                        .getContentType())
                .startsWith("application/pdf");
        String genuine = answer(get("/xacminh").param("code", certificate.code().value()))
                .getContentAsString();
        assertThat(genuine).contains("Đúng là giấy xác nhận", "Sự cố mất điện").doesNotContain("Chị");
        String forged = certificate.code().value().replace("XN-20", "XN-21");
        assertThat(answer(get("/xacminh").param("code", forged)).getContentAsString())
                .contains("sai chữ số kiểm tra");
        MockHttpServletResponse slip = answer(get(file() + "/mau-04.pdf")
                .param("dossier", "Nguyễn Văn An")
                .param("old", justNow())
                .session(officer));
        assertThat(slip.getStatus()).isEqualTo(409);
        assertThat(slip.getContentAsString()).contains("không ghi họ tên");
        MockHttpServletResponse noTime = answer(get(file() + "/mau-04.pdf")
                .param("dossier", "H19.33-261126-0001")
                .param("old", "chiều mai")
                .session(officer));
        assertThat(noTime.getStatus()).isEqualTo(409);
        assertThat(noTime.getContentAsString())
                .contains(
                        "ngày giờ hẹn trả cũ", "value=\"H19.33-261126-0001\"", "value=\"chiều mai\"", "id=\"apology\"");
    }

    /** Nobody types an address: an outage that is over is found among many, with what was certified of it. */
    @Test
    void anOutageThatIsOverIsFoundAmongManyWithItsCertificate() throws Exception {
        MockHttpSession officer = signedIn(Role.OFFICER);
        over();
        assertThat(home("", officer)).contains("href=\"" + file() + "\"");
        answer(post(file() + "/certify").with(csrf()).session(officer));
        String code = papers.certificates(incident.id()).get(0).code().value();
        assertThat(home("", officer)).contains("/admin/paper/certificate/" + code + ".pdf");
        for (int i = 0; i < 45; i++) {
            IncidentId id =
                    new IncidentId("paper" + UUID.randomUUID().toString().substring(0, 8));
            incidents.report(
                    id, "r", new IncidentCommand.Report(incident.reporter(), PlaybookId.PRINTER, "máy in kẹt giấy"));
            incidents.carryOut(id, "over", new IncidentCommand.Solved(incident.reporter(), ""));
        }
        String page = home("", officer);
        int pages = 1;
        while (!page.contains("href=\"" + file() + "\"")) {
            Matcher older = Pattern.compile("before=(\\d+)").matcher(page);
            assertThat(older.find()).as("page " + pages).isTrue();
            page = home("?before=" + older.group(1), officer);
            pages++;
        }
        assertThat(pages).isEqualTo(3);
        for (String typed : List.of("SC-" + incident.number(), " " + incident.number(), code, code.toLowerCase())) {
            assertThat(answer(get("/admin/paper").param("find", typed).session(officer))
                            .getRedirectedUrl())
                    .as(typed)
                    .isEqualTo(file());
        }
        MockHttpServletResponse none =
                answer(get("/admin/paper").param("find", "XN-2026-99999-9 mưa").session(officer));
        assertThat(none.getStatus()).isEqualTo(404);
        assertThat(none.getContentAsString()).contains("Không có sự cố hay giấy xác nhận nào mang số", "mưa");
        MockHttpSession leader = signedIn(Role.LEADER);
        for (String from : List.of("/admin/register/incident/", "/admin/reports/incident/")) {
            assertThat(answer(get(from + incident.number()).session(leader)).getContentAsString())
                    .as(from)
                    .contains("href=\"" + file() + "\"");
        }
    }

    private String home(String query, MockHttpSession session) throws Exception {
        MockHttpServletResponse page = answer(get("/admin/paper" + query).session(session));
        assertThat(page.getStatus()).isEqualTo(200);
        return page.getContentAsString();
    }

    @Test
    void whatWasEnteredWronglyIsPutRightAndAClosedFileOpenedFromThePage() throws Exception {
        MockHttpSession officer = signedIn(Role.OFFICER);
        ReceiptBatch batch = issued(2);
        papers.switchOn(incident.id(), Set.of(), "", BY);
        String serial = batch.codes().get(0).value();
        String wrong = "H19.33-" + batch.first() + "-0009";
        String right = "H19.33-" + batch.first() + "-0001";
        papers.enter(incident.id(), List.of(new Entry(serial, wrong, justNow(), false)), BY);
        MockHttpServletResponse refused = answer(amend(serial, wrong, "Nguyễn Văn An", officer));
        assertThat(refused.getStatus()).isEqualTo(409);
        assertThat(refused.getContentAsString()).contains("không ghi họ tên");
        answer(amend(serial, wrong, right, officer));
        assertThat(answer(get(file()).session(officer)).getContentAsString())
                .contains(serial + " → " + right, "Dòng nhập sai đã sửa", serial + " → " + wrong);
        answer(amend(serial, right, right, officer).param("strike", "true"));
        assertThat(papers.reconcile(incident.id()).orElseThrow().entered()).isEmpty();
        papers.takeBack(serial, batch.codes().get(1).value());
        papers.switchOff(incident.id(), BY);
        answer(post(file() + "/close").with(csrf()).session(officer));
        assertThat(answer(get(file()).session(officer)).getContentAsString()).contains("Mở lại tập");
        answer(post(file() + "/open-again")
                .param("reason", "Tìm thấy phiếu trong tủ")
                .with(csrf())
                .session(officer));
        assertThat(papers.paper(incident.id()).orElseThrow().closing()).isEmpty();
    }

    private MockHttpServletRequestBuilder amend(String serial, String was, String dossier, MockHttpSession officer) {
        return post(file() + "/amend")
                .param("serial", serial)
                .param("was", was)
                .param("dossier", dossier)
                .param("at", justNow())
                .with(csrf())
                .session(officer);
    }

    @Test
    void theSystemsOfACertificateAreChosenBeforeItIsIssued() throws Exception {
        MockHttpSession officer = signedIn(Role.OFFICER);
        over();
        assertThat(answer(get(file()).session(officer)).getContentAsString()).contains("Cổng Dịch vụ công quốc gia");
        answer(post(file() + "/certify")
                .param("named", "true")
                .param("systems", "Cổng Dịch vụ công quốc gia")
                .with(csrf())
                .session(officer));
        OutageCertificate certificate = papers.certificates(incident.id()).get(0);
        assertThat(certificate.systems()).containsExactly("Cổng Dịch vụ công quốc gia");
        assertThat(certificate.procedures()).isEmpty();
    }

    @Test
    void anOfficerDoesItAllOnAPhone() throws Exception {
        day(390, 844, "phone");
    }

    @Test
    void anOfficerDoesItAllAtADesk() throws Exception {
        day(1300, 950, "desk");
    }

    private void day(int width, int height, String name) throws Exception {
        try (Browser browser = Browser.open(port, width, height)) {
            String code = staff.signInCode(LAN.id(), StaffDesk.SIGN_IN_LIFE);
            browser.go("/signin?code=" + code + "&next=/admin/paper");
            browser.shows(elementToBeClickable(By.cssSelector("main button"))).click();
            browser.shows(elementToBeClickable(By.id("count"))).sendKeys("4");
            press(browser, "form[action='/admin/paper/receipts'] button");
            browser.shows(presenceOfElementLocated(By.cssSelector(".ok[role=status]")));
            ReceiptBatch batch = papers.batches().get(0);
            ChromeDriver driver = browser.go("/admin/paper");
            driver.findElement(By.id("from")).sendKeys(batch.codes().get(0).value());
            driver.findElement(By.id("to")).sendKeys(batch.codes().get(3).value());
            driver.findElement(By.cssSelector("#officer option[value='paper-lan']"))
                    .click();
            driver.findElement(By.cssSelector("#incident option[value='" + incident.number() + "']"))
                    .click();
            press(browser, "form[action='/admin/paper/issue'] button");
            browser.shows(presenceOfElementLocated(By.cssSelector(".ok[role=status]")));
            tidy(browser, "paper-home-" + name);
            browser.go(file());
            press(browser, "#on");
            browser.shows(presenceOfElementLocated(By.id("off")));
            tidy(browser, "paper-on-" + name);
            browser.go("/giay");
            tidy(browser, "paper-door-" + name);
            enterFromPhoto(browser, batch, name);
            browser.go(file());
            press(browser, "#off");
            browser.shows(presenceOfElementLocated(By.cssSelector(".ok[role=status]")));
            over();
            browser.go(file());
            browser.go(file() + "#certificate");
            tidy(browser, "paper-certify-" + name);
            press(browser, "#certify");
            browser.shows(presenceOfElementLocated(By.id("apology")));
            driver.findElements(By.cssSelector("#report details > summary")).forEach(WebElement::click);
            tidy(browser, "paper-report-" + name);
            browser.go("/admin/paper");
            press(browser, "#finished .row a[href='" + file() + "']");
            browser.shows(presenceOfElementLocated(By.id("apology")));
            browser.go("/admin/paper#finished");
            tidy(browser, "paper-finished-" + name);
        }
    }

    /** Two receipts in one photo, taken in through the upload of a real browser. */
    private void enterFromPhoto(Browser browser, ReceiptBatch batch, String name) throws IOException {
        ChromeDriver driver = browser.go(file());
        driver.findElement(By.id("photos")).sendKeys(photo(batch).toString());
        press(browser, "form[action$='/photo'] button");
        browser.shows(presenceOfElementLocated(
                By.cssSelector("#serial-1[value='" + batch.codes().get(1).value() + "']")));
        for (int row = 0; row < 2; row++) {
            driver.findElement(By.id("dossier-" + row))
                    .sendKeys("H19.33-" + name + "-" + String.format("%04d", batch.first() + row));
            driver.findElement(By.id("at-" + row)).sendKeys(justNow());
        }
        tidy(browser, "paper-enter-" + name);
        press(browser, "#enter-button");
        browser.shows(presenceOfElementLocated(By.xpath("//*[contains(text(),'Đã nhập 2/2 dòng')]")));
        assertThat(papers.reconcile(incident.id()).orElseThrow().entered()).hasSize(2);
    }

    private Path photo(ReceiptBatch batch) throws IOException {
        BufferedImage desk = new BufferedImage(1400, 1000, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = desk.createGraphics();
        try (PDDocument document = Loader.loadPDF(printer.receipts(batch))) {
            PDFRenderer renderer = new PDFRenderer(document);
            pen.drawImage(renderer.renderImageWithDPI(0, 110), 20, 20, null);
            pen.drawImage(renderer.renderImageWithDPI(1, 110), 700, 20, null);
        }
        pen.dispose();
        Path file = Files.createTempFile("phieu", ".jpg");
        ImageIO.write(desk, "jpg", file.toFile());
        return file.toAbsolutePath();
    }

    private static void press(Browser browser, String button) {
        browser.shows(elementToBeClickable(By.cssSelector(button))).click();
    }

    private static void tidy(Browser browser, String picture) throws IOException {
        assertThat(browser.overflows()).as(picture).isFalse();
        browser.picture(picture);
    }
}
