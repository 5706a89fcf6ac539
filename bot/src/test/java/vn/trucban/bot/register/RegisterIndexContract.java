package vn.trucban.bot.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every index of the register promises. */
abstract class RegisterIndexContract {
    private static final Instant EIGHT = Instant.parse("2026-11-23T01:00:00Z");

    private RegisterIndex index;

    /** Empty, new for each test. */
    abstract RegisterIndex index();

    @BeforeEach
    void open() {
        index = index();
    }

    private static RegisterIndex.Piece piece(int block, Map<String, Set<Integer>> words, Map<Integer, Instant> found) {
        return new RegisterIndex.Piece(block, words, found);
    }

    @Test
    void numbers_are_under_their_words_by_blocks() {
        index.add(piece(0, Map.of("w:in", Set.of(3, 7), "k:printer", Set.of(3)), Map.of(3, EIGHT)));
        index.add(piece(12, Map.of("w:in", Set.of(12_001)), Map.of(12_001, EIGHT.plusSeconds(60))));
        index.add(piece(1, Map.of("w:inh", Set.of(1_500)), Map.of()));
        assertThat(index.numbers("w:in", 0, 0)).containsExactly(3, 7);
        assertThat(index.numbers("w:in", 0, 50)).containsExactly(3, 7, 12_001);
        assertThat(index.numbers("w:in", 1, 11)).isEmpty();
        assertThat(index.numbers("k:printer", 0, 12)).containsExactly(3);
        assertThat(index.numbers("w:gi", 0, 12)).isEmpty();
    }

    @Test
    void what_is_put_in_twice_is_in_it_once_and_the_earliest_time_counts() {
        for (int i = 0; i < 2; i++) {
            index.add(
                    piece(0, Map.of("w:in", Set.of(3, 7)), Map.of(3, EIGHT.plusSeconds(i), 7, EIGHT.minusSeconds(i))));
        }
        assertThat(index.numbers("w:in", 0, 0)).containsExactly(3, 7);
        assertThat(index.found(0)).isEqualTo(Map.of(3, EIGHT, 7, EIGHT.minusSeconds(1)));
        assertThat(index.spans().get(0).first()).isEqualTo(EIGHT.minusSeconds(1));
        assertThat(index.spans().get(0).last()).isAfterOrEqualTo(EIGHT);
        assertThat(index.found(5)).isEmpty();
    }

    @Test
    void it_knows_how_far_it_is() {
        assertThat(index.state().upTo().seq()).isZero();
        RegisterIndex.State there = new RegisterIndex.State(new Head(40, "ab".repeat(32)), 17);
        index.reached(there);
        assertThat(index.state()).isEqualTo(there);
        index.add(piece(0, Map.of("w:in", Set.of(3)), Map.of(3, EIGHT)));
        assertThat(index.spans()).containsOnlyKeys(0);
        index.clear();
        assertThat(index.state().upTo().seq()).isZero();
        assertThat(index.numbers("w:in", 0, 9)).isEmpty();
        assertThat(index.spans()).isEmpty();
    }

    @Test
    void a_number_is_taken_away_from_words() {
        index.add(piece(0, Map.of("w:in", Set.of(3, 7), "w:lan", Set.of(3, 7)), Map.of()));
        index.forget(3, Set.of("w:lan", "w:nobody"));
        assertThat(index.numbers("w:lan", 0, 0)).containsExactly(7);
        assertThat(index.numbers("w:in", 0, 0)).containsExactly(3, 7);
    }
}
