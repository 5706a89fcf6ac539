package vn.trucban.bot.command;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.trucban.bot.command.CommandOffice.BINH;
import static vn.trucban.bot.command.CommandOffice.FLOOD;
import static vn.trucban.bot.command.CommandOffice.HOA;
import static vn.trucban.bot.command.CommandOffice.HUNG;
import static vn.trucban.bot.command.CommandOffice.LAN;
import static vn.trucban.bot.command.CommandOffice.MINH;
import static vn.trucban.bot.command.CommandOffice.NHUAN;
import static vn.trucban.bot.command.CommandOffice.done;
import static vn.trucban.bot.command.CommandOffice.why;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.trucban.bot.incident.IncidentCommand;
import vn.trucban.bot.incident.IncidentEvent.Kind;
import vn.trucban.bot.incident.IncidentId;
import vn.trucban.bot.incident.Party;
import vn.trucban.bot.staff.Absence;
import vn.trucban.bot.staff.Role;
import vn.trucban.content.playbook.PlaybookId;
import vn.trucban.notifier.channel.Address;
import vn.trucban.notifier.channel.ChannelKind;

/** A flood at night, from the proposal to the stand-down, as the board and the team live through it. */
class CommandDeskTest {
    private final CommandOffice office = new CommandOffice(new InMemoryCommandStore());
    private final CommandDesk desk = office.desk;

    @BeforeEach
    void the_water_comes_in() {
        office.flood();
    }

    // raising

    @Test
    void danger_is_proposed_to_every_leader_at_once() {
        desk.round();
        desk.round();
        office.desk(new InMemoryCommandStore());

        assertThat(office.heard(NHUAN)).singleElement().satisfies(tell -> {
            assertThat(tell.text()).contains("lập Ban chỉ huy").contains("nước lũ tràn vào trụ sở");
            assertThat(tell.buttons()).extracting("label").containsExactly("Lập Ban chỉ huy", "Chưa cần lập");
        });
        assertThat(office.heard(HUNG)).hasSize(1);
        assertThat(office.heard(LAN)).isEmpty();
    }

    @Test
    void without_danger_nothing_is_proposed() {
        CommandOffice calm = new CommandOffice(new InMemoryCommandStore());
        calm.reported(FLOOD, PlaybookId.DISASTER, "bão số 10 sắp vào");
        calm.desk.round();

        assertThat(calm.told).isEmpty();
        assertThat(calm.desk.find(FLOOD)).isEmpty();
    }

    @Test
    void a_proposal_nobody_took_up_is_dropped_with_its_incident() {
        desk.round();
        Party hoa = office.incidents.find(FLOOD).orElseThrow().reporter();
        office.incidents.carryOut(FLOOD, "over", new IncidentCommand.Solved(hoa, ""));
        desk.round();

        assertThat(desk.live()).isEmpty();
        assertThat(why(desk.raise(FLOOD, "x", "flood", Actor.of(NHUAN)))).contains("đã xong");
    }

    @Test
    void everybody_is_called_at_once_on_every_channel_at_night_with_post_place_and_first_action() {
        office.raised();

        assertThat(office.holder("head")).isEqualTo("Ông Nhuận");
        assertThat(office.holder("deputy")).isEqualTo("Anh Hùng");
        assertThat(office.told.stream().filter(tell -> tell.text().contains("Đồng chí giữ vị trí")))
                .extracting(tell -> tell.to().channel() + "/" + tell.to().value())
                .contains("SIMULATOR/lan", "ZALO/lan", "SIMULATOR/hung", "ZALO/hung", "SIMULATOR/binh");
        assertThat(office.heard(LAN)).anySatisfy(tell -> {
            assertThat(tell.text())
                    .contains("Sơ tán, tìm người")
                    .contains("Tầng 2 UBND xã")
                    .contains("Đưa mọi người lên chỗ cao");
            assertThat(tell.buttons()).extracting("label").containsExactly("Đã nhận", "Đang đến", "Không đến được");
        });
    }

    @Test
    void each_person_is_called_once_however_many_posts_they_have() {
        office.people.removeAll(List.of(MINH, HOA));
        office.raised();

        assertThat(office.heard(BINH).stream().filter(tell -> tell.text().contains("LỆNH GỌI")))
                .singleElement()
                .satisfies(tell -> assertThat(tell.text()).contains("Tổ trưởng Tổ ứng cứu, Hồ sơ, thiết bị"));
        office.says(BINH, Response.Kind.ARRIVED);
        assertThat(office.seat("records").state()).isEqualTo(Seat.State.ARRIVED);
        assertThat(office.seat("team-lead").state()).isEqualTo(Seat.State.ARRIVED);
    }

