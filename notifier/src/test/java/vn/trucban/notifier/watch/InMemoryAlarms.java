package vn.trucban.notifier.watch;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** For tests that are about something else than the store; keeps the same contract. */
public final class InMemoryAlarms implements Alarms {
    private final Map<String, Alarm> alarms = new LinkedHashMap<>();
    private Optional<Instant> lastLook = Optional.empty();

    @Override
    public synchronized List<Alarm> open() {
        return List.copyOf(alarms.values());
    }

    @Override
    public synchronized boolean raise(Alarm alarm) {
        return alarms.putIfAbsent(alarm.key(), alarm) == null;
    }

    @Override
    public synchronized boolean save(Alarm changed) {
        return kept(changed) && alarms.put(changed.key(), changed.next()) != null;
    }

    @Override
    public synchronized boolean close(Alarm alarm) {
        return kept(alarm) && alarms.remove(alarm.key()) != null;
    }

    @Override
    public synchronized Optional<Instant> lastLook() {
        return lastLook;
    }

    @Override
    public synchronized boolean look(Optional<Instant> before, Instant now) {
        boolean mine = lastLook.equals(before);
        lastLook = mine ? Optional.of(now) : lastLook;
        return mine;
    }

    private boolean kept(Alarm alarm) {
        Alarm now = alarms.get(alarm.key());
        return now != null && now.version() == alarm.version();
    }
}
