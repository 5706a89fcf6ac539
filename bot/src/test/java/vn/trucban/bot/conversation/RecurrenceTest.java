package vn.trucban.bot.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Comparator;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.trucban.bot.action.Action;
import vn.trucban.bot.action.Verb;
import vn.trucban.bot.incident.Incident;
import vn.trucban.bot.incident.Incident.Status;
import vn.trucban.bot.staff.Role;

/** "Lại lỗi" the day after is an incident of its own: the night in which it worked stands in no log and no certificate. */
class RecurrenceTest {
    private final Office office = new Office();
    private final Phone hoa = office.person("hoa", "Chị Hoa", Role.OFFICER);
    private final Phone ky = office.person("ky", "Anh Kỹ", Role.TECHNICIAN);

    private void fixed() {
        hoa.writes("máy in kẹt giấy").presses("Cần hỗ trợ");
        ky.presses("Nhận việc");
        office.moves(Duration.ofMinutes(4));
        ky.presses("Đã xử lý xong").writes("thay trống mực");
        hoa.presses("Đã dùng được");
    }

    private Incident number(int number) {
        return office.incidents().recent(9).stream()
                .filter(incident -> incident.number() == number)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void long_after_the_fix_was_confirmed_it_is_a_new_one_that_names_the_one_before() {
        fixed();
        office.moves(Duration.ofHours(24));
        hoa.presses("Lại lỗi");

        assertThat(number(1).status()).isEqualTo(Status.CLOSED);
        assertThat(number(1).length(office.now())).isEqualTo(Duration.ofMinutes(4));
        assertThat(number(2).words()).isEqualTo("lại bị như SC-1: máy in kẹt giấy");
        assertThat(number(2).playbook().id()).isEqualTo(number(1).playbook().id());
        assertThat(number(2).length(office.now())).isZero();
        ky.sees("Cần người xử lý: SC-2").hasSeen("lại bị như SC-1: máy in kẹt giấy");
        hoa.hasSeen("nên tôi mở việc mới SC-2 và báo người phụ trách");
    }

    @Test
    void soon_after_it_is_opened_again() {
        fixed();
        office.moves(Duration.ofMinutes(30));
        hoa.presses("Lại lỗi");
        assertThat(office.onlyIncident().going()).isTrue();
        ky.sees("SC-1");
    }

    @Test
    void where_nobody_ever_said_that_it_works_a_late_no_opens_it_again_and_a_very_late_one_does_not() {
        hoa.writes("máy in kẹt giấy").presses("Cần hỗ trợ");
        ky.presses("Nhận việc").presses("Đã xử lý xong").writes("thay trống mực");
        for (int day = 0; day < 4; day++) {
            office.moves(Duration.ofHours(24));
        }
        hoa.presses("Vẫn chưa được");
        assertThat(office.incidents().recent(9)).hasSize(2);
        assertThat(office.incidents().recent(9).stream()
                        .max(Comparator.comparing(Incident::number))
                        .orElseThrow()
                        .going())
                .isTrue();
    }

    @Test
    void pressed_twice_it_is_one() {
        fixed();
        office.moves(Duration.ofHours(24));
        String again = hoa.payload("Lại lỗi");
        hoa.repeats("twice", new Inbound.Event.Press(again, Optional.empty()));
        hoa.repeats("twice", new Inbound.Event.Press(again, Optional.empty()));
        assertThat(office.incidents().recent(9)).hasSize(2);
    }

    @Test
    void who_presses_it_again_and_who_had_it_as_well_are_in_the_same_new_one() {
        Phone nam = office.person("nam", "Anh Nam", Role.OFFICER);
        hoa.writes("mất mạng internet cả phòng").presses("Cần hỗ trợ");
        nam.writes("mất mạng internet cả phòng");
        ky.presses("Nhận việc").presses("Đã xử lý xong").writes("cắm lại dây");
        hoa.presses("Đã dùng được");
        nam.presses("Đã dùng được");
        office.moves(Duration.ofHours(24));
        String closed = number(1).id().value();

        hoa.presses("Lại lỗi");
        hoa.does(new Inbound.Event.Press(Action.of(Verb.REOPEN, closed).payload(), Optional.empty()));
        nam.does(new Inbound.Event.Press(Action.of(Verb.REOPEN, closed).payload(), Optional.empty()));

        assertThat(office.incidents().recent(9)).hasSize(2);
        assertThat(number(2).affected()).hasSize(1);
    }
}
