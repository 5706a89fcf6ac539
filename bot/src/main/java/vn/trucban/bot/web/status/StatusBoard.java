package vn.trucban.bot.web.status;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.trucban.bot.incident.IncidentDesk;
import vn.trucban.bot.incident.PublicStatus;
import vn.trucban.bot.incident.PublicStatus.Interruption;
import vn.trucban.content.library.Content;
import vn.trucban.notifier.broadcast.Broadcast;
import vn.trucban.notifier.broadcast.BroadcastDesk;
import vn.trucban.notifier.broadcast.Stage;

/**
 * What the public page shows, read at most every few seconds however many people look. While the store is away it goes on showing what
 * was last known, and says so.
 */
final class StatusBoard {
    private static final Duration LIFE = Duration.ofSeconds(5);
    private static final int NOTICES = 30;
    private static final Logger LOG = LoggerFactory.getLogger(StatusBoard.class);

    private final IncidentDesk incidents;
    private final BroadcastDesk notices;
    private final Supplier<Content> content;
    private final Clock clock;
    private final AtomicReference<Board> last = new AtomicReference<>();

    StatusBoard(IncidentDesk incidents, BroadcastDesk notices, Supplier<Content> content, Clock clock) {
        this.incidents = incidents;
        this.notices = notices;
        this.content = content;
        this.clock = clock;
    }

    /**
     * @param closed outside of office hours: a sentence that says until when
     * @param stale the store did not answer: this is how it was at {@code readAt}
     */
    record Board(
            List<Interruption> interruptions,
            Optional<String> closed,
            List<NoticeView> notices,
            Instant readAt,
            boolean stale) {}

    /** How things stand. Fails only where the store has not answered once since the start. */
    Board board() {
        Board known = last.get();
        Instant now = clock.instant();
        if (known != null && now.isBefore(known.readAt().plus(LIFE))) {
            return known;
        }
        try {
            Board fresh = read(now);
            last.set(fresh);
            return fresh;
        } catch (RuntimeException away) {
            if (known == null) {
                throw away;
            }
            LOG.warn(
                    "the public page shows what was last known: {}",
                    away.getClass().getSimpleName());
            return new Board(known.interruptions(), known.closed(), known.notices(), known.readAt(), true);
        }
    }

    private Board read(Instant now) {
        Content current = content.get();
        List<NoticeView> issued = notices.issued(NOTICES).stream()
                .filter(Broadcast::forEverybody)
                .filter(notice -> notice.stage() != Stage.EXPIRED)
                .map(notice -> NoticeView.of(notice, current, now))
                .toList();
        PublicStatus status = new PublicStatus(current, now);
        return new Board(status.interruptions(incidents.open()), status.closed(), issued, now, false);
    }
}
