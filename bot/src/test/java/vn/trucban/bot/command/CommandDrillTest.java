package vn.trucban.bot.command;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.trucban.bot.command.CommandOffice.BINH;
import static vn.trucban.bot.command.CommandOffice.CONTENT;
import static vn.trucban.bot.command.CommandOffice.FLOOD;
import static vn.trucban.bot.command.CommandOffice.HUNG;
import static vn.trucban.bot.command.CommandOffice.LAN;
import static vn.trucban.bot.command.CommandOffice.NHUAN;
import static vn.trucban.bot.command.CommandOffice.done;
import static vn.trucban.bot.command.CommandOffice.why;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.trucban.bot.action.Action;
import vn.trucban.bot.action.Verb;
import vn.trucban.bot.incident.IncidentEvent.Kind;
import vn.trucban.bot.incident.IncidentId;
import vn.trucban.bot.staff.Person;
import vn.trucban.bot.staff.Role;
import vn.trucban.bot.staff.Staff;
import vn.trucban.bot.talk.Heard;
import vn.trucban.bot.talk.PageLinks;
import vn.trucban.bot.talk.Reply;
import vn.trucban.content.playbook.PlaybookId;
import vn.trucban.notifier.channel.Button;

/** A drill of a flood in which not every leader plays: it never looks like an alarm, and nobody outside is called. */
class CommandDrillTest {
    private static final IncidentId DRILL = IncidentId.ofDrill("AB12", "fresh");

    private final CommandOffice office = new CommandOffice(new InMemoryCommandStore());
    private final CommandTalk talk = new CommandTalk(office.desk, new PageLinks(person -> "CODE", "http://xa"));

    private final List<Person> players = new ArrayList<>(List.of(NHUAN, LAN));

    @BeforeEach
    void nhuan_and_lan_play() {
        office.onlyPlay(players);
        office.reported(DRILL, PlaybookId.DISASTER, "nước lũ tràn vào trụ sở");
    }

    private Reply taps(Person person, Action action) {
        return talk.hear(new Heard(
                office.wish(),
                person,
                person.addresses().get(0),
                action,
                Optional.empty(),
                Optional.empty(),
                CONTENT,
                new Staff(office.people),
                office.now));
    }

    private Command raised() {
        return done(office.desk.raise(DRILL, office.wish(), "flood", Actor.of(NHUAN)));
    }

    private static void marked(Reply reply) {
        assertThat(reply.says()).isNotEmpty().allMatch(Reply.Said::drill);
    }

    private static List<String> labels(Reply reply) {
        return reply.says().stream()
                .flatMap(said -> said.buttons().stream())
                .map(Button::label)
                .toList();
    }

    @Test
    void reached_from_the_menu_the_only_board_and_the_only_question_are_marked() {
        marked(taps(NHUAN, Action.of(Verb.COMMAND)));
        raised();
        marked(taps(NHUAN, Action.of(Verb.COMMAND)));
        marked(taps(HUNG, Action.of(Verb.COMMAND)));
    }

    @Test
    void among_real_ones_every_button_of_a_drill_says_so() {
        office.flood();
        assertThat(labels(taps(NHUAN, Action.of(Verb.COMMAND))))
                .containsExactlyInAnyOrder(
                        "Lập cho SC-1 · Thiên tai, cháy", "🟦 DIỄN TẬP Lập cho SC-DT-1 · Thiên tai, cháy");
        raised();
        done(office.desk.raise(FLOOD, office.wish(), "flood", Actor.of(NHUAN)));
        assertThat(labels(taps(NHUAN, Action.of(Verb.COMMAND))))
                .anyMatch(label -> label.startsWith("🟦 DIỄN TẬP SC-DT-1"))
                .anyMatch(label -> label.startsWith("SC-1"));
    }

    @Test
    void a_leader_who_does_not_play_is_not_asked_to_raise_one_and_hears_why_buttons_refuse() {
        assertThat(office.desk.withoutCommand(HUNG)).isEmpty();
        assertThat(taps(HUNG, Action.of(Verb.COMMAND)).says().get(0).text()).contains("không có Ban chỉ huy nào");
        Reply reply = taps(HUNG, new Action(Verb.COMMAND, DRILL.value(), "raise"));
        marked(reply);
        assertThat(reply.says().get(0).text()).contains("đồng chí không tham gia");

        Command command = raised();
        assertThat(office.desk.mayLead(HUNG, command)).isFalse();
        assertThat(office.desk.mayLead(NHUAN, command)).isTrue();
        assertThat(labels(taps(HUNG, new Action(Verb.COMMAND, DRILL.value(), ""))))
                .isEmpty();
        assertThat(why(office.desk.decide(DRILL, "d", "Họp", office.now, 0, Actor.of(HUNG))))
                .contains("đồng chí không tham gia");
        assertThat(taps(HUNG, new Action(Verb.COMMAND, DRILL.value(), "dec"))
                        .says()
                        .get(0)
                        .text())
                .contains("đồng chí không tham gia");
    }

