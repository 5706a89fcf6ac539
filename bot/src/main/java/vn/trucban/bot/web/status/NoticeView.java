package vn.trucban.bot.web.status;

import java.time.Instant;
import java.util.Locale;
import vn.trucban.content.library.Content;
import vn.trucban.content.messages.Moments;
import vn.trucban.notifier.broadcast.Broadcast;
import vn.trucban.notifier.broadcast.Stage;

/**
 * One issued notice, ready to show.
 *
 * @param level lower case; also names its colour
 * @param state in force, over, replaced or stopped, in words; empty while in force
 */
record NoticeView(
        String serial,
        String level,
        String levelName,
        String title,
        String text,
        String issued,
        String state,
        boolean drill) {
    static NoticeView of(Broadcast notice, Content content, Instant now) {
        Moments moments = new Moments(content.messages());
        String level = notice.level().name().toLowerCase(Locale.ROOT);
        return new NoticeView(
                notice.serial().value(),
                level,
                content.messages().text("web.notice.level." + level),
                notice.wording().title(),
                notice.wording().text(),
                moments.full(notice.issue().orElseThrow().at()),
                state(notice, content, now),
                notice.drill());
    }

    private static String state(Broadcast notice, Content content, Instant now) {
        if (notice.successor().isPresent()) {
            Broadcast.Successor next = notice.successor().get();
            String kind = next.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
            return content.messages()
                    .text(
                            "web.notice.followed." + kind,
                            java.util.Map.of("serial", next.serial().value()));
        }
        if (notice.stage() == Stage.CANCELLED) {
            return content.messages().text("web.notice.cancelled");
        }
        return notice.inForce(now) ? "" : content.messages().text("web.notice.over");
    }
}
