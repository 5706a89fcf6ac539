package vn.trucban.bot.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.trucban.bot.incident.Incident.Status;
import vn.trucban.bot.incident.IncidentEvent;
import vn.trucban.bot.staff.PersonId;
import vn.trucban.bot.staff.Role;
import vn.trucban.notifier.channel.ChannelKind;
import vn.trucban.notifier.channel.OutgoingMessage;

/** What calls for somebody, in the chats where it stands: of each incident one card that can be pressed, and none once somebody has it. */
class CardsTest {
    private static final String TAKE = "Nhận việc";
    private static final String NEWER = "đã có tin mới hơn ở dưới";

    private final Office office = new Office();
    private final Phone officer = office.person("officer", "Chị Hoa", Role.OFFICER);
    private final Phone technician = office.person("technician", "Anh Kỹ", Role.TECHNICIAN);
    private final Phone leader = office.person("leader", "Bà Lãnh", Role.LEADER);

    private void calledAgainAndAgain() {
        officer.writes("máy in kẹt giấy rồi").presses("Cần hỗ trợ");
        for (int i = 0; i < 12; i++) {
            office.moves(Duration.ofMinutes(30));
        }
        assertThat(cards(leader)).hasSizeGreaterThan(3);
    }

    private List<OutgoingMessage> cards(Phone phone) {
        return office.messagesTo(phone.address()).stream()
                .filter(message -> message.text().contains("Cần người xử lý"))
                .toList();
    }

    @Test
    void of_all_the_cards_of_the_last_rung_the_newest_alone_can_be_pressed() {
        calledAgainAndAgain();
        assertThat(leader.under(TAKE)).hasSize(1);
        List<OutgoingMessage> shown = leader.shown();
        assertThat(shown).hasSize(cards(leader).size());
        assertThat(shown.get(0).text()).isEqualTo("SC-1 – Máy in: " + NEWER + ".");
        assertThat(shown.get(shown.size() - 1).text()).contains("Cần người xử lý");
    }

    @Test
    void once_somebody_has_it_no_card_can_be_pressed_also_not_their_own() {
        calledAgainAndAgain();
        technician.presses(TAKE);
        assertThat(leader.under(TAKE)).isEmpty();
        assertThat(technician.under(TAKE)).isEmpty();
        assertThat(technician.shown().get(0).text()).contains("Anh Kỹ đã nhận");
    }

    @Test
    void after_it_ended_and_was_opened_again_the_old_cards_take_it_from_nobody() {
        calledAgainAndAgain();
        String old = leader.payload(TAKE);
        technician.presses(TAKE).presses("Đã xử lý xong").writes("Thay trục");
        assertThat(leader.under(TAKE)).isEmpty();
        officer.presses("Vẫn chưa được");
        leader.does(new Inbound.Event.Press(old, Optional.empty()))
                .sees("Anh Kỹ nhận rồi, giữ việc từ 14h05")
                .sees("gọi 0900000001")
                .isOffered("Xem chi tiết");
        assertThat(office.onlyIncident().isWith(new PersonId("technician"))).isTrue();
        assertThat(leader.under(TAKE)).isEmpty();
    }

    @Test
    void whoever_has_it_and_presses_an_old_card_is_shown_their_work_and_takes_it_no_second_time() {
        officer.writes("máy in kẹt giấy rồi").presses("Cần hỗ trợ");
        String old = technician.payload(TAKE);
        technician.presses(TAKE);
        int before = officer.received();
        technician.does(new Inbound.Event.Press(old, Optional.empty())).sees("Anh/chị đã nhận SC-1");
        assertThat(office.onlyIncident().events(IncidentEvent.Kind.TAKEN)).hasSize(1);
        assertThat(officer.received()).isEqualTo(before);
    }

    @Test
    void whoever_is_away_by_now_keeps_no_card_that_can_be_pressed() {
        Phone second = office.person("second", "Chị Thuật", Role.TECHNICIAN);
        officer.writes("máy in kẹt giấy rồi").presses("Cần hỗ trợ");
        second.sees("Cần người xử lý");
        LocalDate today = LocalDate.parse("2026-11-23");
        assertThat(office.staff().away(new PersonId("second"), today, today, "second"))
                .isTrue();
        technician.presses(TAKE);
        assertThat(second.under(TAKE)).isEmpty();
    }

