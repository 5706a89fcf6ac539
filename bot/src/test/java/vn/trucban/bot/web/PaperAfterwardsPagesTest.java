package vn.trucban.bot.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import vn.trucban.bot.incident.IncidentCommand;
import vn.trucban.bot.incident.IncidentDesk;
import vn.trucban.bot.incident.IncidentId;
import vn.trucban.bot.paper.Actor;
import vn.trucban.bot.paper.OutageCertificate;
import vn.trucban.bot.paper.PaperDesk;
import vn.trucban.bot.paper.PaperDesk.Entry;
import vn.trucban.bot.paper.ReceiptBatch;
import vn.trucban.bot.staff.PersonId;
import vn.trucban.bot.staff.Role;
import vn.trucban.bot.staff.StaffDesk;
import vn.trucban.content.library.ContentLibrary;
import vn.trucban.content.messages.Moments;
import vn.trucban.content.playbook.PlaybookId;

/** What comes after: certificates of what is over, found among many; what was entered wrongly; a closed file opened again. */
@WebTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class PaperAfterwardsPagesTest extends PaperPages {
    PaperAfterwardsPagesTest(Visits visits, StaffDesk staff, IncidentDesk incidents, PaperDesk papers, Clock clock) {
        super(visits, staff, incidents, papers, clock);
    }

    /** Nobody types an address: an outage that is over is found among many, with what was certified of it. */
    @Test
    void anOutageThatIsOverIsFoundAmongManyWithItsCertificate() throws Exception {
        MockHttpSession officer = signedIn(Role.OFFICER);
        over();
        assertThat(home("", officer)).contains("href=\"" + file() + "\"");
        visits.answer(post(file() + "/certify").with(csrf()).session(officer));
        String code = papers.certificates(incident.id()).get(0).code().value();
        assertThat(home("", officer)).contains("/admin/paper/certificate/" + code + ".pdf");
        othersAfterIt(45);
        String page = home("", officer);
        int pages = 1;
        while (!page.contains("href=\"" + file() + "\"")) {
            Matcher older = Pattern.compile("before=(\\d+)").matcher(page);
            assertThat(older.find()).as("page " + pages).isTrue();
            page = home("?before=" + older.group(1), officer);
            pages++;
        }
        assertThat(pages).isEqualTo(3);
        for (String typed :
                List.of("SC-" + incident.number(), " " + incident.number(), code, code.toLowerCase(Locale.ROOT))) {
            assertThat(visits.answer(get("/admin/paper").param("find", typed).session(officer))
                            .getRedirectedUrl())
                    .as(typed)
                    .isEqualTo(file());
        }
        MockHttpServletResponse none = visits.answer(
                get("/admin/paper").param("find", "XN-2026-99999-9 mưa").session(officer));
        assertThat(none.getStatus()).isEqualTo(404);
        assertThat(none.getContentAsString()).contains("Không có sự cố hay giấy xác nhận nào mang số", "mưa");
        MockHttpSession leader = signedIn(Role.LEADER);
        for (String from : List.of("/admin/register/incident/", "/admin/reports/incident/")) {
            assertThat(visits.answer(get(from + incident.number()).session(leader))
                            .getContentAsString())
                    .as(from)
                    .contains("href=\"" + file() + "\"");
        }
    }

    private void othersAfterIt(int count) {
        for (int i = 0; i < count; i++) {
            IncidentId id =
                    new IncidentId("paper" + UUID.randomUUID().toString().substring(0, 8));
            incidents.report(
                    id, "r", new IncidentCommand.Report(incident.reporter(), PlaybookId.PRINTER, "máy in kẹt giấy"));
            incidents.carryOut(id, "over", new IncidentCommand.Solved(incident.reporter(), ""));
        }
    }

    private String home(String query, MockHttpSession session) throws Exception {
        MockHttpServletResponse page = visits.answer(get("/admin/paper" + query).session(session));
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
        MockHttpServletResponse refused = visits.answer(amend(serial, wrong, "Nguyễn Văn An", officer));
        assertThat(refused.getStatus()).isEqualTo(409);
        assertThat(refused.getContentAsString()).contains("không ghi họ tên");
        visits.answer(amend(serial, wrong, right, officer));
        assertThat(visits.answer(get(file()).session(officer)).getContentAsString())
                .contains(serial + " → " + right, "Dòng nhập sai đã sửa", serial + " → " + wrong);
        visits.answer(amend(serial, right, right, officer).param("strike", "true"));
        assertThat(papers.reconcile(incident.id()).orElseThrow().entered()).isEmpty();
        papers.takeBack(serial, batch.codes().get(1).value());
        papers.switchOff(incident.id(), BY);
        visits.answer(post(file() + "/close").with(csrf()).session(officer));
        assertThat(visits.answer(get(file()).session(officer)).getContentAsString())
                .contains("Mở lại tập");
        visits.answer(post(file() + "/open-again")
                .param("reason", "Tìm thấy phiếu trong tủ")
                .with(csrf())
                .session(officer));
        assertThat(papers.paper(incident.id()).orElseThrow().closing()).isEmpty();
    }

    @Test
    void whatIsSetDownAfterTheEndWaitsOnThePageUntilSomebodySaysWhyNothingCame() throws Exception {
        MockHttpSession officer = signedIn(Role.OFFICER);
        over();
        visits.answer(post(file() + "/on")
                .param("procedures", "khai-sinh")
                .with(csrf())
                .session(officer));
        assertThat(visits.answer(get(file()).session(officer)).getContentAsString())
                .contains("Đã nhận giấy trong lúc sự cố, ghi bổ sung lúc", "Vì sao không có hồ sơ nào")
                .doesNotContain("id=\"off\"");
        MockHttpServletResponse unsaid =
                visits.answer(post(file() + "/close").with(csrf()).session(officer));
        assertThat(unsaid.getStatus()).isEqualTo(409);
        assertThat(unsaid.getContentAsString()).contains("ghi lý do rồi khóa");
        visits.answer(post(file() + "/close")
                .param("reason", "bấm nhầm, không ai đến nộp")
                .with(csrf())
                .session(officer));
        assertThat(papers.paper(incident.id()).orElseThrow().closing()).isPresent();
        assertThat(visits.answer(get(file()).session(officer)).getContentAsString())
                .contains("Mở lại tập")
                .doesNotContain("Vì sao không có hồ sơ nào");
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
        assertThat(visits.answer(get(file()).session(officer)).getContentAsString())
                .contains("Cổng Dịch vụ công quốc gia");
        visits.answer(post(file() + "/certify")
                .param("named", "true")
                .param("systems", "Cổng Dịch vụ công quốc gia")
                .with(csrf())
                .session(officer));
        OutageCertificate certificate = papers.certificates(incident.id()).get(0);
        assertThat(certificate.systems()).containsExactly("Cổng Dịch vụ công quốc gia");
        assertThat(certificate.procedures()).isEmpty();
        MockHttpServletResponse again = visits.answer(post(file() + "/certify")
                .param("named", "true")
                .param("procedures", "khai-sinh")
                .with(csrf())
                .session(officer));
        assertThat(again.getStatus()).isEqualTo(409);
        assertThat(again.getContentAsString()).contains("đã có giấy xác nhận " + certificate.code(), "không ghi gì");
    }

    /** The boxes of another kind of trouble are empty at first, and the button stands below them all the same. */
    @Test
    void aCertificateOfNothingIsNotIssuedAtOneTap() throws Exception {
        MockHttpSession officer = signedIn(Role.OFFICER);
        over();
        MockHttpServletResponse nothing = visits.answer(
                post(file() + "/certify").param("named", "true").with(csrf()).session(officer));
        assertThat(nothing.getStatus()).isEqualTo(409);
        assertThat(nothing.getContentAsString()).contains("Chưa cấp giấy nào").doesNotContain("Đã ghi.");
        assertThat(papers.certificates(incident.id())).isEmpty();
    }

    @Test
    void thePageSaysWhoseDecisionItIsSinceWhenAndWhenTheTroubleWasSaidToBeOver() throws Exception {
        MockHttpSession officer = signedIn(Role.OFFICER);
        papers.switchOn(incident.id(), Set.of(), "", BY);
        papers.switchOn(incident.id(), Set.of("khai-sinh"), "", new Actor(new PersonId("chu"), "Bác Chủ"));
        assertThat(state(officer))
                .containsPattern("Đang nhận giấy từ \\S+ ngày \\S+, đ/c Chị Lan quyết định · đổi lúc .* đ/c Bác Chủ");
        over();
        assertThat(state(officer)).contains("Tự dừng nhận giấy lúc").doesNotContain("quyết định");
        Instant said = incident.openedAt();
        incidents.carryOut(incident.id(), "ended", new IncidentCommand.SetTime(incident.reporter(), true, said));
        assertThat(incidents.find(incident.id()).orElseThrow().overAt()).contains(said);
        assertThat(state(officer))
                .contains("Sự cố đã xong lúc "
                        + new Moments(ContentLibrary.builtIn().current().messages()).full(said));
    }

    private String state(MockHttpSession session) throws Exception {
        return visits.answer(get(file()).session(session)).getContentAsString();
    }

    @Test
    void twoSheetsWithOneNumberAreTwoDossiersOnThePageToo() throws Exception {
        MockHttpSession officer = signedIn(Role.OFFICER);
        ReceiptBatch batch = issued(1);
        papers.switchOn(incident.id(), Set.of(), "", BY);
        String serial = batch.codes().get(0).value();
        for (String twin : List.of("1", "2")) {
            Entry entry = new Entry(serial, "H19.33-" + batch.first() + "-000" + twin, justNow(), true);
            papers.enter(incident.id(), List.of(entry), BY);
        }
        assertThat(state(officer)).contains("Đã nhập bù 2 hồ sơ");
    }

    @Test
    void whoeverIsErasedIsErasedFromThePaperBookToo() throws Exception {
        issued(2);
        papers.switchOn(incident.id(), Set.of(), "", BY);
        MockHttpSession admin = signedIn(Role.ADMIN);
        String page = visits.answer(
                        get("/admin/register/person").param("name", "chi lan").session(admin))
                .getContentAsString();
        assertThat(page).contains("Sổ hồ sơ giấy");
        Matcher key = Pattern.compile("value=\"(paper:[^\"]+)\"").matcher(page);
        assertThat(key.find()).isTrue();
        visits.answer(post("/admin/register/erase")
                .param("copy", key.group(1))
                .param("reason", "Theo yêu cầu")
                .with(csrf())
                .session(admin));
        assertThat(papers.paper(incident.id()).orElseThrow().toString()).doesNotContain("Chị Lan");
        assertThat(visits.answer(get("/admin/paper").session(admin)).getContentAsString())
                .doesNotContain("Đ/c Chị Lan giữ", "đ/c Chị Lan quyết định")
                .contains("(đã xóa)");
    }
}
