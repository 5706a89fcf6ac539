package vn.trucban.notifier.delivery.engine;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import vn.trucban.content.notice.NoticeTemplate.Level;
import vn.trucban.notifier.channel.Channel;
import vn.trucban.notifier.channel.ChannelKind;
import vn.trucban.notifier.channel.Channels;
import vn.trucban.notifier.delivery.DeliveryDesk;
import vn.trucban.notifier.delivery.DeliveryList;
import vn.trucban.notifier.delivery.DeliveryState;
import vn.trucban.notifier.delivery.SendSigns;
import vn.trucban.notifier.delivery.ledger.Ledgers;
import vn.trucban.notifier.delivery.ledger.RetryPolicy;
import vn.trucban.notifier.delivery.mongo.MongoLedger;
import vn.trucban.notifier.store.StoreConnection;
import vn.trucban.notifier.store.embedded.EmbeddedStore;

/**
 * A whole delivery in a process that is to be killed, as {@link SenderProcess} starts it: {@code DyingSender STORE OWNER RECIPIENTS
 * TELEGRAM_PORT ZALO_PORT PER_SECOND LEASE_MILLIS}, where STORE is a directory for a store of its own or the address of a shared one.
 * Takes {@code start|status|resend|listed|dump NOTICE [LEVEL]} line by line; sends nothing before {@code go}.
 */
final class DyingSender {
    private static final PrintStream OUT =
            new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.US_ASCII);

    private final DeliveryEngine engine;
    private final DeliveryDesk desk;

    private DyingSender(DeliveryEngine engine, DeliveryDesk desk) {
        this.engine = engine;
        this.desk = desk;
    }

    public static void main(String[] args) throws IOException {
        // why: warnings go to the console, and the answers must stay alone.
        System.setOut(System.err);
        String uri = args[0].startsWith("mongodb:")
                ? args[0]
                : EmbeddedStore.open(Path.of(args[0])).connectionString();
        StoreConnection connection = StoreConnection.to(uri);
        int recipients = Integer.parseInt(args[2]);
        int perSecond = Integer.parseInt(args[5]);
        List<Channel> channels = List.of(
                new LoopbackChannel(ChannelKind.TELEGRAM, Integer.parseInt(args[3]), perSecond, args[1]),
                new LoopbackChannel(ChannelKind.ZALO, Integer.parseInt(args[4]), perSecond, args[1]));
        Surroundings surroundings = new Surroundings(
                MongoLedger.in(connection.template()),
                new FakeAudience(Map.of(ChannelKind.TELEGRAM, recipients, ChannelKind.ZALO, recipients)),
                connection.leases(),
                Clock.systemUTC(),
                System::nanoTime,
                RandomGenerator.of("L64X128MixRandom"));
        EngineSettings settings = new EngineSettings(
                args[1],
                Duration.ofMillis(Long.parseLong(args[6])),
                Duration.ofMillis(50),
                Duration.ofMillis(500),
                Duration.ofSeconds(30),
                RetryPolicy.USUAL);
        DeliveryEngine engine = new DeliveryEngine(
                new Lines(
                        new Channels(channels),
                        System::nanoTime,
                        new SimpleMeterRegistry(),
                        new SendSigns(Clock.systemUTC())),
                surroundings,
                settings);
        OUT.println("ready");
        new DyingSender(engine, new LedgerDesk(surroundings, engine)).obey();
        engine.close();
        System.exit(0);
    }

    private void obey() throws IOException {
        BufferedReader orders = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.US_ASCII));
        for (String line = orders.readLine(); line != null; line = orders.readLine()) {
            String[] words = line.split(" ");
            switch (words[0]) {
                case "go" -> engine.start();
                case "listed" -> OUT.println("listed " + entries(words[1]).size());
                case "start" -> start(words[1], Level.valueOf(words[2]));
                case "status" -> OUT.println(status(words[1]));
                case "resend" -> OUT.println("answered " + desk.resendMissed(words[1]));
                case "dump" -> dump(words[1]);
                default -> throw new IllegalArgumentException(line);
            }
        }
    }

    private String status(String notice) {
        try {
            return desk.progress(notice)
                    .map(progress -> progress.settled() ? "settled" : "moving")
                    .orElse("unheard");
        } catch (RuntimeException storeIsAway) {
            return "away";
        }
    }

    private void start(String notice, Level level) {
        desk.start(Ledgers.order(
                notice, level, Clock.systemUTC().instant().plusSeconds(3600), ChannelKind.TELEGRAM, ChannelKind.ZALO));
        OUT.println("started " + notice);
    }

    private void dump(String notice) {
        entries(notice)
                .forEach(each -> OUT.println("entry " + notice + "/"
                        + each.address().channel().id() + "/" + each.subscriberId() + " " + each.state()));
        OUT.println("end");
    }

    private List<DeliveryList.Delivery> entries(String notice) {
        List<DeliveryList.Delivery> entries = new ArrayList<>();
        Optional<String> cursor = Optional.empty();
        do {
            DeliveryList list = desk.deliveries(notice, EnumSet.allOf(DeliveryState.class), cursor, 500);
            entries.addAll(list.deliveries());
            cursor = list.next();
        } while (cursor.isPresent());
        return entries;
    }
}
