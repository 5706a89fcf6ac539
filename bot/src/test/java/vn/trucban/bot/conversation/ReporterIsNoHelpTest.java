package vn.trucban.bot.conversation;

import org.junit.jupiter.api.Test;
import vn.trucban.bot.staff.Role;

/** Whoever asks for help is not called for it: the next who can help is, at once. */
class ReporterIsNoHelpTest {
    private final Office office = new Office();
    private final Phone technician = office.person("ky", "Anh Kỹ", Role.TECHNICIAN);
    private final Phone leader = office.person("phuc", "Ông Phúc", Role.LEADER);

    @Test
    void a_technician_who_asks_for_a_person_gets_the_leader_at_once() {
        technician.writes("menu").presses("Gặp người trực");
        leader.hasSeen("Cần người xử lý");
        technician.hasNotSeen("Cần người xử lý");
    }

    @Test
    void where_people_are_in_danger_everybody_else_is_called_and_they_can_do_as_much() {
        leader.writes("cháy ở kho rồi");
        technician.hasSeen("NGUY HIỂM");
        leader.isOffered("Nhận việc").isOffered("Lập Ban chỉ huy").hasNotSeen("Cần người xử lý");
    }
}
