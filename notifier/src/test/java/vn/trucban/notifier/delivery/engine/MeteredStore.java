package vn.trucban.notifier.delivery.engine;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import vn.trucban.notifier.delivery.ledger.DeliveryStore;

/** A store whose calls are counted and timed. */
final class MeteredStore {
    private record Meter(LongAdder calls, LongAdder nanos) {}

    private final Map<String, Meter> meters = new ConcurrentHashMap<>();

    DeliveryStore around(DeliveryStore store) {
        return (DeliveryStore) Proxy.newProxyInstance(
                DeliveryStore.class.getClassLoader(), new Class<?>[] {DeliveryStore.class}, (proxy, method, args) -> {
                    Meter meter = meters.computeIfAbsent(
                            method.getName(), name -> new Meter(new LongAdder(), new LongAdder()));
                    long begin = System.nanoTime();
                    try {
                        return method.invoke(store, args);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    } finally {
                        meter.calls.increment();
                        meter.nanos.add(System.nanoTime() - begin);
                    }
                });
    }

    /** Time spent in the store by all threads together. */
    double seconds() {
        return meters.values().stream().mapToLong(each -> each.nanos.sum()).sum() / 1e9;
    }

    void reset() {
        meters.clear();
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        new TreeMap<>(meters)
                .forEach((name, meter) -> text.append(" %s %d×%.2fms"
                        .formatted(name, meter.calls.sum(), meter.nanos.sum() / 1e6 / meter.calls.sum())));
        return text.toString().strip();
    }
}
