package vn.trucban.notifier.delivery.ledger;

import java.time.Instant;
import java.util.Optional;
import vn.trucban.notifier.channel.SendOutcome.Reason;
import vn.trucban.notifier.delivery.DeliveryState;
import vn.trucban.notifier.delivery.Skip;

/**
 * Where a recipient stands, with what belongs to that state.
 *
 * @param notBefore when the next attempt is due; present exactly while waiting
 * @param reason of the last attempt that did not succeed
 * @param skip present exactly when skipped
 * @param providerId present exactly when sent
 */
public record Standing(
        DeliveryState state,
        Optional<Instant> notBefore,
        Optional<Reason> reason,
        Optional<Skip> skip,
        Optional<String> providerId) {
    public Standing {
        if (notBefore.isPresent() != (state == DeliveryState.WAITING)
                || skip.isPresent() != (state == DeliveryState.SKIPPED)
                || providerId.isPresent() != (state == DeliveryState.SENT)) {
            throw new IllegalArgumentException("not what " + state + " needs");
        }
    }

    static Standing waiting(Instant notBefore, Optional<Reason> last) {
        return new Standing(DeliveryState.WAITING, Optional.of(notBefore), last, Optional.empty(), Optional.empty());
    }

    static Standing sent(String providerId) {
        return new Standing(
                DeliveryState.SENT, Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(providerId));
    }

    static Standing skipped(Skip why, Optional<Reason> last) {
        return new Standing(DeliveryState.SKIPPED, Optional.empty(), last, Optional.of(why), Optional.empty());
    }

    /** In a state that needs nothing but a reason. */
    static Standing in(DeliveryState state, Optional<Reason> reason) {
        return new Standing(state, Optional.empty(), reason, Optional.empty(), Optional.empty());
    }
}
