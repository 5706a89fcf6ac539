package vn.trucban.notifier.selftest;

import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.trucban.notifier.selftest.Finding.Note;

/** Runs every probe, all at once. */
public final class SelfTest {
    private static final Logger LOG = LoggerFactory.getLogger(SelfTest.class);
    /** Two platform calls with their timeouts; a probe that needs longer has found something. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final List<Probe> probes;
    private final Executor threads;
    private final Clock clock;
    private final Duration patience;

    public SelfTest(List<Probe> probes, Executor threads, Clock clock) {
        this(probes, threads, clock, PATIENCE);
    }

    SelfTest(List<Probe> probes, Executor threads, Clock clock, Duration patience) {
        this.probes = List.copyOf(probes);
        this.threads = threads;
        this.clock = clock;
        this.patience = patience;
    }

    /** Blocks for about a minute at most. Never throws: whatever a probe does is a finding. */
    public Report run() {
        List<CompletableFuture<Finding>> looking = probes.stream()
                .map(probe -> CompletableFuture.supplyAsync(() -> look(probe), threads)
                        .completeOnTimeout(silent(probe), patience.toMillis(), TimeUnit.MILLISECONDS))
                .toList();
        List<Finding> findings = looking.stream().map(CompletableFuture::join).toList();
        return new Report(clock.instant().truncatedTo(ChronoUnit.MILLIS), findings);
    }

    private static Finding look(Probe probe) {
        try {
            return probe.look();
        } catch (RuntimeException broken) {
            // why: only its kind, its words may hold a secret
            LOG.warn(
                    "the self-test of {} failed itself: {}",
                    probe.subject(),
                    broken.getClass().getName());
            return Finding.bad(
                    probe.subject(),
                    Note.of("watch.finding.broken", "kind", broken.getClass().getSimpleName()));
        }
    }

    private static Finding silent(Probe probe) {
        return Finding.bad(probe.subject(), Note.of("watch.finding.no-answer"));
    }
}
