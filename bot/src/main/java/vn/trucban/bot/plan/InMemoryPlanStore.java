package vn.trucban.bot.plan;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import vn.trucban.bot.staff.PersonId;

/** For tests and throw-away runs. */
public final class InMemoryPlanStore implements PlanStore {
    private final ConcurrentSkipListMap<Integer, PlanEdition> editions = new ConcurrentSkipListMap<>();
    private final Map<Key, Reading> readings = new ConcurrentHashMap<>();

    private final Map<Integer, Instant> told = new ConcurrentHashMap<>();

    private record Key(int edition, PersonId person) {}

    @Override
    public boolean insert(PlanEdition edition) {
        return editions.putIfAbsent(edition.number(), edition) == null;
    }

    @Override
    public Optional<PlanEdition> edition(int number) {
        return Optional.ofNullable(editions.get(number));
    }

    @Override
    public Optional<PlanEdition> latest() {
        return Optional.ofNullable(editions.lastEntry()).map(Map.Entry::getValue);
    }

    @Override
    public List<PlanEdition> editions() {
        return new ArrayList<>(editions.descendingMap().values());
    }

    @Override
    public List<Reading> readings(int edition) {
        return readings.values().stream()
                .filter(reading -> reading.edition() == edition)
                .sorted(Comparator.comparing(reading -> reading.person().value()))
                .toList();
    }

    @Override
    public boolean tick(int edition, PersonId person, Reading.Tick tick) {
        return change(edition, person, reading -> reading.tick().isEmpty(), reading -> reading.ticked(tick));
    }

    @Override
    public boolean asked(int edition, PersonId person, int before, Instant now) {
        return change(edition, person, reading -> reading.asked() == before, reading -> reading.askedAgain(now));
    }

    @Override
    public void opened(int edition, PersonId person, Instant now) {
        readings.compute(
                new Key(edition, person),
                (key, stored) -> (stored == null ? Reading.fresh(edition, person) : stored).opened(now));
    }

    @Override
    public boolean leadersTold(int edition) {
        return told.containsKey(edition);
    }

    @Override
    public void tellLeaders(int edition, Instant now) {
        told.putIfAbsent(edition, now);
    }

    private boolean change(int edition, PersonId person, Predicate<Reading> where, UnaryOperator<Reading> change) {
        AtomicBoolean changed = new AtomicBoolean();
        readings.compute(new Key(edition, person), (key, stored) -> {
            Reading before = stored == null ? Reading.fresh(edition, person) : stored;
            changed.set(where.test(before));
            return changed.get() ? change.apply(before) : stored;
        });
        return changed.get();
    }
}
