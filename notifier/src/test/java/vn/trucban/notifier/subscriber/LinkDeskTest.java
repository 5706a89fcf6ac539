package vn.trucban.notifier.subscriber;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.time.Duration;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.trucban.content.messages.Messages;
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
import vn.trucban.notifier.subscriber.LinkDesk.Answer;
import vn.trucban.notifier.subscriber.LinkDesk.Why;
import vn.trucban.notifier.subscriber.Silence.Silent;

/** People with several addresses: tying, and on which of them a notice finds them. */
class LinkDeskTest {
    private static final Messages MESSAGES = BuiltIn.CONTENT.messages();
    private static final Set<ChannelKind> BOTH = EnumSet.of(ChannelKind.TELEGRAM, ChannelKind.ZALO);
    private static final Audience EVERYBODY = new Audience(Set.of(), Set.of());
    private static final Address PHONE = new Address(ChannelKind.TELEGRAM, "42");
    private static final Address ZALO = new Address(ChannelKind.ZALO, "777");
    private static final String HEADER = "channel,address,hamlet,topics,consent_at,consent_proof,person\n";

    private final MovedClock clock = new MovedClock("2026-09-01T01:00:00Z");
    private final InMemorySubscribers store = new InMemorySubscribers();
    private final InMemoryPersons persons = new InMemoryPersons();
    private final AtomicInteger numbers = new AtomicInteger(12_345_677);
    private final Set<Address> silent = new HashSet<>();
    private final Set<Address> unsure = new HashSet<>();
    private final SubscriberDesk desk = new SubscriberDesk(store, persons, BuiltIn.CONTENT::commune, clock);
    private final LinkDesk links =
            new LinkDesk(store, persons, new InMemoryLinkCodes(), numbers::incrementAndGet, clock);
    private final SubscribedAudience audience =
            new SubscribedAudience(store, persons, (addresses, moment) -> new Silent(silent, unsure), clock);

    private void subscribed(Address... addresses) {
        for (Address address : addresses) {
            desk.subscribe(
                    address,
                    Optional.empty(),
                    Set.of("power", "disaster"),
                    new Consent("2026-01", clock.instant(), address.channel().id(), "resident"));
        }
    }

    private void tied() {
        subscribed(PHONE, ZALO);
        links.type(links.show(PHONE).orElseThrow(), ZALO);
        clock.move(Duration.ofMinutes(5));
    }

    private Batch listed(ChannelKind channel, boolean emergency, Set<ChannelKind> channels) {
        return audience.next(
                new Listing(EVERYBODY, channels, emergency, clock.instant()), channel, Optional.empty(), 100);
    }

    private List<Address> told(ChannelKind channel, boolean emergency) {
        return listed(channel, emergency, BOTH).recipients().stream()
                .map(Recipient::address)
                .toList();
    }

    @Test
    void a_code_shown_on_one_channel_and_typed_on_the_other_ties_them_the_first_one_first() {
        subscribed(PHONE, ZALO);
        String code = links.show(PHONE).orElseThrow();
        assertThat(code).isEqualTo("LK-1234-5678");
        assertThat(LinkDesk.looksLikeCode("lk 1234 5678")).isTrue();
        assertThat(LinkDesk.looksLikeCode("LK-1234-567")).isFalse();
        assertThat(links.type("lk12345678", ZALO)).isEqualTo(new Answer.Tied(List.of(PHONE, ZALO)));
        assertThat(links.type("lk12345678", ZALO)).isEqualTo(new Answer.Tied(List.of(PHONE, ZALO)));
        assertThat(links.addresses(ZALO)).containsExactly(PHONE, ZALO);
        assertThat(links.prefer(PHONE, ChannelKind.ZALO)).containsExactly(ZALO, PHONE);
    }

    @Test
    void what_cannot_be_tied_is_refused_with_a_reason() {
        Address third = new Address(ChannelKind.ZALO_BOT, "x");
        subscribed(PHONE, ZALO);
        String code = links.show(PHONE).orElseThrow();
        assertThat(links.show(third)).isEmpty();
        assertThat(links.type("LK99999999", ZALO)).isEqualTo(new Answer.Refused(Why.CODE_UNKNOWN));
        assertThat(links.type(code, third)).isEqualTo(new Answer.Refused(Why.NOT_SUBSCRIBED));
        String own = links.show(PHONE).orElseThrow();
        assertThat(links.type(own, PHONE)).isEqualTo(new Answer.Refused(Why.SAME_ADDRESS));
        String late = links.show(PHONE).orElseThrow();
        clock.move(LinkDesk.CODE_LIFE);
        assertThat(links.type(late, ZALO)).isEqualTo(new Answer.Refused(Why.CODE_UNKNOWN));
        String gone = links.show(PHONE).orElseThrow();
        desk.withdraw(PHONE, "resident");
        assertThat(links.type(gone, ZALO)).isEqualTo(new Answer.Refused(Why.OTHER_NOT_SUBSCRIBED));
        for (Why why : Why.values()) {
            assertThat(MESSAGES.text(new Answer.Refused(why).messageKey())).isNotBlank();
        }
    }

