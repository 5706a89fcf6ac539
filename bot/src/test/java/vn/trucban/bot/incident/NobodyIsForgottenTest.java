package vn.trucban.bot.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.trucban.bot.WallClock.at;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import vn.trucban.bot.incident.Incident.Status;
import vn.trucban.content.playbook.PlaybookId;
import vn.trucban.content.playbook.Step;
import vn.trucban.notifier.channel.Button;
import vn.trucban.notifier.channel.SendOutcome.Failure;
import vn.trucban.notifier.store.DocumentCodec;

/** Whatever people do, and whoever leaves: an open incident waits for somebody until a moment that comes, or somebody has it. */
class NobodyIsForgottenTest {
    private static final DocumentCodec<Incident> CODEC = new DocumentCodec<>(Incident.class, Step.class, Button.class);
    private static final Instant MONDAY = at("2026-11-23T07:00");
    private static final List<String> ACTORS = List.of("hoa", "ky", "truong", "giam", "chu", "binh");

    @Property(tries = 120)
    void every_open_incident_is_waited_on_until_a_moment_or_taken(
            @ForAll @IntRange(min = 0, max = 8) int kind,
            @ForAll @Size(max = 40) List<@IntRange(min = 0, max = 9999) Integer> deeds) {
        Watch watch = new Watch();
        Instant now = MONDAY;
        watch.reports(PlaybookId.values()[kind], "hỏng rồi", "2026-11-23T07:00");
        check(watch, now);
        for (int deed : deeds) {
            now = now.plus(Duration.ofMinutes(deed % 97));
            deed(watch, deed, now);
            check(watch, now);
        }
        assertThat(CODEC.read(CODEC.write("abc", watch.incident()))).isEqualTo(watch.incident());
        for (int i = 0; i < 60 && watch.incident().status() != Status.CLOSED; i++) {
            watch.moveOn();
            check(watch, now);
        }
        assertThat(CODEC.read(CODEC.write("abc", watch.incident()))).isEqualTo(watch.incident());
    }

    private static void deed(Watch watch, int deed, Instant now) {
        Party by = Watch.party(ACTORS.get(deed / 20 % ACTORS.size()));
        Party other = Watch.party(ACTORS.get(deed / 120 % ACTORS.size()));
        switch (deed % 13) {
            case 0 -> watch.does(new IncidentCommand.AskForHelp(by, true), now);
            case 1 -> watch.does(new IncidentCommand.Take(by), now);
            case 2 -> watch.does(new IncidentCommand.HandOver(by, other.person()), now);
            case 3 -> watch.does(new IncidentCommand.Decline(by), now);
            case 4 -> watch.does(new IncidentCommand.GiveBack(by), now);
            case 5 -> watch.does(new IncidentCommand.Resolve(by, "xong"), now);
            case 6 -> watch.does(new IncidentCommand.Reopen(by, "vẫn hỏng"), now);
            case 7 -> watch.does(new IncidentCommand.Solved(by, ""), now);
            case 8 -> watch.does(new IncidentCommand.JoinIn(by, "cũng vậy"), now);
            case 9 -> watch.does(new IncidentCommand.Note(by, "ghi thêm"), now);
            case 10 -> watch.without(other.person().value());
            case 11 -> watch.lost(other, Failure.BLOCKED_BY_RECIPIENT, now);
            default -> watch.moveOn(now);
        }
    }

    private static void check(Watch watch, Instant now) {
        Incident incident = watch.incident();
        if (incident.status() == Status.CLOSED) {
            assertThat(Escalation.dueAt(incident)).isEmpty();
            assertThat(incident.resolution()).isPresent();
            return;
        }
        assertThat(Escalation.dueAt(incident)).as("a moment that comes").isPresent();
        assertThat(Escalation.dueAt(incident).get()).isBefore(now.plus(Duration.ofDays(30)));
        assertThat(incident.status() == Status.TAKEN)
                .isEqualTo(incident.assignee().isPresent() && incident.going());
        assertThat(incident.status() == Status.RESOLVED)
                .isEqualTo(incident.resolution().isPresent());
        if (incident.status() == Status.ESCALATED && incident.rung() >= 0) {
            assertThat(incident.rung()).isLessThan(incident.ladder().rungs().size());
        }
        if (incident.offer().isPresent()) {
            assertThat(incident.status()).isEqualTo(Status.TAKEN);
        }
    }
}
