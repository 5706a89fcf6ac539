package vn.trucban.bot.conversation;

import org.junit.jupiter.api.Test;
import vn.trucban.bot.staff.Role;

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
}
