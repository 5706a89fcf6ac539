package vn.trucban.bot.web.signin;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.trucban.bot.kept.FileDigest;
import vn.trucban.bot.staff.PersonId;

/** Begins, knows again and ends what {@link StandingSignIn} tells of. */
final class SignIns {
    /** Whoever is away for longer signs in again. */
    static final Duration LASTS = Duration.ofHours(8);

    /** why: a wall that asks every few seconds is no reason to write as often. */
    static final Duration SEEN_EVERY = Duration.ofMinutes(5);

    /** So long somebody is still known while the store is away. */
    static final Duration REMEMBERED = Duration.ofMinutes(1);

    /** More than a commune has browsers. */
    private static final int REMEMBERED_AT_MOST = 500;

    private static final int SECRET_BYTES = 32;
    private static final Pattern SECRET = Pattern.compile("[A-Za-z0-9_-]{43}");

    private final Map<String, Stood> lately = new LinkedHashMap<>();
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

    /** The store had them as signed in then. */
    private record Stood(PersonId person, Instant at) {}

    /** Whose browser keeps this; empty where that is over, or never was. */
    Optional<PersonId> person(String secret) {
        if (!looksLikeOne(secret)) {
            return Optional.empty();
        }
        String digest = digest(secret);
        Instant now = now();
        Optional<PersonId> person = standing(digest, now);
        remember(digest, person.map(one -> new Stood(one, now)));
        return person;
    }

    private synchronized void remember(String digest, Optional<Stood> stood) {
        // why taken out first: those who were asked for last are the last to go
        lately.remove(digest);
        stood.ifPresent(one -> lately.put(digest, one));
        if (lately.size() > REMEMBERED_AT_MOST) {
            lately.remove(lately.keySet().iterator().next());
        }
    }

    private Optional<PersonId> standing(String digest, Instant now) {
        Optional<StandingSignIn> there =
                store.find(digest).filter(one -> one.seenAt().plus(LASTS).isAfter(now));
        boolean due =
                there.filter(one -> !one.seenAt().plus(SEEN_EVERY).isAfter(now)).isPresent();
        if (due && !store.seen(there.get(), now)) {
            // why asked anew: another request was faster, and may have been the one that signs out
            return store.find(digest).map(StandingSignIn::person);
        }
        return there.map(StandingSignIn::person);
    }

    /** The same, where the store cannot be asked: as it was at most {@link #REMEMBERED} ago, at this instance. */
    synchronized Optional<PersonId> lately(String secret) {
        Instant now = now();
        return Optional.ofNullable(lately.get(digest(secret)))
                .filter(one -> one.at().plus(REMEMBERED).isAfter(now))
                .map(Stood::person);
    }

    void end(String secret) {
        if (looksLikeOne(secret)) {
            // why first: whoever signs out here is out, also while the store is away
            remember(digest(secret), Optional.empty());
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