    @Test
    void only_players_can_be_put_on_a_post() {
        Command command = raised();
        int index = command.seats().indexOf(command.seat("medical").orElseThrow());
        assertThat(labels(taps(NHUAN, new Action(Verb.COMMAND, DRILL.value(), "put." + index))))
                .isNotEmpty()
                .isSubsetOf("Ông Nhuận", "Chị Lan");
    }

    @Test
    void a_player_whom_something_real_calls_away_has_not_left_the_staff() {
        Command command = raised();
        Seat lans = command.seats().stream()
                .filter(seat -> seat.isWith(LAN.id()))
                .findFirst()
                .orElseThrow();
        players.remove(LAN);
        office.desk.round();

        Seat now = office.desk.find(DRILL).orElseThrow().seat(lans.post()).orElseThrow();
        assertThat(now.isWith(LAN.id())).isFalse();
        assertThat(now.line()).anySatisfy(member -> {
            assertThat(member.is(LAN.id())).isTrue();
            assertThat(member.out()).contains("bận việc thật, thôi diễn tập");
        });
        assertThat(office.incidents.find(DRILL).orElseThrow().events(Kind.COMMAND_CALLED))
                .anyMatch(fact -> fact.text().contains("Chị Lan bận việc thật, thôi diễn tập"))
                .noneMatch(fact -> fact.text().contains("không còn trong danh sách"));
        assertThat(why(office.desk.answer(DRILL, "a", Response.of(Response.Kind.COMING), Actor.of(LAN))))
                .contains("không tham gia diễn tập");
        assertThat(why(office.desk.assign(DRILL, "b", 0, HUNG.id(), Actor.of(NHUAN))))
                .contains("không tham gia diễn tập");
    }

    @Test
    void where_no_leader_plays_whoever_stands_in_is_told_of_a_drill_and_calls_nobody() {
        players.remove(NHUAN);
        players.add(BINH);
        office.told.clear();
        office.desk.round();
        assertThat(office.heard(BINH)).anySatisfy(tell -> {
            assertThat(tell.drill()).isTrue();
            assertThat(tell.text()).contains("không gọi thật").doesNotContain("112");
            assertThat(tell.buttons()).extracting("label").containsExactly("Lập thay lãnh đạo");
        });
        done(office.desk.raise(DRILL, office.wish(), "flood", Actor.of(BINH)));
        assertThat(why(office.desk.ask(DRILL, "x", Actor.of(HUNG)))).contains("đồng chí không tham gia");
    }

    @Test
    void at_its_end_nobody_is_told_to_telephone_those_who_were_never_called() {
        Command command = raised();
        outsiders(command);
        office.told.clear();

        done(office.desk.end(DRILL, office.wish(), Actor.of(NHUAN), Integer.MAX_VALUE));

        assertThat(office.heard(NHUAN, "Không gọi thật")).isTrue();
        assertThat(office.told).noneMatch(tell -> tell.text().contains("gọi điện báo kết thúc"));
        assertThat(office.calls(NHUAN)).isEmpty();
    }

    private void outsiders(Command command) {
        for (int i = 0; i < command.seats().size(); i++) {
            boolean outside = command.seats()
                    .get(i)
                    .holder()
                    .filter(one -> one.person().isEmpty())
                    .isPresent();
            if (outside) {
                done(office.desk.answerFor(
                        DRILL, office.wish(), i, Response.of(Response.Kind.RECEIVED), Actor.of(NHUAN)));
            }
        }
    }

    @Test
    void whoever_keeps_the_computers_reads_a_real_one_and_gives_no_orders_while_leaders_can_be_asked() {
        Person admin = CommandOffice.person("quan", "Anh Quân", Role.ADMIN);
        office.people.add(admin);
        office.flood();
        assertThat(why(office.desk.raise(FLOOD, "x", "flood", Actor.of(admin)))).contains("Lãnh đạo lập Ban chỉ huy");
        Command command = office.raised();
        assertThat(office.desk.mayLead(admin, command)).isFalse();
        assertThat(office.desk.mayRead(admin, command)).isTrue();
        assertThat(why(office.desk.decide(FLOOD, "d", "Họp", office.now, 0, Actor.of(admin))))
                .contains("của Ban chỉ huy hoặc lãnh đạo");
        assertThat(why(office.desk.end(FLOOD, "e", Actor.of(admin), Integer.MAX_VALUE)))
                .contains("hiện là đ/c Ông Nhuận");
    }
}
