package vn.trucban.bot.adapter.facebook;

import io.micrometer.core.instrument.MeterRegistry;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.trucban.notifier.facebook.FacebookSettings;

/** What Facebook asks and posts. */
final class FacebookWebhook {
    /** Facebook batches up to a thousand events of about a kilobyte. */
    static final int MAX_BYTES = 1 << 20;

    private static final Logger LOG = LoggerFactory.getLogger(FacebookWebhook.class);
    private static final JsonMapper JSON = new JsonMapper();
    private static final Pattern CHALLENGE = Pattern.compile("[A-Za-z0-9_-]{1,200}");
    private static final String PREFIX = "sha256=";

    private final FacebookSettings settings;
    private final MeterRegistry meters;

    FacebookWebhook(FacebookSettings settings, MeterRegistry meters) {
        this.settings = settings;
        this.meters = meters;
    }

    /** The challenge to give back; empty: whoever asks does not know the verify token. */
    Optional<String> handshake(String mode, String verifyToken, String challenge) {
        boolean known = settings.verifyToken()
                .filter(token -> token.matches(verifyToken))
                .isPresent();
        // why: what strangers put into an address is only given back where it can be nothing but a number or a word
        boolean plain = CHALLENGE.matcher(challenge).matches();
        return known && plain && mode.equals("subscribe") ? Optional.of(challenge) : Optional.empty();
    }

    /**
     * Verifies, counts and drops.
     *
     * @param presented the header {@code X-Hub-Signature-256}: an HMAC over the bytes as sent, in which Facebook writes every letter
     *     beyond ASCII as an escape; a body that was read and written again would never match
     * @return false: Facebook did not sign this
     */
    boolean take(byte[] body, String presented) {
        if (!signed(body, presented)) {
            count("refused");
            return false;
        }
        try {
            int events = 0;
            for (JsonNode entry : JSON.readTree(body).path("entry")) {
                events += entry.path("messaging").size() + entry.path("changes").size();
            }
            meters.counter("trucban.facebook.events", "fate", "dropped").increment(events);
        } catch (JacksonException notJson) {
            count("unreadable");
            LOG.warn("a signed call of Facebook was no JSON and was skipped");
        }
        return true;
    }

    private boolean signed(byte[] body, String presented) {
        if (settings.appSecret().isEmpty() || !presented.startsWith(PREFIX)) {
            return false;
        }
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            byte[] key = settings.appSecret().get().reveal().getBytes(StandardCharsets.UTF_8);
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            String wanted = presented.substring(PREFIX.length()).toLowerCase(Locale.ROOT);
            return MessageDigest.isEqual(
                    HexFormat.of().formatHex(mac.doFinal(body)).getBytes(StandardCharsets.UTF_8),
                    wanted.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HmacSHA256", e);
        }
    }

    private void count(String fate) {
        meters.counter("trucban.facebook.events", "fate", fate).increment();
    }
}
