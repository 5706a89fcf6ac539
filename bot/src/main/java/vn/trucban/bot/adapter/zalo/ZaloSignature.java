package vn.trucban.bot.adapter.zalo;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import vn.trucban.notifier.settings.Secret;

/**
 * Zalo's signature: {@code mac=} and the SHA-256, in hexadecimal, of app id, raw body, timestamp and the OA's secret key, written one
 * after the other. Not an HMAC.
 */
final class ZaloSignature {
    private static final String PREFIX = "mac=";

    private final String appId;
    private final Secret oaSecretKey;

    ZaloSignature(String appId, Secret oaSecretKey) {
        this.appId = appId;
        this.oaSecretKey = oaSecretKey;
    }

    /**
     * Whether Zalo signed these bytes.
     *
     * @param presented the header {@code X-ZEvent-Signature}
     * @param timestamps the one inside the body first, then the header's: Zalo's documents say the former, some accounts see the latter
     */
    boolean matches(byte[] body, String presented, List<String> timestamps) {
        if (!presented.startsWith(PREFIX)) {
            return false;
        }
        byte[] wanted = presented
                .substring(PREFIX.length())
                .strip()
                .toLowerCase(Locale.ROOT)
                .getBytes(StandardCharsets.UTF_8);
        Stream<String> usable = timestamps.stream().filter(time -> time.matches("\\d{1,20}"));
        // why: every candidate is compared, in constant time, so that nothing can be learnt from how long it took
        return usable.filter(time -> MessageDigest.isEqual(mac(body, time), wanted))
                        .count()
                > 0;
    }

    private byte[] mac(byte[] body, String timestamp) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            sha256.update(appId.getBytes(StandardCharsets.UTF_8));
            sha256.update(body);
            sha256.update(timestamp.getBytes(StandardCharsets.UTF_8));
            sha256.update(oaSecretKey.reveal().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(sha256.digest()).getBytes(StandardCharsets.UTF_8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