    @Test
    void nobody_ties_more_addresses_than_a_person_has() {
        List<Address> many = Stream.iterate(1, i -> i + 1)
                .limit(Linked.MOST + 1)
                .map(i -> new Address(ChannelKind.TELEGRAM, "9" + i))
                .toList();
        many.forEach(this::subscribed);
        for (int i = 1; i < Linked.MOST; i++) {
            assertThat(links.type(links.show(many.get(0)).orElseThrow(), many.get(i)))
                    .isInstanceOf(Answer.Tied.class);
        }
        assertThat(links.type(links.show(many.get(0)).orElseThrow(), many.get(Linked.MOST)))
                .isEqualTo(new Answer.Refused(Why.TOO_MANY));
    }

    @Test
    void a_notice_goes_to_the_first_of_a_persons_addresses_only() {
        tied();
        subscribed(new Address(ChannelKind.ZALO, "5"));
        assertThat(told(ChannelKind.TELEGRAM, false)).containsExactly(PHONE);
        assertThat(told(ChannelKind.ZALO, false)).containsExactly(new Address(ChannelKind.ZALO, "5"));
        assertThat(desk.count(EVERYBODY, ChannelKind.TELEGRAM, BOTH)).isEqualTo(1);
        assertThat(desk.count(EVERYBODY, ChannelKind.ZALO, BOTH)).isEqualTo(1);
        assertThat(listed(ChannelKind.TELEGRAM, false, BOTH).recipients().get(0).others())
                .isEmpty();
        assertThat(desk.count(EVERYBODY, ChannelKind.ZALO, EnumSet.of(ChannelKind.ZALO)))
                .as("a notice on Zalo only")
                .isEqualTo(2);
    }

    @Test
    void an_emergency_knows_where_to_go_next() {
        tied();
        Recipient first = listed(ChannelKind.TELEGRAM, true, BOTH).recipients().get(0);
        assertThat(first).isEqualTo(new Recipient(PHONE.key(), PHONE, List.of(new Recipient(ZALO.key(), ZALO))));
        assertThat(told(ChannelKind.ZALO, true)).isEmpty();
    }

    @Test
    void an_address_that_does_not_count_for_the_notice_is_not_waited_for() {
        tied();
        desk.change(PHONE, Optional.empty(), Set.of("service"));
        Listing power = new Listing(new Audience(Set.of(), Set.of("power")), BOTH, true, clock.instant());
        assertThat(audience.next(power, ChannelKind.ZALO, Optional.empty(), 10).recipients())
                .extracting(Recipient::address)
                .containsExactly(ZALO);
        desk.withdraw(PHONE, "resident");
        clock.move(Duration.ofSeconds(1));
        assertThat(told(ChannelKind.ZALO, false)).containsExactly(ZALO);
        assertThat(links.addresses(ZALO)).isEmpty();
    }

    @Test
    void whoever_ends_the_first_address_while_an_emergency_is_being_listed_is_listed_there_still() {
        tied();
        Listing storm = new Listing(EVERYBODY, BOTH, true, clock.instant());
        assertThat(audience.next(storm, ChannelKind.ZALO, Optional.empty(), 10).recipients())
                .isEmpty();
        desk.withdraw(PHONE, "resident");
        Batch telegram = audience.next(storm, ChannelKind.TELEGRAM, Optional.empty(), 10);
        assertThat(telegram.recipients())
                .extracting(Recipient::others)
                .containsExactly(List.of(new Recipient(ZALO.key(), ZALO)));
        assertThat(audience.stillWanted(ChannelKind.TELEGRAM, List.of(PHONE.key())))
                .as("nothing is sent there: it goes on from there")
                .isEmpty();
    }

    @Test
    void whoever_changes_the_order_while_a_notice_is_being_listed_is_listed_late_everywhere_and_not_nowhere() {
        tied();
        Listing storm = new Listing(EVERYBODY, BOTH, true, clock.instant());
        clock.move(Duration.ofSeconds(1));
        links.prefer(PHONE, ChannelKind.ZALO);
        for (ChannelKind channel : BOTH) {
            Batch batch = audience.next(storm, channel, Optional.empty(), 10);
            assertThat(batch.recipients()).isEmpty();
            assertThat(batch.late()).hasSize(1);
        }
        links.untie(ZALO);
        assertThat(audience.next(storm, ChannelKind.ZALO, Optional.empty(), 10).late())
                .as("untied meanwhile")
                .hasSize(1);
    }

