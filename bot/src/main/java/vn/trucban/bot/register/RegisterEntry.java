package vn.trucban.bot.register;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;

/**
 * One line of the register.
 *
 * @param seq from 1, without gaps
 * @param enteredAt when it was written down; {@code fact.at()} is when it happened
 * @param salt keeps {@code body} from being guessed after the words have been erased
 * @param body digest of salt, name and words: the chain holds this, so that a person's words can be erased without breaking it
 * @param hash digest of this entry and of the one before
 */
public record RegisterEntry(
        long seq, String previous, RegisterFact fact, Instant enteredAt, String salt, String body, String hash) {
    /** What the first entry follows. */
    static final String BEGINNING = "0".repeat(64);

    static RegisterEntry after(long lastSeq, String lastHash, RegisterFact fact, Instant enteredAt, String salt) {
        String body = digest(salt, fact.who(), fact.text());
        long seq = lastSeq + 1;
        return new RegisterEntry(
                seq, lastHash, fact, enteredAt, salt, body, chain(seq, lastHash, fact, enteredAt, body));
    }

    /** True where the entry is as it was written, or has had its words erased. */
    boolean intact() {
        boolean erased = salt.isEmpty();
        return (erased || body.equals(digest(salt, fact.who(), fact.text())))
                && hash.equals(chain(seq, previous, fact, enteredAt, body));
    }

    private static String chain(long seq, String previous, RegisterFact fact, Instant enteredAt, String body) {
        return digest(
                previous,
                Long.toString(seq),
                fact.event(),
                fact.subject(),
                Integer.toString(fact.number()),
                fact.playbook(),
                fact.kind(),
                fact.at().toString(),
                enteredAt.toString(),
                body);
    }

    private static String digest(String... parts) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            for (String part : parts) {
                byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
                // why: the length in front keeps "ab"+"c" and "a"+"bc" apart.
                sha.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
                sha.update(bytes);
            }
            return HexFormat.of().formatHex(sha.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
