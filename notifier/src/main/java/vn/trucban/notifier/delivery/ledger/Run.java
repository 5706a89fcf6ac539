package vn.trucban.notifier.delivery.ledger;

import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.trucban.notifier.channel.ChannelKind;
import vn.trucban.notifier.delivery.AudienceSource.Listing;
import vn.trucban.notifier.delivery.DeliveryOrder;
import vn.trucban.notifier.delivery.Progress.Stage;

/**
 * One notice on one channel.
 *
 * @param order frozen, with the text of this channel only
 * @param cancelledAt since when nothing more may be sent
 * @param round how often sending again has been asked for
 * @param siblings what this run has to do with the notice's other channels
 * @param report how far it is, as its sender last wrote
 */
public record Run(
        DeliveryOrder order,
        ChannelKind channel,
        Instant createdAt,
        Optional<Instant> cancelledAt,
        int round,
        Siblings siblings,
        Report report) {
    /** Whose turn it is on a channel: emergencies before all others, earlier ones first, and what is only being cleared away last. */
    public static final Comparator<Run> BY_URGENCY = Comparator.comparing(
                    (Run run) -> run.cancelledAt().isPresent())
            .thenComparing(run -> run.order().lane())
            .thenComparing(Run::createdAt)
            .thenComparing(run -> run.id());

    /**
     * The other runs of the notice.
     *
     * @param channels of the notice that write to people, this one included
     * @param handOvers how often this run has been called to take recipients in
     */
    public record Siblings(Set<ChannelKind> channels, int handOvers) {
        public Siblings {
            channels = Set.copyOf(channels);
        }
    }

    /** A run nobody has worked on. */
    public static Run of(DeliveryOrder order, ChannelKind channel, Instant now) {
        DeliveryOrder only = new DeliveryOrder(
                order.noticeId(),
                order.serial(),
                order.title(),
                order.level(),
                order.drill(),
                Map.of(channel, order.texts().get(channel)),
                order.audience(),
                order.expiresAt(),
                order.predecessor(),
                order.openDrill(),
                order.toEarlierRecipients(),
                order.brief());
        Set<ChannelKind> written = order.texts().keySet().stream()
                .filter(kind -> !kind.publishes())
                .collect(Collectors.toSet());
        return new Run(only, channel, now, Optional.empty(), 0, new Siblings(written, 0), Report.NONE);
    }

    /** {@code <noticeId>/<channel>}: the key in the store, and the beginning of the keys of its pages. */
    public String id() {
        return id(order.noticeId(), channel);
    }

    public static String id(String noticeId, ChannelKind channel) {
        return noticeId + "/" + channel.id();
    }

    /** The keys of every run a notice can have. */
    public static List<String> ids(String noticeId) {
        return Arrays.stream(ChannelKind.values())
                .map(channel -> id(noticeId, channel))
                .toList();
    }

    /** The run of its predecessor on the same channel, where it names one. */
    public Optional<String> predecessorId() {
        return order.predecessor().map(notice -> id(notice, channel));
    }

    public String text() {
        return order.texts().get(channel);
    }

    public Terms terms() {
        return Terms.of(order, channel);
    }

    /** Nothing more happens until somebody asks to send again, or hands somebody over. */
    public boolean done() {
        return report.stage() == Stage.DONE && answeredBy(report);
    }

    /** Whether a report includes every wish that this run knows of. */
    public boolean answeredBy(Report numbers) {
        return numbers.round() >= round && numbers.handOvers() >= siblings.handOvers();
    }

    /** What the audience is asked for. */
    public Listing listing() {
        return new Listing(order.audience(), siblings.channels(), order.emergency(), createdAt);
    }

    /**
     * How far a run is. Numbers are absolute, so writing one twice does no harm.
     *
     * @param fence of the lease under which it was written; 0: nobody has worked on it
     * @param round which wish to send again these numbers include
     * @param pages so many are known to be complete
     * @param complete the audience is fully listed
     * @param movedAt when somebody was last settled
     * @param handOvers which calls to take recipients in these numbers include
     * @param waitsTurn nothing of it leaves because a more urgent or earlier run on its channel is moving
     */
    public record Report(
            long fence,
            Stage stage,
            int round,
            Tallies tallies,
            int pages,
            boolean complete,
            double perSecond,
            Optional<Instant> pausedUntil,
            Optional<Instant> movedAt,
            int handOvers,
            boolean waitsTurn) {
        public static final Report NONE =
                new Report(0, Stage.QUEUED, 0, Tallies.NONE, 0, false, 0, Optional.empty(), Optional.empty());

        /** Before anybody was called to take recipients in. */
        public Report(
                long fence,
                Stage stage,
                int round,
                Tallies tallies,
                int pages,
                boolean complete,
                double perSecond,
                Optional<Instant> pausedUntil,
                Optional<Instant> movedAt) {
            this(fence, stage, round, tallies, pages, complete, perSecond, pausedUntil, movedAt, 0);
        }

        /** Of a run that waits for no other. */
        public Report(
                long fence,
                Stage stage,
                int round,
                Tallies tallies,
                int pages,
                boolean complete,
                double perSecond,
                Optional<Instant> pausedUntil,
                Optional<Instant> movedAt,
                int handOvers) {
            this(fence, stage, round, tallies, pages, complete, perSecond, pausedUntil, movedAt, handOvers, false);
        }
    }
}
