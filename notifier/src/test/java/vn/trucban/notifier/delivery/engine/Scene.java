package vn.trucban.notifier.delivery.engine;

import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;
import vn.trucban.content.notice.NoticeTemplate.Level;
import vn.trucban.notifier.MovedClock;
import vn.trucban.notifier.channel.ChannelKind;
import vn.trucban.notifier.channel.Channels;
import vn.trucban.notifier.delivery.Counts;
import vn.trucban.notifier.delivery.DeliveryDesk;
import vn.trucban.notifier.delivery.DeliveryList.Delivery;
import vn.trucban.notifier.delivery.DeliveryOrder;
import vn.trucban.notifier.delivery.DeliveryState;
import vn.trucban.notifier.delivery.Progress;
import vn.trucban.notifier.delivery.SendSigns;
import vn.trucban.notifier.delivery.ledger.DeliveryStore;
import vn.trucban.notifier.delivery.ledger.InMemoryDeliveryStore;
import vn.trucban.notifier.delivery.ledger.Ledgers;
import vn.trucban.notifier.delivery.ledger.RetryPolicy;
import vn.trucban.notifier.delivery.mongo.MongoLedger;
import vn.trucban.notifier.store.InMemoryLeases;
import vn.trucban.notifier.store.Leases;
import vn.trucban.notifier.store.StoreConnection;

/** A delivery with everything around it faked, but for the threads. */
final class Scene implements AutoCloseable {
    static final int UNLIMITED = Integer.MAX_VALUE;
    /** The longest there may be, so that a moved clock can take steps of some length. */
    static final Duration LEASE = Duration.ofSeconds(15);

    /** Only what never comes takes this long: a store that loses calls is waited for again and again, on machines that do other things, too. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    final MovedClock clock = new MovedClock(Ledgers.NOW);
    final Map<ChannelKind, FakeChannel> channels = new EnumMap<>(ChannelKind.class);
    final FakeAudience audience;
    final List<Progress> heard = new CopyOnWriteArrayList<>();
    private final DeliveryStore store;
    private final AtomicLong passed = new AtomicLong();
    private final Leases leases;
    private final Map<String, DeliveryEngine> engines = new LinkedHashMap<>();
    private DeliveryDesk desk;

    private Scene(
            Map<ChannelKind, Integer> sizes,
            int perSecond,
            DeliveryStore store,
            Function<LongSupplier, Leases> leases) {
        this.audience = new FakeAudience(sizes);
        this.store = store;
        this.leases = leases.apply(this::nanos);
        for (ChannelKind kind : ChannelKind.values()) {
            channels.put(kind, new FakeChannel(kind, perSecond));
        }
    }

    /** Time goes by on every clock. */
    void passes(Duration time) {
        passed.addAndGet(time.toNanos());
        clock.move(time);
    }

    private long nanos() {
        return System.nanoTime() + passed.get();
    }

    /** So many subscribers of Telegram, and an engine that sends to them as fast as it can. */
    static Scene of(int subscribers) {
        return of(Map.of(ChannelKind.TELEGRAM, subscribers), UNLIMITED);
    }

    static Scene of(Map<ChannelKind, Integer> subscribers, int perSecond) {
        Scene scene = new Scene(subscribers, perSecond, new InMemoryDeliveryStore(), InMemoryLeases::new);
        scene.desk = scene.instance("first", new AwayStore());
        return scene;
    }

    /** Without an engine yet. */
    static Scene empty(int subscribers) {
        return new Scene(
                Map.of(ChannelKind.TELEGRAM, subscribers), UNLIMITED, new InMemoryDeliveryStore(), InMemoryLeases::new);
    }

    /** As {@link #of(int)}, with everything kept in this store. */
    static Scene kept(StoreConnection connection, int subscribers) {
        Scene scene = new Scene(
                Map.of(ChannelKind.TELEGRAM, subscribers),
                UNLIMITED,
                MongoLedger.in(connection.template()),
                connection::leases);
        scene.desk = scene.instance("first", new AwayStore());
        return scene;
    }

    /** One more instance on the same store, which it reaches through this connection. */
    DeliveryDesk instance(String owner, AwayStore connection) {
        return instance(owner, connection, channels());
    }

    /** With the scene's channels, but a time of day of its own. */
    DeliveryDesk instance(String owner, MovedClock its) {
        return instance(owner, new AwayStore(), channels(), its, same -> same);
    }

    /** One whose ledger does what this makes of it. */
    DeliveryDesk instance(String owner, AwayStore connection, UnaryOperator<DeliveryStore> ledger) {
        return instance(owner, connection, channels(), clock, ledger);
    }

    DeliveryDesk instance(String owner, AwayStore connection, Channels its) {
        return instance(owner, connection, its, clock, same -> same);
    }

    private Channels channels() {
        return new Channels(List.copyOf(channels.values()));
    }

    private DeliveryDesk instance(
            String owner, AwayStore connection, Channels its, MovedClock time, UnaryOperator<DeliveryStore> ledger) {
        EngineSettings settings = new EngineSettings(
                owner, LEASE, Duration.ofMillis(20), Duration.ofMillis(50), Duration.ofSeconds(25), RetryPolicy.USUAL);
        Surroundings surroundings = new Surroundings(
                connection.through(DeliveryStore.class, ledger.apply(store)),
                audience,
                connection.through(Leases.class, leases),
                time,
                this::nanos,
                RandomGenerator.of("L64X128MixRandom"));
        DeliveryEngine engine = new DeliveryEngine(
                new Lines(its, this::nanos, new SimpleMeterRegistry(), new SendSigns(time)), surroundings, settings);
        LedgerDesk opened = new LedgerDesk(surroundings, engine);
        opened.onProgress(heard::add);
        engine.start();
        engines.put(owner, engine);
        return opened;
    }

    /** Stops it cleanly. */
    void stops(String owner) {
        engines.remove(owner).close();
    }

    /** A desk whose instance sends nothing, on a store that is never away. */
    DeliveryDesk desk(String owner) {
        DeliveryDesk watcher = instance(owner, new AwayStore());
        stops(owner);
        return watcher;
    }

    DeliveryDesk desk() {
        return desk;
    }

    FakeChannel telegram() {
        return channels.get(ChannelKind.TELEGRAM);
    }

    DeliveryStore store() {
        return store;
    }

    /** Starts a notice on Telegram. */
    void starts(String notice, Level level) {
        desk.start(Ledgers.order(notice, level, ChannelKind.TELEGRAM));
    }

    void starts(String notice, Level level, String predecessor, ChannelKind channel) {
        DeliveryOrder order = Ledgers.order(notice, level, Optional.of(predecessor), channel);
        desk.start(order);
    }

    Counts counts(String notice) {
        return desk.progress(notice).orElseThrow().counts();
    }

    void settles(String notice) {
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(10))
                .until(() -> desk.progress(notice).orElseThrow().settled());
    }

    void until(java.util.concurrent.Callable<Boolean> condition) {
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(5)).until(condition);
    }

    List<Delivery> deliveries(String notice, DeliveryState... states) {
        return desk.deliveries(notice, Set.of(states), Optional.empty(), 1000).deliveries();
    }

    List<String> who(String notice, DeliveryState... states) {
        return deliveries(notice, states).stream().map(Delivery::subscriberId).toList();
    }

    @Override
    public void close() {
        channels.values().forEach(FakeChannel::release);
        engines.values().forEach(DeliveryEngine::close);
    }
}
