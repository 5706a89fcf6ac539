package vn.trucban.bot.command;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.trucban.bot.command.CommandOffice.BINH;
import static vn.trucban.bot.command.CommandOffice.CONTENT;
import static vn.trucban.bot.command.CommandOffice.FLOOD;
import static vn.trucban.bot.command.CommandOffice.HOA;
import static vn.trucban.bot.command.CommandOffice.HUNG;
import static vn.trucban.bot.command.CommandOffice.LAN;
import static vn.trucban.bot.command.CommandOffice.NHUAN;
import static vn.trucban.bot.command.CommandOffice.done;
import static vn.trucban.bot.incident.SomeParties.party;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.trucban.bot.incident.Escalation;
import vn.trucban.bot.incident.Incident;
import vn.trucban.bot.incident.Incident.Status;
import vn.trucban.bot.incident.IncidentCommand;
import vn.trucban.bot.incident.IncidentEvent;
import vn.trucban.bot.incident.IncidentEvent.Kind;
import vn.trucban.bot.incident.IncidentId;
import vn.trucban.bot.incident.IncidentTexts;
import vn.trucban.bot.incident.OutsideFact;
import vn.trucban.bot.incident.Tell;
import vn.trucban.bot.staff.Person;
import vn.trucban.content.playbook.PlaybookId;

/** One flood, one command: while its board stands nobody is called to take the flood, and the board's end is the flood's. */
class CommandAndLadderTest {
    private static final IncidentId DRILL = IncidentId.ofDrill("AB12", "fresh");

    private final CommandOffice office = new CommandOffice(new InMemoryCommandStore());

    private Incident flood() {
        return office.incidents.find(FLOOD).orElseThrow();
    }

    private Incident does(String id, IncidentCommand command) {
        return office.incidents.carryOut(FLOOD, id, command).orElseThrow();
    }

    private void hours(int hours) {
        for (int minute = 0; minute < hours * 60; minute++) {
            office.later(Duration.ofMinutes(1));
            office.incidents.moveOnOverdue();
            office.desk.round();
        }
    }

    private List<Tell> ladder(Person person) {
        return office.ladder.stream()
                .filter(tell -> tell.to().equals(party(person).at()))
                .toList();
    }

    @Test
    void while_a_board_stands_nobody_is_called_to_take_the_flood_and_it_counts_as_taken() {
        office.flood();
        office.ladder.clear();
        office.raised();

        assertThat(flood().underCommand()).isTrue();
        assertThat(flood().events(Kind.TAKEN)).singleElement().satisfies(taken -> assertThat(taken.who())
                .isEqualTo("Ông Nhuận"));
        assertThat(new IncidentTexts(CONTENT, office.now).status(flood())).contains("Ban chỉ huy đang điều hành");
        // whoever was called before need not take it any more
        assertThat(ladder(BINH)).last().satisfies(tell -> {
            assertThat(tell.replace()).isTrue();
            assertThat(tell.text()).contains("không cần ai nhận việc nữa");
        });
        assertThat(ladder(HOA)).last().satisfies(tell -> assertThat(tell.text())
                .contains("từ đây Ban chỉ huy điều hành"));

        office.ladder.clear();
        hours(6);
        assertThat(office.ladder).isEmpty();
        assertThat(Escalation.dueAt(flood())).isEmpty();
        assertThat(flood().status()).isEqualTo(Status.TAKEN);
    }

    @Test
    void what_is_pressed_meanwhile_is_written_down_and_ends_nothing() {
        office.flood();
        does("t", new IncidentCommand.Take(party(BINH)));
        office.raised();
        assertThat(flood().isWith(NHUAN.id())).isTrue();
        assertThat(ladder(BINH)).last().satisfies(tell -> assertThat(tell.text())
                .contains("đã lập Ban chỉ huy"));

        does("1", new IncidentCommand.Take(party(HUNG)));
        does("2", new IncidentCommand.Resolve(party(BINH), "nước đã rút khỏi sân"));
        does("3", new IncidentCommand.GiveBack(party(NHUAN)));
        does("4", new IncidentCommand.Solved(party(HOA), ""));
        does("5", new IncidentCommand.AskForHelp(party(HOA), true));

        assertThat(flood().underCommand()).isTrue();
        assertThat(flood().isWith(NHUAN.id())).isTrue();
        assertThat(flood().events(Kind.NOTED))
                .extracting(IncidentEvent::text)
                .containsExactly("nước đã rút khỏi sân", "Báo đã dùng được", "Người báo cần hỗ trợ");
        assertThat(office.ladder).anyMatch(tell -> tell.text().contains("đ/c Anh Bình báo: “nước đã rút khỏi sân”"));
        assertThat(ladder(BINH)).last().satisfies(tell -> assertThat(tell.text())
                .contains("Trưởng ban cho kết thúc"));
    }

