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
import java.util.concurrent.atomic.AtomicBoolean;
import vn.trucban.content.notice.NoticeTemplate.Level;
import vn.trucban.notifier.delivery.engine.RecordingPlatform.Received;
import vn.trucban.notifier.delivery.engine.SenderProcess.Plan;

/**
 * Kills a sender with {@code kill -9} at a random moment of each round's broadcast to two channels, starts it again, and compares what
 * the platforms got with what the ledger says. As a program: {@code KillRounds DIR ROUNDS [RECIPIENTS [MOST]]}, where the kill comes
 * after at most so many messages: of a large audience and few messages, in the middle of its expansion. The test runs some rounds.
 */
final class KillRounds implements AutoCloseable {
    private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    /**
     * What one round showed, both channels together.
     *
     * @param killedAt after so many messages
     * @param listed recipients in the ledger when it was started again
     */
    record Round(int killedAt, int listed, Verdict verdict, Duration backAfter) {
        /** Whether it kept every promise. */
        boolean good() {
            return verdict.good();
        }
    }

    private final Path dir;
    private final int recipients;
    private final RecordingPlatform telegram = new RecordingPlatform();
    private final RecordingPlatform zalo = new RecordingPlatform();
    private final Plan plan;
    private SenderProcess sender;

    KillRounds(Path dir, int recipients) throws IOException {
        this.dir = dir;
        this.recipients = recipients;
        this.plan = new Plan(recipients, telegram, zalo);
        startSender();
        sender.go();
    }

    private void startSender() throws IOException {
        sender = SenderProcess.start(dir.toString(), "embedded", plan);
    }

    /** One broadcast with a kill after so many messages, or as soon as it is ordered when that is 0. */
    Round round(String notice, Level level, int killAt) throws Exception {
        telegram.forget();
        zalo.forget();
        AtomicBoolean killed = new AtomicBoolean();
        SenderProcess victim = sender;
        telegram.watch(message -> killWhenDue(victim, killed, killAt));
        zalo.watch(message -> killWhenDue(victim, killed, killAt));
        victim.order(notice, level);
        if (killAt == 0) {
            victim.kill();
        }
        victim.awaitDeath();
        long died = System.nanoTime();
        startSender();
        int listed = sender.listed(notice);
        sender.go();
        sender.start(notice, level);
        sender.awaitSettled(notice, Duration.ofMinutes(2));
        Duration back = Duration.ofNanos(System.nanoTime() - died);
        return new Round(killAt, listed, Verdict.of(level, 2 * recipients, received(), sender.states(notice)), back);
    }

    private void killWhenDue(SenderProcess victim, AtomicBoolean killed, int killAt) {
        if (telegram.count() + zalo.count() >= killAt && killed.compareAndSet(false, true)) {
            victim.kill();
        }
    }

    private List<Received> received() {
        List<Received> all = new ArrayList<>(telegram.received());
        all.addAll(zalo.received());
        return all;
    }

    @Override
    public void close() {
        sender.close();
        telegram.close();
        zalo.close();
    }

    public static void main(String[] args) throws Exception {
        Path dir = Files.createTempDirectory(Path.of(args[0]), "kill");
        int count = Integer.parseInt(args[1]);
        int recipients = args.length > 2 ? Integer.parseInt(args[2]) : 2000;
        int most = args.length > 3 ? Integer.parseInt(args[3]) : 2 * recipients;
        Random random = new Random(Long.getLong("seed", 1));
        List<Round> rounds = new ArrayList<>();
        try (KillRounds killing = new KillRounds(dir, recipients)) {
            for (int number = 0; number < count; number++) {
                Level level = number % 2 == 0 ? Level.ROUTINE : Level.EMERGENCY;
                Round round = killing.round("k" + number, level, random.nextInt(most));
                OUT.println((round.good() ? "ok  " : "BAD ") + round);
                rounds.add(round);
            }
        }
        long bad = rounds.stream().filter(round -> !round.good()).count();
        OUT.printf(
                "%d rounds, %d bad; %d in the middle of the expansion; unknown in all %d, worst channel of a round %d%n",
                count,
                bad,
                rounds.stream().filter(round -> round.listed() < 2 * recipients).count(),
                rounds.stream().mapToInt(round -> round.verdict().unknown()).sum(),
                rounds.stream()
                        .mapToInt(round -> round.verdict().worstChannel())
                        .max()
                        .orElse(0));
        System.exit(bad == 0 ? 0 : 1);
    }
}
