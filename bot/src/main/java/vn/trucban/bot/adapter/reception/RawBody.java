package vn.trucban.bot.adapter.reception;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Optional;

/** The bytes of a call exactly as they came: signatures are made over these and nothing else. */
public final class RawBody {
    private RawBody() {}

    /** @return empty: longer than {@code max} bytes; no more than that was read */
    public static Optional<byte[]> read(HttpServletRequest request, int max) throws IOException {
        if (request.getContentLengthLong() > max) {
            return Optional.empty();
        }
        byte[] body = request.getInputStream().readNBytes(max + 1);
        return body.length > max ? Optional.empty() : Optional.of(body);
    }
}
