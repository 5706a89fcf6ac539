package vn.trucban.bot.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.trucban.bot.incident.Incident;
import vn.trucban.bot.staff.Role;
import vn.trucban.content.playbook.PlaybookId;

/** Nobody reports out of the blue that it does not burn. */
class OverBeforeToldTest {
    private final Office office = new Office();
    private final Phone officer = office.person("nam", "Anh Nam", Role.OFFICER);
    private final Phone technician = office.person("ky", "Anh Kỹ", Role.TECHNICIAN);
    private final Phone leader = office.person("phuc", "Ông Phúc", Role.LEADER);

    @ParameterizedTest
    @ValueSource(strings = {"hết cháy?", "het chay nha", "het chay roi", "hết cháy rồi, không còn ai trong nhà"})
    void where_nobody_has_told_of_a_fire_people_are_called_for_one(String words) {
        officer.writes(words);
        assertThat(office.onlyIncident().playbook().id()).isEqualTo(PlaybookId.DISASTER);
        office.moves(Duration.ofSeconds(3));
        leader.hasSeen(words);
    }

    @Test
    void that_the_one_which_is_over_is_out_opens_no_second() {
        officer.writes("cháy ở kho lưu trữ rồi").presses("Lớn, khói nhiều");
        technician.presses("Nhận việc").presses("Đã xử lý xong").presses("Chưa rõ nguyên nhân");
        office.person("hoa", "Chị Hoa", Role.OFFICER).writes("hết cháy rồi, không còn ai trong nhà");
        assertThat(office.incidents().open().stream().filter(Incident::going)).isEmpty();
    }

    @Test
    void nor_where_it_goes_on() {
        officer.writes("cháy ở kho lưu trữ rồi");
        office.person("hoa", "Chị Hoa", Role.OFFICER).writes("hết cháy rồi");
        assertThat(office.incidents().open()).hasSize(1);
    }
}
