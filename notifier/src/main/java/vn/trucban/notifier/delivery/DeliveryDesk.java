package vn.trucban.notifier.delivery;

import java.util.Optional;
import java.util.Set;

/**
 * The door to the delivery of notices. Every method may be called from any instance and any thread; what it promises is in the store
 * before it returns. A store that is away shows as the store's own runtime exception; calling again is always safe.
 */
public interface DeliveryDesk {
    /**
     * Begins to deliver a notice on each of its channels and returns as soon as the order is kept, before anything is sent. Idempotent by
     * notice id: an order already kept is left as it is, and its sending is woken. Naming a predecessor stops that notice: its waiting
     * recipients become skipped(cancelled), what is in flight is finished first, then this one begins, so nobody gets the two in the
     * wrong order.
     */
    void start(DeliveryOrder order);

    /**
     * Stops a notice: whoever still waits becomes skipped(cancelled) within about a second; messages already on their way are finished
     * and recorded. Idempotent; an unknown notice is left alone.
     */
    void cancel(String noticeId);

    /**
     * Sends again to exactly those who are failed, unknown or not reachable at this moment, and to those skipped as expired by a clock
     * that was wrong: the notice has not expired. Sent, gone, withdrawn and cancelled ones are not touched, nor those handed to another
     * channel: it is that channel which reached them or sends to them again.
     * Two calls in a row resend once to each: after the first, they wait.
     */
    ResendAnswer resendMissed(String noticeId);

    /** Where a notice stands; absent when it was never started. Numbers are at most about a second old. */
    Optional<Progress> progress(String noticeId);

    /**
     * The recipients of a notice in the given states, in the order of the ledger: "ai chưa nhận?".
     *
     * @param cursor where the last answer ended, see {@link DeliveryList#isCursor}; absent: from the beginning
     * @param limit about how many to return, 1–1000; a page of the ledger is never split, so up to 31 more may come
     */
    DeliveryList deliveries(String noticeId, Set<DeliveryState> states, Optional<String> cursor, int limit);

    /**
     * Tells the listener about every notice that this instance sends, at most about twice a second each, and always when a notice settles
     * (and after a restart once more). Listeners are called one after the other on a thread of their own: a slow one delays only
     * listeners; an exception is logged and forgotten.
     */
    void onProgress(ProgressListener listener);

    /** Hears how notices move. */
    interface ProgressListener {
        void moved(Progress progress);
    }
}
