package vn.trucban.bot.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.trucban.bot.incident.Tell;
import vn.trucban.bot.staff.Person;
import vn.trucban.bot.staff.Role;
import vn.trucban.content.calendar.WorkingCalendar;
import vn.trucban.notifier.channel.Button;

/** Who hears when that a certificate ends, with a clock that the test moves. The end is 01/03/2027, a Monday. */
class CertificateBellTest {
    private final TokenOffice office = new TokenOffice();

    @Test
    void holder_and_technician_hear_at_sixty_thirty_and_seven_days_on_the_last_and_then_every_week() {
        office.holds(office.lan, "54E1", "01/03/2027");
        List<String> days = new ArrayList<>();
        WorkingCalendar calendar = TokenOffice.CONTENT.calendar();
        LocalDate day = LocalDate.parse("2026-11-24");
        while (day.isBefore(LocalDate.parse("2027-04-01"))) {
            for (String time : List.of("T03:00", "T07:31", "T08:00", "T12:00", "T16:00", "T22:00")) {
                List<String> heard = office.round(day + time);
                if (!heard.isEmpty()) {
                    assertThat(calendar.open(office.now())).isTrue();
                    assertThat(heard).hasSize(2);
                    assertThat(heard.get(0)).startsWith("lan: ");
                    assertThat(heard.get(1)).startsWith("minh: ").contains("Chị Lan", "54E1");
                    days.add(day.toString());
                }
            }
            day = day.plusDays(1);
        }
        // 31/12 is the 60th day before, 30/01 a Saturday, so the Monday after it; 22/02 the 7th
        assertThat(days)
                .containsExactly(
                        "2026-12-31",
                        "2027-02-01",
                        "2027-02-22",
                        "2027-03-01",
                        "2027-03-08",
                        "2027-03-15",
                        "2027-03-22",
                        "2027-03-29");
        assertThat(office.store.living().get(0).warnings())
                .as("weeks do not pile up")
                .hasSize(4);
    }

    @Test
    void whoever_sees_to_it_learns_that_the_holder_was_not_reached() {
        office.holds(office.lan, "54E1", "01/03/2027");
        office.hasNoChat(office.lan);
        assertThat(office.round("2026-12-31T09:00"))
                .singleElement()
                .asString()
                .startsWith("minh: ")
                .contains("chưa nhắn được cho Chị Lan");
    }

    @Test
    void nothing_is_said_at_night_on_sundays_or_holidays() {
        office.holds(office.lan, "54E1", "30/12/2026");
        assertThat(office.round("2026-11-23T05:00")).isEmpty();
        assertThat(office.round("2026-11-22T09:00")).isEmpty();
        assertThat(office.round("2026-11-23T12:15")).isEmpty();
        assertThat(office.round("2026-11-23T13:45")).hasSize(2);
    }

    @Test
    void a_machine_that_was_off_for_two_months_says_the_most_urgent_only() {
        office.holds(office.lan, "54E1", "01/03/2027");
        List<String> heard = office.round("2027-02-26T09:00");
        assertThat(heard).hasSize(2);
        assertThat(heard.get(0)).contains("còn 3 ngày");
        assertThat(office.round("2027-02-26T09:01")).isEmpty();
        assertThat(office.round("2027-03-01T09:00").get(0)).contains("hết hạn hôm nay");
        assertThat(office.round("2027-03-02T09:00")).isEmpty();
    }

    @Test
    void one_that_ended_while_the_machine_was_off_is_told_as_ended() {
        office.holds(office.lan, "54E1", "01/03/2027");
        assertThat(office.round("2027-03-04T09:00").get(0)).contains("đã hết hạn 3 ngày");
        assertThat(office.round("2027-03-05T09:00")).isEmpty();
        assertThat(office.round("2027-03-10T09:00")).isEmpty();
        assertThat(office.round("2027-03-11T09:00").get(0)).contains("đã hết hạn 10 ngày");
    }

    @Test
    void of_one_that_has_ended_people_hear_weekly_until_it_is_renewed_or_retired_also_while_the_request_is_out() {
        Certificate lan = office.holds(office.lan, "54E1", "01/03/2027");
        Certificate hoa = office.holds(office.joins("hoa", "Chị Hoa", Role.OFFICER), "54E2", "01/03/2027");
        office.round("2027-03-01T09:00");
        office.desk.sent(lan.id(), "", office.lan);
        assertThat(office.round("2027-03-08T09:00"))
                .filteredOn(text -> text.contains("54E1"))
                .hasSize(2)
                .allMatch(text -> text.contains("chưa ghi là đã nhận chứng thư mới"));
        office.desk.renewed(lan.id(), "01/03/2029", "", "", office.lan);
        assertThat(office.round("2027-03-15T09:00")).hasSize(2).allMatch(text -> text.contains("54E2"));
        office.desk.move(hoa.id(), Certificate.State.REVOKED, office.minh);
        assertThat(office.round("2027-03-22T09:00")).isEmpty();
    }

