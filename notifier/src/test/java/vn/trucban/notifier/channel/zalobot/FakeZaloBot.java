package vn.trucban.notifier.channel.zalobot;

import java.time.Clock;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import vn.trucban.notifier.PlantedSecrets;
import vn.trucban.notifier.channel.FakePlatform;

/** The Zalo Bot Platform on this machine: one message a poll, 408 where none comes, each message answered once and never again. */
public final class FakeZaloBot extends FakePlatform {
    public static final String TOKEN = "1459232241454765289:" + PlantedSecrets.MARK + "zalo-bot";

    private static final JsonMapper JSON = new JsonMapper();

    /** One accepted message. */
    public record Message(String chat, String text, String photo) {}

    private final Clock clock;
    private final AtomicInteger ids = new AtomicInteger();
    private final Deque<Message> messages = new ConcurrentLinkedDeque<>();
    private final BlockingQueue<JsonNode> updates = new LinkedBlockingQueue<>();

    private FakeZaloBot(Clock clock) {
        super("fake-zalo-bot");
        this.clock = clock;
    }

    public static FakeZaloBot start(Clock clock) {
        return new FakeZaloBot(clock);
    }

    /** The {@code ZALO_BOT_…} variables that make the program talk to this server. */
    public Map<String, String> environment() {
        return Map.of("ZALO_BOT_TOKEN", TOKEN, "ZALO_BOT_API_URL", url());
    }

    /** Accepted messages, oldest first. */
    public List<Message> messages() {
        return List.copyOf(messages);
    }

    /** Hands a message to whoever polls. */
    public void says(String chat, String text) {
        receive("message.text.received", message(chat, "PRIVATE").put("text", text));
    }

    /** Hands anything to whoever polls. */
    public void receive(String eventName, ObjectNode message) {
        ObjectNode update = JSON.createObjectNode().put("event_name", eventName);
        update.set("message", message);
        updates.add(update);
    }

    /** A message without content, to be filled. */
    public ObjectNode message(String chat, String chatType) {
        ObjectNode message = JSON.createObjectNode()
                .put("message_id", "16f6366b3f02645a" + ids.incrementAndGet())
                .put("date", clock.millis());
        message.putObject("from").put("id", chat).put("display_name", "Lan").put("is_bot", false);
        message.putObject("chat").put("id", chat).put("chat_type", chatType);
        return message;
    }

    public static Reply refusal(int code) {
        return Reply.of(
                200,
                JSON.createObjectNode()
                        .put("ok", false)
                        .put("error_code", code)
                        .put("description", "refused")
                        .toString());
    }

    @Override
    protected Reply ordinary(Call call) {
        if (!call.path().startsWith("/bot" + TOKEN + "/")) {
            return refusal(401);
        }
        JsonNode body = JSON.readTree(call.body());
        return switch (call.path().substring(call.path().lastIndexOf('/') + 1)) {
            case "getMe" -> ok(JSON.createObjectNode().put("id", "1").put("account_name", "bot.VDKyGxQvc"));
            case "getUpdates" -> poll();
            case "sendMessage" -> accept(body, body.path("text").asString(""), "");
            case "sendPhoto" ->
                accept(
                        body,
                        body.path("caption").asString(""),
                        body.path("photo").asString(""));
            default -> refusal(404);
        };
    }

    private Reply accept(JsonNode body, String text, String photo) {
        if (text.isEmpty() || text.length() > 2000) {
            violation("text of 1 to 2000 characters");
        }
        messages.add(new Message(body.path("chat_id").asString(""), text, photo));
        return ok(JSON.createObjectNode()
                .put("message_id", "82599fa32f56d00e" + ids.incrementAndGet())
                .put("date", clock.millis()));
    }

    /** Holds a poll for a tenth of a second. */
    private Reply poll() {
        try {
            JsonNode update = updates.poll(100, TimeUnit.MILLISECONDS);
            return update == null ? refusal(408) : ok((ObjectNode) update);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return refusal(408);
        }
    }

    private static Reply ok(ObjectNode result) {
        ObjectNode envelope = JSON.createObjectNode().put("ok", true);
        envelope.set("result", result);
        return Reply.of(200, envelope.toString());
    }
}
