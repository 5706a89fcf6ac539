package vn.trucban.bot.adapter.telegram;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import vn.trucban.bot.conversation.Inbound;
import vn.trucban.bot.conversation.Inbound.Event;
import vn.trucban.notifier.channel.Address;
import vn.trucban.notifier.channel.ChannelKind;

/**
 * Reads one update. Only private chats talk to the bot; of groups it hears that the bot was removed. Edited messages are nothing: the
 * answer to the first version stands.
 */
final class UpdateReader {
    /** {@code /start}, {@code /start CODE} of a deep link, {@code /start@bot CODE}. */
    private static final Pattern START = Pattern.compile("(?is)/start(?:@\\w+)?(?:\\s+(\\S{1,64}).*)?\\s*");
    /** A command addressed to a bot by name, as apps write it when several bots are about. */
    private static final Pattern ADDRESSED = Pattern.compile("(?s)(/\\w+)@\\w+(.*)");
    /** What Telegram itself puts into a private chat: nobody said it, so nobody waits for an answer. */
    private static final Set<String> SERVICE = Set.of(
            "pinned_message",
            "message_auto_delete_timer_changed",
            "chat_background_set",
            "write_access_allowed",
            "connected_website",
            "boost_added",
            "gift_upgrade_sent",
            "users_shared",
            "chat_shared");

    /** Fields of a message that are not its content. */
    private static final Set<String> FRAME = Set.of(
            "message_id",
            "message_thread_id",
            "from",
            "sender_chat",
            "date",
            "chat",
            "forward_origin",
            "edit_date",
            "reply_to_message",
            "external_reply",
            "quote",
            "via_bot",
            "has_protected_content",
            "is_from_offline",
            "media_group_id",
            "author_signature",
            "effect_id",
            "link_preview_options",
            "entities",
            "caption_entities",
            "show_caption_above_media",
            "has_media_spoiler",
            "reply_markup",
            "is_topic_message");

    private final Clock clock;

    UpdateReader(Clock clock) {
        this.clock = clock;
    }

    /** The event in an update; empty where it holds none for us. Never throws, whatever the JSON. */
    Optional<Inbound> read(JsonNode update) {
        Optional<String> id = integer(update.path("update_id"));
        if (id.isEmpty()) {
            return Optional.empty();
        }
        String key = "telegram:" + id.get();
        if (update.path("message").isObject()) {
            return message(key, update.path("message"));
        }
        if (update.path("callback_query").isObject()) {
            return press(key, update.path("callback_query"));
        }
        return membership(key, update.path("my_chat_member"));
    }

    /** The id under which a tap wants to be answered, wherever it happened; else the app shows it as waiting. */
    static Optional<String> callbackId(JsonNode update) {
        return text(update.path("callback_query").path("id"));
    }

    private Optional<Inbound> message(String key, JsonNode message) {
        boolean fromBot = message.path("from").path("is_bot").asBoolean(false);
        if (!isPrivate(message.path("chat")) || fromBot) {
            return Optional.empty();
        }
        return address(message.path("chat").path("id")).flatMap(from -> content(message)
                .map(event -> new Inbound(
                        key,
                        from,
                        at(message.path("date")),
                        name(message.path("from")),
                        event,
                        integer(message.path("message_id")))));
    }

    private static Optional<Event> content(JsonNode message) {
        Optional<String> words = text(message.path("text"));
        if (words.isPresent()) {
            return words.map(UpdateReader::words);
        }
        Optional<String> caption = text(message.path("caption"));
        Optional<String> photo = largest(message.path("photo"));
        if (photo.isPresent()) {
            return photo.map(fileId -> new Event.Photo(fileId, caption));
        }
        if (caption.isPresent()) {
            // why: "máy in kẹt giấy" under a video is a report; only the video cannot be kept
            return caption.map(Event.Text::new);
        }
        return message.propertyNames().stream()
                .filter(field -> !FRAME.contains(field))
                .findFirst()
                .filter(kind -> !SERVICE.contains(kind))
                .map(Event.Unsupported::new);
    }

    private static Event words(String text) {
        Matcher start = START.matcher(text);
        if (start.matches()) {
            return new Event.Joined(Optional.ofNullable(start.group(1)));
        }
        Matcher addressed = ADDRESSED.matcher(text);
        return new Event.Text(addressed.matches() ? addressed.group(1) + addressed.group(2) : text);
    }

    /** Telegram lists a photo's sizes from small to large. */
    private static Optional<String> largest(JsonNode sizes) {
        Optional<String> largest = Optional.empty();
        for (JsonNode size : sizes) {
            largest = text(size.path("file_id")).or(() -> text(sizes.path(0).path("file_id")));
        }
        return largest;
    }

    private Optional<Inbound> press(String key, JsonNode query) {
        JsonNode message = query.path("message");
        // why: a very old message comes without its chat; a tap in a private chat is made by the person whose chat it
        // is
        boolean elsewhere = message.path("chat").isObject() && !isPrivate(message.path("chat"));
        Optional<String> payload = text(query.path("data"));
        if (elsewhere || payload.isEmpty()) {
            return Optional.empty();
        }
        Event press = new Event.Press(payload.get(), integer(message.path("message_id")));
        return address(query.path("from").path("id"))
                .map(from -> new Inbound(key, from, clock.instant(), name(query.path("from")), press));
    }

    /** Blocked by a person, or removed from a group that was subscribed. Being let in again is followed by a message of theirs. */
    private Optional<Inbound> membership(String key, JsonNode change) {
        String status = change.path("new_chat_member").path("status").asString("");
        if (!status.equals("kicked") && !status.equals("left")) {
            return Optional.empty();
        }
        return address(change.path("chat").path("id"))
                .map(from ->
                        new Inbound(key, from, at(change.path("date")), name(change.path("from")), new Event.Left()));
    }

    private static boolean isPrivate(JsonNode chat) {
        return chat.path("type").asString("").equals("private");
    }

    private static Optional<Address> address(JsonNode id) {
        return integer(id).map(value -> new Address(ChannelKind.TELEGRAM, value));
    }

    private static Optional<String> name(JsonNode person) {
        String name = Stream.of("first_name", "last_name")
                .flatMap(part -> text(person.path(part)).stream())
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
        return name.isEmpty() ? Optional.empty() : Optional.of(name);
    }

    /** Telegram's seconds since 1970: when it was said, which may be long before we hear of it. */
    private Instant at(JsonNode seconds) {
        boolean plausible = seconds.isIntegralNumber()
                && seconds.canConvertToLong()
                && seconds.longValue() > 0
                && seconds.longValue() <= clock.instant().getEpochSecond();
        return plausible ? Instant.ofEpochSecond(seconds.longValue()) : clock.instant();
    }

    private static Optional<String> text(JsonNode node) {
        return node.isString() && !node.stringValue().isEmpty() ? Optional.of(node.stringValue()) : Optional.empty();
    }

    private static Optional<String> integer(JsonNode node) {
        return node.isIntegralNumber() ? Optional.of(node.asString()) : Optional.empty();
    }
}
