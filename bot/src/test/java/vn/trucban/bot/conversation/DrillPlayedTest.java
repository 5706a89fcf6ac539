package vn.trucban.bot.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.trucban.bot.action.Action;
import vn.trucban.bot.action.Verb;
import vn.trucban.bot.drill.Drill;
import vn.trucban.bot.drill.DrillDesk;
import vn.trucban.bot.drill.DrillFacts;
import vn.trucban.bot.drill.DrillWish;
import vn.trucban.bot.drill.InMemoryDrillStore;
import vn.trucban.bot.drill.ScoreSheet;
import vn.trucban.bot.drill.ScoreSheet.Mark;
import vn.trucban.bot.incident.IncidentDesk.TellChats;
import vn.trucban.bot.incident.IncidentId;
import vn.trucban.bot.incident.Party;
import vn.trucban.bot.staff.Person;
import vn.trucban.bot.staff.PersonId;
import vn.trucban.bot.staff.Role;
import vn.trucban.bot.talk.PageLinks;
import vn.trucban.bot.talk.Telling;
import vn.trucban.content.calendar.WorkingCalendar;
import vn.trucban.content.drill.Measure;
import vn.trucban.content.drill.Part;
import vn.trucban.content.library.Content;
import vn.trucban.content.library.ContentLibrary;
import vn.trucban.notifier.MovedClock;
import vn.trucban.notifier.channel.Address;
import vn.trucban.notifier.channel.ChannelKind;
import vn.trucban.notifier.channel.OutgoingMessage;

/** A drill from the leader's plan to the score, played in chat with buttons alone; whoever does not play hears nothing of it. */
class DrillPlayedTest {
    private static final Content CONTENT = ContentLibrary.builtIn().current();

    private final Office office = new Office();
    private final Phone officer = office.person("hoa", "Chị Hoa", Role.OFFICER);
    private final Phone keeper = office.person("lan", "Chị Lan", Role.OFFICER);
    private final Phone technician = office.person("ky", "Anh Kỹ", Role.TECHNICIAN);
    private final Phone outside = office.person("tu", "Anh Tú", Role.TECHNICIAN);
    private final Phone leader = office.person("tuan", "Anh Tuấn", Role.LEADER);
    private Optional<String> danger = Optional.empty();
    private final DrillDesk drills = new DrillDesk(
            new InMemoryDrillStore(),
            new Telling(office.staff()::staff, (TellChats) office.inbox()),
            new DrillDesk.World(
                    drill -> new DrillFacts(
                            office.incidents().drillsOf(drill.id().value()), List.of()),
                    () -> danger,
                    drill -> office.incidents()
                            .endDrill(
                                    drill.id().value(),
                                    new Party(
                                            drill.planner().id(),
                                            drill.planner().name(),
                                            new Address(
                                                    ChannelKind.SIMULATOR,
                                                    drill.id().value())),
                                    drill.course().stopped())),
            () -> CONTENT,
            MovedClock.reading(office::now));
    private Drill drill;

    @BeforeEach
    void a_drill_is_planned() {
        office.talksWith(drills.chat(new PageLinks(person -> "CODE", "http://localhost")));
        office.holds(drills.exercises());
        Instant start = CONTENT.calendar()
                .nextOpen(office.now().plus(Duration.ofDays(1)))
                .orElseThrow();
        start = start.atZone(WorkingCalendar.ZONE)
                .withHour(9)
                .withMinute(0)
                .withSecond(0)
                .withNano(0)
                .toInstant();
        drill = drills.plan(
                        new DrillWish(
                                "los-do",
                                start,
                                true,
                                Map.of(new PersonId("hoa"), Part.OFFICER, new PersonId("ky"), Part.TECHNICIAN),
                                Set.of(new PersonId("lan")),
                                Set.of()),
                        person("tuan"))
                .drill()
                .orElseThrow();
        until(start.minus(Duration.ofMinutes(30)));
    }

