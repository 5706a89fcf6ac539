package vn.trucban.bot.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.trucban.bot.incident.Incident;
import vn.trucban.bot.incident.IncidentEvent.Kind;
import vn.trucban.bot.staff.Role;

/** Whoever is at a step stays there, whatever comes in between, and may answer it in words. */
class PlaceInTheStepsTest {
    private final Office office = new Office();
    private final Phone officer = office.person("officer", "Chị Hoa", Role.OFFICER);
    private final Phone leader = office.person("leader", "Bà Lãnh", Role.LEADER);

    private Phone atTheJam() {
        return officer.writes("máy in kẹt giấy rồi").sees("Xong chưa ạ?");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/menu",
                "menu",
                "/start",
                "/tinhtrang",
                "/suco",
                "/giay",
                "/trogiup",
                "/kiemtra",
                "/khongco",
                "#mn.."
            })
    void what_is_only_looked_up_leaves_the_step_where_it_was(String between) {
        atTheJam().writes(between).writes("đã rút điện").sees("Có thấy giấy kẹt không");
        assertThat(office.onlyIncident().events(Kind.TRIED)).hasSize(1);
    }

    @Test
    void what_is_asked_in_between_comes_back_to_the_step() {
        atTheJam().writes("/tinhtrang").isOffered("Làm tiếp bước đang dở");
        officer.writes("/xacminh").presses("Đã rút điện").sees("Có thấy giấy kẹt không");
        officer.writes("/dangky").presses("Thấy giấy kẹt").sees("Hai tay kéo giấy ra");
        officer.writes("/baocao").presses("Hết lỗi").sees("Đã đóng SC-1");
    }

    @Test
    void the_menu_offers_the_step_also_of_a_complex_incident() {
        officer.writes("mạng internet bị lỗi rồi")
                .presses("Chỉ một máy mất mạng")
                .sees("dây cắm hay bằng Wi-Fi");
        officer.writes("/xacminh")
                .writes("/menu")
                .presses("Làm tiếp bước đang dở")
                .sees("dây cắm hay bằng Wi-Fi");
        assertThat(office.incidents().recent(10)).hasSize(1);
    }

    @Test
    void a_label_may_be_typed_and_so_may_an_answer_of_ones_own() {
        officer.writes("mạng internet bị lỗi rồi").hasSeen("Mạng bị thế nào");
        officer.writes("chi mot may mat mang.").sees("dây cắm hay bằng Wi-Fi").hasNotSeen("Đã ghi thêm");
        officer.writes("máy này dùng wifi của phòng họp")
                .sees("Tôi hiểu là: Wi-Fi")
                .sees("Airplane mode");
        Incident incident = office.onlyIncident();
        assertThat(incident.events(Kind.TRIED)).hasSize(2);
        assertThat(incident.events(Kind.NOTED))
                .extracting(event -> event.text())
                .containsExactly("máy này dùng wifi của phòng họp");
    }

    @Test
    void an_answer_that_tells_of_danger_is_answered_by_safety_first() {
        officer.writes("mạng internet bị lỗi rồi").writes("đèn los đỏ, modem đang bốc khói có mùi khét");
        officer.hasSeen("gọi 114");
    }

    @Test
    void steps_that_are_over_do_not_come_back() {
        atTheJam().presses("Cần hỗ trợ").writes("/menu").hasNotOffered("Làm tiếp bước đang dở");
        officer.writes("mất mạng cả trung tâm rồi").presses("Cần hỗ trợ");
        assertThat(office.incidents().recent(10)).hasSize(2);
        leader.writes("/suco").sees("SC-2");
    }
}
