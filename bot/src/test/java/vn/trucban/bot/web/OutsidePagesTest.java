package vn.trucban.bot.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openqa.selenium.support.ui.ExpectedConditions.elementToBeClickable;
import static org.openqa.selenium.support.ui.ExpectedConditions.presenceOfElementLocated;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static vn.trucban.bot.incident.SomeParties.party;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
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
import vn.trucban.bot.incident.IncidentEvent.Kind;
import vn.trucban.bot.incident.IncidentId;
import vn.trucban.bot.incident.Party;
import vn.trucban.bot.outside.Deed;
import vn.trucban.bot.outside.OutsideDesk;
import vn.trucban.bot.staff.Person;
import vn.trucban.bot.staff.Role;
import vn.trucban.bot.staff.StaffDesk;
import vn.trucban.content.messages.Moments;
import vn.trucban.content.playbook.PlaybookId;

/** An officer gets help from outside from the page, without a command typed. */
@WebTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class OutsidePagesTest {
    private static final Person LAN = Visits.person("outside-lan", "Chị Lan", Role.OFFICER);
    private static final String VNPT = "/vnpt-internet";

    private final Visits visits;
    private final StaffDesk staff;
    private final IncidentDesk incidents;
    private final OutsideDesk outside;
    private final int port;
    private Incident incident;

    OutsidePagesTest(
            Visits visits, StaffDesk staff, IncidentDesk incidents, OutsideDesk outside, @LocalServerPort int port) {
        this.visits = visits;
        this.staff = staff;
        this.incidents = incidents;
        this.outside = outside;
        this.port = port;
    }

    @BeforeEach
    void theFibreBreaks() {
        staff.importPeople(List.of(LAN));
        incident = broken(new IncidentId("o" + UUID.randomUUID().toString().substring(0, 8)));
    }

    private Incident broken(IncidentId id) {
        Party hoa = party("outside-hoa", "Chị Hoa");
        incidents.report(id, "r", new IncidentCommand.Report(hoa, PlaybookId.INTERNET, "mất mạng, đèn LOS đỏ"));
        incidents.carryOut(id, "t", new IncidentCommand.Tried(hoa, "lights", "LOS đỏ, PON không xanh"));
        return incidents.find(id).orElseThrow();
    }

    private MockHttpServletResponse posted(MockHttpServletRequestBuilder asked) throws Exception {
        return visits.answer(asked.with(csrf()).session(signedIn(Role.OFFICER)));
    }

    private MockHttpServletResponse signed(MockHttpServletRequestBuilder asked) throws Exception {
        return visits.answer(asked.with(csrf()).session(signedIn(Role.LEADER)));
    }

    private MockHttpSession signedIn(Role role) throws Exception {
        return visits.signedIn(Visits.person("outside-" + role, "Người thử", role));
    }

    private String page() {
        return "/admin/outside/" + incident.id();
    }

    private List<Deed> deeds() {
        return outside.help(incident).deeds();
    }

    @Test
    void whoIsNoStaffSeesNothingAndAStationOperatorNeither() throws Exception {
        assertThat(visits.answer(get("/admin/outside")).getRedirectedUrl()).startsWith("/signin");
        assertThat(visits.answer(get(page()).session(signedIn(Role.STATION))).getStatus())
                .isEqualTo(403);
        assertThat(visits.answer(post(page() + VNPT + "/called").with(csrf())).getStatus())
                .isEqualTo(302);
        assertThat(deeds()).isEmpty();
    }

    @Test
    void whatIsOpenIsListedWithWhomToCallAndWhatIsMissing() throws Exception {
        posted(post(page() + VNPT + "/silent"));
        String home = visits.answer(get("/admin/outside").session(signedIn(Role.OFFICER)))
                .getContentAsString();
        assertThat(home)
                .contains(page(), "không nghe máy (đ/c Người thử)", "Phải báo Trung tâm Phục vụ hành chính công tỉnh")
                .contains("tel:18001166", "Chưa có số điện thoại", "Chưa điền: Mã thuê bao Internet")
                .contains("gọi thử một lần trước khi tin");
    }

    @Test
    void aCallIsWrittenDownWithTicketPromiseAndWhatCameOfIt() throws Exception {
        assertThat(posted(post(page() + VNPT + "/called")).getRedirectedUrl())
                .isEqualTo(page() + "?done=1#vnpt-internet");
        posted(post(page() + VNPT + "/ticket").param("number", "VN-7"));
        posted(post(page() + VNPT + "/promise").param("in", "60m"));
        posted(post(page() + VNPT + "/promise").param("time", "mai 8h"));
        posted(post(page() + VNPT + "/done"));
        assertThat(deeds())
                .extracting(Deed::kind)
                .containsExactly(
                        Deed.Kind.ANSWERED, Deed.Kind.TICKET, Deed.Kind.PROMISED, Deed.Kind.PROMISED, Deed.Kind.DONE);
        assertThat(incidents.find(incident.id()).orElseThrow().events(Kind.OUTSIDE_PROMISED))
                .hasSize(2);
        String shown = visits.answer(get(page()).session(signedIn(Role.LEADER))).getContentAsString();
        assertThat(shown).contains("đã xong", "cho số phiếu VN-7", "Đèn modem: LOS đỏ, PON không xanh.");
    }

    @Test
    void aCallWrittenDownTwiceIsAskedAboutAndKeptWhenItIsAnother() throws Exception {
        posted(post(page() + VNPT + "/silent"));
        MockHttpServletResponse twice = posted(post(page() + VNPT + "/silent"));
        assertThat(twice.getStatus()).isEqualTo(409);
        assertThat(twice.getContentAsString()).contains("vừa ghi cuộc gọi này", "Là cuộc gọi khác");
        assertThat(deeds()).hasSize(1);
        posted(post(page() + VNPT + "/silent").param("another", "true"));
        assertThat(deeds()).hasSize(2);
    }

    @Test
    void aTicketWithoutADigitIsAskedAboutAndKeptWhenSomebodyIsSure() throws Exception {
        posted(post(page() + VNPT + "/called"));
        MockHttpServletResponse asked = posted(post(page() + VNPT + "/ticket").param("number", "mạng có lại rồi"));
        assertThat(asked.getStatus()).isEqualTo(409);
        assertThat(asked.getContentAsString())
                .contains("đây có phải số phiếu không", "id=\"sure\"", "value=\"mạng có lại rồi\"");
        assertThat(deeds()).hasSize(1);
        posted(post(page() + VNPT + "/ticket").param("number", "HNI-AB").param("sure", "true"));
        assertThat(deeds()).extracting(Deed::words).containsExactly("", "HNI-AB");
    }

    @Test
    void whatWasWrittenDownByMistakeCountsNoMoreAndStays() throws Exception {
        posted(post(page() + VNPT + "/called"));
        posted(post(page() + VNPT + "/ticket").param("number", "0912"));
        assertThat(posted(post(page() + VNPT + "/wrong").param("place", "1")).getContentAsString())
                .contains("đính chính các mục ấy trước");
        for (String place : List.of("", "0", "99", "x", "99999999999")) {
            assertThat(posted(post(page() + VNPT + "/wrong").param("place", place))
                            .getStatus())
                    .as(place)
                    .isEqualTo(409);
        }
        assertThat(posted(post(page() + VNPT + "/wrong").param("place", "2")).getRedirectedUrl())
                .isEqualTo(page() + "?done=1#story");
        assertThat(visits.answer(get(page()).session(signedIn(Role.OFFICER))).getContentAsString())
                .contains("cho số phiếu 0912 (ghi nhầm, không tính)")
                .doesNotContain("· phiếu 0912");
        assertThat(incidents.find(incident.id()).orElseThrow().events(Kind.OUTSIDE_CORRECTED))
                .hasSize(1);
    }

    @Test
    void whatCannotBeIsRefusedWithASentenceAndAStatus() throws Exception {
        assertThat(posted(post(page() + VNPT + "/ticket").param("number", "1")).getContentAsString())
                .contains("Chưa ghi cuộc gọi nào");
        assertThat(posted(post(page() + "/nobody/called")).getContentAsString()).contains("Danh bạ của xã không có");
        posted(post(page() + VNPT + "/called"));
        for (String time : List.of("", "hôm nào rảnh", "31/02", "<script>")) {
            MockHttpServletResponse wrong =
                    posted(post(page() + VNPT + "/promise").param("time", time));
            assertThat(wrong.getStatus()).as(time).isEqualTo(409);
            assertThat(wrong.getContentAsString()).contains("chưa hiểu giờ hẹn").doesNotContain("<script>");
        }
        assertThat(posted(post(page() + VNPT + "/letter").param("as", "1/TT").param("date", "2026-11-23"))
                        .getStatus())
                .as("a letter that a leader signs is no officer's to mark")
                .isEqualTo(403);
        assertThat(signed(post(page() + VNPT + "/letter").param("as", "a b").param("date", "2026-11-23"))
                        .getStatus())
                .isEqualTo(409);
        assertThat(signed(post(page() + VNPT + "/letter").param("as", "1/TT").param("date", "hôm qua"))
                        .getContentAsString())
                .contains("Ngày của công văn");
        assertThat(posted(post(page() + "/inform").param("way", "fax")).getContentAsString())
                .contains("gọi điện, văn bản hoặc Zalo");
        assertThat(deeds()).hasSize(1);
        MockHttpServletResponse none = visits.answer(get("/admin/outside/none").session(signedIn(Role.OFFICER)));
        assertThat(none.getStatus()).isEqualTo(404);
        assertThat(none.getContentAsString()).contains("Không có sự cố nào như vậy");
    }

    @Test
    void theLetterIsAFileWithASafeName() throws Exception {
        MockHttpSession officer = signedIn(Role.OFFICER);
        assertThat(visits.answer(get(page() + VNPT + "/letter.docx").session(officer))
                        .getStatus())
                .isEqualTo(404);
        posted(post(page() + VNPT + "/called"));
        MockHttpServletResponse letter =
                visits.answer(get(page() + VNPT + "/letter.docx").session(officer));
        assertThat(letter.getContentType()).contains("wordprocessingml");
        assertThat(letter.getHeader("Content-Disposition"))
                .isEqualTo("attachment; filename=\"cong-van-SC-" + incident.number() + "-vnpt-internet.docx\"");
        assertThat(letter.getContentAsByteArray()).startsWith('P', 'K');
    }

    @Test
    void aLetterThatWasSentIsThereAsItWasBesideTheNextOne() throws Exception {
        posted(post(page() + VNPT + "/called"));
        String sent = page() + VNPT + "/sent-letter.docx";
        MockHttpSession leader = signedIn(Role.LEADER);
        assertThat(visits.answer(get(page()).session(leader)).getContentAsString())
                .doesNotContain(sent);
        assertThat(visits.answer(get(sent).session(leader)).getStatus()).isEqualTo(404);
        LocalDate today = deeds().get(0).at().atZone(Moments.ZONE).toLocalDate();
        signed(post(page() + VNPT + "/letter").param("as", "12/TTPVHCC").param("date", today.toString()));
        assertThat(visits.answer(get(page()).session(leader)).getContentAsString())
                .contains(sent, "Đã gửi công văn số 12/TTPVHCC");
        byte[] kept = visits.answer(get(sent).session(leader)).getContentAsByteArray();
        assertThat(kept)
                .isEqualTo(outside.sentLetter(incident.id(), "vnpt-internet").orElseThrow());
    }

    @Test
    void aDrillHasNoNumberToCallAndNoLetter() throws Exception {
        incident = broken(IncidentId.ofDrill("W1", UUID.randomUUID().toString()));
        posted(post(page() + VNPT + "/called"));
        String shown =
                visits.answer(get(page()).session(signedIn(Role.OFFICER))).getContentAsString();
        assertThat(shown)
                .contains("DIỄN TẬP", "GIẢ ĐỊNH, không gọi thật")
                .doesNotContain("tel:", "letter.docx", "1800 1166");
        assertThat(visits.answer(get(page() + VNPT + "/letter.docx").session(signedIn(Role.OFFICER)))
                        .getStatus())
                .isEqualTo(404);
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
            visits.signIn(browser, LAN, "/admin/outside");
            browser.shows(presenceOfElementLocated(By.id("directory")));
            browser.shows(elementToBeClickable(By.cssSelector("#open a[href='" + page() + "']")))
                    .click();
            browser.shows(presenceOfElementLocated(By.cssSelector("#vnpt-internet a[href='tel:18001166']")));
            tidy(browser, "outside-incident-" + name);
            press(browser, "#vnpt-internet form[action$='/silent'] button");
            press(browser, "#vnpt-internet form[action$='/called'] button");
            browser.shows(elementToBeClickable(By.id("ticket-vnpt-internet"))).sendKeys("VN-2026/55");
            press(browser, "#vnpt-internet form[action$='/ticket'] button");
            browser.shows(presenceOfElementLocated(By.cssSelector(".ok[role=status]")));
            press(browser, "#vnpt-internet button[value='120m']");
            browser.shows(presenceOfElementLocated(By.xpath("//*[contains(text(),'· hẹn')]")));
            press(browser, "#inform button[value='zalo']");
            browser.shows(presenceOfElementLocated(By.xpath("//*[contains(text(),'bằng Zalo')]")));
            press(browser, "#viec-1 summary");
            tidy(browser, "outside-mistake-" + name);
            press(browser, "#viec-1 form button");
            browser.shows(presenceOfElementLocated(By.xpath("//*[contains(text(),'(ghi nhầm, không tính)')]")));
            press(browser, "#vnpt-internet details:last-of-type summary");
            tidy(browser, "outside-after-" + name);
            browser.go("/admin/outside");
            tidy(browser, "outside-home-" + name);
        }
        assertThat(deeds()).hasSize(6);
    }

    private static void press(Browser browser, String button) {
        browser.shows(elementToBeClickable(By.cssSelector(button))).click();
    }

    private static void tidy(Browser browser, String picture) throws IOException {
        assertThat(browser.overflows()).as(picture).isFalse();
        browser.wholePage(picture);
    }
}
