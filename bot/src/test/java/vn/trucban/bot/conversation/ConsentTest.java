package vn.trucban.bot.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.trucban.bot.staff.Role;

/** Nobody is subscribed who has not just been shown the consent text. */
class ConsentTest {
    private static final String CONSENT = "Ông/bà có đồng ý không?";

    private final NoticeOffice office = new NoticeOffice();
    private final NoticeOffice.Phone resident = office.stranger("dan");

    private boolean subscribed() {
        return office.subscribers.find(resident.address()).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"#hm..", "#hm..-", "#tp..done", "#sb..all", "#sb.."})
    void a_payload_from_elsewhere_shows_the_text_first(String payload) {
        resident.types(payload).sees(CONSENT);
        assertThat(subscribed()).isFalse();
        resident.presses("Đồng ý nhận tin cả xã");
        assertThat(subscribed()).isTrue();
    }

    @Test
    void an_old_button_after_withdrawing_shows_the_text_again() {
        resident.writes("đăng ký")
                .presses("Đồng ý nhận tin cả xã")
                .writes("đăng ký")
                .isOffered("Chọn thôn, loại tin");
        office.subscribers.withdraw(resident.address(), "resident");
        resident.presses("Chọn thôn, loại tin").sees(CONSENT);
        assertThat(subscribed()).isFalse();
        resident.presses("Chọn thôn, loại tin").presses("Cả xã").presses("Đồng ý, đăng ký");
        assertThat(subscribed()).isTrue();
    }

    @Test
    void looking_up_the_status_in_between_does_not_ask_again() {
        resident.writes("đăng ký").sees(CONSENT).writes("/tinhtrang").presses("Đồng ý nhận tin cả xã");
        assertThat(subscribed()).isTrue();
    }

    @Test
    void staff_subscribe_as_residents_do_also_in_the_middle_of_the_steps() {
        NoticeOffice.Phone officer = office.person("hoa", "Chị Hoa", Role.OFFICER);
        officer.writes("máy in kẹt giấy rồi").writes("/dangky").sees(CONSENT);
        officer.presses("Chọn thôn, loại tin").presses("Cả xã").presses("Đồng ý, đăng ký");
        assertThat(office.subscribers.find(officer.address())).isPresent();
        officer.writes("đã rút điện").sees("Có thấy giấy kẹt không");
    }
}
