package vn.trucban.notifier.delivery.ledger;

import java.util.Optional;
import vn.trucban.notifier.delivery.AudienceSource.Recipient;
import vn.trucban.notifier.delivery.DeliveryList.Origin;

/**
 * Somebody whom a run is to take in. There is one for each run and subscriber, however often it is said.
 *
 * @param runId the run that takes them in
 * @param origin absent: nobody tried them before, they were listed late
 */
public record HandOver(String runId, Recipient recipient, Optional<Origin> origin) {
    /** The key in the store. */
    public String id() {
        return id(runId, recipient.subscriberId());
    }

    public static String id(String runId, String subscriberId) {
        return runId + "/" + subscriberId;
    }
}
