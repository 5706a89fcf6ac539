package vn.trucban.notifier.delivery.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.trucban.notifier.channel.Address;
import vn.trucban.notifier.delivery.DeliveryDesk;
import vn.trucban.notifier.delivery.DeliveryList;
import vn.trucban.notifier.delivery.DeliveryList.Delivery;
import vn.trucban.notifier.delivery.DeliveryOrder;
import vn.trucban.notifier.delivery.DeliveryState;
import vn.trucban.notifier.delivery.Progress;
import vn.trucban.notifier.delivery.ResendAnswer;
import vn.trucban.notifier.delivery.ResendAnswer.Refused;
import vn.trucban.notifier.delivery.ResendAnswer.Resending;
import vn.trucban.notifier.delivery.ResendAnswer.Why;
import vn.trucban.notifier.delivery.ledger.DeliveryStore;
import vn.trucban.notifier.delivery.ledger.Entry;
import vn.trucban.notifier.delivery.ledger.Page;
import vn.trucban.notifier.delivery.ledger.Run;

/** The desk: keeps wishes in the ledger's store and wakes the engine. */
final class LedgerDesk implements DeliveryDesk {
    private static final int PAGES_AT_ONCE = 16;

    private final DeliveryStore store;
    private final Surroundings surroundings;
    private final DeliveryEngine engine;

    LedgerDesk(Surroundings surroundings, DeliveryEngine engine) {
        this.store = surroundings.store();
        this.surroundings = surroundings;
        this.engine = engine;
    }

    @Override
    public void start(DeliveryOrder order) {
        Instant now = surroundings.now();
        List<String> work = new ArrayList<>(
                order.predecessor().map(before -> stop(before, now)).orElse(List.of()));
        order.texts().keySet().forEach(channel -> store.insert(Run.of(order, channel, now)));
        store.runs(Run.ids(order.noticeId())).stream()
                .filter(run -> !run.done())
                .map(Run::id)
                .forEach(work::add);
        enlist(work);
    }

    @Override
    public void cancel(String noticeId) {
        enlist(stop(noticeId, surroundings.now()));
    }

    /** @return the runs that now have to be cleared away */
    private List<String> stop(String noticeId, Instant now) {
        List<Run> runs = store.runs(Run.ids(noticeId));
        runs.forEach(run -> store.cancel(run.id(), now));
        return runs.stream().filter(run -> !run.done()).map(Run::id).toList();
    }

    private void enlist(List<String> runs) {
        if (!runs.isEmpty()) {
            store.enlist(runs);
            engine.wake();
        }
    }

    @Override
    public ResendAnswer resendMissed(String noticeId) {
        List<Run> runs = store.runs(Run.ids(noticeId));
        Instant now = surroundings.now();
        if (runs.isEmpty()) {
            return new Refused(Why.NEVER_STARTED);
        }
        if (runs.stream().anyMatch(run -> run.cancelledAt().isPresent())) {
            return new Refused(Why.CANCELLED);
        }
        if (runs.stream().anyMatch(run -> run.terms().expired(now))) {
            return new Refused(Why.EXPIRED);
        }
        Optional<Progress> progress = progress(noticeId);
        boolean skipped = progress.filter(it -> it.counts().skipped() > 0).isPresent();
        int missed = progress.map(Progress::missed).orElse(0) + (skipped ? expired(runs) : 0);
        if (missed == 0) {
            return new Refused(Why.NOTHING_MISSED);
        }
        List<String> ids = runs.stream().map(Run::id).toList();
        ids.forEach(store::askAgain);
        enlist(ids);
        return new Resending(missed);
    }

    private int expired(List<Run> runs) {
        return runs.stream().mapToInt(run -> expired(run.id())).sum();
    }

    private int expired(String run) {
        int expired = 0;
        int number = 0;
        List<Page> found;
        do {
            found = store.pages(run, number, PAGES_AT_ONCE);
            expired += (int) found.stream()
                    .flatMap(page -> page.entries().stream())
                    .filter(entry -> entry.missed() && !entry.state().missed())
                    .count();
            number += found.size();
        } while (found.size() == PAGES_AT_ONCE);
        return expired;
    }

    @Override
    public Optional<Progress> progress(String noticeId) {
        return engine.board().progress(noticeId);
    }

    @Override
    public void onProgress(ProgressListener listener) {
        engine.board().listen(listener);
    }

    @Override
    public DeliveryList deliveries(String noticeId, Set<DeliveryState> states, Optional<String> cursor, int limit) {
        if (limit < 1 || limit > 1000) {
            throw new IllegalArgumentException("a limit from 1 to 1000");
        }
        List<String> runs = Run.ids(noticeId);
        Place place = cursor.map(Place::read).orElse(new Place(0, 0));
        List<Delivery> found = new ArrayList<>();
        while (found.size() < limit) {
            if (place.run >= runs.size()) {
                return new DeliveryList(found, Optional.empty());
            }
            List<Page> pages = store.pages(runs.get(place.run), place.page, PAGES_AT_ONCE);
            for (Page page : pages) {
                if (found.size() < limit) {
                    found.addAll(lines(noticeId, page, states));
                    place = new Place(place.run, page.number() + 1);
                }
            }
            place = pages.isEmpty() ? new Place(place.run + 1, 0) : place;
        }
        return new DeliveryList(found, Optional.of(place.written()));
    }

    /** Where a walk through a notice's ledger stands. */
    private record Place(int run, int page) {
        String written() {
            return run + "." + page;
        }

        static Place read(String written) {
            if (!DeliveryList.isCursor(written)) {
                throw new IllegalArgumentException("not a cursor of this list");
            }
            String[] parts = written.split("\\.", 2);
            return new Place(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]));
        }
    }

    private static List<Delivery> lines(String noticeId, Page page, Set<DeliveryState> states) {
        return page.entries().stream()
                .filter(entry -> states.contains(entry.state()))
                .map(entry -> line(page.runId().substring(noticeId.length() + 1), entry))
                .toList();
    }

    private static Delivery line(String channel, Entry entry) {
        return new Delivery(
                entry.subscriberId(),
                Address.parse(channel + ":" + entry.address()),
                entry.state(),
                entry.standing().reason(),
                entry.standing().skip(),
                entry.tally().attempts(),
                entry.standing().notBefore(),
                entry.at(),
                entry.standing().providerId(),
                entry.route().handedOn()
                        ? Optional.of(entry.route().others().get(0).address().channel())
                        : Optional.empty(),
                entry.route().origin());
    }
}
