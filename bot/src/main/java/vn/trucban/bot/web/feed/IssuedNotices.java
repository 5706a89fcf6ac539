package vn.trucban.bot.web.feed;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.trucban.notifier.broadcast.Broadcast;
import vn.trucban.notifier.broadcast.BroadcastWatcher;
import vn.trucban.notifier.broadcast.Entry;

/**
 * The book of issue as the feeds show it, read again when a notice changed here and otherwise every few seconds, however many stations
 * and readers ask. While the store is away it answers what was last known: a station goes on reading that.
 */
final class IssuedNotices implements BroadcastWatcher {
    /** What another instance issued is seen after at most this long. */
    private static final Duration LIFE = Duration.ofSeconds(2);

    private static final Logger LOG = LoggerFactory.getLogger(IssuedNotices.class);

    private final Supplier<List<Broadcast>> book;
    private final Clock clock;
    private final AtomicLong changes = new AtomicLong();
    private volatile Optional<Read> last = Optional.empty();

    IssuedNotices(Supplier<List<Broadcast>> book, Clock clock) {
        this.book = book;
        this.clock = clock;
    }

    private record Read(List<Broadcast> notices, Instant at, long changes) {}

    /** Newest first. Fails only where the store has not answered once since the start. */
    List<Broadcast> newest() {
        Optional<Read> known = last;
        long soFar = changes.get();
        Instant now = clock.instant();
        if (known.isPresent()
                && known.get().changes() == soFar
                && now.isBefore(known.get().at().plus(LIFE))) {
            return known.get().notices();
        }
        try {
            // why the count from before: a change while the store is read makes what was read old at once.
            Read fresh = new Read(List.copyOf(book.get()), now, soFar);
            last = Optional.of(fresh);
            return fresh.notices();
        } catch (RuntimeException away) {
            LOG.warn("the feeds show what was last known: {}", away.getClass().getSimpleName());
            return known.map(Read::notices).orElseThrow(() -> away);
        }
    }

    @Override
    public void changed(Broadcast broadcast, Entry entry) {
        changes.incrementAndGet();
    }
}
