package vn.trucban.notifier.delivery.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.trucban.notifier.channel.ChannelKind;
import vn.trucban.notifier.delivery.DeliveryPulse;
import vn.trucban.notifier.delivery.ledger.DeliveryStore.Agenda;
import vn.trucban.notifier.delivery.ledger.Run;

/**
 * Looks at the agenda, keeps the right to send for each token that has work, and hands the work to the channel's crew. If the store is
 * away, it looks again until it is back.
 */
final class DeliveryEngine implements AutoCloseable, DeliveryPulse {
    private static final Logger LOG = LoggerFactory.getLogger(DeliveryEngine.class);
    /** Runs are read again this often even if the agenda says nothing new. */
    private static final Duration READ_AGAIN = Duration.ofSeconds(5);

    /** Smaller steps of the clock are its ordinary regulation. */
    private static final Duration JUMP = Duration.ofSeconds(2);

    private final Surroundings surroundings;
    private final EngineSettings settings;
    private final Map<ChannelKind, ChannelWork> channels = new EnumMap<>(ChannelKind.class);
    private final ProgressBoard board;
    private final Complaints complaints;
    private final Semaphore bell = new Semaphore(0);
    private final Thread thread;
    private volatile boolean closed;
    private volatile long turnedAt;
    private boolean repaired;
    private boolean away;
    private long seen = -1;
    private long readAt;
    private Instant lookedAt;
    private long lookedNanos;
    private List<Run> runs = List.of();

    DeliveryEngine(Lines lines, Surroundings surroundings, EngineSettings settings) {
        this.surroundings = surroundings;
        this.settings = settings;
        this.complaints = new Complaints(LOG, surroundings.nanos());
        this.board = new ProgressBoard(surroundings, settings, this::live);
        for (ChannelKind kind : ChannelKind.values()) {
            channels.put(kind, new ChannelWork(kind, lines.of(kind), surroundings, settings, board));
        }
        this.lookedAt = surroundings.now();
        this.lookedNanos = surroundings.nanos().getAsLong();
        this.turnedAt = surroundings.nanos().getAsLong();
        this.thread = new Thread(this::work, "delivery");
        thread.setDaemon(true);
    }

    /** Begins to work. */
    void start() {
        thread.start();
    }

    ProgressBoard board() {
        return board;
    }

    /** Something about the agenda is new. */
    void wake() {
        bell.release();
    }

    @Override
    public Duration silence() {
        return Duration.ofNanos(surroundings.nanos().getAsLong() - turnedAt);
    }

    private Optional<ActiveRun.Live> live(String runId) {
        return channels.values().stream()
                .flatMap(channel -> channel.live(runId).stream())
                .findFirst();
    }

    private void work() {
        try {
            while (!closed) {
                turnedAt = surroundings.nanos().getAsLong();
                boolean busy = look();
                Duration pause = busy || away ? settings.pulse() : settings.idle();
                boolean woken = bell.tryAcquire(pause.toMillis(), TimeUnit.MILLISECONDS);
                if (woken) {
                    bell.drainPermits();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean look() {
        try {
            boolean busy = tick();
            away = false;
            return busy;
        } catch (RuntimeException | Error e) {
            complaints.about("looking at the agenda", e);
            away = true;
            return false;
        }
    }

    /** @return whether this instance is sending anything */
    private boolean tick() {
        if (!repaired) {
            List<String> unfinished = surroundings.store().unfinished();
            if (!unfinished.isEmpty()) {
                surroundings.store().enlist(unfinished);
            }
            repaired = true;
        }
        watchClock();
        Agenda agenda = surroundings.store().agenda();
        read(agenda);
        boolean idle = channels.values().stream().noneMatch(ChannelWork::sends);
        boolean busy = false;
        for (Map.Entry<ChannelKind, ChannelWork> each : channels.entrySet()) {
            List<Run> wanted =
                    runs.stream().filter(run -> run.channel() == each.getKey()).toList();
            busy |= each.getValue().tick(wanted, idle);
        }
        share();
        return busy;
    }

    /** Whoever sends for several tokens gives one to an instance that sends for none. */
    private void share() {
        if (channels.values().stream().filter(ChannelWork::sends).count() > 1) {
            channels.values().stream()
                    .filter(ChannelWork::couldHandOver)
                    .findFirst()
                    .ifPresent(ChannelWork::handOver);
        }
    }

    /** Due times are times of day: when the clock jumps, they come too late or too soon. */
    private void watchClock() {
        Instant now = surroundings.now();
        long nanos = surroundings.nanos().getAsLong();
        Duration jump = Duration.between(lookedAt, now).minusNanos(nanos - lookedNanos);
        if (jump.abs().compareTo(JUMP) > 0) {
            LOG.warn("the clock jumped by {}; everything that waits is looked at again", jump);
            channels.values().forEach(channel -> channel.clockJumped(jump));
        }
        lookedAt = now;
        lookedNanos = nanos;
    }

    private void read(Agenda agenda) {
        long now = surroundings.nanos().getAsLong();
        if (agenda.change() != seen || now - readAt > READ_AGAIN.toNanos()) {
            List<Run> found = new ArrayList<>(surroundings.store().runs(agenda.runIds()));
            found.sort(Comparator.comparing(Run::createdAt));
            runs = found;
            seen = agenda.change();
            readAt = now;
        } else {
            runs = runs.stream()
                    .filter(run -> agenda.runIds().contains(run.id()))
                    .toList();
        }
    }

    /** Finishes what has begun, and begins nothing more. */
    @Override
    public void close() {
        closed = true;
        wake();
        try {
            TimeUnit.SECONDS.timedJoin(thread, 15);
            for (ChannelWork channel : channels.values()) {
                channel.close();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        board.close();
    }
}
