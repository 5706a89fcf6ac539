package vn.trucban.bot.incident;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Stream;

/** For tests and throw-away runs. */
public class InMemoryIncidentStore implements IncidentStore {
    private final Map<IncidentId, Incident> incidents = new ConcurrentHashMap<>();
    private final NavigableMap<Integer, IncidentId> byNumber = new ConcurrentSkipListMap<>();
    private final NavigableMap<Integer, IncidentId> openByNumber = new ConcurrentSkipListMap<>();
    private final AtomicInteger numbers = new AtomicInteger();
    private final Function<Incident, String> systems;

    public InMemoryIncidentStore() {
        this(incident -> "");
    }

    /** @param systems names the system an incident is about; empty where it does not say */
    public InMemoryIncidentStore(Function<Incident, String> systems) {
        this.systems = systems;
    }

    @Override
    public int nextNumber() {
        return numbers.incrementAndGet();
    }

    @Override
    public boolean insert(Incident incident) {
        boolean fresh = incidents.putIfAbsent(incident.id(), incident) == null;
        if (fresh) {
            byNumber.put(incident.number(), incident.id());
            list(incident);
        }
        return fresh;
    }

    private void list(Incident incident) {
        if (incident.open()) {
            openByNumber.put(incident.number(), incident.id());
        } else {
            openByNumber.remove(incident.number());
        }
    }

    @Override
    public boolean replace(Incident before, Incident after) {
        AtomicBoolean replaced = new AtomicBoolean();
        incidents.computeIfPresent(after.id(), (id, stored) -> {
            replaced.set(stored.version() == before.version());
            if (replaced.get()) {
                list(after);
            }
            return replaced.get() ? after : stored;
        });
        return replaced.get();
    }

    @Override
    public Optional<Incident> find(IncidentId id) {
        return Optional.ofNullable(incidents.get(id));
    }

    @Override
    public Optional<Incident> numbered(int number) {
        return Optional.ofNullable(byNumber.get(number)).flatMap(this::find);
    }

    @Override
    public List<Incident> open() {
        return openByNumber.values().stream()
                .map(incidents::get)
                .filter(Incident::open)
                .toList();
    }

    @Override
    public List<Incident> unrelayed() {
        return incidents.values().stream().filter(Incident::unrelayed).toList();
    }

    @Override
    public List<Incident> recent(int limit) {
        return byNumber.descendingMap().values().stream()
                .limit(limit)
                .map(incidents::get)
                .toList();
    }

    @Override
    public Stream<Incident> foundBetween(Instant from, Instant to) {
        return incidents.values().stream()
                .filter(incident -> !incident.openedAt().isBefore(from)
                        && incident.openedAt().isBefore(to))
                .sorted(Comparator.comparing(Incident::openedAt).thenComparingInt(Incident::number));
    }

    @Override
    public Stream<Summary> summaries(Instant from, Instant to) {
        return foundBetween(from, to).map(incident -> Summary.of(incident, systems.apply(incident)));
    }
}
