package vn.trucban.notifier.broadcast;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vn.trucban.content.notice.NoticeTemplate.Level;
import vn.trucban.notifier.broadcast.Entry.What;
import vn.trucban.notifier.broadcast.Refusal.Kind;

/**
 * Until when a submitted notice may be decided: what was true when it was submitted may not be any more, and a tap on last week's request
 * must not send it.
 */
final class Patience {
    private Patience() {}

    private static Duration of(Level level) {
        return switch (level) {
            case EMERGENCY -> Duration.ofHours(2);
            case IMPORTANT, ROUTINE -> Duration.ofHours(24);
        };
    }

    /** From then on nobody approves it; empty unless it is submitted. */
    static Optional<Instant> by(Broadcast broadcast) {
        if (broadcast.stage() != Stage.SUBMITTED) {
            return Optional.empty();
        }
        Optional<Instant> stale =
                broadcast.last(What.SUBMITTED).map(line -> line.at().plus(of(broadcast.level())));
        return Stream.concat(stale.stream(), broadcast.request().expiresAt().stream())
                .min(Instant::compareTo);
    }

    /** Whether it waited too long, as a refusal that says since when. */
    static Optional<Refusal> overdue(Broadcast broadcast, Instant now) {
        return by(broadcast)
                .filter(end -> !now.isBefore(end))
                .map(end -> Refusal.because(
                        Kind.WRONG_STAGE,
                        "decided-too-late",
                        Map.of(
                                "submitted",
                                OfficeTime.read(broadcast
                                        .last(What.SUBMITTED)
                                        .orElseThrow()
                                        .at()),
                                "time",
                                OfficeTime.read(end))));
    }

    /** How long a notice is worth sending whose author named no end: a day for what is urgent, longer for what is not. */
    static Duration lasting(Level level) {
        return switch (level) {
            case EMERGENCY -> Duration.ofDays(1);
            case IMPORTANT -> Duration.ofDays(2);
            case ROUTINE -> Duration.ofDays(3);
        };
    }
}
