package vn.trucban.bot.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.trucban.bot.incident.Incident.Status;
import vn.trucban.bot.incident.IncidentEvent.Kind;
import vn.trucban.bot.staff.Role;

/** That a machine runs again is no trouble: nothing is opened for it, and whoever has such a trouble open ends it by one tap. */
class WellAgainTest {
    private final Office office = new Office();
    private final Phone officer = office.person("hoa", "Chị Hoa", Role.OFFICER);
    private final Phone other = office.person("binh", "Anh Bình", Role.OFFICER);
    private final Phone technician = office.person("ky", "Anh Kỹ", Role.TECHNICIAN);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mạng ổn rồi",
                "mang on roi",
                "máy in chạy lại rồi cảm ơn em",
                "may in chay lai roi, cam on em",
                "ok cảm ơn nhiều nhé",
                "Cảm ơn anh nhiều ạ!",
                "Có điện lại rồi ạ",
                "phần mềm vào được bình thường rồi nhé",
                "wifi có lại rồi em ơi",
                "máy in in được rồi, cảm ơn nhiều",
                "ổn rồi ạ, cảm ơn",
                "cảm ơn anh đã hỗ trợ",
                "máy in phòng 2 in lại được rồi",
                "phần mềm vào được hết rồi ạ"
            })
    void with_nothing_open_it_is_answered_kindly_and_opens_nothing(String words) {
        officer.writes(words).sees("Vâng ạ");
        assertThat(office.incidents().recent(10)).isEmpty();
        assertThat(technician.received()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"máy in chạy lại rồi cảm ơn em", "ok cảm ơn nhiều nhé", "mạng ổn rồi"})
    void after_ones_own_was_closed_it_opens_nothing_either(String words) {
        officer.writes("máy in kẹt giấy")
                .presses("Cần hỗ trợ")
                .presses("Đã dùng được")
                .sees("Đã đóng SC-1");
        officer.writes(words).sees("Vâng ạ");
        assertThat(office.onlyIncident().open()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "máy in kẹt giấy,máy in chạy lại rồi cảm ơn em",
        "mất mạng Internet cả phòng,mạng ổn rồi",
        "máy in kẹt giấy,ổn rồi nhé"
    })
    void whoever_has_such_a_trouble_open_ends_it_by_one_tap(String report, String words) {
        officer.writes(report)
                .presses("Cần hỗ trợ")
                .writes(words)
                .sees("Vậy SC-1 –")
                .isOffered("Đã dùng được");
        assertThat(office.onlyIncident().going()).isTrue();
        officer.presses("Đã dùng được").sees("Đã đóng SC-1");
        assertThat(office.incidents().recent(10)).hasSize(1);
    }

    @Test
    void of_another_kind_than_ones_own_it_ends_nothing() {
        officer.writes("máy in kẹt giấy")
                .presses("Cần hỗ trợ")
                .writes("mạng ổn rồi")
                .sees("Vâng ạ");
        other.writes("máy in chạy lại rồi").sees("Vâng ạ");
        assertThat(office.onlyIncident().going()).isTrue();
    }

    @Test
    void whoever_was_asked_whether_it_works_has_answered() {
        officer.writes("máy in kẹt giấy").presses("Cần hỗ trợ");
        technician.presses("Nhận việc").presses("Đã xử lý xong").presses("Chưa rõ nguyên nhân");
        officer.writes("máy in chạy lại rồi cảm ơn em").sees("Đã đóng SC-1");
    }

    @Test
    void whoever_works_on_it_says_that_it_is_done() {
        officer.writes("máy in kẹt giấy").presses("Cần hỗ trợ");
        technician.presses("Nhận việc").writes("máy in chạy lại rồi nhé").isOffered("Đã xử lý xong");
        technician.presses("Đã xử lý xong").presses("Chưa rõ nguyên nhân");
        assertThat(office.onlyIncident().status()).isEqualTo(Status.RESOLVED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mạng ổn rồi nhưng máy in lại kẹt",
                "mạng chưa ổn",
                "máy in chạy lại rồi mà chữ mờ",
                "máy in ồn quá",
                "máy in chạy lại được không?",
                "cảm ơn em, còn phần mềm một cửa không vào được",
                "mạng ổn rồi, còn máy in",
                "máy in dừng lại rồi",
                "máy hết in được rồi",
                "phần mềm vào được 1 máy",
                "cảm ơn anh, hỗ trợ em với",
                "hết mạng rồi",
                "máy in phòng 2 em nhé, cảm ơn em",
                "máy in lại rồi"
            })
    void whatever_else_is_said_is_a_report(String words) {
        officer.writes(words).hasNotSeen("Vâng ạ");
    }

    /** However often a word is said, and whatever follows. */
    @Test
    @Timeout(10)
    void a_long_line_is_read_at_once() {
        for (String word : List.of("đã ", "máy ", "ổn ", "cảm ơn ", "cổng dịch vụ công ", "không lỗi nữa ")) {
            officer.writes("cảm ơn ổn " + word.repeat(100 / word.length()) + "x");
        }
    }

    /** Said of people, it is good news of them. */
    @Test
    void amid_danger_it_is_good_news_of_people() {
        other.writes("nước ngập có người bị kẹt");
        officer.writes("ổn rồi").sees("Vâng ạ");
        office.moves(Duration.ofMinutes(4));
        other.writes("ổn rồi");
        assertThat(other.shown()).noneMatch(message -> message.text().startsWith("Vâng ạ"));
        assertThat(office.onlyIncident().going()).isTrue();
    }

    /** Thanks right after a cry are no piece of it. */
    @Test
    void thanks_ring_nobody() {
        other.writes("nước ngập có người bị kẹt");
        int before = technician.received();
        officer.writes("ok cảm ơn nhiều nhé").sees("Vâng ạ");
        assertThat(technician.received()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ok cảm ơn em, in được rồi", "in được rồi", "dạ in được rồi, cảm ơn anh"})
    void whoever_prints_again_speaks_of_the_printer_they_were_asked_about_and_not_of_the_network(String words) {
        officer.writes("máy in kẹt giấy").presses("Cần hỗ trợ");
        technician.presses("Nhận việc");
        other.writes("mất mạng internet cả phòng");
        officer.writes("mất mạng internet cả phòng");
        technician.presses("Đã xử lý xong").writes("thay trống mực");

        officer.writes(words);

        assertThat(office.incidents().recent(9))
                .filteredOn(incident -> incident.number() == 1)
                .allMatch(incident -> incident.status() == Status.CLOSED);
        assertThat(office.incidents().recent(9))
                .filteredOn(incident -> incident.number() == 2)
                .allMatch(incident -> incident.going());
    }

    @ParameterizedTest
    @ValueSource(strings = {"mạng ok rồi", "mạng ổn rồi nhé", "có mạng lại rồi, cảm ơn nhé", "vào được rồi cảm ơn em"})
    void amid_the_steps_it_is_asked_whether_it_is_over_and_the_steps_stay(String words) {
        officer.writes("mất mạng internet cả phòng");
        other.writes("mất mạng internet cả phòng");
        officer.writes(words).sees("Vậy SC-1 – Mất Internet đã xong chưa?");
        assertThat(office.incidents().recent(9)).hasSize(1);
        officer.presses("Đã dùng được");
        assertThat(office.onlyIncident().events(Kind.CONFIRMED)).isNotEmpty();
    }

    @Test
    void of_another_thing_at_the_steps_it_is_no_report_of_it() {
        officer.writes("máy in kẹt giấy");
        other.writes("mất mạng internet cả phòng");
        officer.writes("mạng ổn rồi nhé").hasNotSeen("ghi chung vào đó");
    }
}
