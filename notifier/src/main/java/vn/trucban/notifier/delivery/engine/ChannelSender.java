package vn.trucban.notifier.delivery.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import vn.trucban.notifier.channel.ChannelKind;
import vn.trucban.notifier.delivery.Lane;

/**
 * The sending of one channel: which run's page is visited next, and how many recipients may be marked sending. Works only while it
 * leads, that is while this instance holds the right to send for the channel's token.
 */
final class ChannelSender {
    /** Longer rests than this are not waited for with a claim in hand. */
    private static final Duration SHORT_REST = Duration.ofSeconds(1);

    private final ChannelKind kind;
    private final Line line;
    private final Tenure tenure;
    private final EngineSettings settings;
    private final Surroundings surroundings;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition news = lock.newCondition();
    private final Map<String, ActiveRun> runs = new HashMap<>();
    private boolean leading;
    private volatile boolean closed;
    private int sending;
    private int visits;

    ChannelSender(ChannelKind kind, Line line, Tenure tenure, EngineSettings settings, Surroundings surroundings) {
        this.kind = kind;
        this.line = line;
        this.tenure = tenure;
        this.settings = settings;
        this.surroundings = surroundings;
    }

    /** A page to visit; whoever got it calls {@link #end} afterwards, whatever happened. */
    final class Visit {
        private final ActiveRun active;
        private final int number;
        private final long fence;
        private int room;

        private Visit(ActiveRun active, int number, long fence, int room) {
            this.active = active;
            this.number = number;
            this.fence = fence;
            this.room = room;
        }

        ActiveRun active() {
            return active;
        }

        int number() {
            return number;
        }

        /** Of the tenure under which it is made. */
        long fence() {
            return fence;
        }

        /** For how long this instance has had the right to send. */
        Duration tenured() {
            return tenure.held();
        }

        /** How many recipients it may mark as sending. */
        int granted() {
            return room;
        }

        /** So many of those granted are not used, or not any more. */
        void free(int recipients) {
            locked(() -> {
                room -= recipients;
                sending -= recipients;
            });
        }

        /** Whether no further message of it may begin. */
        boolean stop() {
            return closed
                    || !tenure.valid()
                    || active.stopped(surroundings.now()).isPresent()
                    || line.held().compareTo(SHORT_REST) > 0
                    || preempted(active);
        }

        void end() {
            locked(() -> {
                sending -= room;
                room = 0;
                visits--;
            });
        }
    }

    ChannelKind kind() {
        return kind;
    }

    Tenure tenure() {
        return tenure;
    }

