package vn.trucban.bot.incident;

import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.trucban.bot.incident.Cries.Weight;
import vn.trucban.content.library.Content;
import vn.trucban.content.text.TextLength;

/**
 * What somebody types on, behind what they said before, in one text. Where that gets too long its middle is left out, and never the newest
 * words: each piece stands whole in a fact of its own, and is told whole.
 */
public final class TypedOn {
    /** Between two pieces. */
    static final String BETWEEN = ". ";
    /** In place of what is left out. */
    private static final String LEFT_OUT = " […] ";
    /** UTF-16 units up to which nothing is left out. */
    private static final int LONGEST = 2000;
    /** Of a longer text: who they are and where, as it was told first. */
    private static final int BEGINNING = 900;
    /** And what was said just before the newest words. */
    private static final int END = 300;
    /** So much of it shows that one text goes on from another. */
    private static final int LEAST = 40;

    /** Of a cry that stands where triage would not read it any more. */
    private static final int SENTENCE = 200;

    private static final Pattern SENTENCES = Pattern.compile("[.!?;…\n]+\\s*|" + Pattern.quote(LEFT_OUT.strip()));
    private static final Pattern NOTHING_MORE = Pattern.compile("[\\p{Punct}…\\s]*");

    private final Incident incident;
    private final DangerWords danger;

    public TypedOn(Incident incident, Content content) {
        this.incident = incident;
        this.danger = new DangerWords(content);
    }

    /** The newest words behind all before them; they are no less of a cry together than those before were. */
    public String with(String before, String piece) {
        Predicate<String> heard = asGraveAs(before);
        String all = joined(before, piece);
        return Stream.<Supplier<Optional<String>>>of(
                        () -> Optional.of(all), () -> aloud(before, heard).map(cry -> cry + LEFT_OUT + all))
                .flatMap(text -> text.get().stream())
                .filter(heard)
                .findFirst()
                .orElse(all);
    }

    private Predicate<String> asGraveAs(String before) {
        Weight weight = danger.weight(before);
        boolean cried = danger.in(before, incident);
        return text ->
                !cried || danger.in(text, incident) && danger.weight(text).compareTo(weight) <= 0;
    }

    /** Of a long text the sentence that cries, or the one that does and the one that says how gravely. */
    private Optional<String> aloud(String text, Predicate<String> heard) {
        Supplier<Stream<String>> sentences = () -> SENTENCES
                .splitAsStream(text)
                .filter(one -> !one.isBlank())
                .flatMap(one -> TextLength.split(one, SENTENCE).stream());
        return sentences.get().filter(heard).findFirst().or(() -> sentences
                .get()
                .filter(one -> danger.in(one, incident))
                .findFirst()
                .flatMap(cry -> sentences
                        .get()
                        .map(other -> cry + LEFT_OUT + other)
                        .filter(heard)
                        .findFirst()));
    }

    /** The newest words behind all before them, which are cut in their middle where that would be too long. */
    public static String joined(String before, String piece) {
        if (before.isBlank()) {
            return piece;
        }
        boolean fits = before.length() + BETWEEN.length() + piece.length() <= LONGEST;
        String kept = fits ? before : inShort(before, BEGINNING, END);
        return kept + BETWEEN + piece;
    }

    /** The beginning and the end of a longer text. */
    static String inShort(String text, int beginning, int end) {
        return text.length() <= beginning + LEFT_OUT.length() + end
                ? text
                : TextLength.split(text, beginning).get(0) + LEFT_OUT + end(text, end);
    }

    /** The last words of a longer text, from the beginning of a piece where one begins there. */
    public static String end(String text, int most) {
        int from = text.length() - most;
        return Stream.of(BETWEEN, " ")
                .filter(mark -> text.indexOf(mark, from) >= 0)
                .map(mark -> text.substring(text.indexOf(mark, from) + mark.length()))
                .filter(last -> last.length() >= Math.min(LEAST, most / 2))
                .findFirst()
                .orElseGet(() -> text.substring(Character.isLowSurrogate(text.charAt(from)) ? from + 1 : from));
    }

    /**
     * True where one text is the other once more, or has it with what was typed behind it. That it begins with the same words is not
     * enough: whoever is in "thôn 12" is not in "thôn 1".
     */
    public static boolean goesOn(String before, String after) {
        return newest(before, after).isPresent();
    }

    /** What the later text says more; blank: nothing, empty: it does not go on from the other. */
    static Optional<String> newest(String before, String after) {
        if (before.isBlank()) {
            return Optional.empty();
        }
        Optional<String> behind = Optional.of(after)
                .filter(text -> text.startsWith(before))
                .map(text -> text.substring(before.length()))
                .filter(rest ->
                        rest.startsWith(BETWEEN) || NOTHING_MORE.matcher(rest).matches());
        // why also without the blank: earlier versions cut a text that got too long behind the full stop
        return behind.map(rest -> rest.startsWith(BETWEEN) ? rest.substring(BETWEEN.length()) : "")
                .map(String::strip)
                .or(() -> shortened(before, after));
    }

    /** The same of a text whose middle is left out. */
    private static Optional<String> shortened(String before, String after) {
        for (int at = after.indexOf(LEFT_OUT); at >= 0; at = after.indexOf(LEFT_OUT, at + 1)) {
            boolean begun = Stream.of(after.substring(0, at).split(Pattern.quote(LEFT_OUT)))
                    .allMatch(before::contains);
            Optional<String> newest = behindEnd(before, after.substring(at + LEFT_OUT.length()));
            if (begun && newest.isPresent()) {
                return newest;
            }
        }
        return Optional.empty();
    }

    private static Optional<String> behindEnd(String before, String text) {
        for (int at = text.indexOf(BETWEEN, LEAST); at >= 0; at = text.indexOf(BETWEEN, at + 1)) {
            if (before.endsWith(text.substring(0, at))) {
                return Optional.of(text.substring(at + BETWEEN.length()).strip());
            }
        }
        return Optional.empty();
    }
}