    @Test
    void danger_is_heard_by_all_whatever_way_it_is_said() {
        office.flood();
        office.raised();
        office.ladder.clear();
        does("1", new IncidentCommand.Resolve(party(BINH), "nước cuốn chị Lan rồi"));
        does("2", new IncidentCommand.Reopen(party(HOA), "có người ngất ở sân"));

        assertThat(ladder(HUNG)).extracting(Tell::text).anyMatch(text -> text.contains("nước cuốn chị Lan"));
        assertThat(ladder(HUNG)).extracting(Tell::text).anyMatch(text -> text.contains("có người ngất ở sân"));
        office.ladder.clear();
        does("3", new IncidentCommand.Resolve(party(BINH), "đã kê xong hồ sơ"));
        assertThat(ladder(HUNG)).isEmpty();
        does("4", new IncidentCommand.Resolve(party(BINH), "nước đã rút khỏi sân"));
        assertThat(ladder(HUNG)).singleElement().satisfies(tell -> assertThat(tell.text())
                .contains("đ/c Anh Bình báo")
                .doesNotContain("🆘", "⚠️"));
    }

    @Test
    void whoever_fills_a_post_and_is_on_no_rung_hears_of_danger_too_and_once() {
        office.flood();
        office.raised();
        done(office.desk.assign(FLOOD, office.wish(), office.index("deputy"), LAN.id(), Actor.of(NHUAN)));
        office.minutes(1);
        office.told.clear();
        does("1", new IncidentCommand.Note(party(HOA), "nước cuốn hai người ở thôn Hạ rồi"));
        does("2", new IncidentCommand.Note(party(HOA), "đã kê xong hồ sơ"));
        office.minutes(3);

        assertThat(office.heard(LAN))
                .filteredOn(tell -> tell.text().contains("đ/c Chị Hoa vừa báo"))
                .singleElement()
                .satisfies(tell -> assertThat(tell.text()).contains("nước cuốn hai người"));
        assertThat(office.heard(LAN, "kê xong hồ sơ")).isFalse();
        assertThat(office.heard(HUNG, "vừa báo")).as("the ladder told him").isFalse();
    }

    @Test
    void the_boards_end_ends_the_flood_with_its_cause_and_nobody_is_asked_whether_it_works() {
        office.flood();
        office.raised();
        office.later(Duration.ofHours(2));
        office.ladder.clear();
        done(office.desk.end(FLOOD, office.wish(), office.command().raisedBy().orElseThrow(), Integer.MAX_VALUE));

        assertThat(flood().status()).isEqualTo(Status.CLOSED);
        assertThat(flood().resolution().orElseThrow().cause()).isEqualTo("Lũ, ngập lụt");
        assertThat(flood().overAt()).contains(office.now);
        assertThat(flood().events(Kind.RESOLVED)).singleElement().satisfies(end -> assertThat(end.text())
                .contains("Ban chỉ huy cho kết thúc"));
        assertThat(ladder(HOA)).singleElement().satisfies(tell -> assertThat(tell.text())
                .contains("đã cho Ban chỉ huy kết thúc, sự cố đã đóng"));
        assertThat(office.ladder).noneMatch(tell -> tell.text().contains("đã dùng được chưa"));
        office.ladder.clear();
        hours(30);
        assertThat(office.ladder).isEmpty();
    }

