package vn.trucban.bot.conversation;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import vn.trucban.notifier.channel.Address;

/**
 * Effects carried out that the store still calls due. Forgotten by a crash, which only means that they are carried out again under
 * the same id.
 */
final class CarriedOut {
    private final Map<Address, Set<String>> ids = new ConcurrentHashMap<>();

    Set<String> of(Address address) {
        return ids.getOrDefault(address, Set.of());
    }

    boolean any(Address address) {
        return ids.containsKey(address);
    }

    void add(Address address, String id) {
        ids.merge(address, Set.of(id), (some, more) -> {
            Set<String> all = new HashSet<>(some);
            all.addAll(more);
            return Set.copyOf(all);
        });
    }

    void remove(Address address, Set<String> written) {
        ids.computeIfPresent(address, (key, all) -> {
            Set<String> left = new HashSet<>(all);
            left.removeAll(written);
            return left.isEmpty() ? null : Set.copyOf(left);
        });
    }
}