    @Test
    void where_nothing_can_be_changed_in_place_no_word_is_said_of_older_cards() {
        Phone zalo = office.person(ChannelKind.ZALO, "77", "Ông Chủ", Role.LEADER);
        calledAgainAndAgain();
        zalo.hasSeen("Cần người xử lý").hasNotSeen(NEWER);
        technician.presses(TAKE);
        zalo.sees("Anh Kỹ đã nhận").hasNotSeen(NEWER);
    }

    @Test
    void that_somebody_took_it_after_a_wait_comes_as_a_message_of_its_own_and_the_older_ones_say_so() {
        calledAgainAndAgain();
        int before = officer.shown().size();
        technician.presses(TAKE);
        List<OutgoingMessage> shown = officer.shown();
        assertThat(shown).hasSize(before + 1);
        assertThat(shown.get(before).text()).contains("đ/c Anh Kỹ đã nhận lúc 14h05");
        assertThat(shown.subList(0, before))
                .extracting(OutgoingMessage::text)
                .noneMatch(text -> text.contains("chưa ai nhận") || text.contains("Có người nhận tôi báo ngay"));
    }

    @Test
    void taken_at_once_it_is_changed_in_place() {
        officer.writes("máy in kẹt giấy rồi").presses("Cần hỗ trợ");
        int before = officer.shown().size();
        technician.presses(TAKE);
        assertThat(officer.shown()).hasSize(before);
        officer.sees("đ/c Anh Kỹ đã nhận");
    }

    @Test
    void each_rung_reaches_whoever_reported_it_and_of_those_who_joined_nobody_is_flooded() {
        Phone joined = office.person("joined", "Anh Bình", Role.OFFICER);
        officer.writes("phần mềm một cửa bị lỗi").presses("Cần hỗ trợ");
        joined.writes("phần mềm một cửa bị lỗi");
        assertThat(office.onlyIncident().status()).isEqualTo(Status.ESCALATED);
        int before = officer.shown().size();
        int others = joined.shown().size();
        office.moves(Duration.ofMinutes(45));
        leader.sees("Cần người xử lý");
        assertThat(officer.shown()).hasSize(before + 1);
        officer.sees("cho lãnh đạo");
        technician.presses(TAKE);
        assertThat(officer.shown()).hasSize(before + 2);
        assertThat(joined.shown()).as("the climb, and who has it").hasSize(others + 2);
        joined.sees("Anh Kỹ đã nhận");
    }

    private void itIs(String moment) {
        office.moves(Duration.between(office.now(), Instant.parse(moment)));
    }

    @Test
    void outside_office_hours_everybody_hears_until_when_the_climb_waits() {
        itIs("2026-11-27T09:52:00Z");
        officer.writes("mất mạng internet cả phòng");
        String waits = "chưa ai nhận thì 7h32 ngày 30/11/2026 tôi báo tiếp";
        officer.hasSeen("tôi đang báo").hasSeen(waits);
        technician.hasSeen(waits);
        int before = officer.received();
        officer.presses("Cần hỗ trợ");
        assertThat(office.messagesTo(officer.address()).subList(before, officer.received()))
                .extracting(OutgoingMessage::text)
                .anyMatch(text -> text.contains(waits));
        Phone joined = office.person("joined", "Anh Bình", Role.OFFICER);
        joined.writes("mất mạng internet cả phòng").hasSeen(waits);
    }

    @Test
    void on_a_saturday_whoever_asks_for_help_hears_it_and_nobody_does_while_the_office_is_open_or_in_danger() {
        officer.writes("máy in kẹt giấy rồi").presses("Cần hỗ trợ").hasNotSeen("báo tiếp");
        technician.hasNotSeen("báo tiếp").presses(TAKE).presses("Đã xử lý xong").writes("Thay trục");
        officer.presses("Đã dùng được");
        itIs("2026-11-28T02:00:00Z");
        officer.writes("máy in kẹt giấy rồi").presses("Cần hỗ trợ").hasSeen("ngày 30/11/2026 tôi báo tiếp");
        Phone other = office.person("other", "Chị Mai", Role.OFFICER);
        other.writes("cháy ở kho hồ sơ").hasNotSeen("báo tiếp");
    }
}