    @Test
    void whoever_is_away_is_called_after_those_who_are_there_and_not_first() {
        office.absences.add(
                new Absence(NHUAN.id(), LocalDate.of(2026, 11, 20), LocalDate.of(2026, 11, 30), "nhuan", office.now));
        done(desk.raise(FLOOD, office.wish(), "flood", Actor.of(HUNG)));

        assertThat(office.holder("head")).isEqualTo("Anh Hùng");
        assertThat(office.seat("head").line()).extracting(Member::name).last().isEqualTo("Ông Nhuận");
        assertThat(office.seat("deputy").line().get(0).name()).isNotEqualTo("Ông Nhuận");
    }

    @Test
    void whoever_raised_it_has_received_the_call() {
        office.raised();
        assertThat(office.seat("head").state()).isEqualTo(Seat.State.RECEIVED);
        office.says(HUNG, Response.Kind.RECEIVED);
        office.minutes(30);
        assertThat(office.heard(NHUAN, "GỌI LẦN 2")).isFalse();
    }

    @Test
    void raised_twice_it_is_the_same() {
        Command first = office.raised();
        int told = office.told.size();

        Command second = done(desk.raise(FLOOD, office.wish(), "storm", Actor.of(HUNG)));

        assertThat(second).isEqualTo(first);
        assertThat(office.told).hasSize(told);
        assertThat(office.facts(Kind.COMMAND_RAISED)).hasSize(1);
    }

