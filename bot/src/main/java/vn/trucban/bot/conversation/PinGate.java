package vn.trucban.bot.conversation;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import java.util.stream.Stream;
import vn.trucban.bot.conversation.Inbound.Event;
import vn.trucban.bot.pin.PinAnswer;
import vn.trucban.bot.pin.PinDesk;
import vn.trucban.bot.staff.Person;
import vn.trucban.content.messages.Messages;

/**
 * Stands before the conversation: where a chat awaits a PIN, what is written is looked at here, and only what became of it goes on. So no
 * state, effect, register or log ever holds a PIN.
 */
final class PinGate {
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final PinDesk pins;
    private final Supplier<Stream<Eraser>> erasers;
    private final Executor threads;

    /** @param threads where messages are taken off screens: a slow platform must not hold up the chat */
    PinGate(PinDesk pins, Supplier<Stream<Eraser>> erasers, Executor threads) {
        this.pins = pins;
        this.erasers = erasers;
        this.threads = threads;
    }

    /** What goes on into the conversation. */
    Inbound through(Chat chat, Inbound inbound, Situation situation) {
        boolean asked = chat.state() instanceof ChatState.EnteringPin || chat.state() instanceof ChatState.ChoosingPin;
        // why: whoever comes back after lunch and reports a printer has not typed a PIN
        boolean awaited = asked && chat.lastAt().plus(PATIENCE).isAfter(situation.now());
        Optional<Person> person = situation.person();
        if (!awaited || person.isEmpty() || !(inbound.event() instanceof Event.Text text)) {
            return inbound;
        }
        Messages messages = situation.content().messages();
        if (leadsAway(text.text().strip(), messages) || cries(text.text(), situation)) {
            return inbound;
        }
        inbound.messageId()
                .ifPresent(id -> threads.execute(() -> erasers.get()
                        .filter(eraser -> eraser.channel() == inbound.from().channel())
                        .forEach(eraser -> eraser.erase(inbound.from(), id))));
        return inbound.saying(
                new Event.Pinned(answer(chat.state(), person.get().id().value(), text.text())));
    }

    private PinAnswer answer(ChatState state, String person, String typed) {
        return state instanceof ChatState.EnteringPin entering
                ? pins.check(person, typed, entering.purpose())
                : pins.choose(person, typed);
    }

    /** No digits: it cannot be a PIN, nor hold one. */
    private static boolean cries(String text, Situation situation) {
        return text.chars().noneMatch(Character::isDigit)
                && situation.content().triage().namesDanger(text);
    }

    /** A command, a button's payload, or a word that means to stop. */
    private static boolean leadsAway(String text, Messages messages) {
        Words words = new Words(messages, text);
        return List.of("/", "#").stream().anyMatch(text::startsWith)
                || words.leave()
                || words.are("conversation.words.menu");
    }
}
