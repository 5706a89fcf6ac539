package vn.trucban.content.triage;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import vn.trucban.content.text.TypedText.Word;
import vn.trucban.content.triage.Verdict.Danger;

/** Danger to life is looked for by words, whatever the model thinks; the words are in {@code triage/danger.yaml}. */
final class DangerWords {
    private final Map<Danger, Lexicon> lexicons = new EnumMap<>(Danger.class);

    private DangerWords(WordLists file) {
        for (Danger danger : Danger.values()) {
            Map<String, List<String>> lists = file.lists(danger.name().toLowerCase(Locale.ROOT));
            lexicons.put(
                    danger,
                    new Lexicon(
                            WordRuns.accented(lists.get("accented")),
                            WordRuns.of(lists.get("named")),
                            WordRuns.of(lists.getOrDefault("doubtful", List.of())),
                            WordRuns.of(lists.get("harmless"))));
        }
    }

    static DangerWords load() {
        return new DangerWords(WordLists.load("/vn/trucban/content/triage/danger.yaml"));
    }

    /** The first danger that these words name, in the order of {@link Danger}; none for figures of speech and exercises. */
    Optional<Danger> in(List<Word> words) {
        return first(lexicon -> lexicon.names(words));
    }

    /** The first danger that these words hint at if the message is about a disaster: words that could as well mean something harmless. */
    Optional<Danger> hintedBy(List<Word> words) {
        return first(lexicon -> lexicon.hintsAt(words));
    }

    private Optional<Danger> first(Predicate<Lexicon> which) {
        return lexicons.entrySet().stream()
                .filter(entry -> which.test(entry.getValue()))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private record Lexicon(WordRuns accented, WordRuns named, WordRuns doubtful, WordRuns harmless) {
        boolean names(List<Word> words) {
            List<Word> left = withoutHarmless(words);
            return accented.within(left, 0, left.size()) || named.within(left, 0, left.size());
        }

        boolean hintsAt(List<Word> words) {
            List<Word> left = withoutHarmless(words);
            return doubtful.within(left, 0, left.size());
        }

        private List<Word> withoutHarmless(List<Word> words) {
            List<Word> left = new ArrayList<>(words.size());
            for (int at = 0; at < words.size(); ) {
                int skipped = harmless.lengthAt(words, at, words.size());
                left.add(skipped > 0 ? new Word("", "", true) : words.get(at));
                at += Math.max(1, skipped);
            }
            return left;
        }
    }
}
