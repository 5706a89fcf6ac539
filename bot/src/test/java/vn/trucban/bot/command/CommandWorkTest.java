package vn.trucban.bot.command;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.trucban.bot.command.CommandOffice.BINH;
import static vn.trucban.bot.command.CommandOffice.CONTENT;
import static vn.trucban.bot.command.CommandOffice.FLOOD;
import static vn.trucban.bot.command.CommandOffice.HUNG;
import static vn.trucban.bot.command.CommandOffice.LAN;
import static vn.trucban.bot.command.CommandOffice.LOA;
import static vn.trucban.bot.command.CommandOffice.NHUAN;
import static vn.trucban.bot.command.CommandOffice.done;
import static vn.trucban.bot.command.CommandOffice.why;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.trucban.bot.incident.IncidentEvent.Kind;
import vn.trucban.bot.incident.IncidentId;
import vn.trucban.bot.incident.Party;
import vn.trucban.bot.incident.Tell;
import vn.trucban.bot.staff.Person;
import vn.trucban.bot.staff.PersonId;
import vn.trucban.content.playbook.PlaybookId;

/** What is done and decided in a flood at night, what goes upwards, the end, and the same in a drill. */
class CommandWorkTest {
    private final CommandOffice office = new CommandOffice(new InMemoryCommandStore());
    private final CommandDesk desk = office.desk;

    @BeforeEach
    void the_water_comes_in() {
        office.flood();
    }

    // first actions

    @Test
    void actions_are_ticked_by_whoever_has_them_and_what_cannot_be_done_is_told() {
        office.raised();
        int seat = office.index("evacuation");

        done(desk.tick(FLOOD, office.wish(), seat, 0, Task.State.DONE, "", Actor.of(LAN)));
        done(desk.tick(FLOOD, office.wish(), seat, 1, Task.State.CANNOT, "đường ngập", Actor.of(LAN)));

        assertThat(office.seat("evacuation").tasks())
                .extracting(Task::state)
                .containsExactly(Task.State.DONE, Task.State.CANNOT);
        assertThat(office.heard(NHUAN, "không làm được “Điểm danh nơi sơ tán")).isTrue();
        assertThat(office.facts(Kind.COMMAND_TASK)).hasSize(1);
        assertThat(office.facts(Kind.COMMAND_CANNOT)).hasSize(1);
        assertThat(why(desk.tick(FLOOD, "x", seat, 0, Task.State.DONE, "", Actor.of(BINH))))
                .contains("của người khác");
        assertThat(why(desk.tick(FLOOD, "x", seat, 7, Task.State.DONE, "", Actor.of(LAN))))
                .contains("Không có việc này");
    }

    // decisions

    @Test
    void decisions_keep_both_times_and_are_corrected_only_by_another_entry() {
        office.raised();
        office.later(Duration.ofHours(1));
        done(desk.decide(FLOOD, "1", "Sơ tán thôn Nà Khao", office.now.minusSeconds(1800), 0, Actor.of(NHUAN)));
        done(desk.decide(FLOOD, "2", "Sơ tán thôn Nà Khao và Bản Chán", office.now, 1, Actor.of(HUNG)));

        assertThat(office.command().decisions()).hasSize(2);
        Decision first = office.command().decisions().get(0);
        assertThat(first.late()).isTrue();
        assertThat(first.saidAt()).isEqualTo(office.now);
        assertThat(office.command().decisions().get(1).amends()).contains(1);
        assertThat(office.facts(Kind.COMMAND_DECIDED))
                .extracting("text")
                .satisfiesExactly(
                        one -> assertThat((String) one).contains("lúc 2h35").contains("ghi lúc 3h05"),
                        two -> assertThat((String) two).contains("đính chính quyết định 1"));
    }

    @Test
    void a_decision_without_words_in_the_future_or_before_the_disaster_is_refused() {
        office.raised();
        Command before = office.command();
        assertThat(why(desk.decide(FLOOD, "1", "  ", office.now, 0, Actor.of(NHUAN))))
                .contains("chưa có nội dung");
        assertThat(why(desk.decide(FLOOD, "2", "Họp", office.now.plusSeconds(120), 0, Actor.of(NHUAN))))
                .contains("chưa tới");
        assertThat(why(desk.decide(FLOOD, "3", "Họp", office.now.minusSeconds(7200), 0, Actor.of(NHUAN))))
                .contains("trước khi có sự cố");
        assertThat(why(desk.decide(FLOOD, "4", "Họp", office.now, 4, Actor.of(NHUAN))))
                .contains("Không có quyết định số này");
        assertThat(why(desk.decide(FLOOD, "5", "x".repeat(1501), office.now, 0, Actor.of(NHUAN))))
                .contains("Dài quá");
        assertThat(why(desk.decide(FLOOD, "6", "Họp", office.now, 0, Actor.of(LAN))))
                .contains("của Ban chỉ huy");
        assertThat(office.command()).isEqualTo(before);
    }