    private Person person(String id) {
        return office.staff().staff().person(new PersonId(id)).orElseThrow();
    }

    private void until(Instant moment) {
        office.moves(Duration.between(office.now(), moment));
        drills.round();
        office.settle();
    }

    private void minute(long minute) {
        until(drill.startsAt().plus(Duration.ofMinutes(minute)));
    }

    private void begun() {
        leader.sees("Hôm nay có DT-1").presses("Xác nhận diễn tập").hasSeen("tự bắt đầu đúng giờ");
        minute(0);
        officer.hasSeen("LOS đỏ");
    }

    private void everythingSaidIsMarked(Phone phone) {
        assertThat(office.messagesTo(phone.address())).isNotEmpty().allSatisfy(message -> assertThat(message.text())
                .startsWith("🟦 DIỄN TẬP")
                .endsWith("DIỄN TẬP"));
    }

    @Test
    void it_is_played_with_buttons_alone_and_scored_from_what_was_done() {
        begun();
        officer.presses("Xem: Đèn modem").hasSeen("PON tắt");
        minute(3);
        officer.presses("Báo sự cố (diễn tập)").hasSeen("SC-DT-1");
        minute(8);
        technician.hasSeen("SC-DT-1").presses("Nhận việc");
        minute(10);
        technician.hasSeen("thợ đến sau 3 giờ nữa");
        minute(40);
        leader.presses("Kết thúc diễn tập").hasSeen("đã kết thúc");
        everythingSaidIsMarked(officer);
        everythingSaidIsMarked(technician);
        everythingSaidIsMarked(keeper);
        assertThat(office.messagesTo(outside.address()))
                .as("that it begins and is over")
                .hasSize(2);
        everythingSaidIsMarked(outside);
        assertThat(office.incidents().open()).isEmpty();
        assertThat(office.registered()).isEmpty();
        ScoreSheet sheet = drills.sheet(drills.find(drill.id()).orElseThrow());
        assertThat(sheet.with(Mark.MET)).containsExactly(Measure.REPORT, Measure.TAKE);
        assertThat(sheet.with(Mark.MISSED)).hasSize(3);
        assertThat(sheet.lines().get(0).minutes()).contains(3L);
        assertThat(sheet.lines().get(1).minutes()).contains(8L);
        assertThat(sheet.lines().get(1).who()).contains("Anh Kỹ");
        assertThat(office.incidents().drillsOf(drill.id().value()))
                .as("over with the drill, calls nobody any more")
                .hasSize(1)
                .noneMatch(one -> one.open());
    }

    @Test
    void a_player_reports_in_their_own_words() {
        begun();
        officer.writes("mất mạng rồi, đèn los đỏ").presses("🟦 Diễn tập").hasSeen("SC-DT-1");
        assertThat(office.incidents().drillsOf(drill.id().value()))
                .singleElement()
                .satisfies(one -> assertThat(one.words()).isEqualTo("mất mạng rồi, đèn los đỏ"));
    }

    @Test
    void a_leader_finds_it_by_buttons_and_an_officer_does_not() {
        leader.writes("/menu").presses("Công việc khác").presses("Diễn tập").hasSeen("đã lên lịch");
        leader.hasSeen("Quá hạn diễn tập").isOffered("Xác nhận diễn tập");
        officer.writes("/menu").presses("Công việc khác").hasNotOffered("Diễn tập");
        Phone other = office.person("nga", "Chị Nga", Role.LEADER);
        other.writes(new Action(Verb.DRILL, "", "list").payload()).hasNotSeen("LOS");
    }

    @Test
    void whoever_is_called_away_is_called_out_no_more() {
        begun();
        technician.presses("Đang có việc thật").hasSeen("thôi tham gia");
        leader.hasSeen("đ/c Anh Kỹ báo đang có việc thật");
        int before = office.messagesTo(technician.address()).size();
        officer.presses("Báo sự cố (diễn tập)");
        minute(50);
        assertThat(office.messagesTo(technician.address())).hasSize(before);
    }