    @Test
    void untied_addresses_stand_for_themselves_again() {
        tied();
        assertThat(links.untie(ZALO)).isTrue();
        assertThat(links.untie(ZALO)).isFalse();
        clock.move(Duration.ofMinutes(5));
        assertThat(told(ChannelKind.TELEGRAM, true)).containsExactly(PHONE);
        assertThat(told(ChannelKind.ZALO, true)).containsExactly(ZALO);
        assertThat(links.addresses(PHONE)).isEmpty();
    }

    @Test
    void at_night_an_emergency_wakes_people_on_the_address_that_makes_a_sound() {
        tied();
        links.prefer(PHONE, ChannelKind.ZALO);
        clock.move(Duration.ofMinutes(5));
        assertThat(told(ChannelKind.ZALO, true)).containsExactly(ZALO);
        silent.add(ZALO);
        assertThat(listed(ChannelKind.TELEGRAM, true, BOTH).recipients())
                .containsExactly(new Recipient(PHONE.key(), PHONE, List.of(new Recipient(ZALO.key(), ZALO))));
        assertThat(told(ChannelKind.ZALO, true)).isEmpty();
        assertThat(told(ChannelKind.ZALO, false)).containsExactly(ZALO);
        silent.clear();
        unsure.add(ZALO);
        assertThat(listed(ChannelKind.ZALO, true, BOTH).late()).hasSize(1);
        assertThat(listed(ChannelKind.TELEGRAM, true, BOTH).late()).hasSize(1);
    }

    @Test
    void a_chat_that_moved_stays_the_same_persons() {
        tied();
        Address moved = new Address(ChannelKind.TELEGRAM, "-10042");
        audience.addressMoved(PHONE.key(), PHONE, moved);
        clock.move(Duration.ofSeconds(1));
        assertThat(links.addresses(ZALO)).containsExactly(moved, ZALO);
        assertThat(told(ChannelKind.TELEGRAM, false)).containsExactly(moved);
        assertThat(told(ChannelKind.ZALO, false)).isEmpty();
    }

    @Test
    void whoever_is_gone_on_one_address_is_told_on_the_other_from_then_on() {
        tied();
        audience.recipientGone(PHONE.key(), PHONE, new Reason(Failure.BLOCKED_BY_RECIPIENT, "403"));
        clock.move(Duration.ofSeconds(1));
        assertThat(told(ChannelKind.ZALO, false)).containsExactly(ZALO);
    }

    @Test
    void rows_of_a_file_with_the_same_person_are_tied_in_the_order_of_the_file() throws IOException {
        String rows =
                """
                zalo,777,,power,2026-01-31,Phiếu 1,hộ 12
                telegram,43,,power,2026-01-31,Phiếu 2,
                telegram,42,,power,2026-01-31,Phiếu 1,hộ 12
                telegram,44,,power,2026-01-31,Phiếu 3,một mình
                """;
        assertThat(take(rows)).isEqualTo(new ImportReport(4, 0, 0, List.of()));
        assertThat(links.addresses(PHONE)).containsExactly(ZALO, PHONE);
        assertThat(links.addresses(new Address(ChannelKind.TELEGRAM, "44"))).isEmpty();
        links.prefer(PHONE, ChannelKind.TELEGRAM);
        assertThat(take(rows)).isEqualTo(new ImportReport(0, 4, 0, List.of()));
        assertThat(links.addresses(PHONE)).as("what they chose in chat stays").containsExactly(PHONE, ZALO);
        links.untie(PHONE);
        take(rows);
        assertThat(links.addresses(PHONE)).isEmpty();
    }

    @Test
    void too_many_rows_of_one_person_are_refused() throws IOException {
        StringBuilder rows = new StringBuilder();
        for (int i = 0; i < Linked.MOST + 1; i++) {
            rows.append("telegram,8").append(i).append(",,power,2026-01-31,Phiếu,hộ 1\n");
        }
        rows.append("telegram,90,,power,2026-01-31,Phiếu,")
                .append("x".repeat(65))
                .append('\n');
        ImportReport report = take(rows.toString());
        assertThat(report.added()).isEqualTo(Linked.MOST);
        assertThat(report.refused())
                .extracting(ImportReport.Row::messageKey)
                .containsExactly("resident.import.person-too-many", "resident.import.person-too-long");
        report.refused().forEach(row -> assertThat(MESSAGES.text(row.messageKey(), row.values()))
                .isNotBlank());
    }

    private ImportReport take(String rows) throws IOException {
        return desk.importCsv(new StringReader(HEADER + rows), "hoa");
    }
}
