package vn.trucban.bot.running;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;
import tools.jackson.databind.JsonNode;
import vn.trucban.content.library.ContentLibrary;
import vn.trucban.notifier.channel.telegram.FakeChats.Shown;
import vn.trucban.notifier.channel.telegram.FakeTelegram;
import vn.trucban.notifier.channel.telegram.TelegramUpdates;

/**
 * Somebody with a phone who reports, presses and writes at random, one turn after the other, while the program may die at any moment.
 * What got no 200 is offered again, as Telegram does.
 */
final class PersonUnderFire {
    private static final List<String> REPORTS =
            List.of("máy in kẹt giấy", "mất mạng internet cả phòng", "máy in mờ chữ");
    private static final Duration LONGEST_REPLY = Duration.ofSeconds(60);

    private final String chat;
    private final boolean officer;
    private final Screen screen;
    private final Random random;
    private final String help = ContentLibrary.builtIn().current().messages().text("conversation.button.help");
    private final List<String> marks = new ArrayList<>();
    private final List<String> keptMarks = new ArrayList<>();
    private final List<String> protocol = new ArrayList<>();
    private Optional<JsonNode> offered = Optional.empty();
    private List<Shown> atOffer = List.of();
    private Optional<List<Shown>> unanswered = Optional.empty();
    private String markOffered = "";
    private int texts;

    PersonUnderFire(String chat, boolean officer, FakeTelegram telegram, TelegramUpdates updates, Random random) {
        this.chat = chat;
        this.officer = officer;
        this.screen = new Screen(chat, telegram, updates);
        this.random = random;
    }

    /** Marks of all texts that were offered, each unlike every other. */
    List<String> marks() {
        return marks;
    }

    /** Of those, the marks of texts that were answered with a step, which means: reported, or noted. */
    List<String> keptMarks() {
        return keptMarks;
    }

    /** What was offered, taken and seen, in order. */
    String protocol() {
        return String.join("\n", protocol);
    }

    private void went(String what) {
        protocol.add(Instant.now() + " " + what);
    }

    /** One turn. @return false where the program died meanwhile: go on with the next one */
    boolean turn(RunningTrucBan program) throws InterruptedException {
        if (unanswered.isPresent() && !replied(program)) {
            return false;
        }
        if (offered.isEmpty()) {
            offered = next(program);
            atOffer = screen.shown();
        }
        went("offers " + offered.map(Object::toString).orElse("nothing"));
        try {
            if (offered.isEmpty() || program.post(offered.get()) != 200) {
                return false;
            }
        } catch (IOException died) {
            return false;
        }
        taken();
        return replied(program);
    }

    private void taken() {
        went("taken");
        offered = Optional.empty();
        // why at the first offer: a program that died without a 200 may have taken it, and have answered since.
        unanswered = Optional.of(atOffer);
    }

    /** Offers again what the last program did not take, and waits for what it owed. */
    void settle(RunningTrucBan program) throws InterruptedException {
        if (offered.isPresent() && !turn(program) || unanswered.isPresent() && !replied(program)) {
            throw new AssertionError("no answer in chat " + chat + " after the restart");
        }
    }

    private boolean replied(RunningTrucBan program) {
        List<Shown> before = unanswered.orElseThrow();
        try {
            Awaitility.await()
                    .pollDelay(Duration.ZERO)
                    .pollInterval(Duration.ofMillis(5))
                    .atMost(LONGEST_REPLY)
                    .until(() -> !screen.shown().equals(before) || !program.alive());
        } catch (ConditionTimeoutException silence) {
            throw new AssertionError("no answer in chat " + chat, silence);
        }
        List<Shown> seen = new ArrayList<>(screen.shown());
        seen.removeAll(before);
        if (seen.isEmpty()) {
            went("nothing seen");
            return false;
        }
        went("sees " + seen);
        unanswered = Optional.empty();
        // why only these: words that are answered with a question are forgotten when the next message is not its
        // answer.
        if (!markOffered.isEmpty()
                && seen.stream().anyMatch(shown -> Screen.labels(shown).contains(help))) {
            keptMarks.add(markOffered);
        }
        markOffered = "";
        return true;
    }

    /** Nothing where the program died while somebody who only answers had nothing to press. */
    private Optional<JsonNode> next(RunningTrucBan program) {
        if (!officer) {
            return called(program) ? Optional.of(press(screen.last(), Screen.labels(screen.last()))) : Optional.empty();
        }
        Shown last = screen.last();
        List<String> labels = Screen.labels(last);
        boolean guided = labels.contains(help);
        if (labels.isEmpty() || guided && random.nextInt(3) == 0 || random.nextInt(4) == 0) {
            String words = guided ? "ghi thêm" : REPORTS.get(random.nextInt(REPORTS.size()));
            markOffered = "dau" + chat + "x" + ++texts + "x";
            marks.add(markOffered);
            return Optional.of(screen.text(words + " " + markOffered));
        }
        return Optional.of(press(last, labels));
    }

    private boolean called(RunningTrucBan program) {
        Awaitility.await()
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(20))
                .forever()
                .until(() -> !Screen.labels(screen.last()).isEmpty() || !program.alive());
        return program.alive();
    }

    private JsonNode press(Shown message, List<String> labels) {
        return screen.press(message, labels.get(random.nextInt(labels.size())));
    }
}
