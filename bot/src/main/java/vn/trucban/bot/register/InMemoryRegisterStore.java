package vn.trucban.bot.register;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** For tests and throw-away runs. */
public final class InMemoryRegisterStore implements RegisterStore {
    private final List<RegisterEntry> entries = new ArrayList<>();

    @Override
    public synchronized Optional<RegisterEntry> last() {
        return entries.isEmpty() ? Optional.empty() : Optional.of(entries.get(entries.size() - 1));
    }

    @Override
    public synchronized Appended append(RegisterEntry entry) {
        if (entries.stream()
                .anyMatch(known -> known.fact().event().equals(entry.fact().event()))) {
            return Appended.KNOWN;
        }
        if (entry.seq() != entries.size() + 1) {
            return Appended.NUMBER_TAKEN;
        }
        entries.add(entry);
        return Appended.DONE;
    }

    @Override
    public synchronized Stream<RegisterEntry> all() {
        return List.copyOf(entries).stream();
    }

    @Override
    public synchronized Optional<RegisterEntry> entry(long seq) {
        return seq < 1 || seq > entries.size() ? Optional.empty() : Optional.of(entries.get((int) seq - 1));
    }

    @Override
    public Stream<RegisterEntry> of(String subject) {
        return all().filter(entry -> entry.fact().subject().equals(subject));
    }
}
