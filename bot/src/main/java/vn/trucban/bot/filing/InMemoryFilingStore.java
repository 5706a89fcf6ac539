package vn.trucban.bot.filing;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import vn.trucban.bot.kept.InMemoryKeptFiles;
import vn.trucban.bot.kept.InMemoryNumberClaims;
import vn.trucban.bot.kept.KeptFiles;
import vn.trucban.bot.kept.NumberClaims;

/** For tests and throw-away runs. */
public final class InMemoryFilingStore implements FilingStore {
    private final Map<Integer, Filing> filings = new ConcurrentSkipListMap<>();
    private final Map<Integer, DutiesInForce> duties = new ConcurrentSkipListMap<>();
    private final KeptFiles files = new InMemoryKeptFiles();
    private final NumberClaims numbers = new InMemoryNumberClaims();

    @Override
    public Optional<Filing> find(int number) {
        return Optional.ofNullable(filings.get(number));
    }

    @Override
    public boolean insert(Filing filing) {
        return filings.putIfAbsent(filing.number(), filing) == null;
    }

    @Override
    public boolean replace(Filing after) {
        AtomicBoolean replaced = new AtomicBoolean();
        filings.computeIfPresent(after.number(), (number, stored) -> {
            replaced.set(stored.version() == after.version() - 1);
            return replaced.get() ? after : stored;
        });
        return replaced.get();
    }

    @Override
    public List<Filing> unsent() {
        return filings.values().stream().filter(filing -> !filing.settled()).toList();
    }

    @Override
    public Stream<Filing> all() {
        return filings.values().stream();
    }

    @Override
    public List<Filing> recent(int limit) {
        return filings.values().stream()
                .sorted(Comparator.comparingInt(Filing::number).reversed())
                .limit(limit)
                .toList();
    }

    @Override
    public List<Filing> numbered(String paper) {
        return filings.values().stream()
                .filter(filing -> filing.numbered()
                        .filter(as -> as.number().equals(paper))
                        .isPresent())
                .toList();
    }

    @Override
    public List<DutiesInForce> duties() {
        return List.copyOf(duties.values());
    }

    @Override
    public boolean insert(DutiesInForce next) {
        return duties.putIfAbsent(next.number(), next) == null;
    }

    @Override
    public KeptFiles files() {
        return files;
    }

    @Override
    public NumberClaims numberClaims() {
        return numbers;
    }
}
