package vn.trucban.bot.running;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.awaitility.Awaitility;
import tools.jackson.databind.JsonNode;
import vn.trucban.content.library.ContentLibrary;
import vn.trucban.content.messages.Messages;
import vn.trucban.notifier.channel.telegram.FakeChats.Shown;
import vn.trucban.notifier.channel.telegram.FakeTelegram;
import vn.trucban.notifier.channel.telegram.TelegramUpdates;

/**
 * {@code ChatTurnsBench [TURNS_EACH [OFFICERS...]]}: officers talk to the real program through {@code /webhooks/telegram}, each going on as
 * soon as the reply is on the screen: a report, steps, a note, the end, and again. Printed are how long the webhook takes to answer 200,
 * which is when the turn is decided and on disk with all it does, and how long until the reply is on the screen. The program itself
 * keeps Telegram's limits of one message a second in a chat and thirty in all, so they are in the second figure.
 */
final class ChatTurnsBench {
    private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    private static final int TURNS_OF_A_TALK = 6;
    private static final Messages MESSAGES = ContentLibrary.builtIn().current().messages();

    private final FakeTelegram telegram = FakeTelegram.start(Clock.systemUTC());
    private final TelegramUpdates updates = new TelegramUpdates(Clock.systemUTC());
    private final RunningTrucBan program;
    private final List<String> chats;

    private ChatTurnsBench(Path home, int officers) {
        chats = StaffOnFile.write(home, officers);
        program = RunningTrucBan.start(home, telegram, RunningTrucBan.java("-Xmx512m"));
    }

    /** @param answered until the webhook said 200; @param replied until the reply was on the screen */
    private record Times(long answered, long replied) {}

    public static void main(String[] args) throws Exception {
        Arguments given = Arguments.of(args);
        int turns = given.number(0, 60);
        List<Integer> groups = given.words().size() > 1
                ? given.words().stream().skip(1).map(Integer::valueOf).toList()
                : List.of(1, 4, 16);
        Path home = Files.createTempDirectory("trucban-turns");
        int most = groups.stream().mapToInt(Integer::intValue).max().orElseThrow();
        ChatTurnsBench bench = new ChatTurnsBench(home, most);
        OUT.println("warming up");
        bench.run(most, TURNS_OF_A_TALK * 3);
        for (int officers : groups) {
            bench.report(officers, turns);
        }
        bench.program.close();
        OUT.printf("store %d KB%n", Files.size(home.resolve("data").resolve("trucban.mv")) / 1024);
        System.exit(0);
    }

    private void report(int officers, int turns) throws Exception {
        long cpu = program.processorTime().toMillis();
        long start = System.nanoTime();
        List<Times> times = run(officers, turns);
        double seconds = (System.nanoTime() - start) / 1e9;
        double cpuEach = (program.processorTime().toMillis() - cpu) / (double) times.size();
        OUT.printf(
                Locale.ROOT,
                "%d officers: %d turns, %.1f turns/s; answered %s; on the screen %s; %.1f ms processor time each%n",
                officers,
                times.size(),
                times.size() / seconds,
                new Figures(times.stream().mapToLong(Times::answered).toArray()),
                new Figures(times.stream().mapToLong(Times::replied).toArray()),
                cpuEach);
    }

    private List<Times> run(int officers, int turns) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(officers);
        try {
            List<Callable<List<Times>>> talks = new ArrayList<>();
            chats.subList(0, officers).forEach(chat -> talks.add(() -> talk(chat, turns)));
            List<Times> all = new ArrayList<>();
            for (Future<List<Times>> talk : threads.invokeAll(talks)) {
                all.addAll(talk.get());
            }
            return all;
        } finally {
            threads.shutdown();
        }
    }

    private List<Times> talk(String chat, int turns) throws Exception {
        Screen screen = new Screen(chat, telegram, updates);
        List<Times> times = new ArrayList<>();
        for (int turn = 0; turn < turns; turn++) {
            JsonNode update = next(screen, turn % TURNS_OF_A_TALK);
            List<Shown> before = screen.shown();
            long start = System.nanoTime();
            int status = program.post(update);
            long answered = System.nanoTime() - start;
            if (status != 200) {
                throw new IllegalStateException("answered " + status);
            }
            Awaitility.await("reply")
                    .pollDelay(Duration.ZERO)
                    .pollInterval(Duration.ofMillis(5))
                    .atMost(Duration.ofMinutes(2))
                    .until(() -> !screen.shown().equals(before));
            times.add(new Times(answered, System.nanoTime() - start));
        }
        return times;
    }

    private static JsonNode next(Screen screen, int turn) {
        Shown last = screen.last();
        List<String> labels = Screen.labels(last);
        String different = MESSAGES.text("conversation.button.different");
        String fixed = MESSAGES.text("conversation.button.fixed");
        if (turn == 0 || labels.isEmpty()) {
            return screen.text("máy in kẹt giấy rồi");
        }
        if (labels.contains(different)) {
            return screen.press(last, different);
        }
        if (turn == TURNS_OF_A_TALK - 1 && labels.contains(fixed)) {
            return screen.press(last, fixed);
        }
        if (turn == 3) {
            return screen.text("nó kêu ở khay dưới");
        }
        String notYet = MESSAGES.text("conversation.button.not-yet");
        return screen.press(last, labels.contains(notYet) ? notYet : labels.get(0));
    }
}