    @Test
    void something_real_is_told_as_such_and_ends_what_is_supposed() {
        begun();
        officer.presses("Báo sự cố (diễn tập)");
        danger = Optional.of("SC-9 cháy kho đang xử lý");
        minute(5);
        officer.sees("VIỆC THẬT – DỪNG DIỄN TẬP NGAY");
        assertThat(officer.last()).startsWith("VIỆC THẬT").doesNotContain("🟦");
        keeper.sees("VIỆC THẬT");
        assertThat(office.incidents().drillsOf(drill.id().value())).noneMatch(one -> one.open());
        officer.writes(Action.of(Verb.DRILL_REPORT, drill.id().value()).payload())
                .sees("đã kết thúc");
    }

    @Test
    void once_it_is_over_no_button_of_it_calls_anybody() {
        begun();
        officer.presses("Báo sự cố (diễn tập)");
        minute(8);
        technician.presses("Nhận việc").presses("Đã xử lý xong").presses("Chưa rõ nguyên nhân");
        officer.presses("Đã dùng được");
        IncidentId supposed =
                office.incidents().drillsOf(drill.id().value()).get(0).id();
        minute(40);
        leader.presses("Kết thúc diễn tập").hasSeen("đã kết thúc");
        int before = office.messagesTo(technician.address()).size();
        officer.writes(Action.of(Verb.REOPEN, supposed.value()).payload()).hasSeen("buổi diễn tập đã kết thúc");
        everythingSaidIsMarked(officer);
        minute(200);
        assertThat(office.incidents().find(supposed).orElseThrow().open()).isFalse();
        assertThat(office.messagesTo(technician.address())).hasSize(before);
    }

    @Test
    void a_card_of_it_says_why_it_is_over_and_names_nobody_who_did_nothing() {
        begun();
        officer.presses("Báo sự cố (diễn tập)");
        technician.hasSeen("Cần người xử lý: SC-DT-1");
        danger = Optional.of("SC-9 cháy kho đang xử lý");
        minute(5);
        assertThat(technician.shown())
                .extracting(OutgoingMessage::text)
                .filteredOn(text -> text.contains("SC-DT-1"))
                .anyMatch(text -> text.contains("Dừng diễn tập vì có việc thật, lúc "))
                .noneMatch(text -> text.contains("Đã xong") || text.contains("Anh Tuấn"));
    }

    @Test
    void one_of_a_drill_that_came_to_its_end_says_so() {
        begun();
        officer.presses("Báo sự cố (diễn tập)");
        leader.presses("Kết thúc diễn tập");
        assertThat(technician.shown())
                .extracting(OutgoingMessage::text)
                .anyMatch(text -> text.contains("SC-DT-1") && text.contains("Kết thúc diễn tập, lúc "));
    }

    @Test
    void buttons_of_others_and_of_drills_that_are_over_change_nothing() {
        begun();
        outside.writes(new Action(Verb.DRILL, "d1", "look-0").payload()).sees("không tham gia");
        outside.writes(new Action(Verb.DRILL, "d1", "end").payload()).sees("chỉ lãnh đạo");
        outside.writes(new Action(Verb.DRILL, "d77", "confirm").payload()).sees("Không có cuộc diễn tập");
        outside.writes(new Action(Verb.DRILL, "d1", "look-99").payload()).sees("không tham gia");
        outside.writes(new Action(Verb.DRILL, "d1", "what").payload()).sees("Trang diễn tập");
        assertThat(drills.find(drill.id()).orElseThrow().running()).isTrue();
        leader.presses("Kết thúc diễn tập");
        officer.presses("Xem: Dây quang").sees("không còn diễn ra");
        leader.writes(new Action(Verb.DRILL, "d1", "end").payload()).sees("đã kết thúc");
    }
}
