package vn.trucban.bot.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.trucban.bot.incident.Incident;
import vn.trucban.bot.incident.IncidentCommand;
import vn.trucban.bot.incident.IncidentEvent.Kind;
import vn.trucban.bot.incident.IncidentId;
import vn.trucban.bot.incident.Party;
import vn.trucban.bot.incident.Tell;
import vn.trucban.bot.staff.Person;
import vn.trucban.bot.staff.PersonId;
import vn.trucban.bot.staff.Role;
import vn.trucban.content.playbook.PlaybookId;
import vn.trucban.notifier.channel.Address;
import vn.trucban.notifier.channel.ChannelKind;

/** Who raises a command in a flood at night when leaders sleep, have no signal, or are not even on the staff list. */
class ProposingTest {
    private final CommandOffice office = new CommandOffice(new InMemoryCommandStore());
    private final CommandDesk desk = office.desk;

    @BeforeEach
    void the_water_comes_in() {
        office.flood();
    }

    private static Person mute(Person person) {
        return new Person(
                person.id(), person.name(), "", person.roles(), person.phone(), Map.of(), true, person.rung());
    }

    private void withoutChats(Person... people) {
        for (Person person : people) {
            office.people.set(office.people.indexOf(person), mute(person));
        }
    }

    private long asked(Person person) {
        return office.heard(person).stream()
                .filter(tell ->
                        tell.text().contains("lập Ban chỉ huy") || tell.text().contains("Đề nghị đồng chí lập"))
                .count();
    }

    private Tell last(Person person) {
        List<Tell> heard = office.heard(person);
        return heard.get(heard.size() - 1);
    }

    private Outcome raisedBy(Person person) {
        return desk.raise(FLOOD, office.wish(), "flood", Actor.of(person));
    }

    @Test
    void a_proposal_that_nobody_could_be_told_of_is_made_as_soon_as_somebody_can() {
        List<Person> before = List.copyOf(office.people);
        office.people.replaceAll(ProposingTest::mute);
        office.minutes(7);
        assertThat(desk.find(FLOOD)).isEmpty();

        office.people.clear();
        office.people.addAll(before);
        office.minutes(1);
        assertThat(office.heard(NHUAN, "nước lũ tràn vào trụ sở")).isTrue();
    }

    @Test
    void leaders_are_asked_again_and_from_the_third_time_on_the_others_are_told_too_less_and_less_often() {
        desk.round();
        office.minutes(4);
        assertThat(asked(NHUAN)).isEqualTo(1);
        office.minutes(1);
        assertThat(asked(HUNG)).isEqualTo(2);
        assertThat(last(HUNG).text()).contains("HỎI LẦN 2");
        assertThat(office.heard(BINH)).isEmpty();
        office.minutes(5);
        assertThat(asked(NHUAN)).isEqualTo(3);
        assertThat(last(BINH).text()).contains("Gọi điện ngay cho lãnh đạo: Ông Nhuận 0912 345 678; Anh Hùng 0912");
        assertThat(last(BINH).buttons())
                .extracting("label")
                .containsExactly("Gọi Ông Nhuận", "Gọi Anh Hùng", "Lập thay lãnh đạo");
        assertThat(office.heard(LAN)).isEmpty();
        office.minutes(14);
        assertThat(asked(NHUAN)).isEqualTo(3);
        office.minutes(1);
        assertThat(asked(NHUAN)).isEqualTo(4);
        office.minutes(12 * 60);
        assertThat(asked(NHUAN)).as("half a day").isBetween(10L, 20L);
    }

    @Test
    void once_it_stands_nobody_is_asked_any_more() {
        desk.round();
        office.raised();
        office.told.clear();
        office.minutes(30);
        assertThat(office.heard(HUNG, "Đề nghị đồng chí lập")).isFalse();
        assertThat(office.heard(BINH, "Lập thay")).isFalse();
    }

