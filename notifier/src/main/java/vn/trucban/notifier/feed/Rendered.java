package vn.trucban.notifier.feed;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;

/**
 * A document to serve.
 *
 * @param contentType with its charset
 * @param lastModified whole seconds, as HTTP writes it; the same content never gets an earlier one
 */
@SuppressWarnings("ArrayRecordComponent") // why: written once, served once; nobody compares two
public record Rendered(String contentType, byte[] body, Instant lastModified) {
    /** A strong tag over the content, in quotes as HTTP wants it. */
    public String etag() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(body);
            return '"' + HexFormat.of().formatHex(digest, 0, 16) + '"';
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
