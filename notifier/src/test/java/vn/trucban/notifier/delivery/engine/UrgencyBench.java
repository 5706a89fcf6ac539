package vn.trucban.notifier.delivery.engine;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import vn.trucban.content.notice.NoticeTemplate.Level;
import vn.trucban.notifier.channel.Address;
import vn.trucban.notifier.channel.Channel;
import vn.trucban.notifier.channel.ChannelHealth;
import vn.trucban.notifier.channel.ChannelKind;
import vn.trucban.notifier.channel.ChannelLimits;
import vn.trucban.notifier.channel.Channels;
import vn.trucban.notifier.channel.OutgoingMessage;
import vn.trucban.notifier.channel.SendOutcome;
import vn.trucban.notifier.delivery.DeliveryDesk;
import vn.trucban.notifier.delivery.Lane;
import vn.trucban.notifier.delivery.SendSigns;
import vn.trucban.notifier.delivery.ledger.Ledgers;
import vn.trucban.notifier.delivery.mongo.MongoLedger;
import vn.trucban.notifier.store.StoreConnection;
import vn.trucban.notifier.store.embedded.EmbeddedStore;

/**
 * Prints how soon an emergency notice leaves while a routine one is being sent, what it leaves to that one, and how long replies to
 * officers wait meanwhile; figures for {@code notifier/BENCHMARKS.md}. {@code UrgencyBench DIR PER_SECOND EMERGENCIES ROUNDS}: an
 * embedded store on disk, a platform that enforces its limit, a routine notice to many more than can be sent, two replies a second.
 */
final class UrgencyBench implements AutoCloseable {
    private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    private static final String REPLY = "reply";
    private static final Duration BETWEEN_REPLIES = Duration.ofMillis(500);

    /**
     * What one round showed.
     *
     * @param first from the order, which approval gives, to the emergency's first message
     * @param routine routine messages between the emergency's first and last: turns taken before it began
     * @param longestReply in the emergency, whose budget lets one reply pass each second
     * @param longestReplyBefore while only the routine notice was being sent
     */
    record Round(Duration first, int emergencies, int routine, Duration longestReply, Duration longestReplyBefore) {}

    private record Arrival(String notice, long at) {}

    private record Reply(long asked, long answered) {
        Duration took() {
            return Duration.ofNanos(answered - asked);
        }
    }

    /** Writes down what arrives at a platform. */
    private record Watched(Channel platform, Queue<Arrival> arrivals) implements Channel {
        @Override
        public SendOutcome send(OutgoingMessage message) {
            SendOutcome outcome = platform.send(message);
            if (outcome instanceof SendOutcome.Sent) {
                String notice = message.notice().map(head -> head.noticeId()).orElse(REPLY);
                arrivals.add(new Arrival(notice, System.nanoTime()));
            }
            return outcome;
        }

        @Override
        public ChannelKind kind() {
            return platform.kind();
        }

        @Override
        public boolean live() {
            return true;
        }

        @Override
        public ChannelLimits limits() {
            return platform.limits();
        }

        @Override
        public ChannelHealth check() {
            return platform.check();
        }
    }

    private final Queue<Arrival> arrivals = new ConcurrentLinkedQueue<>();
    private final Queue<Reply> replies = new ConcurrentLinkedQueue<>();
    private final ScheduledExecutorService officers = Executors.newScheduledThreadPool(8);
    private final FakeAudience audience = new FakeAudience(Map.of());
    private final DeliveryEngine engine;
    private final DeliveryDesk desk;
    private final int perSecond;

    UrgencyBench(StoreConnection connection, int perSecond) {
        this.perSecond = perSecond;
        Surroundings surroundings = new Surroundings(
                MongoLedger.in(connection.template()),
                audience,
                connection.leases(),
                Clock.systemUTC(),
                System::nanoTime,
                RandomGenerator.of("L64X128MixRandom"));
        Channel channel = new Watched(new PacedPlatform(ChannelKind.TELEGRAM, perSecond), arrivals);
        Lines lines = new Lines(
                new Channels(List.of(channel)),
                System::nanoTime,
                new SimpleMeterRegistry(),
                new SendSigns(Clock.systemUTC()));
        LineDispatcher dispatcher = new LineDispatcher(lines);
        this.engine = new DeliveryEngine(lines, surroundings, EngineSettings.usual("bench"));
        this.desk = new LedgerDesk(surroundings, engine);
        engine.start();
        officers.scheduleAtFixedRate(
                () -> officers.execute(() -> reply(dispatcher)), 0, BETWEEN_REPLIES.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void reply(LineDispatcher dispatcher) {
        long asked = System.nanoTime();
        SendOutcome outcome = dispatcher.send(
                new OutgoingMessage(
                        "r" + asked,
                        new Address(ChannelKind.TELEGRAM, "7"),
                        "Đã ghi nhận.",
                        List.of(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        false),
                Lane.REPLY);
        if (outcome instanceof SendOutcome.Sent) {
            replies.add(new Reply(asked, System.nanoTime()));
        }
    }

    private void start(String notice, Level level, int recipients) {
        audience.grows(ChannelKind.TELEGRAM, recipients);
        desk.start(Ledgers.order(notice, level, Clock.systemUTC().instant().plusSeconds(3600), ChannelKind.TELEGRAM));
    }

    private void awaitArrivals(String notice, int count) throws InterruptedException {
        CountDownLatch never = new CountDownLatch(1);
        while (arrivals.stream().filter(each -> each.notice.equals(notice)).count() < count) {
            boolean ignored = never.await(5, TimeUnit.MILLISECONDS);
        }
    }

    Round round(String name, int emergencies) throws InterruptedException {
        arrivals.clear();
        replies.clear();
        long begin = System.nanoTime();
        start(name + "-routine", Level.ROUTINE, 20 * emergencies);
        awaitArrivals(name + "-routine", 3 * perSecond);
        long approved = System.nanoTime();
        start(name + "-storm", Level.EMERGENCY, emergencies);
        awaitArrivals(name + "-storm", emergencies);
        long end = System.nanoTime();
        desk.cancel(name + "-routine");
        List<Long> storm = arrivals.stream()
                .filter(each -> each.notice.equals(name + "-storm"))
                .map(Arrival::at)
                .sorted()
                .toList();
        long last = storm.get(storm.size() - 1);
        return new Round(
                Duration.ofNanos(storm.get(0) - approved),
                emergencies,
                (int) arrivals.stream()
                        .filter(each -> each.notice.equals(name + "-routine"))
                        .filter(each -> each.at > storm.get(0) && each.at < last)
                        .count(),
                longestReply(approved, end),
                longestReply(begin, approved));
    }

    private Duration longestReply(long from, long to) {
        return new ArrayList<>(replies)
                .stream()
                        .filter(each -> each.answered > from && each.answered < to)
                        .map(Reply::took)
                        .max(Comparator.naturalOrder())
                        .orElse(Duration.ZERO);
    }

    @Override
    public void close() {
        officers.shutdownNow();
        engine.close();
    }

    public static void main(String[] args) throws Exception {
        Path dir = Files.createTempDirectory(Path.of(args[0]), "urgency");
        int perSecond = Integer.parseInt(args[1]);
        int emergencies = Integer.parseInt(args[2]);
        try (EmbeddedStore store = EmbeddedStore.open(dir);
                StoreConnection connection = StoreConnection.to(store.connectionString());
                UrgencyBench bench = new UrgencyBench(connection, perSecond)) {
            for (int number = 0; number < Integer.parseInt(args[3]); number++) {
                OUT.println(bench.round("u" + number, emergencies));
            }
        }
        System.exit(0);
    }
}
