package vn.trucban.bot.conversation;

import java.time.Instant;
import java.util.Optional;
import vn.trucban.bot.pin.PinAnswer;
import vn.trucban.notifier.channel.Address;

/**
 * What a person did, whatever the channel.
 *
 * @param id the provider's unique id of the event, prefixed by the channel; a second one with the same id is a no-op
 * @param messageId what the provider calls the person's own message, where it can be taken off the screen
 */
public record Inbound(
        String id, Address from, Instant at, Optional<String> displayName, Event event, Optional<String> messageId) {
    /** A message that stays where it is. */
    public Inbound(String id, Address from, Instant at, Optional<String> displayName, Event event) {
        this(id, from, at, displayName, event, Optional.empty());
    }

    /** The same with something else in place of what was done. */
    Inbound saying(Event other) {
        return new Inbound(id, from, at, displayName, other, messageId);
    }

    /** The kinds of thing a person can do. */
    public sealed interface Event {
        record Text(String text) implements Event {}

        /** @param messageId the provider's id of the message that carried the button, where it says */
        record Press(String payload, Optional<String> messageId) implements Event {}

        /** @param providerPhotoId what the same channel can show again: a file id, a link */
        record Photo(String providerPhotoId, Optional<String> caption) implements Event {}

        /** {@code /start} with or without a code, a follow. */
        record Joined(Optional<String> startCode) implements Event {}

        /** Blocked us, unfollowed. */
        record Left() implements Event {}

        /** A PIN was typed; what became of it, and never the PIN itself. */
        record Pinned(PinAnswer answer) implements Event {}

        /** Nothing was done: what was asked has waited for an answer as long as it may. */
        record Unanswered() implements Event {}

        /** A sticker, a voice message…: it still gets an answer. */
        record Unsupported(String kind) implements Event {}
    }

    /** What people write never reaches a log. */
    @Override
    public String toString() {
        return "Inbound[" + from + " " + event.getClass().getSimpleName() + "]";
    }
}
