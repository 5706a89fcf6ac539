package vn.trucban.notifier.delivery.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.PriorityQueue;
import java.util.Set;
import vn.trucban.notifier.channel.Address;
import vn.trucban.notifier.delivery.Lane;
import vn.trucban.notifier.delivery.Progress.Stage;
import vn.trucban.notifier.delivery.Skip;
import vn.trucban.notifier.delivery.ledger.Page;
import vn.trucban.notifier.delivery.ledger.Run;
import vn.trucban.notifier.delivery.ledger.Tallies;

/**
 * A run that this instance is working on: which pages need a visit and when, and the numbers. All of it follows from the pages in the
 * store and is read from them when the run is taken up. Thread-safe.
 */
final class ActiveRun {
    static final Comparator<ActiveRun> BY_URGENCY = Comparator.comparing(ActiveRun::run, Run.BY_URGENCY);

    private record DuePage(Instant at, int number) {}

    private final PriorityQueue<DuePage> queue =
            new PriorityQueue<>(Comparator.comparing(DuePage::at).thenComparing(DuePage::number));
    private final BitSet held = new BitSet();
    private final Rate rate = new Rate();
    private final List<Tallies> counted = new ArrayList<>();
    /** Most pages stand like many others: one value for all of them. */
    private final Map<Tallies, Tallies> shared = new HashMap<>();

    private final List<String> predecessors;
    private volatile Run run;
    private Tallies tallies = Tallies.NONE;
    private Optional<String> cursor = Optional.empty();
    private boolean complete;
    private final Set<String> takenIn = new HashSet<>();
    /** Calls answered; below zero until those kept before this run was taken up have been looked at. */
    private int tookIn = -1;

    private Optional<Instant> movedAt;
    /** Since when it has had reason to move: since it was taken up, or last moved. */
    private Instant restlessSince;

    /**
     * How far it is.
     *
     * @param stalled somebody is due or being sent, or the audience is not fully listed, and nothing has moved for too long
     */
    record Live(Run.Report report, boolean stalled) {}

    /** @param predecessors the runs on this channel that this one must not overtake */
    ActiveRun(Run run, List<String> predecessors, Instant now) {
        this.run = run;
        this.predecessors = List.copyOf(predecessors);
        this.movedAt = run.report().movedAt();
        this.restlessSince = now;
    }

    Run run() {
        return run;
    }

    String id() {
        return run.id();
    }

    List<String> predecessors() {
        return predecessors;
    }

    Lane lane() {
        return run.order().lane();
    }

    boolean cancelled() {
        return run.cancelledAt().isPresent();
    }

    /** Why nothing of it may be sent any more; absent: it may. */
    Optional<Skip> stopped(Instant now) {
        if (cancelled()) {
            return Optional.of(Skip.CANCELLED);
        }
        return run.terms().expired(now) ? Optional.of(Skip.EXPIRED) : Optional.empty();
    }

    /** Somebody may have asked for something since: cancelling, or another round. */
    synchronized void update(Run read, Instant now) {
        boolean opened = read.round() > run.round();
        run = read;
        if (opened) {
            visitAll(now);
        }
    }

    /** The time of day jumped by so much: what was measured by it moves along, and whatever waits is looked at again. */
    synchronized void clockJumped(Duration by, Instant now) {
        movedAt = movedAt.map(at -> at.plus(by));
        restlessSince = restlessSince.plus(by);
        visitAll(now);
    }

    /** Every page needs a visit now. */
    synchronized void visitAll(Instant now) {
        queue.clear();
        for (int number = 0; number < counted.size(); number++) {
            if (!held.get(number)) {
                queue.add(new DuePage(now, number));
            }
        }
    }

    /** Pages that follow those known so far, and where the audience goes on after them. */
    synchronized void add(List<Page> more, Optional<Page.Mark> mark, Instant now) {
        for (Page page : more) {
            page.entries().stream()
                    .filter(entry -> entry.route().queued())
                    .forEach(entry -> takenIn.add(entry.subscriberId()));
            counted.add(shared.computeIfAbsent(page.tallies(), same -> same));
            tallies = tallies.plus(page.tallies());
            needs(page, now);
        }
        mark.ifPresent(after -> {
            cursor = after.cursor();
            complete = cursor.isEmpty();
        });
    }

