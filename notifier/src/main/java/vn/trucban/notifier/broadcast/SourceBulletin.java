package vn.trucban.notifier.broadcast;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * A disaster risk level and the bulletin that set it. The commune repeats a level and never sets one (Quyết định 18/2021/QĐ-TTg), so a
 * level without issuer, number, time and a link or photo is refused at submit.
 *
 * @param riskLevel 1 to 5
 * @param issuer the body that issued the bulletin
 * @param number the bulletin's own number, as printed
 * @param proof link to the bulletin, or the channel's id of a photo of it
 */
public record SourceBulletin(
        int riskLevel, String issuer, String number, Optional<Instant> issuedAt, Optional<String> proof) {
    public SourceBulletin {
        issuedAt = issuedAt.map(it -> it.truncatedTo(ChronoUnit.MILLIS));
    }

    /** True when everything is there that a risk level needs. */
    boolean complete() {
        return !issuer.isBlank()
                && !number.isBlank()
                && issuedAt.isPresent()
                && proof.filter(it -> !it.isBlank()).isPresent();
    }
}
