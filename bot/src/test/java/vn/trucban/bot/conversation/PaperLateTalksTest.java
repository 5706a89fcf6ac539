package vn.trucban.bot.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.trucban.bot.conversation.Receipts.serial;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.trucban.bot.action.Action;
import vn.trucban.bot.action.Verb;
import vn.trucban.bot.incident.IncidentEvent;
import vn.trucban.bot.incident.IncidentEvent.Kind;
import vn.trucban.bot.incident.IncidentId;
import vn.trucban.bot.paper.PaperReceipt;
import vn.trucban.bot.staff.Role;
import vn.trucban.notifier.channel.OutgoingMessage;

/** Buttons of paper intake outlive their incident: what they do then, and what is said of paper once it is over. */
class PaperLateTalksTest {
    private final Office office = new Office();
    private final Receipts receipts = new Receipts(office);
    private final Phone officer = office.person("hoa", "Chị Hoa", Role.OFFICER);
    private final Phone technician = office.person("ky", "Anh Kỹ", Role.TECHNICIAN);

    @BeforeEach
    void the_network_is_gone() {
        officer.writes("cả phòng mất mạng internet rồi");
    }

    private void fixed() {
        officer.presses("Cần hỗ trợ");
        technician.presses("Nhận việc").presses("Đã xử lý xong").writes("thay bộ phát");
        officer.presses("Đã dùng được");
    }

    /** The message of three weeks ago is still in the chat, and its button too. */
    @Test
    void the_old_button_of_a_closed_incident_asks_before_it_sets_anything_down() {
        officer.writes("/giay").isOffered("Bật tiếp nhận giấy");
        Inbound.Event.Press old = new Inbound.Event.Press(
                new Action(Verb.PAPER, office.onlyIncident().id().value(), PaperTalk.ON).payload(), Optional.empty());
        fixed();
        office.moves(Duration.ofDays(21));
        officer.does(old)
                .sees("đã xong lúc")
                .sees("Đăng ký khai sinh")
                .sees("Chưa ghi gì")
                .isOffered("Xem, đổi danh sách")
                .isOffered("Hồ sơ giấy sự cố khác");
        assertThat(office.onlyIncident().events(Kind.PAPER_ON)).isEmpty();
        assertThat(office.papers().paper(office.onlyIncident().id())).isEmpty();
        officer.presses("Ghi bổ sung: có nhận giấy").sees("đã ghi bổ sung").isOffered("Nhập bù hồ sơ giấy");
        officer.presses("Ghi bổ sung: có nhận giấy").sees("đã ghi bổ sung");
        officer.does(old).sees("đã ghi bổ sung");
        assertThat(office.onlyIncident().events(Kind.PAPER_ON))
                .extracting(IncidentEvent::text)
                .singleElement()
                .asString()
                .startsWith("Ghi bổ sung: đã tiếp nhận hồ sơ giấy");
    }

    /** A button of an earlier version, or of a list that the commune has changed since: what it would set down was shown to nobody. */
    @Test
    void what_is_set_down_late_are_the_procedures_that_were_shown_and_confirmed() {
        IncidentId id = office.onlyIncident().id();
        fixed();
        office.moves(Duration.ofDays(21));
        officer.does(press(id, PaperTalk.LATE)).sees("Chưa ghi gì").sees("Đăng ký khai sinh");
        officer.does(press(id, PaperTalk.late(List.of("khai-sinh")))).sees("Chưa ghi gì");
        assertThat(office.onlyIncident().events(Kind.PAPER_ON)).isEmpty();
        officer.presses("Ghi bổ sung: có nhận giấy").sees("đã ghi bổ sung");
        String shown = office.messagesTo(officer.address()).stream()
                .map(OutgoingMessage::text)
                .filter(text -> text.contains("Chưa ghi gì"))
                .findFirst()
                .orElseThrow();
        String set = office.onlyIncident().events(Kind.PAPER_ON).get(0).text();
        String listed = set.substring(set.indexOf("Nhận được: ") + "Nhận được: ".length());
        assertThat(listed).contains("Đăng ký khai sinh");
        assertThat(shown).contains(listed);
    }

