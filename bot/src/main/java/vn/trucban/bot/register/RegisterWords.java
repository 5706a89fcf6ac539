package vn.trucban.bot.register;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.trucban.content.text.VietnameseText;

/** Under which words an entry is found: syllables without accents, each with a mark of where it stands. */
final class RegisterWords {
    /** Everything is found under this. */
    static final String ALL = "a";

    /** Words that say nothing about a person. */
    static final Predicate<String> STAYS = word -> word.equals(ALL) || word.startsWith("k:");

    private static final Pattern BETWEEN = Pattern.compile("[^a-z0-9]+");
    private static final int LONGEST = 24;
    /** A text of a thousand words is found by the first ones. */
    private static final int MOST = 300;

    private RegisterWords() {}

    static Set<String> of(RegisterEntry entry) {
        RegisterFact fact = entry.fact();
        Set<String> words = new LinkedHashSet<>();
        words.add(ALL);
        if (!fact.playbook().isEmpty()) {
            words.add(kind(fact.playbook()));
        }
        said(fact.who()).forEach(words::add);
        by(fact.who()).forEach(words::add);
        said(fact.text()).limit(MOST).forEach(words::add);
        return words;
    }

    /** Said by somebody, or somebody's name. */
    static Stream<String> said(String text) {
        return syllables(text).map(word -> "w:" + word);
    }

    /** In the name of who said it. */
    static Stream<String> by(String name) {
        return syllables(name).map(word -> "p:" + word);
    }

    static String kind(String playbook) {
        return "k:" + playbook;
    }

    private static Stream<String> syllables(String text) {
        return Arrays.stream(BETWEEN.split(VietnameseText.fold(text)))
                .filter(word -> !word.isEmpty())
                .map(word -> word.length() <= LONGEST ? word : word.substring(0, LONGEST));
    }
}
