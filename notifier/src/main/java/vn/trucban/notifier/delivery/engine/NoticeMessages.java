package vn.trucban.notifier.delivery.engine;

import java.util.List;
import java.util.Optional;
import vn.trucban.notifier.channel.OutgoingMessage;
import vn.trucban.notifier.channel.OutgoingMessage.NoticeHead;
import vn.trucban.notifier.delivery.DeliveryOrder;
import vn.trucban.notifier.delivery.ledger.DeliveryStore;
import vn.trucban.notifier.delivery.ledger.Entry;

/** What leaves for each recipient of a run. */
final class NoticeMessages {
    private final DeliveryStore store;

    NoticeMessages(DeliveryStore store) {
        this.store = store;
    }

    OutgoingMessage of(ActiveRun active, Entry entry, Optional<String> replaces) {
        DeliveryOrder order = active.run().order();
        return new OutgoingMessage(
                active.id() + "/" + entry.subscriberId(),
                active.address(entry.address()),
                active.run().text(),
                List.of(),
                replaces,
                Optional.empty(),
                Optional.of(new NoticeHead(
                        order.noticeId(),
                        order.serial(),
                        order.title(),
                        order.emergency(),
                        order.carriedAsDrill(),
                        order.brief())),
                entry.tally().repeat());
    }

    /** The published post or entry that this notice brings up to date: that of its nearest predecessor that has one. */
    Optional<String> replaces(ActiveRun active) {
        if (!active.run().channel().publishes()) {
            return Optional.empty();
        }
        return active.predecessors().stream()
                .flatMap(run -> store.page(run, 0).stream())
                .flatMap(page -> page.entries().get(0).standing().providerId().stream())
                .findFirst();
    }
}
