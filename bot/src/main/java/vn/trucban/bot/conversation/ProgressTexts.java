package vn.trucban.bot.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import vn.trucban.notifier.broadcast.Broadcast;
import vn.trucban.notifier.delivery.Counts;
import vn.trucban.notifier.delivery.Progress;

/** One channel of a notice as the leader watches it: how many stand where, how fast, until when, why some did not get it. */
final class ProgressTexts {
    private final Situation situation;
    private final Broadcast notice;

    ProgressTexts(Situation situation, Broadcast notice) {
        this.situation = situation;
        this.notice = notice;
    }

    String line(Progress.OnChannel on) {
        Counts counts = on.counts();
        List<String> parts = new ArrayList<>();
        parts.add(situation.text(
                situation.books().live(notice, on.channel())
                        ? "conversation.notice.line"
                        : "conversation.notice.line-sandbox",
                Map.of(
                        "channel",
                                situation.text(
                                        "conversation.channel." + on.channel().id()),
                        "sent", counts.sent(),
                        "audience", counts.audience())));
        part(parts, "waiting", counts.waiting() + counts.sending());
        part(parts, "failed", counts.failed());
        part(parts, "gone", counts.gone());
        part(parts, "unknown", counts.unknown());
        part(parts, "unreachable", counts.notReachable());
        part(parts, "skipped", counts.skipped());
        part(parts, "handed-on", on.detours().handedOn());
        part(parts, "taken-over", on.detours().takenOver());
        pace(parts, on);
        on.topReasons().forEach(reason -> parts.add(reason(reason)));
        if (on.stalled()) {
            parts.add(situation.text("conversation.notice.stalled"));
        }
        if (on.waitsTurn()) {
            parts.add(situation.text("conversation.notice.waits-turn"));
        }
        on.pausedUntil()
                .ifPresent(until -> parts.add(situation.text(
                        "watch.progress.paused",
                        Map.of("time", situation.moments().at(until, situation.now())))));
        return String.join(" · ", parts);
    }

    private String reason(Progress.ReasonCount reason) {
        return situation.text(
                "conversation.notice.reason",
                Map.of(
                        "count",
                        reason.count(),
                        "reason",
                        situation.text(reason.failure().messageKey())));
    }

    /** Only while it moves: a speed of a moment ago says nothing when nothing moves. */
    private void pace(List<String> parts, Progress.OnChannel on) {
        if (on.perSecond() <= 0) {
            return;
        }
        String rate = on.perSecond() < 10
                ? String.format(Locale.ROOT, "%.1f", on.perSecond()).replace('.', ',')
                : Long.toString(Math.round(on.perSecond()));
        parts.add(situation.text("watch.progress.rate", Map.of("rate", rate)));
        on.expectedEnd()
                .ifPresent(end -> parts.add(situation.text(
                        on.complete() ? "watch.progress.end" : "watch.progress.end-at-least",
                        Map.of("time", situation.moments().at(end, situation.now())))));
    }

    private void part(List<String> parts, String what, int count) {
        if (count > 0) {
            parts.add(situation.text("conversation.notice.part." + what, Map.of("count", count)));
        }
    }
}
