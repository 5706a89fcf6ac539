package vn.trucban.notifier.delivery.ledger;

import java.util.List;
import java.util.Optional;
import vn.trucban.notifier.delivery.AudienceSource.Recipient;
import vn.trucban.notifier.delivery.DeliveryList.Origin;

/**
 * The way of a recipient who has more than one address. Frozen when they are listed, so that what follows from a failure is decided by
 * the entry alone.
 *
 * @param others where this person is sent to next in an emergency, in their order
 * @param handedOn the first of the others has taken over: "gửi lại" sends nothing more here
 * @param queued came by the store's hand-overs and not with the audience
 * @param origin the channel that could not reach them before
 */
public record Route(List<Recipient> others, boolean handedOn, boolean queued, Optional<Origin> origin) {
    public static final Route NONE = new Route(List.of(), false, false, Optional.empty());

    public Route {
        others = List.copyOf(others);
        if (handedOn && others.isEmpty()) {
            throw new IllegalArgumentException("handed on to nobody");
        }
    }

    static Route of(Recipient recipient) {
        return recipient.others().isEmpty() ? NONE : new Route(recipient.others(), false, false, Optional.empty());
    }

    static Route of(HandOver handOver) {
        return new Route(handOver.recipient().others(), false, true, handOver.origin());
    }

    /** The address that takes over, with those left after it. */
    Optional<Recipient> next() {
        return others.stream()
                .findFirst()
                .map(next -> new Recipient(next.subscriberId(), next.address(), others.subList(1, others.size())));
    }

    Route handingOn() {
        return others.isEmpty() ? this : new Route(others, true, queued, origin);
    }
}
