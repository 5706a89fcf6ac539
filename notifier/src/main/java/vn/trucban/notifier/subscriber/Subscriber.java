package vn.trucban.notifier.subscriber;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import vn.trucban.notifier.channel.Address;
import vn.trucban.notifier.delivery.DeliveryOrder.Audience;

/**
 * One address that asked for notices. Immutable: each step answers with the subscriber after it.
 *
 * @param hamlet id of a thôn; absent: gets notices of every thôn
 * @param topics ids of topics; never empty
 * @param person whose address it is, where they have linked it with another: the id of a {@link Linked} that has to name this address
 *     too, else it belongs to nobody
 * @param consent the one in force, or the last one
 * @param end present once they stopped or can no longer be reached: nothing is sent, the record remains as proof until it is purged
 * @param earlier what was before, oldest first: consents given and withdrawn; at most 20, the oldest fall away
 * @param version counts the saves
 */
public record Subscriber(
        Address address,
        Optional<String> hamlet,
        Set<String> topics,
        Optional<String> person,
        Consent consent,
        Optional<End> end,
        List<Event> earlier,
        long version) {
    /** The topic of those who opted in to drills. Residents are never asked for it. */
    public static final String DRILL_TOPIC = "drill";

    private static final int REMEMBERED = 20;

    public Subscriber {
        topics = Set.copyOf(topics);
        earlier = List.copyOf(earlier);
        if (topics.isEmpty()) {
            throw new IllegalArgumentException("a subscriber asked for something");
        }
    }

    /**
     * Why nothing is sent any more.
     *
     * @param by who asked for it
     * @param movedTo where a moved one is found now
     */
    public record End(Why why, Instant at, String by, Optional<Address> movedTo) {
        /** The kinds of end. */
        public enum Why {
            WITHDRAWN,
            /** The provider says that nobody is there any more; ends when they write again. */
            GONE,
            MOVED
        }
    }

    /** One line of what was: {@code what} is {@code consent <text version>}, {@code withdrawn}, {@code gone} or {@code moved}. */
    public record Event(Instant at, String what, String by) {}

    static Subscriber first(Address address, Optional<String> hamlet, Set<String> topics, Consent consent) {
        return new Subscriber(address, hamlet, topics, Optional.empty(), consent, Optional.empty(), List.of(), 1);
    }

    /** Notices go to this address. */
    public boolean active() {
        return end.isEmpty();
    }

    /** True where they said themselves that they want no more. */
    public boolean withdrawn() {
        return end.filter(it -> it.why() == End.Why.WITHDRAWN).isPresent();
    }

    Subscriber again(Optional<String> newHamlet, Set<String> newTopics, Consent newConsent) {
        return new Subscriber(
                address,
                newHamlet,
                newTopics,
                person,
                newConsent,
                Optional.empty(),
                remembering(newConsent),
                version + 1);
    }

    Subscriber choosing(Optional<String> newHamlet, Set<String> newTopics) {
        return new Subscriber(address, newHamlet, newTopics, person, consent, end, earlier, version + 1);
    }

    Subscriber ended(End reached) {
        return new Subscriber(address, hamlet, topics, person, consent, Optional.of(reached), earlier, version + 1);
    }

    /** The same person at another address, under the same consent. */
    Subscriber at(Address newAddress) {
        return new Subscriber(newAddress, hamlet, topics, person, consent, Optional.empty(), earlier, 1);
    }

    Subscriber of(String newPerson) {
        return new Subscriber(address, hamlet, topics, Optional.of(newPerson), consent, end, earlier, version + 1);
    }

    /** Whether a notice for this audience is for this subscriber. */
    boolean matches(Audience audience) {
        boolean place = audience.hamlets().isEmpty()
                || hamlet.map(audience.hamlets()::contains).orElse(true);
        boolean topic = topics.stream()
                .anyMatch(it -> audience.topics().isEmpty()
                        ? !it.equals(DRILL_TOPIC)
                        : audience.topics().contains(it));
        return place && topic;
    }

    private List<Event> remembering(Consent next) {
        List<Event> longer = new ArrayList<>(earlier);
        if (!next.equals(consent)) {
            longer.add(new Event(consent.at(), "consent " + consent.textVersion(), consent.proof()));
        }
        end.ifPresent(it -> longer.add(new Event(it.at(), it.why().name().toLowerCase(Locale.ROOT), it.by())));
        return longer.subList(Math.max(0, longer.size() - REMEMBERED), longer.size());
    }

    /** Addresses are personal data. */
    @Override
    public String toString() {
        return "Subscriber[" + address + "]";
    }
}
