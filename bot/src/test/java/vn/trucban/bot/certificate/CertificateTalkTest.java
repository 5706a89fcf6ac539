package vn.trucban.bot.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.trucban.bot.action.Action;
import vn.trucban.bot.action.Verb;
import vn.trucban.bot.incident.Incident;
import vn.trucban.bot.incident.IncidentsInMemory;
import vn.trucban.bot.staff.Person;
import vn.trucban.bot.talk.Heard;
import vn.trucban.bot.talk.PageLinks;
import vn.trucban.bot.talk.Reply;
import vn.trucban.content.playbook.PlaybookId;
import vn.trucban.notifier.channel.Button;

/** Certificates in chat, by buttons and one typed date; nobody types a command. */
class CertificateTalkTest {
    private final TokenOffice office = new TokenOffice();
    private final IncidentsInMemory incidents = new IncidentsInMemory();
    private final CertificateTalk talk = new CertificateTalk(
            office.desk, incidents.store()::find, new PageLinks(person -> "CODE-" + person, "http://localhost:8080"));

    private Reply hears(Person person, Action action, Optional<String> words) {
        return talk.hear(new Heard(
                "command",
                person,
                person.addresses().get(0),
                action,
                words,
                Optional.empty(),
                TokenOffice.CONTENT,
                office.staff(),
                office.now()));
    }

    private Reply opens(Person person) {
        return hears(person, Action.of(Verb.CERTIFICATE), Optional.empty());
    }

    private Reply presses(Person person, Reply before, String label) {
        Button.Press button = (Button.Press) buttons(before).stream()
                .filter(one -> one.label().equals(label))
                .findFirst()
                .orElseThrow();
        return hears(person, Action.parse(button.payload()).orElseThrow(), Optional.empty());
    }

    private Reply types(Person person, Reply question, String words) {
        return hears(person, question.question().orElseThrow().answering(), Optional.of(words));
    }

    private static List<Button> buttons(Reply reply) {
        return reply.says().stream().flatMap(said -> said.buttons().stream()).toList();
    }

    private static String text(Reply reply) {
        return reply.says().stream().map(Reply.Said::text).collect(Collectors.joining("\n"));
    }

    @Test
    void an_officer_sees_their_own_with_the_days_left_and_nobody_elses() {
        office.holds(office.lan, "54E1", "30/12/2026");
        office.holds(office.minh, "54E2", "30/12/2026");
        assertThat(text(opens(office.lan))).contains("54E1", "còn 37 ngày").doesNotContain("54E2");
    }

    @Test
    void a_technician_sees_all_that_need_something_the_leader_too() {
        office.holds(office.lan, "54E1", "30/12/2026");
        office.holds(office.quan, "54E2", "30/12/2028");
        assertThat(text(opens(office.minh))).contains("54E1", "Chị Lan").doesNotContain("54E2");
        assertThat(text(opens(office.tuan))).contains("54E1");
        assertThat(text(opens(office.quan))).contains("54E2", "1 chứng thư số khác cần lo", "54E1");
    }

    @Test
    void nobodys_list_is_empty_without_a_word() {
        assertThat(text(opens(office.lan))).contains("chưa ghi chứng thư số nào do anh/chị giữ");
        office.holds(office.quan, "54E2", "30/12/2028");
        assertThat(text(opens(office.minh))).contains("Không có chứng thư số nào khác");
    }

    @Test
    void a_book_that_nobody_has_begun_is_not_called_well() {
        assertThat(text(opens(office.minh)))
                .contains("chưa ghi chứng thư số nào đang dùng", "ghi vào ở trang chứng thư số")
                .doesNotContain("Không có chứng thư số nào khác");
    }

    @Test
    void the_holder_says_sent_and_then_the_new_end() {
        Certificate one = office.holds(office.lan, "54E1", "30/12/2026");
        Reply whole = presses(office.lan, opens(office.lan), "Xem: Chị Lan");
        assertThat(text(whole)).contains("gca01-client-v2", "ca.gov.vn", "Đang dùng");
        Reply sent = presses(office.lan, whole, "Đã gửi hồ sơ gia hạn");
        assertThat(text(sent)).contains("Đã gửi hồ sơ gia hạn ngày 23/11/2026");
        Reply question = presses(office.lan, sent, "Đã nhận chứng thư mới");
        Reply wrong = types(office.lan, question, "năm 2029");
        assertThat(text(wrong)).contains("“năm 2029” không phải ngày hết hạn", "Gõ ngày/tháng/năm");
        assertThat(office.again(one).details().expires()).hasToString("2026-12-30");
        Reply right = types(office.lan, wrong, "30/12/2029 77 AB");
        assertThat(text(right)).contains("số 77AB, hạn 30/12/2029");
        assertThat(right.question()).isEmpty();
        // the same turn a second time, after a crash
        assertThat(text(types(office.lan, wrong, "30/12/2029 77:AB"))).contains("số 77AB, hạn 30/12/2029");
        assertThat(office.again(one).history()).hasSize(3);
        assertThat(office.again(one).details().serial()).isEqualTo("77AB");
    }

    @Test
    void a_date_alone_keeps_the_serial() {
        Certificate one = office.holds(office.lan, "54E1", "30/12/2026");
        Reply question =
                hears(office.minh, new Action(Verb.CERTIFICATE, one.id().value(), "g"), Optional.empty());
        types(office.minh, question, "ngày 30 tháng 12 năm 2029");
        assertThat(office.again(one).details())
                .extracting(Certificate.Details::serial, details -> details.expires()
                        .toString())
                .containsExactly("54E1", "2029-12-30");
    }

