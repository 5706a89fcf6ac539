package vn.trucban.notifier.broadcast;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import vn.trucban.notifier.broadcast.Answer.Accepted;

/** The notices in their store, with the one way to change them: load, decide, save over what was decided on, and tell. */
final class Book {
    private static final int TRIES = 8;

    private final Broadcasts store;
    private final List<BroadcastWatcher> watchers = new CopyOnWriteArrayList<>();

    Book(Broadcasts store) {
        this.store = store;
    }

    Broadcasts store() {
        return store;
    }

    void tell(BroadcastWatcher watcher) {
        watchers.add(watcher);
    }

    /** The notice of this id, made and kept first where there is none. */
    Broadcast keep(BroadcastId id, Function<BroadcastId, Broadcast> make) {
        Optional<Broadcast> known = store.find(id);
        if (known.isPresent()) {
            return known.get();
        }
        Broadcast fresh = make.apply(id);
        if (store.insert(fresh)) {
            changed(fresh);
            return fresh;
        }
        return store.find(id).orElseThrow();
    }

    /** Decides on the notice as it is; decides again when somebody else was faster. */
    Answer change(BroadcastId id, Function<Broadcast, Answer> decide) {
        return change(id, decide, this::changed);
    }

    /** The same for what belongs to no one's history: nobody is told. */
    Answer note(BroadcastId id, Function<Broadcast, Answer> decide) {
        return change(id, decide, noted -> {});
    }

    private Answer change(BroadcastId id, Function<Broadcast, Answer> decide, Consumer<Broadcast> tell) {
        for (int i = 0; i < TRIES; i++) {
            Optional<Broadcast> found = store.find(id);
            if (found.isEmpty()) {
                return Refusal.because(Refusal.Kind.NOT_FOUND, "not-found");
            }
            Answer answer = decide.apply(found.get());
            if (!(answer instanceof Accepted accepted) || accepted.broadcast() == found.get()) {
                return answer;
            }
            if (store.save(accepted.broadcast())) {
                tell.accept(accepted.broadcast());
                return answer;
            }
        }
        throw new IllegalStateException("a notice changed under every one of " + TRIES + " tries");
    }

    /** A step of the clock's, which is never refused. */
    Broadcast advance(BroadcastId id, UnaryOperator<Broadcast> step) {
        return change(id, broadcast -> new Accepted(step.apply(broadcast))).fold(Function.identity(), refusal -> {
            throw new IllegalStateException(refusal.messageKey());
        });
    }

    private void changed(Broadcast broadcast) {
        watchers.forEach(watcher -> watcher.changed(broadcast, broadcast.latest()));
    }
}
