package vn.trucban.bot.outside;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import vn.trucban.bot.incident.IncidentId;
import vn.trucban.bot.kept.InMemoryKeptFiles;
import vn.trucban.bot.kept.KeptFiles;

/** For tests and throw-away runs. */
public final class InMemoryOutsideStore implements OutsideStore {
    private final Map<IncidentId, OutsideHelp> all = new HashMap<>();
    private final KeptFiles files = new InMemoryKeptFiles();

    @Override
    public synchronized boolean save(OutsideHelp help) {
        OutsideHelp before = all.get(help.incident());
        long version = before == null ? 0 : before.version();
        return help.version() == version + 1 && all.put(help.incident(), help) == before;
    }

    @Override
    public synchronized Optional<OutsideHelp> find(IncidentId incident) {
        return Optional.ofNullable(all.get(incident));
    }

    @Override
    public synchronized List<OutsideHelp> of(Collection<IncidentId> incidents) {
        return list(help -> incidents.contains(help.incident()));
    }

    @Override
    public synchronized List<OutsideHelp> untold() {
        return list(help -> !help.untold().isEmpty());
    }

    @Override
    public synchronized List<OutsideHelp> calledBetween(Instant from, Instant to) {
        return list(help -> help.calls().stream()
                .anyMatch(call -> !call.at().isBefore(from) && call.at().isBefore(to)));
    }

    @Override
    public KeptFiles files() {
        return files;
    }

    private List<OutsideHelp> list(Predicate<OutsideHelp> which) {
        return all.values().stream()
                .filter(which)
                .sorted(Comparator.comparingInt(OutsideHelp::number))
                .toList();
    }
}
