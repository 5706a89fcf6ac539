package vn.trucban.notifier.delivery.engine;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import vn.trucban.content.notice.NoticeTemplate.Level;
import vn.trucban.notifier.delivery.DeliveryState;
import vn.trucban.notifier.delivery.engine.RecordingPlatform.Received;
import vn.trucban.notifier.store.ChildJvm;

/**
 * Kills a sender with {@code kill -9} at a random moment of each round's broadcast to two channels, starts it again, and compares what
 * the platforms got with what the ledger says. As a program: {@code KillRounds DIR ROUNDS [RECIPIENTS]}; the test runs some rounds.
 */
final class KillRounds implements AutoCloseable {
    private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    /**
     * What one round showed, both channels together.
     *
     * @param lost not received although the ledger does not say unknown
     * @param doubled received more than once
     * @param falselySent the ledger says sent, the platform knows nothing of it
     * @param worstChannel most unknowns of one channel before anything was repeated
     */
    record Round(
            Level level,
            int killedAt,
            int lost,
            int doubled,
            int doubledUnmarked,
            int falselySent,
            int unknown,
            int worstChannel,
            int missing,
            Duration backAfter) {
        /** Whether it kept every promise. */
        boolean good() {
            return lost == 0
                    && falselySent == 0
                    && missing == 0
                    && doubledUnmarked == 0
                    && worstChannel <= EngineSettings.MOST_SENDING
                    && (level == Level.EMERGENCY || doubled == 0);
        }
    }

    private final Path dir;
    private final int recipients;
    private final RecordingPlatform telegram = new RecordingPlatform();
    private final RecordingPlatform zalo = new RecordingPlatform();
    private Process sender;
    private BufferedReader answers;

    KillRounds(Path dir, int recipients) throws IOException {
        this.dir = dir;
        this.recipients = recipients;
        startSender();
    }

    private void startSender() throws IOException {
        sender = ChildJvm.start(
                DyingSender.class,
                dir.toString(),
                "embedded",
                Integer.toString(recipients),
                Integer.toString(telegram.port()),
                Integer.toString(zalo.port()));
        answers = sender.inputReader(StandardCharsets.US_ASCII);
        expect("ready");
    }

    private String ask(String order) throws IOException {
        sender.getOutputStream().write((order + "\n").getBytes(StandardCharsets.US_ASCII));
        sender.getOutputStream().flush();
        return answers.readLine();
    }

    private void expect(String answer) throws IOException {
        String line = answers.readLine();
        if (!answer.equals(line)) {
            throw new IOException("expected " + answer + ", not " + line);
        }
    }

    /** One broadcast with a kill after so many messages, or as soon as it is ordered when that is 0. */
    Round round(String notice, Level level, int killAt) throws Exception {
        telegram.forget();
        zalo.forget();
        AtomicBoolean killed = new AtomicBoolean();
        Process victim = sender;
        telegram.watch(number -> killWhenDue(victim, killed, killAt));
        zalo.watch(number -> killWhenDue(victim, killed, killAt));
        order(notice, level);
        if (killAt == 0) {
            victim.toHandle().destroyForcibly();
        }
        victim.waitFor();
        long died = System.nanoTime();
        startSender();
        ask("start " + notice + " " + level);
        awaitSettled(notice);
        Duration back = Duration.ofNanos(System.nanoTime() - died);
        return judged(level, killAt, back, states(notice));
    }

    private void killWhenDue(Process victim, AtomicBoolean killed, int killAt) {
        if (telegram.count() + zalo.count() >= killAt && killed.compareAndSet(false, true)) {
            victim.toHandle().destroyForcibly();
        }
    }

    private void order(String notice, Level level) {
        try {
            sender.getOutputStream()
                    .write(("start " + notice + " " + level + "\n").getBytes(StandardCharsets.US_ASCII));
            sender.getOutputStream().flush();
        } catch (IOException e) {
            // died already
        }
    }

    private void awaitSettled(String notice) throws IOException {
        long end = System.nanoTime() + Duration.ofMinutes(2).toNanos();
        while (!"settled".equals(ask("status " + notice))) {
            if (System.nanoTime() > end) {
                throw new IOException(notice + " does not settle");
            }
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
    }

    private Map<String, DeliveryState> states(String notice) throws IOException {
        Map<String, DeliveryState> states = new HashMap<>();
        for (String line = ask("dump " + notice); !"end".equals(line); line = answers.readLine()) {
            String[] words = line.split(" ");
            states.put(words[1], DeliveryState.valueOf(words[2]));
        }
        return states;
    }

    private Round judged(Level level, int killAt, Duration back, Map<String, DeliveryState> states) {
        List<Received> all = received();
        Map<String, Long> times = all.stream().collect(Collectors.groupingBy(Received::id, Collectors.counting()));
        Set<String> unknown = states.entrySet().stream()
                .filter(each -> each.getValue() == DeliveryState.UNKNOWN)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        Set<String> repeated =
                all.stream().filter(Received::repeat).map(Received::id).collect(Collectors.toSet());
        Set<String> inFlight = new HashSet<>(unknown);
        inFlight.addAll(repeated);
        Set<String> doubled = times.entrySet().stream()
                .filter(each -> each.getValue() > 1)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        return new Round(
                level,
                killAt,
                (int) states.keySet().stream()
                        .filter(id -> !times.containsKey(id) && !unknown.contains(id))
                        .count(),
                doubled.size(),
                (int) doubled.stream().filter(id -> !inFlight.contains(id)).count(),
                (int) states.entrySet().stream()
                        .filter(each -> each.getValue() == DeliveryState.SENT && !times.containsKey(each.getKey()))
                        .count(),
                unknown.size(),
                worst(inFlight),
                2 * recipients - states.size(),
                back);
    }

    private static int worst(Set<String> ids) {
        return ids.stream()
                .collect(Collectors.groupingBy(id -> id.split("/")[1], Collectors.counting()))
                .values()
                .stream()
                .mapToInt(Long::intValue)
                .max()
                .orElse(0);
    }

    private List<Received> received() {
        List<Received> all = new ArrayList<>(telegram.received());
        all.addAll(zalo.received());
        return all;
    }

    @Override
    public void close() throws IOException {
        sender.destroyForcibly();
        telegram.close();
        zalo.close();
    }

    public static void main(String[] args) throws Exception {
        Path dir = Files.createTempDirectory(Path.of(args[0]), "kill");
        int count = Integer.parseInt(args[1]);
        int recipients = args.length > 2 ? Integer.parseInt(args[2]) : 2000;
        Random random = new Random(Long.getLong("seed", 1));
        int bad = 0;
        int unknown = 0;
        int worst = 0;
        try (KillRounds rounds = new KillRounds(dir, recipients)) {
            for (int number = 0; number < count; number++) {
                Level level = number % 2 == 0 ? Level.ROUTINE : Level.EMERGENCY;
                Round round = rounds.round("k" + number, level, random.nextInt(2 * recipients));
                OUT.println((round.good() ? "ok  " : "BAD ") + round);
                bad += round.good() ? 0 : 1;
                unknown += round.unknown();
                worst = Math.max(worst, round.worstChannel());
            }
        }
        OUT.printf("%d rounds, %d bad; unknown in all %d, worst channel of a round %d%n", count, bad, unknown, worst);
        System.exit(bad == 0 ? 0 : 1);
    }
}