    // reports upwards

    @Test
    void reports_are_asked_for_at_their_intervals_and_late_ones_reach_the_head() {
        office.raised();
        office.says(HUNG, Response.Kind.ARRIVED);
        Person clerk = office.people.stream()
                .filter(one -> office.command().clerk().filter(one.id()::equals).isPresent())
                .findFirst()
                .orElseThrow();
        office.minutes(59);
        assertThat(office.heard(clerk, "đến giờ báo cáo nhanh số 1")).isFalse();
        office.minutes(1);
        assertThat(office.heard(clerk, "đến giờ báo cáo nhanh số 1")).isTrue();
        office.minutes(15);
        assertThat(office.heard(clerk, "báo cáo nhanh số 1 (hạn")).isTrue();
        office.minutes(30);
        assertThat(office.heard(NHUAN, "vẫn chưa gửi")).isTrue();
    }

    @Test
    void a_report_that_went_to_everybody_makes_the_next_one_due_in_time() {
        office.raised();
        office.minutes(60);
        done(desk.sent(FLOOD, office.wish(), 1, Set.of("ubnd-tinh", "ptds-tinh"), "dien-thoai", Actor.of(NHUAN)));
        assertThat(office.command().reports()).hasSize(1);
        office.minutes(5);
        done(desk.sent(
                FLOOD,
                office.wish(),
                1,
                Set.of("ubnd-tinh", "ptds-tinh", "so-noi-vu", "ttpvhcc-tinh"),
                "van-ban",
                Actor.of(NHUAN)));

        assertThat(office.command().reports()).hasSize(2);
        assertThat(office.command()
                        .report(1)
                        .orElseThrow()
                        .sentTo("ubnd-tinh")
                        .orElseThrow()
                        .way())
                .isEqualTo("dien-thoai");
        assertThat(office.command().report(2).orElseThrow().dueAt())
                .isEqualTo(office.command().report(1).orElseThrow().dueAt().plus(Duration.ofHours(3)));
        assertThat(office.facts(Kind.COMMAND_REPORTED)).hasSize(2);
        assertThat(why(desk.sent(FLOOD, "x", 1, Set.of("nasa"), "zalo", Actor.of(NHUAN))))
                .contains("nơi nhận");
        assertThat(why(desk.sent(FLOOD, "x", 9, Set.of("ubnd-tinh"), "zalo", Actor.of(NHUAN))))
                .contains("báo cáo số");
        assertThat(why(desk.sent(FLOOD, "x", 2, Set.of("ubnd-tinh"), "bồ câu", Actor.of(NHUAN))))
                .contains("cách gửi");
    }

    @Test
    void a_report_never_sent_is_entered_as_missed_and_the_next_takes_its_place_also_after_a_standstill() {
        office.raised();
        office.later(Duration.ofHours(8));
        desk.round();
        assertThat(office.command().report(1).orElseThrow().missed()).isTrue();
        assertThat(office.facts(Kind.COMMAND_REPORTED)).singleElement().satisfies(fact -> assertThat(fact.text())
                .contains("không gửi kịp"));
        assertThat(office.command().report(2).orElseThrow().dueAt()).isBeforeOrEqualTo(office.now);
        desk.round();
        assertThat(office.command().reports()).hasSize(2);
    }

    // stand-down

