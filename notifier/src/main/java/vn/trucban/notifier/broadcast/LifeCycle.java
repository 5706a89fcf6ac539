package vn.trucban.notifier.broadcast;

import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.trucban.notifier.broadcast.Answer.Accepted;
import vn.trucban.notifier.broadcast.Entry.What;
import vn.trucban.notifier.broadcast.Refusal.Kind;
import vn.trucban.notifier.channel.ChannelKind;
import vn.trucban.notifier.delivery.DeliveryOrder.Audience;

/**
 * What people may do to a notice, step by step: each method answers with the notice after the step, or why not. Pure. A step that the
 * same person has just taken is answered like the first time and changes nothing.
 */
record LifeCycle(ApprovalPolicy policy) {
    Answer revise(Broadcast broadcast, DraftRequest wanted, Actor actor, Instant now) {
        Optional<Refusal> no = policy.writing(broadcast, actor)
                .or(() -> unless(broadcast.stage().open(), broadcast));
        if (no.isPresent()) {
            return no.get();
        }
        if (wanted.drill() != broadcast.drill()) {
            return Refusal.because(Kind.NOT_ALLOWED, broadcast.drill() ? "drill-becomes-real" : "real-becomes-drill");
        }
        if (broadcast.link().isPresent()
                && wanted.publicDrill() != broadcast.request().publicDrill()) {
            return Refusal.because(Kind.NOT_ALLOWED, "linked-drill");
        }
        if (wanted.publicDrill() && actor.via() == Actor.Via.API) {
            return Refusal.because(Kind.NOT_ALLOWED, "program-decides");
        }
        DraftRequest said = reachingAsFar(broadcast, wanted);
        return said.equals(broadcast.request())
                ? new Accepted(broadcast)
                : new Accepted(broadcast
                        .next(broadcast.stage(), Entry.by(What.CHANGED, actor, "", now))
                        .saying(said));
    }

    /**
     * why: a correction, all-clear or withdrawal goes to whoever got what it follows, whatever its author thinks of later; an update
     * may go to more people than the notice it updates, never to fewer.
     */
    private static DraftRequest reachingAsFar(Broadcast broadcast, DraftRequest wanted) {
        Optional<FollowUp> kind = broadcast.link().map(Link::kind);
        if (kind.isEmpty()) {
            return wanted;
        }
        Audience before = broadcast.audience();
        if (kind.get().toTheSame()) {
            return wanted.edit().to(before).over(broadcast.request().channels()).done();
        }
        Audience asked = wanted.audience().orElse(before);
        Set<ChannelKind> channels = new HashSet<>(broadcast.request().channels());
        channels.addAll(wanted.channels());
        return wanted.edit()
                .to(new Audience(either(before.hamlets(), asked.hamlets()), either(before.topics(), asked.topics())))
                .over(channels)
                .done();
    }

