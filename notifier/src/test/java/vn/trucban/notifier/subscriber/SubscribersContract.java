package vn.trucban.notifier.subscriber;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.trucban.notifier.channel.Address;
import vn.trucban.notifier.channel.ChannelKind;
import vn.trucban.notifier.delivery.DeliveryOrder.Audience;
import vn.trucban.notifier.subscriber.Subscriber.End;
import vn.trucban.notifier.subscriber.Subscribers.Found;

/** What every store of subscribers promises. */
public abstract class SubscribersContract {
    private static final Instant NOW = Instant.parse("2026-09-01T01:00:00Z");
    private static final Consent CONSENT = new Consent("2026-01", NOW, "telegram", "resident");
    private static final Audience EVERYBODY = new Audience(Set.of(), Set.of());

    private Subscribers subscribers;

    /** Empty, new for each test. */
    protected abstract Subscribers subscribers();

    @BeforeEach
    void open() {
        subscribers = subscribers();
    }

    @Test
    void everything_of_a_subscriber_comes_back_as_it_was_kept() {
        Subscriber first = subscriber("1", Optional.of("quang-khe"), "power", "service");
        Subscriber moved = first.ended(new End(End.Why.MOVED, NOW, "provider", Optional.of(telegram("2"))));
        Subscriber again =
                moved.again(Optional.empty(), Set.of("disaster"), new Consent("2026-02", NOW, "zalo", "staff"));
        for (Subscriber each : List.of(first, moved, again)) {
            assertThat(subscribers.save(each)).isTrue();
            assertThat(subscribers.find(each.address())).contains(each);
        }
        assertThat(again.earlier()).hasSize(2);
        assertThat(subscribers.find(telegram("2"))).isEmpty();
        assertThat(subscribers.findAll(List.of(telegram("1"), telegram("2"))))
                .containsOnlyKeys(telegram("1"))
                .containsValue(again);
        assertThat(subscribers.findAll(List.of())).isEmpty();
    }

    @Test
    void of_two_changes_decided_on_the_same_subscriber_one_is_saved() {
        Subscriber first = subscriber("1", Optional.empty(), "power");
        assertThat(subscribers.save(first)).isTrue();
        assertThat(subscribers.save(subscriber("1", Optional.empty(), "service")))
                .isFalse();
        Subscriber mine = first.choosing(Optional.empty(), Set.of("disaster"));
        assertThat(subscribers.save(mine)).isTrue();
        assertThat(subscribers.save(first.choosing(Optional.empty(), Set.of("service"))))
                .isFalse();
        assertThat(subscribers.find(first.address())).contains(mine);
    }

    @Test
    void of_many_saved_at_once_those_that_were_overtaken_are_named() {
        Subscriber known = subscriber("1", Optional.empty(), "power");
        Subscriber other = subscriber("2", Optional.empty(), "power");
        subscribers.save(known);
        subscribers.save(other);
        Subscriber changed = known.choosing(Optional.empty(), Set.of("service"));
        Subscriber late = other.choosing(Optional.empty(), Set.of("service"));
        subscribers.save(other.choosing(Optional.of("hoang-tri"), Set.of("disaster")));
        Subscriber fresh = subscriber("3", Optional.empty(), "power");
        Subscriber taken = subscriber("1x", Optional.empty(), "power");
        subscribers.save(taken);

        assertThat(subscribers.saveAll(List.of(changed, late, fresh, subscriber("1x", Optional.empty(), "disaster"))))
                .containsExactlyInAnyOrder(telegram("2"), telegram("1x"));
        assertThat(subscribers.find(telegram("1"))).contains(changed);
        assertThat(subscribers.find(telegram("3"))).contains(fresh);
        assertThat(subscribers.find(telegram("1x"))).contains(taken);
        assertThat(subscribers.saveAll(List.of(subscriber("4", Optional.empty(), "power"))))
                .isEmpty();
    }

