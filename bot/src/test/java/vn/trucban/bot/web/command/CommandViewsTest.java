package vn.trucban.bot.web.command;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.trucban.bot.staff.SomePeople.person;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import vn.trucban.bot.command.Actor;
import vn.trucban.bot.command.Command;
import vn.trucban.bot.command.CommandDesk;
import vn.trucban.bot.command.InMemoryCommandStore;
import vn.trucban.bot.command.Task;
import vn.trucban.bot.incident.InMemoryIncidentStore;
import vn.trucban.bot.incident.IncidentCommand;
import vn.trucban.bot.incident.IncidentDesk;
import vn.trucban.bot.incident.IncidentId;
import vn.trucban.bot.incident.Party;
import vn.trucban.bot.register.InMemoryRegisterStore;
import vn.trucban.bot.register.Register;
import vn.trucban.bot.staff.Person;
import vn.trucban.bot.staff.Role;
import vn.trucban.bot.staff.Staff;
import vn.trucban.content.library.Content;
import vn.trucban.content.library.ContentLibrary;
import vn.trucban.content.playbook.PlaybookId;
import vn.trucban.notifier.MovedClock;

/** Ten phones and a wall look every five seconds, while notices go out: what they read must stay small. */
class CommandViewsTest {
    private static final Content CONTENT = ContentLibrary.builtIn().current();
    private static final IncidentId FLOOD = new IncidentId("lu1");
    private static final Person NHUAN = person("nhuan", "Ông Nhuận", Role.LEADER);

    private final AtomicInteger noticesRead = new AtomicInteger();
    private final Clock clock = MovedClock.reading(() -> Instant.parse("2026-11-22T19:05:00Z"));
    private final IncidentDesk incidents = new IncidentDesk(
            new InMemoryIncidentStore(),
            new Register(new InMemoryRegisterStore(), new SecureRandom(), clock),
            tell -> {},
            () -> CONTENT,
            () -> new Staff(List.of(NHUAN)),
            clock);
    private final CommandDesk desk = new CommandDesk(
            new InMemoryCommandStore(),
            incidents,
            new CommandDesk.Voices(tell -> {}, (templates, drill, since) -> {
                noticesRead.incrementAndGet();
                return List.of();
            }),
            () -> CONTENT,
            clock);
    private final CommandViews views = new CommandViews(desk, () -> CONTENT, clock);

    private Command raised() {
        Party reporter = new Party(NHUAN.id(), NHUAN.name(), NHUAN.addresses().get(0));
        incidents.report(
                FLOOD, "r", new IncidentCommand.Report(reporter, PlaybookId.DISASTER, "nước lũ tràn vào trụ sở"));
        return desk.raise(FLOOD, "raise", "flood", Actor.of(NHUAN)).command().orElseThrow();
    }

    @Test
    void the_board_reads_no_notices_and_writes_no_report_and_shows_the_same_as_the_page() {
        Command command = raised();

        CommandViews.Page board = views.board(command, NHUAN);

        assertThat(noticesRead).hasValue(0);
        assertThat(board.open()).isEmpty();
        assertThat(board.reports()).singleElement().satisfies(one -> {
            assertThat(one.ready()).isEmpty();
            assertThat(one.state()).contains("Báo cáo nhanh số 1");
        });
        CommandViews.Page page = views.page(command, NHUAN);
        assertThat(noticesRead).hasValue(1);
        assertThat(page.reports().get(0).ready()).contains("BÁO CÁO NHANH SỐ 1");
        assertThat(board.tiles()).isEqualTo(page.tiles());
        assertThat(board.work()).isEqualTo(page.work());
        assertThat(board.board())
                .extracting("state")
                .isEqualTo(
                        page.board().stream().map(CommandViews.SeatLine::state).toList());
        assertThat(board.title()).isEqualTo(page.title());
    }

    @Test
    void what_cannot_be_done_is_counted_by_itself_and_can_still_be_done() {
        raised();
        Command command = desk.tick(FLOOD, "t", 0, 0, Task.State.CANNOT, "mất đường", Actor.of(NHUAN))
                .command()
                .orElseThrow();
        CommandViews.Page page = views.board(command, NHUAN);
        CommandViews.SeatLine seat = page.board().get(0);
        assertThat(seat.done()).isZero();
        assertThat(seat.stuck()).isOne();
        assertThat(seat.tasks().get(0).done()).isFalse();
        assertThat(page.stuck()).singleElement().satisfies(line -> assertThat(line)
                .contains("mất đường"));
        assertThat(page.news()).first().satisfies(line -> assertThat(line).contains("nước lũ tràn vào trụ sở"));
    }
}
