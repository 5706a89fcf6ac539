package vn.trucban.notifier.feed;

import java.net.URI;
import java.util.List;
import vn.trucban.content.library.Content;
import vn.trucban.notifier.broadcast.Broadcast;

/** The notices as an Atom feed, RFC 4287; every entry links to its CAP file. */
final class AtomFeed {
    private final Content content;
    private final URI publicUrl;
    private final Shown shown;

    AtomFeed(Content content, URI publicUrl, Shown shown) {
        this.content = content;
        this.publicUrl = publicUrl;
        this.shown = shown;
    }

    byte[] render(List<Broadcast> notices, String updated) {
        return Xml.document("feed", "http://www.w3.org/2005/Atom", feed -> {
            feed.attributes("xml:lang", "vi");
            feed.text("id", publicUrl + "/feeds/notices.atom")
                    .text("title", shown.feedTitle())
                    .text("updated", updated)
                    .empty(
                            "link",
                            "rel",
                            "self",
                            "type",
                            "application/atom+xml",
                            "href",
                            publicUrl + "/feeds/notices.atom")
                    .empty("link", "rel", "alternate", "type", "text/html", "href", publicUrl + "/")
                    .element(
                            "author",
                            it -> it.text("name", content.commune().names().committee()));
            notices.forEach(notice -> feed.element("entry", entry -> entry(entry, notice)));
        });
    }

    private void entry(Xml entry, Broadcast notice) {
        entry.text("id", shown.pageOf(notice))
                .text("title", shown.title(notice))
                .text(
                        "published",
                        FeedTime.withOffset(notice.issue().orElseThrow().at()))
                .text("updated", FeedTime.withOffset(notice.changedAt()))
                .empty("link", "rel", "alternate", "type", "text/html", "href", shown.pageOf(notice))
                .empty("link", "rel", "alternate", "type", "application/cap+xml", "href", shown.capOf(notice))
                .empty("category", "term", notice.level().name(), "label", shown.level(notice))
                .element("content", it -> it.attributes("type", "text").characters(shown.text(notice)));
    }
}