    /** Both together; none named means all. */
    private static Set<String> either(Set<String> one, Set<String> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return Set.of();
        }
        Set<String> both = new HashSet<>(one);
        both.addAll(other);
        return both;
    }

    /** @param ready what was found when the draft was examined at this moment, {@link Broadcast#under} this policy */
    Answer submit(Broadcast broadcast, Readiness.Examined ready, Actor actor, Instant now) {
        Optional<Refusal> no = policy.writing(broadcast, actor);
        if (no.isPresent()) {
            return no.get();
        }
        if (broadcast.stage() == Stage.SUBMITTED && lastBy(What.SUBMITTED, broadcast, actor)) {
            return new Accepted(broadcast);
        }
        boolean putForward = broadcast.awaitsLeader() && policy.deciding(actor).isEmpty();
        Optional<Refusal> notReady = unless(broadcast.stage().open() || putForward, broadcast)
                .or(() -> putForward ? broadcast.ended(now) : policy.submitting(broadcast, actor))
                .or(() -> ready.problems().stream().findFirst());
        return notReady.isPresent()
                ? notReady.get()
                : new Accepted(broadcast
                        .under(policy)
                        .next(Stage.SUBMITTED, Entry.by(What.SUBMITTED, actor, "", now))
                        .submitted(ready.texts(), ready.brief()));
    }

    Answer approve(Broadcast broadcast, int seen, Actor actor, Instant now) {
        Optional<Refusal> no = policy.deciding(actor);
        if (no.isPresent()) {
            return no.get();
        }
        if (inDelivery(broadcast.stage()) && lastBy(What.APPROVED, broadcast, actor)) {
            return new Accepted(broadcast);
        }
        Optional<Refusal> wrong = unless(broadcast.stage() == Stage.SUBMITTED, broadcast)
                .or(() -> sameRound(broadcast, seen))
                .or(() -> broadcast.ended(now))
                .or(() -> policy.approving(broadcast, actor));
        return wrong.isPresent()
                ? wrong.get()
                : new Accepted(broadcast
                        .next(Stage.APPROVED, Entry.by(What.APPROVED, actor, "", now))
                        .issuedAt(now));
    }

    /**
     * Issues a draft made of a prepared text, on the strength of the approval its predecessor had together with that text.
     *
     * @param draft new, linked to an issued notice
     */
    Answer issuePrepared(
            Broadcast draft, Map<ChannelKind, String> texts, Optional<String> brief, Actor actor, Instant now) {
        Optional<Refusal> no = policy.deciding(actor)
                .or(() -> texts.isEmpty()
                        ? Optional.of(Refusal.because(Kind.NOT_READY, "channels-missing"))
                        : Optional.empty());
        return no.isPresent()
                ? no.get()
                : new Accepted(draft.submitted(texts, brief)
                        .next(Stage.APPROVED, Entry.by(What.APPROVED_BEFOREHAND, actor, "", now))
                        .issuedAt(now));
    }

    /**
     * What a leader shows who issues something alone.
     *
     * @param seen the version they looked at
     * @param pinGiven they have just proved with their PIN that it is they
     */
    record Proof(long seen, boolean pinGiven) {}

    /**
     * Issues an emergency on one leader's word, and opens its review.
     *
     * @param ready what was found when it was examined as {@link Broadcast#brokenGlass}
     */
    Answer breakGlass(Broadcast broadcast, Readiness.Examined ready, Proof proof, Actor actor, Instant now) {
        Optional<Refusal> no = policy.deciding(actor);
        if (no.isPresent()) {
            return no.get();
        }
        if (inDelivery(broadcast.stage()) && lastBy(What.BROKE_GLASS, broadcast, actor)) {
            return new Accepted(broadcast);
        }
        boolean notYet = broadcast.stage().open() || broadcast.stage() == Stage.SUBMITTED;
        Optional<Refusal> wrong = unless(notYet, broadcast)
                .or(() -> broadcast.ended(now))
                .or(() -> policy.breakingGlass(broadcast))
                .or(() -> sameVersion(broadcast, proof.seen()))
                .or(() -> proof.pinGiven()
                        ? Optional.empty()
                        : Optional.of(Refusal.because(Kind.NOT_ALLOWED, "pin-needed")))
                .or(() -> ready.problems().stream().findFirst());
        return wrong.isPresent()
                ? wrong.get()
                : new Accepted(broadcast
                        .brokenGlass(now)
                        .submitted(ready.texts(), ready.brief())
                        .next(Stage.APPROVED, Entry.by(What.BROKE_GLASS, actor, "", now))
                        .issuedAt(now));
    }

    /** Another leader judges what one issued alone: confirms it, or objects and says why. */
    Answer review(Broadcast broadcast, boolean confirmed, Actor actor, String reason, Instant now) {
        Entry line = Entry.by(confirmed ? What.REVIEW_CONFIRMED : What.REVIEW_OBJECTED, actor, reason, now);
        Optional<Refusal> no = policy.reviewing(broadcast, actor);
        if (no.isPresent()) {
            return no.get();
        }
        if (broadcast.review().filter(it -> !it.open()).isPresent() && lastBy(line.what(), broadcast, actor)) {
            return new Accepted(broadcast);
        }
        Optional<Refusal> wrong = notUnderReview(broadcast).or(() -> confirmed ? Optional.empty() : reasonGiven(line));
        return wrong.isPresent() ? wrong.get() : new Accepted(broadcast.reviewed(confirmed, line));
    }

    private static Optional<Refusal> notUnderReview(Broadcast broadcast) {
        Optional<Review> review = broadcast.review();
        if (review.isEmpty()) {
            return Optional.of(Refusal.because(Kind.WRONG_STAGE, "no-review"));
        }
        return review.get()
                .verdict()
                .map(it -> Refusal.because(
                        Kind.WRONG_STAGE,
                        "already-reviewed",
                        Map.of("name", it.name(), "time", OfficeTime.read(it.at()))));
    }

    Answer sendBack(Broadcast broadcast, Actor actor, String reason, Instant now) {
        return decide(broadcast, Stage.RETURNED, Entry.by(What.RETURNED, actor, reason, now), actor);
    }

    Answer reject(Broadcast broadcast, Actor actor, String reason, Instant now) {
        return decide(broadcast, Stage.REJECTED, Entry.by(What.REJECTED, actor, reason, now), actor);
    }

    private Answer decide(Broadcast broadcast, Stage to, Entry line, Actor actor) {
        Optional<Refusal> no = policy.deciding(actor);
        if (no.isPresent()) {
            return no.get();
        }
        if (broadcast.stage() == to && lastBy(line.what(), broadcast, actor)) {
            return new Accepted(broadcast);
        }
        Optional<Refusal> wrong =
                unless(broadcast.stage() == Stage.SUBMITTED, broadcast).or(() -> reasonGiven(line));
        return wrong.isPresent() ? wrong.get() : new Accepted(broadcast.next(to, line));
    }

    /** Its writers take it back before approval; afterwards a leader stops it, and says why. */
    Answer cancel(Broadcast broadcast, Actor actor, String reason, Instant now) {
        boolean takesBack = !broadcast.issued() && broadcast.writtenBy(actor);
        Optional<Refusal> no = takesBack ? policy.writing(broadcast, actor) : policy.deciding(actor);
        if (no.isPresent()) {
            return no.get();
        }
        Entry line = Entry.by(What.CANCELLED, actor, reason, now);
        return switch (broadcast.stage()) {
            case CANCELLED -> new Accepted(broadcast);
            case REJECTED, EXPIRED -> Refusal.wrongStage(broadcast);
            case DRAFT, RETURNED, SUBMITTED -> new Accepted(broadcast.next(Stage.CANCELLED, line));
            case APPROVED, SENDING, DONE ->
                newer(broadcast)
                        .or(() -> reasonGiven(line))
                        .<Answer>map(refusal -> refusal)
                        .orElseGet(() -> new Accepted(broadcast.next(Stage.CANCELLED, line)));
        };
    }

    /** Whether this person may have it sent again to those who missed it. */
    Optional<Refusal> resending(Broadcast broadcast, Actor actor) {
        return policy.deciding(actor).or(() -> unless(inDelivery(broadcast.stage()), broadcast));
    }

    /** Whether this person may draft a notice that follows it. */
    Optional<Refusal> following(Broadcast broadcast, Actor actor) {
        return policy.starting(actor).or(() -> followed(broadcast));
    }

    /** Whether something newer stands in the way of following it: the chain has no branches. */
    Optional<Refusal> followed(Broadcast broadcast) {
        if (!broadcast.issued() || broadcast.stage() == Stage.EXPIRED) {
            return Optional.of(Refusal.because(Kind.WRONG_STAGE, "not-issued"));
        }
        return newer(broadcast);
    }

    /** Whether it was taken back while this one was about to follow: all that follows then is the word that it was. */
    Optional<Refusal> stoppedBefore(Broadcast broadcast, Broadcast later) {
        boolean word = later.link().filter(it -> it.kind() == FollowUp.CANCEL).isPresent();
        return unless(word || broadcast.stage() != Stage.CANCELLED, broadcast);
    }

    private static Optional<Refusal> newer(Broadcast broadcast) {
        return broadcast
                .successor()
                .map(it -> Refusal.because(
                        Kind.WRONG_STAGE,
                        "already-followed",
                        Map.of("serial", it.serial().value())));
    }

    /** Whether the prepared text of this kind can be issued now. */
    Optional<Refusal> preparedMissing(Broadcast broadcast, FollowUp kind) {
        return followed(broadcast)
                .or(() -> broadcast.prepared(kind).isPresent()
                        ? Optional.empty()
                        : Optional.of(Refusal.because(Kind.NOT_READY, "nothing-prepared")));
    }

    private static boolean inDelivery(Stage stage) {
        return stage == Stage.APPROVED || stage == Stage.SENDING || stage == Stage.DONE;
    }

    private static Optional<Refusal> sameRound(Broadcast broadcast, int seen) {
        return seen == broadcast.round()
                ? Optional.empty()
                : Optional.of(Refusal.because(Kind.WRONG_STAGE, "changed-since"));
    }

    private static Optional<Refusal> sameVersion(Broadcast broadcast, long seen) {
        return seen == broadcast.version()
                ? Optional.empty()
                : Optional.of(Refusal.because(Kind.WRONG_STAGE, "changed-since"));
    }

    private static Optional<Refusal> unless(boolean rightStage, Broadcast broadcast) {
        return rightStage ? Optional.empty() : Optional.of(Refusal.wrongStage(broadcast));
    }

    private static Optional<Refusal> reasonGiven(Entry line) {
        return line.reason().isBlank()
                ? Optional.of(Refusal.because(Kind.NOT_READY, "reason-missing"))
                : Optional.empty();
    }

    private static boolean lastBy(What what, Broadcast broadcast, Actor actor) {
        return broadcast.last(what).filter(line -> line.isBy(actor)).isPresent();
    }
}
