package vn.trucban.bot.command;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.trucban.bot.command.CommandOffice.CONTENT;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.trucban.bot.incident.IncidentId;
import vn.trucban.content.command.CommandPlan.Hazard;
import vn.trucban.content.playbook.PlaybookId;
import vn.trucban.notifier.broadcast.Broadcast;
import vn.trucban.notifier.broadcast.DraftRequest;
import vn.trucban.notifier.broadcast.FollowUp;
import vn.trucban.notifier.broadcast.Office;
import vn.trucban.notifier.broadcast.Samples;
import vn.trucban.notifier.channel.ChannelKind;

/** "Chưa có bản tin, đã xảy ra" makes the warning from another template: the board knows that one, too, until the all-clear is out. */
class WarnedHereTest {
    private final Office notices = new Office();
    private final Instant begun = notices.clock.instant();
    private final IssuedWarnings warnings = new IssuedWarnings(() -> notices.desk, notices.clock);

    private Broadcast warnedHere() {
        return notices.sending(DraftRequest.fromTemplate("flood-here", false)
                .edit()
                .fill(Map.of("area", "thôn Nà Càng", "since", "8 giờ ngày 01/9/2026", "phone", "0209 312 3456"))
                .over(Set.of(ChannelKind.TELEGRAM, ChannelKind.LOUDSPEAKER))
                .done());
    }

    private Set<String> family(String hazard) {
        return NoticeFamily.of(
                CONTENT.command().hazard(hazard).map(Hazard::notice).orElseThrow(), CONTENT);
    }

    @ParameterizedTest
    @CsvSource({"storm, storm-here", "flood, flood-here", "landslide, landslide-here"})
    void what_is_there_already_is_of_the_hazards_family(String hazard, String here) {
        assertThat(family(hazard)).contains(here, hazard);
        assertThat(NoticeFamily.of(here, CONTENT)).contains(here, hazard);
        assertThat(family("fire")).doesNotContain(here);
    }

