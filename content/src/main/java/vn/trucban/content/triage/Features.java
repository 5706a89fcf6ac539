package vn.trucban.content.triage;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import vn.trucban.content.text.TypedText;
import vn.trucban.content.text.TypedText.Word;
import vn.trucban.content.triage.Cues.Bearing;

/**
 * What the model sees of a message: words, pairs of words and letter groups without accents; words and pairs with the accents that were
 * typed; and, once more and apart, the words of clauses that say what works and of clauses that turn to the trouble. Weights were chosen
 * by measurement (content/TRIAGE.md).
 */
final class Features {
    private static final float FINE_CLAUSE = 0.7f;
    private static final float APART = 1;
    private static final float TYPED_PAIR = 0.5f;
    private static final float LETTERS = 0.5f;
    private static final int SHORTEST_GROUP = 3;
    private static final int LONGEST_GROUP = 4;
    private static final Pattern CODE = Pattern.compile("[45]\\d\\d|11[345]|[45]g");
    private static final long START = View.hash("^");

    private final Cues cues;

    Features(Cues cues) {
        this.cues = cues;
    }

    /** Kinds of features, so that "in" the word and "in" the letters differ. */
    private enum View {
        WORD,
        PAIR,
        LETTERS,
        TYPED_WORD,
        TYPED_PAIR,
        FINE,
        TURN;

        long key(long hash) {
            return mix(hash + (ordinal() + 1) * 0x9E3779B97F4A7C15L);
        }

        static long hash(CharSequence word) {
            return hash(word, 0, word.length());
        }

        static long hash(CharSequence word, int from, int to) {
            long hash = 0xCBF29CE484222325L;
            for (int i = from; i < to; i++) {
                hash = (hash ^ word.charAt(i)) * 0x100000001B3L;
            }
            return hash;
        }

        private static long mix(long bits) {
            long mixed = (bits ^ (bits >>> 30)) * 0xBF58476D1CE4E5B9L;
            mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
            return mixed ^ (mixed >>> 31);
        }
    }

    /** The features of a message; none for a message without words. */
    FeatureVector of(TypedText message) {
        List<Word> words = telling(message.words());
        Bearing[] bearings = cues.bearings(words);
        FeatureVector.Builder features = new FeatureVector.Builder();
        long previous = START;
        long previousTyped = START;
        for (int at = 0; at < bearings.length; at++) {
            Word word = words.get(at);
            if (word.opens()) {
                previous = START;
                previousTyped = START;
            }
            float weight = bearings[at] == Bearing.FINE ? FINE_CLAUSE : 1;
            long folded = View.hash(word.folded());
            long typed = View.hash(word.typed());
            features.add(View.WORD.key(folded), weight);
            features.add(View.PAIR.key(previous * 31 + folded), weight);
            if (typed != folded) {
                features.add(View.TYPED_WORD.key(typed), weight);
            }
            if (typed != folded || previousTyped != previous) {
                features.add(View.TYPED_PAIR.key(previousTyped * 31 + typed), weight * TYPED_PAIR);
            }
            addApart(features, bearings[at], folded);
            addLetters(features, word.folded(), weight * LETTERS);
            previous = folded;
            previousTyped = typed;
        }
        return features.vector();
    }

    private static void addApart(FeatureVector.Builder features, Bearing bearing, long folded) {
        switch (bearing) {
            case PLAIN -> {}
            case FINE -> features.add(View.FINE.key(folded), APART);
            case TURN -> features.add(View.TURN.key(folded), APART);
        }
    }

    private static void addLetters(FeatureVector.Builder features, String word, float weight) {
        String framed = "<" + word + ">";
        for (int length = SHORTEST_GROUP; length <= LONGEST_GROUP; length++) {
            for (int at = 0; at + length <= framed.length(); at++) {
                features.add(View.LETTERS.key(View.hash(framed, at, at + length)), weight);
            }
        }
    }

    /** Without numbers, except the codes that name a fault or a service ("502", "114", "4g"). */
    private static List<Word> telling(List<Word> words) {
        List<Word> telling = new ArrayList<>(words.size());
        boolean opens = false;
        for (Word word : words) {
            if (isPlainNumber(word.folded())) {
                opens |= word.opens();
            } else {
                telling.add(opens ? new Word(word.typed(), word.folded(), true) : word);
                opens = false;
            }
        }
        return telling;
    }

    private static boolean isPlainNumber(String word) {
        return Character.isDigit(word.charAt(0)) && !CODE.matcher(word).matches();
    }
}
