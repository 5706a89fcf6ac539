package vn.trucban.bot.outside;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.trucban.content.messages.Messages;
import vn.trucban.content.text.VietnameseText;

/** The number of a ticket and the time of a promise amid other words. Pure. */
final class SaidNumbers {
    /** "4h chiều thứ hai tuần này" */
    private static final int LONGEST_TIME = 6;

    private static final Pattern NUMBER = Pattern.compile(
            "#?[\\p{L}\\d]*\\d[\\p{L}\\d./_-]*|#?[\\p{L}\\d]+[./_-][\\p{L}\\d./_-]*\\d[\\p{L}\\d./_-]*");
    private static final Pattern AFTER = Pattern.compile("[,;.!:)]+$");

    private final List<String> words;
    private final List<String> folded = new ArrayList<>();
    private final Messages messages;
    private final ReadsTime times;

    SaidNumbers(String said, Messages messages, ReadsTime times) {
        this.words = SaidOutside.apart(said.replaceAll("(?<=\\d)/ (?=\\d)", "/"));
        this.words.forEach(word -> folded.add(SaidOutside.bare(word)));
        this.messages = messages;
        this.times = times;
    }

    /** As it was written; empty: no time is promised. */
    Optional<String> promise() {
        for (int at = 0; at < words.size(); at++) {
            boolean promises = is(at, "promising");
            if (promises && (at == 0 || !is(at - 1, "no")) || is(at, "saying") && at > 0) {
                Optional<String> time = timeAt(skipped(at + 1, "before-time"), !promises);
                if (time.isPresent()) {
                    return time;
                }
            }
        }
        return Optional.empty();
    }

    /** @param coming only where somebody comes then: of "báo 9h" nobody knows what was at nine */
    private Optional<String> timeAt(int from, boolean coming) {
        for (int to = Math.min(words.size(), from + LONGEST_TIME); to > from; to--) {
            String time = AFTER.matcher(String.join(" ", words.subList(from, to)))
                    .replaceFirst("")
                    .replace(",", " ");
            if (times.isTime(time) && (!coming || to < words.size() && is(to, "coming"))) {
                return Optional.of(time);
            }
        }
        return Optional.empty();
    }

    /**
     * As it was written; empty: none is told.
     *
     * @param theirs somebody outside is spoken of; else only what is called a ticket's number is one
     */
    Optional<String> ticket(boolean theirs) {
        for (int at = 0; at < words.size(); at++) {
            boolean called = at > 0 && is(at, "ticket") && is(at - 1, "number");
            if (called || theirs && is(at, "ticket")) {
                int number = skipped(at + 1, "before-ticket");
                if (number < words.size() && isNumber(number)) {
                    return Optional.of(AFTER.matcher(words.get(number)).replaceFirst(""));
                }
            }
        }
        return Optional.empty();
    }

    private boolean isNumber(int at) {
        String word = AFTER.matcher(words.get(at)).replaceFirst("");
        return NUMBER.matcher(word).matches()
                && !times.isTime(word)
                && !Pattern.compile(messages.text("outside.patterns.no-ticket"))
                        .matcher(VietnameseText.fold(word))
                        .find();
    }

    /** What was typed where a ticket's number is asked for, without the words that say so. */
    static String bare(String typed, Messages messages) {
        SaidNumbers said = new SaidNumbers(typed, messages, words -> false);
        int from = said.skipped(0, "around-ticket");
        int to = said.words.size();
        while (to > from && said.is(to - 1, "around-ticket")) {
            to--;
        }
        String number = String.join(" ", said.words.subList(from, to));
        return number.chars().anyMatch(Character::isDigit) ? number : typed;
    }

    private int skipped(int from, String key) {
        int at = from;
        while (at < words.size() && (folded.get(at).isEmpty() || is(at, key))) {
            at++;
        }
        return at;
    }

    private boolean is(int at, String key) {
        return List.of(messages.text("outside.words." + key).split("\\|")).contains(folded.get(at));
    }
}
