package vn.trucban.notifier.feed;

import java.net.URI;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import vn.trucban.content.library.Content;
import vn.trucban.content.notice.NoticeTemplate.Level;
import vn.trucban.notifier.broadcast.Broadcast;
import vn.trucban.notifier.broadcast.Stage;
import vn.trucban.notifier.channel.ChannelKind;

/**
 * Renders what anybody may read. Drills are left out everywhere unless declared public, and so is what was stopped before it was sent out. The same notices
 * always give the same bytes.
 */
public final class PublicFeeds {
    private final Supplier<Content> content;
    private final URI publicUrl;

    /** @param publicUrl {@code TRUCBAN_PUBLIC_URL}, without a slash at its end */
    public PublicFeeds(Supplier<Content> content, URI publicUrl) {
        this.content = content;
        this.publicUrl = publicUrl;
    }

    /** @param issued the book of issue, newest first */
    public Rendered atom(List<Broadcast> issued) {
        List<Broadcast> notices = published(issued).toList();
        Instant updated = lastChange(notices);
        Content now = content.get();
        byte[] feed =
                new AtomFeed(now, publicUrl, new Shown(now, publicUrl)).render(notices, FeedTime.withOffset(updated));
        return new Rendered("application/atom+xml;charset=UTF-8", feed, updated);
    }

    /** @param issued the book of issue, newest first */
    public Rendered json(List<Broadcast> issued) {
        List<Broadcast> notices = published(issued).toList();
        Content now = content.get();
        byte[] feed = new JsonFeeds(now, publicUrl, new Shown(now, publicUrl)).notices(notices);
        return new Rendered("application/feed+json;charset=UTF-8", feed, lastChange(notices));
    }

    /** One notice as CAP 1.2; empty for what is not public. */
    public Optional<Rendered> cap(Broadcast notice) {
        return published(List.of(notice))
                .findFirst()
                .map(it -> new Rendered(
                        "application/cap+xml;charset=UTF-8",
                        new CapAlert(content.get(), publicUrl).render(it),
                        FeedTime.wholeSeconds(it.issue().orElseThrow().at())));
    }

    /**
     * What the station is to read now, emergencies first.
     *
     * @param issued the book of issue, newest first
     */
    public Rendered loudspeakerText(List<Broadcast> issued, Instant now) {
        byte[] page = new LoudspeakerPage(content.get()).render(toRead(issued, now));
        return new Rendered("text/plain;charset=UTF-8", page, lastTurn(issued, now));
    }

    /** The same for machines. */
    public Rendered loudspeakerJson(List<Broadcast> issued, Instant now) {
        Content words = content.get();
        byte[] feed = new JsonFeeds(words, publicUrl, new Shown(words, publicUrl)).loudspeaker(toRead(issued, now));
        return new Rendered("application/json;charset=UTF-8", feed, lastTurn(issued, now));
    }

    private static Stream<Broadcast> published(List<Broadcast> issued) {
        return issued.stream()
                .filter(Broadcast::issued)
                .filter(Broadcast::forEverybody)
                .filter(it -> it.stage() != Stage.EXPIRED)
                .filter(it -> it.stage() != Stage.CANCELLED || it.successor().isPresent());
    }

    private static List<Broadcast> toRead(List<Broadcast> issued, Instant now) {
        return published(issued)
                .filter(it -> it.inForce(now) && it.texts().containsKey(ChannelKind.LOUDSPEAKER))
                .sorted(Comparator.comparing(it -> it.level() != Level.EMERGENCY))
                .toList();
    }

    private static Instant lastChange(List<Broadcast> notices) {
        Instant last = notices.stream()
                .map(Broadcast::changedAt)
                .max(Comparator.naturalOrder())
                .orElse(Instant.EPOCH);
        return FeedTime.wholeSeconds(last);
    }

    /** why: the page also changes when a notice ends. */
    private static Instant lastTurn(List<Broadcast> issued, Instant now) {
        Instant last = issued.stream()
                .filter(Broadcast::issued)
                .flatMap(
                        it -> Stream.of(it.changedAt(), it.issue().orElseThrow().expiresAt()))
                .filter(it -> !it.isAfter(now))
                .max(Comparator.naturalOrder())
                .orElse(Instant.EPOCH);
        return FeedTime.wholeSeconds(last);
    }
}
