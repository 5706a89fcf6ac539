package vn.trucban.bot.web.api;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.trucban.bot.staff.PersonId;
import vn.trucban.notifier.settings.Secret;

/** The door to the keys of other programs: that of {@code TRUCBAN_API_KEY}, and those made under {@code /admin}. */
public final class ApiKeys {
    /** The id of the environment's key. */
    public static final String FROM_ENVIRONMENT = "env";

    private static final Pattern SHAPE = Pattern.compile("tb_([0-9a-f]{8})_[A-Za-z0-9_-]{32}");

    private final Optional<Secret> first;
    private final ApiKeyStore store;
    private final SecureRandom random;
    private final Clock clock;

    public ApiKeys(Optional<Secret> first, ApiKeyStore store, SecureRandom random, Clock clock) {
        this.first = first;
        this.store = store;
        this.random = random;
        this.clock = clock;
    }

    /**
     * A key in use.
     *
     * @param maker person id of whoever made it; empty for the environment's key
     */
    public record Caller(String id, String name, String maker) {}

    /** Who presents this key; empty for unknown and revoked ones. Digests are compared in constant time. */
    public Optional<Caller> caller(String presented) {
        if (first.filter(key -> key.matches(presented)).isPresent()) {
            return Optional.of(new Caller(FROM_ENVIRONMENT, "TRUCBAN_API_KEY", ""));
        }
        Matcher shape = SHAPE.matcher(presented);
        if (!shape.matches()) {
            return Optional.empty();
        }
        return store.find(shape.group(1))
                .filter(ApiKey::usable)
                .filter(key -> new Secret(key.digest()).matches(digest(presented)))
                .map(key -> new Caller(key.id(), key.name(), key.maker().orElse("")));
    }

    /**
     * Makes a key for a program.
     *
     * @param by who makes it, as others read it
     * @param maker the same person's id: a leader does not approve what their own key wrote
     * @return the key, the only time it is readable
     */
    public Secret make(String name, String by, Optional<PersonId> maker) {
        byte[] bytes = new byte[28];
        random.nextBytes(bytes);
        String id = HexFormat.of().formatHex(bytes, 0, 4);
        byte[] rest = java.util.Arrays.copyOfRange(bytes, 4, 28);
        String key = "tb_" + id + "_" + Base64.getUrlEncoder().withoutPadding().encodeToString(rest);
        store.put(new ApiKey(
                id,
                name,
                digest(key),
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                by,
                maker.map(PersonId::value),
                Optional.empty()));
        return new Secret(key);
    }

    /** Ends a key at once; false when it had ended already. The environment's key ends by changing the variable. */
    public boolean revoke(String id) {
        return store.revoke(id, clock.instant().truncatedTo(ChronoUnit.MILLIS));
    }

    /** Those made here, revoked ones too. */
    public List<ApiKey> all() {
        return store.all();
    }

    private static String digest(String key) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
