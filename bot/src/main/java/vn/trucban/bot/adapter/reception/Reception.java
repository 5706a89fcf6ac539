package vn.trucban.bot.adapter.reception;

import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/** Whether people's messages come in: what the health page shows. Thread-safe. */
public final class Reception {
    /** @param lastGood when the platform last answered a poll, or last called us @param trouble what is wrong since then */
    public record State(Optional<Instant> lastGood, Optional<String> trouble) {}

    private final AtomicReference<State> state = new AtomicReference<>(new State(Optional.empty(), Optional.empty()));

    /** People were heard, or could have been. */
    public void good(Instant at) {
        state.set(new State(Optional.of(at), Optional.empty()));
    }

    /** @return whether this trouble is news: worth a line in the log */
    public boolean trouble(String what) {
        State before = state.getAndUpdate(now -> new State(now.lastGood(), Optional.of(what)));
        return !before.trouble().equals(Optional.of(what));
    }

    public State state() {
        return state.get();
    }
}
