package vn.trucban.notifier.delivery.engine;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.trucban.notifier.channel.SendOutcome;
import vn.trucban.notifier.delivery.engine.ChannelSender.Visit;
import vn.trucban.notifier.delivery.ledger.Entry;
import vn.trucban.notifier.delivery.ledger.Page;
import vn.trucban.notifier.delivery.ledger.Run;

/** A visit to one page: bring it up to date, claim who is due, send, and record what became of them. */
final class PageWork {
    private static final Logger LOG = LoggerFactory.getLogger(PageWork.class);
    /** No lease has this fence. */
    private static final long NOBODYS = -1;

    private final Surroundings surroundings;
    private final EngineSettings settings;
    private final Line line;
    private final NoticeMessages messages;
    private final Executor wire;
    private final Patience patience;
    private final Complaints complaints;
    private final Rerouting rerouting;
    /** Pages that somebody is at; a run that is taken up anew meets those that are still being sent from. */
    private final Set<String> visited = ConcurrentHashMap.newKeySet();
    /** Claims under which sending may have begun and whose end is not recorded. */
    private final Set<String> begun = ConcurrentHashMap.newKeySet();

    PageWork(Surroundings surroundings, EngineSettings settings, Line line, Executor wire, Patience patience) {
        this.surroundings = surroundings;
        this.settings = settings;
        this.line = line;
        this.messages = new NoticeMessages(surroundings.store());
        this.wire = wire;
        this.patience = patience;
        this.complaints = new Complaints(LOG, surroundings.nanos());
        this.rerouting = new Rerouting(surroundings.store());
    }

    /**
     * @param visit which page; its right to mark recipients as sending is given back as soon as it is not needed
     * @throws RuntimeException when the store or the audience is away before anything was claimed; nothing is lost
     */
    void visit(Visit visit) throws InterruptedException {
        String page = Page.id(visit.active().id(), visit.number());
        if (!visited.add(page)) {
            visit.active().giveBack(visit.number(), surroundings.now().plus(settings.pulse()));
            return;
        }
        try {
            visitAlone(visit);
        } finally {
            visited.remove(page);
        }
    }

    private void visitAlone(Visit visit) throws InterruptedException {
        ActiveRun active = visit.active();
        Page read = surroundings.store().page(active.id(), visit.number()).orElseThrow();
        Optional<Page> saved = awaitsItsSender(read, visit) ? Optional.empty() : brought(visit, read);
        if (saved.isEmpty()) {
            active.giveBack(visit.number(), surroundings.now().plus(settings.pulse()));
            return;
        }
        read.claim().ifPresent(over -> begun.remove(key(read, over)));
        active.seen(saved.get(), surroundings.now());
        List<Integer> sending = saved.get().sending();
        visit.free(visit.granted() - sending.size());
        Page end = sending.isEmpty() ? saved.get() : transmitted(visit, saved.get());
        active.giveBack(end, surroundings.now());
    }

    /**
     * why: whoever lost its lease because the store was away has results to record, and tries to as often as it can; only when it
     * had time to is it dead.
     */
    private boolean awaitsItsSender(Page read, Visit visit) {
        return read.claim()
                        .filter(its ->
                                its.fence() != visit.fence() && !its.owner().equals(settings.owner()))
                        .isPresent()
                && visit.tenured().compareTo(settings.grace()) < 0;
    }

    /** @return the page up to date and claimed as it stands in the store; empty: it could not be saved so, look again */
    private Optional<Page> brought(Visit visit, Page read) throws InterruptedException {
        ActiveRun active = visit.active();
        Page ready = claimed(active, upToDate(active, read, visit.fence()), visit);
        if (ready == read) {
            return Optional.of(read);
        }
        try {
            Optional<Page> saved = saved(active.run(), read, ready);
            if (saved.isPresent()) {
                return saved;
            }
        } catch (RuntimeException e) {
            complaints.about("page " + ready.id(), e);
        }
        if (ready.claims() > read.claims()) {
            takeBack(active.run(), read, ready);
        }
        return Optional.empty();
    }

    /**
     * Until it is certain that this claim is not in the store. why: its answer was lost, so it may be there, or get there later, and
     * only this instance knows that nothing was begun under it: any other would take those claimed for unknown.
     */
    private void takeBack(Run run, Page read, Page claimed) throws InterruptedException {
        for (int tries = 0; ; tries++) {
            try {
                if (tookBack(run, read, claimed)) {
                    return;
                }
            } catch (RuntimeException e) {
                complaints.about("taking back a claim of page " + read.id(), e);
                patience.afterFailure(tries);
            }
        }
    }

    private boolean tookBack(Run run, Page read, Page claimed) {
        // why: with a later version in the store, a claim that is still on its way there comes too late.
        if (surroundings.store().save(read).isPresent()) {
            return true;
        }
        Page stands = surroundings.store().page(read.runId(), read.number()).orElseThrow();
        Instant now = surroundings.now();
        Map<Integer, UnaryOperator<Entry>> untaken = new HashMap<>();
        stands.sending().forEach(place -> untaken.put(place, entry -> entry.untaken(now)));
        return stands.resolved(settings.owner(), claimed.claims(), untaken)
                .map(without -> saved(run, read, without).isPresent())
                .orElse(true);
    }