    @Test
    void of_the_agencys_own_that_has_ended_leaders_hear_too_every_week() {
        office.desk.add(
                new Typed("", "UBND xã", "agency", "77AB", "01/01/2025", "01/03/2027", "", "", "", "", ""),
                office.minh);
        assertThat(office.round("2027-02-22T09:00"))
                .as("before the end it is the technician's")
                .extracting(text -> text.substring(0, 4))
                .containsExactly("minh");
        assertThat(office.round("2027-03-01T09:00"))
                .filteredOn(text -> text.startsWith("tuan: "))
                .singleElement()
                .asString()
                .contains("Chứng thư số của cơ quan (UBND xã, số 77AB) hết hạn hôm nay", "giục làm hồ sơ");
        assertThat(office.round("2027-03-05T09:00")).isEmpty();
        assertThat(office.round("2027-03-08T09:00"))
                .extracting(text -> text.substring(0, 4))
                .containsExactlyInAnyOrder("tuan", "minh");
        assertThat(office.told())
                .filteredOn(tell -> tell.to().value().equals("tuan"))
                .allSatisfy(tell -> assertThat(tell.buttons())
                        .as("what a leader may do")
                        .extracting(Button::label)
                        .containsExactly("Chuyện gì, làm mẫu nào?", "Chứng thư số"));
    }

    @Test
    void the_list_says_whose_holder_has_left_and_whom_no_chat_reached() {
        Person gone = office.joins("gone", "Chị Nghỉ", Role.OFFICER);
        office.holds(gone, "54E9", "01/03/2029");
        Person silent = office.joins("silent", "Anh Im", Role.OFFICER);
        office.holds(silent, "54E8", "30/12/2026");
        office.holds(office.lan, "54E1", "30/12/2026");
        office.holds(office.joins("hoa", "Chị Hoa", Role.OFFICER), "54E2", "30/12/2026");
        office.leaves(gone);
        office.hasNoChat(silent);
        assertThat(office.round("2026-11-23T09:00").stream().filter(text -> text.startsWith("minh: ")))
                .singleElement()
                .asString()
                .contains(
                        "4 chứng thư số cần lo",
                        "Chị Nghỉ đã nghỉ mà còn giữ cá nhân, số 54E9",
                        "Anh Im – cá nhân, số 54E8: còn 37 ngày",
                        "chưa nhắn được cho Anh Im vì chưa có kênh chat");
    }

    @Test
    void a_clock_put_back_repeats_nothing_and_one_that_ran_ahead_silences_nothing() {
        office.holds(office.lan, "54E1", "01/03/2027");
        assertThat(office.round("2026-12-31T09:00")).hasSize(2);
        // the battery of the clock is empty
        assertThat(office.round("2020-01-02T09:00")).isEmpty();
        assertThat(office.round("2027-01-04T09:00")).isEmpty();
        // and somebody set another year
        assertThat(office.round("2036-01-02T09:00")).isNotEmpty();
        assertThat(office.round("2027-01-05T09:00")).isEmpty();
        assertThat(office.round("2027-02-01T09:00")).hasSize(2);
        assertThat(office.round("2027-02-22T09:00")).hasSize(2);
        assertThat(office.round("2027-03-01T09:00")).hasSize(2);
    }

    @Test
    void two_instances_and_a_start_in_between_say_it_once() {
        office.holds(office.lan, "54E1", "30/12/2026");
        CertificateBell other = office.bell(office::tell);
        office.now("2026-11-23T09:00");
        office.bell.round();
        other.round();
        office.bell(office::tell).round();
        assertThat(office.told()).hasSize(2);
    }

    @Test
    void a_crash_amid_telling_forgets_nobody_and_tells_nobody_twice() {
        office.holds(office.lan, "54E1", "30/12/2026");
        office.now("2026-11-23T09:00");
        List<Tell> before = new ArrayList<>();
        CertificateBell dying = office.bell(tell -> {
            if (!before.isEmpty()) {
                throw new IllegalStateException("power cut");
            }
            before.add(tell);
            office.tell(tell);
        });
        assertThatThrownBy(dying::round).hasMessage("power cut");
        office.bell.round();
        office.bell.round();
        assertThat(office.told()).extracting(tell -> tell.to().value()).containsExactly("lan", "minh");
    }

