package vn.trucban.notifier.delivery.engine;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import vn.trucban.content.notice.NoticeTemplate.Level;
import vn.trucban.notifier.delivery.engine.RecordingPlatform.Received;
import vn.trucban.notifier.delivery.engine.SenderProcess.Plan;
import vn.trucban.notifier.store.StoreProcess;

/**
 * Several instances on one store server: in each round's broadcast to two channels whoever just sent is killed with {@code kill -9}, and
 * another takes over. As a program: {@code InstanceRounds DIR INSTANCES ROUNDS [RECIPIENTS [PER_SECOND]]}; the test runs a short one.
 */
final class InstanceRounds implements AutoCloseable {
    private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    static final Duration MOST = Duration.ofSeconds(15);

    /**
     * What one round showed.
     *
     * @param senders how many instances sent something before the kill
     * @param orphans channels whose sender died
     * @param takeover until another sent on the last of these channels; zero where there was nothing left to send
     * @param switches most changes of the sender of one channel: two senders at the same time would make many
     */
    record Round(int senders, int orphans, Duration takeover, int switches, Verdict verdict) {
        boolean good() {
            return verdict.good() && takeover.compareTo(MOST) <= 0 && switches <= 2;
        }
    }

    private final StoreProcess store;
    private final Plan plan;
    private final RecordingPlatform telegram = new RecordingPlatform();
    private final RecordingPlatform zalo = new RecordingPlatform();
    private final List<SenderProcess> senders = new ArrayList<>();
    private int born;

    InstanceRounds(Path dir, int instances, int recipients, int perSecond, Duration lease) throws IOException {
        this.store = StoreProcess.start(dir);
        this.plan = new Plan(recipients, telegram, zalo, perSecond, lease);
        for (int each = 0; each < instances; each++) {
            bear();
        }
    }

    private void bear() throws IOException {
        SenderProcess sender = SenderProcess.start(store.connectionString(), "i" + ++born, plan);
        sender.go();
        senders.add(sender);
    }

    /** One broadcast, whose sender dies after so many messages. */
    Round round(String notice, Level level, int killAt) throws Exception {
        telegram.forget();
        zalo.forget();
        AtomicReference<Received> last = new AtomicReference<>();
        CountDownLatch dead = new CountDownLatch(1);
        telegram.watch(message -> killWhenDue(message, killAt, last, dead));
        zalo.watch(message -> killWhenDue(message, killAt, last, dead));
        senders.get(killAt % senders.size()).start(notice, level);
        if (!dead.await(2, TimeUnit.MINUTES)) {
            throw new IOException("nothing was sent");
        }
        senders.removeIf(sender -> sender.owner().equals(last.get().sender()));
        senders.get(0).awaitSettled(notice, Duration.ofMinutes(5));
        Round round = judged(notice, level, last.get());
        bear();
        return round;
    }

    private void killWhenDue(Received message, int killAt, AtomicReference<Received> last, CountDownLatch dead) {
        if (telegram.count() + zalo.count() >= killAt && last.compareAndSet(null, message)) {
            senders.stream()
                    .filter(sender -> sender.owner().equals(message.sender()))
                    .forEach(SenderProcess::kill);
            dead.countDown();
        }
    }

    private Round judged(String notice, Level level, Received death) throws IOException {
        List<List<Received>> channels = List.of(inOrder(telegram), inOrder(zalo));
        List<Received> all = channels.stream().flatMap(List::stream).toList();
        List<Duration> takeovers = channels.stream()
                .filter(channel -> orphaned(channel, death))
                .map(channel -> takeover(channel, death))
                .toList();
        return new Round(
                (int) all.stream()
                        .filter(each -> each.atNanos() <= death.atNanos())
                        .map(Received::sender)
                        .distinct()
                        .count(),
                takeovers.size(),
                takeovers.stream().max(Comparator.naturalOrder()).orElse(Duration.ZERO),
                channels.stream().mapToInt(InstanceRounds::switches).max().orElseThrow(),
                Verdict.of(level, 2 * plan.recipients(), all, senders.get(0).states(notice)));
    }

    private static List<Received> inOrder(RecordingPlatform platform) {
        return platform.received().stream()
                .sorted(Comparator.comparingLong(Received::atNanos))
                .toList();
    }

    /** Whether the one that died was the last to send there until then. */
    private static boolean orphaned(List<Received> channel, Received death) {
        return channel.stream()
                .filter(each -> each.atNanos() <= death.atNanos())
                .reduce((first, second) -> second)
                .filter(each -> each.sender().equals(death.sender()))
                .isPresent();
    }

    private static Duration takeover(List<Received> channel, Received death) {
        return channel.stream()
                .filter(each ->
                        each.atNanos() > death.atNanos() && !each.sender().equals(death.sender()))
                .findFirst()
                .map(each -> Duration.ofNanos(each.atNanos() - death.atNanos()))
                .orElse(Duration.ZERO);
    }

    private static int switches(List<Received> channel) {
        int switches = 0;
        for (int each = 1; each < channel.size(); each++) {
            switches += channel.get(each).sender().equals(channel.get(each - 1).sender()) ? 0 : 1;
        }
        return switches;
    }

    @Override
    public void close() {
        senders.forEach(SenderProcess::close);
        store.close();
        telegram.close();
        zalo.close();
    }

    public static void main(String[] args) throws Exception {
        Path dir = Files.createTempDirectory(Path.of(args[0]), "instances");
        int instances = Integer.parseInt(args[1]);
        int count = Integer.parseInt(args[2]);
        int recipients = args.length > 3 ? Integer.parseInt(args[3]) : 2000;
        int perSecond = args.length > 4 ? Integer.parseInt(args[4]) : 200;
        Random random = new Random(Long.getLong("seed", 1));
        int bad = 0;
        Duration worst = Duration.ZERO;
        Duration lease = EngineSettings.usual("any").lease();
        try (InstanceRounds rounds = new InstanceRounds(dir, instances, recipients, perSecond, lease)) {
            for (int number = 0; number < count; number++) {
                Level level = number % 2 == 0 ? Level.ROUTINE : Level.EMERGENCY;
                Round round = rounds.round("i" + number, level, 1 + random.nextInt(3 * recipients / 2));
                OUT.println((round.good() ? "ok  " : "BAD ") + round);
                bad += round.good() ? 0 : 1;
                worst = worst.compareTo(round.takeover()) > 0 ? worst : round.takeover();
            }
        }
        OUT.printf("%d instances, %d rounds, %d bad; longest takeover %s%n", instances, count, bad, worst);
        System.exit(bad == 0 ? 0 : 1);
    }
}
