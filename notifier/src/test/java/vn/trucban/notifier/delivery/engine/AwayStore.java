package vn.trucban.notifier.delivery.engine;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/** A store that can be away: every call fails, before or after it was done. */
final class AwayStore {
    private final AtomicBoolean away = new AtomicBoolean();
    private final AtomicInteger calls = new AtomicInteger();
    private volatile int losing;

    void goAway() {
        away.set(true);
    }

    void comeBack() {
        away.set(false);
    }

    /** Of every so many calls one fails: half of these before they are done, half after. 0: none. */
    void loses(int everyNth) {
        losing = everyNth;
    }

    /** The same port, through this connection. */
    <T> T through(Class<T> port, T store) {
        return port.cast(Proxy.newProxyInstance(port.getClassLoader(), new Class<?>[] {port}, (proxy, method, args) -> {
            int call = calls.incrementAndGet();
            boolean lost = losing > 0 && call % losing == 0;
            if (away.get() || (lost && call / losing % 2 == 0)) {
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
