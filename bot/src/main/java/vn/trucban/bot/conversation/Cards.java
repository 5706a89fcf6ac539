package vn.trucban.bot.conversation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.trucban.bot.action.Action;
import vn.trucban.notifier.channel.Button;

/**
 * The last few messages with buttons as they stand in a chat, from above to below, so that a button can be meant by the words on it.
 *
 * @param kept those messages
 * @param pressed the button that the last event of the chat meant; absent: it meant none of them
 */
public record Cards(List<Card> kept, Optional<Named> pressed) {
    static final Cards NONE = new Cards(List.of(), Optional.empty());

    /** Within that nobody has read an answer: the same words again are the same words. */
    static final Duration TWICE = Duration.ofSeconds(5);

    private static final int KEPT = 12;

    public Cards {
        kept = List.copyOf(kept);
        pressed = pressed == null ? Optional.empty() : pressed;
    }

    /**
     * A message with buttons.
     *
     * @param post the id of the whole post that it came from
     * @param tag its name
     */
    public record Card(String post, Optional<String> tag, List<Named> buttons) {
        public Card {
            tag = tag == null ? Optional.empty() : tag;
            buttons = List.copyOf(buttons);
        }

        /** True where it was said in answer to this event, by the turn or by what followed from it. */
        boolean answers(String event) {
            return post.startsWith(event + "#") || post.startsWith(event + "/");
        }
    }

    /** A button that can be pressed. */
    public record Named(String label, String payload) {
        Optional<Action> action() {
            return Action.parse(payload);
        }

        static Stream<Named> of(List<Button> buttons) {
            return buttons.stream()
                    .flatMap(button -> button instanceof Button.Press press
                            ? Stream.of(new Named(press.label(), press.payload()))
                            : Stream.empty());
        }
    }

    /** The lowest; empty where none is known. */
    Optional<Card> newest() {
        return kept.isEmpty() ? Optional.empty() : Optional.of(kept.get(kept.size() - 1));
    }

    /** With this message, which stands where the earlier one of its name stood, or below all others. */
    Cards with(Post post, boolean edited) {
        Card card = new Card(
                Parts.whole(post.id()), post.tag(), Named.of(post.buttons()).toList());
        List<Card> all = new ArrayList<>(kept);
        int before = place(card);
        if (before >= 0) {
            all.remove(before);
        }
        if (!card.buttons().isEmpty()) {
            // why: a change of a message that is not known any more stands above all that are
            all.add(edited ? Math.max(before, 0) : all.size(), card);
        }
        return new Cards(all.subList(Math.max(0, all.size() - KEPT), all.size()), pressed);
    }

    private int place(Card card) {
        return card.tag().isEmpty() ? -1 : kept.stream().map(Card::tag).toList().lastIndexOf(card.tag());
    }

    /** After an event that meant this payload, or none. */
    Cards meant(Optional<String> payload) {
        List<Card> fromBelow = new ArrayList<>(kept);
        Collections.reverse(fromBelow);
        Optional<Named> button = fromBelow.stream()
                .flatMap(card -> card.buttons().stream())
                .filter(one -> payload.filter(one.payload()::equals).isPresent())
                .findFirst();
        return new Cards(kept, button);
    }
}
