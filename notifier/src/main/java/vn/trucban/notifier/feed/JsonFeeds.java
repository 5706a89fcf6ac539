package vn.trucban.notifier.feed;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import vn.trucban.content.library.Content;
import vn.trucban.content.text.ReadAloud;
import vn.trucban.notifier.broadcast.Broadcast;
import vn.trucban.notifier.broadcast.Link;
import vn.trucban.notifier.channel.ChannelKind;

/** The notices as JSON Feed 1.1, and what the station is to read as JSON of our own. */
final class JsonFeeds {
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final Content content;
    private final URI publicUrl;
    private final Shown shown;

    JsonFeeds(Content content, URI publicUrl, Shown shown) {
        this.content = content;
        this.publicUrl = publicUrl;
        this.shown = shown;
    }

    byte[] notices(List<Broadcast> notices) {
        Map<String, Object> feed = new LinkedHashMap<>();
        feed.put("version", "https://jsonfeed.org/version/1.1");
        feed.put("title", shown.feedTitle());
        feed.put("home_page_url", publicUrl + "/");
        feed.put("feed_url", publicUrl + "/feeds/notices.json");
        feed.put("language", "vi");
        feed.put("authors", List.of(Map.of("name", content.commune().names().committee())));
        feed.put("items", notices.stream().map(this::notice).toList());
        return JSON.writeValueAsBytes(feed);
    }

    private Map<String, Object> notice(Broadcast notice) {
        Map<String, Object> own = new LinkedHashMap<>();
        own.put("serial", notice.serial().value());
        own.put("level", notice.level().name());
        own.put("expiresAt", FeedTime.withOffset(notice.issue().orElseThrow().expiresAt()));
        own.put("cap", shown.capOf(notice));
        notice.link().map(Link::kind).ifPresent(kind -> own.put("kind", kind.name()));
        notice.link()
                .ifPresent(
                        link -> own.put("follows", link.predecessor().serial().value()));
        notice.successor().ifPresent(next -> own.put("followedBy", next.serial().value()));
        own.put("history", history(notice));
        if (notice.drill()) {
            own.put("drill", true);
        }
        Map<String, Object> item = new LinkedHashMap<>();
        item.put("id", shown.pageOf(notice));
        item.put("url", shown.pageOf(notice));
        item.put("title", shown.title(notice));
        item.put("content_text", shown.text(notice));
        item.put(
                "date_published",
                FeedTime.withOffset(notice.issue().orElseThrow().at()));
        item.put("date_modified", FeedTime.withOffset(notice.changedAt()));
        item.put("tags", List.of(shown.level(notice)));
        item.put("_trucban", own);
        return item;
    }

    /** The chain before it, oldest first. */
    private static List<Map<String, String>> history(Broadcast notice) {
        return notice.link().map(Link::earlier).orElse(List.of()).stream()
                .map(it -> Map.of(
                        "serial", it.serial().value(),
                        "id", it.id().value(),
                        "issuedAt", FeedTime.withOffset(it.issuedAt())))
                .toList();
    }

    byte[] loudspeaker(List<Broadcast> toRead) {
        Map<String, Object> feed = new LinkedHashMap<>();
        feed.put("station", content.commune().names().station());
        feed.put("items", toRead.stream().map(this::script).toList());
        return JSON.writeValueAsBytes(feed);
    }

    private Map<String, Object> script(Broadcast notice) {
        String script = notice.texts().get(ChannelKind.LOUDSPEAKER);
        Map<String, Object> item = new LinkedHashMap<>();
        item.put("id", notice.id().value());
        item.put("serial", notice.serial().value());
        item.put("title", Shown.marked(content, notice, notice.wording().title()));
        item.put("priority", Shown.priority(content, notice));
        item.put("level", notice.level().name());
        item.put("issuedAt", FeedTime.withOffset(notice.issue().orElseThrow().at()));
        item.put("notAfter", FeedTime.withOffset(notice.issue().orElseThrow().expiresAt()));
        item.put("readingSeconds", ReadAloud.readingSeconds(script));
        item.put("script", script);
        notice.link()
                .ifPresent(
                        link -> item.put("replaces", link.predecessor().serial().value()));
        item.put("history", history(notice));
        item.put("drill", notice.drill());
        return item;
    }
}
