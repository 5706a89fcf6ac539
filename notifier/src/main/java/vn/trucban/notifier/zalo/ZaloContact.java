package vn.trucban.notifier.zalo;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What is known of one person at the Official Account.
 *
 * @param lastInteraction when they last followed, wrote, tapped a button or opened the chat; seeing a message is none
 * @param refused when Zalo last said that their window is closed
 * @param phone {@code 84…}, where they gave it
 */
public record ZaloContact(
        String userId, Optional<Instant> lastInteraction, Optional<Instant> refused, Optional<String> phone) {
    /** Consultation messages cost nothing. */
    static final Duration FREE = Duration.ofHours(48);

    /** They are paid from the package. */
    static final Duration OPEN = Duration.ofDays(7);

    /** So long a refusal is believed: an event of Zalo's may have been lost while the server was away. */
    private static final Duration BELIEVED = Duration.ofHours(24);

    /** Nothing is known. */
    public static ZaloContact stranger(String userId) {
        return new ZaloContact(userId, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** What a message may be to this person (Zalo's conditions for consultation messages, in force since 2026-01-01). */
    public Window window(Instant now) {
        if (refused.isPresent()
                && !lastInteraction.filter(refused.get()::isBefore).isPresent()) {
            return Window.CLOSED;
        }
        if (lastInteraction.isEmpty()) {
            return Window.UNKNOWN;
        }
        Duration since = Duration.between(lastInteraction.get(), now);
        if (since.compareTo(FREE) <= 0) {
            return Window.FREE;
        }
        return since.compareTo(OPEN) <= 0 ? Window.PAID : Window.CLOSED;
    }

    /** Not worth asking Zalo again: it has said so lately, and nothing has happened since. */
    public boolean refusedLately(Instant now) {
        return window(now) == Window.CLOSED
                && refused.filter(at -> at.plus(BELIEVED).isAfter(now)).isPresent();
    }

    /** The kinds of window. */
    public enum Window {
        FREE,
        PAID,
        CLOSED,
        UNKNOWN
    }

    /** Who somebody is and how to call them is personal data. */
    @Override
    public String toString() {
        return "ZaloContact";
    }
}
