package vn.trucban.notifier.subscriber;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.trucban.notifier.BuiltIn;
import vn.trucban.notifier.MovedClock;
import vn.trucban.notifier.channel.Address;
import vn.trucban.notifier.channel.ChannelKind;
import vn.trucban.notifier.channel.SendOutcome.Failure;
import vn.trucban.notifier.channel.SendOutcome.Reason;
import vn.trucban.notifier.delivery.AudienceSource.Batch;
import vn.trucban.notifier.delivery.AudienceSource.Listing;
import vn.trucban.notifier.delivery.AudienceSource.Recipient;
import vn.trucban.notifier.delivery.DeliveryOrder.Audience;

class SubscriberDeskTest {
    private static final Address HOME = new Address(ChannelKind.TELEGRAM, "42");
    private static final Address MOVED = new Address(ChannelKind.TELEGRAM, "-10042");
    private static final Audience POWER = new Audience(Set.of(), Set.of("power"));
    private static final Listing LISTING =
            new Listing(POWER, Set.of(ChannelKind.TELEGRAM), false, Instant.parse("2026-09-01T01:00:00Z"));

    private final MovedClock clock = new MovedClock("2026-09-01T01:00:00Z");
    private final InMemorySubscribers store = new InMemorySubscribers();
    private final SubscriberDesk desk =
            new SubscriberDesk(store, new InMemoryPersons(), BuiltIn.CONTENT::commune, clock);
    private final SubscribedAudience audience =
            new SubscribedAudience(store, new InMemoryPersons(), (addresses, moment) -> Silence.Silent.NONE, clock);

    @Test
    void whoever_subscribes_is_an_audience_until_they_stop() {
        desk.subscribe(HOME, Optional.of("quang-khe"), Set.of("power"), consent());
        assertThat(desk.find(HOME)).isPresent();
        assertThat(desk.count(POWER, ChannelKind.TELEGRAM, Set.of(ChannelKind.TELEGRAM)))
                .isEqualTo(1);
        assertThat(desk.count(POWER, ChannelKind.FACEBOOK, Set.of(ChannelKind.FACEBOOK)))
                .isZero();

        clock.move(Duration.ofDays(1));
        assertThat(desk.withdraw(HOME, "resident")).isTrue();
        assertThat(desk.find(HOME)).isEmpty();
        assertThat(desk.count(POWER, ChannelKind.TELEGRAM, Set.of(ChannelKind.TELEGRAM)))
                .isZero();
        assertThat(audience.stillWanted(ChannelKind.TELEGRAM, List.of(HOME.key())))
                .isEmpty();
        assertThat(desk.withdraw(HOME, "resident")).isFalse();
        Subscriber kept = store.find(HOME).orElseThrow();
        assertThat(kept.end().orElseThrow().at()).isEqualTo(clock.instant());
        assertThat(kept.consent())
                .isEqualTo(new Consent("2026-01", clock.instant().minus(Duration.ofDays(1)), "telegram", "resident"));
    }

    @Test
    void subscribing_again_keeps_the_proof_of_what_was_before() {
        desk.subscribe(HOME, Optional.empty(), Set.of("power"), consent());
        desk.withdraw(HOME, "resident");
        clock.move(Duration.ofDays(1));
        Subscriber again = desk.subscribe(HOME, Optional.empty(), Set.of("service"), consent());
        assertThat(again.active()).isTrue();
        assertThat(again.earlier()).extracting(Subscriber.Event::what).containsExactly("consent 2026-01", "withdrawn");
        IntStream.range(0, 50).forEach(i -> {
            clock.move(Duration.ofDays(1));
            desk.subscribe(HOME, Optional.empty(), Set.of("service"), consent());
        });
        assertThat(store.find(HOME).orElseThrow().earlier()).hasSize(20);
    }

    @Test
    void choices_change_under_the_same_consent_and_only_while_subscribed() {
        assertThat(desk.change(HOME, Optional.empty(), Set.of("power"))).isEmpty();
        Subscriber first = desk.subscribe(HOME, Optional.empty(), Set.of("power"), consent());
        Subscriber changed = desk.change(HOME, Optional.of("bang-phuc"), Set.of("power", "disaster"))
                .orElseThrow();
        assertThat(changed.consent()).isEqualTo(first.consent());
        assertThat(desk.find(HOME)).contains(changed);
        desk.withdraw(HOME, "resident");
        assertThat(desk.change(HOME, Optional.empty(), Set.of("power"))).isEmpty();
    }

