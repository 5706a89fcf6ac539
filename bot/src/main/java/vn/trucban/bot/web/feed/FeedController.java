package vn.trucban.bot.web.feed;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.server.ResponseStatusException;
import vn.trucban.notifier.broadcast.Broadcast;
import vn.trucban.notifier.broadcast.BroadcastDesk;
import vn.trucban.notifier.broadcast.BroadcastId;
import vn.trucban.notifier.feed.PublicFeeds;
import vn.trucban.notifier.feed.Rendered;

/** The feeds. Anybody may read them; drills are not in them unless declared public. */
@RestController
class FeedController {
    private final BroadcastDesk desk;
    private final IssuedNotices issued;
    private final PublicFeeds feeds;
    private final Clock clock;

    FeedController(BroadcastDesk desk, IssuedNotices issued, PublicFeeds feeds, Clock clock) {
        this.desk = desk;
        this.issued = issued;
        this.feeds = feeds;
        this.clock = clock;
    }

    @GetMapping("/feeds/notices.atom")
    ResponseEntity<byte[]> atom(ServletWebRequest request) {
        return serve(feeds.atom(issued()), request);
    }

    @GetMapping("/feeds/notices.json")
    ResponseEntity<byte[]> json(ServletWebRequest request) {
        return serve(feeds.json(issued()), request);
    }

    @GetMapping("/feeds/loudspeaker.txt")
    ResponseEntity<byte[]> script(ServletWebRequest request) {
        return serve(feeds.loudspeakerText(issued(), clock.instant()), request);
    }

    @GetMapping("/feeds/loudspeaker.json")
    ResponseEntity<byte[]> station(ServletWebRequest request) {
        return serve(feeds.loudspeakerJson(issued(), clock.instant()), request);
    }

    /** @param id of a notice, as in the other feeds */
    @GetMapping("/feeds/cap/{id}.xml")
    ResponseEntity<byte[]> cap(@PathVariable String id, ServletWebRequest request) {
        Optional<Broadcast> notice = id.matches("[0-9a-z]{1,32}") ? desk.find(new BroadcastId(id)) : Optional.empty();
        return notice.flatMap(feeds::cap)
                .map(document -> serve(document, request))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private List<Broadcast> issued() {
        return issued.newest();
    }

    private static ResponseEntity<byte[]> serve(Rendered document, ServletWebRequest request) {
        if (request.checkNotModified(document.etag(), document.lastModified().toEpochMilli())) {
            return null;
        }
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(document.contentType()))
                // why no-cache: a reader may keep it, but asks each time whether it is still the newest; the answer is
                // mostly 304
                .cacheControl(
                        CacheControl.maxAge(0, TimeUnit.SECONDS).cachePublic().mustRevalidate())
                .header(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*")
                .body(document.body());
    }
}
