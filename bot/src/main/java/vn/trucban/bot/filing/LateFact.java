package vn.trucban.bot.filing;

import java.time.Instant;
import java.util.Optional;

/**
 * Something that was written down about an incident some time after it happened, in the words that were put right last.
 *
 * @param at when it happened; of what is put right in a fact of the incident: when that was done
 * @param who of whoever said it last; empty where their name was erased
 * @param text empty where the words were erased
 * @param enteredAt when that was said
 * @param corrects the number of the incident's fact that these words put right; empty: a fact of its own
 */
public record LateFact(Instant at, String who, String text, Instant enteredAt, Optional<Integer> corrects) {
    /** A fact of its own. */
    public LateFact(Instant at, String who, String text, Instant enteredAt) {
        this(at, who, text, enteredAt, Optional.empty());
    }
}
