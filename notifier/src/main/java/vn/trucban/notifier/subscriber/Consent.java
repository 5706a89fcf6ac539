package vn.trucban.notifier.subscriber;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * The proof that a person asked for this (Luật Bảo vệ dữ liệu cá nhân 91/2025/QH15, điều 9).
 *
 * @param textVersion {@code resident.consent-version} of the text they saw; {@link #IMPORTED} where it was collected elsewhere
 * @param at when they agreed; to the millisecond
 * @param via where: a channel id, or {@link #IMPORTED}
 * @param proof who recorded it, or where the paper lies
 */
public record Consent(String textVersion, Instant at, String via, String proof) {
    /** Consent on paper or moved from elsewhere. */
    public static final String IMPORTED = "import";

    public Consent {
        at = at.truncatedTo(ChronoUnit.MILLIS);
    }
}
