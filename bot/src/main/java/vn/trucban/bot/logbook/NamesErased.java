package vn.trucban.bot.logbook;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import vn.trucban.content.text.VietnameseText;

/**
 * The names among what is about to be erased: a reason that repeats one of them would keep it for good. Two words of a name that stand
 * together count however they are written; one word does after a word such as "bà", and a given name with its accents and its capital. Pure.
 */
final class NamesErased {
    private final Set<String> pairs = new HashSet<>();
    private final Set<String> capitalPairs = new HashSet<>();
    private final Set<String> words = new HashSet<>();
    private final Set<String> given = new HashSet<>();

    /**
     * @param names of people, each for itself
     * @param texts what else is erased; names stand in it with capitals
     */
    NamesErased(Collection<String> names, Collection<String> texts) {
        names.forEach(this::take);
        texts.forEach(text -> pairs(words(text), true, capitalPairs));
    }

    private void take(String name) {
        List<String> parts = words(name);
        pairs(parts, false, pairs);
        parts.stream().filter(part -> part.length() > 1).forEach(part -> {
            words.add(VietnameseText.fold(part));
            if (part.equals(parts.get(parts.size() - 1))) {
                given.add(part.substring(0, 1).toUpperCase(Locale.ROOT)
                        + part.substring(1).toLowerCase(Locale.ROOT));
            }
        });
    }

    /** @param titles what stands before a name, such as "bà", without accents */
    boolean standIn(String reason, Set<String> titles) {
        List<String> said = words(reason);
        Set<String> anyPairs = new HashSet<>();
        Set<String> largePairs = new HashSet<>();
        pairs(said, false, anyPairs);
        pairs(said, true, largePairs);
        if (anyPairs.stream().anyMatch(pairs::contains) || largePairs.stream().anyMatch(capitalPairs::contains)) {
            return true;
        }
        for (int i = 0; i < said.size(); i++) {
            String word = said.get(i);
            boolean addressed = i > 0 && titles.contains(VietnameseText.fold(said.get(i - 1)));
            if ((addressed && words.contains(VietnameseText.fold(word))) || given.contains(word)) {
                return true;
            }
        }
        return false;
    }

    private static void pairs(List<String> words, boolean capitals, Set<String> into) {
        for (int i = 1; i < words.size(); i++) {
            String one = words.get(i - 1);
            String other = words.get(i);
            if (!capitals || (capital(one) && capital(other))) {
                into.add(VietnameseText.fold(one + " " + other));
            }
        }
    }

    private static boolean capital(String word) {
        return Character.isUpperCase(word.codePointAt(0));
    }

    private static List<String> words(String text) {
        return new ArrayList<>(Arrays.stream(VietnameseText.clean(text).split("[^\\p{L}\\p{M}/]+"))
                .filter(word -> !word.isEmpty())
                .toList());
    }
}
