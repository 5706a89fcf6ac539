package vn.trucban.bot.running;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * {@code StartBench [RUNS [JAR]]}: from the command to the first healthy answer of {@code java -jar}, first start and later starts on the
 * same data in turn, and how long a stop takes.
 */
final class StartBench {
    private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    private StartBench() {}

    public static void main(String[] args) throws Exception {
        Arguments given = Arguments.of(args);
        int runs = given.number(0, 5);
        Path jar = Path.of(given.word(1, "target/trucban.jar")).toAbsolutePath();
        List<String> command = new ArrayList<>(RunningTrucBan.java("-jar", jar.toString()));
        List<Long> first = new ArrayList<>();
        List<Long> later = new ArrayList<>();
        for (int run = 0; run < runs; run++) {
            Path home = Files.createTempDirectory("trucban-start");
            first.add(start(command, home));
            later.add(start(command, home));
        }
        OUT.printf(Locale.ROOT, "first start: median %.1f s; later: median %.1f s%n", median(first), median(later));
        System.exit(0);
    }

    private static long start(List<String> command, Path home) {
        long start = System.nanoTime();
        try (RunningTrucBan program = RunningTrucBan.start(command, home, Map.of())) {
            long healthy = System.nanoTime() - start;
            double cpu = program.processorTime().toMillis() / 1e3;
            long stopping = System.nanoTime();
            int code = program.stop(Duration.ofSeconds(10));
            OUT.printf(
                    Locale.ROOT,
                    "healthy after %.1f s, %.1f s of processor time; stopped in %.2f s with %d%n",
                    healthy / 1e9,
                    cpu,
                    (System.nanoTime() - stopping) / 1e9,
                    code);
            return healthy;
        }
    }

    private static double median(List<Long> nanos) {
        return new Figures(nanos.stream().mapToLong(Long::longValue).toArray()).millis(0.5) / 1e3;
    }
}
