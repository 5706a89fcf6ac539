package vn.trucban.bot.drill;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** For tests and throw-away runs. */
public final class InMemoryDrillStore implements DrillStore {
    private final Map<DrillId, Drill> drills = new HashMap<>();
    private final Set<String> done = new HashSet<>();
    private int last;

    @Override
    public synchronized int nextNumber() {
        return ++last;
    }

    @Override
    public synchronized boolean save(Drill drill) {
        Drill before = drills.get(drill.id());
        return drill.version() == (before == null ? 0 : before.version()) + 1
                && drills.put(drill.id(), drill) == before;
    }

    @Override
    public synchronized Optional<Drill> find(DrillId id) {
        return Optional.ofNullable(drills.get(id));
    }

    @Override
    public synchronized List<Drill> live() {
        return drills.values().stream()
                .filter(Drill::live)
                .sorted(Comparator.comparingInt(Drill::number))
                .toList();
    }

    @Override
    public synchronized List<Drill> all() {
        return drills.values().stream()
                .sorted(Comparator.comparingInt(Drill::number).reversed())
                .toList();
    }

    @Override
    public synchronized boolean isDone(String name) {
        return done.contains(name);
    }

    @Override
    public synchronized void done(String name) {
        done.add(name);
    }
}
