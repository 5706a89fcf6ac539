package vn.trucban.bot.verification;

import java.util.List;
import java.util.Optional;
import vn.trucban.notifier.broadcast.Broadcast;

/**
 * A verdict in words.
 *
 * @param head the answer in one sentence
 * @param lines what follows from it: whether it is still in force, how the text compares, what to do
 * @param differences the places that differ, each a short phrase
 * @param compare the notice whose issued text has to be shown beside it; absent: none needs to be
 */
public record VerdictText(
        Tone tone, String head, List<String> lines, List<String> differences, Optional<Broadcast> compare) {
    /** How it looks; the name in lower case is a class of the public page. */
    public enum Tone {
        GOOD,
        /** Nothing is wrong, but it is not to be acted on as it stands. */
        MIND,
        BAD,
        DRILL,
        ASK
    }

    public VerdictText {
        lines = List.copyOf(lines);
        differences = List.copyOf(differences);
    }
}
