package vn.trucban.bot.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.trucban.bot.staff.Role;
import vn.trucban.content.playbook.PlaybookId;
import vn.trucban.notifier.MovedClock;

/** "Cháy đang xảy ra, hay muốn tìm?": only clear looking leaves the question, and only a fresh one is decided by silence. */
class AskedDangerTest {
    private static final String RING = "NGUY HIỂM";
    private static final String LONG_AGO = "Đã lâu nên tôi chưa báo ai";

    private final Office office = new Office();
    private final Phone officer = office.person("hoa", "Chị Hoa", Role.OFFICER);
    private final Phone technician = office.person("ky", "Anh Kỹ", Role.TECHNICIAN);
    private final Phone leader = office.person("phuc", "Ông Phúc", Role.LEADER);

    private Phone isAsked(String word) {
        return officer.writes("menu")
                .presses("Sự cố đang mở")
                .presses("Tìm trong sổ")
                .writes(word)
                .sees("hay anh/chị muốn tìm");
    }

    private void nobodyIsCalled() {
        for (int i = 0; i < 6; i++) {
            office.moves(Duration.ofMinutes(1));
        }
        assertThat(office.incidents().recent(5)).isEmpty();
        technician.hasNotSeen(RING);
        leader.hasNotSeen(RING);
    }

    /** The program stood still. */
    private void stands(Duration time) {
        ((MovedClock) office.clock()).move(time);
    }