    @Test
    void what_ended_with_its_board_is_reported_anew_and_not_reopened() {
        office.flood();
        office.raised();
        done(office.desk.end(FLOOD, office.wish(), office.command().raisedBy().orElseThrow(), Integer.MAX_VALUE));
        does("again", new IncidentCommand.Reopen(party(HOA), "nước lên lại"));

        assertThat(flood().open()).isFalse();
        assertThat(ladder(HOA)).last().satisfies(tell -> {
            assertThat(tell.text()).contains("anh/chị báo mới");
            assertThat(tell.buttons()).anyMatch(button -> button.label().equals("Báo sự cố mới"));
            assertThat(tell.buttons()).noneMatch(button -> button.label().equals("Mở lại"));
        });
    }

    @Test
    void without_a_board_people_are_asked_whether_they_are_safe_and_not_about_a_machine() {
        office.flood();
        does("t", new IncidentCommand.Take(party(BINH)));
        does("r", new IncidentCommand.Resolve(party(BINH), "nước đã rút"));

        assertThat(ladder(HOA)).last().satisfies(tell -> assertThat(tell.text())
                .contains("mọi người đã an toàn cả chưa")
                .doesNotContain("Máy anh/chị"));
    }

    @Test
    void a_board_that_is_voided_leaves_nothing_that_calls_anybody() {
        office.flood();
        office.raised();
        does("void", new IncidentCommand.FalseAlarm(party(HUNG), "em bé nghịch máy"));
        office.desk.round();
        office.ladder.clear();
        hours(3);

        assertThat(flood().underCommand()).isFalse();
        assertThat(flood().falseAlarm()).isTrue();
        assertThat(office.ladder).isEmpty();
    }

    @Test
    void voided_by_mistake_it_is_opened_again_everybody_is_called_and_its_board_raised_anew() {
        office.flood();
        office.raised();
        does("void", new IncidentCommand.FalseAlarm(party(HUNG), "bấm nhầm"));
        office.desk.round();
        assertThat(office.command().standing()).isFalse();
        office.ladder.clear();
        does("again", new IncidentCommand.Reopen(party(HUNG), "bấm nhầm, nước vẫn lên"));

        assertThat(flood().going()).isTrue();
        assertThat(ladder(BINH)).isNotEmpty();
        assertThat(office.desk.withoutCommand(NHUAN)).extracting(Incident::id).containsExactly(FLOOD);
        Command anew = office.raised();
        assertThat(anew.standing()).isTrue();
        assertThat(anew.ending()).isEmpty();
        assertThat(anew.seats().stream().map(Seat::post)).doesNotHaveDuplicates();
        assertThat(anew.currentReport().orElseThrow().number()).isEqualTo(2);
        assertThat(flood().underCommand()).isTrue();
    }

    @Test
    void a_board_of_an_earlier_version_that_left_its_flood_open_does_not_shut_it_for_good() {
        office.flood();
        office.incidents.enter(FLOOD, "raised", fact(Kind.COMMAND_RAISED));
        office.incidents.enter(FLOOD, "ended", fact(Kind.COMMAND_ENDED));
        does("t", new IncidentCommand.Take(party(BINH)));
        does("r", new IncidentCommand.Resolve(party(BINH), "nước đã rút"));
        does("s", new IncidentCommand.Solved(party(HOA), ""));
        assertThat(flood().open()).isFalse();
        does("again", new IncidentCommand.Reopen(party(HOA), "nước lên lại"));
        assertThat(flood().going()).isTrue();
    }

    private OutsideFact fact(Kind kind) {
        return new OutsideFact(kind, office.now, NHUAN.id(), NHUAN.name(), "ban", false);
    }

    @Test
    void a_drill_goes_the_same_way_and_says_so_in_every_message() {
        office.reported(DRILL, PlaybookId.DISASTER, "nước lũ tràn vào trụ sở");
        done(office.desk.raise(DRILL, "r", "flood", Actor.of(NHUAN)));
        office.ladder.clear();
        hours(2);
        assertThat(office.ladder).isEmpty();
        done(office.desk.end(DRILL, "e", Actor.of(NHUAN), Integer.MAX_VALUE));

        Incident supposed = office.incidents.find(DRILL).orElseThrow();
        assertThat(supposed.status()).isEqualTo(Status.CLOSED);
        assertThat(supposed.events(Kind.RESOLVED))
                .extracting(IncidentEvent::who)
                .containsExactly("Ông Nhuận");
        assertThat(office.ladder).isNotEmpty().allMatch(Tell::drill);
    }
}
