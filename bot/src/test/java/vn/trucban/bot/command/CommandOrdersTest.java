package vn.trucban.bot.command;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.trucban.bot.command.CommandOffice.BINH;
import static vn.trucban.bot.command.CommandOffice.CONTENT;
import static vn.trucban.bot.command.CommandOffice.FLOOD;
import static vn.trucban.bot.command.CommandOffice.HOA;
import static vn.trucban.bot.command.CommandOffice.HUNG;
import static vn.trucban.bot.command.CommandOffice.LAN;
import static vn.trucban.bot.command.CommandOffice.LOA;
import static vn.trucban.bot.command.CommandOffice.MINH;
import static vn.trucban.bot.command.CommandOffice.NHUAN;
import static vn.trucban.bot.command.CommandOffice.done;
import static vn.trucban.bot.command.CommandOffice.person;
import static vn.trucban.bot.command.CommandOffice.why;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.trucban.bot.incident.IncidentId;
import vn.trucban.bot.incident.Tell;
import vn.trucban.bot.staff.Person;
import vn.trucban.bot.staff.Role;
import vn.trucban.content.ladder.Level;
import vn.trucban.content.playbook.PlaybookId;

/** What the command wants done reaches those who do it, and nobody is burdened or offered what is not theirs. */
class CommandOrdersTest {
    private final CommandOffice office = new CommandOffice(new InMemoryCommandStore());
    private final CommandDesk desk = office.desk;

    private void raised() {
        office.flood();
        office.raised();
    }

    private List<Tell> decisions(Person person) {
        return office.heard(person).stream()
                .filter(tell -> tell.text().contains("📌"))
                .toList();
    }

    private static Person standing(Person person) {
        return new Person(
                person.id(),
                person.name(),
                "",
                person.roles(),
                person.phone(),
                person.channels(),
                true,
                Optional.of(Level.TECHNICAL_LEADS));
    }

    @Test
    void a_decision_reaches_everybody_who_was_called_once_with_its_number_and_time() {
        raised();
        office.says(LAN, Response.Kind.COMING);
        office.says(MINH, Response.Kind.CANNOT);
        done(desk.decide(FLOOD, office.wish(), "Sơ tán thôn Nà Càng", office.now, 0, Actor.of(NHUAN)));

        assertThat(decisions(LAN)).singleElement().satisfies(tell -> {
            assertThat(tell.text()).contains("Quyết định 1 · 2h05").contains("đ/c Ông Nhuận: Sơ tán thôn Nà Càng");
            assertThat(tell.buttons()).extracting("label").containsExactly("Việc của tôi", "Bảng chỉ huy");
        });
        // called, and silent so far
        assertThat(decisions(HOA)).hasSize(1);
        assertThat(decisions(HUNG)).hasSize(1);
        assertThat(decisions(MINH)).isEmpty();
        // Anh Minh does not come, and Bác Loa has no chat
        assertThat(desk.reached(office.command(), Actor.of(NHUAN))).isEqualTo(4);
        assertThat(decisions(NHUAN)).isEmpty();
    }

    @Test
    void whom_no_message_reaches_is_to_be_rung_up_about_a_decision() {
        raised();
        done(desk.answerFor(
                FLOOD, office.wish(), office.index("medical"), Response.of(Response.Kind.COMING), Actor.of(NHUAN)));
        done(desk.decide(FLOOD, office.wish(), "Đưa thuốc lên thôn", office.now, 0, Actor.of(NHUAN)));

        assertThat(office.heard(NHUAN, "gọi điện đọc quyết định 1 cho Trạm Y tế xã"))
                .isTrue();
        office.told.clear();
        done(desk.end(FLOOD, office.wish(), Actor.of(NHUAN), Integer.MAX_VALUE));
        assertThat(office.heard(NHUAN, "gọi điện báo kết thúc cho Trạm Y tế xã"))
                .isTrue();
        assertThat(office.calls(NHUAN))
                .as("whom a message reaches need not be rung up")
                .allSatisfy(call -> assertThat(call.label()).contains("Trạm Y tế xã"))
                .hasSizeLessThan(2);
    }

