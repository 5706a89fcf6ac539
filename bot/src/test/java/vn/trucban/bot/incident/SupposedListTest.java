package vn.trucban.bot.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.trucban.bot.incident.SomeParties.party;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.trucban.bot.register.InMemoryRegisterStore;
import vn.trucban.bot.register.Register;
import vn.trucban.bot.staff.Staff;
import vn.trucban.content.library.Content;
import vn.trucban.content.library.ContentLibrary;
import vn.trucban.content.playbook.PlaybookId;
import vn.trucban.notifier.MovedClock;

/** What drills suppose is asked for at every text and every few seconds: the store is not read each time, and nothing is missed for it. */
class SupposedListTest {
    private static final Content CONTENT = ContentLibrary.builtIn().current();
    private static final Party HOA = party("hoa", "Chị Hoa");

    private final MovedClock clock = new MovedClock("2026-11-23T01:05:00Z");
    private final InMemoryIncidentStore book = new InMemoryIncidentStore();
    private final IncidentDesk desk = desk();
    private final IncidentDesk other = desk();

    private IncidentDesk desk() {
        return new IncidentDesk(
                        new InMemoryIncidentStore(),
                        new Register(new InMemoryRegisterStore(), new SecureRandom(), clock),
                        tell -> {},
                        () -> CONTENT,
                        () -> new Staff(List.of()),
                        clock)
                .withDrills(new DrillTwin(book, () -> Exercises.NONE));
    }

    private static IncidentId reported(IncidentDesk desk, String id) {
        return desk.report(
                        IncidentId.ofDrill("d1", id),
                        "r",
                        new IncidentCommand.Report(HOA, PlaybookId.INTERNET, "giả định"))
                .id();
    }

    @Test
    void what_this_instance_does_is_seen_at_once_and_what_another_does_within_seconds() {
        assertThat(desk.supposed()).isEmpty();
        IncidentId first = reported(desk, "aaaaa");
        assertThat(desk.supposed()).extracting(Incident::id).containsExactly(first);
        assertThat(desk.supposedFor(HOA.person())).contains(first);
        IncidentId second = reported(other, "bbbbb");
        assertThat(desk.supposed()).as("not read again at once").hasSize(1);
        clock.move(Duration.ofSeconds(3));
        assertThat(desk.supposed()).extracting(Incident::id).containsExactly(first, second);
        desk.endDrill("d1", HOA, false);
        assertThat(desk.supposed()).isEmpty();
        assertThat(desk.open()).isEmpty();
    }
}
