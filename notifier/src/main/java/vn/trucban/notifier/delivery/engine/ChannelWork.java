package vn.trucban.notifier.delivery.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import vn.trucban.notifier.channel.ChannelKind;
import vn.trucban.notifier.delivery.Lane;
import vn.trucban.notifier.delivery.engine.ActiveRun.Live;
import vn.trucban.notifier.delivery.ledger.DeliveryStore;
import vn.trucban.notifier.delivery.ledger.Run;

/**
 * What the engine does for one channel at each look: get or keep the right to send, take up runs, write reports, end runs. All on the
 * engine's thread, except {@link #live}.
 */
final class ChannelWork {
    private static final Duration BETWEEN_REPORTS = Duration.ofSeconds(1);
    private static final Duration BETWEEN_VIEWS = Duration.ofMillis(500);

    private record Written(Live live, long at) {}

    private final Surroundings surroundings;
    private final EngineSettings settings;
    private final ProgressBoard board;
    private final ChannelSender sender;
    private final Crew crew;
    private final Map<String, Written> written = new HashMap<>();
    private final Map<String, Written> shown = new HashMap<>();
    private final Set<String> ending = ConcurrentHashMap.newKeySet();
    private long appliedAt;
    private boolean started;
    private boolean handingOver;

    ChannelWork(ChannelKind kind, Line line, Surroundings surroundings, EngineSettings settings, ProgressBoard board) {
        this.surroundings = surroundings;
        this.settings = settings;
        this.board = board;
        Tenure tenure = new Tenure("send/" + kind.id(), settings, surroundings.leases(), surroundings.nanos());
        this.sender = new ChannelSender(kind, line, tenure, settings, surroundings);
        this.crew = new Crew(sender, line, surroundings, settings);
        this.appliedAt =
                surroundings.nanos().getAsLong() - settings.application().toNanos();
    }

    /** How far a run is that is being worked on here. */
    Optional<Live> live(String runId) {
        return sender.run(runId).map(this::live);
    }

    private Live live(ActiveRun active) {
        Instant now = surroundings.now();
        return active.live(sender.tenure().fence(), now, paused(), sender.movedAhead(active, now), settings.stalled());
    }

    private Optional<Instant> paused() {
        return sender.pausedUntil(surroundings.now());
    }

    /**
     * @param wanted the runs of this channel on the agenda, oldest first
     * @param idle this instance sends for no token
     * @return whether this instance has work here
     */
    boolean tick(List<Run> wanted, boolean idle) {
        if (handingOver) {
            finishHandingOver();
            return true;
        }
        if (wanted.isEmpty() && sender.runs().isEmpty() && ending.isEmpty()) {
            resign();
            return false;
        }
        if (!leads()) {
            if (idle && !sender.leads()) {
                sender.tenure().wish();
            }
            return false;
        }
        wanted.forEach(this::offer);
        sender.runs().forEach(this::report);
        return true;
    }

    private void resign() {
        if (sender.leads()) {
            sender.stepDown();
            sender.tenure().release();
        }
    }

    /** Whether this instance sends for the channel's token. */
    boolean sends() {
        return sender.leads();
    }

    /** Whether an idle instance would do this work as well. An emergency is not interrupted for that. */
    boolean couldHandOver() {
        return sender.leads()
                && sender.tenure().wished()
                && sender.runs().stream().noneMatch(active -> active.lane() == Lane.EMERGENCY);
    }

    /** Begins nothing more; as soon as everything that was begun is recorded, another may send. */
    void handOver() {
        sender.stepDown();
        written.clear();
        handingOver = true;
    }

    private void finishHandingOver() {
        if (sender.drained()) {
            sender.tenure().release();
            handingOver = false;
            // why: whoever wished for it must come first.
            appliedAt = surroundings.nanos().getAsLong() + settings.lease().toNanos() / 2;
        } else {
            boolean ignored = sender.tenure().keep();
        }
    }

    private boolean leads() {
        if (sender.leads()) {
            if (!sender.tenure().keep()) {
                sender.stepDown();
                written.clear();
                return false;
            }
            return true;
        }
        long now = surroundings.nanos().getAsLong();
        if (!sender.drained() || now - appliedAt < settings.application().toNanos()) {
            return false;
        }
        boolean acquired = sender.tenure().acquire();
        appliedAt = acquired ? now - settings.application().toNanos() : now;
        if (acquired) {
            begin();
        }
        return acquired;
    }

    private void begin() {
        sender.lead();
        if (!started) {
            started = true;
            crew.start();
        }
    }

    private void offer(Run run) {
        Optional<ActiveRun> active = sender.run(run.id());
        if (active.isPresent()) {
            active.get().update(run, surroundings.now());
            sender.nudge();
            if (active.get().toTakeIn()) {
                crew.takeIn();
            }
        } else if (!ending.contains(run.id())) {
            if (run.done()) {
                end(run);
            } else {
                crew.takeUp(run.id());
            }
        }
    }

    private void report(ActiveRun active) {
        // why first: numbers taken before the last message would be written as the last word
        boolean finished = active.finished();
        Live live = live(active);
        if (finished) {
            if (write(active, live)) {
                sender.remove(active);
                end(active.run());
            }
            return;
        }
        if (due(written, active, live, BETWEEN_REPORTS)) {
            write(active, live);
        }
        if (due(shown, active, live, BETWEEN_VIEWS)) {
            shown.put(active.id(), new Written(live, surroundings.nanos().getAsLong()));
            board.moved(active.run().order().noticeId());
        }
    }

    private boolean due(Map<String, Written> before, ActiveRun active, Live live, Duration between) {
        Written last = before.get(active.id());
        return last == null
                || (!last.live.equals(live) && surroundings.nanos().getAsLong() - last.at >= between.toNanos());
    }

    private boolean write(ActiveRun active, Live live) {
        boolean mine = surroundings.store().report(active.id(), live.report());
        written.put(active.id(), new Written(live, surroundings.nanos().getAsLong()));
        if (!mine) {
            // why: another sender has the token by now, whatever our own clock says.
            sender.stepDown();
            sender.tenure().release();
        }
        return mine;
    }

    /** The run stays on the agenda until every listener has heard of its end, so a crash in between only tells it again. */
    private void end(Run run) {
        ending.add(run.id());
        written.remove(run.id());
        shown.remove(run.id());
        board.ended(run.order().noticeId(), () -> strike(run.id()));
    }

    private void strike(String runId) {
        try {
            strikeOff(runId);
        } finally {
            // why: if the store is away it is still on the agenda, will be found done, and its end told once more.
            ending.remove(runId);
        }
    }

    /** Whoever asked to send again, or handed somebody over, has put it on the agenda after saying so: then it stays there. */
    private void strikeOff(String runId) {
        DeliveryStore store = surroundings.store();
        boolean decided = false;
        while (!decided) {
            DeliveryStore.Agenda agenda = store.agenda();
            boolean asked = store.runs(List.of(runId)).stream().anyMatch(run -> !run.done());
            decided = asked || store.strike(runId, agenda);
        }
    }

    /** The time of day jumped by so much: whatever was due at some time is looked at now. */
    void clockJumped(Duration by) {
        sender.runs().forEach(active -> active.clockJumped(by, surroundings.now()));
        sender.nudge();
    }

    void close() throws InterruptedException {
        crew.close();
    }
}