    @Test
    void where_no_leader_has_a_chat_technicians_and_administrators_are_told_at_once_and_may_raise_it() {
        withoutChats(NHUAN, HUNG);
        Person admin = CommandOffice.person("quan", "Anh Quân", Role.ADMIN);
        office.people.add(admin);
        desk.round();
        assertThat(office.heard(admin, "112")).isTrue();
        assertThat(office.heard(BINH, "Lập thay lãnh đạo")).isTrue();

        Command raised = done(raisedBy(BINH));

        assertThat(office.facts(Kind.COMMAND_RAISED)).singleElement().satisfies(fact -> assertThat(fact.text())
                .contains("lập thay vì không lãnh đạo nào trả lời"));
        assertThat(office.heard(HOA, "Anh Bình (thay lãnh đạo")).isTrue();
        assertThat(raised.raisedInStead()).isTrue();
        assertThat(raised.seat("head").orElseThrow().holder().map(Member::name)).contains("Ông Nhuận");
        assertThat(office.heard(BINH))
                .filteredOn(tell -> tell.text().contains("gọi điện cho Ông Nhuận"))
                .singleElement()
                .satisfies(tell -> assertThat(tell.text()).contains("(Trưởng ban, ", "), số 0912 345 678"));
    }

    @Test
    void where_no_question_got_through_to_a_leader_the_others_are_told_at_once() {
        desk.round();
        for (Person leader : List.of(NHUAN, HUNG)) {
            assertThat(office.heard(BINH)).isEmpty();
            desk.undelivered(
                    "command/lu1/1",
                    new Address(ChannelKind.SIMULATOR, leader.id().value()));
            desk.undelivered(
                    "command/lu1/2", new Address(ChannelKind.ZALO, leader.id().value()));
        }
        desk.undelivered("command/lu1/2", new Address(ChannelKind.ZALO, "hung"));
        assertThat(office.heard(BINH)).hasSize(1);
        done(raisedBy(MINH));
    }

    @Test
    void a_technician_waits_for_leaders_first_and_hears_whom_to_call_and_until_when() {
        desk.round();
        assertThat(why(raisedBy(BINH)))
                .contains("Đến 2h15 mà chưa ai trả lời", "Ông Nhuận 0912 345 678")
                .contains("đồng chí lập thay được");
        assertThat(why(raisedBy(LAN))).contains("cán bộ kỹ thuật hoặc quản trị lập thay", "Ông Nhuận 0912 345 678");
        office.minutes(9);
        assertThat(raisedBy(BINH).command()).isEmpty();
        office.minutes(1);
        assertThat(why(raisedBy(LAN))).contains("cán bộ kỹ thuật");
        done(raisedBy(BINH));
    }

    @Test
    void whoever_stands_in_leads_until_head_or_deputy_answers_and_no_longer() {
        desk.round();
        office.minutes(10);
        Command raised = done(raisedBy(MINH));
        assertThat(desk.mayLead(MINH, raised)).isTrue();
        assertThat(desk.mayLead(HOA, raised)).isFalse();
        done(desk.decide(FLOOD, office.wish(), "Cho sơ tán 12 hộ", office.now, 0, Actor.of(MINH)));
        int medical = office.index("medical");
        done(desk.answerFor(FLOOD, office.wish(), medical, Response.of(Response.Kind.COMING), Actor.of(MINH)));

        Command answered = office.says(HUNG, Response.Kind.COMING);

        assertThat(answered.seat("deputy").orElseThrow().isWith(HUNG.id())).isTrue();
        assertThat(desk.mayLead(MINH, answered)).isFalse();
        assertThat(why(desk.decide(FLOOD, "d", "Họp", office.now, 0, Actor.of(MINH))))
                .contains("của Ban chỉ huy");
        assertThat(why(desk.end(FLOOD, "e", Actor.of(MINH), Integer.MAX_VALUE))).contains("Chỉ trưởng ban");
        done(desk.end(FLOOD, office.wish(), Actor.of(HUNG), Integer.MAX_VALUE));
    }

    @Test
    void what_somebody_raised_in_their_stead_any_leader_may_end() {
        Person son = CommandOffice.person("son", "Anh Sơn", Role.LEADER);
        office.people.add(son);
        desk.round();
        office.minutes(10);
        done(raisedBy(MINH));
        done(desk.end(FLOOD, office.wish(), Actor.of(son), Integer.MAX_VALUE));
    }

    @Test
    void a_leader_who_says_that_none_is_needed_is_not_asked_again_until_danger_is_cried_anew() {
        desk.round();
        office.minutes(2);
        done(desk.decline(FLOOD, office.wish(), Actor.of(NHUAN)));
        done(desk.decline(FLOOD, office.wish(), Actor.of(HUNG)));
        office.minutes(60);
        assertThat(asked(HUNG)).isEqualTo(1);
        assertThat(office.heard(BINH)).isEmpty();
        assertThat(why(raisedBy(BINH))).contains("Đ/c Ông Nhuận đã trả lời lúc 2h07: chưa cần");
        assertThat(office.facts(Kind.COMMAND_DECIDED)).singleElement().satisfies(fact -> assertThat(fact.text())
                .contains("Chưa cần lập"));
        assertThat(why(desk.decline(FLOOD, "x", Actor.of(LAN)))).contains("Lãnh đạo lập");

        note("đã gọi cho thôn, chưa ai bắt máy");
        office.minutes(1);
        assertThat(asked(HUNG)).isEqualTo(1);
        note("nước ngập đến mái, hai nhà bị cô lập");
        office.minutes(1);
        assertThat(asked(HUNG)).isEqualTo(2);
        assertThat(office.heard(BINH)).isEmpty();
        office.minutes(4);
        assertThat(asked(HUNG)).isEqualTo(2);
        office.raised();
    }

