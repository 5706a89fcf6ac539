package vn.trucban.bot.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.trucban.bot.action.Action;
import vn.trucban.bot.action.Verb;
import vn.trucban.bot.incident.Incident;
import vn.trucban.bot.incident.IncidentEvent.Kind;
import vn.trucban.bot.staff.Role;

/** What people type while the bot waits for something else, or for nothing: danger is heard, a search stays a search, work is no report. */
class SaidElsewhereTest {
    private final Office office = new Office();
    private final Phone officer = office.person("hoa", "Chị Hoa", Role.OFFICER);
    private final Phone technician = office.person("ky", "Anh Kỹ", Role.TECHNICIAN);

    @ParameterizedTest
    @ValueSource(strings = {"cháy ổ điện rồi", "điện giật chị Lan rồi", "tủ đổ đè gãy chân chị Lan", "bà cụ sắp ngất"})
    void danger_is_heard_amid_the_entering_of_receipts(String cry) {
        officer.writes("mất mạng internet cả phòng").writes("/giay").presses("Bật tiếp nhận giấy");
        officer.presses("Nhập bù hồ sơ giấy").writes(cry);
        officer.hasNotSeen("Chưa thấy số phiếu");
        assertThat(office.incidents().open()).hasSizeGreaterThan(1);
    }

    @Test
    void danger_is_heard_amid_a_search() {
        officer.writes(Action.of(Verb.FIND).payload())
                .writes("điện giật chị Lan rồi")
                .hasNotSeen("Tìm “điện giật");
        officer.hasSeen("đừng chạm vào người");
    }

    @ParameterizedTest
    @ValueSource(strings = {"máy in rơi gãy tay anh Nam", "Ngập phòng rồi, chị Lan ngất xỉu", "hình như bị co giật"})
    void somebody_hurt_is_heard_amid_a_search(String cry) {
        officer.writes(Action.of(Verb.FIND).payload()).writes(cry).hasNotSeen("Tìm “");
        assertThat(office.incidents().open()).extracting(Incident::words).containsExactly(cry);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ghế phòng em gãy chân", "máy in rơi bất tỉnh luôn", "em sắp xỉu với phần mềm này"})
    void what_things_suffer_stays_a_search(String words) {
        officer.writes(Action.of(Verb.FIND).payload()).writes(words);
        assertThat(office.incidents().open()).isEmpty();
    }

    @Test
    void a_second_search_is_a_search() {
        officer.writes(Action.of(Verb.FIND).payload()).writes("kjhkjh").sees("kjhkjh");
        officer.writes("abcxyz").sees("abcxyz");
        assertThat(office.incidents().open()).isEmpty();
    }

    @Test
    void whoever_works_on_it_tells_how_it_goes_and_has_it_not() {
        officer.writes("mất mạng internet cả phòng");
        technician.presses("Nhận việc").writes("đã khởi động lại modem, mạng internet vẫn mất");
        technician.sees("Đã ghi vào SC-1");
        officer.hasSeen("đã khởi động lại modem");
        Incident incident = office.onlyIncident();
        assertThat(incident.affected()).isEmpty();
        assertThat(incident.events(Kind.NOTED)).hasSize(1);
        technician.writes(Action.of(Verb.SAME, incident.id().value()).payload());
        assertThat(office.onlyIncident().affected()).isEmpty();
    }
}
