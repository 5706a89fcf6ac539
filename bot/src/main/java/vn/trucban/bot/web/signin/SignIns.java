package vn.trucban.bot.web.signin;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.trucban.bot.kept.FileDigest;
import vn.trucban.bot.staff.PersonId;

/** Begins, knows again and ends what {@link StandingSignIn} tells of. */
final class SignIns {
    /** Whoever is away for longer signs in again. The same as {@code server.servlet.session.timeout}. */
    static final Duration LASTS = Duration.ofHours(8);

    /** why: a wall that asks every few seconds is no reason to write as often. */
    static final Duration SEEN_EVERY = Duration.ofMinutes(5);

    private static final int SECRET_BYTES = 32;
    private static final Pattern SECRET = Pattern.compile("[A-Za-z0-9_-]{43}");

    private final SignInStore store;
    private final SecureRandom random;
    private final Clock clock;

    SignIns(SignInStore store, SecureRandom random, Clock clock) {
        this.store = store;
        this.random = random;
        this.clock = clock;
    }

    /** @return what the browser keeps, and nobody else can know */
    String begin(PersonId person) {
        byte[] bytes = new byte[SECRET_BYTES];
        random.nextBytes(bytes);
        String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        Instant now = now();
        store.endUnseenSince(now.minus(LASTS));
        store.begin(new StandingSignIn(digest(secret), person, now));
        return secret;
    }

    /** Whose browser keeps this; empty where that is over, or never was. */
    Optional<PersonId> person(String secret) {
        Instant now = now();
        Optional<StandingSignIn> standing = looksLikeOne(secret) ? store.find(digest(secret)) : Optional.empty();
        Optional<StandingSignIn> there =
                standing.filter(one -> one.seenAt().plus(LASTS).isAfter(now));
        boolean due =
                there.filter(one -> !one.seenAt().plus(SEEN_EVERY).isAfter(now)).isPresent();
        if (due && !store.seen(there.get(), now)) {
            // why asked anew: another request was faster, and may have been the one that signs out
            return store.find(digest(secret)).map(StandingSignIn::person);
        }
        return there.map(StandingSignIn::person);
    }

    void end(String secret) {
        if (looksLikeOne(secret)) {
            store.end(digest(secret));
        }
    }

    static boolean looksLikeOne(String secret) {
        return SECRET.matcher(secret).matches();
    }

    /** Something that only this browser can know, and that does not tell the secret itself: for the forms it sends. */
    static String ofForms(String secret) {
        return digest("forms/" + secret);
    }

    private static String digest(String secret) {
        return FileDigest.of(secret.getBytes(StandardCharsets.US_ASCII));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
