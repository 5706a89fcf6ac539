package vn.trucban.content.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A message as words a program can compare: one Unicode form, one tone placement, raw Telex and VNI decoded where the word was none,
 * missing blanks put back, short forms written out by context. Immutable.
 */
public record TypedText(List<Word> words) {
    /**
     * Of a longer message, in UTF-16 units, the first two thirds of this and the last third are read: a story is told at its beginning, and
     * what is wanted stands at its end. Half again what anybody was seen to write.
     */
    public static final int LONGEST = 600;

    private static final Pattern DIGIT = Pattern.compile("[1-9]");
    private static final Pattern WORD = Pattern.compile(
            "[\\p{L}\\p{M}\\p{N}]+|[\\x{1F300}-\\x{1FAFF}\\x{2600}-\\x{27BF}]|[^\\p{L}\\p{M}\\p{N}\\s]+");

    public TypedText {
        words = List.copyOf(words);
    }

    /**
     * One word in lower case.
     *
     * @param typed with the accents as typed (or as decoded)
     * @param folded without any accents
     * @param opens true when punctuation stands before it
     */
    public record Word(String typed, String folded, boolean opens) {
        /** Whether this may be the other word, typed with some of its accents or all of them left out, but with no wrong one. */
        public boolean mayBe(Word other) {
            if (typed.length() != other.typed.length() || !folded.equals(other.folded)) {
                return false;
            }
            for (int i = 0; i < typed.length(); i++) {
                if (!Letters.mayBe(typed.charAt(i), other.typed.charAt(i))) {
                    return false;
                }
            }
            return true;
        }

        static Word of(String typed, boolean opens) {
            return new Word(typed, VietnameseText.foldClean(typed), opens);
        }
    }

    /**
     * Reads a message; any text at all is fine.
     *
     * @param known says whether an accentless word is one of the trade: only such words are found in "maytinhhong"
     */
    public static TypedText read(String message, Predicate<String> known) {
        String cut = message.length() > LONGEST ? cut(message) : message;
        String clean = VietnameseText.clean(cut).toLowerCase(Locale.ROOT);
        String joined = Shorthand.OFFICE.join(clean);
        boolean vni = DIGIT.matcher(joined).find()
                && WORD.matcher(joined).results().map(MatchResult::group).anyMatch(TypingRepair::showsVni);
        return new TypedText(writtenOut(repaired(joined, new TypingRepair(known, vni))));
    }

    /** Far more than what is read is never looked at: composing it alone would take seconds. */
    private static String cut(String message) {
        int head = LONGEST * 2 / 3;
        String beginning = TextLength.split(message.substring(0, Math.min(message.length(), 2 * head)), head).stream()
                .findFirst()
                .orElse("");
        String end = message.substring(message.length() - LONGEST / 3);
        return beginning + "\n" + end.substring(end.indexOf(' ') + 1);
    }

    /** Text that was written with care, cut into words as it stands. */
    public static TypedText asWritten(String text) {
        List<Word> words = new ArrayList<>();
        for (String word : VietnameseText.clean(text).toLowerCase(Locale.ROOT).split(" ")) {
            words.add(Word.of(TypingRepair.placeTone(word), words.isEmpty()));
        }
        return new TypedText(words);
    }

    private static List<Word> repaired(String text, TypingRepair repair) {
        List<Word> words = new ArrayList<>();
        Matcher tokens = WORD.matcher(text);
        boolean opens = true;
        while (tokens.find()) {
            String token = tokens.group();
            if (isPunctuation(token)) {
                opens = true;
                continue;
            }
            for (String word : repair.repair(token)) {
                words.add(Word.of(word, opens));
                opens = false;
            }
        }
        return words;
    }

    private static boolean isPunctuation(String token) {
        int first = token.codePointAt(0);
        return !Character.isLetterOrDigit(first) && Character.getType(first) != Character.OTHER_SYMBOL;
    }

    private static List<Word> writtenOut(List<Word> words) {
        List<Word> written = new ArrayList<>(words.size());
        for (int i = 0; i < words.size(); i++) {
            Word word = words.get(i);
            String previous =
                    written.isEmpty() ? "" : written.get(written.size() - 1).folded();
            String next = i + 1 < words.size() ? words.get(i + 1).folded() : "";
            String expanded =
                    Shorthand.OFFICE.expand(word.typed(), previous, next).orElse(word.typed());
            boolean opens = word.opens();
            for (String part : expanded.split(" ")) {
                written.add(Word.of(part, opens));
                opens = false;
            }
        }
        return written;
    }
}
