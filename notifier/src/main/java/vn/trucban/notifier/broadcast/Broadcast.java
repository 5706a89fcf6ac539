package vn.trucban.notifier.broadcast;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.trucban.content.notice.NoticeTemplate;
import vn.trucban.content.notice.NoticeTemplate.Level;
import vn.trucban.notifier.channel.ChannelKind;

/**
 * One notice, with everything it depends on copied into it.
 *
 * @param version counts the saves; a change is saved only over the version it was decided on
 * @param request what its authors asked for
 * @param template copy of the template as it was when the draft was made
 * @param round how often it was submitted; an approval names the round it saw
 * @param singleLeader submitted where one leader may both write and approve; every text says so
 * @param texts per channel, fixed at submit; only the time of issue is added at approval. Empty before
 * @param issue present once approved
 * @param successor the newest notice that follows this one
 * @param history oldest first, never empty
 */
public record Broadcast(
        BroadcastId id,
        Serial serial,
        long version,
        Stage stage,
        DraftRequest request,
        Optional<NoticeTemplate> template,
        Optional<Link> link,
        int round,
        boolean singleLeader,
        Map<ChannelKind, String> texts,
        Optional<Issue> issue,
        Optional<Successor> successor,
        List<Entry> history) {
    public Broadcast {
        texts = Map.copyOf(texts);
        history = List.copyOf(history);
    }

    /** When it was approved, and when it ends. */
    public record Issue(Instant at, Instant expiresAt) {}

    /** The notice that came after it. */
    public record Successor(FollowUp kind, Serial serial, Instant issuedAt) {}

    public boolean drill() {
        return request.drill();
    }

    public Level level() {
        return request.level().or(() -> template.map(NoticeTemplate::level)).orElse(Level.ROUTINE);
    }

    /** The template's blanks still to fill, in the order to ask. */
    public List<NoticeTemplate.Blank> unfilled() {
        return template.map(NoticeTemplate::blanks).orElse(List.of()).stream()
                .filter(blank -> !blank.optional()
                        && request.values().getOrDefault(blank.id(), "").isBlank())
                .toList();
    }
}
