package vn.trucban.notifier.delivery.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.trucban.notifier.delivery.DeliveryDesk.ProgressListener;
import vn.trucban.notifier.delivery.Progress;
import vn.trucban.notifier.delivery.Progress.OnChannel;
import vn.trucban.notifier.delivery.Progress.Stage;
import vn.trucban.notifier.delivery.engine.ActiveRun.Live;
import vn.trucban.notifier.delivery.ledger.Run;

/** Where notices stand, for whoever asks and whoever listens. */
final class ProgressBoard {
    private static final Logger LOG = LoggerFactory.getLogger(ProgressBoard.class);
    private static final int TOP_REASONS = 3;
    /** A listener that failed to hear of an end hears it again. */
    private static final Duration AGAIN = Duration.ofSeconds(5);
    /** A report older than this says nothing about the present rate. */
    private static final Duration RECENT = Duration.ofSeconds(10);

    private final Surroundings surroundings;
    private final EngineSettings settings;
    private final Function<String, Optional<Live>> live;
    private final List<ProgressListener> listeners = new CopyOnWriteArrayList<>();
    private final Set<String> waiting = ConcurrentHashMap.newKeySet();
    private final ScheduledThreadPoolExecutor teller;
    private final Complaints complaints;

    /** @param live how far the run of this id is, where this instance works on it; empty: it does not, the store knows */
    ProgressBoard(Surroundings surroundings, EngineSettings settings, Function<String, Optional<Live>> live) {
        this.surroundings = surroundings;
        this.settings = settings;
        this.live = live;
        this.complaints = new Complaints(LOG, surroundings.nanos());
        this.teller = new ScheduledThreadPoolExecutor(1, task -> {
            Thread thread = new Thread(task, "delivery-progress");
            thread.setDaemon(true);
            return thread;
        });
    }

    void listen(ProgressListener listener) {
        listeners.add(listener);
    }

    Optional<Progress> progress(String noticeId) {
        Standing standing = standing(noticeId);
        while (!standing.runs.isEmpty()) {
            Progress progress = progress(noticeId, standing);
            Standing again = progress.settled() ? standing(noticeId) : standing;
            if (calls(again.runs).equals(calls(standing.runs))) {
                return Optional.of(progress);
            }
            // why: one channel handed people to another that was read as done before: nothing is settled yet
            standing = again;
        }
        return Optional.empty();
    }

    /**
     * @param here by the run's id, how far those are that this instance works on
     */
    private record Standing(Map<String, Live> here, List<Run> runs) {}

    /** why in this order: a run's last report is in the store before this instance lets go of it, so that no number goes back. */
    private Standing standing(String noticeId) {
        List<String> ids = Run.ids(noticeId);
        Map<String, Live> here = new HashMap<>();
        ids.forEach(id -> live.apply(id).ifPresent(its -> here.put(id, its)));
        return new Standing(here, surroundings.store().runs(ids));
    }

    private Progress progress(String noticeId, Standing standing) {
        return new Progress(
                noticeId,
                standing.runs.stream()
                        .sorted(Comparator.comparing(Run::channel))
                        .map(run -> onChannel(run, Optional.ofNullable(standing.here.get(run.id()))))
                        .toList());
    }

    private static Map<String, Integer> calls(List<Run> runs) {
        return runs.stream()
                .collect(Collectors.toMap(Run::id, run -> run.siblings().handOvers()));
    }

    private OnChannel onChannel(Run run, Optional<Live> here) {
        Instant now = surroundings.now();
        Run.Report report = here.map(Live::report).orElse(run.report());
        boolean done = report.stage() == Stage.DONE && run.answeredBy(report);
        Stage stage = report.stage() == Stage.DONE && !done ? Stage.SENDING : report.stage();
        int left =
                report.tallies().counts().audience() - report.tallies().counts().settled();
        Instant moved = report.movedAt().orElse(run.createdAt());
        // why: without a sign; a movement far in the future means that the clock went back.
        Duration since = Duration.between(moved, now).abs();
        double perSecond = done || since.compareTo(RECENT) > 0 ? 0 : report.perSecond();
        return new OnChannel(
                run.channel(),
                stage,
                report.tallies().counts(),
                report.complete(),
                perSecond,
                perSecond > 0 ? Optional.of(now.plusMillis((long) (1000 * left / perSecond))) : Optional.empty(),
                report.tallies().top(TOP_REASONS),
                report.pausedUntil().filter(until -> until.isAfter(now)),
                !done && here.map(Live::stalled).orElse(!report.waitsTurn() && since.compareTo(settings.stalled()) > 0),
                report.tallies().detours(),
                !done && report.waitsTurn());
    }

    /** Tells the listeners soon, once however often it is said meanwhile. */
    void moved(String noticeId) {
        if (!listeners.isEmpty() && waiting.add(noticeId)) {
            teller.execute(() -> {
                waiting.remove(noticeId);
                attempt(noticeId);
            });
        }
    }

    /**
     * Tells every listener that a run has ended, again and again until all have heard it.
     *
     * @param then afterwards
     */
    void ended(String noticeId, Runnable then) {
        teller.execute(() -> {
            if (attempt(noticeId)) {
                then.run();
            } else {
                teller.schedule(() -> ended(noticeId, then), AGAIN.toMillis(), TimeUnit.MILLISECONDS);
            }
        });
    }

    private boolean attempt(String noticeId) {
        try {
            Optional<Progress> progress = listeners.isEmpty() ? Optional.empty() : progress(noticeId);
            progress.ifPresent(now -> listeners.forEach(listener -> listener.moved(now)));
            return true;
        } catch (RuntimeException e) {
            complaints.about("telling how notice " + noticeId + " stands", e);
            return false;
        }
    }

    void close() {
        teller.shutdownNow();
    }
}
