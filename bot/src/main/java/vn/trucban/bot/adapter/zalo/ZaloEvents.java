package vn.trucban.bot.adapter.zalo;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import vn.trucban.bot.conversation.Inbound;
import vn.trucban.bot.conversation.Inbound.Event;
import vn.trucban.notifier.channel.Address;
import vn.trucban.notifier.channel.ChannelKind;
import vn.trucban.notifier.zalo.ZaloPayload;

/** Zalo's events as what a person did; empty for everything nobody did to us: echoes, receipts, groups, anonymous chats, bookkeeping. */
final class ZaloEvents {
    private static final String SENT_BY_USER = "user_send_";
    private static final String IN_A_GROUP = "user_send_group_";
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{1,64}");

    private final Clock clock;

    ZaloEvents(Clock clock) {
        this.clock = clock;
    }

    Optional<Inbound> read(JsonNode body) {
        String name = body.path("event_name").asString("");
        return switch (name) {
            case "follow" -> inbound(body, body.at("/follower/id"), new Event.Joined(Optional.empty()));
            case "unfollow" -> inbound(body, body.at("/follower/id"), new Event.Left());
            default ->
                name.startsWith(SENT_BY_USER) && !name.startsWith(IN_A_GROUP)
                        ? inbound(body, body.at("/sender/id"), message(name, body.path("message")))
                        : Optional.empty();
        };
    }

    private Optional<Inbound> inbound(JsonNode body, JsonNode user, Event event) {
        String id = user.asString("");
        if (!ID.matcher(id).matches()) {
            return Optional.empty();
        }
        Address from = new Address(ChannelKind.ZALO, id);
        return Optional.of(new Inbound(eventId(body, id), from, at(body), Optional.empty(), event));
    }

    private static Event message(String name, JsonNode message) {
        String kind = name.substring(SENT_BY_USER.length());
        String text = message.path("text").asString("");
        return switch (kind) {
            // a pasted address comes as a link together with the words around it
            case "text", "link" -> text.isBlank() ? new Event.Unsupported(kind) : words(text);
            case "image" -> photo(message, text);
            default -> new Event.Unsupported(kind);
        };
    }

    /** A tap on a button is a text that holds our payload. Zalo does not say which message carried the button. */
    private static Event words(String text) {
        return ZaloPayload.in(text)
                .<Event>map(payload -> new Event.Press(payload, Optional.empty()))
                .orElseGet(() -> new Event.Text(text));
    }

    private static Event photo(JsonNode message, String caption) {
        return StreamSupport.stream(message.path("attachments").spliterator(), false)
                .map(attachment -> attachment.at("/payload/url").asString(""))
                .filter(ZaloEvents::https)
                .findFirst()
                .<Event>map(url -> new Event.Photo(url, Optional.of(caption).filter(words -> !words.isBlank())))
                .orElseGet(() -> new Event.Unsupported("image"));
    }

    private static boolean https(String url) {
        try {
            URI address = new URI(url);
            return "https".equalsIgnoreCase(address.getScheme()) && address.getHost() != null;
        } catch (URISyntaxException notAnAddress) {
            return false;
        }
    }

    /** Zalo offers an event again until it gets a 200; events without a message are known by what, who and when. */
    private static String eventId(JsonNode body, String user) {
        String messageId = body.at("/message/msg_id").asString("");
        return messageId.isEmpty()
                ? "zalo:" + body.path("event_name").asString("") + ":" + user + ":" + timestamp(body)
                : "zalo:" + messageId;
    }

    /** Milliseconds as text or number; empty where there are none. */
    static String timestamp(JsonNode body) {
        return body.path("timestamp").asString("");
    }

    /** When Zalo says it happened; now, where it says nothing sensible. */
    Instant at(JsonNode body) {
        Instant now = clock.instant();
        String millis = timestamp(body);
        if (!millis.matches("\\d{1,15}")) {
            return now;
        }
        Instant said = Instant.ofEpochMilli(Long.parseLong(millis));
        return said.isAfter(now) ? now : said;
    }
}
