package vn.trucban.bot.adapter.zalobot;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import vn.trucban.bot.conversation.Inbound;
import vn.trucban.bot.conversation.Inbound.Event;
import vn.trucban.notifier.channel.Address;
import vn.trucban.notifier.channel.ChannelKind;

/** The platform's messages as what a person did; empty for groups, other bots, and what cannot be answered. */
final class ZaloBotMessages {
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9._-]{1,64}");
    /** {@code /start} or {@code /start CODE}, as on Telegram. */
    private static final Pattern START = Pattern.compile("(?is)/start(?:\\s+(\\S{1,64}).*)?\\s*");

    private final Clock clock;

    ZaloBotMessages(Clock clock) {
        this.clock = clock;
    }

    Optional<Inbound> read(JsonNode update) {
        JsonNode message = update.path("message");
        String chat = message.at("/chat/id").asString("");
        String id = message.path("message_id").asString("");
        boolean aPerson = !message.at("/from/is_bot").asBoolean(false);
        boolean alone = "PRIVATE".equalsIgnoreCase(message.at("/chat/chat_type").asString("PRIVATE"));
        if (!aPerson || !alone || !ID.matcher(chat).matches() || id.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Inbound(
                "zalo-bot:" + id,
                new Address(ChannelKind.ZALO_BOT, chat),
                at(message),
                name(message.path("from")),
                event(update.path("event_name").asString(""), message)));
    }

    private static Optional<String> name(JsonNode from) {
        String shown =
                from.path("display_name").asString(from.path("first_name").asString(""));
        return Optional.of(shown).filter(name -> !name.isBlank());
    }

    private static Event event(String eventName, JsonNode message) {
        String photo = message.path("photo_url").asString(message.path("photo").asString(""));
        if (photo.startsWith("https://")) {
            String caption =
                    message.path("caption").asString(message.path("text").asString(""));
            return new Event.Photo(photo, Optional.of(caption).filter(words -> !words.isBlank()));
        }
        String text = message.path("text").asString("");
        if (text.isBlank()) {
            // message.sticker.received → sticker
            String[] parts = eventName.split("\\.", -1);
            return new Event.Unsupported(parts.length == 3 ? parts[1] : "unsupported");
        }
        Matcher start = START.matcher(text);
        return start.matches() ? new Event.Joined(Optional.ofNullable(start.group(1))) : new Event.Text(text);
    }

    /** {@code date} is in milliseconds. */
    private Instant at(JsonNode message) {
        Instant now = clock.instant();
        JsonNode date = message.path("date");
        if (!date.isIntegralNumber() || !date.canConvertToLong()) {
            return now;
        }
        Instant said = Instant.ofEpochMilli(Math.max(0, date.longValue()));
        return said.isAfter(now) ? now : said;
    }
}