    @Test
    void places_and_topics_the_commune_does_not_have_are_a_defect() {
        assertThatThrownBy(() -> desk.subscribe(HOME, Optional.of("x"), Set.of("power"), consent()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> desk.subscribe(HOME, Optional.empty(), Set.of("x"), consent()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> desk.subscribe(HOME, Optional.empty(), Set.of(), consent()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(desk.subscribe(HOME, Optional.empty(), Set.of(Subscriber.DRILL_TOPIC), consent())
                        .active())
                .isTrue();
    }

    @Test
    void delivery_walks_the_audience_in_batches() {
        IntStream.range(0, 25)
                .forEach(i -> desk.subscribe(
                        new Address(ChannelKind.TELEGRAM, "" + (100 + i)),
                        Optional.empty(),
                        Set.of("power"),
                        consent()));
        Batch first = audience.next(LISTING, ChannelKind.TELEGRAM, Optional.empty(), 10);
        Batch second = audience.next(LISTING, ChannelKind.TELEGRAM, first.next(), 10);
        Batch third = audience.next(LISTING, ChannelKind.TELEGRAM, second.next(), 10);
        assertThat(first.recipients())
                .hasSize(10)
                .contains(new Recipient("telegram:100", new Address(ChannelKind.TELEGRAM, "100")));
        assertThat(second.recipients()).hasSize(10);
        assertThat(third.recipients()).hasSize(5);
        assertThat(third.next()).isEmpty();
        assertThat(desk.count(POWER, ChannelKind.TELEGRAM, Set.of(ChannelKind.TELEGRAM)))
                .isEqualTo(25);
    }

    @Test
    void whoever_moved_is_found_at_the_new_address_and_stops_there_too() {
        desk.subscribe(HOME, Optional.of("quang-khe"), Set.of("power"), consent());
        audience.addressMoved(HOME.key(), HOME, MOVED);
        audience.addressMoved(HOME.key(), HOME, MOVED);
        assertThat(desk.find(HOME)).isEmpty();
        assertThat(desk.find(MOVED).orElseThrow().hamlet()).contains("quang-khe");
        assertThat(desk.count(POWER, ChannelKind.TELEGRAM, Set.of(ChannelKind.TELEGRAM)))
                .isEqualTo(1);
        assertThat(audience.stillWanted(ChannelKind.TELEGRAM, List.of(HOME.key())))
                .containsExactly(HOME.key());

        desk.withdraw(MOVED, "resident");
        assertThat(audience.stillWanted(ChannelKind.TELEGRAM, List.of(HOME.key(), MOVED.key())))
                .isEmpty();
        audience.addressMoved(HOME.key(), HOME, MOVED);
        assertThat(desk.find(MOVED)).isEmpty();
    }

    @Test
    void whoever_is_gone_gets_nothing_until_they_come_back() {
        desk.subscribe(HOME, Optional.empty(), Set.of("power"), consent());
        Reason blocked = new Reason(Failure.BLOCKED_BY_RECIPIENT, "403");
        audience.recipientGone(HOME.key(), HOME, blocked);
        audience.recipientGone(HOME.key(), HOME, blocked);
        assertThat(desk.count(POWER, ChannelKind.TELEGRAM, Set.of(ChannelKind.TELEGRAM)))
                .isZero();
        assertThat(desk.subscribe(HOME, Optional.empty(), Set.of("power"), consent())
                        .active())
                .isTrue();
        assertThat(desk.count(POWER, ChannelKind.TELEGRAM, Set.of(ChannelKind.TELEGRAM)))
                .isEqualTo(1);
    }

    @Test
    void whoever_blocked_us_can_still_withdraw() {
        desk.subscribe(HOME, Optional.empty(), Set.of("power"), consent());
        audience.recipientGone(HOME.key(), HOME, new Reason(Failure.BLOCKED_BY_RECIPIENT, "403"));
        assertThat(desk.withdraw(HOME, "resident")).isTrue();
        assertThat(store.find(HOME).orElseThrow().withdrawn()).isTrue();
    }

    /** The version is kept as proof of what a person read: a changed text needs a new version, and then a new digest here. */
    @Test
    void the_consent_text_and_its_version_change_together() throws Exception {
        var messages = BuiltIn.CONTENT.messages();
        String text = messages.text("resident.consent", Map.of("committee", "", "centre", ""));
        String digest = HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        assertThat(messages.text("resident.consent-version") + " " + digest.substring(0, 16))
                .isEqualTo("2026-01 716123ace3e9ea0c");
        assertThat(text).contains("quyền").contains("HUỶ");
    }

    private Consent consent() {
        return new Consent("2026-01", clock.instant(), "telegram", "resident");
    }
}
