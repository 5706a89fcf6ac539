package vn.trucban.bot.running;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import vn.trucban.notifier.channel.telegram.FakeTelegram;
import vn.trucban.notifier.channel.telegram.TelegramUpdates;

/**
 * {@code ChatTurnsBench [TURNS_EACH [OFFICERS...]]}: officers post their messages to {@code /webhooks/telegram} of the real program, each
 * as soon as the one before is answered with 200, which is when the turn is decided and on disk. Replies leave at Telegram's own pace
 * and are not waited for. A turn is a report, a step, a note or a look at the open incidents.
 */
final class ChatTurnsBench {
    private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    /** Numbers press the buttons of the last message, so nobody has to read the replies. */
    private static final List<String> TALK =
            List.of("máy in kẹt giấy rồi", "2", "1", "nó kêu ở khay dưới", "2", "2", "1", "/suco");

    private final FakeTelegram telegram = FakeTelegram.start(Clock.systemUTC()).counting();
    private final TelegramUpdates updates = new TelegramUpdates(Clock.systemUTC());
    private final RunningTrucBan program;
    private final List<String> chats;

    private ChatTurnsBench(Path home, int officers) {
        chats = StaffOnFile.write(home, officers);
        program = RunningTrucBan.start(home, telegram, RunningTrucBan.java("-Xmx512m"));
    }

    public static void main(String[] args) throws Exception {
        Arguments given = Arguments.of(args);
        int turns = given.number(0, 400);
        List<Integer> groups = given.words().size() > 1
                ? given.words().stream().skip(1).map(Integer::valueOf).toList()
                : List.of(1, 4, 16, 50);
        Path home = Files.createTempDirectory("trucban-turns");
        int most = groups.stream().mapToInt(Integer::intValue).max().orElseThrow();
        ChatTurnsBench bench = new ChatTurnsBench(home, most);
        OUT.println("warming up");
        bench.run(most, Math.max(20, 2000 / most));
        for (int officers : groups) {
            bench.report(officers, Math.max(TALK.size(), turns * 4 / (3 + officers)));
        }
        bench.program.close();
        OUT.printf("store %d KB%n", Files.size(home.resolve("data").resolve("trucban.mv")) / 1024);
        System.exit(0);
    }

    private void report(int officers, int turns) throws Exception {
        long cpu = program.processorTime().toMillis();
        long start = System.nanoTime();
        long[] times = run(officers, turns);
        double seconds = (System.nanoTime() - start) / 1e9;
        double cpuEach = (program.processorTime().toMillis() - cpu) / (double) times.length;
        OUT.printf(
                Locale.ROOT,
                "%d officers: %d turns, %.0f turns/s, %s, %.1f ms processor time each%n",
                officers,
                times.length,
                times.length / seconds,
                new Figures(times),
                cpuEach);
    }

    private long[] run(int officers, int turns) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(officers);
        try {
            List<Callable<long[]>> talks = new ArrayList<>();
            chats.subList(0, officers).forEach(chat -> talks.add(() -> talk(chat, turns)));
            LongStream all = LongStream.empty();
            for (Future<long[]> talk : threads.invokeAll(talks)) {
                all = LongStream.concat(all, LongStream.of(talk.get()));
            }
            return all.toArray();
        } finally {
            threads.shutdown();
        }
    }

    private long[] talk(String chat, int turns) throws Exception {
        long[] times = new long[turns];
        for (int turn = 0; turn < turns; turn++) {
            var update = updates.text(chat, "Cán bộ", TALK.get(turn % TALK.size()));
            long start = System.nanoTime();
            int status = program.post(update);
            times[turn] = System.nanoTime() - start;
            if (status != 200) {
                throw new IllegalStateException("answered " + status);
            }
        }
        return times;
    }
}
