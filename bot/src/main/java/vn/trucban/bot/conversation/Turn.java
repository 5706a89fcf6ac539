package vn.trucban.bot.conversation;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.trucban.notifier.channel.Button;

/** What the bot makes of one event: what it waits for next, what it says, what it does. */
record Turn(ChatState state, List<Say> says, List<Effect> effects) {
    private static final Set<Effect.Deed> END_OF_GUIDANCE = EnumSet.of(
            Effect.Deed.SOLVED,
            Effect.Deed.HELP_WANTED,
            Effect.Deed.STEPS_DONE,
            Effect.Deed.RESOLVE,
            Effect.Deed.REOPEN);

    Turn {
        says = List.copyOf(says);
        effects = List.copyOf(effects);
    }

    /** Where in the steps it leaves somebody who was there before; empty once their guidance is over. */
    Optional<ChatState.Guided> place(Optional<ChatState.Guided> before) {
        return before.filter(place -> effects.stream().noneMatch(effect -> ends(effect, place)));
    }

    private static boolean ends(Effect effect, ChatState.Guided place) {
        return effect instanceof Effect.Work work
                && work.incident().equals(place.incident())
                && END_OF_GUIDANCE.contains(work.deed());
    }

    /** The same, ending in this state. */
    Turn at(ChatState other) {
        return new Turn(other, says, effects);
    }

    /** The same, after these effects. */
    Turn alsoDoing(List<Effect> before) {
        List<Effect> all = new ArrayList<>(before);
        all.addAll(effects);
        return new Turn(state, says, all);
    }

    /** The same, before these effects. */
    Turn andThen(List<Effect> after) {
        List<Effect> all = new ArrayList<>(effects);
        all.addAll(after);
        return new Turn(state, says, all);
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

        Builder say(Say say) {
            says.add(say);
            return this;
        }

        Builder saying(List<Say> more) {
            says.addAll(more);
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
