package vn.trucban.notifier.delivery.engine;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import vn.trucban.content.notice.NoticeTemplate.Level;
import vn.trucban.notifier.delivery.engine.RecordingPlatform.Received;
import vn.trucban.notifier.delivery.engine.SenderProcess.Plan;

/**
 * The disk of an embedded store becomes full in the middle of a broadcast to two channels, and has room again some time later. As a
 * program: {@code FullDiskRound DIR KILOBYTES SECONDS [RECIPIENTS]}; the test runs a short one.
 */
final class FullDiskRound {
    private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    private FullDiskRound() {}

    /**
     * What it showed. No sender died, so nobody may be unknown.
     *
     * @param stoppedAt messages that had left when nothing moved any more
     * @param backAfter from the room's return until everybody was settled
     */
    record Round(int stoppedAt, Duration backAfter, Verdict verdict) {
        boolean good(int audience) {
            return verdict.good(0) && stoppedAt > 0 && stoppedAt < audience;
        }
    }

    static Round play(Path dir, int kilobytes, Duration full, int recipients) throws Exception {
        try (RecordingPlatform telegram = new RecordingPlatform();
                RecordingPlatform zalo = new RecordingPlatform();
                SenderProcess sender = SenderProcess.startOnFullDisk(
                        kilobytes, dir.toString(), "embedded", new Plan(recipients, telegram, zalo))) {
            sender.go();
            sender.start("full", Level.ROUTINE);
            int stopped = still(telegram, zalo, full);
            long room = System.nanoTime();
            sender.diskHasRoom();
            sender.awaitSettled("full", Duration.ofMinutes(2));
            Duration back = Duration.ofNanos(System.nanoTime() - room);
            List<Received> received = new ArrayList<>(telegram.received());
            received.addAll(zalo.received());
            return new Round(stopped, back, Verdict.of(Level.ROUTINE, 2 * recipients, received, sender.states("full")));
        }
    }

    /** Waits until nothing has moved for so long. */
    private static int still(RecordingPlatform telegram, RecordingPlatform zalo, Duration full) throws IOException {
        int count = 0;
        long since = System.nanoTime();
        long end = since + full.toNanos() + Duration.ofMinutes(2).toNanos();
        while (count == 0 || System.nanoTime() - since < full.toNanos()) {
            LockSupport.parkNanos(Duration.ofMillis(10).toNanos());
            int now = telegram.count() + zalo.count();
            since = now == count ? since : System.nanoTime();
            count = now;
            if (System.nanoTime() > end) {
                throw new IOException("nothing moves, or it never stops");
            }
        }
        return count;
    }

    public static void main(String[] args) throws Exception {
        Path dir = Files.createTempDirectory(Path.of(args[0]), "full");
        int recipients = args.length > 3 ? Integer.parseInt(args[3]) : 2000;
        Round round = play(dir, Integer.parseInt(args[1]), Duration.ofSeconds(Long.parseLong(args[2])), recipients);
        boolean good = round.good(2 * recipients);
        OUT.println((good ? "ok  " : "BAD ") + round);
        System.exit(good ? 0 : 1);
    }
}
