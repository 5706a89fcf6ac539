package vn.trucban.bot.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.context.TestConstructor;
import vn.trucban.bot.incident.Incident;
import vn.trucban.bot.incident.IncidentCommand;
import vn.trucban.bot.incident.IncidentDesk;
import vn.trucban.bot.kept.FileDigest;
import vn.trucban.bot.report.Period;
import vn.trucban.bot.report.PeriodPaper;
import vn.trucban.bot.report.ReportDesk;
import vn.trucban.bot.staff.Role;
import vn.trucban.content.playbook.PlaybookId;

/** What was sent to those above stays as it was sent, and its page says so. */
@WebTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class SentReportsPageTest extends ReportPages {
    SentReportsPageTest(Visits visits, IncidentDesk incidents, ReportDesk desk) {
        super(visits, incidents, desk);
    }

    @BeforeEach
    void anOutage() {
        outage = report(PlaybookId.NATIONAL_DATABASE, "không tra được dân cư").number();
    }

    private String numbered(MockHttpSession who, int incident, String number, String date) throws Exception {
        sends(who, "/admin/reports/filings", "number", "" + incident);
        String home = "/admin/reports/filings/" + incident;
        sends(who, home + "/blanks", "affected", "hai quầy", "cause", "máy chủ", "dossiers", "0", "request", "không");
        return sends(who, home + "/number", "as", number, "date", date).getContentAsString();
    }

    @Test
    void what_was_sent_is_downloaded_as_it_was_sent_with_what_is_known_today_beside_it() throws Exception {
        MockHttpSession leader = signedIn(Role.LEADER);
        String home = "/admin/reports/filings/" + outage;
        assertThat(numbered(leader, outage, "71", "hôm qua")).contains("Ngày của văn bản phải là ngày có thật");
        numbered(leader, outage, "71", desk.today().toString());
        byte[] signed =
                visits.answer(get(home + "/letter.docx").session(leader)).getContentAsByteArray();
        sends(leader, home + "/sent", "to", "commune");
        String digest = FileDigest.of(signed);
        assertThat(page(home, leader))
                .contains("Tải văn bản đã gửi", "Bản số liệu hôm nay", "Mã SHA-256: " + digest, "sent.docx?digest=")
                .doesNotContain("id=\"blanks\"", "id=\"number\"");
        assertThat(visits.answer(get(home + "/letter.docx").session(leader)).getContentAsByteArray())
                .isEqualTo(signed);
        assertThat(visits.answer(get(home + "/sent.docx?digest=" + digest).session(leader))
                        .getContentAsByteArray())
                .isEqualTo(signed);
        // why not compared: within a second, and with nothing new, it is the same letter
        assertThat(visits.answer(get(home + "/today.docx").session(leader)).getContentAsByteArray())
                .startsWith('P', 'K');
        assertThat(visits.answer(get(home + "/sent.docx?digest=" + "0".repeat(64))
                                .session(leader))
                        .getStatus())
                .isEqualTo(404);
        assertThat(sends(leader, home + "/blanks", "cause", "khác").getContentAsString())
                .contains("số, ngày và nội dung được giữ nguyên");
        int other = report(PlaybookId.POWER, "mất điện").number();
        assertThat(numbered(leader, other, "71", desk.today().toString()))
                .contains("Trong năm, số này đã dùng", "Báo cáo sự cố SC-" + outage);
    }

    @Test
    void the_page_says_which_letter_is_being_signed_and_makes_another_only_when_told_to() throws Exception {
        MockHttpSession leader = signedIn(Role.LEADER);
        int number = report(PlaybookId.POWER, "mất điện cả xã").number();
        String home = "/admin/reports/filings/" + number;
        numbered(leader, number, "78", desk.today().toString());
        assertThat(page(home, leader)).doesNotContain("id=\"renew\"");
        byte[] signed =
                visits.answer(get(home + "/letter.docx").session(leader)).getContentAsByteArray();
        String digest = FileDigest.of(signed);
        assertThat(page(home, leader))
                .contains("Bản để ký được lập lúc", "id=\"renew\"", "name=\"letter\" value=\"" + digest)
                .doesNotContain("diễn biến mới");
        assertThat(sends(leader, home + "/sent", "to", "commune", "letter", "0".repeat(64))
                        .getContentAsString())
                .contains("được lập lại từ lúc anh/chị mở trang");
        assertThat(sends(leader, home + "/renew").getRedirectedUrl()).isEqualTo(home);
        sends(leader, home + "/sent", "to", "commune");
        assertThat(sends(leader, home + "/renew").getStatus()).isEqualTo(422);
    }

    @Test
    void what_happened_after_the_page_was_opened_is_said_before_it_is_marked_as_sent() throws Exception {
        MockHttpSession leader = signedIn(Role.LEADER);
        Incident outage = report(PlaybookId.INTERNET, "mất mạng cả trụ sở");
        String home = "/admin/reports/filings/" + outage.number();
        numbered(leader, outage.number(), "84", desk.today().toString());
        visits.answer(get(home + "/letter.docx").session(leader));
        assertThat(page(home, leader)).contains("name=\"overtaken\" value=\"false\"");
        incidents.carryOut(outage.id(), "over", new IncidentCommand.Solved(HOA, ""));
        assertThat(page(home, leader))
                .as("whoever opens the page afterwards is asked, too")
                .contains("id=\"renew\"", "name=\"overtaken\" value=\"false\"");
        String asked = sends(leader, home + "/sent", "to", "commune", "overtaken", "false")
                .getContentAsString();
        assertThat(asked)
                .contains("có diễn biến mới nên chưa ghi là đã gửi", "name=\"overtaken\" value=\"true\"")
                .contains("id=\"renew\"");
        sends(leader, home + "/sent", "to", "commune", "overtaken", "true");
        assertThat(page(home, leader)).contains("Tải văn bản đã gửi");
    }

    @Test
    void of_what_was_nothing_there_is_nothing_to_sign_or_send() throws Exception {
        MockHttpSession leader = signedIn(Role.LEADER);
        Incident joke = report(PlaybookId.INTERNET, "mất mạng, đùa thôi");
        String home = "/admin/reports/filings/" + joke.number();
        numbered(leader, joke.number(), "79", desk.today().toString());
        incidents.carryOut(joke.id(), "void", new IncidentCommand.FalseAlarm(HOA, "trẻ con nghịch"));
        assertThat(page(home, leader))
                .contains("Sự cố này đã ghi là báo nhầm")
                .doesNotContain("letter.docx", "id=\"blanks\"", "id=\"number\"", "Ghi là đã gửi");
        assertThat(sends(leader, home + "/sent", "to", "commune").getContentAsString())
                .contains("báo nhầm nên không lập, không gửi báo cáo");
        assertThat(visits.answer(get(home + "/letter.docx").session(leader)).getStatus())
                .isEqualTo(404);
        assertThat(page("/admin/reports/filings", leader)).contains("Báo nhầm");
        Incident other = report(PlaybookId.PRINTER, "kẹt giấy, đùa thôi");
        incidents.carryOut(other.id(), "void", new IncidentCommand.FalseAlarm(HOA, "bấm nhầm"));
        assertThat(sends(leader, "/admin/reports/filings", "number", "" + other.number())
                        .getContentAsString())
                .contains("báo nhầm nên không lập, không gửi báo cáo");
    }

    @Test
    void half_a_quarter_is_not_sent_instead_of_it_unless_somebody_ticks_so() throws Exception {
        MockHttpSession leader = signedIn(Role.LEADER);
        Period old = Period.quarterOf(desk.today().minusYears(1));
        String half = "?from=" + old.from() + "&to=" + old.from().plusDays(46);
        String box = "name=\"instead\" value=\"true\"";
        assertThat(page("/admin/reports" + half, leader))
                .contains(box, "Kỳ này còn thiếu nhiều ngày của quý")
                .doesNotContain(box + " checked");
        assertThat(page("/admin/reports?from=" + old.from() + "&to=" + old.to().minusDays(1), leader))
                .contains(box + " checked")
                .doesNotContain("Kỳ này còn thiếu");
    }

    @Test
    void days_that_were_sent_stand_for_their_quarter_and_are_kept() throws Exception {
        MockHttpSession leader = signedIn(Role.LEADER);
        Period old = Period.quarterOf(desk.today().minusYears(1));
        String days = "?from=" + old.from().plusDays(3) + "&to=" + old.to().plusDays(3);
        assertThat(page("/admin/reports" + days, leader)).contains("Gửi thay báo cáo quý", "id=\"instead\"");
        String today = desk.today().toString();
        Period some = new Period(old.from().plusDays(3), old.to().plusDays(3));
        desk.material(some)
                .proposals()
                .forEach(one -> desk.decide(some, one.rule(), PeriodPaper.Verdict.DROPPED, "", "Anh Tuấn"));
        sends(leader, "/admin/reports/sent" + days, "number", "72", "date", today, "instead", "true");
        assertThat(page("/admin/reports" + days, leader))
                .contains("Tải báo cáo đã gửi", "Bản số liệu hôm nay", "Mã SHA-256 của văn bản đã gửi")
                .doesNotContain("id=\"blanks\"", "name=\"number\"");
        assertThat(page("/admin/reports?quarter=" + old.key(), leader))
                .contains("Không phải gửi báo cáo quý này nữa", "số 72/BC-TTPVHCC");
        byte[] kept = visits.answer(get("/admin/reports/letter.docx" + days).session(leader))
                .getContentAsByteArray();
        assertThat(visits.answer(get("/admin/reports/letter.docx" + days).session(leader))
                        .getContentAsByteArray())
                .isEqualTo(kept);
        String again = sends(leader, "/admin/reports/sent?quarter=" + old.key(), "number", "72", "date", today)
                .getRedirectedUrl();
        assertThat(again).contains("used-number");
        assertThat(sends(leader, "/admin/reports/sent?quarter=" + old.key(), "number", "73", "date", "31/02")
                        .getRedirectedUrl())
                .contains("sent-date");
        sends(leader, "/admin/reports/unsent" + days, "why", "bấm nhầm");
        assertThat(page("/admin/reports" + days, leader)).contains("sent.docx?from=");
        assertThat(visits.answer(get("/admin/reports/sent.docx" + days + "&digest=" + FileDigest.of(kept))
                                .session(leader))
                        .getContentAsByteArray())
                .isEqualTo(kept);
    }
}
