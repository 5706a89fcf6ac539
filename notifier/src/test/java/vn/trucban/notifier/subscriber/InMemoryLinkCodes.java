package vn.trucban.notifier.subscriber;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import vn.trucban.notifier.channel.Address;

/** Codes for tests that are about something else than the store; keeps the same contract. */
public final class InMemoryLinkCodes implements LinkCodes {
    private record Code(Address shownTo, Instant until, Optional<Address> by) {}

    private final Map<String, Code> codes = new HashMap<>();

    @Override
    public synchronized boolean keep(String code, Address shownTo, Instant until) {
        return codes.putIfAbsent(code, new Code(shownTo, until, Optional.empty())) == null;
    }

    @Override
    public synchronized Optional<Address> use(String code, Address by, Instant now) {
        Optional<Code> usable = Optional.ofNullable(codes.get(code))
                .filter(it -> it.until().isAfter(now))
                .filter(it -> it.by().isEmpty() || it.by().get().equals(by));
        usable.ifPresent(it -> codes.put(code, new Code(it.shownTo(), it.until(), Optional.of(by))));
        return usable.map(Code::shownTo);
    }
}
