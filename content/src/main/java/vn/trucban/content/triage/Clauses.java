package vn.trucban.content.triage;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import vn.trucban.content.text.TypedText.Word;

/** What is written between two marks is said, and denied, by itself. */
final class Clauses {
    private Clauses() {}

    static List<List<Word>> of(List<Word> words) {
        List<List<Word>> clauses = new ArrayList<>();
        int from = 0;
        while (from < words.size()) {
            int to = end(words, from);
            clauses.add(words.subList(from, to));
            from = to;
        }
        return clauses;
    }

    /** Where each of them begins. */
    static IntStream starts(List<Word> words) {
        return IntStream.range(0, words.size())
                .filter(at -> at == 0 || words.get(at).opens());
    }

    /** Where the clause ends that {@code from} lies in. */
    static int end(List<Word> words, int from) {
        return IntStream.range(from + 1, words.size())
                .filter(at -> words.get(at).opens())
                .findFirst()
                .orElse(words.size());
    }
}
