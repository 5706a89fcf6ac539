package vn.trucban.notifier.delivery.engine;

import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import vn.trucban.notifier.Intercepted;
import vn.trucban.notifier.delivery.ledger.DeliveryStore;

/** A store that can be away: every call fails, before or after it was done. */
final class AwayStore {
    private final AtomicBoolean away = new AtomicBoolean();
    private final SplittableRandom random = new SplittableRandom(7);
    private volatile int losing;

    void goAway() {
        away.set(true);
    }

    boolean isAway() {
        return away.get();
    }

    void comeBack() {
        away.set(false);
    }

    /** About one of so many calls fails: half of these before they are done, half after. 0: none. */
    void loses(int oneOf) {
        losing = oneOf;
    }

    private synchronized boolean chance(int oneOf) {
        return oneOf > 0 && random.nextInt(oneOf) == 0;
    }

    /** The same store; it goes away as soon as this method has been done so many times, and the answer of that call is lost. */
    DeliveryStore losingAfter(DeliveryStore store, String method, int times) {
        AtomicInteger left = new AtomicInteger(times);
        return Intercepted.after(method, DeliveryStore.class, store, () -> {
            if (left.decrementAndGet() == 0) {
                goAway();
                throw new IllegalStateException("answer lost");
            }
        });
    }

    /** The same port, through this connection. */
    <T> T through(Class<T> port, T store) {
        return Intercepted.all(port, store, call -> {
            boolean lost = chance(losing);
            if (away.get() || (lost && chance(2))) {
                throw new IllegalStateException("store is away");
            }
            Object answer = call.proceed();
            if (lost) {
                throw new IllegalStateException("answer lost");
            }
            return answer;
        });
    }
}
