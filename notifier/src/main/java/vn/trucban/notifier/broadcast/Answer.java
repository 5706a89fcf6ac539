package vn.trucban.notifier.broadcast;

import java.util.function.Function;

/** What the desk says to whoever asked for something: the notice as it now is, or a reason why not. */
public sealed interface Answer permits Answer.Accepted, Refusal {
    /** Done, or already so: a second tap gets the same answer as the first. */
    record Accepted(Broadcast broadcast) implements Answer {}

    /** Exactly one of the two is called. */
    default <R> R fold(Function<Broadcast, R> accepted, Function<Refusal, R> refused) {
        if (this instanceof Accepted yes) {
            return accepted.apply(yes.broadcast());
        }
        return refused.apply((Refusal) this);
    }
}
