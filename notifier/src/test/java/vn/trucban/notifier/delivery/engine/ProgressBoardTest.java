package vn.trucban.notifier.delivery.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import vn.trucban.content.notice.NoticeTemplate.Level;
import vn.trucban.notifier.Intercepted;
import vn.trucban.notifier.MovedClock;
import vn.trucban.notifier.channel.ChannelKind;
import vn.trucban.notifier.delivery.Counts;
import vn.trucban.notifier.delivery.Progress;
import vn.trucban.notifier.delivery.Progress.Stage;
import vn.trucban.notifier.delivery.ledger.DeliveryStore;
import vn.trucban.notifier.delivery.ledger.InMemoryDeliveryStore;
import vn.trucban.notifier.delivery.ledger.Ledgers;
import vn.trucban.notifier.delivery.ledger.RetryPolicy;
import vn.trucban.notifier.delivery.ledger.Run;
import vn.trucban.notifier.delivery.ledger.Tallies;
import vn.trucban.notifier.store.InMemoryLeases;

/** What is read of a notice while its run ends. */
class ProgressBoardTest {
    private static final Counts ALL = new Counts(0, 0, 300, 0, 0, 0, 0, 0);

    private final InMemoryDeliveryStore store = new InMemoryDeliveryStore();
    private final Run run =
            Run.of(Ledgers.order("n1", Level.EMERGENCY, ChannelKind.TELEGRAM), ChannelKind.TELEGRAM, Ledgers.NOW);
    private boolean ended;

    @Test
    void no_number_goes_back_when_the_run_ends_between_two_looks() {
        store.insert(run);
        DeliveryStore shared = Intercepted.after("runs", DeliveryStore.class, store, this::end);
        Surroundings surroundings = new Surroundings(
                shared,
                new FakeAudience(Map.of()),
                new InMemoryLeases(System::nanoTime),
                new MovedClock(Ledgers.NOW),
                System::nanoTime,
                RandomGenerator.getDefault());
        EngineSettings settings = new EngineSettings(
                "only",
                Scene.LEASE,
                Duration.ofMillis(20),
                Duration.ofMillis(50),
                Duration.ofSeconds(25),
                RetryPolicy.USUAL);
        ProgressBoard board = new ProgressBoard(surroundings, settings, this::live);
        Progress progress = board.progress("n1").orElseThrow();
        board.close();
        assertThat(progress.counts()).isEqualTo(ALL);
    }

    private Optional<ActiveRun.Live> live(String runId) {
        Optional<ActiveRun.Live> here =
                ended || !runId.equals(run.id()) ? Optional.empty() : Optional.of(new ActiveRun.Live(last(), false));
        if (here.isPresent()) {
            end();
        }
        return here;
    }

    /** As the engine does: first the report, then it lets go of the run. */
    private void end() {
        store.report(run.id(), last());
        ended = true;
    }

    private Run.Report last() {
        Tallies tallies = new Tallies(ALL, Map.of(), Tallies.NONE.detours());
        return new Run.Report(1, Stage.DONE, 0, tallies, 10, true, 0, Optional.empty(), Optional.empty());
    }
}
