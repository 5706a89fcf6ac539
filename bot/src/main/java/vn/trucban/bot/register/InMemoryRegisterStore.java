package vn.trucban.bot.register;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** For tests and throw-away runs. */
public final class InMemoryRegisterStore implements RegisterStore {
    private final TreeMap<Long, RegisterEntry> entries = new TreeMap<>();
    private final Map<String, Long> events = new HashMap<>();

    @Override
    public synchronized Optional<RegisterEntry> last() {
        return entries.isEmpty()
                ? Optional.empty()
                : Optional.of(entries.lastEntry().getValue());
    }

    @Override
    public synchronized Appended append(RegisterEntry entry) {
        if (events.containsKey(entry.fact().event())) {
            return Appended.KNOWN;
        }
        if (entries.putIfAbsent(entry.seq(), entry) != null) {
            return Appended.NUMBER_TAKEN;
        }
        events.put(entry.fact().event(), entry.seq());
        return Appended.DONE;
    }

    @Override
    public synchronized Optional<RegisterEntry> entry(long seq) {
        return Optional.ofNullable(entries.get(seq));
    }

    @Override
    public synchronized Optional<RegisterEntry> ofEvent(String event) {
        return Optional.ofNullable(events.get(event)).map(entries::get);
    }

    @Override
    public synchronized List<RegisterEntry> from(long seq, int most) {
        return entries.tailMap(seq).values().stream().limit(most).toList();
    }

    @Override
    public synchronized boolean erase(RegisterEntry before, RegisterEntry after) {
        return entries.replace(before.seq(), before, after);
    }
}
