package vn.trucban.notifier.subscriber;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Persons for tests that are about something else than the store; keeps the same contract. */
public final class InMemoryPersons implements Persons {
    private final Map<String, Linked> byId = new HashMap<>();

    @Override
    public synchronized Optional<Linked> find(String person) {
        return Optional.ofNullable(byId.get(person));
    }

    @Override
    public synchronized Map<String, Linked> findAll(Collection<String> persons) {
        Map<String, Linked> found = new HashMap<>();
        persons.forEach(person -> find(person).ifPresent(it -> found.put(person, it)));
        return found;
    }

    @Override
    public synchronized boolean save(Linked changed) {
        long before = find(changed.person()).map(Linked::version).orElse(0L);
        if (before != changed.version() - 1) {
            return false;
        }
        byId.put(changed.person(), changed);
        return true;
    }
}
