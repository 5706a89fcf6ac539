package vn.trucban.bot.pin;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * The door to PINs. Five wrong ones in a row lock for 15 minutes; attempts made at the same time are counted one by one. A right one is
 * good for what it was given for, for a few minutes. A store that is away shows as its own exception; the attempt then counts or does
 * not, never twice.
 */
public final class PinDesk {
    /** A PIN given for this may be changed. */
    public static final String CHANGING = "~change";

    /** As OWASP advises for PBKDF2 with HMAC-SHA-256 (2023, rounded up): a few tenths of a second each. */
    static final int ROUNDS = 600_000;

    private static final Duration GOOD_FOR = Duration.ofMinutes(5);
    private static final int HASH_BITS = 256;
    private static final int SALT_BYTES = 16;
    private static final Pattern DIGITS = Pattern.compile("[0-9]{6,12}");
    private static final String UPWARDS = "01234567890123456789";
    private static final String DOWNWARDS = "98765432109876543210";

    private final PinStore store;
    private final SecureRandom random;
    private final Clock clock;
    private final int rounds;

    public PinDesk(PinStore store, SecureRandom random, Clock clock) {
        this(store, random, clock, ROUNDS);
    }

    PinDesk(PinStore store, SecureRandom random, Clock clock, int rounds) {
        this.store = store;
        this.random = random;
        this.clock = clock;
        this.rounds = rounds;
    }

    /** A desk that is quick rather than safe, for tests of what surrounds it. */
    public static PinDesk quick(SecureRandom random, Clock clock) {
        return new PinDesk(new InMemoryPinStore(), random, clock, 1);
    }

    public boolean has(String person) {
        return store.find(person).isPresent();
    }

    /** Whether the person gave their PIN for this within the last minutes. */
    public boolean granted(String person, String purpose) {
        return store.find(person)
                .filter(pin -> pin.granted(purpose, clock.instant()))
                .isPresent();
    }

    /** Looks at a PIN given for a purpose. */
    public PinAnswer check(String person, String typed, String purpose) {
        while (true) {
            Optional<Pin> found = store.find(person);
            if (found.isEmpty()) {
                return new PinAnswer.NotSet();
            }
            Instant now = clock.instant();
            if (found.get().locked(now)) {
                return new PinAnswer.Locked(found.get().lockedUntil().orElseThrow());
            }
            Pin counted = found.get().attempted(now);
            // why: counted first; a thousand guesses at once are then five
            if (store.save(counted)) {
                return judged(counted, typed, purpose, now);
            }
        }
    }

    private PinAnswer judged(Pin counted, String typed, String purpose, Instant now) {
        byte[] kept = Base64.getDecoder().decode(counted.hash());
        if (MessageDigest.isEqual(kept, hash(typed.strip(), counted.salt(), counted.rounds()))) {
            Pin current = counted;
            while (!store.save(current.passed(purpose, now.plus(GOOD_FOR)))) {
                current = store.find(counted.person()).orElse(counted);
            }
            return new PinAnswer.Right();
        }
        return counted.lockedUntil()
                .<PinAnswer>map(PinAnswer.Locked::new)
                .orElseGet(() -> new PinAnswer.Wrong(Pin.MOST_WRONG - counted.wrong()));
    }

    /** Keeps a first PIN, or another one after the old one was given for {@link #CHANGING}; else the old one stays and is asked for. */
    public PinAnswer choose(String person, String typed) {
        String digits = typed.strip();
        if (!DIGITS.matcher(digits).matches()) {
            return new PinAnswer.NotDigits();
        }
        boolean simple =
                digits.chars().distinct().count() < 3 || UPWARDS.contains(digits) || DOWNWARDS.contains(digits);
        if (simple) {
            return new PinAnswer.TooSimple();
        }
        Optional<Pin> before = store.find(person);
        if (before.filter(pin -> !pin.granted(CHANGING, clock.instant())).isPresent()) {
            return new PinAnswer.Wrong(Pin.MOST_WRONG);
        }
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        String written = Base64.getEncoder().encodeToString(salt);
        Pin chosen = new Pin(
                person,
                written,
                Base64.getEncoder().encodeToString(hash(digits, written, rounds)),
                rounds,
                0,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                before.map(Pin::version).orElse(0L) + 1);
        return store.save(chosen) ? new PinAnswer.Kept() : choose(person, typed);
    }

    /** For whoever forgot it: the person chooses a new one. */
    public void forget(String person) {
        store.remove(person);
    }

    private static byte[] hash(String pin, String salt, int rounds) {
        PBEKeySpec spec = new PBEKeySpec(pin.toCharArray(), Base64.getDecoder().decode(salt), rounds, HASH_BITS);
        try {
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(spec)
                    .getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has PBKDF2WithHmacSHA256", e);
        } finally {
            spec.clearPassword();
        }
    }
}
