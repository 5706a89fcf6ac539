package vn.trucban.bot.adapter.telegram;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import vn.trucban.bot.conversation.Inbound;
import vn.trucban.bot.conversation.Inbox;

/** Takes one update into the conversation, from whichever way it came. */
final class TelegramIntake {
    private final UpdateReader reader;
    private final Inbox inbox;
    private final CallbackAnswers callbacks;
    private final MeterRegistry meters;

    TelegramIntake(UpdateReader reader, Inbox inbox, CallbackAnswers callbacks, MeterRegistry meters) {
        this.reader = reader;
        this.inbox = inbox;
        this.callbacks = callbacks;
        this.meters = meters;
    }

    /** Durable when it returns. Throws what the inbox throws: offer the update again. */
    void take(JsonNode update) {
        UpdateReader.callbackId(update).ifPresent(callbacks::answer);
        Optional<Inbound> inbound = reader.read(update);
        try {
            inbound.ifPresent(inbox::accept);
        } catch (RuntimeException storeIsAway) {
            count("failed");
            throw storeIsAway;
        }
        count(inbound.isPresent() ? "accepted" : "ignored");
    }

    /** One more update with this fate: {@code accepted}, {@code ignored}, {@code failed}, {@code unreadable}, {@code dropped}. */
    void count(String fate) {
        meters.counter("trucban.telegram.updates", "fate", fate).increment();
    }
}
