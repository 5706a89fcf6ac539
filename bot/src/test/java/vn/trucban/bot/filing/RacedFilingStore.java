package vn.trucban.bot.filing;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import vn.trucban.bot.kept.KeptFiles;
import vn.trucban.bot.kept.NumberClaims;

/** A store in which somebody else is faster, once: just before the first change is saved. */
final class RacedFilingStore implements FilingStore {
    private final FilingStore store;
    private final Runnable faster;
    private final AtomicBoolean raced = new AtomicBoolean();

    RacedFilingStore(FilingStore store, Runnable faster) {
        this.store = store;
        this.faster = faster;
    }

    @Override
    public boolean replace(Filing after) {
        if (raced.compareAndSet(false, true)) {
            faster.run();
        }
        return store.replace(after);
    }

    @Override
    public Optional<Filing> find(int number) {
        return store.find(number);
    }

    @Override
    public boolean insert(Filing filing) {
        return store.insert(filing);
    }

    @Override
    public List<Filing> unsent() {
        return store.unsent();
    }

    @Override
    public Stream<Filing> all() {
        return store.all();
    }

    @Override
    public List<Filing> recent(int limit) {
        return store.recent(limit);
    }

    @Override
    public List<Filing> numbered(String paper) {
        return store.numbered(paper);
    }

    @Override
    public KeptFiles files() {
        return store.files();
    }

    @Override
    public NumberClaims numberClaims() {
        return store.numberClaims();
    }
}
