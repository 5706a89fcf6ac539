package vn.trucban.bot.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static vn.trucban.bot.incident.SomeParties.party;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import vn.trucban.bot.incident.Incident;
import vn.trucban.bot.incident.IncidentCommand;
import vn.trucban.bot.incident.IncidentDesk;
import vn.trucban.bot.incident.IncidentId;
import vn.trucban.bot.incident.Party;
import vn.trucban.bot.logbook.LogbookDesk;
import vn.trucban.bot.register.RegisterEntry;
import vn.trucban.bot.staff.Role;
import vn.trucban.content.messages.Moments;
import vn.trucban.content.playbook.PlaybookId;

/** The register on its pages: found, looked through, added to, erased from, downloaded; bad input changes nothing. */
@WebTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class RegisterPageTest {
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static int incidentsMade;

    private final Visits visits;
    private final IncidentDesk incidents;
    private final LogbookDesk log;
    private Incident incident;

    RegisterPageTest(Visits visits, IncidentDesk incidents, LogbookDesk log) {
        this.visits = visits;
        this.incidents = incidents;
        this.log = log;
    }

    @BeforeEach
    void anIncident() {
        Party reporter = party("register-officer", "Vi Thị Sổ");
        IncidentId id = new IncidentId("registerpage" + ++incidentsMade);
        incident = incidents.report(
                id, "c1", new IncidentCommand.Report(reporter, PlaybookId.PRINTER, "máy in nhả khói lạ " + id));
        incident = incidents
                .carryOut(id, "c2", new IncidentCommand.Note(reporter, "đã rút phích cắm " + id))
                .orElseThrow();
    }

    private MockHttpSession signedIn(Role role) throws Exception {
        return visits.signedIn(Visits.person("register-" + role, "Bà " + role, role));
    }

    private String page(String path, Role role) throws Exception {
        return visits.answer(get(path).session(signedIn(role))).getContentAsString();
    }

    private String code() {
        return "SC-" + incident.number();
    }

    private RegisterEntry last() {
        var entries = log.entries(incident.id());
        return entries.get(entries.size() - 1);
    }

    @Test
    void anIncidentIsFoundByWordsNameKindStateAndDay() throws Exception {
        LocalDate today = LocalDate.now(Moments.ZONE);
        String mine = ">" + code() + " ·";
        assertThat(page("/admin/register?q=phich+cam+" + incident.id(), Role.LEADER))
                .contains(mine);
        assertThat(page("/admin/register?q=khói&who=vi so&kind=printer&state=open&from=" + today, Role.TECHNICIAN))
                .contains(mine);
        assertThat(page("/admin/register?q=" + code(), Role.LEADER)).contains(mine);
        assertThat(page("/admin/register?q=phích&kind=power", Role.LEADER)).doesNotContain(mine);
        assertThat(page("/admin/register?q=phích&state=closed", Role.LEADER)).doesNotContain(mine);
        assertThat(page("/admin/register?q=phích&to=" + today.minusDays(1), Role.LEADER))
                .doesNotContain(mine);
        assertThat(page("/admin/register?q=zqxwvk", Role.LEADER)).contains("Không thấy sự cố nào như vậy");
    }

    @Test
    void whatIsOverIsPutAwayFromItsPageAndWhatIsNotIsRefused() throws Exception {
        String path = "/admin/register/incident/" + incident.number();
        MockHttpSession technician = signedIn(Role.TECHNICIAN);
        MockHttpServletResponse early =
                visits.answer(post(path + "/archive").session(technician).with(csrf()));
        assertThat(early.getStatus()).isEqualTo(409);
        assertThat(early.getContentAsString()).contains("Sự cố này chưa xong");
        incidents.carryOut(incident.id(), "c3", new IncidentCommand.Solved(incident.reporter(), ""));
        assertThat(page(path, Role.OFFICER)).doesNotContain("/archive");
        assertThat(visits.answer(post(path + "/archive")
                                .session(signedIn(Role.OFFICER))
                                .with(csrf()))
                        .getStatus())
                .isEqualTo(403);
        assertThat(page(path, Role.TECHNICIAN)).contains("/archive");
        assertThat(visits.answer(post(path + "/archive").session(technician).with(csrf()))
                        .getStatus())
                .isEqualTo(302);
        assertThat(page(path, Role.TECHNICIAN)).contains("Đã lưu hồ sơ").doesNotContain(path + "/archive");
        assertThat(last().fact().kind()).isEqualTo("ARCHIVED");
    }

    @Test
    void whenItReallyBeganIsSaidOnItsPageAndWhatCannotBeIsRefused() throws Exception {
        String path = "/admin/register/incident/" + incident.number();
        MockHttpSession technician = signedIn(Role.TECHNICIAN);
        LocalDate today = LocalDate.now(Moments.ZONE);
        MockHttpServletRequestBuilder future = post(path + "/times")
                .param("which", "began")
                .param("day", today.plusDays(1).toString())
                .param("time", "08:00");
        MockHttpServletResponse refused =
                visits.answer(future.session(technician).with(csrf()));
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(refused.getContentAsString()).contains("Giờ này chưa tới");
        MockHttpServletRequestBuilder yesterday = post(path + "/times")
                .param("which", "began")
                .param("day", today.minusDays(1).toString())
                .param("time", "08:00");
        assertThat(visits.answer(yesterday.session(technician).with(csrf())).getStatus())
                .isEqualTo(302);
        assertThat(incidents.find(incident.id()).orElseThrow().beganAt())
                .isEqualTo(today.minusDays(1).atTime(8, 0).atZone(Moments.ZONE).toInstant());
        assertThat(page(path, Role.TECHNICIAN)).contains("ghi bổ sung");
    }

    @Test
    void badDatesAreSaidAndNothingIsShown() throws Exception {
        MockHttpSession leader = signedIn(Role.LEADER);
        MockHttpServletResponse bad =
                visits.answer(get("/admin/register?from=hôm-qua").session(leader));
        assertThat(bad.getStatus()).isEqualTo(400);
        assertThat(bad.getContentAsString()).contains("Ngày ghi không đúng");
        assertThat(visits.answer(get("/admin/register?from=2026-12-31&to=2026-01-01")
                                .session(leader))
                        .getContentAsString())
                .contains("Ngày bắt đầu sau ngày kết thúc");
        assertThat(visits.answer(get("/admin/register?before=x&q=%00%F0%9F%98%80")
                                .session(leader))
                        .getStatus())
                .isEqualTo(200);
    }

    @Test
    void aLateEntryIsAddedFromThePageWithBothTimes() throws Exception {
        MockHttpSession technician = signedIn(Role.TECHNICIAN);
        LocalDate yesterday = LocalDate.now(Moments.ZONE).minusDays(1);
        MockHttpServletRequestBuilder form = post("/admin/register/late")
                .param("number", Integer.toString(incident.number()))
                .param("day", yesterday.toString())
                .param("time", "08:05")
                .param("text", "Thợ đến xem máy")
                .with(csrf())
                .session(technician);
        assertThat(visits.answer(form).getRedirectedUrl()).isEqualTo("/admin/register/incident/" + incident.number());
        visits.answer(form);
        assertThat(log.entries(incident.id()))
                .filteredOn(entry -> entry.fact().text().equals("Thợ đến xem máy"))
                .hasSize(1);
        assertThat(last().fact().at())
                .isEqualTo(yesterday.atTime(8, 5).atZone(Moments.ZONE).toInstant());
        assertThat(page("/admin/register/incident/" + incident.number(), Role.LEADER))
                .contains("Thợ đến xem máy", "8h05 ngày", "· ghi lúc", "Ghi sau", "Bà TECHNICIAN");
    }

    @Test
    void aCorrectionIsAnEntryOfItsOwn() throws Exception {
        long wrong = last().seq();
        MockHttpServletResponse done = visits.answer(post("/admin/register/correct")
                .param("entry", Long.toString(wrong))
                .param("number", Integer.toString(incident.number()))
                .param("text", "Chưa rút phích cắm")
                .with(csrf())
                .session(signedIn(Role.LEADER)));
        assertThat(done.getStatus()).isEqualTo(302);
        assertThat(last().fact().about()).contains(wrong);
        assertThat(page("/admin/register/incident/" + incident.number(), Role.LEADER))
                .contains(
                        "đã rút phích cắm",
                        "Chưa rút phích cắm",
                        "Đính chính mục " + wrong,
                        "Đã đính chính ở mục " + last().seq());
    }

    @Test
    void whatIsRefusedIsSaidWithWhatWasTypedAndEntersNothing() throws Exception {
        MockHttpSession leader = signedIn(Role.LEADER);
        long end = log.register().end();
        LocalDate tomorrow = LocalDate.now(Moments.ZONE).plusDays(1);
        MockHttpServletResponse future = visits.answer(post("/admin/register/late")
                .param("number", Integer.toString(incident.number()))
                .param("day", tomorrow.toString())
                .param("time", "08:05")
                .param("text", "Chuyện ngày mai")
                .with(csrf())
                .session(leader));
        assertThat(future.getStatus()).isEqualTo(409);
        assertThat(future.getContentAsString()).contains("Giờ này chưa tới", "Chuyện ngày mai");
        assertThat(refused(leader, "late", Map.of("text", "Không giờ"))).contains("Chưa rõ việc xảy ra lúc nào");
        assertThat(refused(leader, "late", Map.of("number", "99999999", "text", "x")))
                .contains("Không có sự cố số này");
        assertThat(refused(leader, "correct", Map.of("entry", "99999999", "text", "x")))
                .contains("Không có mục số này");
        assertThat(refused(leader, "correct", Map.of("entry", Long.toString(last().seq()), "text", " ")))
                .contains("Chưa có nội dung");
        assertThat(refused(leader, "correct", Map.of("entry", Long.toString(last().seq()), "text", "x".repeat(2001))))
                .contains("Nội dung dài quá");
        assertThat(log.register().end()).isEqualTo(end);
    }

    private String refused(MockHttpSession session, String what, Map<String, String> fields) throws Exception {
        MockHttpServletRequestBuilder form =
                post("/admin/register/" + what).with(csrf()).session(session);
        fields.forEach(form::param);
        MockHttpServletResponse response = visits.answer(form);
        assertThat(response.getStatus()).isEqualTo(409);
        return response.getContentAsString();
    }

    @Test
    void onlyAnAdministratorErasesAndTheChainHolds() throws Exception {
        long note = last().seq();
        MockHttpServletRequestBuilder form = post("/admin/register/erase")
                .param("entry", Long.toString(note))
                .param("number", Integer.toString(incident.number()))
                .param("reason", "Theo đơn của người có tên")
                .with(csrf());
        assertThat(visits.answer(form.session(signedIn(Role.LEADER))).getStatus())
                .isEqualTo(403);
        assertThat(visits.answer(form.session(signedIn(Role.ADMIN))).getStatus())
                .isEqualTo(302);
        assertThat(log.register().entry(note)).map(entry -> entry.fact().text()).contains("");
        assertThat(incidents.find(incident.id()).orElseThrow().events())
                .hasSize(incident.events().size())
                .extracting(event -> event.text())
                .noneMatch(text -> text.contains("đã rút phích cắm"));
        assertThat(page("/admin/register/incident/" + incident.number(), Role.ADMIN))
                .contains("(Lời đã được xoá theo yêu cầu.)")
                .doesNotContain("đã rút phích cắm");
        assertThat(log.find(vn.trucban.bot.logbook.LogbookQuery.of("phích cắm " + incident.id()), Integer.MAX_VALUE, 9)
                        .incidents())
                .isEmpty();
        assertThat(log.register().firstBroken()).isEmpty();
    }

    @Test
    void everyEntryThatNamesSomebodyIsFoundAndErasedInOneGo() throws Exception {
        assertThat(visits.answer(get("/admin/register/person")
                                .param("name", "Vi Thị Sổ")
                                .session(signedIn(Role.LEADER)))
                        .getContentAsString())
                .contains("Chỉ quản trị viên xem và xoá được")
                .doesNotContain("phích cắm");
        MockHttpServletRequestBuilder asked =
                get("/admin/register/person").param("name", "vi thi so").session(signedIn(Role.ADMIN));
        assertThat(visits.answer(asked).getContentAsString())
                .contains(code(), "đã rút phích cắm " + incident.id(), "checked=\"checked\"");
        String[] named = log.naming("vi thi so").entries().stream()
                .map(entry -> Long.toString(entry.seq()))
                .toArray(String[]::new);
        assertThat(named).hasSizeGreaterThanOrEqualTo(2);
        visits.answer(post("/admin/register/erase")
                .param("entry", named)
                .param("reason", "Theo đơn của người có tên")
                .with(csrf())
                .session(signedIn(Role.ADMIN)));
        assertThat(log.naming("vi thi so").entries()).isEmpty();
        assertThat(log.naming("vi").entries()).isEmpty();
        assertThat(incidents.find(incident.id()).orElseThrow().reporter().name())
                .isEmpty();
        assertThat(visits.answer(get("/admin/register/incident/" + incident.number())
                                .session(signedIn(Role.ADMIN)))
                        .getContentAsString())
                .doesNotContain("Vi Thị Sổ");
        assertThat(log.register().firstBroken()).isEmpty();
    }

    @Test
    void shortNamesAreSaidNotToBeFoundAndOffered() throws Exception {
        log.enterLate(
                Optional.of(incident.id()),
                last().enteredAt(),
                "Bùi Thị Mực",
                "Giải trình: chị Sổ-Khác làm mất phiếu, chị Nghiêm xem lại");
        MockHttpServletRequestBuilder asked =
                get("/admin/register/person").param("name", "Cao Thị Nghiêm").session(signedIn(Role.ADMIN));
        assertThat(visits.answer(asked).getContentAsString())
                .contains(
                        "Không có mục nào có tên này",
                        "không thấy tên gọi ngắn",
                        "chị Nghiêm",
                        "person?name=ch%E1%BB%8B%20Nghi%C3%AAm");
        MockHttpServletRequestBuilder shortly =
                get("/admin/register/person").param("name", "chị Nghiêm").session(signedIn(Role.ADMIN));
        assertThat(visits.answer(shortly).getContentAsString())
                .contains("chị Nghiêm xem lại")
                .doesNotContain("tên gọi ngắn");
        MockHttpServletRequestBuilder nobody =
                get("/admin/register/person").param("name", "Cao Thị Khuyếch").session(signedIn(Role.ADMIN));
        assertThat(visits.answer(nobody).getContentAsString())
                .contains("không thấy tên gọi ngắn", "Trong sổ không có mục nào ghi tên gọi ngắn");
    }

    @Test
    void pagesSealsAndFiles() throws Exception {
        MockHttpSession leader = signedIn(Role.LEADER);
        assertThat(visits.answer(get("/admin/register/page/1").session(leader)).getContentAsString())
                .contains("Trang 1 / ", "Mục 1<", "trang 1, dòng 1");
        assertThat(visits.answer(get("/admin/register/page/last").session(leader))
                        .getStatus())
                .isEqualTo(200);
        assertThat(visits.answer(get("/admin/register/page/99999").session(leader))
                        .getStatus())
                .isEqualTo(404);
        assertThat(visits.answer(get("/admin/register/incident/99999999").session(leader))
                        .getStatus())
                .isEqualTo(404);
        assertThat(visits.answer(get("/admin/register/seals").session(leader)).getContentAsString())
                .contains("Khoá sổ từng quý", "Đầu sổ hiện nay");
        assertThat(visits.answer(get("/admin/register/seal/2020Q1.docx").session(leader))
                        .getStatus())
                .isEqualTo(404);
        assertThat(visits.answer(get("/admin/register/pages.pdf").session(leader))
                        .getStatus())
                .isEqualTo(404);
    }

    @Test
    void daysThatCannotBeLeadBackToTheSearchWhichSaysWhatIsWrong() throws Exception {
        MockHttpSession leader = signedIn(Role.LEADER);
        for (String file : List.of("log.xlsx", "log.docx")) {
            String way = visits.answer(get("/admin/register/" + file + "?from=2026-12-31&to=2026-01-01")
                            .session(leader))
                    .getRedirectedUrl();
            assertThat(visits.answer(get(way).session(leader)).getContentAsString())
                    .contains("Ngày bắt đầu sau ngày kết thúc", "value=\"2026-12-31\"");
            String bad = visits.answer(
                            get("/admin/register/" + file + "?from=hôm qua").session(leader))
                    .getRedirectedUrl();
            assertThat(visits.answer(get(java.net.URI.create(bad)).session(leader))
                            .getContentAsString())
                    .contains("Ngày ghi không đúng");
        }
        assertThat(visits.answer(get("/admin/register?refused=too-many").session(leader))
                        .getContentAsString())
                .contains("có hơn 2.000 sự cố, in ra DOCX không tiện");
    }

    @Test
    void theBookIsReadBackFromItsFiles() throws Exception {
        MockHttpSession leader = signedIn(Role.LEADER);
        MockHttpServletResponse xlsx =
                visits.answer(get("/admin/register/log.xlsx").session(leader));
        assertThat(xlsx.getContentType()).startsWith(XLSX);
        assertThat(cells(xlsx.getContentAsByteArray())).contains("Số", "Kết quả", code(), "Vi Thị Sổ");
        byte[] docx =
                visits.answer(get("/admin/register/log.docx").session(leader)).getContentAsByteArray();
        try (XWPFDocument book = new XWPFDocument(new ByteArrayInputStream(docx))) {
            assertThat(book.getTables().get(0).getRow(0).isRepeatHeader()).isTrue();
            assertThat(book.getTables().get(0).getText()).contains("Biểu hiện", code(), "nhả khói lạ");
            var page = book.getDocument().getBody().getSectPr().getPgSz();
            assertThat(((Number) page.getW()).intValue()).isGreaterThan(((Number) page.getH()).intValue());
        }
        byte[] entries = visits.answer(
                        get("/admin/register/pages.docx?from=1&to=1").session(leader))
                .getContentAsByteArray();
        try (XWPFDocument pages = new XWPFDocument(new ByteArrayInputStream(entries))) {
            assertThat(pages.getTables().get(0).getText()).contains("Xảy ra lúc", "Ghi lúc");
            assertThat(pages.getTables().get(0).getNumberOfRows()).isGreaterThan(1);
        }
    }

    private static String cells(byte[] xlsx) throws IOException {
        StringBuilder all = new StringBuilder();
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(xlsx))) {
            book.getSheetAt(0)
                    .forEach(row -> row.forEach(cell -> all.append(cell).append('\n')));
        }
        return all.toString();
    }
}