    /** The audience was fully listed when this run was last worked on. */
    synchronized void complete() {
        complete = true;
    }

    private void needs(Page page, Instant now) {
        boolean atOnce = page.claim().isPresent() || page.round() < run.round();
        Optional<Instant> due = atOnce ? Optional.of(now) : page.dueAt(now);
        due.ifPresent(at -> queue.add(new DuePage(at, page.number())));
    }

    /** Takes the page that needs a visit most, if one is due; whoever takes it gives it back. */
    synchronized OptionalInt takeDue(Instant now) {
        if (!due(now)) {
            return OptionalInt.empty();
        }
        int number = queue.remove().number();
        held.set(number);
        return OptionalInt.of(number);
    }

    /**
     * @param ahead when a run that comes before this one last moved, where there is one that has work
     * @param after so long without movement
     */
    synchronized Live live(
            long fence, Instant now, Optional<Instant> pausedUntil, Optional<Instant> ahead, Duration after) {
        boolean restless = restless(now);
        // why: while another has the turn, nothing of this one can move
        Instant since = ahead.filter(restlessSince::isBefore).orElse(restlessSince);
        restlessSince = restless ? since : now;
        boolean stalled = restless && restlessSince.plus(after).isBefore(now);
        boolean waitsTurn = restless && !stalled && ahead.isPresent() && quiet();
        return new Live(report(fence, now, pausedUntil, waitsTurn), stalled);
    }

    /** When it last moved or got reason to, where it has work that could be done now. */
    synchronized Optional<Instant> working(Instant now) {
        return restless(now) ? Optional.of(restlessSince) : Optional.empty();
    }

    private boolean restless(Instant now) {
        return due(now) || !held.isEmpty() || !complete;
    }

    synchronized boolean due(Instant now) {
        return !queue.isEmpty()
                && (!queue.peek().at().isAfter(now) || stopped(now).isPresent());
    }

    /** Gives back a page as it now stands. */
    synchronized void giveBack(Page page, Instant now) {
        held.clear(page.number());
        needs(page, now);
    }

    /** Gives back a page that could not be looked at. */
    synchronized void giveBack(int number, Instant again) {
        if (held.get(number)) {
            held.clear(number);
            queue.add(new DuePage(again, number));
        }
    }

    /** Counts a page as it now stands, in place of how it stood before, whoever changed it. */
    synchronized void seen(Page page, Instant now) {
        Tallies is = shared.computeIfAbsent(page.tallies(), same -> same);
        Tallies was = counted.set(page.number(), is);
        if (is != was) {
            tallies = tallies.minus(was).plus(is);
            if (is.counts().settled() != was.counts().settled()) {
                movedAt = Optional.of(now);
                restlessSince = now;
            }
        }
    }

    /** Nobody of it is being sent at this moment. */
    synchronized boolean quiet() {
        return tallies.counts().sending() == 0;
    }

    /** Everybody is settled, and no page is being looked at. */
    synchronized boolean finished() {
        return complete && queue.isEmpty() && held.isEmpty() && !toTakeIn();
    }

    /** Somebody may have been handed to it who is not in its pages. They come after the audience. */
    synchronized boolean toTakeIn() {
        return complete && tookIn < run.siblings().handOvers();
    }

    synchronized boolean hasTakenIn(String subscriberId) {
        return takenIn.contains(subscriberId);
    }

    /** Everybody who was kept when this call came is in its pages. */
    synchronized void tookIn(int call) {
        tookIn = Math.max(tookIn, call);
    }

    synchronized boolean listed() {
        return complete;
    }

    synchronized Optional<String> cursor() {
        return cursor;
    }

    synchronized int pages() {
        return counted.size();
    }

    Address address(String value) {
        return new Address(run.channel(), value);
    }

    private Run.Report report(long fence, Instant now, Optional<Instant> pausedUntil, boolean waitsTurn) {
        rate.sample(now, tallies.counts().settled());
        boolean begun = tallies.counts().settled() + tallies.counts().sending() > 0;
        Stage stage = finished() ? Stage.DONE : begun ? Stage.SENDING : Stage.QUEUED;
        return new Run.Report(
                fence,
                stage,
                run.round(),
                tallies,
                counted.size(),
                complete,
                rate.perSecond(),
                pausedUntil,
                movedAt,
                Math.max(0, tookIn),
                waitsTurn);
    }
}
