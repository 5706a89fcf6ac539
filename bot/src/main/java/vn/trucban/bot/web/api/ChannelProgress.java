package vn.trucban.bot.web.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.trucban.content.messages.Messages;
import vn.trucban.notifier.delivery.Counts;
import vn.trucban.notifier.delivery.Progress;

/**
 * One channel of a notice. The eight numbers always add up to its audience.
 *
 * @param stage queued, sending or done
 * @param complete false while the audience is still being listed, so the numbers still grow
 * @param rate messages settled a second lately; 0 when nothing moves
 * @param expectedEnd absent when done or not moving
 * @param topReasons at most three, most common first
 * @param pausedUntil the platform asked to wait until then
 * @param stalled not done, and nobody settled for about half a minute
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record ChannelProgress(
        int waiting,
        int sending,
        int sent,
        int failed,
        int unknown,
        int gone,
        int notReachable,
        int skipped,
        @Schema(allowableValues = {"queued", "sending", "done"}) String stage,
        boolean complete,
        double rate,
        Optional<Instant> expectedEnd,
        List<TopReason> topReasons,
        Optional<Instant> pausedUntil,
        boolean stalled) {
    ChannelProgress {
        topReasons = List.copyOf(topReasons);
    }

    /** @param failure its stable name; {@code reason} the same in Vietnamese */
    record TopReason(String failure, String reason, int count) {
        private static TopReason of(Progress.ReasonCount top, Messages messages) {
            return new TopReason(
                    top.failure().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                    messages.text(top.failure().messageKey()),
                    top.count());
        }
    }

    /** Before approval: nobody is counted yet. */
    static ChannelProgress none() {
        return of(Counts.NONE, Progress.Stage.QUEUED, false, 0, Optional.empty(), List.of(), Optional.empty(), false);
    }

    static ChannelProgress of(Progress.OnChannel on, Messages messages) {
        return of(
                on.counts(),
                on.stage(),
                on.complete(),
                on.perSecond(),
                on.expectedEnd(),
                on.topReasons().stream().map(top -> TopReason.of(top, messages)).toList(),
                on.pausedUntil(),
                on.stalled());
    }

    private static ChannelProgress of(
            Counts counts,
            Progress.Stage stage,
            boolean complete,
            double rate,
            Optional<Instant> expectedEnd,
            List<TopReason> topReasons,
            Optional<Instant> pausedUntil,
            boolean stalled) {
        return new ChannelProgress(
                counts.waiting(),
                counts.sending(),
                counts.sent(),
                counts.failed(),
                counts.unknown(),
                counts.gone(),
                counts.notReachable(),
                counts.skipped(),
                stage.name().toLowerCase(Locale.ROOT),
                complete,
                rate,
                expectedEnd,
                topReasons,
                pausedUntil,
                stalled);
    }
}