    @Test
    void what_comes_back_after_a_late_note_is_not_received_on_paper_until_somebody_decides_so() {
        IncidentId id = office.onlyIncident().id();
        fixed();
        office.moves(Duration.ofMinutes(10));
        officer.does(press(id, PaperTalk.ON)).presses("Ghi bổ sung: có nhận giấy");
        officer.does(press(id, PaperTalk.OFF)).hasSeen("Hiện không tiếp nhận hồ sơ giấy");
        assertThat(office.onlyIncident().events(Kind.PAPER_OFF))
                .as("only its own end")
                .hasSize(1);
        officer.presses("Lại lỗi");
        assertThat(office.onlyIncident().open()).isTrue();
        Phone resident = office.stranger("dan");
        resident.writes("/tinhtrang").hasNotSeen("đang nhận hồ sơ giấy");
        officer.does(press(id, PaperTalk.OFF)).hasSeen("Hiện không tiếp nhận hồ sơ giấy");
        officer.does(press(id, PaperTalk.ON)).sees("đang tiếp nhận hồ sơ giấy từ");
        resident.writes("/tinhtrang").sees("Trung tâm đang nhận hồ sơ giấy");
    }

    /** Both are odd about one line: what was said of the one is still so when the other is put right. */
    @Test
    void a_late_receipt_that_was_entered_wrongly_before_is_put_right_in_two_taps() {
        receipts.printedForHoa(1);
        receipts.paperOn(officer);
        officer.presses("Nhập bù hồ sơ giấy").writes(serial(1) + " H19.33-261123-0009 8h15");
        officer.writes("/giay").presses("Dừng tiếp nhận giấy");
        office.moves(Duration.ofHours(3));
        officer.presses("Nhập bù hồ sơ giấy");
        officer.writes(serial(1) + " H19.33-261123-0001 9h40 23/11").presses("Vẫn đúng như thế: nhập 1 dòng này");
        officer.sees("đã nhập với mã hồ sơ H19.33-261123-0009")
                .presses("Nhập sai trước đó: ghi lại 1 dòng này")
                .sees("✅ " + serial(1) + " → H19.33-261123-0001");
        assertThat(receipts.entered()).extracting(PaperReceipt::dossier).containsExactly("H19.33-261123-0001");
    }

    /** Nobody who sees the printer die thinks of the list that the chat still waits for. */
    @ParameterizedTest
    @ValueSource(strings = {"máy in hỏng rồi", "mất điện cả trụ sở", "máy in quầy 3 kẹt giấy", "may in hong roi"})
    void what_breaks_while_receipts_are_entered_is_reported_and_the_entering_goes_on(String words) {
        receipts.printedForHoa(1);
        receipts.paperOn(officer);
        officer.presses("Nhập bù hồ sơ giấy").writes(words).hasNotSeen("Chưa thấy số phiếu");
        assertThat(office.incidents().recent(10)).hasSize(2);
        officer.hasSeen("Phần nhập bù vẫn để ngỏ")
                .presses("Trả lời câu lúc nãy")
                .sees("mỗi hồ sơ một dòng");
        officer.writes(serial(1) + " H19.33-261123-0001 8h15").sees("✅ " + serial(1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Nguyễn Văn An 8h20",
                "H19.33-261123-0001 8h15",
                "phiếu bị rách",
                "xong chưa",
                "GT-2026-00001 máy in hỏng",
                "được rồi"
            })
    void what_reports_nothing_is_refused_as_a_line(String words) {
        receipts.printedForHoa(1);
        receipts.paperOn(officer);
        officer.presses("Nhập bù hồ sơ giấy").writes(words).sees("⛔").isOffered("Xong nhập bù");
        assertThat(office.incidents().recent(10)).hasSize(1);
    }

    @Test
    void receipts_of_a_photo_that_wait_are_named_where_a_report_comes_in_between() {
        receipts.printedForHoa(2);
        receipts.paperOn(officer);
        officer.isIn(new ChatState.EnteringReceipts(office.onlyIncident().id(), List.of(serial(1), serial(2)), ""));
        officer.writes("mất điện cả trụ sở")
                .hasSeen("Còn 2 phiếu trong ảnh chưa nhập")
                .hasSeen(serial(2));
        assertThat(office.incidents().recent(10)).hasSize(2);
    }

    @Test
    void that_paper_ends_by_itself_is_said_of_no_comrade() {
        officer.writes("/giay").presses("Bật tiếp nhận giấy");
        fixed();
        office.papers().recover();
        office.settle();
        technician.hasSeen("nên tự dừng tiếp nhận hồ sơ giấy").hasNotSeen("đ/c Trực Ban");
    }

    private static Inbound.Event.Press press(IncidentId id, String wish) {
        return new Inbound.Event.Press(new Action(Verb.PAPER, id.value(), wish).payload(), Optional.empty());
    }
}