    @Test
    void it_is_open_until_the_all_clear_and_named_afterwards() {
        Broadcast here = warnedHere();
        assertThat(warnings.issued(family("flood"), false, begun))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.serial()).isEqualTo(here.serial().value());
                    assertThat(one.open()).isTrue();
                    assertThat(one.clearable()).isTrue();
                });
        notices.clock.move(Duration.ofMinutes(5));
        Office.yes(notices.desk.sendPrepared(here.id(), FollowUp.ALL_CLEAR, Samples.BINH));
        assertThat(warnings.issued(family("flood"), false, begun))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.open()).isFalse();
                    assertThat(one.approver()).isPresent();
                    String clear = one.cleared().orElseThrow().serial();
                    assertThat(clear).isNotEqualTo(one.serial());
                    assertThat(new Aired(List.of(one), CONTENT.messages())
                                    .lines()
                                    .get(0))
                            .contains("đã báo yên lúc", clear)
                            .doesNotContain("tin thay");
                });
        assertThat(warnings.issued(family("fire"), false, begun)).isEmpty();
    }

    @Test
    void the_end_asks_for_the_all_clear_and_papers_and_reports_name_it() {
        CommandOffice office = new CommandOffice(new InMemoryCommandStore());
        office.flood();
        office.raised();
        office.warned("b1", "TB-2026-0003-5");
        Command command = office.command();
        assertThat(office.desk.open(command)).contains("Thông báo TB-2026-0003-5 chưa có tin báo yên");
        assertThat(office.asked).contains("flood-here");
        Known known = office.desk.known(command, office.desk.issued(command)).orElseThrow();
        String report = new CommandTexts(CONTENT.messages())
                .readyReport(command, command.report(1).orElseThrow(), known);
        assertThat(report).contains("Thông báo khẩn cho dân:", "TB-2026-0003-5", "còn hiệu lực");
    }

    @Test
    void a_notice_that_was_approved_is_the_action_to_approve_it() {
        CommandOffice office = new CommandOffice(new InMemoryCommandStore());
        office.flood();
        office.raised();
        assertThat(approving(office)).isNotEmpty().noneMatch(Task::done);
        office.desk.round();
        assertThat(approving(office)).noneMatch(Task::done);
        office.warned("b1", "TB-2026-0003-5");
        office.desk.round();
        assertThat(approving(office)).allSatisfy(task -> {
            assertThat(task.done()).isTrue();
            assertThat(task.by()).isEqualTo(CommandOffice.BINH.name());
        });
    }

    @Test
    void who_says_after_it_that_they_are_still_at_it_is_left_at_it() {
        CommandOffice office = new CommandOffice(new InMemoryCommandStore());
        office.flood();
        office.raised();
        office.warned("b1", "TB-2026-0003-5");
        office.desk.round();
        office.later(Duration.ofMinutes(1));
        Command command = office.command();
        for (int seat = 0; seat < command.seats().size(); seat++) {
            for (int task = 0; task < command.seats().get(seat).tasks().size(); task++) {
                if (command.seats().get(seat).tasks().get(task).done()) {
                    CommandOffice.done(office.desk.tick(
                            command.incident(),
                            office.wish(),
                            seat,
                            task,
                            Task.State.DOING,
                            "",
                            Actor.of(CommandOffice.NHUAN)));
                }
            }
        }
        office.desk.round();
        assertThat(approving(office)).isNotEmpty().allMatch(one -> one.state() == Task.State.DOING);
    }

    private static List<Task> approving(CommandOffice office) {
        return office.command().seats().stream()
                .flatMap(seat -> seat.tasks().stream())
                .filter(task -> task.text().startsWith("Duyệt thông báo khẩn"))
                .toList();
    }

    @Test
    void a_warning_that_is_over_is_no_open_thing() {
        CommandOffice office = new CommandOffice(new InMemoryCommandStore());
        office.flood();
        office.raised();
        office.warnings.add(
                new Warning("b1", "TB-2026-0003-5", "Lũ", office.now, false, true, Optional.empty(), Optional.empty()));
        assertThat(office.desk.open(office.command())).noneMatch(line -> line.contains("TB-2026-0003-5"));
        assertThat(office.desk.warnings(office.command())).isEmpty();
        assertThat(new Aired(office.desk.issued(office.command()), CONTENT.messages()).lines())
                .singleElement()
                .satisfies(line -> assertThat(line).contains("TB-2026-0003-5", "đã hết hiệu lực"));
    }

    @Test
    void what_is_issued_under_a_board_raised_later_does_not_stand_on_the_one_before() {
        CommandOffice office = new CommandOffice(new InMemoryCommandStore());
        office.flood();
        office.raised();
        office.warned("b1", "TB-2026-0003-5");
        office.later(Duration.ofMinutes(5));
        CommandOffice.done(office.ends(CommandOffice.NHUAN));
        office.later(Duration.ofMinutes(1));
        office.warned("b2", "TB-2026-0004-6");
        assertThat(serials(office, office.command()))
                .as("approved after the end, and nobody else's")
                .containsExactlyInAnyOrder("TB-2026-0003-5", "TB-2026-0004-6");
        office.later(Duration.ofMinutes(1));
        IncidentId again = new IncidentId("again");
        office.reported(again, PlaybookId.DISASTER, "nước lũ lại tràn vào trụ sở");
        Command later =
                CommandOffice.done(office.desk.raise(again, office.wish(), "flood", Actor.of(CommandOffice.NHUAN)));
        office.later(Duration.ofMinutes(1));
        office.warned("b3", "TB-2026-0005-7");
        assertThat(serials(office, office.command())).containsExactlyInAnyOrder("TB-2026-0003-5", "TB-2026-0004-6");
        assertThat(serials(office, later)).contains("TB-2026-0005-7");
    }

    private static List<String> serials(CommandOffice office, Command command) {
        return office.desk.issued(command).stream().map(Warning::serial).toList();
    }
}
