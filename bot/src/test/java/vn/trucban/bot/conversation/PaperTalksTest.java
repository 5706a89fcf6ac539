package vn.trucban.bot.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.trucban.bot.conversation.Receipts.lines;
import static vn.trucban.bot.conversation.Receipts.serial;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.trucban.bot.action.Action;
import vn.trucban.bot.action.Verb;
import vn.trucban.bot.incident.IncidentEvent;
import vn.trucban.bot.incident.IncidentEvent.Kind;
import vn.trucban.bot.staff.Role;
import vn.trucban.notifier.channel.Button;
import vn.trucban.notifier.channel.OutgoingMessage;

/** Paper intake from a phone: on, off, and what was received entered afterwards. */
class PaperTalksTest {
    private final Office office = new Office();
    private final Receipts receipts = new Receipts(office);
    private final Phone officer = office.person("hoa", "Chị Hoa", Role.OFFICER);
    private final Phone technician = office.person("ky", "Anh Kỹ", Role.TECHNICIAN);

    @BeforeEach
    void the_network_is_gone() {
        officer.writes("cả phòng mất mạng internet rồi");
    }

    @Test
    void an_officer_switches_it_on_and_off_by_buttons_and_the_public_is_told_the_truth() {
        Phone resident = office.stranger("dan");
        resident.writes("/tinhtrang").sees("đang làm việc bình thường");
        officer.writes("/giay").sees("Chưa tiếp nhận hồ sơ giấy").presses("Bật tiếp nhận giấy");
        officer.sees("đang tiếp nhận hồ sơ giấy").sees("Đăng ký khai sinh").isOffered("Dừng tiếp nhận giấy");
        assertThat(office.messagesTo(officer.address()))
                .anyMatch(message -> message.buttons().toString().contains("http://localhost/giay/1.pdf"));
        resident.writes("/tinhtrang").sees("Trung tâm đang nhận hồ sơ giấy");
        assertThat(office.onlyIncident().events(Kind.PAPER_ON)).hasSize(1);
        officer.presses("Dừng tiếp nhận giấy").sees("đã dừng tiếp nhận hồ sơ giấy");
        resident.writes("/tinhtrang").sees("đang làm việc bình thường");
        assertThat(office.onlyIncident().events(Kind.PAPER_OFF)).hasSize(1);
    }

    @Test
    void the_question_after_a_fix_offers_to_end_paper_as_well() {
        officer.presses("Cần hỗ trợ");
        officer.writes("/giay").presses("Bật tiếp nhận giấy");
        technician.presses("Nhận việc").presses("Đã xử lý xong").writes("thay bộ phát");
        technician.isOffered("Dừng tiếp nhận giấy");
        officer.isOffered("Đã dùng được").isOffered("Dừng tiếp nhận giấy");
        officer.presses("Dừng tiếp nhận giấy")
                .sees("đã dừng tiếp nhận hồ sơ giấy")
                .sees("Hạn nhập bù");
        assertThat(office.onlyIncident().events(Kind.PAPER_OFF)).hasSize(1);
        officer.presses("Đã dùng được");
    }

    @Test
    void the_playbook_offers_it_where_it_ends_at_a_person() {
        officer.presses("Cần hỗ trợ");
        officer.presses("Hồ sơ giấy").isOffered("Bật tiếp nhận giấy");
    }

    @Test
    void two_who_switch_it_on_make_one_decision() {
        officer.writes("/giay").presses("Bật tiếp nhận giấy");
        technician.writes("/giay").sees("đ/c Chị Hoa");
        officer.presses("Bật tiếp nhận giấy").hasSeen("Đang tiếp nhận hồ sơ giấy rồi");
        assertThat(office.onlyIncident().events(Kind.PAPER_ON)).hasSize(1);
    }

    @Test
    void receipts_are_entered_line_by_line_and_each_line_is_answered() {
        receipts.printedForHoa(3);
        receipts.paperOn(officer);
        officer.presses("Nhập bù hồ sơ giấy").sees("mỗi hồ sơ một dòng");
        officer.writes(serial(1) + " H19.33-261123-0001 8h15\n" + serial(2) + " Nguyễn Văn An 8h20");
        officer.sees("✅ " + serial(1)).sees("không ghi họ tên").sees("Đã nhập 1/2 dòng");
        officer.writes(serial(2) + " H19.33-261123-0002 8h20 ngày 23/11").sees("Đã nhập 1/1 dòng");
        officer.writes("thôi");
        assertThat(receipts.entered()).hasSize(2);
        assertThat(office.onlyIncident().events().toString()).doesNotContain("Nguyễn Văn An");
    }

