package vn.trucban.bot.watch;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import vn.trucban.bot.command.Command;
import vn.trucban.bot.incident.Incident;
import vn.trucban.bot.incident.IncidentDesk;
import vn.trucban.bot.incident.IncidentId;
import vn.trucban.bot.incident.Outboxes;
import vn.trucban.content.library.Content;
import vn.trucban.notifier.watch.Trouble;

/** The auditor of the ladder, for tests of whole offices. */
public final class IncidentAudit {
    private final IncidentWatch watch;
    private final FailingCalls calls;

    public IncidentAudit(IncidentDesk incidents, Outboxes outboxes, Supplier<Content> content) {
        this(incidents, outboxes, id -> Optional.empty(), content);
    }

    /** @param boards the command board over an incident */
    public IncidentAudit(
            IncidentDesk incidents,
            Outboxes outboxes,
            Function<IncidentId, Optional<Command>> boards,
            Supplier<Content> content) {
        this.calls = new FailingCalls(incidents, outboxes, boards, content);
        this.watch = new IncidentWatch(incidents, outboxes, calls, content);
    }

    public List<Trouble> look(Instant now) {
        return watch.look(now);
    }

    /** What happens in an incident with people in danger for whom a call fails at this moment. */
    public Optional<String> danger(Incident incident) {
        return calls.look().danger(incident);
    }

    /** Names of those to ring up about it now. */
    public List<String> toRing(Incident incident) {
        return calls.look().numbers(incident).stream()
                .map(FailingCalls.Number::name)
                .toList();
    }
}
