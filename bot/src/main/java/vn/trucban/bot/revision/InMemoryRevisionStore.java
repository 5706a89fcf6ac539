package vn.trucban.bot.revision;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** For tests and throw-away runs. */
public final class InMemoryRevisionStore implements RevisionStore {
    private final Map<Key, Revision> revisions = new ConcurrentHashMap<>();
    private final Map<String, Intent> intents = new ConcurrentHashMap<>();

    private record Key(String file, int number) {}

    @Override
    public List<Revision.Entry> entries() {
        return revisions.values().stream()
                .map(Revision::entry)
                .sorted(Comparator.comparing(Revision.Entry::at)
                        .thenComparing(Revision.Entry::file)
                        .thenComparing(Revision.Entry::number))
                .toList();
    }

    @Override
    public List<Revision.Entry> entries(String file) {
        return revisions.values().stream()
                .map(Revision::entry)
                .filter(entry -> entry.file().equals(file))
                .sorted(Comparator.comparing(Revision.Entry::number).reversed())
                .toList();
    }

    @Override
    public Optional<Revision> find(String file, int number) {
        return Optional.ofNullable(revisions.get(new Key(file, number)));
    }

    @Override
    public boolean insert(Revision revision) {
        Key key = new Key(revision.entry().file(), revision.entry().number());
        return revisions.putIfAbsent(key, revision) == null;
    }

    @Override
    public boolean explain(String file, int number, Revision.Explained explained) {
        return change(file, number, entry -> entry.explained().isEmpty(), entry -> entry.explainedAs(explained));
    }

    @Override
    public boolean markAsked(String file, int number) {
        return change(file, number, entry -> !entry.asked(), Revision.Entry::askedAbout);
    }

    private boolean change(
            String file, int number, Predicate<Revision.Entry> where, UnaryOperator<Revision.Entry> change) {
        AtomicBoolean changed = new AtomicBoolean();
        revisions.computeIfPresent(new Key(file, number), (key, before) -> {
            changed.set(where.test(before.entry()));
            return changed.get() ? new Revision(change.apply(before.entry()), before.text()) : before;
        });
        return changed.get();
    }

    @Override
    public void intend(Intent intent) {
        intents.put(intent.id(), intent);
    }

    @Override
    public Optional<Intent> intent(String id) {
        return Optional.ofNullable(intents.get(id));
    }

    @Override
    public void forget(String intentId) {
        intents.remove(intentId);
    }
}
