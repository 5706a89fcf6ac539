package vn.trucban.notifier.feed;

import java.net.URI;
import java.util.Locale;
import java.util.Map;
import vn.trucban.content.library.Content;
import vn.trucban.notifier.broadcast.Broadcast;

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
        return notice.successor()
                .map(next -> content.messages()
                        .text(
                                "feed.followed-title." + key(next.kind()),
                                Map.of("title", notice.wording().title())))
                .orElse(notice.wording().title());
    }

    String text(Broadcast notice) {
        Map<String, String> places = Map.of(
                "text", notice.wording().text(),
                "serial", notice.serial().value(),
                "time", FeedTime.read(notice.issue().orElseThrow().at()),
                "until", FeedTime.read(notice.issue().orElseThrow().expiresAt()),
                "followed", followed(notice),
                "single-leader", notice.singleLeader() ? content.messages().text("broadcast.single-leader") : "");
        return content.messages().text("feed.text", places).strip().replaceAll("\n{3,}", "\n\n");
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
        return content.messages().text("broadcast.level." + key(notice.level()));
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
