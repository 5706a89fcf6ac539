package vn.trucban.bot.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.trucban.bot.staff.Role;
import vn.trucban.notifier.channel.OutgoingMessage;

/** What those who were called before are told afterwards, and what they can do about it. */
class LaterWordsTest {
    private final Office office = new Office();
    private final Phone officer = office.person("hoa", "Chị Hoa", Role.OFFICER);
    private final Phone other = office.person("lan", "Chị Lan", Role.OFFICER);
    private final Phone technician = office.person("ky", "Anh Kỹ", Role.TECHNICIAN);
    private final Phone leader = office.person("phuc", "Ông Phúc", Role.LEADER);

    private OutgoingMessage last(Phone phone) {
        List<OutgoingMessage> all = office.messagesTo(phone.address());
        return all.get(all.size() - 1);
    }

    @Test
    void a_danger_of_another_kind_is_told_as_loudly_as_the_first() {
        officer.writes("sạt lở sau nhà văn hóa thôn 5 rồi");
        office.moves(Duration.ofSeconds(30));
        other.writes("cháy bếp ăn rồi ra đây dập với");
        office.moves(Duration.ofSeconds(10));
        assertThat(last(leader).text()).startsWith("🆘").contains("cháy bếp ăn");
    }

    @Test
    void more_of_the_same_is_told_calmly() {
        officer.writes("sạt lở sau nhà văn hóa thôn 5 rồi");
        office.moves(Duration.ofSeconds(30));
        other.writes("đất lại sạt thêm ở thôn 5");
        office.moves(Duration.ofSeconds(10));
        leader.hasNotSeen("🆘 NGUY HIỂM, vừa có thêm tin");
    }

    @Test
    void whoever_wants_somebody_has_not_done_all_the_steps() {
        officer.writes("có người ngất ở sảnh");
        technician.presses("Nhận việc");
        officer.presses("Cần hỗ trợ");
        technician.hasNotSeen("đã làm hết các bước").hasSeen("người báo đang cần hỗ trợ");
    }

    @Test
    void what_somebody_has_nobody_else_is_offered_to_take() {
        officer.writes("cả phòng mất mạng internet rồi").presses("Cần hỗ trợ");
        technician.presses("Nhận việc");
        other.writes("/suco")
                .presses("Xem SC-1")
                .presses("Ghi thêm")
                .writes("có người bị điện giật ở tủ mạng, bất tỉnh rồi");
        office.moves(Duration.ofSeconds(10));
        leader.hasSeen("bị điện giật");
        assertThat(leader.under("Nhận việc")).isEmpty();
    }

    @Test
    void what_is_as_it_was_the_day_before_is_named() {
        officer.writes("máy in bị kẹt giấy").presses("Cần hỗ trợ");
        technician.presses("Nhận việc").presses("Đã xử lý xong").writes("gỡ giấy");
        officer.presses("Đã dùng được");
        office.moves(Duration.ofDays(1));
        officer.writes("máy in lại bị y như hôm qua rồi").hasSeen("Lần trước là SC-1, xong từ");
    }
}
