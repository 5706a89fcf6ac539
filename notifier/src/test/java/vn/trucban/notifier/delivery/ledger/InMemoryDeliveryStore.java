package vn.trucban.notifier.delivery.ledger;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/** The ledger for tests that are about something else than the store; keeps the same contract. */
public final class InMemoryDeliveryStore implements DeliveryStore {
    private final Map<String, Run> runs = new HashMap<>();
    private final Map<String, Page> pages = new HashMap<>();
    private final Set<String> enlisted = new HashSet<>();
    private final TreeMap<String, HandOver> handOvers = new TreeMap<>();
    private long change;

    @Override
    public synchronized void insert(Run run) {
        runs.putIfAbsent(run.id(), run);
    }

    @Override
    public synchronized List<Run> runs(Collection<String> runIds) {
        return runIds.stream().map(runs::get).filter(Objects::nonNull).toList();
    }

    @Override
    public synchronized List<String> unfinished() {
        return runs.values().stream().filter(run -> !run.done()).map(Run::id).toList();
    }

    @Override
    public synchronized void cancel(String runId, Instant now) {
        change(
                runId,
                run -> run.cancelledAt().isPresent()
                        ? run
                        : new Run(
                                run.order(),
                                run.channel(),
                                run.createdAt(),
                                Optional.of(now),
                                run.round(),
                                run.siblings(),
                                run.report()));
    }

    @Override
    public synchronized void askAgain(String runId) {
        change(
                runId,
                run -> new Run(
                        run.order(),
                        run.channel(),
                        run.createdAt(),
                        run.cancelledAt(),
                        run.round() + 1,
                        run.siblings(),
                        run.report()));
    }

    @Override
    public synchronized boolean report(String runId, Run.Report report) {
        Run run = runs.get(runId);
        if (run == null || run.report().fence() > report.fence()) {
            return false;
        }
        change(
                runId,
                any -> new Run(
                        run.order(),
                        run.channel(),
                        run.createdAt(),
                        run.cancelledAt(),
                        run.round(),
                        run.siblings(),
                        report));
        return true;
    }

    private void change(String runId, UnaryOperator<Run> change) {
        runs.computeIfPresent(runId, (id, run) -> change.apply(run));
    }

    @Override
    public synchronized boolean insertPages(List<Page> fresh) {
        return fresh.stream().allMatch(page -> pages.putIfAbsent(page.id(), page) == null);
    }

    @Override
    public synchronized void removePages(String runId, int from, int count) {
        IntStream.range(from, from + count).forEach(number -> pages.remove(Page.id(runId, number)));
    }

    @Override
    public synchronized List<Page> pages(String runId, int from, int count) {
        return IntStream.range(from, from + count)
                .mapToObj(number -> pages.get(Page.id(runId, number)))
                .filter(Objects::nonNull)
                .toList();
    }

    @Override
    public synchronized Optional<Page> page(String runId, int number) {
        return Optional.ofNullable(pages.get(Page.id(runId, number)));
    }

    @Override
    public synchronized Optional<Page> save(Page changed) {
        Page stored = pages.get(changed.id());
        if (stored == null || stored.version() != changed.version()) {
            return Optional.empty();
        }
        pages.put(changed.id(), changed.next());
        return Optional.of(changed.next());
    }

    @Override
    public synchronized void keepHandOvers(Collection<HandOver> kept) {
        kept.forEach(each -> handOvers.putIfAbsent(each.id(), each));
    }

    @Override
    public synchronized void callToTakeIn(String runId) {
        change(
                runId,
                run -> new Run(
                        run.order(),
                        run.channel(),
                        run.createdAt(),
                        run.cancelledAt(),
                        run.round(),
                        new Run.Siblings(
                                run.siblings().channels(), run.siblings().handOvers() + 1),
                        run.report()));
    }

    @Override
    public synchronized List<HandOver> handOvers(String runId, int limit) {
        return handOvers.values().stream()
                .filter(each -> each.runId().equals(runId))
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized void removeHandOvers(String runId, Collection<String> subscriberIds) {
        subscriberIds.forEach(each -> handOvers.remove(HandOver.id(runId, each)));
    }

    @Override
    public synchronized Agenda agenda() {
        return new Agenda(change, enlisted);
    }

    @Override
    public synchronized void enlist(Collection<String> runIds) {
        change++;
        enlisted.addAll(runIds);
    }

    @Override
    public synchronized boolean strike(String runId, Agenda read) {
        boolean unchanged = read.change() == change;
        if (unchanged) {
            enlisted.remove(runId);
        }
        return unchanged;
    }
}