    @Test
    void an_hour_after_paper_had_ended_is_asked_about_and_taken_with_one_tap() {
        receipts.printedForHoa(3);
        receipts.paperOn(officer);
        officer.writes("/giay").presses("Dừng tiếp nhận giấy");
        office.moves(Duration.ofHours(3));
        officer.presses("Nhập bù hồ sơ giấy");
        officer.writes(serial(1) + " H19.33-261123-0001 9h40 23/11")
                .sees("sau lúc thôi nhận hồ sơ giấy")
                .sees("Đã nhập 0/1 dòng");
        assertThat(receipts.entered()).isEmpty();
        officer.presses("Vẫn đúng như thế: nhập 1 dòng này").sees("✅ " + serial(1));
        assertThat(receipts.entered()).hasSize(1);
    }

    @Test
    void a_stack_pasted_at_once_is_entered_to_the_last_line() {
        receipts.printedForHoa(30);
        receipts.paperOn(officer);
        String stack = IntStream.rangeClosed(1, 30)
                .mapToObj(number -> serial(number)
                        + (number == 29 ? " Nguyễn Văn An" : " H19.33-261123-" + (1000 + number)) + " 8h15")
                .collect(Collectors.joining("\n"));
        officer.presses("Nhập bù hồ sơ giấy")
                .writes(stack)
                .sees("Đã nhập 29/30 dòng")
                .sees("không ghi họ tên");
        assertThat(receipts.entered()).hasSize(29);
    }

    /** In the storm the stack was grabbed, and nobody wrote down by whom. */
    @Test
    void receipts_that_nobody_was_given_are_taken_by_one_tap_and_entered_with_it() {
        receipts.printed(5);
        receipts.takes("ky", 3);
        receipts.paperOn(officer);
        officer.presses("Nhập bù hồ sơ giấy");
        officer.writes(serial(1) + " H19.33-261123-0001 8h15\n" + serial(2) + " H19.33-261123-0002 8h20 23/11\n"
                + serial(3) + " H19.33-261123-0003 8h25");
        officer.sees("chưa giao cho ai").sees("Đã nhập 1/3 dòng").isOffered("Ghi giao 2 phiếu này cho tôi");
        officer.presses("Ghi giao 2 phiếu này cho tôi").sees("Đã nhập 2/2 dòng").sees("✅ " + serial(2));
        assertThat(office.papers().batches().get(0).holder(1).orElseThrow().name())
                .isEqualTo("Chị Hoa");
        assertThat(office.papers().batches().get(0).holder(3).orElseThrow().name())
                .isEqualTo("Anh Kỹ");
        assertThat(office.papers().batches().get(0).holder(4)).isEmpty();
        officer.presses("Ghi giao 2 phiếu này cho tôi").sees("mỗi hồ sơ một dòng");
        officer.writes(serial(4) + " H19.33-261123-0004 8h25").isOffered("Ghi giao 1 phiếu này cho tôi");
    }

    @Test
    void a_photo_of_receipts_gives_their_numbers_and_what_is_missing_is_written_in_their_order() throws IOException {
        receipts.printedForHoa(3);
        receipts.paperOn(officer);
        office.keepsPhoto("photo1", photo(serial(1), serial(2), serial(3)));
        officer.presses("Nhập bù hồ sơ giấy").does(new Inbound.Event.Photo("photo1", Optional.empty()));
        officer.sees("Đọc được 3 số phiếu").sees(serial(2));
        List<String> read =
                officer.last().lines().filter(line -> line.startsWith("GT-")).toList();
        officer.writes("H19.33-261123-0001 8h15\nNguyễn Văn An 8h20").sees("Đã nhập 1/2 dòng");
        officer.sees("✅ " + read.get(0)).sees("⛔ " + read.get(1));
        officer.sees("Nhắn lại mã hồ sơ và giờ nhận của phiếu " + read.get(1)).sees("Rồi đến:\n" + read.get(2));
        officer.writes("H19.33-261123-0002 25h15").sees("không phải là giờ").sees("Nhắn lại");
        officer.writes("H19.33-261123-0002 8h20").sees("✅ " + read.get(1) + " → H19.33-261123-0002");
        officer.sees("Dòng tiếp theo là của phiếu " + read.get(2));
        officer.writes("H19.33-261123-0003 8h25").sees("✅ " + read.get(2)).sees("Nhắn tiếp, hoặc bấm Xong nhập bù");
        officer.writes("H19.33-261123-0004 8h20").sees("Chưa thấy số phiếu");
        assertThat(office.incidents().recent(10)).hasSize(1);
    }

