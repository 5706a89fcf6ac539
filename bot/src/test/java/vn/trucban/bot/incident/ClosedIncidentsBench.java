package vn.trucban.bot.incident;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.data.mongodb.core.MongoTemplate;
import vn.trucban.bot.incident.mongo.MongoIncidentStore;
import vn.trucban.bot.register.Register;
import vn.trucban.bot.register.mongo.MongoRegisterStore;
import vn.trucban.bot.staff.PersonId;
import vn.trucban.bot.staff.Staff;
import vn.trucban.content.library.Content;
import vn.trucban.content.library.ContentLibrary;
import vn.trucban.content.playbook.PlaybookId;
import vn.trucban.notifier.channel.Address;
import vn.trucban.notifier.channel.ChannelKind;
import vn.trucban.notifier.store.StoreConnection;
import vn.trucban.notifier.store.embedded.EmbeddedStore;

/** {@code ClosedIncidentsBench [CLOSED...]}: what incidents cost on the embedded store with so many closed ones beside 20 open ones. */
final class ClosedIncidentsBench {
    private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    private static final Content CONTENT = ContentLibrary.builtIn().current();
    private static final Staff NOBODY = new Staff(List.of());
    private static final Clock CLOCK = Clock.systemUTC();
    private static final Party HOA =
            new Party(new PersonId("hoa"), "Chị Hoa", new Address(ChannelKind.SIMULATOR, "hoa"));

    private final MongoIncidentStore store;
    private final IncidentDesk desk;
    private int last;

    private ClosedIncidentsBench(MongoTemplate mongo) {
        MongoIncidentStore.createIndexes(mongo);
        MongoRegisterStore.createIndexes(mongo);
        store = new MongoIncidentStore(mongo);
        Register register = new Register(new MongoRegisterStore(mongo), new SecureRandom(), CLOCK);
        desk = new IncidentDesk(store, register, tell -> {}, () -> CONTENT, () -> NOBODY, CLOCK);
    }

    public static void main(String[] args) throws IOException {
        List<Integer> sizes = args.length == 0 || args[0].isBlank()
                ? List.of(1_000, 10_000, 100_000)
                : List.of(String.join(" ", args).trim().split("\\s+")).stream()
                        .map(Integer::valueOf)
                        .toList();
        Path dir = Files.createTempDirectory("trucban-closed");
        try (EmbeddedStore embedded = EmbeddedStore.open(dir);
                StoreConnection connection = StoreConnection.to(embedded.connectionString())) {
            ClosedIncidentsBench bench = new ClosedIncidentsBench(connection.template());
            IntStream.range(0, 20).forEach(i -> bench.desk.report(bench.id(), "open" + i, report()));
            for (int size : sizes) {
                bench.fill(size);
                bench.print(size);
            }
        }
        OUT.printf("store %d MB%n", Files.size(dir.resolve("trucban.mv")) >> 20);
        System.exit(0);
    }

    private IncidentId id() {
        return new IncidentId("inc" + ++last);
    }

    private static IncidentCommand.Report report() {
        return new IncidentCommand.Report(HOA, PlaybookId.PRINTER, "máy in kẹt giấy");
    }

    private void fill(int closed) {
        for (int n = last - 20; n < closed; n++) {
            Incident open =
                    IncidentRules.open(id(), store.nextNumber(), "r", report(), CONTENT, NOBODY, CLOCK.instant());
            Incident done = new IncidentRules(open, "s", CONTENT, NOBODY, CLOCK.instant())
                    .solved(new IncidentCommand.Solved(HOA, ""))
                    .relayed();
            store.insert(done);
            if (n % 1000 == 0) {
                store.open();
            }
        }
        store.open();
    }

    private void print(int closed) {
        OUT.printf(Locale.ROOT, "%d closed: ", closed);
        time("open()", store::open);
        time("unrelayed()", store::unrelayed);
        time("recent(20)", () -> store.recent(20));
        time("numbered()", () -> store.numbered(closed / 2));
        time(
                "a step",
                () -> desk.carryOut(
                        new IncidentId("inc1"), "t" + System.nanoTime(), new IncidentCommand.Note(HOA, "ghi thêm")));
        OUT.println();
    }

    private void found(Duration lately) {
        try (Stream<Incident> found = store.foundBetween(CLOCK.instant().minus(lately), CLOCK.instant())) {
            found.limit(100).forEach(incident -> {});
        }
    }

    private static void time(String what, Runnable work) {
        IntStream.range(0, 30).forEach(i -> work.run());
        long[] nanos = new long[50];
        for (int i = 0; i < nanos.length; i++) {
            long start = System.nanoTime();
            work.run();
            nanos[i] = System.nanoTime() - start;
        }
        java.util.Arrays.sort(nanos);
        OUT.printf(Locale.ROOT, "%s %.2f ms  ", what, nanos[25] / 1e6);
    }
}
