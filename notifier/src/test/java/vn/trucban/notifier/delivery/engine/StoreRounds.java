package vn.trucban.notifier.delivery.engine;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import vn.trucban.content.notice.NoticeTemplate.Level;
import vn.trucban.notifier.delivery.engine.RecordingPlatform.Received;
import vn.trucban.notifier.delivery.engine.SenderProcess.Plan;
import vn.trucban.notifier.store.StoreProcess;

/**
 * The store's process dies, or hangs with its connections open, in the middle of a broadcast to two channels, and is back some time
 * later, while two instances wait for it. As a program: {@code StoreRounds DIR kill|hang SECONDS ROUNDS [RECIPIENTS]}; the test runs a
 * short one.
 */
final class StoreRounds implements AutoCloseable {
    private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    private static final int INSTANCES = 2;
    private static final int PER_SECOND = 400;

    /** What happens to the store. */
    enum Trouble {
        KILL,
        HANG
    }

    /**
     * What one round showed. No sender died, so nobody may be unknown.
     *
     * @param meanwhile messages that left while the store was away: at most those claimed before
     * @param backAfter from the store's return to the next message
     */
    record Round(Trouble trouble, int at, int meanwhile, Duration backAfter, Verdict verdict) {
        boolean good() {
            return verdict.good(0) && meanwhile <= 2 * EngineSettings.MOST_SENDING;
        }
    }

    private final StoreProcess store;
    private final Plan plan;
    private final RecordingPlatform telegram = new RecordingPlatform();
    private final RecordingPlatform zalo = new RecordingPlatform();
    private final List<SenderProcess> senders = new ArrayList<>();

    /** @param patience how long a connection to the store is waited for */
    StoreRounds(Path dir, int recipients, Duration lease, Duration patience) throws IOException {
        this.store = StoreProcess.start(dir);
        this.plan = new Plan(recipients, telegram, zalo, PER_SECOND, lease);
        for (int each = 0; each < INSTANCES; each++) {
            SenderProcess sender = SenderProcess.start(
                    store.connectionString() + "/?socketTimeoutMS=" + patience.toMillis() + "&serverSelectionTimeoutMS="
                            + patience.toMillis() / 2,
                    "i" + each,
                    plan);
            sender.go();
            senders.add(sender);
        }
    }

    private int count() {
        return telegram.count() + zalo.count();
    }

    /** One broadcast, whose store is away for a time after so many messages. */
    Round round(String notice, Trouble trouble, int at, Duration away) throws Exception {
        telegram.forget();
        zalo.forget();
        CountDownLatch due = new CountDownLatch(1);
        telegram.watch(message -> troubleWhenDue(at, due));
        zalo.watch(message -> troubleWhenDue(at, due));
        senders.get(at % INSTANCES).start(notice, Level.ROUTINE);
        if (!due.await(2, TimeUnit.MINUTES)) {
            throw new IOException("nothing was sent");
        }
        int before = count();
        leaves(trouble);
        long end = System.nanoTime() + away.toNanos();
        while (System.nanoTime() < end) {
            LockSupport.parkNanos(end - System.nanoTime());
        }
        int meanwhile = count() - before;
        comesBack(trouble);
        long back = System.nanoTime();
        senders.get(0).awaitSettled(notice, Duration.ofMinutes(5));
        return new Round(trouble, at, meanwhile, firstAfter(back), verdict(notice));
    }

    private void troubleWhenDue(int at, CountDownLatch due) {
        if (count() >= at) {
            due.countDown();
        }
    }

    private void leaves(Trouble trouble) {
        switch (trouble) {
            case KILL -> store.kill();
            case HANG -> store.suspend();
        }
    }

    private void comesBack(Trouble trouble) {
        switch (trouble) {
            case KILL -> store.startAgain();
            case HANG -> store.resume();
        }
    }

    private List<Received> received() {
        List<Received> all = new ArrayList<>(telegram.received());
        all.addAll(zalo.received());
        return all;
    }

    private Duration firstAfter(long back) {
        return received().stream()
                .mapToLong(Received::atNanos)
                .filter(at -> at > back)
                .mapToObj(at -> Duration.ofNanos(at - back))
                .min(Duration::compareTo)
                .orElse(Duration.ZERO);
    }

    private Verdict verdict(String notice) throws IOException {
        return Verdict.of(
                Level.ROUTINE, 2 * plan.recipients(), received(), senders.get(0).states(notice));
    }

    @Override
    public void close() {
        senders.forEach(SenderProcess::close);
        store.close();
        telegram.close();
        zalo.close();
    }

    public static void main(String[] args) throws Exception {
        Path dir = Files.createTempDirectory(Path.of(args[0]), "store");
        Trouble trouble = args[1].equals("kill") ? Trouble.KILL : Trouble.HANG;
        Duration away = Duration.ofSeconds(Long.parseLong(args[2]));
        int count = Integer.parseInt(args[3]);
        int recipients = args.length > 4 ? Integer.parseInt(args[4]) : 2000;
        Random random = new Random(Long.getLong("seed", 1));
        int bad = 0;
        Duration lease = EngineSettings.usual("any").lease();
        try (StoreRounds rounds = new StoreRounds(dir, recipients, lease, Duration.ofSeconds(10))) {
            for (int number = 0; number < count; number++) {
                Round round = rounds.round("s" + number, trouble, 1 + random.nextInt(recipients), away);
                OUT.println((round.good() ? "ok  " : "BAD ") + round);
                bad += round.good() ? 0 : 1;
            }
        }
        OUT.printf("%d rounds, %d bad; the store away for %s each%n", count, bad, away);
        System.exit(bad == 0 ? 0 : 1);
    }
}
