package vn.trucban.notifier.subscriber;

import java.io.IOException;
import java.io.Reader;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import vn.trucban.content.commune.Commune;
import vn.trucban.notifier.channel.Address;
import vn.trucban.notifier.channel.ChannelKind;
import vn.trucban.notifier.delivery.AudienceSource.Listing;
import vn.trucban.notifier.delivery.AudienceSource.Recipient;
import vn.trucban.notifier.delivery.DeliveryOrder.Audience;
import vn.trucban.notifier.subscriber.Subscriber.End;
import vn.trucban.notifier.subscriber.Subscribers.Found;

/** The door to those who asked to be told. A store that is away shows as its own exception; trying again is always safe. */
public final class SubscriberDesk {
    private static final int TRIES = 8;
    private static final int COUNTED_AT_ONCE = 1000;

    private final Subscribers store;
    private final Persons persons;
    private final Supplier<Commune> commune;
    private final Clock clock;
    private final DrillRoster roster;

    public SubscriberDesk(Subscribers store, Persons persons, Supplier<Commune> commune, Clock clock) {
        this(store, persons, commune, clock, DrillRoster.NOBODY);
    }

    /** @param roster whom drills may reach */
    public SubscriberDesk(
            Subscribers store, Persons persons, Supplier<Commune> commune, Clock clock, DrillRoster roster) {
        this.store = store;
        this.persons = persons;
        this.commune = commune;
        this.clock = clock;
        this.roster = roster;
    }

    /**
     * Subscribes, or subscribes again after a withdrawal.
     *
     * @throws IllegalArgumentException for a thôn or topic that the commune does not have, or no topic: a defect of the caller
     */
    public Subscriber subscribe(Address address, Optional<String> hamlet, Set<String> topics, Consent consent) {
        mustBeKnown(hamlet, topics);
        return change(
                        address,
                        known -> Optional.of(known.map(it -> it.again(hamlet, topics, consent))
                                .orElseGet(() -> Subscriber.first(address, hamlet, topics, consent))))
                .orElseThrow();
    }

    /**
     * Opts a member of staff in to drills, or out again. Whatever else they asked for stays as it is.
     *
     * @param consent given with this wish; kept where they were not subscribed to anything
     */
    public void drills(Address address, boolean wanted, Consent consent) {
        End end = new End(End.Why.WITHDRAWN, now(), consent.proof(), Optional.empty());
        change(address, known -> {
            Optional<Subscriber> active = known.filter(Subscriber::active);
            Set<String> topics = new HashSet<>(active.map(Subscriber::topics).orElse(Set.of()));
            boolean changes = wanted ? topics.add(Subscriber.DRILL_TOPIC) : topics.remove(Subscriber.DRILL_TOPIC);
            if (!changes) {
                return Optional.empty();
            }
            if (active.isEmpty()) {
                return Optional.of(known.map(it -> it.again(Optional.empty(), topics, consent))
                        .orElseGet(() -> Subscriber.first(address, Optional.empty(), topics, consent)));
            }
            return Optional.of(
                    topics.isEmpty()
                            ? active.get().ended(end)
                            : active.get().choosing(active.get().hamlet(), topics));
        });
    }

    /** Changes thôn and topics under the same consent. Empty: not subscribed. */
    public Optional<Subscriber> change(Address address, Optional<String> hamlet, Set<String> topics) {
        mustBeKnown(hamlet, topics);
        return change(address, known -> known.filter(Subscriber::active).map(it -> it.choosing(hamlet, topics)));
    }

    /**
     * Stops at once: nothing is sent after this returns, not even the rest of a notice being delivered.
     *
     * @param by who asked for it: the person themselves ({@code resident}), or a staff id
     * @return false when they were not subscribed
     */
    public boolean withdraw(Address address, String by) {
        End end = new End(End.Why.WITHDRAWN, now(), by, Optional.empty());
        // why: whoever blocked us and then says stop has withdrawn, not merely gone
        return change(address, known -> known.filter(it -> !it.withdrawn()).map(it -> it.ended(end)))
                .isPresent();
    }

