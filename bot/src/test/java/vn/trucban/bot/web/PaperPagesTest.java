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
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.context.TestConstructor;
import vn.trucban.bot.incident.IncidentDesk;
import vn.trucban.bot.paper.OutageCertificate;
import vn.trucban.bot.paper.PaperDesk;
import vn.trucban.bot.paper.ReceiptBatch;
import vn.trucban.bot.paper.print.PaperPrinter;
import vn.trucban.bot.staff.Role;
import vn.trucban.bot.staff.StaffDesk;

/** An officer keeps the counter going on paper, from the page, without a command typed; the door and the public are told the truth. */
@WebTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class PaperPagesTest extends PaperPages {
    private final PaperPrinter printer;
    private final int port;

    PaperPagesTest(
            Visits visits,
            StaffDesk staff,
            IncidentDesk incidents,
            PaperDesk papers,
            PaperPrinter printer,
            Clock clock,
            @LocalServerPort int port) {
        super(visits, staff, incidents, papers, clock);
        this.printer = printer;
        this.port = port;
    }

    @Test
    void whoIsNoStaffSeesNothingAndAStationOperatorNeither() throws Exception {
        assertThat(visits.answer(get("/admin/paper")).getRedirectedUrl()).startsWith("/signin");
        assertThat(visits.answer(get("/admin/paper").session(signedIn(Role.STATION)))
                        .getStatus())
                .isEqualTo(403);
        assertThat(visits.answer(post(file() + "/on").with(csrf())).getStatus()).isEqualTo(302);
        assertThat(papers.paper(incident.id())).isEmpty();
    }

    @Test
    void theDoorNoticeIsThereForEverybodyOnlyWhilePaperIsReceived() throws Exception {
        MockHttpSession officer = signedIn(Role.OFFICER);
        assertThat(visits.answer(get("/giay/" + incident.number() + ".pdf")).getHeader("Location"))
                .isEqualTo("/giay");
        assertThat(visits.answer(post(file() + "/on")
                                .param("procedures", "khai-sinh")
                                .param("note", "Chờ ở hội trường")
                                .with(csrf())
                                .session(officer))
                        .getStatus())
                .isEqualTo(302);
        MockHttpServletResponse pdf = visits.answer(get("/giay/" + incident.number() + ".pdf"));
        assertThat(pdf.getContentType()).startsWith("application/pdf");
        MockHttpServletResponse page = visits.answer(get("/giay"));
        assertThat(page.getContentAsString())
                .contains("Do sự cố mất điện", "Đăng ký khai sinh", "Chờ ở hội trường", "<style>")
                .doesNotContain("href=\"/", "src=", "@import", "url(", "http:");
        assertThat(page.getHeaders("Content-Security-Policy")).hasSize(1);
        assertThat(visits.answer(get("/giay").param("save", "true")).getHeader("Content-Disposition"))
                .contains("thong-bao.html");
        visits.answer(post(file() + "/off").with(csrf()).session(officer));
        assertThat(visits.answer(get("/giay/" + incident.number() + ".pdf")).getHeader("Location"))
                .isEqualTo("/giay");
    }

    @Test
    void whatCannotBeIsRefusedWithASentenceAndAStatus() throws Exception {
        MockHttpSession officer = signedIn(Role.OFFICER);
        MockHttpServletResponse none =
                visits.answer(post(file() + "/on").with(csrf()).session(officer));
        assertThat(none.getStatus()).isEqualTo(409);
        assertThat(none.getContentAsString()).contains("chọn ít nhất một thủ tục");
        for (String count : List.of("", "0", "-1", "201", "nhiều")) {
            MockHttpServletResponse wrong = visits.answer(post("/admin/paper/receipts")
                    .param("count", count)
                    .with(csrf())
                    .session(officer));
            assertThat(wrong.getStatus()).as(count).isEqualTo(409);
            assertThat(wrong.getContentAsString()).contains("từ 1 đến 200");
        }
        assertThat(visits.answer(get("/admin/paper/999999").session(officer)).getStatus())
                .isEqualTo(404);
        MockHttpServletResponse nothing =
                visits.answer(post(file() + "/photo").with(csrf()).session(officer));
        assertThat(nothing.getStatus()).isEqualTo(409);
        assertThat(nothing.getContentAsString()).contains("Chưa có ảnh");
    }

    /** Several photos of a good phone at once come to more than is taken. */
    @Test
    void photosThatAreTooLargeAreRefusedWithHowMuchIsAllowedAndTheWayBack() throws Exception {
        String boundary = "anh-phieu";
        byte[] head = ("--" + boundary
                        + "\r\nContent-Disposition: form-data; name=\"photos\"; filename=\"phieu.jpg\"\r\n"
                        + "Content-Type: image/jpeg\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8);
        byte[] tail = ("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8);
        HttpRequest photos = HttpRequest.newBuilder(URI.create("http://localhost:" + port + file() + "/photo"))
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(HttpRequest.BodyPublishers.ofByteArrays(List.of(head, new byte[31 << 20], tail)))
                .build();
        HttpResponse<String> answer = HttpClient.newHttpClient().send(photos, HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body())
                .contains(
                        "lớn quá",
                        "Mỗi tệp nhiều nhất 20 MB",
                        "mỗi lần gửi nhiều nhất 30 MB",
                        "href=\"" + file() + "\"");
    }

    /** Whoever puts right one digit of a serial must not hand the receipts to whoever stands first in the list. */
    @Test
    void whatIsRefusedStaysInTheFormWithTheOfficerAndTheIncidentThatWereChosen() throws Exception {
        MockHttpSession officer = signedIn(Role.OFFICER);
        MockHttpServletResponse answer = visits.answer(post("/admin/paper/issue")
                .param("from", "GT-2026-99999-x")
                .param("to", "GT-2026-99999-y")
                .param("officer", LAN.id().value())
                .param("incident", Integer.toString(incident.number()))
                .with(csrf())
                .session(officer));
        assertThat(answer.getStatus()).isEqualTo(409);
        assertThat(answer.getContentAsString())
                .contains("value=\"GT-2026-99999-x\"", "value=\"GT-2026-99999-y\"")
                .containsPattern("<option value=\"paper-lan\" selected=\"selected\"")
                .containsPattern("<option value=\"" + incident.number() + "\" selected=\"selected\"");
        MockHttpServletResponse back = visits.answer(post("/admin/paper/take-back")
                .param("from", "GT-2026-99998-x")
                .with(csrf())
                .session(officer));
        assertThat(back.getContentAsString())
                .contains("value=\"GT-2026-99998-x\"")
                .doesNotContain("selected=\"selected\"");
    }

    @Test
    void oneWrongLineKeepsNoOtherFromBeingEnteredAndStaysOnTheForm() throws Exception {
        MockHttpSession officer = signedIn(Role.OFFICER);
        ReceiptBatch batch = issued(3);
        papers.switchOn(incident.id(), Set.of(), "", BY);
        MockHttpServletResponse answer = visits.answer(post(file() + "/enter")
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
                visits.answer(post(file() + "/close").with(csrf()).session(officer));
        assertThat(closing.getStatus()).isEqualTo(409);
        assertThat(closing.getContentAsString()).contains("Đang còn tiếp nhận");
        assertThat(visits.answer(get("/admin/paper/receipts/" + batch.id() + ".pdf")
                                .session(officer))
                        .getContentType())
                .startsWith("application/pdf");
        assertThat(visits.answer(get("/xacminh")
                                .param("code", batch.codes().get(0).value()))
                        .getContentAsString())
                .contains("đã được nhập vào hệ thống")
                .doesNotContain("H19.33");
    }

    @Test
    void aCertificateIsVerifiedByEverybodyAndAnApologyRestsOnIt() throws Exception {
        MockHttpSession officer = signedIn(Role.OFFICER);
        assertThat(visits.answer(post(file() + "/certify").with(csrf()).session(officer))
                        .getContentAsString())
                .contains("Sự cố chưa xong");
        over();
        visits.answer(post(file() + "/certify").with(csrf()).session(officer));
        OutageCertificate certificate = papers.certificates(incident.id()).get(0);
        assertThat(visits.answer(get("/admin/paper/certificate/" + certificate.code() + ".pdf")
                                .session(officer))
                        .getContentType())
                .startsWith("application/pdf");
        String genuine = visits.answer(
                        get("/xacminh").param("code", certificate.code().value()))
                .getContentAsString();
        assertThat(genuine).contains("Đúng là giấy xác nhận", "Sự cố mất điện").doesNotContain("Chị");
        String forged = certificate.code().value().replace("XN-20", "XN-21");
        assertThat(visits.answer(get("/xacminh").param("code", forged)).getContentAsString())
                .contains("sai chữ số kiểm tra");
        MockHttpServletResponse slip = visits.answer(get(file() + "/mau-04.pdf")
                .param("dossier", "Nguyễn Văn An")
                .param("old", justNow())
                .session(officer));
        assertThat(slip.getStatus()).isEqualTo(409);
        assertThat(slip.getContentAsString()).contains("không ghi họ tên");
        MockHttpServletResponse noTime = visits.answer(get(file() + "/mau-04.pdf")
                .param("dossier", "H19.33-261126-0001")
                .param("old", "chiều mai")
                .session(officer));
        assertThat(noTime.getStatus()).isEqualTo(409);
        assertThat(noTime.getContentAsString())
                .contains("ngày hẹn trả cũ", "value=\"H19.33-261126-0001\"", "value=\"chiều mai\"", "id=\"apology\"");
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
            visits.signIn(browser, LAN, "/admin/paper");
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
            afterwards(browser, name);
        }
    }

    private void afterwards(Browser browser, String name) throws IOException {
        over();
        browser.go(file() + "#certificate");
        tidy(browser, "paper-certify-" + name);
        press(browser, "#certify");
        browser.shows(presenceOfElementLocated(By.id("apology")));
        browser.go(file() + "#report")
                .findElements(By.cssSelector("#report details > summary"))
                .forEach(WebElement::click);
        tidy(browser, "paper-report-" + name);
        browser.go("/admin/paper");
        press(browser, "#finished .row a[href='" + file() + "']");
        browser.shows(presenceOfElementLocated(By.id("apology")));
        browser.go("/admin/paper#finished");
        tidy(browser, "paper-finished-" + name);
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