    @Test
    void of_a_holder_who_has_left_the_token_comes_back_and_the_certificate_is_revoked_not_renewed() {
        Certificate one = office.holds(office.lan, "54E1", "30/12/2026");
        office.leaves(office.lan);
        Reply list = opens(office.minh);
        assertThat(text(list)).contains("Người giữ đã nghỉ: chưa thu USB, chưa gửi Mẫu 05");
        Reply whole = presses(office.minh, list, "Xem: Chị Lan");
        assertThat(labels(whole))
                .startsWith("Đã thu lại USB", "Đã gửi Mẫu 05 (thu hồi)")
                .doesNotContain("Đã gửi hồ sơ gia hạn", "Đã nhận chứng thư mới");
        Reply back = presses(office.minh, whole, "Đã thu lại USB");
        assertThat(text(back)).contains("đã thu USB, chưa gửi Mẫu 05");
        presses(office.minh, whole, "Đã thu lại USB");
        assertThat(office.again(one).history()).hasSize(2);
        Reply filed = presses(office.minh, back, "Đã gửi Mẫu 05 (thu hồi)");
        assertThat(text(filed)).contains("chờ xác nhận thu hồi");
        assertThat(text(opens(office.minh))).contains("chờ xác nhận thu hồi");
        assertThat(text(presses(office.minh, filed, "Đã có xác nhận thu hồi"))).contains("đã thu hồi");
        assertThat(office.again(one).state()).isEqualTo(Certificate.State.REVOKED);
    }

    @Test
    void an_older_button_renews_nothing_of_somebody_who_has_left() {
        Certificate one = office.holds(office.lan, "54E1", "30/12/2026");
        Reply before = hears(office.minh, Action.of(Verb.CERTIFICATE, one.id().value()), Optional.empty());
        office.leaves(office.lan);
        assertThat(text(presses(office.minh, before, "Đã gửi hồ sơ gia hạn"))).contains("không gia hạn", "Mẫu 05");
        assertThat(office.again(one).sentOn()).isEmpty();
        Reply question = presses(office.minh, before, "Đã nhận chứng thư mới");
        assertThat(text(types(office.minh, question, "30/12/2029"))).contains("không gia hạn");
        assertThat(office.again(one).history()).hasSize(1);
    }

    private static List<String> labels(Reply reply) {
        return buttons(reply).stream().map(Button::label).toList();
    }

    @Test
    void what_happened_leads_to_the_form() {
        office.holds(office.lan, "54E1", "30/12/2026");
        Reply whole = presses(office.lan, opens(office.lan), "Xem: Chị Lan");
        Reply what = presses(office.lan, whole, "Chuyện gì, làm mẫu nào?");
        assertThat(buttons(what)).extracting(Button::label).contains("Khóa PIN, quên PIN", "Mất USB, nghi bị lấy");
        assertThat(text(presses(office.lan, what, "Khóa PIN, quên PIN"))).contains("Mẫu 06", "đừng đoán thêm");
        assertThat(text(presses(office.lan, what, "Mất USB, nghi bị lấy")))
                .contains("LÀM NGAY", "THU HỒI NGAY", "Mẫu 05", "Mẫu 01");
        assertThat(text(presses(office.lan, what, "Hết hạn, sắp hết hạn"))).contains("Mẫu 04");
        Reply anybody = presses(office.lan, opens(office.lan), "Chuyện gì, làm mẫu nào?");
        assertThat(text(presses(office.lan, anybody, "Cấp mới lần đầu"))).contains("Mẫu 01", "ký tay, đóng dấu");
    }

    @Test
    void whoever_works_on_an_incident_sees_what_its_reporter_holds() {
        Incident incident = incidents.reported(PlaybookId.DIGITAL_SIGNATURE, "usb ký số không nhận", office.now());
        Person reporter = office.joins(
                incident.reporter().person().value(), incident.reporter().name(), vn.trucban.bot.staff.Role.OFFICER);
        Action button = new Action(Verb.CERTIFICATE, incident.id().value(), Action.OF_REPORTER);
        assertThat(text(hears(office.minh, button, Optional.empty()))).contains("chưa ghi chứng thư số nào do");
        office.holds(reporter, "54E1", "30/12/2026");
        office.holds(office.lan, "54E2", "30/12/2026");
        assertThat(text(hears(office.minh, button, Optional.empty())))
                .contains("54E1", "hết hạn 30/12/2026", "gca01-client-v2")
                .doesNotContain("54E2");
        // an officer who came by such a button sees their own only
        assertThat(text(hears(office.lan, button, Optional.empty())))
                .contains("54E2")
                .doesNotContain("54E1");
    }

    @Test
    void a_button_of_somebody_elses_or_made_up_shows_the_list() {
        Certificate other = office.holds(office.minh, "54E2", "30/12/2026");
        assertThat(text(hears(
                        office.lan, new Action(Verb.CERTIFICATE, other.id().value(), "s"), Optional.empty())))
                .doesNotContain("54E2");
        assertThat(office.again(other)).isEqualTo(other);
        assertThat(text(hears(office.lan, new Action(Verb.CERTIFICATE, "KHONG/CO", "g"), Optional.empty())))
                .contains("chưa ghi chứng thư số nào");
    }

    @Test
    void the_page_opens_by_a_link_that_signs_in() {
        Certificate one = office.holds(office.lan, "54E1", "30/12/2026");
        Reply page = presses(office.lan, presses(office.lan, opens(office.lan), "Xem: Chị Lan"), "Mở trang chứng thư");
        assertThat(buttons(page))
                .extracting(button -> ((Button.Link) button).url())
                .containsExactly("http://localhost:8080/signin?code=CODE-lan&next=/admin/certificates/" + one.id());
    }
}
