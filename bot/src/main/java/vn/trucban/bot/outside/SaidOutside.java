package vn.trucban.bot.outside;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.trucban.content.library.Content;
import vn.trucban.content.messages.Messages;
import vn.trucban.content.text.VietnameseText;

/**
 * What a line in somebody's own words tells of a party outside. Pure. A wish, a question, or what is yet to be done tells nothing.
 *
 * @param ticket the number they gave
 * @param promise when they come, as it was said
 * @param way by which they were informed
 */
record SaidOutside(Set<Told> told, Optional<String> ticket, Optional<String> promise, Optional<Way> way) {
    /** What can be told without a number or a time. */
    enum Told {
        CALLED('0'),
        SILENT('1'),
        /** Perhaps called, perhaps not reached, or they called themselves. */
        PERHAPS_CALLED('2'),
        INFORMED('3'),
        /** They are there. */
        CAME('4'),
        NOT_YET('5'),
        DONE('6');

        private final char sign;

        Told(char sign) {
            this.sign = sign;
        }

        /** What stands for it in buttons, those of messages sent long ago among them. */
        char sign() {
            return sign;
        }
    }

    /** Whoever writes more tells more than that. */
    private static final int LONGEST = 200;

    private static final String PARTY = "@";

    /** True where nothing is told. */
    boolean nothing() {
        return told.isEmpty() && ticket.isEmpty() && promise.isEmpty();
    }

    boolean tells(Told one) {
        return told.contains(one);
    }

    /** True where it can be told of one who was not named: "họ hẹn 3h". */
    boolean needsNoName() {
        return told.stream().anyMatch(one -> one != Told.PERHAPS_CALLED && one != Told.INFORMED)
                || ticket.isPresent()
                || promise.isPresent();
    }

    /**
     * @param name as it stands in the words, without accents; empty: nobody is named
     * @param informed the one named is the one who must be informed
     * @param asked the words answer the question whether they have come
     */
    static SaidOutside in(
            String words, String name, boolean informed, boolean asked, ReadsTime times, Content content) {
        Reader reader = new Reader(content.messages(), line(words, name, content.messages()));
        if (words.length() > LONGEST || reader.has("question") || words.contains("?")) {
            return new SaidOutside(Set.of(), Optional.empty(), Optional.empty(), Optional.empty());
        }
        SaidNumbers numbers = new SaidNumbers(words, content.messages(), times);
        boolean notYet = reader.has("not-yet") || asked && reader.has("answer-not-yet");
        Optional<String> promise = numbers.promise().filter(time -> !notYet || reader.has("anew"));
        boolean named = !name.isEmpty() || reader.has("they");
        Optional<String> ticket = numbers.ticket(named);
        Set<Told> told = EnumSet.noneOf(Told.class);
        if (notYet) {
            told.add(Told.NOT_YET);
        } else if (reader.has("done") || asked && reader.has("answer-done")) {
            told.add(Told.DONE);
        } else if (reader.has("came") || asked && reader.has("answer-came")) {
            told.add(Told.CAME);
        }
        Optional<Way> way = Way.said(words, content.messages());
        reader.call(!name.isEmpty(), informed, promise.isPresent() || ticket.isPresent(), way)
                .filter(call -> told.isEmpty() || call != Told.PERHAPS_CALLED)
                .ifPresent(told::add);
        return new SaidOutside(told, ticket, promise, way);
    }

    /** Without accents and marks, the name as one sign; what only without accents is another word is none. */
    private static String line(String words, String name, Messages messages) {
        String apart = VietnameseText.clean(words).toLowerCase(Locale.ROOT);
        apart = instead(apart, messages.text("outside.words.i"), messages.text("outside.words.i-instead"));
        apart = instead(apart, messages.text("outside.words.yes"), messages.text("outside.words.yes-instead"));
        String folded = bare(apart);
        return name.isEmpty() ? folded : folded.replaceFirst("\\b" + Pattern.quote(name) + "\\b", PARTY);
    }

    private static String instead(String line, String word, String other) {
        return line.replaceAll("(?<!\\p{L})" + word + "(?!\\p{L})", other);
    }

    /**
     * True where these words, which name nobody, can only be of a party outside: they say "họ", or are nothing but a ticket, a promise or that
     * nobody answers. "Không gọi được anh Tuấn" is of somebody else.
     */
    static boolean meansThem(String words, Messages messages) {
        String said = line(words, "", messages);
        return Stream.of("they", "of-them-alone")
                .anyMatch(pattern -> Pattern.compile(messages.text("outside.patterns." + pattern))
                        .matcher(said)
                        .find());
    }

    /** As names are compared. */
    static String bare(String words) {
        return VietnameseText.fold(words).replaceAll("[^a-z0-9]+", " ").strip();
    }

    /** One line against the patterns of the content. */
    private record Reader(Messages messages, String line) {
        boolean has(String pattern) {
            return Pattern.compile(messages.text("outside.patterns." + pattern))
                    .matcher(line)
                    .find();
        }

        Optional<Told> call(boolean named, boolean informed, boolean said, Optional<Way> way) {
            boolean written = way.filter(one -> one != Way.PHONE).isPresent();
            if (has("silent")) {
                return Optional.of(Told.SILENT);
            }
            if (!named || has("to-do")) {
                return Optional.empty();
            }
            if (informed && has("informed")) {
                return Optional.of(Told.INFORMED);
            }
            if (has("called") && !written || said && has("calls")) {
                return Optional.of(Told.CALLED);
            }
            return has("perhaps-called") ? Optional.of(Told.PERHAPS_CALLED) : Optional.empty();
        }
    }

    /** Words apart from each other, as they were written. */
    static List<String> apart(String words) {
        return Arrays.asList(VietnameseText.clean(words).strip().split("\\s+"));
    }
}
