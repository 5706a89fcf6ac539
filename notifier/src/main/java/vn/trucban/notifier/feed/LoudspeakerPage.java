package vn.trucban.notifier.feed;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.trucban.content.library.Content;
import vn.trucban.content.text.ReadAloud;
import vn.trucban.notifier.broadcast.Broadcast;
import vn.trucban.notifier.channel.ChannelKind;

/** What the station is to read, as plain text to copy into its own console or to read from the page. */
final class LoudspeakerPage {
    private final Content content;

    LoudspeakerPage(Content content) {
        this.content = content;
    }

    byte[] render(List<Broadcast> toRead) {
        String items = toRead.stream().map(this::item).collect(Collectors.joining("\n\n"));
        String page = toRead.isEmpty()
                ? content.messages().text("feed.loudspeaker.nothing", station())
                : content.messages().text("feed.loudspeaker.head", station()) + "\n\n" + items;
        return (page + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private Map<String, String> station() {
        return Map.of("station", content.commune().names().station());
    }

    private String item(Broadcast notice) {
        String script = notice.texts().get(ChannelKind.LOUDSPEAKER);
        return content.messages()
                .text(
                        "feed.loudspeaker.item",
                        Map.of(
                                "priority",
                                Shown.priority(content, notice),
                                "serial",
                                notice.serial().value(),
                                "time",
                                FeedTime.read(notice.issue().orElseThrow().at()),
                                "until",
                                FeedTime.read(notice.issue().orElseThrow().expiresAt()),
                                "seconds",
                                ReadAloud.readingSeconds(script),
                                "script",
                                script));
    }
}
