package vn.trucban.content.messages;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import vn.trucban.content.text.VietnameseText;

/** Ways in which people say one thing: in a text of content separated by {@code |}, known again without accents and capitals. */
public final class Phrases {
    private final Set<String> folded;
    private final Set<String> asWritten;

    private Phrases(Set<String> asWritten) {
        this.asWritten = asWritten;
        this.folded = asWritten.stream().map(VietnameseText::fold).collect(Collectors.toUnmodifiableSet());
    }

    /** Those of the text with this key. */
    public static Phrases of(Messages messages, String key) {
        return of(List.of(messages.text(key).split("\\|")));
    }

    /** These. */
    public static Phrases of(Collection<String> phrases) {
        return new Phrases(phrases.stream()
                .map(Phrases::lower)
                .filter(phrase -> !phrase.isEmpty())
                .collect(Collectors.toUnmodifiableSet()));
    }

    /** True where the whole text is one of them. */
    public boolean are(String text) {
        return folded.contains(VietnameseText.fold(text).strip());
    }

    /** True where the text has no other words but them and numbers beside them; a number alone is not made of them. */
    public boolean makeUp(String text) {
        boolean any = false;
        for (String word : VietnameseText.fold(text).split("[^a-z0-9]+")) {
            boolean known = folded.contains(word);
            if (!known && !word.isEmpty() && word.chars().noneMatch(Character::isDigit)) {
                return false;
            }
            any |= known;
        }
        return any || text.chars().noneMatch(Character::isLetterOrDigit);
    }

    /**
     * Like {@link #standIn}; in a text with accents they count: "đến đó" is not "đèn đỏ". Whoever types none is understood without.
     */
    public boolean standAsWritten(String text) {
        String written = lower(text);
        return written.equals(VietnameseText.fold(text))
                ? standIn(text)
                : asWritten.stream().anyMatch(phrase -> standsIn(written, phrase));
    }

    private static String lower(String text) {
        return VietnameseText.clean(text).toLowerCase(Locale.ROOT);
    }

    /** True where one of them stands in the text, not as a part of other words. */
    public boolean standIn(String text) {
        String words = VietnameseText.fold(text);
        return folded.stream().anyMatch(phrase -> standsIn(words, phrase));
    }

    private static boolean standsIn(String words, String phrase) {
        for (int at = words.indexOf(phrase); at >= 0; at = words.indexOf(phrase, at + 1)) {
            int end = at + phrase.length();
            boolean whole = (at == 0 || !Character.isLetter(words.charAt(at - 1)))
                    && (end == words.length() || !Character.isLetter(words.charAt(end)));
            if (whole) {
                return true;
            }
        }
        return false;
    }
}