    /** An album comes as one photo after the other, and somebody writes in between. */
    @Test
    void a_second_photo_adds_to_the_first_and_lines_stay_with_their_receipts() throws IOException {
        receipts.printedForHoa(6);
        receipts.paperOn(officer);
        office.keepsPhoto("one", photo(serial(1), serial(2)));
        office.keepsPhoto("two", photo(serial(2), serial(3)));
        officer.presses("Nhập bù hồ sơ giấy").does(new Inbound.Event.Photo("one", Optional.empty()));
        List<String> first = waiting();
        officer.writes(first.get(0) + " H19.33-261123-0001 8h15");
        officer.does(new Inbound.Event.Photo("two", Optional.empty())).sees("Đọc thêm 1 số phiếu");
        List<String> then = waiting();
        assertThat(then).hasSize(2).startsWith(first.get(1)).contains(serial(3));
        officer.presses("Nhập bù hồ sơ giấy").sees(then.get(0) + "\n" + then.get(1));
        officer.writes("H19.33-261123-0002 8h15\nH19.33-261123-0003 8h16\nH19.33-261123-0004 8h17")
                .sees("có 3 dòng mà chỉ còn 2 phiếu");
        officer.writes("H19.33-261123-0002 8h15\nH19.33-261123-0003 8h16")
                .sees("✅ " + then.get(0) + " → H19.33-261123-0002")
                .sees("✅ " + then.get(1) + " → H19.33-261123-0003");
        officer.does(new Inbound.Event.Photo("one", Optional.empty())).sees("Đã nhập rồi nên không hỏi nữa");
    }

    private List<String> waiting() {
        return officer.last().lines().filter(line -> line.startsWith("GT-")).toList();
    }

    /** A line of the photo that waits for a tap takes no other receipt of it along. */
    @Test
    void a_receipt_that_nobody_was_given_keeps_the_rest_of_its_photo() throws IOException {
        receipts.printed(3);
        receipts.paperOn(officer);
        office.keepsPhoto("one", photo(serial(1), serial(2), serial(3)));
        officer.presses("Nhập bù hồ sơ giấy").does(new Inbound.Event.Photo("one", Optional.empty()));
        List<String> read = waiting();
        officer.writes("H19.33-261123-0001 8h15").sees("chưa giao cho ai").sees("của phiếu " + read.get(1));
        officer.presses("Ghi giao 1 phiếu này cho tôi").sees("✅ " + read.get(0)).sees("của phiếu " + read.get(1));
        officer.writes("H19.33-261123-0002 8h15\nH19.33-261123-0003 8h15");
        officer.presses("Ghi giao 2 phiếu này cho tôi")
                .sees("✅ " + read.get(1) + " → H19.33-261123-0002")
                .sees("✅ " + read.get(2) + " → H19.33-261123-0003");
    }

    /** Ten were handed out, nine come back: the tenth is in somebody's pocket. */
    @Test
    void of_a_stack_that_was_grabbed_the_lost_receipt_is_looked_for() {
        receipts.printed(50);
        receipts.paperOn(officer);
        officer.presses("Nhập bù hồ sơ giấy").writes(lines(1, 2, 3, 4)).presses("Ghi giao 4 phiếu này cho tôi");
        officer.writes(lines(6, 7, 9, 10)).presses("Ghi giao 4 phiếu này cho tôi");
        officer.sees("cả 2 số nằm giữa").sees(serial(5)).sees(serial(8)).sees("Đã nhập 4/4 dòng");
        officer.writes("thôi");
        assertThat(open()).containsExactly("5 MISSING", "8 MISSING");
        officer.writes("/giay").presses("Dừng tiếp nhận giấy").sees("Đã nhập bù 8 hồ sơ; còn 2 số phiếu chưa rõ");
        assertThat(office.papers()
                        .close(office.onlyIncident().id(), "", receipts.hoa())
                        .refusal()
                        .orElseThrow()
                        .key())
                .isEqualTo("paper.refused.unexplained");
        officer.presses("Nhập bù hồ sơ giấy").writes(lines(5, 8)).sees("Đã nhập 2/2 dòng");
        assertThat(open()).isEmpty();
    }

    private List<String> open() {
        return office.papers().reconcile(office.onlyIncident().id()).orElseThrow().open().stream()
                .map(line -> line.code().number() + " " + line.why())
                .toList();
    }

