package vn.trucban.bot.report;

import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import vn.trucban.bot.kept.InMemoryKeptFiles;
import vn.trucban.bot.kept.InMemoryNumberClaims;
import vn.trucban.bot.kept.KeptFiles;
import vn.trucban.bot.kept.NumberClaims;

/** For tests and throw-away runs. */
public final class InMemoryPeriodPaperStore implements PeriodPaperStore {
    private final Map<String, PeriodPaper> papers = new ConcurrentHashMap<>();
    private final KeptFiles files = new InMemoryKeptFiles();
    private final NumberClaims numbers = new InMemoryNumberClaims();

    @Override
    public Optional<PeriodPaper> find(String key) {
        return Optional.ofNullable(papers.get(key));
    }

    @Override
    public Stream<PeriodPaper> all() {
        return papers.values().stream().sorted(Comparator.comparing(PeriodPaper::key));
    }

    @Override
    public boolean save(PeriodPaper changed) {
        AtomicBoolean saved = new AtomicBoolean();
        papers.compute(changed.key(), (key, stored) -> {
            saved.set((stored == null ? 0 : stored.version()) == changed.version() - 1);
            return saved.get() ? changed : stored;
        });
        return saved.get();
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
