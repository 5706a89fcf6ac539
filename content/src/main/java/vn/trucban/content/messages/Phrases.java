package vn.trucban.content.messages;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import vn.trucban.content.text.VietnameseText;

/** Ways in which people say one thing: in a text of content separated by {@code |}, known again without accents and capitals. */
public final class Phrases {
    private final Set<String> folded;

    private Phrases(Set<String> folded) {
        this.folded = folded;
    }

    /** Those of the text with this key. */
    public static Phrases of(Messages messages, String key) {
        return of(List.of(messages.text(key).split("\\|")));
    }

    /** These. */
    public static Phrases of(Collection<String> phrases) {
        return new Phrases(phrases.stream()
                .map(phrase -> VietnameseText.fold(phrase).strip())
                .filter(phrase -> !phrase.isEmpty())
                .collect(Collectors.toUnmodifiableSet()));
    }

    /** True where the whole text is one of them. */
    public boolean are(String text) {
        return folded.contains(VietnameseText.fold(text).strip());
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
