package vn.trucban.bot.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.trucban.notifier.channel.Button;

/** What the bot makes of one event: what it waits for next, what it says, what it does. */
record Turn(ChatState state, List<Say> says, List<Effect> effects) {
    Turn {
        says = List.copyOf(says);
        effects = List.copyOf(effects);
    }

    /** Starts a turn that ends in this state. */
    static Builder to(ChatState state) {
        return new Builder(state);
    }

    static Builder idle() {
        return to(new ChatState.Idle());
    }

    /** A turn being put together. */
    static final class Builder {
        private final ChatState state;
        private final List<Say> says = new ArrayList<>();
        private final List<Effect> effects = new ArrayList<>();

        private Builder(ChatState state) {
            this.state = state;
        }

        Builder say(String text, List<Button> buttons) {
            says.add(Say.of(text, buttons));
            return this;
        }

        Builder say(String text) {
            return say(text, List.of());
        }

        /** Takes the place of the message that was pressed, when it was; otherwise a new message. */
        Builder sayInPlace(String text, List<Button> buttons, String tag, boolean pressed) {
            says.add(new Say(text, buttons, Optional.of(tag), pressed));
            return this;
        }

        Builder then(Effect effect) {
            effects.add(effect);
            return this;
        }

        Turn done() {
            return new Turn(state, says, effects);
        }
    }
}
