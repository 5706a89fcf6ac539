package vn.trucban.notifier.watch;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import vn.trucban.notifier.broadcast.Broadcast;
import vn.trucban.notifier.broadcast.Stage;
import vn.trucban.notifier.channel.ChannelKind;
import vn.trucban.notifier.delivery.DeliveryState;
import vn.trucban.notifier.delivery.ledger.DeliveryStore;
import vn.trucban.notifier.delivery.ledger.Entry;
import vn.trucban.notifier.delivery.ledger.Page;
import vn.trucban.notifier.delivery.ledger.Run;
import vn.trucban.notifier.store.Leases;
import vn.trucban.notifier.watch.Trouble.Kind;

/**
 * What is wrong by the ledger, the leases and the book of issue. Believes no report of a sender where it can look itself: for a run that
 * does not move it reads the pages. Changes nothing.
 */
final class LedgerWatch {
    /** Longer than a take-over, a claim and an ordinary call together. */
    private static final Duration OVERDUE = Duration.ofSeconds(90);
    /** A platform that asks for a rest is obeyed; one that asks for so long is a trouble. */
    private static final Duration LONG_REST = Duration.ofMinutes(10);

    private static final Duration HANDED_OVER = Duration.ofSeconds(60);
    /** Longer than any sender may be silent before another takes over. */
    private static final Duration SILENT = Duration.ofSeconds(30);

    private static final int PAGES_AT_ONCE = 64;
    private static final int NOTICES = 50;

    private final DeliveryStore store;
    private final Leases leases;
    private final IntFunction<List<Broadcast>> recent;
    private final Map<ChannelKind, Seen> seen = new EnumMap<>(ChannelKind.class);
    private final Map<String, Instant> turns = new HashMap<>();

    /** @param recent the last so many changed notices */
    LedgerWatch(DeliveryStore store, Leases leases, IntFunction<List<Broadcast>> recent) {
        this.store = store;
        this.leases = leases;
        this.recent = recent;
    }

    List<Trouble> look(Instant now) {
        List<Run> undone = store.runs(store.agenda().runIds()).stream()
                .filter(run -> !run.done())
                .sorted(Comparator.comparing(Run::createdAt))
                .toList();
        List<Trouble> troubles = new ArrayList<>(notHandedOver(now));
        Map<ChannelKind, Trouble> senders = new EnumMap<>(ChannelKind.class);
        for (Run run : undone) {
            Optional<Trouble> noSender = noSender(run, now);
            noSender.ifPresent(trouble -> senders.putIfAbsent(run.channel(), trouble));
            unsent(run, turn(run, undone), now).ifPresent(troubles::add);
        }
        turns.keySet().retainAll(undone.stream().map(Run::id).toList());
        troubles.addAll(senders.values());
        return troubles;
    }

    private List<Trouble> notHandedOver(Instant now) {
        return recent.apply(NOTICES).stream()
                .filter(notice -> notice.stage() == Stage.APPROVED)
                .filter(notice -> notice.issue()
                        .filter(issue -> issue.at().isBefore(now.minus(HANDED_OVER)))
                        .isPresent())
                .map(notice -> new Trouble(
                        Kind.NOT_HANDED_OVER,
                        notice.serial().value(),
                        Optional.empty(),
                        Optional.empty(),
                        notice.issue().orElseThrow().at()))
                .toList();
    }

    private Optional<Trouble> noSender(Run run, Instant now) {
        Optional<Instant> silentSince = leases.sign("send/" + run.channel().id())
                .map(sign -> seen.merge(
                        run.channel(),
                        new Seen(sign, now),
                        (before, latest) -> before.sign.equals(latest.sign) ? before : latest))
                .map(Seen::since);
        Instant since = silentSince.filter(run.createdAt()::isBefore).orElse(run.createdAt());
        boolean alive = silentSince.filter(now.minus(SILENT)::isBefore).isPresent();
        return alive
                ? Optional.empty()
                : Optional.of(new Trouble(Kind.NO_SENDER, "", Optional.of(run.channel()), Optional.empty(), since));
    }

    /** A sender's last sign of life, and since when it has been the last. */
    private record Seen(String sign, Instant since) {}

    /**
     * Until when another run had the channel's turn: the last movement of those that come before this one. Remembered, because a run
     * that is done by the next look is not there any more.
     */
    private Instant turn(Run run, List<Run> undone) {
        Optional<Instant> ahead = undone.stream()
                .filter(other -> other.channel() == run.channel() && Run.BY_URGENCY.compare(other, run) < 0)
                .flatMap(other -> other.report().movedAt().stream())
                .max(Comparator.naturalOrder());
        return ahead.map(at -> turns.merge(run.id(), at, (before, latest) -> before.isAfter(latest) ? before : latest))
                .orElseGet(() -> turns.getOrDefault(run.id(), run.createdAt()));
    }

    private Optional<Trouble> unsent(Run run, Instant turn, Instant now) {
        Run.Report report = run.report();
        Instant own = report.movedAt().orElse(run.createdAt());
        Instant moved = own.isAfter(turn) ? own : turn;
        boolean resting = report.pausedUntil().filter(now::isBefore).isPresent();
        Instant overdue = now.minus(resting ? LONG_REST : OVERDUE);
        boolean stopped = run.cancelledAt().isPresent() || run.terms().expired(now);
        if (stopped || !moved.isBefore(overdue)) {
            return Optional.empty();
        }
        return dueSince(run, overdue)
                .map(since -> new Trouble(
                        Kind.UNSENT,
                        run.order().serial(),
                        Optional.of(run.channel()),
                        Optional.empty(),
                        since.isAfter(moved) ? since : moved));
    }

    /** Since when somebody of this run has been due, if that is longer than allowed; also where the audience is not fully listed. */
    private Optional<Instant> dueSince(Run run, Instant overdue) {
        int from = 0;
        while (true) {
            List<Page> pages = store.pages(run.id(), from, PAGES_AT_ONCE);
            if (pages.isEmpty()) {
                return run.report().complete() ? Optional.empty() : Optional.of(run.createdAt());
            }
            for (Page page : pages) {
                Optional<Instant> due = dueSince(page, run.round(), overdue);
                if (due.isPresent()) {
                    return due;
                }
            }
            from += PAGES_AT_ONCE;
        }
    }

    private static Optional<Instant> dueSince(Page page, int round, Instant overdue) {
        boolean askedAgain = page.round() < round
                && page.entries().stream().anyMatch(entry -> entry.state().missed());
        if (askedAgain) {
            return Optional.of(overdue);
        }
        return page.entries().stream()
                .flatMap(entry -> dueSince(entry).stream())
                .filter(since -> since.isBefore(overdue))
                .min(Comparator.naturalOrder());
    }

    private static Optional<Instant> dueSince(Entry entry) {
        return entry.state() == DeliveryState.SENDING
                ? Optional.of(entry.at())
                : entry.standing().notBefore();
    }
}
