package vn.trucban.notifier.subscriber;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.IntSupplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.trucban.notifier.channel.Address;
import vn.trucban.notifier.channel.ChannelKind;

/**
 * The door for people with several addresses: a code shown on one and typed on the other ties them together. Notices then go to the first
 * of them, emergencies to the next where the first fails. A store that is away shows as its own exception; trying again is always safe.
 */
public final class LinkDesk {
    /** How long a code can be typed. */
    public static final Duration CODE_LIFE = Duration.ofMinutes(15);

    private static final Pattern SHAPE = Pattern.compile("LK\\d{8}");
    private static final int TRIES = 8;

    private final Subscribers subscribers;
    private final LinkCodes codes;
    private final Links links;
    private final IntSupplier chance;
    private final Clock clock;

    /** @param chance a number from 0 to 99 999 999, not to be guessed */
    public LinkDesk(Subscribers subscribers, Persons persons, LinkCodes codes, IntSupplier chance, Clock clock) {
        this.subscribers = subscribers;
        this.codes = codes;
        this.links = new Links(subscribers, persons);
        this.chance = chance;
        this.clock = clock;
    }

    /** What became of the wish to tie. */
    public sealed interface Answer {
        /** @param addresses in order; the first gets notices first */
        record Tied(List<Address> addresses) implements Answer {
            public Tied {
                addresses = List.copyOf(addresses);
            }
        }

        /** No, under the key {@code resident.link.<why>}. */
        record Refused(Why why) implements Answer {
            public String messageKey() {
                return switch (why) {
                    case CODE_UNKNOWN -> "resident.link.code-unknown";
                    case SAME_ADDRESS -> "resident.link.same-address";
                    case NOT_SUBSCRIBED -> "resident.link.not-subscribed";
                    case OTHER_NOT_SUBSCRIBED -> "resident.link.other-not-subscribed";
                    case TOO_MANY -> "resident.link.too-many";
                };
            }
        }
    }

    /** Why not. */
    public enum Why {
        CODE_UNKNOWN,
        SAME_ADDRESS,
        NOT_SUBSCRIBED,
        OTHER_NOT_SUBSCRIBED,
        TOO_MANY
    }

    /** True where a message may be such a code; only then is it worth asking the store. */
    public static boolean looksLikeCode(String typed) {
        return SHAPE.matcher(normal(typed)).matches();
    }

    private static String normal(String typed) {
        return typed.replaceAll("[\\s-]", "").toUpperCase(java.util.Locale.ROOT);
    }

    /** A code to type on another channel: {@code LK-1234-5678}. Empty: this address is not subscribed. */
    public Optional<String> show(Address address) {
        if (active(address).isEmpty()) {
            return Optional.empty();
        }
        for (int i = 0; i < TRIES; i++) {
            int number = chance.getAsInt();
            String code = "LK-%04d-%04d".formatted(number / 10_000, number % 10_000);
            if (codes.keep(normal(code), address, now().plus(CODE_LIFE))) {
                return Optional.of(code);
            }
        }
        throw new IllegalStateException("no code was free in " + TRIES + " tries");
    }

    /** Ties the address that types the code behind the one that was shown it. */
    public Answer type(String typed, Address by) {
        Optional<Address> shown = codes.use(normal(typed), by, now());
        if (shown.isEmpty()) {
            return new Answer.Refused(Why.CODE_UNKNOWN);
        }
        if (shown.get().equals(by)) {
            return new Answer.Refused(Why.SAME_ADDRESS);
        }
        Optional<Subscriber> mine = active(by);
        Optional<Subscriber> other = active(shown.get());
        if (mine.isEmpty() || other.isEmpty()) {
            return new Answer.Refused(mine.isEmpty() ? Why.NOT_SUBSCRIBED : Why.OTHER_NOT_SUBSCRIBED);
        }
        return tie(other.get(), mine.get());
    }

    private Answer tie(Subscriber first, Subscriber second) {
        Optional<Linked> before = links.of(first);
        Optional<Linked> leaving = links.of(second).filter(it -> !before.equals(Optional.of(it)));
        List<Address> addresses = Stream.of(
                        before.map(Linked::addresses).orElse(List.of(first.address())),
                        leaving.map(Linked::addresses).orElse(List.of(second.address())))
                .flatMap(List::stream)
                .distinct()
                .toList();
        if (addresses.size() > Linked.MOST) {
            return new Answer.Refused(Why.TOO_MANY);
        }
        Instant now = now();
        String person = before.map(Linked::person)
                .orElseGet(() -> Links.personId(first.address().key() + " " + now + " " + chance.getAsInt()));
        Linked tied = links.tie(person, addresses, now);
        leaving.ifPresent(old -> addresses.stream()
                .filter(old.addresses()::contains)
                .forEach(address -> links.untie(old, address, now)));
        return new Answer.Tied(tied.addresses());
    }

    /** The addresses of this person that are subscribed, in order, this one among them; empty: it is tied to no other. */
    public List<Address> addresses(Address address) {
        List<Address> together = active(address).flatMap(links::of).map(Linked::addresses).orElse(List.of()).stream()
                .filter(it -> active(it).isPresent())
                .toList();
        return together.size() > 1 ? together : List.of();
    }

    /** The other addresses of this person that are subscribed, in order, whether this one still is or not. */
    public List<Address> others(Address address) {
        return subscribers.find(address).flatMap(links::of).map(Linked::addresses).orElse(List.of()).stream()
                .filter(it -> !it.equals(address) && active(it).isPresent())
                .toList();
    }

    /** From now on this person is told first on that channel. Answers the new order; empty: not tied, or nothing on that channel. */
    public List<Address> prefer(Address asker, ChannelKind channel) {
        Optional<Linked> linked = active(asker).flatMap(links::of);
        List<Address> first = linked.map(Linked::addresses).orElse(List.of()).stream()
                .filter(it -> it.channel() == channel && active(it).isPresent())
                .limit(1)
                .toList();
        if (first.isEmpty()) {
            return List.of();
        }
        links.tie(linked.get().person(), first, now());
        return addresses(asker);
    }

    /** From now on this address stands for itself: it gets every notice again. @return false: it was not tied */
    public boolean untie(Address address) {
        Optional<Linked> linked = subscribers.find(address).flatMap(links::of);
        linked.ifPresent(it -> links.untie(it, address, now()));
        return linked.isPresent();
    }

    private Optional<Subscriber> active(Address address) {
        return subscribers.find(address).filter(Subscriber::active);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
