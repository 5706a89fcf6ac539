package vn.trucban.notifier.channel;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;

/** A platform's server on this machine: records calls, answers as the platform does, and misbehaves on request. */
public abstract class FakePlatform implements AutoCloseable {
    /**
     * One call.
     *
     * @param headers by name in lower case
     * @param query raw, empty where there is none
     */
    public record Call(String method, String path, String query, Map<String, String> headers, String body) {
        public Optional<String> header(String name) {
            return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT)));
        }
    }

    /** What to answer. @param hangUp true: close the connection after the delay, without a word */
    public record Reply(int status, String body, Map<String, String> headers, Duration delay, boolean hangUp) {
        public static Reply of(int status, String body) {
            return new Reply(status, body, Map.of(), Duration.ZERO, false);
        }

        public Reply with(String header, String value) {
            Map<String, String> more = new HashMap<>(headers);
            more.put(header, value);
            return new Reply(status, body, more, delay, hangUp);
        }

        public static Reply badGateway() {
            return of(
                    502, "<html><head><title>502 Bad Gateway</title></head><body><center>nginx</center></body></html>");
        }

        /** Reads the request, waits, and closes the connection. */
        public static Reply silence(Duration delay) {
            return new Reply(0, "", Map.of(), delay, true);
        }
    }

    private final Map<String, Deque<Reply>> replies = new ConcurrentHashMap<>();
    private final Deque<Call> calls = new ConcurrentLinkedDeque<>();
    private final Deque<String> violations = new ConcurrentLinkedDeque<>();
    private final LoopbackServer server;
    private volatile boolean recording = true;
    private volatile Duration delay = Duration.ZERO;

    protected FakePlatform(String name) {
        server = new LoopbackServer(name, this::handle);
    }

    /** What the platform answers when all is well. */
    protected abstract Reply ordinary(Call call);

    public String url() {
        return server.url();
    }

    /** Every call, oldest first. */
    public List<Call> calls() {
        return List.copyOf(calls);
    }

    /** The calls whose path ends like this, oldest first. */
    public List<Call> calls(String pathEnd) {
        return calls.stream().filter(call -> call.path().endsWith(pathEnd)).toList();
    }

    /** Where calls broke the platform's rules; a test ends by asserting that there are none. */
    public List<String> violations() {
        return List.copyOf(violations);
    }

    protected void violation(String rule) {
        violations.add(rule);
    }

    /** For benchmarks: keep no calls. */
    public void keepNoCalls() {
        recording = false;
    }

    protected boolean recording() {
        return recording;
    }

    /** Answers the next calls whose path ends like this with these, one each, then well again. */
    public void answer(String pathEnd, Reply... next) {
        replies.computeIfAbsent(pathEnd, key -> new ConcurrentLinkedDeque<>()).addAll(Arrays.asList(next));
    }

    /** Answers everything this much later. */
    public void slowDown(Duration perCall) {
        delay = perCall;
    }

    /** Refuses connections until {@link #comeBack()}. */
    public void goDown() {
        server.goDown();
    }

    /** Listens again, on the same port. */
    public void comeBack() {
        server.comeBack();
    }

    @Override
    public void close() {
        server.close();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            Call call = call(exchange);
            if (recording) {
                calls.add(call);
            }
            Reply reply = replies.entrySet().stream()
                    .filter(each -> call.path().endsWith(each.getKey()))
                    .map(each -> each.getValue().poll())
                    .filter(next -> next != null)
                    .findFirst()
                    .orElseGet(() -> ordinary(call));
            answer(exchange, reply);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private static Call call(HttpExchange exchange) throws IOException {
        Map<String, String> headers = new HashMap<>();
        exchange.getRequestHeaders()
                .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values.get(0)));
        String query = exchange.getRequestURI().getRawQuery();
        return new Call(
                exchange.getRequestMethod(),
                exchange.getRequestURI().getPath(),
                query == null ? "" : query,
                headers,
                new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
    }

    private void answer(HttpExchange exchange, Reply reply) throws IOException, InterruptedException {
        if (server.closesWithin(reply.delay().plus(delay))) {
            return;
        }
        if (!reply.hangUp()) {
            byte[] bytes = reply.body().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            reply.headers().forEach(exchange.getResponseHeaders()::set);
            exchange.sendResponseHeaders(reply.status(), bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }
}
