package vn.trucban.bot.conversation;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import vn.trucban.bot.incident.IncidentId;
import vn.trucban.notifier.channel.Button;

/** What the bot makes of one event: what it waits for next, what it says, what it does. */
record Turn(ChatState state, List<Say> says, List<Effect> effects) {
    private static final Set<Effect.Deed> END_OF_GUIDANCE = EnumSet.of(
            Effect.Deed.SOLVED,
            Effect.Deed.HELP_WANTED,
            Effect.Deed.STEPS_DONE,
            Effect.Deed.RESOLVE,
            Effect.Deed.REOPEN,
            Effect.Deed.MISTAKEN);

    private static final Set<Effect.Deed> TELLING = EnumSet.of(Effect.Deed.NOTE, Effect.Deed.JOIN, Effect.Deed.TRIED);

    Turn {
        says = List.copyOf(says);
        effects = List.copyOf(effects);
    }

    /** Where in the steps it leaves somebody who was there before; empty once their guidance is over. */
    Optional<ChatState.Guided> place(Optional<ChatState.Guided> before) {
        return before.filter(place ->
                !(state instanceof ChatState.LeftSteps) && effects.stream().noneMatch(effect -> ends(effect, place)));
    }

    /** What is waited for after it. */
    ChatState next() {
        return state instanceof ChatState.LeftSteps ? new ChatState.Idle() : state;
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

    /** The same; what it tells last is for the incident that it tells it to, where that goes on. What is noted elsewhere besides calls nobody. */
    Turn toldWhileGoing(Predicate<IncidentId> going) {
        Optional<IncidentId> last = effects.stream()
                .flatMap(effect -> told(effect).stream())
                .reduce((one, later) -> later)
                .filter(going);
        List<Effect> meant = effects.stream()
                .map(effect -> effect instanceof Effect.Work work
                                && TELLING.contains(work.deed())
                                && last.filter(work.incident()::equals).isPresent()
                        ? work.decidedWhileGoing()
                        : effect)
                .toList();
        return new Turn(state, says, meant);
    }

    private static Optional<IncidentId> told(Effect effect) {
        if (effect instanceof Effect.Report report) {
            return Optional.of(report.incident());
        }
        return effect instanceof Effect.Work work && TELLING.contains(work.deed())
                ? Optional.of(work.incident())
                : Optional.empty();
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
