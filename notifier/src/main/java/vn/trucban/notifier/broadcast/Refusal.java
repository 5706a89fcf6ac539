package vn.trucban.notifier.broadcast;

import java.util.Map;

/**
 * A "no" with its reason.
 *
 * @param messageKey sentence under {@code broadcast.refused}
 * @param values its places, ready to read
 */
public record Refusal(Kind kind, String messageKey, Map<String, String> values) implements Answer {
    public Refusal {
        values = Map.copyOf(values);
    }

    static Refusal because(Kind kind, String reason, Map<String, String> values) {
        return new Refusal(kind, "broadcast.refused." + reason, values);
    }

    static Refusal because(Kind kind, String reason) {
        return because(kind, reason, Map.of());
    }

    /** What sort of "no", for callers that answer with a status instead of a sentence. */
    public enum Kind {
        /** There is no such notice (404). */
        NOT_FOUND,
        /** This person may not do that (403). */
        NOT_ALLOWED,
        /** The notice is not, or no longer, at the stage for it (409). */
        WRONG_STAGE,
        /** Something in it must be changed first (422). */
        NOT_READY
    }
}
