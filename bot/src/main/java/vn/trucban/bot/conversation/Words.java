package vn.trucban.bot.conversation;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.trucban.content.messages.Messages;
import vn.trucban.content.text.TypedText;
import vn.trucban.content.text.VietnameseText;

/** Recognises the short answers people type instead of pressing a button, with or without accents. */
final class Words {
    private static final Pattern CODE = Pattern.compile("\\S{2,12}\\d");
    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]?");
    private static final Pattern WORD = Pattern.compile("[a-z0-9]{2}");
    private static final Pattern EDGES = Pattern.compile("^[^\\p{L}\\p{N}/]+|[^\\p{L}\\p{N}]+$");

    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");

    private final Messages messages;
    private final String text;
    private final String said;

    Words(Messages messages, String text) {
        this.messages = messages;
        this.text = text;
        this.said = EDGES.matcher(folded(text)).replaceAll("");
    }

    private static String folded(String text) {
        return VietnameseText.fold(VietnameseText.clean(text)).strip();
    }

    /** True where the whole message is this label, accents, capitals and punctuation aside. */
    boolean say(String label) {
        return bare(said).equals(bare(folded(label)));
    }

    /** The same, with what courtesy puts before it and after it: "dạ … ạ", "… rồi nhé". */
    boolean sayKindly(String label) {
        String whole = bare(folded(label));
        // why around the label: without accents "dạ" is the "đã" that many begin with
        return Pattern.compile(before() + Pattern.quote(whole) + after())
                .matcher(bare(said))
                .matches();
    }

    /** The same, courtesy aside, with the short forms that officers write: "ko chụp đc". */
    boolean sayInShort(String label) {
        return new Words(messages, writtenOut(text)).sayKindly(writtenOut(label));
    }

    private static String writtenOut(String text) {
        return TypedText.read(text, word -> false).words().stream()
                .map(TypedText.Word::typed)
                .collect(Collectors.joining(" "));
    }

    /**
     * True where the whole message, courtesy aside, is two words or more of this label, from its beginning or to its end. Not where what is left
     * out denies it: "an toàn" is no "Chưa an toàn".
     */
    boolean sayPartOf(String label) {
        String whole = bare(folded(label));
        String line = bare(said).replaceFirst(after() + "$", "");
        return Stream.of(line, line.replaceFirst("^" + before(), ""))
                .filter(part -> part.contains(" "))
                .filter(part -> whole.startsWith(part + " ") || whole.endsWith(" " + part))
                .anyMatch(part -> !found("conversation.patterns.denies", whole.replace(part, "")));
    }

    private String before() {
        return "(?:(?:" + messages.text("conversation.patterns.courtesy-before") + ") )*";
    }

    private String after() {
        return "(?: (?:" + messages.text("conversation.patterns.courtesy-after") + "))*";
    }

    private static String bare(String folded) {
        return BETWEEN.matcher(folded).replaceAll(" ").strip();
    }

    /** True of one short word with a figure at its end, as codes have. */
    boolean mayBeACode() {
        return CODE.matcher(said).matches();
    }

    /** True where the whole message is one of the phrases under this key, separated by {@code |}. */
    boolean are(String key) {
        return phrases(key).contains(said);
    }

    /** True of a word that leaves whatever is asked; "đúng" is none. */
    boolean leave() {
        String typed = VietnameseText.clean(text).toLowerCase(Locale.ROOT);
        return are("conversation.words.cancel") && !found("conversation.patterns.no-stop", typed);
    }

    /** The same, courtesy aside. Not for what leaves something: "đúng rồi" is no "dừng". */
    boolean areKindly(String key) {
        List<String> phrases = phrases(key);
        String begun = bare(said).replaceFirst(after() + "$", "");
        return Stream.of(said, begun, begun.replaceFirst("^" + before(), "")).anyMatch(phrases::contains);
    }

    /** True where the pattern under this key is found in the message, without accents and punctuation. */
    boolean match(String key) {
        return found(key, bare(said));
    }

    private boolean found(String key, String in) {
        return Pattern.compile(messages.text(key)).matcher(in).find();
    }

    /** True where the message goes on after one of these phrases. */
    boolean beginWith(String key) {
        return phrases(key).stream().anyMatch(phrase -> said.startsWith(phrase + " "));
    }

    /** What is said besides this label; empty: the label is not in it. */
    Optional<Words> besides(String label) {
        String all = " " + bare(said) + " ";
        String part = " " + bare(folded(label)) + " ";
        return all.contains(part) ? Optional.of(new Words(messages, all.replace(part, " "))) : Optional.empty();
    }

    /** False for a message without any word or number: pictures, marks, other scripts, broken letters. */
    boolean readable() {
        return WORD.matcher(said).find();
    }

    /** A bare number. */
    OptionalInt number() {
        return NUMBER.matcher(said).matches() ? OptionalInt.of(Integer.parseInt(said)) : OptionalInt.empty();
    }

    private List<String> phrases(String key) {
        return Arrays.stream(messages.text(key).split("\\|")).map(String::strip).toList();
    }
}