    /** One slip of the pen must not bind the wrong dossier for ever. */
    @Test
    void what_was_entered_wrongly_is_put_right_by_one_tap_and_both_stay_in_the_register() {
        receipts.printedForHoa(10);
        receipts.paperOn(officer);
        officer.presses("Nhập bù hồ sơ giấy").writes(serial(1) + " H19.33-261123-0010 8h15");
        officer.writes(serial(10) + " H19.33-261123-0010 8h15").sees("đã nhập cho phiếu " + serial(1));
        officer.presses("Nhập sai trước đó: ghi lại 1 dòng này").sees("✅ " + serial(10));
        office.moves(Duration.ofSeconds(20));
        officer.writes(serial(1) + " H19.33-261123-0001 8h16").sees("✅ " + serial(1) + " → H19.33-261123-0001");
        officer.writes(serial(1) + " H19.33-261123-0002 8h16").sees("Nếu nhập sai thì sửa lại");
        officer.presses("Nhập sai trước đó: ghi lại 1 dòng này").sees("✅ " + serial(1) + " → H19.33-261123-0002");
        List<IncidentEvent> amended = office.onlyIncident().events(Kind.PAPER_AMENDED);
        assertThat(amended).hasSize(2);
        assertThat(amended.get(0).text()).contains(serial(1), serial(10), "H19.33-261123-0010");
        assertThat(amended.get(1).text()).contains("H19.33-261123-0001", "H19.33-261123-0002");
        assertThat(office.onlyIncident().events(Kind.PAPER_ENTERED)).hasSize(2);
        assertThat(receipts.entered())
                .extracting(receipt -> receipt.code().number() + " " + receipt.dossier())
                .containsExactly("1 H19.33-261123-0002", "10 H19.33-261123-0010");
    }

    /** Whatever becomes of the photo, the clerk goes on where they were. */
    @Test
    void a_photo_that_cannot_be_had_begins_no_report_and_leads_to_the_page_signed_in() throws IOException {
        officer.writes("/giay").presses("Bật tiếp nhận giấy").presses("Nhập bù hồ sơ giấy");
        officer.does(new Inbound.Event.Photo("nowhere", Optional.of("phiếu sáng nay")));
        officer.sees("không lấy được ảnh");
        assertThat(link(officer)).matches("http://localhost/signin\\?code=\\S+&next=/admin/paper/1");
        office.keepsPhoto("dark", photo());
        officer.does(new Inbound.Event.Photo("dark", Optional.empty())).sees("Không đọc được mã vuông");
        officer.writes(serial(1) + " H19.33-261123-0001 8h05").sees("chưa từng được in");
        assertThat(office.incidents().recent(10)).hasSize(1);
    }

    @Test
    void the_page_is_opened_signed_in() {
        officer.writes("/giay").presses("Bật tiếp nhận giấy").presses("Dừng tiếp nhận giấy");
        officer.presses("Trang Hồ sơ giấy");
        assertThat(link(officer)).matches("http://localhost/signin\\?code=\\S+&next=/admin/paper/1");
        Phone alone = new Office().person("mai", "Chị Mai", Role.OFFICER);
        alone.writes("/giay").presses("Trang Hồ sơ giấy");
        assertThat(link(alone)).endsWith("&next=/admin/paper");
    }

    /** From the message after the end, and from the incident itself, however long ago it was. */
    @Test
    void what_is_over_is_certified_by_a_button_that_leads_to_its_page_signed_in() {
        officer.presses("Cần hỗ trợ");
        technician.presses("Nhận việc");
        assertThat(technician.last()).doesNotContain("Giấy xác nhận");
        technician.presses("Đã xử lý xong").writes("thay bộ phát");
        officer.presses("Đã dùng được")
                .presses("Giấy xác nhận, Mẫu 04")
                .sees("đã xong")
                .sees("cấp giấy xác nhận");
        assertThat(link(officer)).matches("http://localhost/signin\\?code=\\S+&next=/admin/paper/1");
        technician.presses("Giấy xác nhận, Mẫu 04");
        assertThat(link(technician)).endsWith("&next=/admin/paper/1");
        office.moves(Duration.ofDays(20));
        office.papers().certify(office.onlyIncident().id(), receipts.hoa());
        Phone leader = office.person("lan", "Chị Lan", Role.LEADER);
        leader.does(new Inbound.Event.Press(
                Action.of(Verb.SHOW, office.onlyIncident().id().value()).payload(), Optional.empty()));
        leader.presses("Giấy xác nhận, Mẫu 04").sees("đã cấp giấy xác nhận gián đoạn XN-2026-00001");
        assertThat(link(leader)).endsWith("&next=/admin/paper/1");
    }

