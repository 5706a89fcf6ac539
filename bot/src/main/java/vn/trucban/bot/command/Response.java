package vn.trucban.bot.command;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What somebody says to a call-out.
 *
 * @param minutes until they are there; only of those who are coming, and even they may not know
 * @param reason why they do not come; may be empty
 */
public record Response(Kind kind, OptionalInt minutes, String reason) {
    /** Longer than this nobody is on the way. */
    static final int LONGEST_MINUTES = 720;

    /** What is said. */
    public enum Kind {
        RECEIVED,
        COMING,
        ARRIVED,
        CANNOT;

        /** As it stands in buttons and forms. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public static Response of(Kind kind) {
        return new Response(kind, OptionalInt.empty(), "");
    }

    public static Response comingIn(int minutes) {
        return new Response(Kind.COMING, OptionalInt.of(minutes), "");
    }

    public static Response cannot(String reason) {
        return new Response(Kind.CANNOT, OptionalInt.empty(), reason.strip());
    }

    /** Why it is no answer at all; empty where it is one. */
    Optional<Refusal> wrong() {
        boolean out = minutes.isPresent() && (minutes.getAsInt() < 1 || minutes.getAsInt() > LONGEST_MINUTES);
        return out ? Optional.of(Refusal.of("command.refused.minutes")) : Optional.empty();
    }
}
