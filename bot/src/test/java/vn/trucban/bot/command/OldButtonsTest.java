package vn.trucban.bot.command;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.trucban.bot.command.CommandOffice.CONTENT;
import static vn.trucban.bot.command.CommandOffice.FLOOD;
import static vn.trucban.bot.command.CommandOffice.HOA;
import static vn.trucban.bot.command.CommandOffice.HUNG;
import static vn.trucban.bot.command.CommandOffice.LAN;
import static vn.trucban.bot.command.CommandOffice.NHUAN;
import static vn.trucban.bot.command.CommandOffice.done;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.trucban.bot.action.Action;
import vn.trucban.bot.action.Verb;
import vn.trucban.bot.incident.IncidentCommand;
import vn.trucban.bot.incident.IncidentId;
import vn.trucban.bot.incident.Party;
import vn.trucban.bot.staff.Person;
import vn.trucban.bot.staff.Staff;
import vn.trucban.bot.talk.Heard;
import vn.trucban.bot.talk.PageLinks;
import vn.trucban.bot.talk.Reply;
import vn.trucban.content.playbook.PlaybookId;
import vn.trucban.notifier.channel.Button;

/** What is pressed or typed too late, or cannot be done, says so at once, and shows the way. */
class OldButtonsTest {
    private static final IncidentId DRILL = IncidentId.ofDrill("AB12", "fresh");

    private final CommandOffice office = new CommandOffice(new InMemoryCommandStore());
    private final CommandTalk talk = new CommandTalk(office.desk, new PageLinks(person -> "CODE", "http://xa"));

    @BeforeEach
    void a_flood_with_its_board() {
        office.flood();
        office.raised();
    }

    private Reply says(Person person, IncidentId incident, String arg, Optional<String> words) {
        return talk.hear(new Heard(
                office.wish(),
                person,
                person.addresses().get(0),
                new Action(Verb.COMMAND, incident.value(), arg),
                words,
                Optional.empty(),
                CONTENT,
                new Staff(office.people),
                office.now));
    }

    private Reply presses(Person person, IncidentId incident, String arg) {
        return says(person, incident, arg, Optional.empty());
    }

    private static String text(Reply reply) {
        return reply.says().stream().map(Reply.Said::text).collect(Collectors.joining("\n"));
    }

    private static List<String> labels(Reply reply) {
        return reply.says().stream()
                .flatMap(said -> said.buttons().stream())
                .map(Button::label)
                .toList();
    }

    private void drillIsOver() {
        office.reported(DRILL, PlaybookId.DISASTER, "giả định cháy");
        done(office.desk.raise(DRILL, office.wish(), "fire", Actor.of(NHUAN)));
        done(office.desk.end(DRILL, office.wish(), Actor.of(NHUAN), Integer.MAX_VALUE));
    }

    @Test
    void a_button_of_an_ended_board_says_so_at_the_press_and_offers_the_one_that_stands() {
        drillIsOver();
        Reply reply = presses(NHUAN, DRILL, "dec");
        assertThat(text(reply)).contains("đã kết thúc lúc", "Ban chỉ huy đang hoạt động: SC-1");
        assertThat(reply.question()).as("nothing is asked for").isEmpty();
        assertThat(labels(reply)).contains("Ghi quyết định SC-1");
        assertThat(reply.says()).extracting(Reply.Said::drill).containsExactly(true, false);
    }

    @Test
    void words_typed_for_it_are_said_to_be_nowhere() {
        drillIsOver();
        Reply reply = says(NHUAN, DRILL, "dec", Optional.of("Sơ tán toàn bộ trụ sở ra cổng"));
        assertThat(text(reply)).contains("Chưa ghi “Sơ tán toàn bộ trụ sở ra cổng”");
        assertThat(labels(reply)).contains("Ghi quyết định SC-1");
        assertThat(office.command().decisions()).isEmpty();
    }

    @Test
    void where_none_stands_none_is_offered_and_the_list_of_decisions_can_be_read() {
        done(office.desk.decide(FLOOD, office.wish(), "Cho sơ tán", office.now, 0, Actor.of(NHUAN)));
        done(office.desk.end(FLOOD, office.wish(), Actor.of(NHUAN), Integer.MAX_VALUE));
        assertThat(text(presses(LAN, FLOOD, "ans.received"))).contains("đã kết thúc lúc");
        assertThat(labels(presses(NHUAN, FLOOD, "dec"))).isEmpty();
        assertThat(text(presses(NHUAN, FLOOD, "dec.list"))).contains("Cho sơ tán");
    }

    @Test
    void whoever_raises_it_second_hears_who_was_first() {
        assertThat(text(presses(HUNG, FLOOD, "raise.flood"))).contains("đ/c Ông Nhuận đã lập", "Có mặt ");
        assertThat(text(presses(NHUAN, FLOOD, "raise.flood"))).doesNotContain("đã lập Ban");
    }

    /** Not the opposite of what was tapped. */
    @Test
    void none_needed_of_what_is_over_is_no_refusal_to_raise_one() {
        IncidentId fire = new IncidentId("fire");
        Party hoa =
                office.reported(fire, PlaybookId.DISASTER, "cháy ở kho lưu trữ").reporter();
        office.desk.round();
        office.incidents.carryOut(fire, "over", new IncidentCommand.Solved(hoa, ""));
        assertThat(text(presses(NHUAN, fire, "raise.no")))
                .contains("không còn phải trả lời")
                .doesNotContain("không lập");
    }

    @ParameterizedTest
    @ValueSource(strings = {"25h quyết định sơ tán", "8h75 cho sơ tán", "lúc 25 giờ cho sơ tán", "26:10 cho sơ tán"})
    void a_time_that_is_none_is_refused_as_on_the_page(String typed) {
        Reply reply = says(NHUAN, FLOOD, "dec", Optional.of(typed));
        assertThat(text(reply)).contains("Không đọc được giờ này");
        assertThat(reply.question()).isPresent();
        assertThat(office.command().decisions()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"24h tới không ai qua ngầm Nà Khao", "12 hộ thôn Hạ đi trước", "Cho sơ tán 25 hộ"})
    void how_long_and_how_many_are_no_times(String typed) {
        says(NHUAN, FLOOD, "dec", Optional.of(typed));
        assertThat(office.command().decisions()).extracting(Decision::text).containsExactly(typed);
    }

    @Test
    void what_cannot_be_done_is_not_done_and_stands_on_the_board_with_its_reason() {
        int evacuation = office.index("evacuation");
        done(office.desk.assign(FLOOD, office.wish(), evacuation, HOA.id(), Actor.of(NHUAN)));
        for (int seat : office.command().seatsOf(HOA.id())) {
            int tasks = office.command().seats().get(seat).tasks().size();
            for (int task = seat == evacuation ? 1 : 0; task < tasks; task++) {
                done(office.desk.tick(FLOOD, office.wish(), seat, task, Task.State.DONE, "", Actor.of(NHUAN)));
            }
        }
        presses(HOA, FLOOD, "task." + evacuation + ".0.cannot");
        Reply reply = says(HOA, FLOOD, "task." + evacuation + ".0.why", Optional.of("nước chảy xiết"));
        assertThat(text(reply)).contains("Không làm được 1 việc").doesNotContain("đã xong");
        String stuck = "Không làm được: " + office.seat("evacuation").title();
        assertThat(text(presses(NHUAN, FLOOD, ""))).contains(stuck, "đ/c Chị Hoa: nước chảy xiết");
        assertThat(office.desk.open(office.command())).anyMatch(line -> line.contains(stuck));
    }
}
