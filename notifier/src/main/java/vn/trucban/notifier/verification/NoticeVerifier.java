package vn.trucban.notifier.verification;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntFunction;
import vn.trucban.notifier.broadcast.Broadcast;
import vn.trucban.notifier.broadcast.Serial;
import vn.trucban.notifier.verification.Comparison.Fidelity;
import vn.trucban.notifier.verification.Verdict.Found;
import vn.trucban.notifier.verification.Verdict.NotFound;
import vn.trucban.notifier.verification.Verdict.Why;

/**
 * The door: is this text, or the notice with this code, the commune's? A code finds any notice ever issued; a text without one is looked
 * for among the last 200. Thread-safe. A store that is away shows as its own runtime exception.
 */
public final class NoticeVerifier {
    /** More than twice the longest notice a chat carries. */
    public static final int LONGEST = 12_000;

    private static final int MOST_WORDS = 3_000;
    private static final int MOST_CODES = 5;
    private static final int TOO_FEW = 6;
    private static final double ALIKE = 0.5;

    private final Function<Serial, Optional<Broadcast>> bySerial;
    private final RecentNotices recent;

    /**
     * @param bySerial the notice with this serial, at whatever stage
     * @param issued the last so many issued, newest first
     */
    public NoticeVerifier(Function<Serial, Optional<Broadcast>> bySerial, IntFunction<List<Broadcast>> issued) {
        this.bySerial = bySerial;
        this.recent = new RecentNotices(issued);
    }

    /** @param text a code, a text that holds one, or a text alone; however written */
    public Verdict verify(String text, Instant now) {
        if (text.length() > LONGEST) {
            return new NotFound(Why.TOO_LONG);
        }
        List<Word> words = Word.of(text);
        if (words.size() > MOST_WORDS) {
            return new NotFound(Why.TOO_LONG);
        }
        TypedSerials typed = TypedSerials.in(text);
        return best(coded(typed), words, codeWords(typed))
                .<Verdict>map(found -> found)
                .orElseGet(() -> byText(words, typed, now));
    }

    /** A text may name a code without being that notice: only the notices themselves say which it is. */
    private List<Broadcast> coded(TypedSerials typed) {
        return typed.serials().stream()
                .limit(MOST_CODES)
                .flatMap(serial -> bySerial.apply(serial).stream())
                .filter(Broadcast::issued)
                .toList();
    }

    private Verdict byText(List<Word> words, TypedSerials typed, Instant now) {
        if (words.isEmpty()) {
            return new NotFound(Why.NOTHING);
        }
        if (words.size() >= TOO_FEW) {
            Optional<Found> alike =
                    best(recent.alike(words, ALIKE, now), words, Set.of()).filter(NoticeVerifier::isThatText);
            if (alike.isPresent()) {
                return alike.get();
            }
        }
        if (typed.onlySlips()) {
            return new NotFound(Why.MISREAD_CODE);
        }
        boolean tooLittle = words.size() < TOO_FEW && typed.serials().isEmpty();
        return new NotFound(tooLittle ? Why.TOO_LITTLE : Why.NOT_ISSUED);
    }

    private static boolean isThatText(Found found) {
        return switch (found.comparison().fidelity()) {
            case SAME, WITH_ADDITIONS, PART, ALTERED -> true;
            case CODE_ONLY, OTHER -> false;
        };
    }

    private static Set<String> codeWords(TypedSerials typed) {
        Set<String> words = new HashSet<>(Set.of("xacminh"));
        typed.serials().forEach(serial -> {
            Word.of(serial.value()).forEach(word -> words.add(word.meant()));
            words.add(serial.value().replace("-", "").toLowerCase(Locale.ROOT));
        });
        return words;
    }

    private static Optional<Found> best(List<Broadcast> notices, List<Word> words, Set<String> code) {
        return notices.stream()
                .map(notice -> new Found(notice, Comparing.of(words, IssuedText.of(notice), code)))
                .min(Comparator.comparingInt(NoticeVerifier::distance));
    }

    /** The order in which several possible answers are preferred. */
    private static int distance(Found found) {
        Fidelity fidelity = found.comparison().fidelity();
        int differences = found.comparison().differences().size();
        return switch (fidelity) {
            case SAME -> 0;
            case WITH_ADDITIONS -> 10 + differences;
            case PART -> 20;
            case ALTERED -> 30 + differences;
            case CODE_ONLY -> 40;
            case OTHER -> 50;
        };
    }
}
