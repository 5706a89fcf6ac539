package vn.trucban.bot.register;

import java.util.List;
import java.util.Optional;

/**
 * Remembers where the chain ended, outside of the store that keeps it: a store that was put back in time, or exchanged, is noticed by
 * what is remembered here.
 */
public interface HeadMemory {
    /** The end as it was last seen. */
    Optional<Head> last();

    /** The end is here now. */
    void remember(Head head);

    /** Ends that were remembered and are not in the store, oldest first; until the chain has an answer for them. */
    List<Head> lost();

    /** What was remembered is not in the store: it goes to the lost ones, and {@code now} is remembered in its place. */
    void lose(Head head, Head now);

    /** The chain has an answer for what was lost. */
    void settle();

    /** The last entry that was seen to answer for a loss. */
    Optional<Head> answer();

    /** This entry answers for a loss. */
    void seeAnswer(Head answer);
}