    @Test
    void a_request_that_was_sent_stops_the_warnings_until_seven_days_and_the_new_certificate_for_good() {
        Certificate one = office.holds(office.lan, "54E1", "01/03/2027");
        office.round("2026-12-31T09:00");
        office.desk.sent(one.id(), "", office.lan);
        assertThat(office.round("2027-02-01T09:00")).isEmpty();
        assertThat(office.round("2027-02-22T09:00").get(0))
                .contains("còn 7 ngày", "chưa ghi là đã nhận chứng thư mới", "31/12/2026");
        assertThat(office.desk
                        .renewed(one.id(), "01/03/2029", "", "", office.lan)
                        .refusal())
                .isEmpty();
        assertThat(office.round("2027-03-01T09:00")).isEmpty();
        assertThat(office.round("2028-12-31T09:00")).isEmpty();
        // the 60th day before the new end is 31/12/2028, a Sunday; the next office day is after New Year
        assertThat(office.round("2029-01-02T09:00").get(0)).contains("còn 58 ngày");
    }

    @Test
    void the_buttons_say_what_can_be_done() {
        office.holds(office.lan, "54E1", "30/12/2026");
        office.round("2026-11-23T09:00");
        assertThat(office.told().get(0).buttons())
                .extracting(Button::label)
                .containsExactly("Đã gửi hồ sơ gia hạn", "Đã nhận chứng thư mới", "Chuyện gì, làm mẫu nào?");
    }

    @Test
    void of_a_holder_who_leaves_technician_and_administrator_hear_once_and_again_if_they_leave_again() {
        office.holds(office.lan, "54E1", "01/03/2028");
        assertThat(office.round("2026-11-23T09:00")).isEmpty();
        office.leaves(office.lan);
        assertThat(office.round("2026-11-23T20:00")).isEmpty();
        List<String> heard = office.round("2026-11-24T09:00");
        assertThat(heard).extracting(text -> text.substring(0, 4)).containsExactly("minh", "quan");
        assertThat(heard.get(0)).contains("Chị Lan đã nghỉ", "Mẫu 05");
        assertThat(office.round("2026-11-25T09:00")).isEmpty();
        office.returns(office.lan);
        assertThat(office.round("2026-11-26T09:00")).isEmpty();
        office.leaves(office.lan);
        assertThat(office.round("2026-11-27T09:00")).hasSize(2);
    }

    @Test
    void of_one_that_is_wound_up_nobody_hears_again() {
        Certificate one = office.holds(office.lan, "54E1", "01/03/2027");
        office.leaves(office.lan);
        office.round("2026-11-24T09:00");
        assertThat(office.told().get(0).buttons())
                .extracting(Button::label)
                .containsExactly("Đã thu lại USB", "Đã gửi Mẫu 05 (thu hồi)", "Chuyện gì, làm mẫu nào?");
        office.desk.tokenBack(one.id(), office.minh);
        assertThat(office.round("2026-12-31T09:00").get(0)).contains("Không gia hạn", "đã thu USB, chưa gửi");
        office.desk.revocationFiled(one.id(), office.minh);
        assertThat(office.round("2027-03-02T09:00")).isEmpty();
    }

    @Test
    void of_the_end_of_one_whose_holder_has_left_technician_and_administrator_hear() {
        office.holds(office.lan, "54E1", "01/03/2027");
        office.leaves(office.lan);
        office.round("2026-11-24T09:00");
        assertThat(office.round("2026-12-31T09:00"))
                .extracting(text -> text.substring(0, 4))
                .containsExactly("minh", "quan");
    }

    @Test
    void without_a_technician_administrators_hear_and_without_anybody_it_waits_for_somebody() {
        office.desk.add(
                new Typed("", "UBND xã", "agency", "77AB", "01/01/2025", "30/12/2026", "", "", "", "", ""),
                office.minh);
        office.losesItsChat(office.minh);
        office.losesItsChat(office.quan);
        assertThat(office.round("2026-11-23T09:00")).isEmpty();
        office.returns(office.quan);
        assertThat(office.round("2026-11-24T09:00"))
                .extracting(text -> text.substring(0, 4))
                .containsExactly("quan");
        assertThat(office.round("2026-11-24T09:01")).isEmpty();
    }

    @Test
    void forty_that_end_at_once_are_one_list_for_the_technician_and_one_message_for_each_holder() {
        for (int i = 0; i < 40; i++) {
            office.holds(office.joins("p" + i, "Người " + i, Role.OFFICER), "54E1" + (100 + i), "30/12/2026");
        }
        List<String> heard = office.round("2026-11-23T09:00");
        assertThat(heard).hasSize(41);
        assertThat(heard.stream().filter(text -> text.startsWith("minh: ")))
                .singleElement()
                .asString()
                .contains("40 chứng thư số", "Người 0", "Người 39");
        assertThat(office.round("2026-11-23T09:01")).isEmpty();
    }

    @Test
    void nobody_is_warned_of_one_that_is_over() {
        Certificate one = office.holds(office.lan, "54E1", "30/12/2026");
        office.desk.move(one.id(), Certificate.State.REVOKED, office.minh);
        assertThat(office.round("2026-11-23T09:00")).isEmpty();
        assertThat(office.desk.needing()).isEmpty();
    }
}