    @ParameterizedTest
    @CsvSource({
        "cháy, tủ điện",
        "cháy, ổ điện",
        "cháy, bảng điện",
        "cháy, máy in",
        "cháy, máy chủ",
        "cháy, cục wifi",
        "cháy, mất điện",
        "cháy, đứt cáp",
        "cháy, 302",
        "cháy, anh Kỹ ơi",
        "lũ, mất điện",
        "lũ, nằm ngoài",
        "cứu em, Anh Kỹ",
        "cháy, thôi chết",
        "cháy, thôi rồi"
    })
    void whoever_says_what_burns_is_heard_and_told_how_to_stop_it(String word, String answer) {
        isAsked(word).writes(answer).hasSeen("Tôi hiểu “" + word + "” là đang xảy ra nên báo luôn");
        officer.hasSeen("Nếu không phải, xin nhắn ngay ở đây");
        assertThat(office.onlyIncident().playbook().id()).isEqualTo(PlaybookId.DISASTER);
        assertThat(office.onlyIncident().words()).contains(word).contains(answer);
        technician.hasSeen(RING).hasSeen(answer);
        officer.writes("không phải đâu, em gõ nhầm");
        technician.hasSeen("em gõ nhầm");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "25/11",
                "ngày 25/11",
                "25/11/2026",
                "hôm qua",
                "SC-12",
                "phiếu 12",
                "123456",
                "Anh Kỹ",
                "kẹt giấy",
                "quên mật khẩu"
            })
    void whoever_looks_for_something_that_is_no_danger_looks(String other) {
        isAsked("cháy").writes(other).sees("“" + other + "”");
        nobodyIsCalled();
    }

    @Test
    void the_code_of_what_is_open_leaves_the_question() {
        officer.writes("máy in phòng em bị kẹt giấy");
        isAsked("cháy").writes("SC-1");
        for (int i = 0; i < 6; i++) {
            office.moves(Duration.ofMinutes(1));
        }
        assertThat(office.onlyIncident().words()).contains("kẹt giấy");
        technician.hasNotSeen(RING);
    }

    @ParameterizedTest
    @ValueSource(strings = {"thôi", "thôi ạ", "dạ thôi nhé", "bỏ qua"})
    void whoever_leaves_it_leaves_it(String word) {
        isAsked("cháy").writes(word);
        nobodyIsCalled();
    }

    @Test
    void the_button_that_leaves_a_search_leaves_it_too() {
        isAsked("cháy").presses("Thôi").sees("Đã dừng");
        nobodyIsCalled();
    }

    @ParameterizedTest
    @ValueSource(strings = {"menu", "/start", "/baocao", "Báo sự cố", "Sự cố đang mở", "/trogiup"})
    void whatever_only_shows_something_keeps_the_question_and_its_clock(String other) {
        isAsked("cháy").writes(other).sees("Chưa trả lời trong 2 phút thì tôi báo luôn");
        office.moves(Duration.ofSeconds(119));
        assertThat(office.incidents().open()).isEmpty();
        office.moves(Duration.ofSeconds(1));
        assertThat(office.onlyIncident().words()).isEqualTo("cháy");
        technician.hasSeen(RING);
    }

    @Test
    void below_the_menu_it_is_answered_as_before() {
        isAsked("cháy").writes("menu").presses("Tìm trong sổ").sees("“cháy”");
        nobodyIsCalled();
        isAsked("cháy").presses("Báo sự cố").writes("máy in");
        assertThat(office.onlyIncident().words()).isEqualTo("cháy. máy in");
        technician.hasSeen(RING);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Gặp người trực", "gặp người trực ạ", "3"})
    void whoever_wants_a_person_wants_one_for_it(String answer) {
        isAsked("cháy").writes(answer).hasSeen("xin nhắn ngay ở đây");
        assertThat(office.onlyIncident().playbook().id()).isEqualTo(PlaybookId.DISASTER);
        assertThat(office.onlyIncident().words()).isEqualTo("cháy");
        technician.hasSeen(RING);
    }

    @Test
    void half_an_hour_is_not_long_ago() {
        isAsked("cháy");
        stands(Duration.ofMinutes(29));
        office.moves(Duration.ofMinutes(1));
        assertThat(office.onlyIncident().words()).isEqualTo("cháy");
        technician.hasSeen(RING);
    }

    @Test
    void what_was_asked_long_ago_calls_nobody_and_is_asked_once_more() {
        isAsked("cháy");
        stands(Duration.ofDays(3));
        office.moves(Duration.ofSeconds(5));
        officer.sees("“cháy” lúc 8h05 ngày 23/11/2026").sees(LONG_AGO).isOffered("Đang cháy, báo ngay");
        int received = officer.received();
        nobodyIsCalled();
        stands(Duration.ofDays(3));
        nobodyIsCalled();
        assertThat(officer.received()).isEqualTo(received);
    }

    @ParameterizedTest
    @ValueSource(strings = {"có", "tủ điện", "1", "Gặp người trực"})
    void asked_once_more_it_is_answered_as_before(String answer) {
        isAsked("cháy");
        stands(Duration.ofDays(3));
        office.moves(Duration.ofSeconds(5));
        officer.sees(LONG_AGO).writes(answer);
        assertThat(office.onlyIncident().words()).startsWith("cháy");
        technician.hasSeen(RING);
    }

    /** With the question still there as it was, or asked once more. */
    @Test
    void what_is_told_days_later_is_no_answer() {
        for (boolean again : List.of(false, true)) {
            Office later = new Office();
            Phone hoa = later.person("hoa", "Chị Hoa", Role.OFFICER);
            Phone ky = later.person("ky", "Anh Kỹ", Role.TECHNICIAN);
            hoa.isIn(new ChatState.DangerLookedFor("cháy", again));
            ((MovedClock) later.clock()).move(Duration.ofDays(3));
            hoa.writes("máy in phòng em bị kẹt giấy");
            assertThat(later.onlyIncident().words()).isEqualTo("máy in phòng em bị kẹt giấy");
            ky.hasNotSeen(RING);
        }
    }

    @Test
    void the_menu_leaves_what_was_asked_once_more() {
        isAsked("cháy");
        stands(Duration.ofDays(3));
        office.moves(Duration.ofSeconds(5));
        officer.writes("menu").sees("Trực Ban nghe đây").writes("máy in phòng em bị kẹt giấy");
        assertThat(office.onlyIncident().words()).isEqualTo("máy in phòng em bị kẹt giấy");
        technician.hasNotSeen(RING);
    }

    @Test
    void whoever_has_left_the_office_is_not_rung_for() {
        Phone gone = office.stranger("gone").isIn(new ChatState.DangerLookedFor("cháy"));
        nobodyIsCalled();
        assertThat(gone.received()).isZero();
    }

    /** Two chats have said as much, as chats that are led through the same often have. */
    @Test
    void silence_of_two_is_heard_of_both() {
        Office office = new Office();
        Phone one = office.person("mai", "Chị Mai", Role.OFFICER);
        Phone two = office.person("tam", "Chị Tâm", Role.OFFICER);
        Phone ky = office.person("ky9", "Anh Kỹ", Role.TECHNICIAN);
        one.writes("menu").presses("Sự cố đang mở").presses("Tìm trong sổ").writes("cháy");
        two.writes("menu").presses("Sự cố đang mở").presses("Tìm trong sổ").writes("lũ");
        office.moves(Duration.ofMinutes(3));
        ky.hasSeen("cháy").hasSeen("lũ");
    }
}
