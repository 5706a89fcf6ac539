package vn.trucban.notifier.delivery.engine;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.random.RandomGenerator;
import vn.trucban.content.notice.NoticeTemplate.Level;
import vn.trucban.notifier.channel.Channel;
import vn.trucban.notifier.channel.ChannelKind;
import vn.trucban.notifier.channel.Channels;
import vn.trucban.notifier.delivery.DeliveryDesk;
import vn.trucban.notifier.delivery.SendSigns;
import vn.trucban.notifier.delivery.ledger.Ledgers;
import vn.trucban.notifier.delivery.mongo.MongoLedger;
import vn.trucban.notifier.store.StoreConnection;
import vn.trucban.notifier.store.embedded.EmbeddedStore;

/**
 * Prints how close to its limit a channel is used, and how often it refuses; figures for {@code bot/BENCHMARKS.md}, not a test.
 * {@code PaceBench DIR RECIPIENTS PER_SECOND...}: up to four limits at once, each a channel of its own, on one embedded store on disk.
 */
final class PaceBench {
    private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    private static final List<ChannelKind> KINDS =
            List.of(ChannelKind.TELEGRAM, ChannelKind.ZALO, ChannelKind.ZALO_BOT, ChannelKind.SIMULATOR);

    private PaceBench() {}

    public static void main(String[] given) throws Exception {
        // Maven hands on all arguments in one.
        String[] args = String.join(" ", given).trim().split("\\s+");
        Path dir = Files.createTempDirectory(Path.of(args[0]), "pace");
        int recipients = Integer.parseInt(args[1]);
        List<PacedPlatform> platforms = new ArrayList<>();
        Map<ChannelKind, Integer> sizes = new EnumMap<>(ChannelKind.class);
        for (int each = 2; each < args.length; each++) {
            platforms.add(new PacedPlatform(KINDS.get(each - 2), Integer.parseInt(args[each])));
            sizes.put(KINDS.get(each - 2), recipients);
        }
        try (EmbeddedStore store = EmbeddedStore.open(dir);
                StoreConnection connection = StoreConnection.to(store.connectionString())) {
            broadcast(platforms, new FakeAudience(sizes), connection);
        }
        platforms.forEach(platform -> print(recipients, platform));
        System.exit(0);
    }

    private static void broadcast(List<PacedPlatform> platforms, FakeAudience audience, StoreConnection connection)
            throws InterruptedException {
        Surroundings surroundings = new Surroundings(
                MongoLedger.in(connection.template()),
                audience,
                connection.leases(),
                Clock.systemUTC(),
                System::nanoTime,
                RandomGenerator.of("L64X128MixRandom"));
        Lines lines = new Lines(
                new Channels(List.<Channel>copyOf(platforms)),
                System::nanoTime,
                new SimpleMeterRegistry(),
                new SendSigns(Clock.systemUTC()));
        try (DeliveryEngine engine = new DeliveryEngine(lines, surroundings, EngineSettings.usual("bench"))) {
            DeliveryDesk desk = new LedgerDesk(surroundings, engine);
            CountDownLatch done = new CountDownLatch(1);
            desk.onProgress(progress -> {
                if (progress.settled()) {
                    done.countDown();
                }
            });
            engine.start();
            desk.start(Ledgers.order(
                    "n1",
                    Level.ROUTINE,
                    Clock.systemUTC().instant().plusSeconds(36_000),
                    platforms.stream().map(PacedPlatform::kind).toArray(ChannelKind[]::new)));
            done.await();
        }
    }

    private static void print(int recipients, PacedPlatform platform) {
        double ideal = (recipients - 1.0) / platform.limits().perSecond();
        double took = platform.took().toMillis() / 1000.0;
        OUT.printf(
                "%5d/s: %,d taken in %.2f s, ideal %.2f s, %.4f of it; refused %d%n",
                platform.limits().perSecond(), platform.taken(), took, ideal, took / ideal, platform.refused());
    }
}
