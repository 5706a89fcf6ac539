package vn.trucban.notifier.delivery;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.trucban.content.notice.NoticeTemplate.Level;
import vn.trucban.notifier.channel.ChannelKind;

/**
 * A notice to deliver, frozen: nothing of it is looked up again while it is being sent.
 *
 * @param noticeId without '/'; the key of everything the ledger keeps about it
 * @param serial short, printed in the text; the same on every repeat
 * @param level an emergency goes in its own lane before everything else and repeats its unknowns once
 * @param texts what each channel sends, plain NFC text that fits it; its keys are the channels of this notice
 * @param audience who it is for; channels that publish have exactly one recipient whatever it says
 * @param expiresAt nothing is sent from then on
 * @param predecessor the notice this one updates, corrects, ends or cancels: never overtaken, and edited in place where published
 * @param openDrill a drill that was declared to be for everybody; any other drill is carried by drill objects
 * @param toEarlierRecipients for those who got, may have got or still wait for a notice of its chain, and nobody else; the audience then
 *     only says whom the first one was for
 * @param brief the notice in one line, for a channel that cannot always show its text
 */
public record DeliveryOrder(
        String noticeId,
        String serial,
        String title,
        Level level,
        boolean drill,
        Map<ChannelKind, String> texts,
        Audience audience,
        Instant expiresAt,
        Optional<String> predecessor,
        boolean openDrill,
        boolean toEarlierRecipients,
        Optional<String> brief) {
    /** Where no channel needs it in brief. */
    public DeliveryOrder(
            String noticeId,
            String serial,
            String title,
            Level level,
            boolean drill,
            Map<ChannelKind, String> texts,
            Audience audience,
            Instant expiresAt,
            Optional<String> predecessor,
            boolean openDrill,
            boolean toEarlierRecipients) {
        this(
                noticeId,
                serial,
                title,
                level,
                drill,
                texts,
                audience,
                expiresAt,
                predecessor,
                openDrill,
                toEarlierRecipients,
                Optional.empty());
    }

    /** To its audience; a drill is carried by drill objects. */
    public DeliveryOrder(
            String noticeId,
            String serial,
            String title,
            Level level,
            boolean drill,
            Map<ChannelKind, String> texts,
            Audience audience,
            Instant expiresAt,
            Optional<String> predecessor) {
        this(noticeId, serial, title, level, drill, texts, audience, expiresAt, predecessor, false, false);
    }

    public DeliveryOrder {
        texts = Map.copyOf(texts);
        if (noticeId.isBlank() || noticeId.contains("/")) {
            throw new IllegalArgumentException("a notice id is not blank and has no '/'");
        }
        if (texts.isEmpty()) {
            throw new IllegalArgumentException("a notice goes to at least one channel");
        }
    }

    public boolean emergency() {
        return level == Level.EMERGENCY;
    }

    /** True where nothing but drill objects may carry it: those that hold no live credentials, and the addresses of staff who opted in. */
    public boolean carriedAsDrill() {
        return drill && !openDrill;
    }

    /** Who goes first when the budget is short. */
    public Lane lane() {
        return emergency() ? Lane.EMERGENCY : Lane.BULK;
    }

    /** Message texts never reach a log. */
    @Override
    public String toString() {
        return "DeliveryOrder[" + noticeId + " on " + texts.keySet() + "]";
    }

    /**
     * Whom a notice is for.
     *
     * @param hamlets ids of thôn; empty: all
     * @param topics subscriptions; empty: whatever they subscribed to
     */
    public record Audience(Set<String> hamlets, Set<String> topics) {
        public Audience {
            hamlets = Set.copyOf(hamlets);
            topics = Set.copyOf(topics);
        }
    }
}
