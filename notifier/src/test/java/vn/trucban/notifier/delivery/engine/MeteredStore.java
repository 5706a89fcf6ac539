package vn.trucban.notifier.delivery.engine;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import vn.trucban.notifier.Intercepted;
import vn.trucban.notifier.delivery.ledger.DeliveryStore;

/** A store whose calls are counted and timed. */
final class MeteredStore {
    private record Meter(LongAdder calls, LongAdder nanos) {}

    private final Map<String, Meter> meters = new ConcurrentHashMap<>();

    DeliveryStore around(DeliveryStore store) {
        return Intercepted.all(DeliveryStore.class, store, call -> {
            Meter meter = meters.computeIfAbsent(call.name(), name -> new Meter(new LongAdder(), new LongAdder()));
            long begin = System.nanoTime();
            try {
                return call.proceed();
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
