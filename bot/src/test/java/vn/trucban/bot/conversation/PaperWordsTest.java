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
import vn.trucban.bot.incident.Incident;
import vn.trucban.bot.incident.IncidentEvent.Kind;
import vn.trucban.bot.paper.PaperAnswer.Refusal;
import vn.trucban.bot.paper.PaperReceipt;
import vn.trucban.bot.staff.Role;
import vn.trucban.content.library.ContentLibrary;
import vn.trucban.content.playbook.PlaybookId;

/** Paper intake by words: what is typed instead of a button is done or asked about, and opens no incident. */
class PaperWordsTest {
    private final Office office = new Office();
    private final Receipts receipts = new Receipts(office);
    private final Phone officer = office.person("hoa", "Chị Hoa", Role.OFFICER);
    private final Phone technician = office.person("ky", "Anh Kỹ", Role.TECHNICIAN);

    @BeforeEach
    void the_network_is_gone() {
        officer.writes("cả phòng mất mạng internet rồi").presses("Cần hỗ trợ");
        office.moves(Duration.ofMinutes(1));
    }

    private Incident outage() {
        return office.onlyIncident();
    }

    private Incident numbered(int number) {
        return office.incidents().recent(10).stream()
                .filter(incident -> incident.number() == number)
                .findFirst()
                .orElseThrow();
    }

