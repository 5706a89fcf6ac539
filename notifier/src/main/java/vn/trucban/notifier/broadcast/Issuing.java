package vn.trucban.notifier.broadcast;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.trucban.notifier.delivery.DeliveryDesk;
import vn.trucban.notifier.delivery.DeliveryOrder;
import vn.trucban.notifier.delivery.Progress;

/**
 * Between the book and delivery: an approved notice is handed over, and the book follows what delivery says. Every step may be repeated,
 * and {@link #sweep()} repeats those that a crash cut off.
 */
final class Issuing {
    private static final Logger LOG = LoggerFactory.getLogger(Issuing.class);
    /** Long enough that a stop decided just before a crash reaches delivery after it. */
    private static final Duration CANCELS_REMEMBERED = Duration.ofHours(24);

    private final Book book;
    private final DeliveryDesk delivery;
    private final Clock clock;

    Issuing(Book book, DeliveryDesk delivery, Clock clock) {
        this.book = book;
        this.delivery = delivery;
        this.clock = clock;
        delivery.onProgress(this::follow);
    }

    /**
     * Hands an approved notice to delivery. When that fails the notice stays approved and the next sweep tries again, so a store that is
     * away does not undo an approval.
     */
    Broadcast handOver(Broadcast approved) {
        try {
            return start(approved);
        } catch (RuntimeException e) {
            LOG.warn(
                    "notice {} is approved and not yet handed to delivery; will try again: {}", approved.id(), kind(e));
            return approved;
        }
    }

    private Broadcast start(Broadcast approved) {
        approved.link().map(Link::predecessor).ifPresent(before -> {
            Broadcast predecessor = book.advance(before.id(), it -> it.followedBy(approved));
            // why: an order that delivery knows is stopped together with this start; one that came later would overtake
            // it
            if (delivery.progress(predecessor.id().value()).isEmpty()) {
                delivery.start(order(predecessor));
            }
        });
        delivery.start(order(approved));
        Broadcast now = book.advance(approved.id(), it -> it.started(now()));
        if (now.stage() == Stage.CANCELLED) {
            delivery.cancel(now.id().value());
        }
        return now;
    }

    static DeliveryOrder order(Broadcast approved) {
        return new DeliveryOrder(
                approved.id().value(),
                approved.serial().value(),
                approved.markedTitle(),
                approved.level(),
                approved.drill(),
                approved.texts(),
                approved.audience(),
                approved.issue().orElseThrow().expiresAt(),
                approved.link().map(it -> it.predecessor().id().value()),
                approved.declaredPublic(),
                approved.link().filter(it -> it.kind().toTheSame()).isPresent(),
                approved.brief());
    }

    /** Follows delivery: done when nobody waits, sending again after a resend. */
    private void follow(Progress progress) {
        settle(new BroadcastId(progress.noticeId()), progress);
    }

    private void settle(BroadcastId id, Progress progress) {
        Optional<Broadcast> known = book.store().find(id);
        if (known.filter(it -> it.settled(progress.settled(), now()) != it).isPresent()) {
            book.advance(id, it -> it.settled(progress.settled(), now()));
        }
    }

    /** Takes up whatever a crash, a store that was away, or the mere passing of time left to do. One notice's trouble stops no other. */
    void sweep() {
        for (Broadcast broadcast :
                book.store().atStages(EnumSet.of(Stage.SUBMITTED, Stage.APPROVED, Stage.SENDING, Stage.CANCELLED))) {
            try {
                sweep(broadcast, now());
            } catch (RuntimeException e) {
                LOG.warn("notice {} could not be taken further; will try again: {}", broadcast.id(), kind(e));
            }
        }
    }

    /** Stopped lately, and a crash kept people from being told. */
    List<Broadcast> stoppedUnsaid() {
        Instant since = now().minus(CANCELS_REMEMBERED);
        return book.store().atStages(EnumSet.of(Stage.CANCELLED)).stream()
                .filter(it -> it.issued() && it.successor().isEmpty())
                .filter(it -> it.latest().what() == Entry.What.CANCELLED
                        && it.latest().at().isAfter(since))
                .toList();
    }

    /** Reminds of reviews that are overdue. */
    void remind() {
        for (Broadcast broadcast : book.store().underReview()) {
            if (broadcast.reminded(now()) != broadcast) {
                book.advance(broadcast.id(), it -> it.reminded(now()));
            }
        }
    }

    private void sweep(Broadcast broadcast, Instant now) {
        String noticeId = broadcast.id().value();
        switch (broadcast.stage()) {
            case SUBMITTED -> book.advance(broadcast.id(), it -> it.expired(now));
            case APPROVED -> {
                boolean begun = delivery.progress(noticeId).isPresent();
                Broadcast still = begun ? broadcast : book.advance(broadcast.id(), it -> it.expired(now));
                if (still.stage() == Stage.APPROVED) {
                    start(still);
                }
            }
            case SENDING ->
                delivery.progress(noticeId)
                        .ifPresentOrElse(
                                progress -> settle(broadcast.id(), progress), () -> delivery.start(order(broadcast)));
            case CANCELLED -> {
                if (broadcast.issued() && broadcast.latest().at().isAfter(now.minus(CANCELS_REMEMBERED))) {
                    delivery.cancel(noticeId);
                }
            }
            case DRAFT, RETURNED, REJECTED, DONE, EXPIRED -> {}
        }
    }

    /** why: only its kind, a store's own words may repeat a text. */
    private static String kind(RuntimeException failure) {
        return failure.getClass().getSimpleName();
    }

    /** To the millisecond, as the store keeps it. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
