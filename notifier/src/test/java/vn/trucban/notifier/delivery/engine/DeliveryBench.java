package vn.trucban.notifier.delivery.engine;

import com.sun.management.OperatingSystemMXBean;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.random.RandomGenerator;
import vn.trucban.content.notice.NoticeTemplate.Level;
import vn.trucban.notifier.channel.ChannelKind;
import vn.trucban.notifier.channel.Channels;
import vn.trucban.notifier.delivery.DeliveryDesk;
import vn.trucban.notifier.delivery.Progress;
import vn.trucban.notifier.delivery.SendSigns;
import vn.trucban.notifier.delivery.ledger.Ledgers;
import vn.trucban.notifier.delivery.mongo.MongoLedger;
import vn.trucban.notifier.store.StoreConnection;
import vn.trucban.notifier.store.embedded.EmbeddedStore;

/**
 * Prints what a broadcast costs against a platform without limits, with the embedded store on disk; figures for
 * {@code bot/BENCHMARKS.md}, not a test. {@code DeliveryBench DIR RECIPIENTS...}: one broadcast after the other on the same store.
 */
final class DeliveryBench {
    private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    private DeliveryBench() {}

    public static void main(String[] given) throws Exception {
        // Maven hands on all arguments in one.
        String[] args = String.join(" ", given).trim().split("\\s+");
        Path dir = Files.createTempDirectory(Path.of(args[0]), "delivery");
        try (EmbeddedStore store = EmbeddedStore.open(dir);
                StoreConnection connection = StoreConnection.to(store.connectionString())) {
            for (int each = 1; each < args.length; each++) {
                broadcast("n" + each, Integer.parseInt(args[each]), connection);
            }
        }
        OUT.printf("file %d KB%n", Files.size(dir.resolve("trucban.mv")) / 1024);
        System.exit(0);
    }

    private static void broadcast(String notice, int recipients, StoreConnection connection) throws Exception {
        MeteredStore meter = new MeteredStore();
        CountingChannel channel = new CountingChannel(ChannelKind.TELEGRAM, Integer.MAX_VALUE);
        Surroundings surroundings = new Surroundings(
                meter.around(MongoLedger.in(connection.template())),
                new FakeAudience(Map.of(ChannelKind.TELEGRAM, recipients)),
                connection.leases(),
                Clock.systemUTC(),
                System::nanoTime,
                RandomGenerator.of("L64X128MixRandom"));
        Lines lines = new Lines(
                new Channels(List.of(channel)),
                System::nanoTime,
                new SimpleMeterRegistry(),
                new SendSigns(Clock.systemUTC()));
        try (DeliveryEngine engine = new DeliveryEngine(lines, surroundings, EngineSettings.usual(notice))) {
            DeliveryDesk desk = new LedgerDesk(surroundings, engine);
            CountDownLatch done = new CountDownLatch(1);
            desk.onProgress(progress -> {
                if (progress.settled()) {
                    done.countDown();
                }
            });
            engine.start();
            resetPeaks();
            long cpu = cpuNanos();
            long begin = System.nanoTime();
            desk.start(Ledgers.order(
                    notice, Level.ROUTINE, Clock.systemUTC().instant().plusSeconds(36_000), ChannelKind.TELEGRAM));
            done.await();
            print(
                    recipients,
                    (System.nanoTime() - begin) / 1e9,
                    (cpuNanos() - cpu) / 1e9,
                    channel,
                    desk.progress(notice).orElseThrow(),
                    meter);
        }
    }

    private static void print(
            int recipients,
            double seconds,
            double cpuSeconds,
            CountingChannel channel,
            Progress progress,
            MeteredStore meter) {
        OUT.printf(
                "%,9d recipients: %6.2f s, %,7.0f msg/s, %5.1f µs/msg, %5.1f µs CPU/msg; first after %d ms; sent %,d; peak heap %d MB; store %.1f s of all"
                        + " threads%n    %s%n",
                recipients,
                seconds,
                recipients / seconds,
                seconds * 1e6 / recipients,
                cpuSeconds * 1e6 / recipients,
                channel.firstAfterMillis(),
                progress.counts().sent(),
                peakHeap() >> 20,
                meter.seconds(),
                meter);
    }

    /** Of the whole process, the store included: what a busy machine does not distort. */
    private static long cpuNanos() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }

    private static void resetPeaks() {
        heap().forEach(MemoryPoolMXBean::resetPeakUsage);
    }

    private static long peakHeap() {
        return heap().stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum();
    }

    private static List<MemoryPoolMXBean> heap() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .toList();
    }
}
