package vn.trucban.notifier.broadcast;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Notices for tests that are about something else than the store; keeps the same contract. */
public final class InMemoryBroadcasts implements Broadcasts {
    private final Map<BroadcastId, Broadcast> broadcasts = new LinkedHashMap<>();
    private final Map<String, Long> series = new HashMap<>();

    private Predicate<Broadcast> awaited = it -> false;
    private Runnable happening = () -> {};

    /** Has something happen right before the next such notice is kept. */
    void beforeNext(Predicate<Broadcast> which, Runnable what) {
        awaited = which;
        happening = what;
    }

    private void about(Broadcast broadcast) {
        if (awaited.test(broadcast)) {
            awaited = it -> false;
            happening.run();
        }
    }

    @Override
    public synchronized boolean insert(Broadcast broadcast) {
        about(broadcast);
        return broadcasts.putIfAbsent(broadcast.id(), broadcast) == null;
    }

    @Override
    public synchronized boolean save(Broadcast changed) {
        about(changed);
        Broadcast before = broadcasts.get(changed.id());
        if (before == null || before.version() != changed.version() - 1) {
            return false;
        }
        broadcasts.put(changed.id(), changed);
        return true;
    }

    @Override
    public synchronized Optional<Broadcast> find(BroadcastId id) {
        return Optional.ofNullable(broadcasts.get(id));
    }

    @Override
    public synchronized Optional<Broadcast> bySerial(Serial serial) {
        return broadcasts.values().stream()
                .filter(it -> it.serial().equals(serial))
                .findFirst();
    }

    @Override
    public synchronized List<Broadcast> atStages(Set<Stage> stages) {
        return sorted(
                        it -> stages.contains(it.stage()),
                        it -> it.history().get(0).at())
                .toList();
    }

    @Override
    public synchronized List<Broadcast> recent(int most) {
        return newest(sorted(it -> true, it -> it.latest().at()), most);
    }

    @Override
    public synchronized List<Broadcast> issued(int most) {
        return newest(sorted(Broadcast::issued, it -> it.issue().orElseThrow().at()), most);
    }

    @Override
    public synchronized List<Broadcast> inForce(Instant now) {
        return newest(
                sorted(it -> it.inForce(now), it -> it.issue().orElseThrow().at()), Integer.MAX_VALUE);
    }

    @Override
    public synchronized List<Broadcast> underReview() {
        return sorted(
                        it -> it.review().filter(Review::open).isPresent(),
                        it -> it.review().orElseThrow().dueAt())
                .toList();
    }

    @Override
    public synchronized long nextNumber(String name) {
        return series.merge(name, 1L, Long::sum);
    }

    private Stream<Broadcast> sorted(Predicate<Broadcast> which, Function<Broadcast, Instant> by) {
        return broadcasts.values().stream()
                .filter(which)
                .sorted(Comparator.comparing(by).thenComparing(it -> it.serial().value()));
    }

    private static List<Broadcast> newest(Stream<Broadcast> oldestFirst, int most) {
        List<Broadcast> all = new ArrayList<>(oldestFirst.toList());
        Collections.reverse(all);
        return all.subList(0, Math.min(most, all.size()));
    }
}
