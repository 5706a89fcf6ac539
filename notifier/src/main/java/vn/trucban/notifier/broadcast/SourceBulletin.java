package vn.trucban.notifier.broadcast;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * A disaster risk level and the bulletin that set it. The commune repeats a level and never sets one (Quyết định 18/2021/QĐ-TTg), so a
 * level without issuer, number, time and a link or photo is refused at submit.
 *
 * @param riskLevel 1 to 5; 0: whichever the text of the notice names
 * @param issuer the body that issued the bulletin
 * @param number the bulletin's own number, as printed
 * @param proof link to the bulletin, or {@link #photo} of it
 */
public record SourceBulletin(
        int riskLevel, String issuer, String number, Optional<Instant> issuedAt, Optional<String> proof) {
    private static final String PHOTO = "photo:";
    private static final Pattern LINK = Pattern.compile("https?://[^\\s/.]+(\\.[^\\s/.]+)+(/\\S*)?");
    private static final int LONGEST_PROOF = 500;

    public SourceBulletin {
        issuedAt = issuedAt.map(it -> it.truncatedTo(ChronoUnit.MILLIS));
    }

    /** Only a proof; everything else is read from the template's blank for the bulletin. */
    public static SourceBulletin provenBy(String proof) {
        return new SourceBulletin(0, "", "", Optional.empty(), Optional.of(proof));
    }

    /** The proof that a photo is: the channel it was sent on, and what that provider calls it. */
    public static String photo(String channel, String providerPhotoId) {
        return PHOTO + channel + ":" + providerPhotoId;
    }

    /** True for a link somebody can open. A photo is never typed. */
    public static boolean isLink(String typed) {
        return typed.length() <= LONGEST_PROOF && LINK.matcher(typed.strip()).matches();
    }

    /** True where there is a link, or a photo. */
    public boolean proven() {
        return proof.filter(it -> isLink(it) || it.startsWith(PHOTO) && it.length() > PHOTO.length() + 2)
                .isPresent();
    }

    /** The link, where that is the proof. */
    public Optional<String> link() {
        return proof.filter(SourceBulletin::isLink);
    }

    /** What the provider of this channel calls the photo, where that is the proof and was sent there: no other can show it. */
    public Optional<String> photoOn(String channel) {
        String beginning = photo(channel, "");
        return proof.filter(it -> it.startsWith(beginning)).map(it -> it.substring(beginning.length()));
    }

    /** What is not said here, as the other says it. */
    SourceBulletin completedBy(SourceBulletin other) {
        return new SourceBulletin(
                riskLevel,
                issuer.isBlank() ? other.issuer : issuer,
                number.isBlank() ? other.number : number,
                issuedAt.or(other::issuedAt),
                proof.or(other::proof));
    }

    /** The other bulletin with this one's proof. */
    SourceBulletin completing(SourceBulletin other) {
        return new SourceBulletin(other.riskLevel, other.issuer, other.number, other.issuedAt, proof);
    }

    /** At the level named elsewhere, unless it says one itself. */
    SourceBulletin atLevel(OptionalInt named) {
        return riskLevel != 0 || named.isEmpty()
                ? this
                : new SourceBulletin(named.getAsInt(), issuer, number, issuedAt, proof);
    }
}
