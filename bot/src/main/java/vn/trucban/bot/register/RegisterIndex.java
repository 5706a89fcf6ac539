package vn.trucban.bot.register;

import java.time.Instant;
import java.util.Map;
import java.util.Set;

/**
 * Where to find incidents by words: under each word the numbers of the incidents whose entries have it, in blocks of {@link #BLOCK}
 * numbers. Made of the register and can be made again; whatever is put in twice is in it once.
 */
public interface RegisterIndex {
    /** Numbers in a block. Never changes while an index lives. */
    int BLOCK = 1000;

    static int block(int number) {
        return number / BLOCK;
    }

    /**
     * How far it is.
     *
     * @param upTo the last entry that is in it
     * @param highest the highest number of an incident in it
     */
    record State(Head upTo, int highest) {}

    State state();

    /**
     * What some entries say of one block of numbers.
     *
     * @param words numbers by word
     * @param found when the incidents were found, by number
     */
    record Piece(int block, Map<String, Set<Integer>> words, Map<Integer, Instant> found) {}

    void add(Piece piece);

    /** Everything up to there is in it now. */
    void reached(State state);

    /** The numbers under a word in these blocks, both inclusive. */
    Set<Integer> numbers(String word, int lowBlock, int highBlock);

    /** When the first and the last incident of each block were found; blocks without any are missing. */
    Map<Integer, Span> spans();

    /** When the incidents of a block were found, by number. */
    Map<Integer, Instant> found(int block);

    /** Takes the number away from these words. */
    void forget(int number, Set<String> words);

    /** Empties it, to be made again. */
    void clear();

    /** Both inclusive. */
    record Span(Instant first, Instant last) {
        /** The least that holds both. */
        Span and(Span other) {
            return new Span(
                    first.isBefore(other.first) ? first : other.first, last.isAfter(other.last) ? last : other.last);
        }
    }
}
