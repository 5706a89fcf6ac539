package vn.trucban.notifier.channel.telegram;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import vn.trucban.notifier.channel.LoopbackServer;
import vn.trucban.notifier.settings.Secret;
import vn.trucban.notifier.telegram.TelegramSettings;

/**
 * A Bot API server on this machine, for tests, the demo and benchmarks: records calls, shows chats as people see them, hands out updates
 * by long polling as Telegram does (an offset confirms everything below it), and misbehaves on request. Every call is checked against
 * the specification. Method paths are matched in any case.
 */
public final class FakeTelegram implements AutoCloseable {
    private static final JsonMapper JSON = new JsonMapper();

    /** One call. @param method in lower case */
    public record Call(String method, JsonNode parameters) {}

    /** How to answer one call instead of well. */
    public record Reply(int status, String body, Duration delay, boolean hangUp) {
        public static Reply of(int status, String body) {
            return new Reply(status, body, Duration.ZERO, false);
        }

        public static Reply refusal(int code, String description) {
            return of(code, refusalJson(code, description, null));
        }

        public static Reply tooManyRequests(int retryAfter) {
            return of(429, refusalJson(429, "Too Many Requests: retry after " + retryAfter, new String[] {
                "retry_after", String.valueOf(retryAfter)
            }));
        }

        public static Reply migrated(long newChat) {
            return of(400, refusalJson(400, "Bad Request: group chat was upgraded to a supergroup chat", new String[] {
                "migrate_to_chat_id", String.valueOf(newChat)
            }));
        }

        public static Reply badGateway() {
            return of(
                    502, "<html><head><title>502 Bad Gateway</title></head><body><center>nginx</center></body></html>");
        }

        /** Reads the request and closes the connection. */
        public static Reply hangingUp() {
            return new Reply(0, "", Duration.ZERO, true);
        }

        /** Reads the request, waits, and closes the connection without a word. */
        public static Reply silence(Duration delay) {
            return new Reply(0, "", delay, true);
        }

        private static String refusalJson(int code, String description, String[] hint) {
            ObjectNode refusal = JSON.createObjectNode()
                    .put("ok", false)
                    .put("error_code", code)
                    .put("description", description);
            if (hint != null) {
                refusal.putObject("parameters").put(hint[0], Long.parseLong(hint[1]));
            }
            return refusal.toString();
        }
    }

    private final BotApiSpec spec = BotApiSpec.load();
    private final FakeChats chats;
    private final Map<String, Deque<Reply>> replies = new ConcurrentHashMap<>();
    private final Set<String> blocked = ConcurrentHashMap.newKeySet();
    private final Deque<Call> calls = new ConcurrentLinkedDeque<>();
    private final Deque<String> violations = new ConcurrentLinkedDeque<>();
    private final FakeUpdateQueue updates = new FakeUpdateQueue();
    private final LoopbackServer server;
    private volatile boolean recording = true;
    private volatile Duration delay = Duration.ZERO;

    private FakeTelegram(Clock clock) {
        chats = new FakeChats(clock);
        server = new LoopbackServer("fake-telegram", this::handle);
    }

    public static FakeTelegram start(Clock clock) {
        return new FakeTelegram(clock);
    }

    /** For {@code TELEGRAM_API_URL}. */
    public String url() {
        return server.url();
    }

    /** Of a bot that polls here with this token. */
    public TelegramSettings settings(Secret token) {
        return new TelegramSettings(
                Optional.of(token),
                URI.create(url()),
                Optional.empty(),
                TelegramSettings.Mode.POLLING,
                Optional.empty());
    }

    // what it saw

    public List<Call> calls() {
        return List.copyOf(calls);
    }

    /** The calls of one method, oldest first. */
    public List<Call> calls(String method) {
        String wanted = method.toLowerCase(Locale.ROOT);
        return calls.stream().filter(call -> call.method().equals(wanted)).toList();
    }

