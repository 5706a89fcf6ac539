package vn.trucban.bot.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.trucban.bot.incident.IncidentEvent.Kind;
import vn.trucban.bot.paper.Actor;
import vn.trucban.bot.paper.PaperCode;
import vn.trucban.bot.staff.Person;
import vn.trucban.bot.staff.PersonId;
import vn.trucban.bot.staff.Role;

/** Paper intake from a phone: on, off, and what was received entered afterwards. */
class PaperTalksTest {
    private final Office office = new Office();
    private final Phone officer = office.person("hoa", "Chị Hoa", Role.OFFICER);
    private final Phone technician = office.person("ky", "Anh Kỹ", Role.TECHNICIAN);

    @BeforeEach
    void the_network_is_gone() {
        officer.writes("cả phòng mất mạng internet rồi");
    }

    private static String serial(int number) {
        return new PaperCode(PaperCode.Kind.RECEIPT, 2026, number).value();
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
        officer.presses("Dừng tiếp nhận giấy").sees("đã dừng tiếp nhận hồ sơ giấy").sees("Hạn nhập bù");
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
        Person hoa = office.staff().staff().person(new PersonId("hoa")).orElseThrow();
        office.papers().make(3, Actor.of(hoa));
        office.papers().issue(serial(1), serial(3), hoa, Optional.empty(), Actor.of(hoa));
        officer.writes("/giay").presses("Bật tiếp nhận giấy");
        office.moves(Duration.ofMinutes(30));
        officer.presses("Nhập bù hồ sơ giấy").sees("mỗi hồ sơ một dòng");
        officer.writes(serial(1) + " H19.33-261123-0001 8h15\n" + serial(2) + " Nguyễn Văn An 8h20");
        officer.sees("✅ " + serial(1)).sees("không ghi họ tên").sees("Đã nhập 1/2 dòng");
        officer.writes(serial(2) + " H19.33-261123-0002 8h20 ngày 23/11").sees("Đã nhập 1/1 dòng");
        officer.writes("thôi");
        assertThat(office.papers()
                        .reconcile(office.onlyIncident().id())
                        .orElseThrow()
                        .entered())
                .hasSize(2);
        assertThat(office.onlyIncident().events().toString()).doesNotContain("Nguyễn Văn An");
    }

    @Test
    void a_stack_pasted_at_once_is_entered_to_the_last_line() {
        Person hoa = office.staff().staff().person(new PersonId("hoa")).orElseThrow();
        office.papers().make(30, Actor.of(hoa));
        office.papers().issue(serial(1), serial(30), hoa, Optional.empty(), Actor.of(hoa));
        officer.writes("/giay").presses("Bật tiếp nhận giấy");
        office.moves(Duration.ofMinutes(30));
        String stack = IntStream.rangeClosed(1, 30)
                .mapToObj(number -> serial(number) + (number == 29 ? " Nguyễn Văn An" : " H19.33-261123-" + (1000 + number))
                        + " 8h15")
                .collect(Collectors.joining("\n"));
        officer.presses("Nhập bù hồ sơ giấy").writes(stack).sees("Đã nhập 29/30 dòng").sees("không ghi họ tên");
        assertThat(office.papers()
                        .reconcile(office.onlyIncident().id())
                        .orElseThrow()
                        .entered())
                .hasSize(29);
    }

    @Test
    void whoever_holds_a_receipt_can_ask_about_it_and_hears_no_dossier_code() {
        Person hoa = office.staff().staff().person(new PersonId("hoa")).orElseThrow();
        office.papers().make(2, Actor.of(hoa));
        Phone resident = office.stranger("dan");
        resident.writes("/xacminh " + serial(1)).sees("chưa được nhập vào hệ thống");
        resident.writes(serial(3)).sees("Không có giấy tờ nào");
        office.papers().issue(serial(1), serial(2), hoa, Optional.empty(), Actor.of(hoa));
        officer.writes("/giay").presses("Bật tiếp nhận giấy");
        office.moves(Duration.ofMinutes(30));
        officer.presses("Nhập bù hồ sơ giấy").writes(serial(1) + " H19.33-261123-0001 8h15");
        resident.writes(serial(1)).sees("đã được nhập vào hệ thống").hasNotSeen("H19.33");
    }

    @Test
    void a_word_of_calling_off_ends_the_entering() {
        officer.writes("/giay").presses("Bật tiếp nhận giấy").presses("Nhập bù hồ sơ giấy");
        officer.writes("thôi").sees("Đã dừng việc đang làm dở");
    }

    @Test
    void who_is_no_staff_gets_no_paper() {
        office.stranger("dan").writes("/giay").hasNotSeen("Bật tiếp nhận giấy");
    }
}
