package vn.trucban.notifier.delivery.ledger;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import vn.trucban.content.notice.NoticeTemplate.Level;
import vn.trucban.notifier.channel.Address;
import vn.trucban.notifier.channel.ChannelKind;
import vn.trucban.notifier.delivery.AudienceSource.Recipient;
import vn.trucban.notifier.delivery.DeliveryOrder;

/** Orders, runs and pages to begin a test with. */
public final class Ledgers {
    public static final Instant NOW = Instant.parse("2026-09-01T01:00:00Z");

    private Ledgers() {}

    public static DeliveryOrder order(String noticeId, Level level, ChannelKind... channels) {
        return order(noticeId, level, Optional.empty(), channels);
    }

    public static DeliveryOrder order(
            String noticeId, Level level, Optional<String> predecessor, ChannelKind... channels) {
        return order(noticeId, level, predecessor, NOW.plus(Duration.ofDays(1)), channels);
    }

    public static DeliveryOrder order(String noticeId, Level level, Instant expiresAt, ChannelKind... channels) {
        return order(noticeId, level, Optional.empty(), expiresAt, channels);
    }

    private static DeliveryOrder order(
            String noticeId, Level level, Optional<String> predecessor, Instant expiresAt, ChannelKind... channels) {
        Map<ChannelKind, String> texts = new java.util.EnumMap<>(ChannelKind.class);
        for (ChannelKind channel : channels) {
            texts.put(channel, "Thông báo " + noticeId);
        }
        return new DeliveryOrder(
                noticeId,
                "TB-" + noticeId,
                "Tiêu đề",
                level,
                false,
                texts,
                new DeliveryOrder.Audience(Set.of(), Set.of()),
                expiresAt,
                predecessor,
                false,
                false,
                Optional.of("Ngắn"));
    }

    public static Recipient recipient(ChannelKind channel, int number) {
        return new Recipient("s" + number, new Address(channel, Integer.toString(1000 + number)));
    }

    /** A page of untouched recipients, the last of its audience. */
    public static Page page(String runId, int number, int size) {
        return Page.fresh(
                runId,
                number,
                0,
                IntStream.range(number * Page.CAPACITY, number * Page.CAPACITY + size)
                        .mapToObj(each -> Entry.of(recipient(ChannelKind.TELEGRAM, each), NOW))
                        .toList(),
                Optional.of(new Page.Mark(Optional.empty())));
    }
}
