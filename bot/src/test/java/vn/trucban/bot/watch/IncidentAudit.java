package vn.trucban.bot.watch;

import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import vn.trucban.bot.incident.IncidentDesk;
import vn.trucban.bot.incident.Outboxes;
import vn.trucban.content.library.Content;
import vn.trucban.notifier.watch.Trouble;

/** The auditor of the ladder, for tests of whole offices. */
public final class IncidentAudit {
    private final IncidentWatch watch;

    public IncidentAudit(IncidentDesk incidents, Outboxes outboxes, Supplier<Content> content) {
        this.watch = new IncidentWatch(incidents, outboxes, content);
    }

    public List<Trouble> look(Instant now) {
        return watch.look(now);
    }
}
