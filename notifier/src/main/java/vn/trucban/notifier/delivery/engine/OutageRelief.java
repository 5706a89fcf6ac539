package vn.trucban.notifier.delivery.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.trucban.notifier.channel.SendOutcome.Failure;
import vn.trucban.notifier.channel.SendOutcome.Reason;
import vn.trucban.notifier.delivery.ledger.Page;

/**
 * A channel that is down for a while is nobody's permanent failure, but an emergency must not wait for it: those who wait and have
 * another address are handed on, and go on waiting here as well. On the clerk's thread.
 */
final class OutageRelief {
    /** Restarts, elections and short rests are over by then. */
    static final Duration PATIENCE = Duration.ofMinutes(2);

    private static final int PAGES_AT_ONCE = 64;
    private static final Reason DOWN = new Reason(Failure.PLATFORM_DOWN, "channel is down");

    private final ChannelSender sender;
    private final Line line;
    private final Surroundings surroundings;
    private final Rerouting rerouting;
    private final Map<String, Integer> relieved = new HashMap<>();
    private Optional<Instant> downSince = Optional.empty();

    OutageRelief(ChannelSender sender, Line line, Surroundings surroundings) {
        this.sender = sender;
        this.line = line;
        this.surroundings = surroundings;
        this.rerouting = new Rerouting(surroundings.store());
    }

    /** To be called every few seconds. May throw when the store is away: the next call goes on. */
    void look() {
        Instant now = surroundings.now();
        if (line.held().isZero() && !line.probing()) {
            downSince = Optional.empty();
            relieved.clear();
            return;
        }
        // why the second: a clock that went back would make this wait for as long again
        Instant since = downSince.filter(at -> !at.isAfter(now)).orElse(now);
        downSince = Optional.of(since);
        if (!now.isBefore(since.plus(PATIENCE))) {
            sender.runs().stream()
                    .filter(active -> active.run().order().emergency())
                    .filter(active -> active.stopped(now).isEmpty())
                    .forEach(this::relieve);
        }
    }

    private void relieve(ActiveRun active) {
        int from = relieved.getOrDefault(active.id(), 0);
        List<Page> pages =
                surroundings.store().pages(active.id(), from, Math.min(PAGES_AT_ONCE, active.pages() - from));
        for (Page page : pages) {
            if (!relieve(active, page)) {
                return;
            }
            relieved.put(active.id(), page.number() + 1);
        }
    }

    /** @return false: somebody else has just changed it, to be looked at again */
    private boolean relieve(ActiveRun active, Page page) {
        Page next = page.handingOnThoseWhoWait(DOWN);
        if (next == page) {
            return true;
        }
        rerouting.handOver(active.run(), page, next);
        Optional<Page> saved = surroundings.store().save(next);
        saved.ifPresent(each -> active.seen(each, surroundings.now()));
        return saved.isPresent();
    }
}
