package vn.trucban.notifier.broadcast;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.trucban.content.messages.Messages;
import vn.trucban.notifier.channel.OutgoingMessage.NoticeHead;

/**
 * A notice in one line, for Zalo's approved template: as many of its first sentences as there is room for, until when it holds and where
 * the whole of it stands. Never a sentence cut in the middle, and a drill says so first and last.
 */
final class BriefComposer {
    private static final Pattern BETWEEN_SENTENCES = Pattern.compile("(?<=[.!?…])\\s+|\\s*\\n\\s*");
    private static final Pattern SPACES = Pattern.compile("\\s+");

    private final Messages messages;
    private final Optional<URI> publicUrl;

    BriefComposer(Messages messages, Optional<URI> publicUrl) {
        this.messages = messages;
        this.publicUrl = publicUrl;
    }

    /** Empty: not even without any of its sentences is it short enough. */
    Optional<String> compose(Broadcast broadcast) {
        Optional<String> longest = line(broadcast, "");
        String gist = "";
        for (String sentence : BETWEEN_SENTENCES.split(broadcast.wording().text())) {
            gist = (gist + " " + sentence).strip();
            Optional<String> longer = line(broadcast, gist);
            if (longer.isEmpty()) {
                break;
            }
            longest = longer;
        }
        return longest;
    }

    private Optional<String> line(Broadcast broadcast, String gist) {
        String filled = messages.text(
                "broadcast.brief.layout",
                Map.of(
                        "reference", reference(broadcast),
                        "gist", gist,
                        "until", until(broadcast),
                        "link", link(broadcast)));
        String line = SPACES.matcher(filled).replaceAll(" ").strip();
        String marked = broadcast.drill() ? NoticeComposer.marked(line, " ") : line;
        return Optional.of(marked).filter(it -> it.length() <= NoticeHead.LONGEST_BRIEF);
    }

    private String reference(Broadcast broadcast) {
        return broadcast
                .link()
                .map(link -> messages.text(
                        "broadcast.brief.reference." + NoticeComposer.key(link.kind()),
                        Map.of("serial", link.predecessor().serial().value())))
                .orElse("");
    }

    private String until(Broadcast broadcast) {
        return broadcast
                .request()
                .expiresAt()
                .map(end -> messages.text("broadcast.until", Map.of("time", OfficeTime.read(end))))
                .orElse("");
    }

    private String link(Broadcast broadcast) {
        return publicUrl
                .filter(url -> broadcast.forEverybody())
                .map(url -> messages.text(
                        "broadcast.brief.link",
                        Map.of("url", url + "/#" + broadcast.serial().value())))
                .orElse("");
    }
}
