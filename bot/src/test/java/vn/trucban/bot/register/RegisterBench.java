package vn.trucban.bot.register;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoTemplate;
import vn.trucban.bot.register.mongo.MongoRegisterIndex;
import vn.trucban.bot.register.mongo.MongoRegisterStore;
import vn.trucban.notifier.store.DocumentCodec;
import vn.trucban.notifier.store.StoreConnection;
import vn.trucban.notifier.store.embedded.EmbeddedStore;

/**
 * {@code RegisterBench [ENTRIES] [PER_INCIDENT]}: what the register costs with so many entries, six an incident, on the embedded store, or
 * on the MongoDB of {@code TRUCBAN_TEST_MONGODB_URI}.
 */
final class RegisterBench {
    private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    private static final Clock CLOCK = Clock.systemUTC();
    private static final Instant FIRST = Instant.parse("2020-01-01T00:00:00Z");
    private static final int AT_A_TIME = 1000;
    private static final int RARE_EVERY = 50_000;
    private static final List<String> KINDS = List.of(
            "printer", "account", "internet", "software", "national-database", "digital-signature", "power", "other");
    private static final List<String> NAMES = List.of(
            "Trần Thị Hoa",
            "Lê Văn Tuấn",
            "Nguyễn Thị Lan",
            "Phạm Văn Bình",
            "Hoàng Thị Mai",
            "Vi Văn Thắng",
            "Nông Thị Én");
    private static final List<String> WORDS = List.of(
                    "máy in kẹt giấy ở khay hai, đã rút điện và mở nắp sau".split(" "),
                    "mất mạng cả phòng một cửa, đèn LOS đỏ, đã gọi VNPT, phiếu số".split(" "),
                    "phần mềm báo lỗi 502 khi nộp hồ sơ, bấm lại vẫn vậy".split(" "),
                    "chứng thư số không hiện, cắm cổng khác vẫn không nhận".split(" "),
                    "mất điện toàn xã, chạy máy nổ, điện lực hẹn 10h có lại".split(" "))
            .stream()
            .flatMap(Arrays::stream)
            .toList();

    private final MongoTemplate mongo;
    private final RegisterStore store;
    private final RegisterIndex index;
    private final RegisterSearch search;
    private final Random random = new Random(11);

    private RegisterBench(MongoTemplate mongo) {
        this.mongo = mongo;
        MongoRegisterStore.createIndexes(mongo);
        this.store = new MongoRegisterStore(mongo);
        this.index = new MongoRegisterIndex(mongo);
        this.search = new RegisterSearch(store, index);
    }

    public static void main(String[] args) throws IOException {
        int entries = args.length > 0 ? Integer.parseInt(args[0]) : 1_000_000;
        int perIncident = args.length > 1 ? Integer.parseInt(args[1]) : 6;
        Path dir = Files.createTempDirectory("trucban-register");
        Optional<String> server = Optional.ofNullable(System.getenv("TRUCBAN_TEST_MONGODB_URI"));
        try (EmbeddedStore embedded = server.isPresent() ? null : EmbeddedStore.open(dir);
                StoreConnection connection = StoreConnection.to(server.orElseGet(() -> embedded.connectionString()))) {
            RegisterBench bench = new RegisterBench(connection.template());
            bench.once("fill with " + entries, () -> bench.fill(entries, perIncident));
            bench.once("make the index", () -> bench.search.catchUp(Integer.MAX_VALUE));
            bench.once("go through the chain", () -> new ChainCheck(bench.store, new InMemoryHeads()).whole());
            bench.reads(entries, perIncident);
            bench.searches(entries / perIncident);
        }
        if (server.isEmpty()) {
            OUT.printf("store %d MB%n", Files.size(dir.resolve("trucban.mv")) >> 20);
        }
        System.exit(0);
    }

    private String fill(int entries, int perIncident) {
        DocumentCodec<RegisterEntry> codec = new DocumentCodec<>(RegisterEntry.class);
        Head head = Head.NONE;
        List<Document> some = new ArrayList<>();
        for (int i = 0; i < entries; i++) {
            RegisterEntry entry = RegisterEntry.after(head, fact(i, perIncident), at(i), "5a175a175a175a17");
            some.add(codec.write(String.format(Locale.ROOT, "%015d", entry.seq()), entry));
            head = Head.of(entry);
            if (some.size() == AT_A_TIME || i == entries - 1) {
                mongo.getCollection("register_entries").insertMany(some);
                some.clear();
            }
        }
        return head.seq() + " entries";
    }

