package vn.trucban.bot.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openqa.selenium.support.ui.ExpectedConditions.elementToBeClickable;
import static org.openqa.selenium.support.ui.ExpectedConditions.presenceOfElementLocated;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.Select;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.context.TestConstructor;
import vn.trucban.bot.certificate.Certificate;
import vn.trucban.bot.certificate.CertificateDesk;
import vn.trucban.bot.certificate.Typed;
import vn.trucban.bot.staff.Person;
import vn.trucban.bot.staff.PersonId;
import vn.trucban.bot.staff.Role;
import vn.trucban.bot.staff.StaffDesk;

/** Signing tokens on the page: entered, warned of in red, renewed, retired, taken in as a list; the right form and its letter. */
@WebTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class CertificatePagesTest {
    private static final String HOME = "/admin/certificates";
    private static final Person LAN = person("token-lan", "Nguyễn Thị Lan", Role.OFFICER);
    private static final Person MINH = person("token-minh", "Hoàng Văn Minh", Role.TECHNICIAN);

    private final Visits visits;
    private final StaffDesk staff;
    private final CertificateDesk certificates;
    private final int port;
    /** No other test has it. */
    private final String serial =
            "7E" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(java.util.Locale.ROOT);

    CertificatePagesTest(Visits visits, StaffDesk staff, CertificateDesk certificates, @LocalServerPort int port) {
        this.visits = visits;
        this.staff = staff;
        this.certificates = certificates;
        this.port = port;
    }

    private static Person person(String id, String name, Role role) {
        return new Person(new PersonId(id), name, "Công chức", Set.of(role), Optional.empty(), Map.of(), true);
    }

    @BeforeEach
    void people() {
        staff.importPeople(List.of(LAN, MINH));
    }

    private Certificate held(Person holder, String number, int days) {
        Typed typed = new Typed(
                holder.id().value(),
                "",
                "personal",
                number,
                "01/01/2025",
                certificates.today().plusDays(days).toString(),
                "gca-01",
                "",
                "",
                "",
                "");
        return certificates.add(typed, MINH).value().orElseThrow();
    }

    @Test
    void strangers_see_nothing_and_the_station_and_an_officer_only_their_own() throws Exception {
        Certificate own = held(LAN, serial + "A1", 20);
        Certificate other = held(MINH, serial + "A2", 20);
        assertThat(visits.answer(get(HOME)).getRedirectedUrl()).startsWith("/signin");
        assertThat(visits.answer(get(HOME).session(visits.signedIn(person("token-dai", "Đài", Role.STATION))))
                        .getContentAsString())
                .contains("Chứng thư số")
                .doesNotContain(serial);
        MockHttpSession lan = visits.signedIn(LAN);
        assertThat(visits.answer(get(HOME).session(lan)).getContentAsString())
                .contains(serial + "A1", "còn 20 ngày")
                .doesNotContain(serial + "A2", "Nhập danh sách", "Ghi một chứng thư");
        assertThat(visits.answer(get(HOME + "/" + other.id()).session(lan)).getStatus())
                .isEqualTo(404);
        assertThat(visits.answer(get(HOME + "/list.csv").session(lan)).getStatus())
                .isEqualTo(403);
        assertThat(visits.answer(post(HOME + "/" + other.id() + "/sent")
                                .session(lan)
                                .with(csrf()))
                        .getStatus())
                .isEqualTo(404);
        assertThat(visits.answer(post(HOME + "/" + own.id() + "/sent")
                                .session(lan)
                                .with(csrf()))
                        .getRedirectedUrl())
                .isEqualTo(HOME + "/" + own.id() + "?done=1");
        assertThat(certificates.find(own.id()).orElseThrow().sentOn()).contains(certificates.today());
        assertThat(certificates.find(other.id())).contains(other);
    }

    @Test
    void a_leader_sees_what_is_red_and_changes_nothing() throws Exception {
        held(LAN, serial + "B1", 3);
        MockHttpSession leader = visits.signedIn(person("token-tuan", "Tuấn", Role.LEADER));
        assertThat(visits.answer(get(HOME).session(leader)).getContentAsString())
                .contains(serial + "B1")
                .containsPattern("tone bad\">còn 3 ngày")
                .doesNotContain("Ghi một chứng thư");
        assertThat(visits.answer(post(HOME)
                                .param("serial", serial + "B2")
                                .session(leader)
                                .with(csrf()))
                        .getContentAsString())
                .contains("Việc này do");
        assertThat(visits.answer(get(HOME + "/list.csv").session(leader)).getContentAsString())
                .startsWith("\uFEFFMã người trực;");
    }

    @Test
    void a_book_that_nobody_has_begun_is_not_called_well() throws Exception {
        certificates.readableFor(MINH).stream()
                .filter(one -> !one.state().over())
                .forEach(one -> certificates.move(one.id(), Certificate.State.REPLACED, MINH));
        Person leader = person("token-tuan", "Tuấn", Role.LEADER);
        assertThat(visits.answer(get(HOME).session(visits.signedIn(MINH))).getContentAsString())
                .contains("now mind", "Sổ chưa ghi chứng thư số nào đang dùng", "Nhập danh sách")
                .doesNotContain("now good", "Không có chứng thư nào sắp hết hạn");
        assertThat(visits.answer(get(HOME).session(visits.signedIn(leader))).getContentAsString())
                .contains("giao cán bộ kỹ thuật hoặc quản trị viên")
                .doesNotContain("now good");
        assertThat(visits.answer(get(HOME).session(visits.signedIn(LAN))).getContentAsString())
                .contains("Sổ chưa ghi chứng thư số nào do anh/chị giữ")
                .doesNotContain("now good", "Không có chứng thư nào sắp hết hạn");
        try (Browser browser = Browser.open(port, 390, 844)) {
            visits.signIn(browser, MINH, HOME);
            fits(browser, "certificates-none-phone");
        }
        held(LAN, serial + "G1", 500);
        assertThat(visits.answer(get(HOME).session(visits.signedIn(MINH))).getContentAsString())
                .contains("now good", "Không có chứng thư nào sắp hết hạn");
    }

    @Test
    void bad_input_is_said_and_what_was_typed_stays_in_the_form() throws Exception {
        MockHttpServletResponse response = visits.answer(post(HOME)
                .param("staff", LAN.id().value())
                .param("kind", "personal")
                .param("serial", serial + "C1")
                .param("issued", "2026-01-05")
                .param("expires", "2025-01-05")
                .param("note", "để ở két")
                .session(visits.signedIn(MINH))
                .with(csrf()));
        assertThat(response.getStatus()).isEqualTo(409);
        assertThat(response.getContentAsString())
                .contains("Ngày hết hạn 05/01/2025 phải sau ngày cấp 05/01/2026", serial + "C1", "để ở két");
    }

    @Test
    void a_list_is_taken_in_and_each_bad_row_named() throws Exception {
        String list = "Người giữ;Loại;Số hiệu;Ngày cấp;Ngày hết hạn\r\n"
                + "UBND xã;Cơ quan;" + serial + "D1;01/01/2025;01/03/2030\r\n"
                + "UBND xã;Cơ quan;" + serial + "D1;01/01/2025;01/03/2030\r\n"
                + "<script>;Cơ quan;!;01/01/2025;01/03/2030\r\n";
        MockHttpServletResponse response = visits.answer(multipart(HOME + "/import")
                .file(new MockMultipartFile(
                        "file", "danh sách/ký số.csv", "text/csv", ("\uFEFF" + list).getBytes(StandardCharsets.UTF_8)))
                .session(visits.signedIn(MINH))
                .with(csrf()));
        assertThat(response.getContentAsString())
                .contains(
                        "Đã ghi 1 chứng thư; 2 dòng chưa ghi được",
                        "Dòng 3 (số hiệu " + serial + "D1)",
                        "đã có trong sổ, do UBND xã giữ",
                        "Dòng 4")
                .doesNotContain("<script>;");
        assertThat(visits.answer(post(HOME + "/import")
                                .session(visits.signedIn(MINH))
                                .with(csrf()))
                        .getContentAsString())
                .contains("Chưa có gì để nhập");
    }

    @Test
    void the_form_that_fits_and_its_letter() throws Exception {
        Certificate one = held(LAN, serial + "E1", 3);
        MockHttpSession minh = visits.signedIn(MINH);
        assertThat(visits.answer(get(HOME + "/what/lost?id=" + one.id()).session(minh))
                        .getContentAsString())
                .contains("THU HỒI NGAY", "Mẫu 05", "Mẫu 01", "Mẫu 02", "không thay cho mẫu", "checked");
        MockHttpServletResponse letter = visits.answer(
                get(HOME + "/letter.docx?what=lost&id=" + one.id()).session(minh));
        assertThat(letter.getContentType()).contains("wordprocessingml");
        assertThat(letter.getHeader("Content-Disposition")).contains("cong-van-lost.docx");
        // for the eye: soffice --headless --convert-to pdf; pdftoppm
        Path folder = Files.createDirectories(Path.of("target", "papers"));
        Files.write(folder.resolve("cong-van-chung-thu.docx"), letter.getContentAsByteArray());
        assertThat(visits.answer(get(HOME + "/letter.docx?what=lost").session(minh))
                        .getHeader("Location"))
                .isEqualTo(HOME + "/what/lost?none=1");
        assertThat(visits.answer(get(HOME + "/what/lost?none=1").session(minh)).getContentAsString())
                .contains("Hãy chọn ít nhất một chứng thư");
        assertThat(visits.answer(get(HOME + "/letter.docx?what=../x").session(minh))
                        .getHeader("Location"))
                .isEqualTo(HOME);
        assertThat(visits.answer(get(HOME + "/what/khong-co").session(minh)).getRedirectedUrl())
                .isEqualTo(HOME);
        assertThat(visits.answer(get(HOME + "/letter.docx?what=new&person=token-lan&kind=agency")
                                .session(minh))
                        .getStatus())
                .isEqualTo(200);
    }

    @Test
    void correcting_something_else_keeps_a_holder_who_has_left() throws Exception {
        Person hoa = person("token-hoa", "Nông Thị Hoa", Role.OFFICER);
        staff.importPeople(List.of(hoa));
        Certificate one = held(hoa, serial + "F1", 400);
        MockHttpSession minh = visits.signedIn(MINH);
        staff.letGo(hoa.id(), MINH.id());
        assertThat(visits.answer(get(HOME + "/" + one.id()).session(minh)).getContentAsString())
                .contains("Người giữ đã nghỉ")
                .containsPattern("value=\"token-hoa\" selected");
        assertThat(visits.answer(get(HOME).session(minh)).getContentAsString()).contains("Người giữ đã nghỉ");
        String page = visits.answer(get(HOME + "/" + one.id()).session(minh)).getContentAsString();
        assertThat(page).contains("/revocation", "/token-back").doesNotContain("/renewed", "/sent");
    }

    @Test
    void on_a_phone() throws IOException {
        try (Browser browser = Browser.open(port, 390, 844)) {
            walk(browser, "phone");
        }
    }

    @Test
    void at_a_desk() throws IOException {
        try (Browser browser = Browser.open(port, 1500, 950)) {
            walk(browser, "desk");
        }
    }

    /** Enters one that ends soon, reads which form fits, says that the request went out, and that the new one came. */
    private void walk(Browser browser, String where) throws IOException {
        held(MINH, serial + "0" + where.length() + "9", 500);
        held(LAN, serial + "0" + where.length() + "8", 3);
        visits.signIn(browser, MINH, HOME);
        browser.shows(elementToBeClickable(By.linkText("Chứng thư số"))).click();
        new Select(browser.shows(presenceOfElementLocated(By.id("staff")))).selectByVisibleText("Nguyễn Thị Lan");
        String own = serial + "0" + where.length() + "7";
        browser.shows(elementToBeClickable(By.id("serial"))).sendKeys(own);
        LocalDate end = certificates.today().plusDays(25);
        browser.run("document.getElementById('issued').value = '2025-01-05';"
                + "document.getElementById('expires').value = '" + end + "'");
        browser.shows(elementToBeClickable(By.cssSelector("#add button"))).click();
        browser.shows(presenceOfElementLocated(By.xpath("//*[@role='status'][contains(.,'Đã ghi')]")));
        browser.shows(presenceOfElementLocated(By.xpath("//*[@id='needing'][contains(.,'" + own + "')]")));
        fits(browser, "certificates-" + where);
        browser.shows(elementToBeClickable(
                        By.xpath("//*[@id='needing']//*[contains(@class,'row')][contains(.,'" + own + "')]//a")))
                .click();
        fits(browser, "certificate-" + where);
        browser.shows(elementToBeClickable(By.linkText("Khóa PIN, quên PIN"))).click();
        browser.shows(presenceOfElementLocated(By.xpath("//*[@id='guide'][contains(.,'Mẫu 06')]")));
        fits(browser, "certificate-what-" + where);
        WebElement ticked = browser.shows(presenceOfElementLocated(By.cssSelector("#letter input:checked")));
        assertThat(ticked.isSelected()).isTrue();
        browser.run("history.back()");
        browser.shows(elementToBeClickable(By.cssSelector("#sent button"))).click();
        browser.shows(presenceOfElementLocated(By.xpath("//*[@id='one'][contains(.,'Đã gửi hồ sơ gia hạn ngày')]")));
        browser.run("document.getElementById('new-expires').value = '" + end.plusYears(2) + "'");
        browser.shows(elementToBeClickable(By.cssSelector("#got button"))).click();
        browser.shows(presenceOfElementLocated(By.xpath("//*[@id='history'][contains(.,'đã nhận chứng thư mới')]")));
        assertThat(certificates.heldBy(LAN.id()).stream()
                        .filter(one -> one.details().serial().equals(own))
                        .findFirst()
                        .orElseThrow()
                        .details()
                        .expires())
                .isEqualTo(end.plusYears(2));
        fits(browser, "certificate-renewed-" + where);
    }

    private static void fits(Browser browser, String name) throws IOException {
        browser.shows(presenceOfElementLocated(By.cssSelector("main h1")));
        assertThat(browser.overflows()).as(name).isFalse();
        browser.wholePage(name);
    }
}