    /** Where calls broke the Bot API's rules; a test ends by asserting that there are none. */
    public List<String> violations() {
        return List.copyOf(violations);
    }

    /** The messages of a chat as the person sees them now, edits applied, oldest first. */
    public List<FakeChats.Shown> chat(String chat) {
        return chats.of(chat);
    }

    /** How many messages were accepted, edits not counted. */
    public long accepted() {
        return chats.accepted();
    }

    /** For benchmarks: keep no calls and no texts, only count. */
    public FakeTelegram counting() {
        recording = false;
        chats.forget();
        return this;
    }

    // what people do

    /** Hands an update to whoever polls. */
    public void receive(JsonNode update) {
        updates.add(update);
    }

    /** Update ids that no poll has confirmed yet. */
    public List<Long> unconfirmed() {
        return updates.ids();
    }

    /** The person blocked the bot: 403 from now on. */
    public void block(String chat) {
        blocked.add(chat);
    }

    // how it misbehaves

    /** Answers the next calls of a method with these, one each, then well again. */
    public FakeTelegram answer(String method, Reply... next) {
        replies.computeIfAbsent(method.toLowerCase(Locale.ROOT), key -> new ConcurrentLinkedDeque<>())
                .addAll(Arrays.asList(next));
        return this;
    }

    /** Answers everything but polls this much later. */
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
        updates.close();
        server.close();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String[] path = exchange.getRequestURI().getPath().split("/");
            String method = path[path.length - 1].toLowerCase(Locale.ROOT);
            byte[] body = exchange.getRequestBody().readAllBytes();
            JsonNode parameters = body.length == 0 ? JSON.createObjectNode() : JSON.readTree(body);
            if (recording) {
                calls.add(new Call(method, parameters));
                violations.addAll(spec.violations(method, parameters));
            }
            Reply reply = replies.getOrDefault(method, new ArrayDeque<>()).poll();
            answer(exchange, reply != null ? reply : ordinary(method, parameters));
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private void answer(HttpExchange exchange, Reply reply) throws IOException, InterruptedException {
        if (server.closesWithin(reply.delay())) {
            return;
        }
        if (!reply.hangUp()) {
            byte[] bytes = reply.body().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(reply.status(), bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    private Reply ordinary(String method, JsonNode parameters) throws InterruptedException {
        String chat = parameters.path("chat_id").asString("");
        if (blocked.contains(chat)) {
            return Reply.refusal(403, "Forbidden: bot was blocked by the user");
        }
        return switch (method) {
            case "sendmessage", "sendphoto" -> later(ok(chats.post(chat, parameters)));
            case "editmessagetext" -> later(edited(chat, parameters));
            case "getupdates" -> ok(updates.poll(parameters));
            case "getme" ->
                ok(JSON.createObjectNode()
                        .put("id", 42)
                        .put("is_bot", true)
                        .put("first_name", "Trực Ban")
                        .put("username", "trucban_bot"));
            case "answercallbackquery", "setwebhook", "deletewebhook", "setmycommands" ->
                ok(JSON.getNodeFactory().booleanNode(true));
            default -> Reply.refusal(404, "Not Found");
        };
    }

    private Reply later(Reply reply) {
        return new Reply(reply.status(), reply.body(), delay, false);
    }

    private Reply edited(String chat, JsonNode parameters) {
        return switch (chats.edit(chat, parameters)) {
            case DONE -> ok(chats.asResult(chat, parameters.path("message_id").asString(), parameters));
            case SAME ->
                Reply.refusal(
                        400,
                        "Bad Request: message is not modified: specified new message content and reply markup are exactly the same"
                                + " as a current content and reply markup of the message");
            case UNKNOWN -> Reply.refusal(400, "Bad Request: message to edit not found");
        };
    }

    private static Reply ok(JsonNode result) {
        ObjectNode envelope = JSON.createObjectNode().put("ok", true);
        envelope.set("result", result);
        return Reply.of(200, envelope.toString());
    }
}
