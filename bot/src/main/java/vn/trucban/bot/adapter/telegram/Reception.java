package vn.trucban.bot.adapter.telegram;

import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/** Whether people's messages come in: what the health page shows. Thread-safe. */
final class Reception {
    /** @param lastGood when Telegram last answered a poll, or last called us @param trouble what is wrong since then */
    record State(Optional<Instant> lastGood, Optional<String> trouble) {}

    private final AtomicReference<State> state = new AtomicReference<>(new State(Optional.empty(), Optional.empty()));

    void good(Instant at) {
        state.set(new State(Optional.of(at), Optional.empty()));
    }

    /** @return whether this trouble is news: worth a line in the log */
    boolean trouble(String what) {
        State before = state.getAndUpdate(now -> new State(now.lastGood(), Optional.of(what)));
        return !before.trouble().equals(Optional.of(what));
    }

    State state() {
        return state.get();
    }
}
