package vn.trucban.notifier.settings;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/** A token, key or password. Only {@link #reveal()} shows it, and only the line that puts it on the wire calls that. */
public final class Secret {
    private final String value;

    public Secret(String value) {
        if (value.isBlank()) {
            throw new IllegalArgumentException("an empty secret");
        }
        this.value = value;
    }

    /** The secret itself: never log it, never put it in an exception's message. */
    public String reveal() {
        return value;
    }

    /** Whether a caller knows the secret; takes the same time wherever the two differ. */
    public boolean matches(String presented) {
        return MessageDigest.isEqual(
                value.getBytes(StandardCharsets.UTF_8), presented.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Secret secret && matches(secret.value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    @Override
    public String toString() {
        return "•••";
    }
}
