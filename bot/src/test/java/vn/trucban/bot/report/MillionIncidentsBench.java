package vn.trucban.bot.report;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import org.bson.Document;
import org.slf4j.LoggerFactory;
import vn.trucban.bot.cli.Programs;
import vn.trucban.bot.incident.Summary;
import vn.trucban.bot.incident.mongo.MongoIncidentStore;
import vn.trucban.bot.incident.mongo.SumsForBench;
import vn.trucban.content.playbook.PlaybookId;
import vn.trucban.notifier.store.StoreConnection;
import vn.trucban.notifier.store.embedded.EmbeddedStore;

/**
 * {@code MillionIncidentsBench fill DIR [COUNT [packed]]}: an embedded store with so many incidents done with in the fourth quarter of 2026, summed
 * up as the program sums them up. Then the program itself is timed on it: {@code TRUCBAN_DATA_DIR=DIR trucban.jar report --quarter 2026Q4
 * --no-log --out OUT}, or {@code MillionIncidentsBench report DIR} in this process.
 *
 * <p>Packed: as after the first report on them; else as they came in, and the first report packs them.
 *
 * <p>The incidents themselves, some ten kilobytes each, are left out: no report reads them.
 */
final class MillionIncidentsBench {
    private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    private static final Instant FIRST = Instant.parse("2026-09-30T17:00:00Z");
    private static final Duration QUARTER = Duration.ofDays(92);
    private static final List<String> CAUSES = List.of(
            "", "đứt cáp quang", "hết mực", "máy chủ tỉnh bảo trì", "sai mật khẩu", "nhảy aptomat", "driver cũ");
    private static final List<String> SYSTEMS =
            List.of("", "Phần mềm một cửa", "CSDL dân cư", "Phần mềm hộ tịch", "Cổng dịch vụ công");

    private MillionIncidentsBench() {}

    public static void main(String[] args) throws IOException {
        ((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).setLevel(Level.ERROR);
        if (args[0].equals("fill")) {
            fill(
                    Path.of(args[1]),
                    args.length > 2 ? Integer.parseInt(args[2]) : 1_000_000,
                    args.length > 3 && args[3].equals("packed"));
        } else {
            long start = System.nanoTime();
            int code =
                    Programs.run(new String[] {"report", "--quarter", "2026Q4", "--no-log", "--out", args[1] + "/out"});
            OUT.printf(Locale.ROOT, "code %d, %.2f s%n", code, (System.nanoTime() - start) / 1e9);
        }
        System.exit(0);
    }

    private static void fill(Path dir, int count, boolean packed) throws IOException {
        Files.createDirectories(dir);
        Random random = new Random(2026);
        try (EmbeddedStore embedded = EmbeddedStore.open(dir);
                StoreConnection connection = StoreConnection.to(embedded.connectionString())) {
            MongoIncidentStore.createIndexes(connection.template());
            List<Summary> page = new ArrayList<>();
            for (int number = 1; number <= count; number++) {
                page.add(summary(number, count, random));
                if (number % 20_480 == 20_479 || number == count) {
                    SumsForBench.write(connection.template(), page, packed);
                    page.clear();
                }
            }
            connection.template().save(new Document("_id", "incident").append("last", count), "counters");
        }
        OUT.printf(Locale.ROOT, "%d incidents, store %d MB%n", count, Files.size(dir.resolve("trucban.mv")) >> 20);
    }

    private static Summary summary(int number, int count, Random random) {
        Instant found = FIRST.plusSeconds(QUARTER.toSeconds() * (number - 1) / count);
        PlaybookId kind = PlaybookId.values()[random.nextInt(PlaybookId.values().length)];
        boolean spot = random.nextInt(3) == 0;
        int taken = 30 + random.nextInt(1800);
        return new Summary(
                number,
                3,
                kind,
                !spot,
                found,
                found,
                spot ? Optional.empty() : Optional.of(found),
                spot ? Optional.empty() : Optional.of(found.plusSeconds(taken)),
                Optional.of(found.plusSeconds(taken + random.nextInt(20_000))),
                spot,
                false,
                SYSTEMS.get(random.nextInt(SYSTEMS.size())),
                CAUSES.get(random.nextInt(CAUSES.size())));
    }
}
