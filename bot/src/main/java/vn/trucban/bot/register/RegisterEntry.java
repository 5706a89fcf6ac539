package vn.trucban.bot.register;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * One line of the register.
 *
 * @param seq from 1, without gaps
 * @param enteredAt when it was written down; {@code fact.at()} is when it happened
 * @param salt keeps {@code body} from being guessed after the words have been erased; empty from then on
 * @param body digest of salt, name and words: the chain holds this, so that a person's words can be erased without breaking it
 * @param hash digest of this entry and of the one before
 */
public record RegisterEntry(
        long seq, String previous, RegisterFact fact, Instant enteredAt, String salt, String body, String hash) {
    /** Entries on a page. Never changes: page numbers stand on paper. */
    public static final int PAGE = 25;

    /** What the first entry follows. */
    static final String BEGINNING = "0".repeat(64);

    /** Less than this passes between a fact and its entry also when nobody was late. */
    private static final Duration AT_ONCE = Duration.ofMinutes(5);

    static RegisterEntry after(Head last, RegisterFact fact, Instant enteredAt, String salt) {
        String body = Digest.of(salt, fact.who(), fact.text());
        long seq = last.seq() + 1;
        return new RegisterEntry(
                seq, last.hash(), fact, enteredAt, salt, body, chain(seq, last.hash(), fact, enteredAt, body));
    }

    /** The page it stands on, from 1. */
    public long page() {
        return (seq - 1) / PAGE + 1;
    }

    /** Its place on the page, from 1. */
    public int line() {
        return (int) ((seq - 1) % PAGE) + 1;
    }

    /** True where it was written down clearly later than it happened. */
    public boolean late() {
        return Duration.between(fact.at(), enteredAt).compareTo(AT_ONCE) >= 0;
    }

    /** True where its name and words have been erased. */
    public boolean erased() {
        return salt.isEmpty();
    }

    /** The same entry as it stands after its name and words are erased; still intact. */
    RegisterEntry withoutWords() {
        return new RegisterEntry(seq, previous, fact.withoutWords(), enteredAt, "", body, hash);
    }

    /** True where the entry is as it was written, or has had its words erased. */
    boolean intact() {
        boolean words =
                erased() ? (fact.who() + fact.text()).isEmpty() : body.equals(Digest.of(salt, fact.who(), fact.text()));
        return words && hash.equals(chain(seq, previous, fact, enteredAt, body));
    }

    private static String chain(long seq, String previous, RegisterFact fact, Instant enteredAt, String body) {
        List<String> parts = new ArrayList<>(List.of(
                previous,
                Long.toString(seq),
                fact.event(),
                fact.subject(),
                Integer.toString(fact.number()),
                fact.playbook(),
                fact.kind(),
                fact.at().toString(),
                enteredAt.toString(),
                body));
        fact.about().map(about -> Long.toString(about)).ifPresent(parts::add);
        return Digest.of(parts.toArray(String[]::new));
    }
}
