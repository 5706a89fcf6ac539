package vn.trucban.notifier.broadcast;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.trucban.notifier.channel.ChannelKind;

/** A notice being copied with something changed. */
final class BroadcastCopy {
    private final Broadcast from;
    private long version;
    private Stage stage;
    private DraftRequest request;
    private Optional<Link> link;
    private int round;
    private boolean singleLeader;
    private Map<ChannelKind, String> texts;
    private Optional<String> brief;
    private Optional<Broadcast.Issue> issue;
    private Optional<Claim> claim;
    private Optional<Broadcast.Successor> successor;
    private Optional<Review> review;
    private List<Entry> history;

    BroadcastCopy(Broadcast from) {
        this.from = from;
        version = from.version();
        stage = from.stage();
        request = from.request();
        link = from.link();
        round = from.round();
        singleLeader = from.singleLeader();
        texts = from.texts();
        brief = from.brief();
        issue = from.issue();
        claim = from.claim();
        successor = from.successor();
        review = from.review();
        history = from.history();
    }

    /** At its next stage, with one more line of history. */
    BroadcastCopy next(Stage to, Entry line) {
        version = from.version() + 1;
        stage = to;
        history = new ArrayList<>(from.history());
        history.add(line);
        return this;
    }

    /** Saved once more, though nobody did anything that belongs into its history. */
    BroadcastCopy nextVersion() {
        version = from.version() + 1;
        return this;
    }

    BroadcastCopy claimed(Claim made) {
        claim = Optional.of(made);
        return this;
    }

    BroadcastCopy saying(DraftRequest changed) {
        request = changed;
        return this;
    }

    BroadcastCopy linked(Link earlier) {
        link = Optional.of(earlier);
        return this;
    }

    BroadcastCopy alone(boolean oneLeader) {
        singleLeader = oneLeader;
        return this;
    }

    BroadcastCopy nextRound(Map<ChannelKind, String> composed, Optional<String> inBrief) {
        round = from.round() + 1;
        texts = composed;
        brief = inBrief;
        return this;
    }

    BroadcastCopy issued(Broadcast.Issue made, Map<ChannelKind, String> dated) {
        issue = Optional.of(made);
        texts = dated;
        return this;
    }

    BroadcastCopy followedBy(Broadcast.Successor next) {
        successor = Optional.of(next);
        return this;
    }

    BroadcastCopy review(Review changed) {
        review = Optional.of(changed);
        return this;
    }

    Broadcast done() {
        return new Broadcast(
                from.id(),
                from.serial(),
                version,
                stage,
                request,
                from.template(),
                link,
                round,
                singleLeader,
                texts,
                brief,
                issue,
                claim,
                successor,
                review,
                history);
    }
}
