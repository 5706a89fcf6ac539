package vn.trucban.bot.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.trucban.bot.staff.Role;
import vn.trucban.content.playbook.PlaybookId;

class SafetyFirstTest {
    private static final String FIRE = "🔥 Có cháy: người trước, đồ đạc sau.";

    private final Office office = new Office();
    private final Phone officer = office.person("officer", "Chị Hoa", Role.OFFICER);
    private final Phone technician = office.person("technician", "Anh Kỹ", Role.TECHNICIAN);

    @Test
    void in_a_caption_amid_the_steps() {
        officer.writes("/baocao").presses("Máy in").presses("Hết giấy");
        officer.sendsPhoto("photo", "máy in bốc cháy rồi").hasSeen(FIRE);
    }

    @Test
    void in_a_note_of_the_technician() {
        officer.writes("/baocao").presses("Máy in").presses("Hết giấy").presses("Cần hỗ trợ");
        technician
                .presses("Nhận việc")
                .presses("Ghi thêm")
                .writes("tới nơi thấy tủ điện đang cháy")
                .hasSeen(FIRE);
    }

    @Test
    void in_the_cause_of_what_was_resolved() {
        officer.writes("/baocao").presses("Máy in").presses("Hết giấy").presses("Cần hỗ trợ");
        technician
                .presses("Nhận việc")
                .presses("Đã xử lý xong")
                .writes("ổ cắm cháy, lửa lan sang rèm")
                .hasSeen(FIRE);
    }

    @Test
    void not_for_what_is_only_a_figure_of_speech() {
        officer.writes("/baocao").presses("Máy in").presses("Hết giấy");
        officer.sendsPhoto("photo", "máy in cháy mực").hasNotSeen(FIRE);
    }

    @Test
    void a_fire_told_amid_other_steps_calls_people_out() {
        officer.writes("/baocao").presses("Máy in").presses("Hết giấy");
        officer.sendsPhoto("photo", "cháy rồi, cháy phòng hồ sơ");
        officer.hasSeen("Đám cháy thế nào");
        technician.hasSeen("cháy phòng hồ sơ");
        assertThat(office.incidents().open())
                .extracting(incident -> incident.playbook().id())
                .containsExactly(PlaybookId.PRINTER, PlaybookId.DISASTER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"xong rồi", "ok", "được rồi", "rồi", "xong"})
    void a_word_ends_no_disaster_and_answers_no_question(String word) {
        officer.writes("nước lũ tràn vào trụ sở rồi").presses("Đã vào trụ sở").writes(word);
        officer.sees("Đã cắt được điện chưa");
        assertThat(office.onlyIncident().open()).isTrue();
    }

    @Test
    void a_word_ends_a_step_that_was_done() {
        officer.writes("/baocao").presses("Máy in").presses("Hết giấy").writes("xong rồi");
        assertThat(office.onlyIncident().open()).isFalse();
    }

    @Test
    void where_somebody_turns_out_to_be_in_danger_leaders_are_called_at_once() {
        Phone leader = office.person("leader", "Ông Chủ", Role.LEADER);
        officer.writes("mất điện cả xã rồi");
        technician.hasSeen("SC-1");
        assertThat(leader.received()).isZero();
        officer.writes("có người bị điện giật nằm ở quầy 1");
        leader.hasSeen("SC-1");
        officer.hasSeen("lãnh đạo Trung tâm");
        assertThat(office.onlyIncident().events())
                .anyMatch(event -> event.text().contains("Ông Chủ"));
    }

    @Test
    void whoever_took_it_and_the_leaders_hear_of_danger_named_by_an_answer() {
        Phone leader = office.person("leader", "Ông Chủ", Role.LEADER);
        officer.writes("aptomat phòng một cửa nhảy, mất điện một phòng");
        technician.presses("Nhận việc");
        assertThat(leader.received()).isZero();
        officer.presses("Có người bị giật, tê");
        leader.hasSeen("SC-1");
        technician.hasSeen("CÓ NGUY HIỂM ĐẾN NGƯỜI");
    }

    @Test
    void no_answer_about_a_generator_that_runs_is_an_alarm() {
        Phone leader = office.person("leader", "Ông Chủ", Role.LEADER);
        officer.writes("bộ lưu điện kêu tít tít, lưu việc xong rồi làm gì");
        assertThat(leader.received()).isZero();
    }

    @Test
    void a_cry_amid_the_register_is_a_report() {
        officer.writes("máy in kẹt giấy rồi").presses("Cần hỗ trợ");
        officer.writes("menu").presses("Sự cố đang mở").presses("Tìm trong sổ");
        officer.writes("cháy rồi, có người kẹt trong kho");
        technician.hasSeen("có người kẹt trong kho");
    }

    @Test
    void a_second_cry_reaches_those_called_for_the_first_before_any_button() {
        Phone other = office.person("other", "Anh Bình", Role.OFFICER);
        officer.writes("cháy phòng hồ sơ rồi");
        technician.presses("Nhận việc");
        other.writes("cháy lan lên tầng 2, còn hai người kẹt");
        technician.hasSeen("còn hai người kẹt");
    }

    @Test
    void an_old_disaster_takes_no_new_cry() {
        Phone other = office.person("other", "Anh Bình", Role.OFFICER);
        officer.writes("bão làm tốc mái nhà xe");
        office.moves(Duration.ofHours(3));
        other.writes("cháy kho hồ sơ rồi");
        assertThat(office.incidents().open()).hasSize(2);
    }
}