    @Test
    void in_a_drill_decisions_say_that_it_is_one() {
        IncidentId drill = IncidentId.ofDrill("AB12", "fresh");
        office.reported(drill, PlaybookId.DISASTER, "nước lũ tràn vào trụ sở");
        done(desk.raise(drill, "r", "flood", Actor.of(NHUAN)));
        done(desk.decide(drill, "d", "Sơ tán thôn Nà Càng", office.now, 0, Actor.of(NHUAN)));

        assertThat(decisions(LAN)).singleElement().matches(Tell::drill);
    }

    @Test
    void nobody_gets_a_third_post_while_somebody_has_none() {
        office.people.remove(MINH);
        office.people.add(standing(MINH));
        office.people.add(person("mai", "Chị Mai", Role.ADMIN));
        raised();
        assertThat(office.holder("standing")).isEqualTo("Anh Minh");
        assertThat(office.holder("team-lead")).isEqualTo("Anh Bình");
        assertThat(office.holder("records")).isEqualTo("Anh Bình");

        office.says(BINH, Response.Kind.CANNOT);

        assertThat(office.holder("team-lead")).isEqualTo("Anh Minh");
        assertThat(office.holder("records")).isEqualTo("Chị Mai");
        assertThat(office.heard(person("mai", "", Role.ADMIN)))
                .anyMatch(tell -> tell.text().contains("Đồng chí giữ vị trí: Hồ sơ, thiết bị"));
    }

    @Test
    void nobody_is_given_a_third_post_at_the_beginning_either() {
        office.people.removeAll(List.of(MINH, LAN, HOA));
        office.people.add(standing(BINH));
        office.people.remove(BINH);
        office.people.add(person("mai", "Chị Mai", Role.ADMIN));
        raised();

        assertThat(office.command().seatsOf(BINH.id())).hasSize(2);
        assertThat(office.command().seatsOf(person("mai", "", Role.ADMIN).id())).isNotEmpty();
    }

    @Test
    void that_nobody_answered_is_said_only_where_somebody_was_called() {
        office.people.remove(LOA);
        raised();

        assertThat(office.heard(NHUAN, "vị trí Thông tin, loa đài chưa có ai, danh sách người trực không có người"))
                .isTrue();
        assertThat(office.heard(NHUAN, "đều không trả lời")).isFalse();
    }

    @Test
    void whoever_the_machine_cannot_call_is_not_said_to_be_silent() {
        raised();
        Reported reported = new Reported(office.incidents.find(FLOOD).orElseThrow(), CONTENT);
        String board = new CommandTexts(CONTENT.messages()).board(office.command(), reported, office.now);

        assertThat(board)
                .contains("Y tế: Trạm Y tế xã, CẦN GỌI ĐIỆN")
                .contains("Bác Loa, CẦN GỌI ĐIỆN")
                .contains("cần gọi điện 2");
        assertThat(desk.open(office.command()))
                .anyMatch(line -> line.equals("Chưa gọi điện, hoặc chưa bấm thay: Y tế, Thông tin, loa đài"))
                .noneMatch(line -> line.startsWith("Chưa trả lời") && line.contains("Y tế"));
    }

    @Test
    void the_end_is_offered_only_to_whoever_may_end_it() {
        raised();
        office.says(HUNG, Response.Kind.ARRIVED);

        assertThat(office.heard(NHUAN)).last().satisfies(board -> assertThat(board.buttons())
                .extracting("label")
                .contains("Ghi quyết định", "Kết thúc"));
        assertThat(office.heard(HUNG)).last().satisfies(board -> assertThat(board.buttons())
                .extracting("label")
                .contains("Ghi quyết định")
                .doesNotContain("Kết thúc"));
        assertThat(why(desk.end(FLOOD, office.wish(), Actor.of(HUNG), Integer.MAX_VALUE)))
                .isEqualTo("Chỉ trưởng ban cho kết thúc, hiện là đ/c Ông Nhuận.");
    }
}
