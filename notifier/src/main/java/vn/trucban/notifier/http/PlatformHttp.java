package vn.trucban.notifier.http;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.Credentials;
import okhttp3.Dispatcher;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okio.Buffer;
import vn.trucban.notifier.settings.ProxyAddress;

/**
 * The HTTP client of one platform; thread-safe. Sends every request at most once, follows no redirects, keeps no cookies, bounds every
 * call, and turns every failure into an {@link Exchange}. Failures are described by their class only: messages may hold the URL, and
 * with Telegram the URL holds the token.
 */
public final class PlatformHttp implements AutoCloseable {
    // why 8 MiB: fifty updates, each with a long escaped text and the message it answers
    private static final long MAX_ANSWER_BYTES = 8 << 20;

    private static final String SIGN_IN = "Proxy-Authorization";

    private final OkHttpClient client;

    public PlatformHttp(HttpTimeouts timeouts, Optional<ProxyAddress> proxy) {
        OkHttpClient.Builder builder = new OkHttpClient.Builder()
                .connectTimeout(timeouts.connect())
                .readTimeout(timeouts.answer())
                .writeTimeout(timeouts.answer())
                .callTimeout(timeouts.whole())
                .followRedirects(false)
                .followSslRedirects(false)
                // why: one connection carries one request, so "it began to leave" has one meaning
                .protocols(List.of(Protocol.HTTP_1_1))
                // why: shorter than the platforms keep idle connections, so that few requests meet a connection that
                // just closed
                .connectionPool(new ConnectionPool(32, 30, TimeUnit.SECONDS))
                .dispatcher(dispatcher())
                .addInterceptor(Departure::guard)
                .addNetworkInterceptor(Departure::leaving);
        proxy.ifPresent(address -> through(address, builder));
        client = builder.build();
    }

    private static Dispatcher dispatcher() {
        Dispatcher dispatcher = new Dispatcher();
        dispatcher.setMaxRequestsPerHost(64);
        return dispatcher;
    }

    private static void through(ProxyAddress address, OkHttpClient.Builder builder) {
        Proxy.Type type = address.type() == ProxyAddress.Type.HTTP ? Proxy.Type.HTTP : Proxy.Type.SOCKS;
        // why: unresolved, so that a changed DNS entry of the proxy is seen, and SOCKS resolves the platform's name at
        // its own end
        builder.proxy(new Proxy(type, InetSocketAddress.createUnresolved(address.host(), address.port())));
        address.user().ifPresent(user -> {
            String credentials =
                    Credentials.basic(user, address.password().orElseThrow().reveal());
            // OkHttp asks before it opens a tunnel for https; a second question means that the proxy refused
            builder.proxyAuthenticator((route, response) ->
                    response.request().header(SIGN_IN) != null ? null : signedIn(response.request(), credentials));
            // why: without a tunnel it asks only after a refusal, and by then the request has left
            builder.addInterceptor(chain -> chain.proceed(
                    chain.request().isHttps() ? chain.request() : signedIn(chain.request(), credentials)));
        });
    }

    private static Request signedIn(Request request, String credentials) {
        return request.newBuilder().header(SIGN_IN, credentials).build();
    }

    /** Fetches a page without credentials. Never throws. */
    public Exchange get(URI url) {
        return exchange(new Request.Builder().url(url.toString()).get().build());
    }

    /** Calls and waits. Never throws; an interrupted thread stays interrupted. */
    public Exchange exchange(Request request) {
        return exchange(client, request);
    }

    /** Calls and waits longer than usual for the answer: long polling. */
    public Exchange exchange(Request request, Duration answerWithin) {
        OkHttpClient patient = client.newBuilder()
                .readTimeout(answerWithin)
                .callTimeout(client.connectTimeoutMillis() * 2L + answerWithin.toMillis(), TimeUnit.MILLISECONDS)
                .build();
        return exchange(patient, request);
    }

    /** Fetches a file of at most so many bytes and waits; empty where it is larger or cannot be had. Never throws. */
    public Optional<byte[]> file(Request request, int most) {
        try (Response response = client.newCall(request).execute()) {
            ResponseBody body = response.body();
            if (!response.isSuccessful() || body == null || body.contentLength() > most) {
                return Optional.empty();
            }
            // why one more: a file without a length is known to be too large only then
            boolean whole = !body.source().request(most + 1L);
            return whole ? Optional.of(body.source().readByteArray()) : Optional.empty();
        } catch (IOException unreachable) {
            return Optional.empty();
        }
    }

    private static Exchange exchange(OkHttpClient client, Request request) {
        try (Response response = client.newCall(request).execute()) {
            return new Exchange.Answer(response.code(), response.headers()::get, text(response));
        } catch (IOException failure) {
            return NotSentException.isBehind(failure)
                    ? new Exchange.NotSent(kind(failure))
                    : new Exchange.NoAnswer(kind(failure));
        }
    }

    private static String text(Response response) throws IOException {
        ResponseBody body = response.body();
        if (body == null) {
            return "";
        }
        Buffer start = new Buffer();
        while (start.size() < MAX_ANSWER_BYTES && body.source().read(start, MAX_ANSWER_BYTES - start.size()) >= 0) {
            // reads until the end or the bound
        }
        return start.readUtf8();
    }

    /** The failure's class, such as {@code UnknownHostException}. */
    private static String kind(IOException failure) {
        boolean wrapped = failure instanceof NotSentException && failure.getCause() != null;
        return (wrapped ? failure.getCause() : failure).getClass().getSimpleName();
    }

    /** Ends calls that are under way, as if their connections broke: for calls without effect, such as long polls. */
    public void cancelCalls() {
        client.dispatcher().cancelAll();
    }

    /** Frees idle connections; calls under way end by themselves within their timeouts. */
    @Override
    public void close() {
        client.dispatcher().executorService().shutdown();
        client.connectionPool().evictAll();
    }
}