    private void fixedAndClosed() {
        technician.presses("Nhận việc").presses("Đã xử lý xong").writes("thay bộ phát");
        officer.presses("Đã dùng được");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "dừng nhận giấy",
                "thôi không nhận giấy nữa",
                "thôi k nhận giấy nữa, có mạng rồi",
                "dừng tiếp nhận hồ sơ giấy",
                "bên chị cũng vào được rồi, thôi không nhận giấy nữa",
                "dung nhan ho so giay di em"
            })
    void paper_is_stopped_in_whatever_words(String words) {
        receipts.paperOn(officer);
        officer.writes(words).sees("đã dừng tiếp nhận hồ sơ giấy");
        assertThat(outage().events(Kind.PAPER_OFF)).hasSize(1);
    }

    /** A question, a wish for later, a negation. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "dừng nhận giấy chưa em",
                "chưa dừng nhận giấy đâu nhé",
                "khi nào thì dừng nhận giấy",
                "không nhận giấy nữa",
                "dừng nhận giấy được không?"
            })
    void what_is_not_surely_wished_shows_how_it_stands(String words) {
        receipts.paperOn(officer);
        officer.writes(words).sees("đang tiếp nhận hồ sơ giấy");
        assertThat(outage().events(Kind.PAPER_OFF)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"bật nhận hồ sơ giấy đi em", "chuyển sang giấy nhé", "cho nhận hồ sơ giấy đi"})
    void a_wish_to_begin_is_one_tap_from_it(String words) {
        technician.writes(words).sees("Chưa tiếp nhận hồ sơ giấy").presses("Bật tiếp nhận giấy");
        assertThat(outage().events(Kind.PAPER_ON)).hasSize(1);
    }

    @Test
    void nothing_to_stop_is_said_and_opens_no_printer() {
        officer.writes("dừng nhận giấy").hasSeen("Hiện không tiếp nhận hồ sơ giấy cho sự cố nào");
        assertThat(outage().playbook().id()).isEqualTo(PlaybookId.INTERNET);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "đúng, tiếp nhận hồ sơ giấy",
                "dùng nhận giấy như hôm qua",
                "không được dừng nhận giấy",
                "đừng dừng nhận giấy nhé",
                "không nên dừng tiếp nhận giấy lúc này"
            })
    void whoever_says_not_to_stop_it_stops_nothing(String words) {
        receipts.paperOn(officer);
        officer.writes(words);
        assertThat(outage().events(Kind.PAPER_OFF)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"máy in quầy 2 không nhận giấy nữa", "khay giấy không nhận giấy", "máy in dừng nhận giấy"})
    void a_tray_is_a_printer(String words) {
        receipts.paperOn(officer);
        technician.writes(words);
        assertThat(office.incidents().open())
                .extracting(incident -> incident.playbook().id())
                .contains(PlaybookId.PRINTER);
    }

    @Test
    void a_trouble_told_along_with_it_is_reported() {
        technician
                .writes("mất điện cả cơ quan rồi, chuyển sang giấy nhé")
                .sees("Tôi chưa chắc là việc nào")
                .presses("Mất điện");
        assertThat(office.incidents().open())
                .extracting(incident -> incident.playbook().id())
                .contains(PlaybookId.POWER);
    }

    @Test
    void of_several_it_is_asked_which() {
        receipts.paperOn(officer);
        technician.writes("mất điện cả cơ quan rồi");
        technician.writes("bật nhận hồ sơ giấy đi").sees("vì sự cố nào").presses("SC-2 – Sự cố mất điện");
        technician.presses("Bật tiếp nhận giấy");
        technician.writes("dừng nhận giấy").sees("của sự cố nào").presses("SC-1 – Mất mạng Internet");
        assertThat(numbered(1).events(Kind.PAPER_OFF)).hasSize(1);
        assertThat(numbered(2).events(Kind.PAPER_OFF)).isEmpty();
    }

    @Test
    void while_receipts_are_entered_too() {
        receipts.paperOn(officer);
        officer.presses("Nhập bù hồ sơ giấy").writes("dừng nhận giấy").sees("đã dừng tiếp nhận hồ sơ giấy");
        assertThat(office.incidents().recent(10)).hasSize(1);
    }

    /** It was answered with the same line. */
    @Test
    void asked_whether_it_works_one_line_answers_both() {
        receipts.paperOn(officer);
        technician.presses("Nhận việc").presses("Đã xử lý xong").writes("thay bộ phát");
        officer.writes("bên chị cũng vào được rồi, thôi không nhận giấy nữa");
        assertThat(outage().open()).isFalse();
        assertThat(outage().events(Kind.PAPER_OFF)).hasSize(1);
    }

    @Test
    void that_it_stopped_by_itself_carries_the_way_to_enter_what_was_received() {
        receipts.printedForHoa(3);
        receipts.paperOn(officer);
        fixedAndClosed();
        office.papers().recover();
        office.settle();
        assertThat(officer.under("Nhập bù hồ sơ giấy")).anyMatch(text -> text.contains("dừng tiếp nhận hồ sơ giấy"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"nhập bù", "nhập bù hồ sơ giấy đi em", "cho chị nhap bu"})
    void back_entry_is_opened_by_words(String words) {
        receipts.printedForHoa(3);
        receipts.paperOn(officer);
        fixedAndClosed();
        officer.writes(words).sees("mỗi hồ sơ một dòng");
        officer.writes(serial(1) + " H19.33-261123-0001 8h15 23/11").sees("Đã nhập 1/1 dòng");
    }

    @Test
    void a_whole_line_is_the_entry_and_the_next_one_too() {
        receipts.printedForHoa(3);
        receipts.paperOn(officer);
        fixedAndClosed();
        officer.writes(serial(1) + " H19.33-261123-0001 8h15 23/11").sees("Đã nhập 1/1 dòng");
        officer.writes(serial(2) + " H19.33-261123-0002 8h20 23/11").sees("Đã nhập 1/1 dòng");
        assertThat(receipts.entered()).hasSize(2);
        officer.writes("thôi");
        officer.writes(serial(3)).sees("hồ sơ chưa được nhập");
    }

    @Test
    void without_any_paper_file_a_line_is_looked_up() {
        receipts.printedForHoa(3);
        officer.writes(serial(1) + " H19.33-261123-0001 8h15 23/11").sees("hồ sơ chưa được nhập");
        assertThat(office.incidents().recent(10)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nhầm rồi, k phải máy in",
                "bỏ đi",
                "máy in tốt mà",
                "không phải máy in",
                "máy in tốt mà, k hỏng gì cả",
                "thôi",
                "chọn lại"
            })
    void steps_begun_by_mistake_are_left(String words) {
        technician.writes("máy in bị sao ấy").sees("Máy in đang bị gì ạ?");
        technician.writes(words).sees("nếu mở nhầm").isOffered("Chọn loại khác").isOffered("Hồ sơ giấy");
        technician.presses("Bỏ, không có sự cố").sees("Đã bỏ SC-2");
        assertThat(numbered(2).falseAlarm()).isTrue();
        assertThat(officer.shown()).noneMatch(message -> message.text().contains("SC-2"));
        technician.writes("cảm ơn em");
        assertThat(office.incidents().open()).hasSize(1);
    }

    @Test
    void another_kind_is_chosen_for_the_same_words() {
        technician.writes("máy in bị sao ấy").writes("không phải máy in").presses("Chọn loại khác");
        technician.sees("Đã bỏ SC-2").presses("Lỗi phần mềm");
        assertThat(numbered(2).falseAlarm()).isTrue();
        List<Incident> open = office.incidents().open();
        assertThat(open).extracting(Incident::words).contains("máy in bị sao ấy");
        assertThat(open).hasSize(2);
    }

    /** Somebody has been called: they must hear how it ends. */
    @Test
    void what_somebody_was_called_for_is_not_taken_back() {
        officer.writes("máy in bị sao ấy").writes("bỏ đi");
        String taken = officer.payload("Bỏ, không có sự cố");
        officer.presses("Cần hỗ trợ");
        officer.does(new Inbound.Event.Press(taken, Optional.empty())).sees("không tự bỏ được");
        assertThat(numbered(2).open()).isTrue();
    }

    /** As the prompt itself sets them. */
    @ParameterizedTest
    @ValueSource(strings = {", H19.33-261123-0009, 8h15", "; H19.33-261123-0009; 8h15.", ",H19.33-261123-0009,8h15,"})
    void commas_between_the_three_are_read(String rest) {
        receipts.printedForHoa(3);
        receipts.paperOn(officer);
        officer.presses("Nhập bù hồ sơ giấy").writes(serial(1) + rest).sees("Đã nhập 1/1 dòng");
        assertThat(receipts.entered()).extracting(PaperReceipt::dossier).containsExactly("H19.33-261123-0009");
    }

    @Test
    void of_many_receipts_that_are_open_it_is_said_how_many_more_there_are() {
        receipts.printedForHoa(8);
        receipts.paperOn(officer);
        officer.presses("Nhập bù hồ sơ giấy").writes(Receipts.lines(1)).writes("thôi");
        officer.writes("dừng nhận giấy");
        Refusal why = office.papers()
                .close(outage().id(), "", receipts.hoa())
                .refusal()
                .orElseThrow();
        assertThat(ContentLibrary.builtIn().current().messages().text(why.key(), why.values()))
                .contains("còn 7 số", serial(5) + " và 3 số nữa")
                .doesNotContain(serial(6));
    }
}
