package vn.trucban.bot.adapter.zalo;

import io.micrometer.core.instrument.MeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.trucban.bot.conversation.Inbound;
import vn.trucban.bot.conversation.Inbox;

/** What Zalo posts to us. Nothing is done on the caller's time but the one durable write: Zalo waits two seconds. */
final class ZaloWebhook {
    /** An event is some kilobytes; nothing larger is Zalo's. */
    static final int MAX_BYTES = 256 * 1024;

    private static final Logger LOG = LoggerFactory.getLogger(ZaloWebhook.class);
    private static final Duration BETWEEN_COMPLAINTS = Duration.ofMinutes(1);

    // why: with bytes allowed after the object, the border between body and timestamp could be moved under one
    // signature
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final Optional<ZaloSignature> signature;
    private final ZaloEvents events;
    private final ZaloInteractions interactions;
    private final Inbox inbox;
    private final MeterRegistry meters;
    private final Clock clock;
    private final AtomicReference<Instant> lastComplaint = new AtomicReference<>(Instant.EPOCH);

    /** @param signature absent: no credentials, every caller is a stranger */
    ZaloWebhook(
            Optional<ZaloSignature> signature,
            ZaloEvents events,
            ZaloInteractions interactions,
            Inbox inbox,
            MeterRegistry meters,
            Clock clock) {
        this.signature = signature;
        this.events = events;
        this.interactions = interactions;
        this.inbox = inbox;
        this.meters = meters;
        this.clock = clock;
    }

    /** What became of a call. */
    enum Fate {
        /** Taken, or nothing to take: not to be offered again. */
        DONE,
        /** Not signed by Zalo: nothing was stored. */
        STRANGER,
        /** The store is away: to be offered again. */
        AGAIN
    }

    /**
     * @param presented the header {@code X-ZEvent-Signature}
     * @param headerTime the header {@code X-ZEvent-Timestamp}
     */
    Fate take(byte[] body, String presented, String headerTime) {
        if (isProbe(body)) {
            return Fate.DONE;
        }
        Optional<JsonNode> event = json(body);
        List<String> timestamps = List.of(event.map(ZaloEvents::timestamp).orElse(""), headerTime);
        if (signature.filter(each -> each.matches(body, presented, timestamps)).isEmpty()) {
            refuse(!presented.isEmpty());
            return Fate.STRANGER;
        }
        if (event.isEmpty()) {
            // why: Zalo repeats what it gets no 200 for, and this will not get better
            count("unreadable");
            return Fate.DONE;
        }
        return take(event.get());
    }

    /** When an administrator saves the address, Zalo tries it with an unsigned empty object. */
    private static boolean isProbe(byte[] body) {
        return body.length < 16
                && new String(body, StandardCharsets.UTF_8).strip().equals("{}");
    }

    private static Optional<JsonNode> json(byte[] body) {
        try {
            return Optional.of(JSON.readTree(body)).filter(JsonNode::isObject);
        } catch (JacksonException notJson) {
            return Optional.empty();
        }
    }

    private Fate take(JsonNode event) {
        Optional<Inbound> inbound = events.read(event);
        try {
            // why first: what is decided about the message may depend on the window it opened
            interactions.note(event, events.at(event));
            inbound.ifPresent(inbox::accept);
        } catch (RuntimeException storeIsAway) {
            // the exception's class only: its message may quote what the person wrote
            LOG.warn(
                    "an event of Zalo was not taken: {}", storeIsAway.getClass().getName());
            count("failed");
            return Fate.AGAIN;
        }
        count(inbound.isPresent() ? "accepted" : "ignored");
        return Fate.DONE;
    }

    /** Loud, because a wrong key looks to people like a bot that does not answer; not more than once a minute, because anybody may call. */
    private void refuse(boolean signed) {
        count("refused");
        Instant now = clock.instant();
        Instant last = lastComplaint.get();
        if (signed && !now.isBefore(last.plus(BETWEEN_COMPLAINTS)) && lastComplaint.compareAndSet(last, now)) {
            LOG.error(
                    "a call to /webhooks/zalo had a wrong signature and was refused. If it came from Zalo, people's messages are"
                            + " being lost: compare ZALO_OA_SECRET_KEY and ZALO_APP_ID with the app's webhook page");
        }
    }

    private void count(String fate) {
        meters.counter("trucban.zalo.events", "fate", fate).increment();
    }
}