    @Test
    void a_walk_meets_everybody_of_the_channel_once_in_a_steady_order_however_small_the_steps() {
        List<String> values =
                IntStream.range(0, 57).mapToObj(i -> Integer.toString(i * 7919)).toList();
        values.forEach(value -> subscribers.save(subscriber(value, Optional.empty(), "power")));
        subscribers.save(
                Subscriber.first(new Address(ChannelKind.ZALO, "5"), Optional.empty(), Set.of("power"), CONSENT));
        subscribers.save(
                Subscriber.first(new Address(ChannelKind.ZALO_BOT, "5"), Optional.empty(), Set.of("power"), CONSENT));

        List<Address> met = new ArrayList<>();
        Optional<String> after = Optional.empty();
        List<Address> step;
        do {
            step = walk(EVERYBODY, ChannelKind.TELEGRAM, after, 10);
            met.addAll(step);
            after = step.stream().reduce((first, second) -> second).map(Address::value);
            subscribers.save(subscriber("0" + met.size(), Optional.empty(), "power"));
        } while (step.size() == 10);
        assertThat(met).doesNotHaveDuplicates().isSortedAccordingTo((a, b) -> a.value()
                .compareTo(b.value()));
        assertThat(met).extracting(Address::value).containsAll(values);
        assertThat(walk(EVERYBODY, ChannelKind.ZALO, Optional.empty(), 10))
                .containsExactly(new Address(ChannelKind.ZALO, "5"));
        assertThat(walk(EVERYBODY, ChannelKind.FACEBOOK, Optional.empty(), 10)).isEmpty();
    }

    @Test
    void a_walk_meets_those_of_the_audience_only() {
        subscribers.save(subscriber("1", Optional.of("quang-khe"), "power"));
        subscribers.save(subscriber("2", Optional.of("hoang-tri"), "power", "service"));
        subscribers.save(subscriber("3", Optional.empty(), "service"));
        subscribers.save(subscriber("4", Optional.of("quang-khe"), "drill"));
        subscribers.save(subscriber("5", Optional.empty(), "drill", "disaster"));
        Subscriber stopped = subscriber("6", Optional.empty(), "power");
        subscribers.save(stopped);
        subscribers.save(stopped.ended(new End(End.Why.WITHDRAWN, NOW, "resident", Optional.empty())));

        assertThat(met(Set.of(), Set.of())).containsExactly("1", "2", "3", "5");
        assertThat(met(Set.of(), Set.of("power"))).containsExactly("1", "2");
        assertThat(met(Set.of(), Set.of("power", "disaster"))).containsExactly("1", "2", "5");
        assertThat(met(Set.of("quang-khe"), Set.of())).containsExactly("1", "3", "5");
        assertThat(met(Set.of("hoang-tri"), Set.of("service"))).containsExactly("2", "3");
        assertThat(met(Set.of("quang-khe", "hoang-tri"), Set.of("drill"))).containsExactly("4", "5");
        assertThat(met(Set.of("nowhere"), Set.of("power"))).isEmpty();
    }

    private List<Address> walk(Audience audience, ChannelKind channel, Optional<String> after, int limit) {
        return subscribers.walk(audience, channel, Optional.empty(), after, limit).stream()
                .map(Found::address)
                .toList();
    }

    @Test
    void a_walk_says_whose_address_it_is_and_meets_tied_ones_that_ended_since_a_moment() {
        subscribers.save(subscriber("1", Optional.empty(), "power"));
        subscribers.save(subscriber("1", Optional.empty(), "power").of("p1"));
        Subscriber second = subscriber("2", Optional.empty(), "power").of("p1");
        Subscriber single = subscriber("3", Optional.empty(), "power");
        subscribers.save(subscriber("2", Optional.empty(), "power"));
        subscribers.save(second);
        subscribers.save(single);
        subscribers.save(second.ended(new End(End.Why.WITHDRAWN, NOW, "resident", Optional.empty())));
        subscribers.save(single.ended(new End(End.Why.WITHDRAWN, NOW, "resident", Optional.empty())));

        assertThat(subscribers.walk(EVERYBODY, ChannelKind.TELEGRAM, Optional.of(NOW), Optional.empty(), 9))
                .containsExactly(
                        new Found(telegram("1"), Optional.of("p1")), new Found(telegram("2"), Optional.of("p1")));
        assertThat(subscribers.walk(
                        EVERYBODY, ChannelKind.TELEGRAM, Optional.of(NOW.plusMillis(1)), Optional.empty(), 9))
                .containsExactly(new Found(telegram("1"), Optional.of("p1")));
        assertThat(subscribers.find(telegram("1")).orElseThrow().person()).contains("p1");
    }

    private List<String> met(Set<String> hamlets, Set<String> topics) {
        return walk(new Audience(hamlets, topics), ChannelKind.TELEGRAM, Optional.empty(), 100).stream()
                .map(Address::value)
                .toList();
    }

    private static Subscriber subscriber(String value, Optional<String> hamlet, String... topics) {
        return Subscriber.first(telegram(value), hamlet, Set.of(topics), CONSENT);
    }

    private static Address telegram(String value) {
        return new Address(ChannelKind.TELEGRAM, value);
    }
}
