package vn.trucban.notifier.delivery;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.trucban.notifier.channel.ChannelKind;
import vn.trucban.notifier.channel.SendOutcome.Failure;

/**
 * Where a notice stands.
 *
 * @param channels in the order of {@link ChannelKind}
 */
public record Progress(String noticeId, List<OnChannel> channels) {
    public Progress {
        channels = List.copyOf(channels);
    }

    /** Everybody is settled on every channel; a resend makes it false again. */
    public boolean settled() {
        return channels.stream().allMatch(channel -> channel.stage() == Stage.DONE);
    }

    /** All channels together. Whoever was handed from one channel to another is a recipient of both. */
    public Counts counts() {
        return channels.stream().map(OnChannel::counts).reduce(Counts.NONE, Counts::plus);
    }

    /** Those whom "gửi lại" would send to: each person once, on the channel that had them last. */
    public int missed() {
        return channels.stream().mapToInt(OnChannel::missed).sum();
    }

    /**
     * One channel of it.
     *
     * @param complete the audience is fully listed; until then {@code counts.audience()} still grows
     * @param perSecond messages settled a second lately; 0 when nothing moves
     * @param expectedEnd when the rest will be through at this rate; absent when done or not moving
     * @param topReasons the most common reasons of those failed, unknown, gone or not reachable, or kept waiting after an attempt: at
     *     most three, most common first
     * @param pausedUntil the provider asked to wait until then
     * @param stalled not done, and nobody has been settled for 25 s: said so that people read it within 30 s of the last movement
     * @param detours of these recipients, those who were handed to another channel or came from one
     * @param waitsTurn nothing leaves at the moment because a more urgent or earlier notice has the channel; not a stall
     */
    public record OnChannel(
            ChannelKind channel,
            Stage stage,
            Counts counts,
            boolean complete,
            double perSecond,
            Optional<Instant> expectedEnd,
            List<ReasonCount> topReasons,
            Optional<Instant> pausedUntil,
            boolean stalled,
            Detours detours,
            boolean waitsTurn) {
        public OnChannel {
            topReasons = List.copyOf(topReasons);
        }

        /** Where it waits for no other notice. */
        public OnChannel(
                ChannelKind channel,
                Stage stage,
                Counts counts,
                boolean complete,
                double perSecond,
                Optional<Instant> expectedEnd,
                List<ReasonCount> topReasons,
                Optional<Instant> pausedUntil,
                boolean stalled,
                Detours detours) {
            this(
                    channel,
                    stage,
                    counts,
                    complete,
                    perSecond,
                    expectedEnd,
                    topReasons,
                    pausedUntil,
                    stalled,
                    detours,
                    false);
        }

        /** Without detours. */
        public OnChannel(
                ChannelKind channel,
                Stage stage,
                Counts counts,
                boolean complete,
                double perSecond,
                Optional<Instant> expectedEnd,
                List<ReasonCount> topReasons,
                Optional<Instant> pausedUntil,
                boolean stalled) {
            this(
                    channel,
                    stage,
                    counts,
                    complete,
                    perSecond,
                    expectedEnd,
                    topReasons,
                    pausedUntil,
                    stalled,
                    Detours.NONE);
        }

        /** Those whom "gửi lại" would send to on this channel. */
        public int missed() {
            return counts.missed() - detours.excused();
        }
    }

    /** How far a channel is. */
    public enum Stage {
        /** Kept; nothing has left yet: no sender has taken it up, or its predecessor is being finished. */
        QUEUED,
        /** Under way, including waits between attempts. */
        SENDING,
        /** Everybody is settled. */
        DONE
    }

    /** How often a reason occurred. */
    public record ReasonCount(Failure failure, int count) {}
}