    private Page upToDate(ActiveRun active, Page read, long fence) {
        Instant now = surroundings.now();
        Run run = active.run();
        Page page = read.recovered(
                        recoveredUnder(read, fence),
                        run.terms(),
                        settings.retry(),
                        now,
                        surroundings.random().nextDouble())
                .reopened(run.round(), now);
        return active.stopped(now).map(why -> page.skipped(why, now)).orElse(page);
    }

    /** why: after an error in the middle of a visit nobody knows who was sent to; such a claim is as good as a dead sender's. */
    private long recoveredUnder(Page page, long fence) {
        boolean cutOff =
                page.claim().filter(mine -> begun.contains(key(page, mine))).isPresent();
        return cutOff ? NOBODYS : fence;
    }

    private static String key(Page page, Page.Claim claim) {
        return page.id() + "#" + claim.owner() + "#" + claim.attempt();
    }

    private Page claimed(ActiveRun active, Page page, Visit visit) {
        int most = visit.granted();
        Instant now = surroundings.now();
        List<Integer> due = page.due(now);
        if (most == 0
                || due.isEmpty()
                || page.claim().isPresent()
                || active.stopped(now).isPresent()) {
            return page;
        }
        return page.withdrawn(withdrawn(active, page, due.subList(0, Math.min(most, due.size()))), now)
                .claimed(settings.owner(), visit.fence(), most, now);
    }

    private Set<String> withdrawn(ActiveRun active, Page page, List<Integer> due) {
        if (active.run().channel().publishes()) {
            return Set.of();
        }
        Set<String> gone = new HashSet<>();
        due.forEach(place -> gone.add(page.entries().get(place).subscriberId()));
        gone.removeAll(surroundings.audience().stillWanted(active.run().channel(), gone));
        return gone;
    }

    private Page transmitted(Visit visit, Page claimed) throws InterruptedException {
        Transmission transmission = new Transmission(visit.active(), claimed, line, surroundings);
        Page page = claimed;
        String claim = key(claimed, claimed.claim().orElseThrow());
        begun.add(claim);
        try {
            transmission.begin(messages, wire, visit::stop);
        } catch (RuntimeException | Error e) {
            complaints.about("page " + claimed.id() + " on its way", e);
        }
        Map<Integer, UnaryOperator<Entry>> notBegun = transmission.notBegun();
        if (transmission.leftOver()) {
            // why: at once, not with the answers: whoever preempts this page needs the room.
            page = recorded(visit, claimed, page, notBegun);
            notBegun = Map.of();
        }
        Map<Integer, SendOutcome> answers = transmission.answers();
        tellAudience(visit.active(), claimed, answers);
        Map<Integer, UnaryOperator<Entry>> results = new HashMap<>(notBegun);
        results.putAll(consequences(visit.active(), answers));
        Page end = recorded(visit, claimed, page, results);
        begun.remove(claim);
        return end;
    }

    private Map<Integer, UnaryOperator<Entry>> consequences(ActiveRun active, Map<Integer, SendOutcome> answers) {
        Instant now = surroundings.now();
        Map<Integer, UnaryOperator<Entry>> results = new HashMap<>();
        answers.forEach((place, outcome) -> {
            double random = surroundings.random().nextDouble();
            results.put(place, entry -> entry.after(outcome, active.run().terms(), settings.retry(), now, random));
        });
        return results;
    }

    /** Records until the store has it: what has left must not be forgotten because the store is away for a while. */
    private Page recorded(Visit visit, Page claimed, Page from, Map<Integer, UnaryOperator<Entry>> results)
            throws InterruptedException {
        if (results.isEmpty()) {
            return from;
        }
        int attempt = claimed.claim().orElseThrow().attempt();
        Page page = from;
        for (int tries = 0; ; tries++) {
            Optional<Page> next = page.resolved(settings.owner(), attempt, results);
            if (next.isEmpty()) {
                break;
            }
            Optional<Page> now = saveOrReload(visit.active().run(), page, next.get());
            if (now.isPresent()) {
                visit.active().seen(now.get(), surroundings.now());
                boolean mine = now.get().version() == next.get().version() + 1
                        && now.get().equals(next.get().next());
                page = now.get();
                if (mine) {
                    break;
                }
            } else {
                patience.afterFailure(tries);
            }
        }
        visit.free(results.size());
        return page;
    }

    /** @return the page as it now stands in the store; empty: the store is away */
    private Optional<Page> saveOrReload(Run run, Page before, Page next) {
        try {
            Optional<Page> saved = saved(run, before, next);
            return saved.isPresent() ? saved : surroundings.store().page(next.runId(), next.number());
        } catch (RuntimeException e) {
            complaints.about("recording page " + next.id(), e);
            return Optional.empty();
        }
    }

    private Optional<Page> saved(Run run, Page before, Page next) {
        rerouting.handOver(run, before, next);
        return surroundings.store().save(next);
    }

    private void tellAudience(ActiveRun active, Page page, Map<Integer, SendOutcome> answers) {
        if (active.run().channel().publishes()) {
            return;
        }
        answers.forEach((place, outcome) -> {
            try {
                outcome.match(new AudienceNews(
                        surroundings.audience(), active, page.entries().get(place)));
            } catch (RuntimeException e) {
                // why: the next notice will find out again; the outcome itself must be recorded now.
                complaints.about("telling the audience about page " + page.id(), e);
            }
        });
    }

    /** How long to wait before the store is tried again. */
    interface Patience {
        /** @throws InterruptedException when this instance stops and must not wait any longer */
        void afterFailure(int tries) throws InterruptedException;
    }
}