    @Test
    void standing_down_names_what_is_open_tells_everybody_and_closes_the_log() {
        office.raised();
        office.says(LAN, Response.Kind.ARRIVED);
        office.warned("b1", "TB-2026-0001-0");
        List<String> open = desk.open(office.command());
        assertThat(open)
                .anyMatch(line -> line.startsWith("Chưa trả lời:"))
                .anyMatch(line -> line.contains("chưa có tin báo yên"));
        assertThat(why(office.ends(LAN))).contains("Chỉ trưởng ban");

        Command over = done(office.ends(NHUAN));

        assertThat(over.stage()).isEqualTo(Command.Stage.STOOD_DOWN);
        assertThat(over.ending().orElseThrow().open()).isEqualTo(open);
        assertThat(office.heard(LAN, "đã cho kết thúc")).isTrue();
        assertThat(office.facts(Kind.COMMAND_ENDED)).hasSize(1);
        assertThat(why(desk.decide(FLOOD, "x", "Họp", office.now, 0, Actor.of(NHUAN))))
                .contains("đã kết thúc lúc");
        assertThat(why(desk.answer(FLOOD, "x", Response.of(Response.Kind.ARRIVED), Actor.of(LAN))))
                .contains("đã kết thúc lúc");
        assertThat(why(desk.raise(FLOOD, "x", "flood", Actor.of(NHUAN)))).contains("đã kết thúc");
        assertThat(why(office.ends(NHUAN))).contains("đã kết thúc lúc");
        int told = office.told.size();
        office.minutes(300);
        assertThat(office.told).hasSize(told);
    }

    // a drill

    @Test
    void in_a_drill_every_word_is_marked_nobody_outside_is_called_and_no_report_is_said_to_be_sent() {
        IncidentId drill = IncidentId.ofDrill("AB12", "fresh");
        office.reported(drill, PlaybookId.DISASTER, "nước lũ tràn vào trụ sở");
        done(desk.raise(drill, "r", "flood", Actor.of(NHUAN)));
        for (int i = 0; i < 120; i++) {
            office.later(Duration.ofMinutes(1));
            desk.round();
        }
        Command command = done(desk.sent(drill, "s", 1, Set.of("ubnd-tinh"), "dien-thoai", Actor.of(NHUAN)));

        assertThat(office.told.stream().filter(tell -> tell.id().startsWith("command/" + drill)))
                .isNotEmpty()
                .allMatch(Tell::drill);
        assertThat(office.calls(NHUAN)).isEmpty();
        assertThat(office.heard(NHUAN, "Không gọi thật")).isTrue();
        assertThat(office.incidents.find(drill).orElseThrow().events(Kind.COMMAND_REPORTED))
                .anyMatch(fact -> fact.text().contains("giả định"))
                .noneMatch(fact -> fact.text().contains("đã gửi"));
        CommandTexts texts = new CommandTexts(CONTENT.messages());
        Known known = desk.known(command, List.of()).orElseThrow();
        assertThat(texts.readyReport(command, command.report(1).orElseThrow(), known))
                .contains("KHÔNG GỬI ĐI");
    }

    @Test
    void a_drill_calls_only_those_who_take_part_and_is_over_with_its_drill() {
        office.onlyPlay(List.of(NHUAN, LAN));
        IncidentId drill = IncidentId.ofDrill("AB12", "fresh");
        Party hoa = office.reported(drill, PlaybookId.DISASTER, "nước lũ tràn vào trụ sở")
                .reporter();
        office.told.clear();
        desk.round();
        assertThat(office.heard(NHUAN, "lập Ban chỉ huy")).isTrue();
        assertThat(office.heard(HUNG))
                .filteredOn(tell -> tell.id().contains(drill.value()))
                .isEmpty();
        assertThat(why(desk.raise(drill, "x", "flood", Actor.of(HUNG)))).contains("đồng chí không tham gia");
        done(desk.raise(drill, "r", "flood", Actor.of(NHUAN)));
        assertThat(desk.find(drill).orElseThrow().seats().stream()
                        .flatMap(seat -> seat.line().stream())
                        .flatMap(member -> member.person().stream()))
                .containsOnly(NHUAN.id(), LAN.id());

        office.incidents.endDrill("AB12", hoa, false);
        desk.round();
        assertThat(desk.find(drill).orElseThrow().standing()).isFalse();
    }

    @Test
    void a_person_without_any_channel_is_called_by_telephone() {
        office.raised();
        assertThat(office.holder("media")).isEqualTo("Bác Loa");
        assertThat(office.heard(NHUAN, "gọi điện cho Bác Loa (Thông tin, loa đài), số 0912 000 111"))
                .isTrue();
        assertThat(LOA.addresses()).isEmpty();
        assertThat(new PersonId("loa")).isEqualTo(LOA.id());
    }
}
