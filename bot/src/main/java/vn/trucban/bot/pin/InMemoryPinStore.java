package vn.trucban.bot.pin;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;

/** For tests and throw-away runs. */
public final class InMemoryPinStore implements PinStore {
    private final Map<String, Pin> pins = new ConcurrentHashMap<>();

    @Override
    public Optional<Pin> find(String person) {
        return Optional.ofNullable(pins.get(person));
    }

    @Override
    public boolean save(Pin changed) {
        AtomicBoolean saved = new AtomicBoolean();
        pins.compute(changed.person(), (person, stored) -> {
            saved.set((stored == null ? 0 : stored.version()) == changed.version() - 1);
            return saved.get() ? changed : stored;
        });
        return saved.get();
    }

    @Override
    public void remove(String person) {
        pins.remove(person);
    }
}