    @Test
    void only_leaders_raise_it_and_only_over_a_disaster_that_goes_on() {
        office.reported(new IncidentId("dien"), PlaybookId.POWER, "mất điện");

        assertThat(why(desk.raise(FLOOD, "a", "flood", Actor.of(LAN)))).contains("Lãnh đạo lập Ban chỉ huy");
        assertThat(why(desk.raise(new IncidentId("dien"), "b", "flood", Actor.of(NHUAN))))
                .contains("không phải thiên tai");
        assertThat(why(desk.raise(new IncidentId("khong"), "c", "flood", Actor.of(NHUAN))))
                .contains("Không còn sự cố này");
        assertThat(why(desk.raise(FLOOD, "d", "nui-lua", Actor.of(NHUAN)))).contains("Không có loại thiên tai này");
        assertThat(desk.find(FLOOD)).isEmpty();
        assertThat(office.told).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "nước lũ tràn vào trụ sở, flood",
        "cháy phòng hồ sơ, fire",
        "cháy ở kho lưu trữ rồi, fire",
        "sạt lở đất sau trụ sở, landslide",
        "bão số 10 sắp vào, storm",
        "có ổ dịch trong xã, epidemic"
    })
    void the_kind_comes_from_what_was_reported(String words, String hazard) {
        IncidentId id = new IncidentId("x");
        office.reported(id, PlaybookId.DISASTER, words);
        assertThat(desk.hazard(office.incidents.find(id).orElseThrow()))
                .hasValueSatisfying(found -> assertThat(found.id()).isEqualTo(hazard));
    }

    @Test
    void the_kind_and_the_danger_come_from_the_branch_of_the_playbook() {
        IncidentId id = new IncidentId("x");
        Party hoa = office.reported(id, PlaybookId.DISASTER, "có chuyện rồi").reporter();
        assertThat(desk.hazard(office.incidents.find(id).orElseThrow())).isEmpty();

        office.incidents.carryOut(id, "1", new IncidentCommand.Tried(hoa, "other-kind", "Sạt lở, động đất"));
        office.incidents.carryOut(id, "2", new IncidentCommand.Tried(hoa, "slide", "Có người bị vùi, kẹt"));

        assertThat(desk.hazard(office.incidents.find(id).orElseThrow()))
                .hasValueSatisfying(found -> assertThat(found.id()).isEqualTo("landslide"));
        desk.round();
        assertThat(office.heard(NHUAN, "có chuyện rồi")).isTrue();
    }

    // the call-out

    @Test
    void whoever_is_silent_is_called_again_and_then_the_deputy() {
        office.raised();
        String first = office.holder("records");

        office.minutes(4);
        assertThat(office.heard(BINH, "GỌI LẦN 2")).isFalse();
        office.minutes(1);
        assertThat(office.heard(BINH, "GỌI LẦN 2")).isTrue();
        assertThat(office.holder("records")).isEqualTo(first);
        office.minutes(5);
        assertThat(office.holder("records")).isNotEqualTo(first);
        assertThat(office.facts(Kind.COMMAND_CALLED))
                .anyMatch(fact -> fact.text().contains(first + " không trả lời sau hai lần gọi"));
    }

    @Test
    void whoever_cannot_come_is_followed_at_once() {
        office.raised();
        assertThat(office.holder("evacuation")).isEqualTo("Chị Lan");

        done(desk.answer(FLOOD, office.wish(), Response.cannot("đường bị chia cắt"), Actor.of(LAN)));

        assertThat(office.holder("evacuation")).isEqualTo("Chị Hoa");
        assertThat(office.heard(HOA, "Sơ tán, tìm người")).isTrue();
        assertThat(office.facts(Kind.COMMAND_CALLED))
                .anyMatch(fact -> fact.text().contains("không đến được (đường bị chia cắt)"));
    }

    @Test
    void whoever_answers_late_takes_the_post_back_while_nobody_else_has_answered() {
        office.raised();
        office.says(HOA, Response.Kind.RECEIVED);
        office.minutes(10);
        assertThat(office.holder("evacuation")).isEqualTo("Chị Hoa");

        office.says(LAN, Response.Kind.COMING);
        assertThat(office.holder("evacuation")).isEqualTo("Chị Lan");
        assertThat(office.seat("evacuation").state()).isEqualTo(Seat.State.COMING);
    }

    @Test
    void once_somebody_else_has_it_a_late_answer_says_so() {
        office.raised();
        office.says(HOA, Response.Kind.RECEIVED);
        office.minutes(10);
        office.says(HOA, Response.Kind.ARRIVED);

        assertThat(why(desk.answer(FLOOD, "late", Response.of(Response.Kind.COMING), Actor.of(LAN))))
                .contains("đã có người khác nhận thay");
    }

    @Test
    void a_member_outside_the_staff_is_called_by_telephone_and_ticked_by_somebody() {
        office.raised();
        assertThat(office.heard(NHUAN, "gọi điện cho Trạm Y tế xã (Y tế)")).isTrue();
        assertThat(office.calls(NHUAN)).extracting("phone").contains("0912 000 111");

        done(desk.answerFor(FLOOD, office.wish(), office.index("medical"), Response.comingIn(30), Actor.of(NHUAN)));

        assertThat(office.seat("medical").state()).isEqualTo(Seat.State.COMING);
        assertThat(office.seat("medical").eta()).contains(office.now.plus(Duration.ofMinutes(30)));
        assertThat(why(desk.answerFor(
                        FLOOD, "x", office.index("medical"), Response.of(Response.Kind.ARRIVED), Actor.of(LAN))))
                .contains("của Ban chỉ huy");
    }

    @Test
    void a_call_that_does_not_get_through_is_told_with_a_number_to_call_and_only_once() {
        office.raised();
        office.told.clear();

        desk.undelivered("command/lu1/3", new Address(ChannelKind.SIMULATOR, "lan"));
        assertThat(office.calls(NHUAN)).isEmpty();
        desk.undelivered("command/lu1/4", new Address(ChannelKind.ZALO, "lan"));
        desk.undelivered("command/lu1/4", new Address(ChannelKind.ZALO, "lan"));

        assertThat(office.heard(NHUAN).stream().filter(tell -> tell.text().contains("gọi điện cho Chị Lan")))
                .singleElement()
                .satisfies(tell -> assertThat(tell.buttons())
                        .extracting("label")
                        .contains("Gọi Chị Lan", "Họ đã nhận", "Họ không đến"));
        assertThat(office.seat("evacuation").unreached()).hasSize(2);
    }

    @Test
    void tells_of_others_are_not_ours() {
        office.raised();
        Command before = office.command();
        desk.undelivered("lu1/17", new Address(ChannelKind.SIMULATOR, "lan"));
        desk.undelivered("command", new Address(ChannelKind.SIMULATOR, "lan"));
        assertThat(office.command()).isEqualTo(before);
    }

    @Test
    void where_nobody_is_left_whoever_leads_hears_it_and_puts_somebody_there() {
        office.raised();
        office.people.stream()
                .filter(one -> one.is(Role.OFFICER))
                .toList()
                .forEach(one -> desk.answer(FLOOD, office.wish(), Response.cannot("ốm"), Actor.of(one)));
        int seat = office.index("logistics");
        assertThat(office.seat("logistics").state()).isEqualTo(Seat.State.EMPTY);
        assertThat(office.heard(NHUAN, "Kho vật tư, hậu cần chưa có ai")).isTrue();

        done(desk.assign(FLOOD, office.wish(), seat, MINH.id(), Actor.of(NHUAN)));

        assertThat(office.holder("logistics")).isEqualTo("Anh Minh");
        assertThat(office.heard(MINH, "Kho vật tư")).isTrue();
    }

    @Test
    void whoever_changes_their_mind_has_the_post_while_nobody_else_has_answered() {
        office.people.remove(HOA);
        office.raised();
        office.says(LAN, Response.Kind.CANNOT);
        assertThat(office.holder("evacuation")).isEqualTo("Ban Chỉ huy Quân sự xã");
        office.says(LAN, Response.Kind.COMING);
        assertThat(office.holder("evacuation")).isEqualTo("Chị Lan");
    }

    @Test
    void those_who_gave_no_answer_are_called_anew_after_a_while_who_refused_is_not() {
        office.people.removeAll(List.of(HOA));
        office.raised();
        done(desk.answer(FLOOD, office.wish(), Response.cannot("ốm"), Actor.of(LAN)));
        office.minutes(11);
        office.told.clear();
        office.minutes(60);
        assertThat(office.heard(BINH)).isNotEmpty();
        assertThat(office.heard(LAN)).isEmpty();
    }

    @Test
    void whoever_should_have_arrived_is_asked_once() {
        office.raised();
        done(desk.answer(FLOOD, office.wish(), Response.comingIn(20), Actor.of(LAN)));
        office.minutes(29);
        assertThat(office.heard(LAN, "đến nơi chưa")).isFalse();
        office.minutes(20);
        assertThat(office.heard(LAN).stream().filter(tell -> tell.text().contains("đến nơi chưa")))
                .hasSize(1);
    }

    @Test
    void a_leader_who_leaves_midway_is_followed_by_the_deputy() {
        office.raised();
        office.says(NHUAN, Response.Kind.ARRIVED);
        office.left(NHUAN);
        desk.round();

        assertThat(office.holder("head")).isEqualTo("Anh Hùng");
        assertThat(office.facts(Kind.COMMAND_CALLED))
                .anyMatch(fact -> fact.text().contains("Ông Nhuận không còn trong danh sách người trực"));
        assertThat(why(desk.answer(FLOOD, "x", Response.of(Response.Kind.ARRIVED), Actor.of(NHUAN))))
                .contains("không còn trong danh sách");
        office.says(HUNG, Response.Kind.ARRIVED);
        done(office.ends(HUNG));
    }

    @Test
    void whoever_says_midway_that_they_are_off_today_is_followed_whatever_they_answered_before() {
        office.raised();
        office.says(NHUAN, Response.comingIn(20).kind());
        office.minutes(1);
        LocalDate today = LocalDate.of(2026, 11, 23);
        office.absences.add(new Absence(NHUAN.id(), today, today, "nhuan", office.now));
        office.minutes(1);

        assertThat(office.holder("head")).isEqualTo("Anh Hùng");
        assertThat(office.facts(Kind.COMMAND_CALLED))
                .anyMatch(fact -> fact.text().contains("Ông Nhuận không đến được (báo nghỉ hôm nay)"));
        office.minutes(30);
        assertThat(office.holder("head")).isEqualTo("Anh Hùng");
    }

    @Test
    void an_answer_said_twice_changes_nothing_the_second_time() {
        office.raised();
        Command first = done(desk.answer(FLOOD, "same", Response.comingIn(20), Actor.of(LAN)));
        office.later(Duration.ofMinutes(3));
        Command second = done(desk.answer(FLOOD, "same", Response.comingIn(20), Actor.of(LAN)));
        assertThat(second).isEqualTo(first);
        assertThat(why(desk.answer(FLOOD, "x", Response.comingIn(0), Actor.of(LAN))))
                .contains("từ 1 đến 720");
    }

    @Test
    void the_board_is_one_message_replaced_in_place() {
        office.raised();
        office.told.clear();
        office.says(LAN, Response.Kind.COMING);
        office.says(HUNG, Response.Kind.ARRIVED);

        assertThat(office.heard(NHUAN)).hasSize(2).allSatisfy(tell -> {
            assertThat(tell.replace()).isTrue();
            assertThat(tell.tag()).contains("command/lu1");
        });
        assertThat(office.heard(NHUAN).get(1).text())
                .contains("Có mặt 1 · đang đến 1 · đã nhận 2")
                .contains("• Phó trưởng ban: Anh Hùng, đã có mặt");
    }
}