    private void note(String words) {
        Party hoa = office.incidents.find(FLOOD).orElseThrow().reporter();
        office.incidents.carryOut(FLOOD, office.wish(), new IncidentCommand.Note(hoa, words));
    }

    @Test
    void danger_that_is_named_only_later_is_proposed_as_well() {
        IncidentId storm = new IncidentId("bao");
        Party hoa =
                office.reported(storm, PlaybookId.DISASTER, "bão số 10 sắp vào").reporter();
        office.minutes(1);
        assertThat(desk.find(storm)).isEmpty();
        office.incidents.carryOut(
                storm, "n", new IncidentCommand.Note(hoa, "tường đổ, dây điện đứt rơi xuống, có người bị điện giật"));
        office.minutes(1);
        assertThat(desk.find(storm)).isPresent();
    }

    @Test
    void an_office_with_an_administrator_only_is_told_plainly_what_to_do_and_has_a_way() {
        Person admin = CommandOffice.person("quan", "Anh Quân", Role.ADMIN);
        office.people.clear();
        office.people.add(admin);
        desk.round();
        assertThat(last(admin).text())
                .contains("112")
                .contains("Danh sách người trực chưa có lãnh đạo nào")
                .contains("Gọi điện ngay cho Chủ tịch, Phó Chủ tịch UBND xã");
        assertThat(last(admin).buttons()).extracting("label").containsExactly("Lập thay lãnh đạo");

        done(raisedBy(admin));

        assertThat(office.heard(admin, "Trưởng ban chưa có ai")).isTrue();
        done(desk.decide(FLOOD, office.wish(), "Chủ tịch qua điện thoại: sơ tán", office.now, 0, Actor.of(admin)));
        done(desk.end(FLOOD, office.wish(), Actor.of(admin), Integer.MAX_VALUE));
    }

    @Test
    void without_cried_danger_a_technician_has_leaders_asked_and_they_are_asked_once() {
        IncidentId storm = new IncidentId("bao");
        office.reported(storm, PlaybookId.DISASTER, "bão số 10 sắp vào");
        office.told.clear();
        assertThat(why(desk.raise(storm, "x", "storm", Actor.of(BINH))))
                .contains("bấm Báo lãnh đạo", "10 phút mà chưa ai trả lời");
        assertThat(desk.mayAsk(BINH, office.incidents.find(storm).orElseThrow()))
                .isTrue();
        done(desk.ask(storm, "a", Actor.of(BINH)));
        done(desk.ask(storm, "b", Actor.of(MINH)));
        assertThat(office.heard(NHUAN)).singleElement().satisfies(tell -> assertThat(tell.text())
                .contains("đ/c Anh Bình đề nghị", "bão số 10 sắp vào")
                .doesNotContain("nguy hiểm"));
        assertThat(desk.mayAsk(BINH, office.incidents.find(storm).orElseThrow()))
                .isFalse();
        assertThat(why(desk.ask(storm, "c", Actor.of(LAN)))).contains("Lãnh đạo lập");
        office.reported(new IncidentId("dien"), PlaybookId.POWER, "mất điện");
        assertThat(why(desk.ask(new IncidentId("dien"), "d", Actor.of(BINH)))).contains("không phải thiên tai");
    }

