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

    /** It is at another stage already; says which, and who brought it there. */
    static Refusal wrongStage(Broadcast broadcast) {
        Entry line = broadcast.last(step(broadcast.stage())).orElseGet(broadcast::latest);
        Map<String, String> values =
                Map.of("serial", broadcast.serial().value(), "name", line.name(), "time", OfficeTime.read(line.at()));
        return because(Kind.WRONG_STAGE, reason(broadcast.stage()), values);
    }

    private static Entry.What step(Stage stage) {
        return switch (stage) {
            case DRAFT -> Entry.What.DRAFTED;
            case SUBMITTED -> Entry.What.SUBMITTED;
            case RETURNED -> Entry.What.RETURNED;
            case REJECTED -> Entry.What.REJECTED;
            case APPROVED, SENDING, DONE -> Entry.What.APPROVED;
            case CANCELLED -> Entry.What.CANCELLED;
            case EXPIRED -> Entry.What.EXPIRED;
        };
    }

    private static String reason(Stage stage) {
        return switch (stage) {
            case DRAFT -> "still-draft";
            case SUBMITTED -> "already-submitted";
            case RETURNED -> "already-returned";
            case REJECTED -> "already-rejected";
            case APPROVED, SENDING, DONE -> "already-approved";
            case CANCELLED -> "already-cancelled";
            case EXPIRED -> "already-expired";
        };
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
