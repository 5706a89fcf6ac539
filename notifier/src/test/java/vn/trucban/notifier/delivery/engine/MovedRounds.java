package vn.trucban.notifier.delivery.engine;

import static org.awaitility.Awaitility.await;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.trucban.content.notice.NoticeTemplate.Level;
import vn.trucban.notifier.channel.OutgoingMessage;
import vn.trucban.notifier.channel.SendOutcome;
import vn.trucban.notifier.channel.SendOutcome.Failure;
import vn.trucban.notifier.channel.SendOutcome.Reason;
import vn.trucban.notifier.delivery.Counts;
import vn.trucban.notifier.store.StoreConnection;
import vn.trucban.notifier.store.embedded.EmbeddedStore;

/**
 * Troubles that last, on moved clocks: a platform that is down for an hour, a token that expires, a clock that jumps, each in the middle
 * of a broadcast kept in an embedded store on disk. As a program: {@code MovedRounds DIR [RECIPIENTS]}; the test runs short ones.
 */
final class MovedRounds implements AutoCloseable {
    private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    private static final Duration STEP = Duration.ofSeconds(10);

    /** What happens, and what the platform answers meanwhile. */
    enum Trouble {
        CONNECTION_REFUSED(Duration.ofHours(1), later(Failure.NO_CONNECTION, "refused", false)),
        ANSWERS_502(Duration.ofHours(1), later(Failure.PLATFORM_DOWN, "502", false)),
        NO_ANSWER(Duration.ofHours(1), new SendOutcome.Unknown(new Reason(Failure.NO_ANSWER, "timeout"))),
        TOKEN_EXPIRED(Duration.ofMinutes(10), later(Failure.TOKEN_INVALID, "401", true)),
        CLOCK_BACK_AN_HOUR(Duration.ofHours(-1), later(Failure.PLATFORM_DOWN, "502", false)),
        CLOCK_FORWARD_A_DAY(Duration.ofHours(23), later(Failure.PLATFORM_DOWN, "502", false));

        private final Duration time;
        private final SendOutcome meanwhile;

        Trouble(Duration time, SendOutcome meanwhile) {
            this.time = time;
            this.meanwhile = meanwhile;
        }

        private boolean jump() {
            return this == CLOCK_BACK_AN_HOUR || this == CLOCK_FORWARD_A_DAY;
        }
    }

    private static SendOutcome later(Failure failure, String detail, boolean wholeChannel) {
        return new SendOutcome.RetryLater(new Reason(failure, detail), Optional.empty(), wholeChannel);
    }

    /**
     * What one showed.
     *
     * @param calls made while it lasted
     * @param twice got it more than once
     * @param backAfter from its end until everybody was settled
     */
    record Round(Trouble trouble, int recipients, int calls, Counts counts, int twice, Duration backAfter) {
        /** So many calls may be under way when it begins, and one is made each half minute. */
        private int mostCalls() {
            return EngineSettings.MOST_SENDING
                    + 8
                    + 8
                    + (int) (trouble.time.abs().toSeconds() / 30);
        }

        boolean good() {
            int unknown = trouble == Trouble.NO_ANSWER ? calls : 0;
            return counts.sent() == recipients - unknown
                    && counts.unknown() == unknown
                    && twice == 0
                    && calls <= mostCalls()
                    && backAfter.compareTo(Duration.ofMinutes(1)) <= 0;
        }
    }

    private final StoreConnection connection;
    private final EmbeddedStore store;

    MovedRounds(Path dir) {
        this.store = EmbeddedStore.open(dir);
        this.connection = StoreConnection.to(store.connectionString());
    }

    Round round(Trouble trouble, int recipients) {
        String notice = trouble.name();
        try (Scene scene = Scene.kept(connection, recipients)) {
            AtomicReference<Optional<SendOutcome>> now = new AtomicReference<>(Optional.empty());
            scene.telegram().usually(answers(scene, now));
            scene.starts(notice, Level.ROUTINE);
            scene.until(() -> scene.telegram().received().size() >= recipients / 4);
            now.set(Optional.of(trouble.meanwhile));
            int before = scene.telegram().received().size();
            if (trouble.jump()) {
                scene.until(() -> scene.telegram().received().size() >= before + 8);
                scene.clock.move(trouble.time);
            } else {
                passes(scene, trouble.time);
            }
            int calls = scene.telegram().received().size() - before;
            now.set(Optional.empty());
            Duration back = settles(scene, notice);
            return new Round(trouble, recipients, calls, scene.counts(notice), twice(scene), back);
        }
    }

    private static Function<OutgoingMessage, SendOutcome> answers(
            Scene scene, AtomicReference<Optional<SendOutcome>> now) {
        return message -> now.get().orElseGet(scene.telegram()::sent);
    }

    /** Lets so much time go by. */
    private static void passes(Scene scene, Duration time) {
        AtomicReference<Duration> passed = new AtomicReference<>(Duration.ZERO);
        await().atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofMillis(10))
                .until(() -> {
                    scene.passes(STEP);
                    return passed.updateAndGet(so -> so.plus(STEP)).compareTo(time) >= 0;
                });
    }

    private static Duration settles(Scene scene, String notice) {
        AtomicReference<Duration> passed = new AtomicReference<>(Duration.ZERO);
        await().atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> {
                    scene.passes(Duration.ofSeconds(1));
                    passed.updateAndGet(so -> so.plusSeconds(1));
                    return scene.desk().progress(notice).orElseThrow().settled();
                });
        return passed.get();
    }

    /** Who got it twice; a call that was refused did not arrive. */
    private static int twice(Scene scene) {
        Map<String, Long> times = scene.telegram().delivered().stream()
                .collect(Collectors.groupingBy(OutgoingMessage::id, Collectors.counting()));
        return (int) times.values().stream().filter(each -> each > 1).count();
    }

    @Override
    public void close() {
        connection.close();
        store.close();
    }

    public static void main(String[] args) throws Exception {
        Path dir = Files.createTempDirectory(Path.of(args[0]), "moved");
        int recipients = args.length > 1 ? Integer.parseInt(args[1]) : 2000;
        int bad = 0;
        try (MovedRounds rounds = new MovedRounds(dir)) {
            for (Trouble trouble : Trouble.values()) {
                Round round = rounds.round(trouble, recipients);
                OUT.println((round.good() ? "ok  " : "BAD ") + round);
                bad += round.good() ? 0 : 1;
            }
        }
        System.exit(bad == 0 ? 0 : 1);
    }
}
