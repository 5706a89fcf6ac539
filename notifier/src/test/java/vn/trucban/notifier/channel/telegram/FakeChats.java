package vn.trucban.notifier.channel.telegram;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The chats of a {@link FakeTelegram} as people see them. */
public final class FakeChats {
    private static final JsonMapper JSON = new JsonMapper();

    /**
     * One message on a person's screen.
     *
     * @param buttons label to callback data or URL, in reading order
     * @param edits how often it was edited in place
     */
    public record Shown(String id, String text, Map<String, String> buttons, String photo, int edits) {}

    enum Edit {
        DONE,
        SAME,
        UNKNOWN
    }

    private final Map<String, List<Shown>> chats = new ConcurrentHashMap<>();
    private final AtomicLong ids = new AtomicLong();
    private final AtomicLong accepted = new AtomicLong();
    private final Clock clock;
    private volatile boolean keeping = true;

    FakeChats(Clock clock) {
        this.clock = clock;
    }

    void forget() {
        keeping = false;
    }

    long accepted() {
        return accepted.get();
    }

    List<Shown> of(String chat) {
        List<Shown> shown = chats.getOrDefault(chat, List.of());
        synchronized (shown) {
            return List.copyOf(shown);
        }
    }

    ObjectNode post(String chat, JsonNode parameters) {
        String id = String.valueOf(ids.incrementAndGet());
        accepted.incrementAndGet();
        if (keeping) {
            List<Shown> shown = chats.computeIfAbsent(chat, key -> new ArrayList<>());
            synchronized (shown) {
                shown.add(shown(id, parameters, 0));
            }
        }
        return asResult(chat, id, parameters);
    }

    Edit edit(String chat, JsonNode parameters) {
        List<Shown> shown = chats.getOrDefault(chat, List.of());
        synchronized (shown) {
            for (int i = 0; i < shown.size(); i++) {
                Shown old = shown.get(i);
                if (old.id().equals(parameters.path("message_id").asString())) {
                    Shown now = shown(old.id(), parameters, old.edits() + 1);
                    boolean same =
                            now.text().equals(old.text()) && now.buttons().equals(old.buttons());
                    if (!same) {
                        shown.set(i, now);
                    }
                    return same ? Edit.SAME : Edit.DONE;
                }
            }
            return Edit.UNKNOWN;
        }
    }

    private static Shown shown(String id, JsonNode parameters, int edits) {
        Map<String, String> buttons = new LinkedHashMap<>();
        parameters
                .path("reply_markup")
                .path("inline_keyboard")
                .forEach(row -> row.forEach(key -> buttons.put(
                        key.path("text").asString(),
                        key.path("callback_data").asString(key.path("url").asString("")))));
        String text =
                parameters.path("text").asString(parameters.path("caption").asString(""));
        return new Shown(id, text, buttons, parameters.path("photo").asString(""), edits);
    }

    /** A Message as Telegram answers it. */
    ObjectNode asResult(String chat, String id, JsonNode parameters) {
        ObjectNode message = JSON.createObjectNode();
        message.put("message_id", Long.parseLong(id))
                .put("date", clock.instant().getEpochSecond());
        message.putObject("from").put("id", 42).put("is_bot", true).put("first_name", "Trực Ban");
        ObjectNode where = message.putObject("chat").put("type", "private").put("first_name", "Lan");
        if (chat.matches("-?\\d+")) {
            where.put("id", Long.parseLong(chat));
        }
        return message.put("text", parameters.path("text").asString(""));
    }
}