    /** Waits for the next page to visit; empty: closed. */
    Optional<Visit> next() throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (!closed) {
                Optional<Visit> visit = pick();
                if (visit.isPresent()) {
                    return visit;
                }
                if (leading) {
                    long ignored = news.awaitNanos(settings.pulse().toNanos());
                } else {
                    news.await();
                }
            }
            return Optional.empty();
        } finally {
            lock.unlock();
        }
    }

    private Optional<Visit> pick() {
        if (!leading || !tenure.valid()) {
            return Optional.empty();
        }
        Instant now = surroundings.now();
        for (ActiveRun active : byUrgency()) {
            int room = active.stopped(now).isPresent() ? 0 : room(active);
            if (room < 0) {
                continue;
            }
            OptionalInt number = active.takeDue(now);
            if (number.isPresent()) {
                sending += room;
                visits++;
                return Optional.of(new Visit(active, number.getAsInt(), tenure.fence(), room));
            }
        }
        return Optional.empty();
    }

    private List<ActiveRun> byUrgency() {
        if (runs.size() < 2) {
            return List.copyOf(runs.values());
        }
        List<ActiveRun> sorted = new ArrayList<>(runs.values());
        sorted.sort(ActiveRun.BY_URGENCY);
        return sorted;
    }

    /** How many recipients of this run may be claimed now; negative: none. */
    private int room(ActiveRun active) {
        int free = EngineSettings.MOST_SENDING - sending;
        if (!line.held().isZero() || overtakes(active)) {
            return -1;
        }
        if (line.probing()) {
            return sending == 0 ? 1 : -1;
        }
        int least = active.lane() == Lane.EMERGENCY ? 1 : EngineSettings.CLAIM;
        return free < least ? -1 : Math.min(free, EngineSettings.CLAIM);
    }

    /** Whether something of an earlier notice may still be on its way to this run's recipients. */
    private boolean overtakes(ActiveRun active) {
        return active.predecessors().stream()
                .map(runs::get)
                .anyMatch(before -> before != null && !(before.cancelled() && before.quiet()));
    }

    /** Whether a run in a faster lane could use the turns of this one. */
    private boolean preempted(ActiveRun active) {
        if (active.lane() == Lane.EMERGENCY) {
            return false;
        }
        lock.lock();
        try {
            Instant now = surroundings.now();
            return runs.values().stream()
                    .anyMatch(other -> other.lane() == Lane.EMERGENCY
                            && other.stopped(now).isEmpty()
                            && other.due(now)
                            && !overtakes(other));
        } finally {
            lock.unlock();
        }
    }

    /** From now on this instance sends, under the tenure's present fence. */
    void lead() {
        locked(() -> leading = true);
    }

    /** Stops to begin anything and forgets every run; what was begun is still recorded. */
    void stepDown() {
        locked(() -> {
            leading = false;
            runs.clear();
        });
        line.nudge();
    }

    boolean leads() {
        return locked(() -> leading);
    }

    /** Nothing of what was begun is left to be recorded. */
    boolean drained() {
        return locked(() -> visits == 0);
    }

    /**
     * Begins to work on a run whose pages are known, unless they were read under another tenure.
     *
     * @param fence the tenure's when reading began
     */
    void add(ActiveRun active, long fence) {
        locked(() -> {
            if (leading && tenure.fence() == fence) {
                runs.put(active.id(), active);
            }
        });
        line.nudge();
    }

    void remove(ActiveRun active) {
        locked(() -> runs.remove(active.id(), active));
    }

    Optional<ActiveRun> run(String id) {
        return locked(() -> Optional.ofNullable(runs.get(id)));
    }

    Collection<ActiveRun> runs() {
        return locked(() -> List.copyOf(runs.values()));
    }

    /** Of the runs whose audience is not fully listed, the most urgent. */
    Optional<ActiveRun> toExpand() {
        return locked(
                () -> runs.values().stream().filter(active -> !active.listed()).min(ActiveRun.BY_URGENCY));
    }

    /** Of the runs that were called to take somebody in, the most urgent. */
    Optional<ActiveRun> toTakeIn() {
        return locked(() -> runs.values().stream().filter(ActiveRun::toTakeIn).min(ActiveRun.BY_URGENCY));
    }

    /** When something that comes before this run last moved: the latest of those that have work. */
    Optional<Instant> movedAhead(ActiveRun active, Instant now) {
        return locked(() -> runs.values().stream()
                .filter(other -> other != active && ActiveRun.BY_URGENCY.compare(other, active) < 0)
                .flatMap(other -> other.working(now).stream())
                .max(Comparator.naturalOrder()));
    }

    /** Something became due. */
    void nudge() {
        locked(() -> true);
        line.nudge();
    }

    /** Until when the channel rests, where it does. */
    Optional<Instant> pausedUntil(Instant now) {
        Duration held = line.held();
        return held.compareTo(SHORT_REST) > 0 ? Optional.of(now.plus(held)) : Optional.empty();
    }

    void close() {
        locked(() -> closed = true);
        line.nudge();
    }

    private void locked(Runnable change) {
        Object done = locked(() -> {
            change.run();
            return true;
        });
    }

    private <T> T locked(Supplier<T> change) {
        lock.lock();
        try {
            return change.get();
        } finally {
            news.signalAll();
            lock.unlock();
        }
    }
}