    /** Whoever is subscribed at this address now. */
    public Optional<Subscriber> find(Address address) {
        return store.find(address).filter(Subscriber::active);
    }

    /**
     * How many a notice would be sent to on this channel, each person once; walks them: about half a second for 100 000. 0 where it is
     * published.
     *
     * @param channels all of the notice
     */
    public long count(Audience audience, ChannelKind channel, Set<ChannelKind> channels) {
        return channel.publishes() ? 0 : walk(audience, channel, channels, ignored -> {});
    }

    /**
     * Walks those a notice would be sent to on this channel, each person once.
     *
     * @return how many they are
     */
    public long walk(
            Audience audience, ChannelKind channel, Set<ChannelKind> channels, Consumer<List<Address>> visitor) {
        Routing routing = new Routing(store, persons, (addresses, moment) -> Silence.Silent.NONE);
        // why: as if it began some time from now, so that nobody is listed late
        Listing listing = new Listing(audience, channels, false, now().plus(Duration.ofHours(1)));
        boolean drill = audience.topics().contains(Subscriber.DRILL_TOPIC);
        long count = 0;
        Optional<String> after = Optional.empty();
        List<Found> batch;
        do {
            batch = store.walk(audience, channel, Optional.empty(), after, COUNTED_AT_ONCE);
            List<Found> wanted = batch.stream()
                    .filter(it -> !drill || roster.has(it.address()))
                    .toList();
            List<Address> here = routing.of(wanted, listing).here().stream()
                    .map(Recipient::address)
                    .toList();
            visitor.accept(here);
            count += here.size();
            after = batch.isEmpty()
                    ? after
                    : Optional.of(batch.get(batch.size() - 1).address().value());
        } while (batch.size() == COUNTED_AT_ONCE);
        return count;
    }

    /**
     * Takes over subscribers whose consent was collected elsewhere: {@code channel,address,hamlet,topics,consent_at,consent_proof}, header
     * first, topics separated by {@code |} or {@code ;}. An optional column {@code person} ties addresses together: rows with the same word
     * in it are one person's, the first row the one to be told first; who has tied addresses in chat keeps that. Read as it streams; good rows are kept even where others are refused.
     *
     * @param by who imports
     */
    public ImportReport importCsv(Reader csv, String by) throws IOException {
        return new CsvImport(store, new Links(store, persons), new CsvRow(commune.get(), now()), by).read(csv);
    }

    private void mustBeKnown(Optional<String> hamlet, Set<String> topics) {
        Commune now = commune.get();
        if (topics.isEmpty()) {
            throw new IllegalArgumentException("no topic");
        }
        for (String topic : topics) {
            if (!topic.equals(Subscriber.DRILL_TOPIC)
                    && now.topics().stream().noneMatch(it -> it.id().equals(topic))) {
                throw new IllegalArgumentException("no topic " + topic);
            }
        }
        if (hamlet.isPresent() && now.hamlets().stream().noneMatch(it -> it.id().equals(hamlet.get()))) {
            throw new IllegalArgumentException("no hamlet " + hamlet.get());
        }
    }

    private Optional<Subscriber> change(Address address, Function<Optional<Subscriber>, Optional<Subscriber>> decide) {
        return change(store, address, decide);
    }

    /** Decides on the subscriber as it is, again when somebody else was faster. Empty: nothing to change. */
    static Optional<Subscriber> change(
            Subscribers store, Address address, Function<Optional<Subscriber>, Optional<Subscriber>> decide) {
        for (int i = 0; i < TRIES; i++) {
            Optional<Subscriber> changed = decide.apply(store.find(address));
            if (changed.isEmpty() || store.save(changed.get())) {
                return changed;
            }
        }
        throw new IllegalStateException("a subscriber changed under every one of " + TRIES + " tries");
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