    private static Instant at(int i) {
        return FIRST.plus(Duration.ofMinutes(3L * i));
    }

    private RegisterFact fact(int i, int perIncident) {
        int number = i / perIncident + 1;
        Random own = new Random(number);
        String kind = KINDS.get(own.nextInt(KINDS.size()));
        StringBuilder text = new StringBuilder();
        for (int word = 0; word < 14; word++) {
            text.append(WORDS.get(random.nextInt(WORDS.size()))).append(' ');
        }
        if (i % RARE_EVERY == 7) {
            text.append("sét đánh hỏng tổng đài");
        }
        if (number % 2 == 0 && i % perIncident == 1) {
            text.append("chẵn");
        }
        if (number % 2 == 1 && i % perIncident == 1) {
            text.append("sẻ");
        }
        return new RegisterFact(
                "inc" + number + "/" + (i % perIncident + 1),
                "inc" + number,
                number,
                kind,
                "NOTED",
                at(i),
                NAMES.get(own.nextInt(NAMES.size())),
                text.toString());
    }

    private void reads(int entries, int perIncident) {
        Register register = new Register(store, new SecureRandom(), CLOCK);
        time("the last entry", () -> store.last().map(RegisterEntry::seq).orElseThrow());
        time("a page in the middle", () -> register.page(entries / 50).size());
        time("the entries of an incident", () -> register.of("inc" + random.nextInt(entries / perIncident))
                .size());
        time("an append", () -> {
            register.record(new RegisterFact(
                    "bench/" + random.nextLong(),
                    "bench",
                    entries / perIncident,
                    "other",
                    "NOTED",
                    FIRST,
                    "Lan",
                    "thử"));
            return "";
        });
        Seals seals = new Seals(store, register, () -> MESSAGES, CLOCK);
        once("seal what is over", () -> seals.sealWhatIsOver().size() + " quarters");
        time("all seals", () -> seals.all().size());
        search.catchUp(Integer.MAX_VALUE);
    }

    private static final vn.trucban.content.messages.Messages MESSAGES =
            vn.trucban.content.messages.MessagesFile.builtIn("register");

    private void searches(int incidents) {
        time("no condition", () -> found(RegisterQuery.of("")));
        time("a frequent word", () -> found(RegisterQuery.of("kẹt giấy")));
        time("a rare word", () -> found(RegisterQuery.of("sét đánh")));
        time("a word nobody said", () -> found(RegisterQuery.of("khủng long")));
        time("a frequent word with a name", () -> found(query("kẹt", "hoa", "", null, null)));
        time("two frequent words that never meet", () -> found(RegisterQuery.of("chẵn sẻ")));
        time("a kind in an old month", () -> found(query("", "", "power", days(400), days(430))));
        time("a word in an old week, at its end", () -> found(query("kẹt", "", "", days(3), days(10))));
        time("the second page", () -> search.find(RegisterQuery.of("kẹt"), incidents / 2, 20)
                .numbers()
                .size());
    }

    private static Instant days(int count) {
        return FIRST.plus(Duration.ofDays(count));
    }

    private static RegisterQuery query(String words, String who, String kind, Instant from, Instant to) {
        return new RegisterQuery(
                words, who, kind, Optional.ofNullable(from), Optional.ofNullable(to), Optional.empty(), Set.of());
    }

    private int found(RegisterQuery query) {
        return search.find(query, Integer.MAX_VALUE, 20).numbers().size();
    }

    private void once(String what, Supplier<Object> work) {
        long start = System.nanoTime();
        Object answer = work.get();
        OUT.printf(Locale.ROOT, "%-36s %8.1f s   %s%n", what, (System.nanoTime() - start) / 1e9, answer);
    }

    private void time(String what, Supplier<Object> work) {
        Object answer = null;
        for (int i = 0; i < 5; i++) {
            answer = work.get();
        }
        long[] nanos = new long[15];
        for (int i = 0; i < nanos.length; i++) {
            long start = System.nanoTime();
            answer = work.get();
            nanos[i] = System.nanoTime() - start;
        }
        Arrays.sort(nanos);
        OUT.printf(
                Locale.ROOT,
                "%-36s %8.2f ms  worst %.2f ms   %s%n",
                what,
                nanos[nanos.length / 2] / 1e6,
                nanos[nanos.length - 1] / 1e6,
                answer);
    }
}
