package vn.trucban.notifier.channel.loudspeaker;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.trucban.notifier.channel.Channel;
import vn.trucban.notifier.channel.ChannelHealth;
import vn.trucban.notifier.channel.ChannelKind;
import vn.trucban.notifier.channel.ChannelLimits;
import vn.trucban.notifier.channel.OutgoingMessage;
import vn.trucban.notifier.channel.OutgoingMessage.NoticeHead;
import vn.trucban.notifier.channel.PublicPlace;
import vn.trucban.notifier.channel.SendOutcome;
import vn.trucban.notifier.channel.SendOutcome.Failure;
import vn.trucban.notifier.channel.SendOutcome.Reason;

/** Publishes notices on the station's feed. Takes notices only; buttons mean nothing to a loudspeaker and are left out. */
final class LoudspeakerChannel implements Channel {
    private static final Logger LOG = LoggerFactory.getLogger(LoudspeakerChannel.class);

    /** About six minutes of reading; nobody listens longer. The store would take any number a second. */
    private static final ChannelLimits LIMITS = new ChannelLimits(5_000, 0, 50);

    private final LoudspeakerFeed feed;
    private final Clock clock;

    LoudspeakerChannel(LoudspeakerFeed feed, Clock clock) {
        this.feed = feed;
        this.clock = clock;
    }

    @Override
    public ChannelKind kind() {
        return ChannelKind.LOUDSPEAKER;
    }

    @Override
    public boolean live() {
        return true;
    }

    @Override
    public ChannelLimits limits() {
        return LIMITS;
    }

    /** Repeating is harmless: the feed knows a notice by its id. A store that is away is asked again later. */
    @Override
    public SendOutcome send(OutgoingMessage message) {
        Optional<SendOutcome> refusal = PublicPlace.refuses(message);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        LoudspeakerItem item = item(message, message.notice().get());
        try {
            return new SendOutcome.Sent(
                    message.replaces().map(entry -> feed.replace(entry, item)).orElseGet(() -> feed.publish(item)));
        } catch (RuntimeException storeAway) {
            LOG.warn("loudspeaker feed: notice {} not stored yet: {}", item.serial(), kind(storeAway));
            return new SendOutcome.RetryLater(storeAway(storeAway), Optional.empty(), true);
        }
    }

    private LoudspeakerItem item(OutgoingMessage message, NoticeHead notice) {
        return new LoudspeakerItem(
                notice.noticeId(),
                notice.serial(),
                notice.title(),
                message.text(),
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                notice.emergency(),
                notice.drill());
    }

    @Override
    public ChannelHealth check() {
        try {
            feed.latest(1);
            return new ChannelHealth.Ready("");
        } catch (RuntimeException storeAway) {
            return new ChannelHealth.NotReady(storeAway(storeAway));
        }
    }

    private static Reason storeAway(RuntimeException failure) {
        return new Reason(Failure.NO_CONNECTION, "store: " + kind(failure));
    }

    private static String kind(RuntimeException failure) {
        return failure.getClass().getSimpleName();
    }
}
