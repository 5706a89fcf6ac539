package vn.trucban.bot.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.trucban.bot.incident.Incident;
import vn.trucban.bot.incident.IncidentEvent;
import vn.trucban.bot.outside.Deed;
import vn.trucban.bot.staff.Role;

/** Whoever holds an incident tells in words of their own what came of a party outside. */
class SaidOutsideTest {
    private final Office office = new Office();
    private final Phone officer = office.person("hoa", "Chị Hoa", Role.OFFICER);
    private final Phone technician = office.person("ky", "Anh Kỹ", Role.TECHNICIAN);

    @BeforeEach
    void the_fibre_is_broken() {
        officer.writes("cả phòng mất mạng internet rồi").presses("LOS đỏ, PON không xanh");
        technician.presses("Nhận việc").presses("Số cần gọi");
    }

    /** As "SILENT viettel-internet". */
    private List<String> deeds() {
        return office.outside().help(office.onlyIncident()).standing().stream()
                .map(deed -> (deed.kind() + " " + deed.contact() + " " + deed.words()).strip())
                .toList();
    }

    private Stream<String> notes() {
        return office.onlyIncident().events(IncidentEvent.Kind.NOTED).stream().map(IncidentEvent::text);
    }

    private void calledViettel() {
        technician.writes("gọi viettel rồi, họ hẹn 2 tiếng nữa");
        assertThat(deeds()).contains("ANSWERED viettel-internet", "PROMISED viettel-internet");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "gọi viettel rồi, họ hẹn 3h chiều mai; ANSWERED viettel-internet|PROMISED viettel-internet",
                "da goi vnpt, ho hen mai 15h30; ANSWERED vnpt-internet|PROMISED vnpt-internet",
                "Đã gọi Viettel; ANSWERED viettel-internet",
                "em vừa gọi vnpt xong; ANSWERED vnpt-internet",
                "gọi được viettel rồi ạ; ANSWERED viettel-internet",
                "viettel cho số phiếu 2611-889; ANSWERED viettel-internet|TICKET viettel-internet 2611-889",
                "viettel bảo 30 phút nữa tới; ANSWERED viettel-internet|PROMISED viettel-internet",
                "gọi vnpt, phiếu PH-4471, hẹn mai 8h; ANSWERED vnpt-internet|TICKET vnpt-internet PH-4471|PROMISED vnpt-internet",
                "gọi viettel mãi không ai nghe máy; SILENT viettel-internet",
                "không gọi được viettel; SILENT viettel-internet",
                "đã báo trung tâm tỉnh qua zalo; INFORMED province-centre zalo",
                "da gui cong van cho tinh; INFORMED province-centre letter"
            })
    void what_is_sure_is_written_down_as_by_the_taps_and_said(String words, String expected) {
        technician.writes(words);
        assertThat(deeds()).containsExactly(expected.split("\\|"));
        assertThat(notes()).contains(words);
        technician.hasNotSeen("những người đang chờ đều thấy");
        technician.isOffered("Ghi nhầm");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "phải gọi viettel thôi",
                "gọi viettel chưa?",
                "gọi viettel chưa ạ",
                "chưa gọi viettel",
                "để em gọi vnpt",
                "đang gọi viettel",
                "chị gọi giúp em viettel",
                "gọi vnpt đi",
                "viettel hẹn mấy giờ",
                "chưa báo trung tâm tỉnh",
                "modem viettel đèn los đỏ"
            })
    void what_is_to_be_done_asked_or_seen_is_no_call(String words) {
        technician.writes(words);
        assertThat(deeds()).isEmpty();
        technician.hasNotOffered("Ghi nhầm");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "không gọi được 114",
                "114 không nghe máy",
                "ko goi duoc anh Tuấn",
                "không liên lạc được với chị Lan",
                "lãnh đạo chưa nghe máy",
                "anh Nam báo 3h tới họp",
                "chị Lan hẹn 9h mai",
                "máy số phiếu 5 bị lỗi"
            })
    void whatever_is_said_of_somebody_else_is_no_party_outside(String words) {
        calledViettel();
        Incident outage = office.onlyIncident();
        List<String> before = deeds();
        technician.writes(words);
        assertThat(office.outside()
                        .help(office.incidents().find(outage.id()).orElseThrow())
                        .standing())
                .hasSameSizeAs(before);
    }

    @Test
    void where_nobody_is_named_it_asks_once_and_the_button_writes_down_all_that_was_said() {
        technician.writes("so phieu 2611-889").sees("lời này nói về nơi nào").isOffered("Viettel");
        assertThat(notes()).contains("so phieu 2611-889");
        technician.presses("Viettel").sees("cho số phiếu 2611-889");
        assertThat(deeds()).containsExactly("ANSWERED viettel-internet", "TICKET viettel-internet 2611-889");
    }

    @Test
    void where_it_is_not_sure_that_they_were_reached_it_asks_that() {
        technician.writes("viettel vừa gọi lại").sees("gọi được Viettel").isOffered("Đã gọi Viettel");
        assertThat(deeds()).isEmpty();
    }

    @Test
    void of_those_who_are_awaited_no_name_is_needed() {
        calledViettel();
        technician.writes("số phiếu 2611-889").sees("số phiếu 2611-889");
        assertThat(deeds()).contains("TICKET viettel-internet 2611-889");
    }

    @Test
    void a_mistake_is_one_button_away() {
        technician.writes("đã gọi viettel").presses("Ghi nhầm").sees("ghi nhầm mục nào ạ?");
    }

    private void reminded() {
        technician.writes("đã báo trung tâm tỉnh qua zalo");
        calledViettel();
        office.moves(Duration.ofHours(2));
        office.outside().round();
        office.settle();
        technician.hasSeen("Họ đã tới chưa ạ?");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "viettel vẫn chưa đến, hẹn lại 4h chiều mai",
                "chưa, họ hẹn lại 16h mai",
                "viettel hẹn lại mai 16h"
            })
    void at_the_reminder_a_time_put_off_is_the_new_promise(String words) {
        reminded();
        technician.writes(words).sees("hẹn 16h00");
        assertThat(deeds()).filteredOn(deed -> deed.startsWith("PROMISED")).hasSize(2);
        assertThat(office.incidents().recent(5)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"chưa tới", "chưa ạ", "dạ chưa", "họ chưa đến", "vẫn chưa thấy ai"})
    void at_the_reminder_not_yet_is_its_answer_and_asks_for_the_new_time(String words) {
        reminded();
        technician.writes(words).sees("chưa tới").sees("hẹn bao giờ?").isOffered("Họ đã xong");
        technician.writes("mai 8h");
        assertThat(deeds()).filteredOn(deed -> deed.startsWith("PROMISED")).hasSize(2);
        assertThat(notes()).contains(words);
    }

    @ParameterizedTest
    @ValueSource(strings = {"họ đến rồi đang nối cáp", "đến rồi ạ", "họ tới rồi", "viettel đã tới"})
    void at_the_reminder_that_they_are_there_is_its_answer(String words) {
        reminded();
        technician.writes(words).sees("đã tới. Họ xong").isOffered("Họ đã xong");
        assertThat(notes()).contains(words);
    }

    /** The reminder to inform the Centre stands below it. */
    @Test
    void another_reminder_below_it_does_not_hide_the_question() {
        calledViettel();
        office.moves(Duration.ofHours(2));
        office.outside().round();
        office.settle();
        technician.writes("chưa tới").sees("chưa tới").sees("hẹn bao giờ?");
    }

    @Test
    void the_way_typed_at_the_reminder_to_inform_is_its_button() {
        office.moves(Duration.ofHours(2));
        office.outside().round();
        office.settle();
        technician.writes("nhắn zalo rồi em").sees("Đã báo Trung tâm Phục vụ hành chính công tỉnh bằng Zalo");
    }

    @Test
    void and_that_they_are_done() {
        reminded();
        technician.writes("họ xong rồi ạ");
        assertThat(deeds()).contains("DONE viettel-internet");
    }

    @ParameterizedTest
    @CsvSource({"zalo, zalo", "gọi điện, phone", "gửi công văn rồi, letter"})
    void the_way_of_informing_typed_is_its_button(String words, String way) {
        technician.presses("Đã báo TTPVHCC tỉnh").writes(words).sees("Đã báo Trung tâm Phục vụ hành chính công tỉnh");
        assertThat(office.outside().help(office.onlyIncident()).informed())
                .extracting(Deed::words)
                .containsExactly(way);
    }

    @ParameterizedTest
    @CsvSource({"phieu so 2611-889,2611-889", "số phiếu là 2611-889 ạ,2611-889", "2611-889,2611-889"})
    void a_tickets_number_is_kept_without_the_words_around_it(String words, String number) {
        technician.presses("Đã gọi VNPT").writes(words).sees("Đã ghi số phiếu " + number + ".");
        assertThat(deeds()).contains("TICKET vnpt-internet " + number);
    }

    @Test
    void at_the_question_of_the_ticket_the_promise_alone_is_the_promise() {
        technician.presses("Đã gọi VNPT").writes("họ hẹn mai 8h");
        assertThat(deeds()).containsExactly("ANSWERED vnpt-internet", "PROMISED vnpt-internet");
    }

    @Test
    void at_the_question_of_the_time_the_ticket_is_the_ticket() {
        technician.presses("Đã gọi VNPT").presses("Chưa có số phiếu").writes("số phiếu 2611-889");
        assertThat(deeds()).containsExactly("ANSWERED vnpt-internet", "TICKET vnpt-internet 2611-889");
    }
}
