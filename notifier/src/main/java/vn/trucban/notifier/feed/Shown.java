package vn.trucban.notifier.feed;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import vn.trucban.content.library.Content;
import vn.trucban.notifier.broadcast.Broadcast;
import vn.trucban.notifier.broadcast.FollowUp;
import vn.trucban.notifier.broadcast.Link;
import vn.trucban.notifier.broadcast.Review;

/** What every feed shows of a notice, and where more of it is. A notice that was corrected or has ended says so before anything else. */
final class Shown {
    private final Content content;
    private final URI publicUrl;

    Shown(Content content, URI publicUrl) {
        this.content = content;
        this.publicUrl = publicUrl;
    }

    String feedTitle() {
        return content.messages()
                .text("feed.title", Map.of("commune", content.commune().names().commune()));
    }

    String title(Broadcast notice) {
        String title = marked(notice, notice.wording().title());
        return notice.successor()
                .map(next -> content.messages().text("feed.followed-title." + key(next.kind()), Map.of("title", title)))
                .orElse(title);
    }

    /** What a drill is called wherever its title stands by itself. */
    private String marked(Broadcast notice, String title) {
        return marked(content, notice, title);
    }

    static String marked(Content content, Broadcast notice, String title) {
        return notice.drill() ? content.messages().text("feed.drill-title", Map.of("title", title)) : title;
    }

    /** The notices before it, oldest first: serial and time of issue, as people read them. */
    String chain(Broadcast notice) {
        String list = notice.link().map(Link::earlier).orElse(List.of()).stream()
                .map(it -> content.messages()
                        .text(
                                "feed.earlier-one",
                                Map.of("serial", it.serial().value(), "time", FeedTime.read(it.issuedAt()))))
                .collect(Collectors.joining(content.messages().text("broadcast.earlier-between")));
        return list.isEmpty() ? "" : content.messages().text("feed.earlier", Map.of("list", list));
    }

    String text(Broadcast notice) {
        String when = notice.link().isPresent() ? "feed.when.updated" : "feed.when.issued";
        Map<String, String> places = Map.of(
                "text", notice.wording().text(),
                "serial", notice.serial().value(),
                "when",
                        content.messages()
                                .text(
                                        when,
                                        Map.of(
                                                "time",
                                                FeedTime.read(notice.issue()
                                                        .orElseThrow()
                                                        .at()))),
                "until", FeedTime.read(notice.issue().orElseThrow().expiresAt()),
                "followed", followed(notice),
                "earlier", chain(notice),
                "drill", notice.drill() ? content.messages().text("broadcast.drill.first") : "",
                "drill-last", notice.drill() ? content.messages().text("broadcast.drill.last") : "",
                "single-leader", oneLeader(notice));
        return content.messages().text("feed.text", places).strip().replaceAll("\n{3,}", "\n\n");
    }

    private String oneLeader(Broadcast notice) {
        if (notice.review().isPresent()) {
            return content.messages().text(reviewed(notice.review().get()));
        }
        return notice.singleLeader() ? content.messages().text("broadcast.single-leader") : "";
    }

    private static String reviewed(Review review) {
        return review.verdict()
                .map(it -> it.confirmed() ? "broadcast.broke-glass-confirmed" : "broadcast.broke-glass-objected")
                .orElse("broadcast.broke-glass");
    }

    private String followed(Broadcast notice) {
        return notice.successor()
                .map(next -> content.messages()
                        .text(
                                "feed.followed." + key(next.kind()),
                                Map.of("serial", next.serial().value(), "time", FeedTime.read(next.issuedAt()))))
                .orElse("");
    }

    String level(Broadcast notice) {
        return content.messages().text("broadcast.level." + urgency(notice));
    }

    private static String urgency(Broadcast notice) {
        return notice.allClear() ? key(FollowUp.ALL_CLEAR) : key(notice.level());
    }

    /** How the station is to treat it: the kinds of bulletin that its rules know, and a drill, which has no urgency. */
    static String priority(Content content, Broadcast notice) {
        return content.messages().text("feed.priority." + (notice.drill() ? "drill" : urgency(notice)));
    }

    /** The notice on the public page; never changes, so it is also its id in feeds. */
    String pageOf(Broadcast notice) {
        return publicUrl + "/#" + notice.serial();
    }

    String capOf(Broadcast notice) {
        return publicUrl + "/feeds/cap/" + notice.id() + ".xml";
    }

    static String key(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
