package vn.trucban.notifier.delivery.engine;

import java.util.List;
import vn.trucban.notifier.delivery.ledger.DeliveryStore;
import vn.trucban.notifier.delivery.ledger.HandOver;
import vn.trucban.notifier.delivery.ledger.Page;
import vn.trucban.notifier.delivery.ledger.Run;

/**
 * Hands people to their next channel. Always before their own page says so: a process that dies in between has handed over somebody who
 * will be found again on the old channel, never the other way round. Saying it twice hands over once.
 */
final class Rerouting {
    private final DeliveryStore store;

    Rerouting(DeliveryStore store) {
        this.store = store;
    }

    /** Keeps everybody who is handed on in the second page and was not in the first. */
    void handOver(Run run, Page before, Page after) {
        List<HandOver> handedOn = after.handedOnSince(before, run);
        if (!handedOn.isEmpty()) {
            handOver(handedOn);
        }
    }

    void handOver(List<HandOver> handOvers) {
        store.keepHandOvers(handOvers);
        List<String> runs = handOvers.stream().map(HandOver::runId).distinct().toList();
        runs.forEach(store::callToTakeIn);
        store.enlist(runs);
    }

    /** Calls again for whoever was kept by a sender that died before it could call. */
    void recall(Run run) {
        if (!run.order().emergency()) {
            return;
        }
        List<String> forgotten = run.siblings().channels().stream()
                .map(channel -> Run.id(run.order().noticeId(), channel))
                .filter(sibling -> !sibling.equals(run.id()))
                .filter(sibling -> !store.handOvers(sibling, 1).isEmpty())
                .toList();
        if (!forgotten.isEmpty()) {
            forgotten.forEach(store::callToTakeIn);
            store.enlist(forgotten);
        }
    }
}