    @Test
    void nobody_hears_of_people_in_danger_while_nobody_has_named_any() {
        IncidentId storm = new IncidentId("bao");
        office.people.add(CommandOffice.person("quan", "Anh Quân", Role.ADMIN));
        done(desk.end(office.raised().incident(), office.wish(), Actor.of(NHUAN), Integer.MAX_VALUE));
        office.reported(storm, PlaybookId.DISASTER, "bão số 10 sắp vào");
        office.told.clear();
        done(desk.ask(storm, office.wish(), Actor.of(BINH)));
        office.minutes(60);
        assertThat(last(HUNG).text()).contains("HỎI LẦN", "đ/c Anh Bình đề nghị");
        assertThat(office.heard(MINH, "đ/c Anh Bình đề nghị")).isTrue();
        assertThat(office.told)
                .extracting(Tell::text)
                .noneMatch(text -> text.contains("nguy hiểm") || text.contains("112"));

        Party hoa = office.incidents.find(storm).orElseThrow().reporter();
        office.incidents.carryOut(storm, "n", new IncidentCommand.Note(hoa, "có người bị điện giật"));
        office.minutes(60);
        assertThat(last(HUNG).text()).contains("có thể có người gặp nguy hiểm", "Chị Hoa: “có người bị điện giật”");
    }

    @Test
    void whoever_said_no_hears_what_is_new() {
        desk.round();
        String first = last(HUNG).text();
        office.minutes(2);
        done(desk.decline(FLOOD, office.wish(), Actor.of(HUNG)));
        office.minutes(2);
        note("nước ngập đến mái, hai nhà bị cô lập");
        office.minutes(1);
        assertThat(last(HUNG).text())
                .isNotEqualTo(first)
                .contains("nước lũ tràn vào trụ sở")
                .contains("Lúc 2h07, đ/c Anh Hùng trả lời chưa cần lập; nay có tin mới")
                .contains("lúc 2h09, đ/c Chị Hoa: “nước ngập đến mái, hai nhà bị cô lập”");
    }

    @Test
    void a_no_where_nobody_was_asked_is_refused_and_ends() {
        assertTimeoutPreemptively(Duration.ofSeconds(5), () -> assertThat(why(desk.decline(FLOOD, "", Actor.of(NHUAN))))
                .contains("Chưa ai đề nghị"));
        assertThat(desk.find(FLOOD)).isEmpty();
        office.raised();
        assertThat(why(desk.decline(FLOOD, office.wish(), Actor.of(HUNG)))).contains("đã được lập rồi");
    }

    @Test
    void a_disaster_is_read_through_again_only_when_something_is_new() {
        Calm calm = new Calm();
        IncidentId storm = new IncidentId("bao");
        Incident quiet = office.reported(storm, PlaybookId.DISASTER, "bão số 10 sắp vào");
        AtomicInteger read = new AtomicInteger();
        Predicate<Hazards> danger = hazards -> {
            read.incrementAndGet();
            return hazards.danger();
        };
        assertThat(calm.holds(quiet, CommandOffice.CONTENT, danger)).isTrue();
        assertThat(calm.holds(quiet, CommandOffice.CONTENT, danger)).isTrue();
        assertThat(read).hasValue(1);

        office.incidents.carryOut(storm, "n", new IncidentCommand.Note(quiet.reporter(), "có người bị điện giật"));
        Incident worse = office.incidents.find(storm).orElseThrow();
        assertThat(calm.holds(worse, CommandOffice.CONTENT, danger)).isFalse();
        assertThat(calm.holds(worse, CommandOffice.CONTENT, danger)).isFalse();
        assertThat(read).hasValue(3);

        calm.only(List.of());
        assertThat(calm.holds(quiet, CommandOffice.CONTENT, danger)).isTrue();
        assertThat(read).hasValue(4);
    }

    @Test
    void a_disaster_that_is_there_again_is_proposed_again() {
        desk.round();
        Party hoa = office.incidents.find(FLOOD).orElseThrow().reporter();
        office.incidents.carryOut(FLOOD, "s", new IncidentCommand.Solved(hoa, ""));
        office.minutes(1);
        assertThat(desk.live()).isEmpty();
        office.incidents.carryOut(FLOOD, "r", new IncidentCommand.Reopen(hoa, "nước lên lại"));
        office.minutes(1);
        assertThat(desk.live()).hasSize(1);
        assertThat(asked(NHUAN)).isEqualTo(2);
        assertThat(why(raisedBy(BINH))).contains("chưa ai trả lời");
    }

    @Test
    void whoever_left_raises_nothing() {
        Person gone = new Person(
                new PersonId("cu"),
                "Anh Cũ",
                "",
                Set.of(Role.LEADER, Role.TECHNICIAN),
                Optional.empty(),
                Map.of(),
                false);
        office.people.add(gone);
        desk.round();
        office.minutes(20);
        assertThat(raisedBy(gone).refusal()).isPresent();
        assertThat(raisedBy(CommandOffice.person("la", "Người lạ", Role.LEADER)).refusal())
                .isPresent();
    }
}
