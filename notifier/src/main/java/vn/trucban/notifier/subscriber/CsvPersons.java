package vn.trucban.notifier.subscriber;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.trucban.notifier.channel.Address;

/** Which rows of a file are one person's: those with the same word in the column {@code person}. The word itself is not kept. */
final class CsvPersons {
    private final Subscribers store;
    private final Links links;
    private final Instant now;
    private final Map<String, Set<Address>> asked = new HashMap<>();
    private final Map<String, Set<Address>> byPerson = new LinkedHashMap<>();

    CsvPersons(Subscribers store, Links links, Instant now) {
        this.store = store;
        this.links = links;
        this.now = now;
    }

    private static Optional<String> id(CsvRow.Read.Good row) {
        return row.person().map(word -> Links.personId("import " + word));
    }

    /** Whether this person may have one more address. */
    boolean room(CsvRow.Read.Good row) {
        Optional<Set<Address>> known = id(row).map(person -> asked.computeIfAbsent(person, it -> new HashSet<>()));
        return known.isEmpty()
                || known.get().contains(row.address())
                || (known.get().size() < Linked.MOST && known.get().add(row.address()));
    }

    /** The row has become a subscriber. */
    void saved(CsvRow.Read.Good row) {
        id(row).ifPresent(person ->
                byPerson.computeIfAbsent(person, it -> new LinkedHashSet<>()).add(row.address()));
    }

    /** Ties what belongs together; what somebody tied in chat, or untied, stays as they wanted it. */
    void tie() {
        byPerson.forEach((person, addresses) -> {
            Map<Address, Subscriber> known = store.findAll(addresses);
            List<Address> free = addresses.stream()
                    .filter(address -> Optional.ofNullable(known.get(address))
                            .filter(it -> it.person().map(person::equals).orElse(true))
                            .isPresent())
                    .toList();
            boolean asBefore = free.stream()
                    .allMatch(address -> known.get(address).person().isPresent());
            if (addresses.size() > 1 && !asBefore) {
                links.tie(person, free, now);
            }
        });
    }
}
