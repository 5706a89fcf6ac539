package vn.trucban.notifier.channel.telegram;

import java.time.Clock;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What people do in private chats, as Telegram writes it. Update ids count up from a number above 2^31. */
public final class TelegramUpdates {
    private static final JsonMapper JSON = new JsonMapper();

    private final AtomicLong ids = new AtomicLong(3_000_000_000L);
    private final AtomicLong messageIds = new AtomicLong(100_000);
    private final Clock clock;

    public TelegramUpdates(Clock clock) {
        this.clock = clock;
    }

    /** An update with the next id and nothing in it. */
    public ObjectNode update() {
        return JSON.createObjectNode().put("update_id", ids.incrementAndGet());
    }

    public ObjectNode text(String chat, String name, String text) {
        return message(chat, name, message -> message.put("text", text));
    }

    /** A message whose kind of content the caller adds. */
    public ObjectNode message(String chat, String name, Consumer<ObjectNode> content) {
        ObjectNode update = update();
        ObjectNode message = update.putObject("message");
        message.put("message_id", messageIds.incrementAndGet());
        message.put("date", clock.instant().getEpochSecond());
        person(message.putObject("from"), chat, name);
        privateChat(message.putObject("chat"), chat, name);
        content.accept(message);
        return update;
    }

    /** A photo in Telegram's three sizes, smallest first. */
    public ObjectNode photo(String chat, String name, String fileId, String caption) {
        return message(chat, name, message -> {
            var sizes = message.putArray("photo");
            for (String size : new String[] {"-s", "-m", ""}) {
                sizes.addObject()
                        .put("file_id", fileId + size)
                        .put("file_unique_id", "u" + fileId + size)
                        .put("width", 90)
                        .put("height", 90);
            }
            message.put("caption", caption);
        });
    }

    /** A tap on a button under a message of ours. */
    public ObjectNode press(String chat, String name, String messageId, String data) {
        ObjectNode update = update();
        ObjectNode query = update.putObject("callback_query");
        query.put("id", "cb" + update.path("update_id").asLong()).put("chat_instance", "1");
        person(query.putObject("from"), chat, name);
        ObjectNode message = query.putObject("message");
        message.put("message_id", Long.parseLong(messageId)).put("date", 0);
        privateChat(message.putObject("chat"), chat, name);
        query.put("data", data);
        return update;
    }

    /** The person blocks the bot ({@code kicked}) or lets it in again ({@code member}). */
    public ObjectNode memberStatus(String chat, String name, String status) {
        ObjectNode update = update();
        ObjectNode change = update.putObject("my_chat_member");
        change.put("date", clock.instant().getEpochSecond());
        person(change.putObject("from"), chat, name);
        privateChat(change.putObject("chat"), chat, name);
        change.putObject("old_chat_member").put("status", status.equals("kicked") ? "member" : "kicked");
        change.putObject("new_chat_member").put("status", status);
        return update;
    }

    private static void person(ObjectNode from, String id, String name) {
        from.put("id", Long.parseLong(id))
                .put("is_bot", false)
                .put("first_name", name)
                .put("language_code", "vi");
    }

    private static void privateChat(ObjectNode chat, String id, String name) {
        chat.put("id", Long.parseLong(id)).put("type", "private").put("first_name", name);
    }
}
