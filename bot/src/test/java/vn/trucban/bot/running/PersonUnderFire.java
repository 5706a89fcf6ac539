package vn.trucban.bot.running;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
    private final FakeTelegram telegram;
    private final TelegramUpdates updates;
    private final Random random;
    private final String help = ContentLibrary.builtIn().current().messages().text("conversation.button.help");
    private final List<String> marks = new ArrayList<>();
    private final List<String> keptMarks = new ArrayList<>();
    private Optional<JsonNode> offered = Optional.empty();
    private List<Shown> atOffer = List.of();
    private Optional<List<Shown>> unanswered = Optional.empty();
    private String markOffered = "";
    private int texts;

    PersonUnderFire(String chat, boolean officer, FakeTelegram telegram, TelegramUpdates updates, Random random) {
        this.chat = chat;
        this.officer = officer;
        this.telegram = telegram;
        this.updates = updates;
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

    /** One turn. @return false where the program died meanwhile: go on with the next one */
    boolean turn(RunningTrucBan program) throws InterruptedException {
        if (unanswered.isPresent() && !replied(program)) {
            return false;
        }
        if (offered.isEmpty()) {
            offered = next(program);
            atOffer = telegram.chat(chat);
        }
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
                    .until(() -> !telegram.chat(chat).equals(before) || !program.alive());
        } catch (ConditionTimeoutException silence) {
            throw new AssertionError("no answer in chat " + chat, silence);
        }
        List<Shown> seen = new ArrayList<>(telegram.chat(chat));
        seen.removeAll(before);
        if (seen.isEmpty()) {
            return false;
        }
        unanswered = Optional.empty();
        // why only these: words that are answered with a question are forgotten when the next message is not its
        // answer.
        if (!markOffered.isEmpty()
                && seen.stream().anyMatch(shown -> labels(shown).contains(help))) {
            keptMarks.add(markOffered);
        }
        markOffered = "";
        return true;
    }

    /** Nothing where the program died while somebody who only answers had nothing to press. */
    private Optional<JsonNode> next(RunningTrucBan program) {
        if (!officer) {
            return called(program) ? Optional.of(press(last(), labels(last()))) : Optional.empty();
        }
        Shown last = last();
        List<String> labels = labels(last);
        boolean guided = labels.contains(help);
        if (labels.isEmpty() || guided && random.nextInt(3) == 0 || random.nextInt(4) == 0) {
            String words = guided ? "ghi thêm" : REPORTS.get(random.nextInt(REPORTS.size()));
            markOffered = "dau" + chat + "x" + ++texts + "x";
            marks.add(markOffered);
            return Optional.of(updates.text(chat, "Cán bộ", words + " " + markOffered));
        }
        return Optional.of(press(last, labels));
    }

    private boolean called(RunningTrucBan program) {
        Awaitility.await()
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(20))
                .forever()
                .until(() -> !labels(last()).isEmpty() || !program.alive());
        return program.alive();
    }

    private Shown last() {
        List<Shown> screen = telegram.chat(chat);
        return screen.isEmpty() ? new Shown("0", "", Map.of(), "", 0) : screen.get(screen.size() - 1);
    }

    private static List<String> labels(Shown message) {
        return message.buttons().entrySet().stream()
                .filter(button -> !button.getValue().contains("://"))
                .map(Map.Entry::getKey)
                .toList();
    }

    private JsonNode press(Shown message, List<String> labels) {
        String label = labels.get(random.nextInt(labels.size()));
        return updates.press(chat, "Cán bộ", message.id(), message.buttons().get(label));
    }
}
