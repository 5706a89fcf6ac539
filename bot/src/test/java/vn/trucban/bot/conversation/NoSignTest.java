package vn.trucban.bot.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.trucban.bot.incident.Incident;
import vn.trucban.bot.incident.IncidentEvent.Kind;
import vn.trucban.bot.staff.Role;

/** A greeting and letters that make no word open nothing and call nobody; whatever may be danger, or any trouble, is heard as ever. */
class NoSignTest {
    private final Office office = new Office();
    private final Phone officer = office.person("hoa", "Chị Hoa", Role.OFFICER);
    private final Phone technician = office.person("ky", "Anh Kỹ", Role.TECHNICIAN);
    private final Phone leader = office.person("phuc", "Ông Phúc", Role.LEADER);

    @ParameterizedTest
    @ValueSource(strings = {"asdkjh 🙂🙂", "kjhkjh", "qwrt", "aaaaaa"})
    void gibberish_is_asked_back_with_buttons(String text) {
        officer.writes(text)
                .sees("Tôi chưa hiểu tin này nên chưa mở việc, chưa báo ai")
                .isOffered("Thiên tai, cháy")
                .isOffered("Máy in");
        assertThat(office.incidents().recent(5)).isEmpty();
        assertThat(leader.received()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"asdkjh", "kjhkjh 👍"})
    void and_so_it_is_beneath_a_photo_and_by_command(String text) {
        officer.sendsPhoto("p1", text).sees("Tôi chưa hiểu tin này");
        officer.writes("/baocao " + text).sees("Tôi chưa hiểu tin này");
        assertThat(office.incidents().recent(5)).isEmpty();
        officer.presses("Máy in");
        assertThat(office.onlyIncident().pictures()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"chào bạn", "Chào cả nhà!", "hello bạn", "em chào anh chị ạ", "cảm ơn nhiều nha", "alo alo"})
    void a_greeting_is_answered(String text) {
        officer.writes(text).sees("Có máy hay phần mềm nào lỗi").isOffered("Báo sự cố");
        assertThat(office.incidents().recent(5)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"123456", "9h30 hôm qua", "không ạ"})
    void a_bare_number_is_asked_about(String text) {
        officer.writes(text).sees("Tôi chưa chắc là việc nào");
        assertThat(office.incidents().recent(5)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"chào bạn", "asdkjh 🙂🙂"})
    void at_the_steps_it_is_no_note_and_the_step_stands(String text) {
        officer.writes("/baocao").presses("Máy in").presses("Kẹt giấy");
        String step = officer.last();
        officer.writes(text).hasSeen("Tôi chưa hiểu tin này nên không ghi").sees(step);
        assertThat(office.onlyIncident().events(Kind.NOTED)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"chào bạn", "asdkjh 🙂🙂"})
    void by_whoever_works_on_something_it_is_no_note(String text) {
        officer.writes("mất mạng Internet cả phòng");
        technician.presses("Nhận việc").writes("đã khởi động lại modem, mạng internet vẫn mất");
        int before = office.onlyIncident().events(Kind.NOTED).size();
        technician.writes(text);
        assertThat(office.onlyIncident().events(Kind.NOTED)).hasSize(before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "chay",
                "chays",
                "cháyyyyy",
                "lửaaaa",
                "chào bạn, cháy kho rồi",
                "chào bạn, cháy",
                "em chào anh chị, cháy tủ điện rồi ạ",
                "em chào anh, chị Lan ngất rồi",
                "alo có cháy",
                "chào cả nhà, lũ vào rồi",
                "asdkjh cháy",
                "có người ngất"
            })
    void what_may_be_danger_calls_people(String text) {
        officer.writes(text);
        assertThat(office.incidents().open()).hasSize(1);
        leader.hasSeen("NGUY HIỂM");
    }

    @ParameterizedTest
    @ValueSource(strings = {"chào bạn, máy in kẹt giấy", "wifi", "camera", "scan", "mat mang", "máy in lỗi asdkjh"})
    void any_other_trouble_is_a_report(String text) {
        officer.writes(text).hasNotSeen("Tôi chưa hiểu tin này");
        assertThat(office.incidents().open()).extracting(Incident::words).containsExactly(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"alo ", "cac ban ", "xin chao "})
    void greetings_without_end_stop_nobody(String again) {
        assertTimeoutPreemptively(Duration.ofSeconds(5), () -> officer.writes(again.repeat(4096 / again.length())));
    }

    @Test
    void a_key_that_is_held_down_is_no_riddle() {
        assertTimeoutPreemptively(Duration.ofSeconds(5), () -> officer.writes("u" + "w".repeat(4000) + "d"));
    }

    @Test
    void what_was_not_understood_goes_along_with_the_kind_that_is_pressed() {
        officer.writes("kjhkjh").presses("Máy in");
        assertThat(office.onlyIncident().words()).isEqualTo("kjhkjh");
    }
}