    @Test
    void the_door_notice_is_found_without_internet_too() {
        officer.writes("/giay").presses("Bật tiếp nhận giấy").hasNotSeen("Mất Internet thì");
        office.isReachedAt("http://192.168.1.20:8080");
        officer.writes("/giay").sees("Mất Internet thì").sees("http://192.168.1.20:8080/giay");
    }

    private String link(Phone phone) {
        return phone.links().get(phone.links().size() - 1);
    }

    private static byte[] photo(String... serials) throws IOException {
        BufferedImage desk = new BufferedImage(Math.max(1, serials.length) * 400, 400, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < serials.length; i++) {
            BitMatrix code;
            try {
                code = new QRCodeWriter().encode(serials[i], BarcodeFormat.QR_CODE, 400, 400);
            } catch (WriterException impossible) {
                throw new IllegalStateException(impossible);
            }
            for (int at = 0; at < 160_000; at++) {
                desk.setRGB(i * 400 + at % 400, at / 400, code.get(at % 400, at / 400) ? 0 : 0xffffff);
            }
        }
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(desk, "png", png);
        return png.toByteArray();
    }

    @Test
    void whoever_holds_a_receipt_can_ask_about_it_and_hears_no_dossier_code() {
        receipts.printed(2);
        Phone resident = office.stranger("dan");
        resident.writes("/xacminh " + serial(1)).sees("chưa được nhập vào hệ thống");
        resident.writes(serial(3)).sees("Không có giấy tờ nào");
        receipts.hoaTakes(1, 2);
        receipts.paperOn(officer);
        officer.presses("Nhập bù hồ sơ giấy").writes(serial(1) + " H19.33-261123-0001 8h15");
        resident.writes(serial(1)).sees("đã được nhập vào hệ thống").hasNotSeen("H19.33");
    }

    @Test
    void the_entering_ends_by_a_button_or_a_word_and_says_what_is_in() {
        receipts.printedForHoa(3);
        receipts.paperOn(officer);
        officer.presses("Nhập bù hồ sơ giấy")
                .writes(serial(1) + " H19.33-261123-0001 8h15")
                .presses("Xong nhập bù")
                .sees("Đã dừng nhập bù. Đã nhập bù 1 hồ sơ; còn 2 số phiếu chưa rõ.")
                .isOffered("Nhập bù hồ sơ giấy");
        officer.writes("máy in kẹt giấy").hasNotSeen("Chưa thấy số phiếu");
        officer.writes("/giay").presses("Nhập bù hồ sơ giấy").writes("thôi").sees("Đã nhập bù 1 hồ sơ");
    }

    private void fixed() {
        officer.presses("Cần hỗ trợ");
        technician.presses("Nhận việc").presses("Đã xử lý xong").writes("thay bộ phát");
        officer.presses("Đã dùng được");
    }

    @Test
    void an_old_empty_file_does_not_stand_before_the_trouble_of_today() {
        officer.writes("/giay").presses("Bật tiếp nhận giấy").presses("Dừng tiếp nhận giấy");
        fixed();
        office.moves(Duration.ofDays(21));
        officer.writes("/giay").sees("Hiện không có sự cố nào cần tiếp nhận hồ sơ giấy");
        officer.writes("mất điện cả cơ quan");
        officer.writes("/giay").sees("Chưa tiếp nhận hồ sơ giấy").isOffered("Bật tiếp nhận giấy");
    }

    @Test
    void of_several_the_newest_that_is_open_comes_first_and_the_button_says_what_it_is() {
        receipts.printedForHoa(2);
        receipts.paperOn(officer);
        officer.presses("Dừng tiếp nhận giấy");
        officer.writes("/menu").writes("mất điện cả cơ quan");
        officer.writes("/giay").sees("Hồ sơ giấy của sự cố nào?");
        List<OutgoingMessage> all = office.messagesTo(officer.address());
        assertThat(all.get(all.size() - 1).buttons())
                .extracting(Button::label)
                .startsWith("SC-2 – Sự cố mất điện", "SC-1 – Mất mạng Internet");
    }

    @Test
    void who_is_no_staff_gets_no_paper() {
        office.stranger("dan").writes("/giay").hasNotSeen("Bật tiếp nhận giấy");
    }
}
