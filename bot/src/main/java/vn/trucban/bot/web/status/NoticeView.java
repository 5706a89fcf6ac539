package vn.trucban.bot.web.status;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import vn.trucban.content.library.Content;
import vn.trucban.content.messages.Moments;
import vn.trucban.notifier.broadcast.Broadcast;
import vn.trucban.notifier.broadcast.Link;
import vn.trucban.notifier.broadcast.Stage;

/**
 * One issued notice, ready to show.
 *
 * @param level lower case; also names its colour
 * @param state in force, over, replaced or stopped, in words; empty while in force
 * @param issued when it was issued, or, for what follows another, when that was updated
 * @param chain the notices before it, in words; empty for a first one
 * @param risk the disaster risk level with its name and colour, in words; {@code riskLevel} names its colour, 0 where there is none
 */
record NoticeView(
        String serial,
        String level,
        String levelName,
        String title,
        String text,
        String issued,
        String state,
        String chain,
        String risk,
        int riskLevel,
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
                issued(notice, content, moments),
                state(notice, content, now),
                chain(notice, content, moments),
                risk(notice, content),
                notice.riskLevel().orElse(0),
                notice.drill());
    }

    private static String issued(Broadcast notice, Content content, Moments moments) {
        String at = moments.full(notice.issue().orElseThrow().at());
        return notice.link().isEmpty() ? at : content.messages().text("web.notice.updated", Map.of("time", at));
    }

    private static String chain(Broadcast notice, Content content, Moments moments) {
        String list = notice.link().map(Link::earlier).orElse(List.of()).stream()
                .map(it -> content.messages()
                        .text(
                                "web.notice.earlier-one",
                                Map.of("serial", it.serial().value(), "time", moments.full(it.issuedAt()))))
                .collect(Collectors.joining(content.messages().text("broadcast.earlier-between")));
        return list.isEmpty() ? "" : content.messages().text("web.notice.earlier", Map.of("list", list));
    }

    private static String risk(Broadcast notice, Content content) {
        String key = "broadcast.risk-name." + notice.riskLevel().orElse(0);
        return content.messages().has(key)
                ? content.messages()
                        .text(
                                "web.notice.risk",
                                Map.of(
                                        "level",
                                        notice.riskLevel().getAsInt(),
                                        "name",
                                        content.messages().text(key)))
                : "";
    }

    private static String state(Broadcast notice, Content content, Instant now) {
        if (notice.successor().isPresent()) {
            Broadcast.Successor next = notice.successor().get();
            String kind = next.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
            return content.messages()
                    .text(
                            "web.notice.followed." + kind,
                            Map.of("serial", next.serial().value()));
        }
        if (notice.stage() == Stage.CANCELLED) {
            return content.messages().text("web.notice.cancelled");
        }
        return notice.inForce(now) ? "" : content.messages().text("web.notice.over");
    }
}
