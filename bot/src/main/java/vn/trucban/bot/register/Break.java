package vn.trucban.bot.register;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A place where the chain goes on from less than somebody remembered of it.
 *
 * @param entry which says so
 * @param lost the end that was remembered
 * @param answer the first entry after it in which somebody says why; empty until then
 */
public record Break(RegisterEntry entry, Head lost, Optional<RegisterEntry> answer) {
    private static final Pattern EVENT = Pattern.compile("break/(\\d{1,18})/([0-9a-f]{64})");

    /** The event under which the loss of this end is entered once. */
    static String event(Head lost) {
        return "break/" + lost.seq() + "/" + lost.hash();
    }

    /** The event under which it is answered for once, at whichever instance. */
    String answerEvent() {
        return "resume/" + lost.seq() + "/" + lost.hash();
    }

    /** The break that an entry tells of; empty where it tells of none. */
    static Optional<Break> of(RegisterEntry entry) {
        Matcher parts = EVENT.matcher(entry.fact().event());
        return entry.fact().is(Added.BREAK) && parts.matches()
                ? Optional.of(
                        new Break(entry, new Head(Long.parseLong(parts.group(1)), parts.group(2)), Optional.empty()))
                : Optional.empty();
    }

    Break answeredBy(RegisterEntry reason) {
        return answer.isPresent() ? this : new Break(entry, lost, Optional.of(reason));
    }

    /** Whether this end is among what went missing. */
    boolean spans(Head end) {
        return entry.fact().about().orElse(0L) < end.seq() && end.seq() <= lost.seq();
    }
}
