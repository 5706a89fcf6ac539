package vn.trucban.notifier.delivery.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.trucban.notifier.delivery.ledger.DeliveryStore;
import vn.trucban.notifier.delivery.ledger.Entry;
import vn.trucban.notifier.delivery.ledger.HandOver;
import vn.trucban.notifier.delivery.ledger.Page;

/**
 * Gives those who were handed to a run their place in its ledger: pages after those of the audience. First the pages, then the hand-overs
 * are forgotten; whoever stands in a page by then is not taken in again. On the clerk's thread.
 */
final class TakingIn {
    private static final int AT_ONCE = 8 * Page.CAPACITY;

    private final ChannelSender sender;
    private final Surroundings surroundings;
    private final EarlierRecipients earlier;

    TakingIn(ChannelSender sender, Surroundings surroundings, EarlierRecipients earlier) {
        this.sender = sender;
        this.surroundings = surroundings;
        this.earlier = earlier;
    }

    /** Takes in everybody kept for the run by now. */
    void into(ActiveRun active) {
        DeliveryStore store = surroundings.store();
        int called = active.run().siblings().handOvers();
        List<HandOver> kept;
        do {
            kept = store.handOvers(active.id(), AT_ONCE);
            if (!sender.tenure().valid() || !placed(active, kept)) {
                return;
            }
            store.removeHandOvers(
                    active.id(),
                    kept.stream().map(each -> each.recipient().subscriberId()).toList());
        } while (!kept.isEmpty());
        active.tookIn(called);
    }

    private boolean placed(ActiveRun active, List<HandOver> kept) {
        Instant now = surroundings.now();
        Map<String, Entry> fresh = new LinkedHashMap<>();
        kept.stream()
                .filter(each -> !active.hasTakenIn(each.recipient().subscriberId()))
                .filter(each -> !earlier.lists(active.run(), each.recipient()))
                .forEach(each -> fresh.put(each.recipient().subscriberId(), Entry.of(each, now)));
        if (fresh.isEmpty()) {
            return true;
        }
        Page.Mark mark = new Page.Mark(Optional.empty());
        List<Page> pages = Pages.of(active, new ArrayList<>(fresh.values()), mark, now);
        if (!surroundings.store().insertPages(pages)) {
            // why: kept by an earlier try whose answer was lost, or by another sender: the pages in the store decide.
            sender.remove(active);
            return false;
        }
        active.add(pages, Optional.of(mark), now);
        sender.nudge();
        return true;
    }
}
