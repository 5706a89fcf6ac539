package vn.trucban.notifier.delivery.engine;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
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
        return (DeliveryStore) Proxy.newProxyInstance(
                DeliveryStore.class.getClassLoader(), new Class<?>[] {DeliveryStore.class}, (proxy, called, args) -> {
                    Object answer = called.invoke(store, args);
                    if (called.getName().equals(method) && left.decrementAndGet() == 0) {
                        goAway();
                        throw new IllegalStateException("answer lost");
                    }
                    return answer;
                });
    }

    /** The same store, where something happens each time before this method is called. */
    static DeliveryStore before(String method, DeliveryStore store, Runnable meanwhile) {
        return around(method, store, meanwhile, () -> {});
    }

    /** The same store, where something happens each time after this method was done and before whoever called it goes on. */
    static DeliveryStore after(String method, DeliveryStore store, Runnable meanwhile) {
        return around(method, store, () -> {}, meanwhile);
    }

    private static DeliveryStore around(String method, DeliveryStore store, Runnable before, Runnable after) {
        return (DeliveryStore) Proxy.newProxyInstance(
                DeliveryStore.class.getClassLoader(), new Class<?>[] {DeliveryStore.class}, (proxy, called, args) -> {
                    boolean meant = called.getName().equals(method);
                    if (meant) {
                        before.run();
                    }
                    Object answer = called.invoke(store, args);
                    if (meant) {
                        after.run();
                    }
                    return answer;
                });
    }

    /** The same port, through this connection. */
    <T> T through(Class<T> port, T store) {
        return port.cast(Proxy.newProxyInstance(port.getClassLoader(), new Class<?>[] {port}, (proxy, method, args) -> {
            boolean lost = chance(losing);
            if (away.get() || (lost && chance(2))) {
                throw new IllegalStateException("store is away");
            }
            try {
                Object answer = method.invoke(store, args);
                if (lost) {
                    throw new IllegalStateException("answer lost");
                }
                return answer;
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        }));
    }
}
