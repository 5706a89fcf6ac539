package vn.trucban.notifier.http;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicBoolean;
import okhttp3.Interceptor;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import okhttp3.Response;
import okio.BufferedSink;

/** Notices the moment a request has a connection and begins to leave, and lets no request leave twice. */
final class Departure {
    private final AtomicBoolean left = new AtomicBoolean();

    private Departure() {}

    /** Outermost: marks the call, and says of a failure whether anything had left. */
    static Response guard(Interceptor.Chain chain) throws IOException {
        Departure departure = new Departure();
        RequestBody body = chain.request().body();
        var request = chain.request()
                .newBuilder()
                .tag(Departure.class, departure)
                .method(chain.request().method(), body == null ? null : new OnlyOnce(body))
                .build();
        try {
            return chain.proceed(request);
        } catch (IOException failure) {
            throw departure.left.get() ? failure : new NotSentException(failure);
        }
    }

    /** Innermost: runs once the connection stands, TLS and proxy included, before the first byte of the request. */
    static Response leaving(Interceptor.Chain chain) throws IOException {
        Departure departure = chain.request().tag(Departure.class);
        if (departure != null) {
            departure.left.set(true);
        }
        return chain.proceed(chain.request());
    }

    /**
     * why: OkHttp silently sends a POST again when a pooled connection breaks, or after 408 and 503, which would post a notice twice.
     * A one-shot body forbids exactly that and still lets it try the platform's next IP address while nothing has left.
     */
    private static final class OnlyOnce extends RequestBody {
        private final RequestBody body;

        OnlyOnce(RequestBody body) {
            this.body = body;
        }

        @Override
        public MediaType contentType() {
            return body.contentType();
        }

        @Override
        public long contentLength() throws IOException {
            return body.contentLength();
        }

        @Override
        public void writeTo(BufferedSink sink) throws IOException {
            body.writeTo(sink);
        }

        @Override
        public boolean isOneShot() {
            return true;
        }
    }
}
