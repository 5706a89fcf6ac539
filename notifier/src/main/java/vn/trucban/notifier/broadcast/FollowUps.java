package vn.trucban.notifier.broadcast;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import vn.trucban.notifier.broadcast.Answer.Accepted;
import vn.trucban.notifier.broadcast.Refusal.Kind;

/** Notices that follow others: drafted like any notice, or issued at once where their words are approved already. */
final class FollowUps {
    private final Book book;
    private final Readiness readiness;
    private final LifeCycle lifeCycle;
    private final BiFunction<Boolean, Instant, Serial> serials;

    /** @param serials the next serial, of a drill or not, at a moment */
    FollowUps(Book book, Readiness readiness, LifeCycle lifeCycle, BiFunction<Boolean, Instant, Serial> serials) {
        this.book = book;
        this.readiness = readiness;
        this.lifeCycle = lifeCycle;
        this.serials = serials;
    }

    /** A linked notice as a draft. */
    Answer draft(BroadcastId own, BroadcastId id, FollowUp kind, Actor actor, Instant now) {
        Optional<Broadcast> predecessor = book.store().find(id);
        if (predecessor.isEmpty()) {
            return Refusal.because(Kind.NOT_FOUND, "not-found");
        }
        if (kind == FollowUp.CANCEL) {
            return Refusal.because(Kind.NOT_READY, "nothing-prepared");
        }
        Optional<Refusal> no = lifeCycle
                .following(predecessor.get(), actor)
                .filter(it -> book.store().find(own).isEmpty());
        return no.isPresent()
                ? no.get()
                : new Accepted(book.keep(own, it -> linked(it, predecessor.get(), kind, actor, now)));
    }

    /** The prepared correction or all-clear, issued; the same one when asked again. Not yet handed to delivery. */
    Answer prepared(BroadcastId own, BroadcastId id, FollowUp kind, Actor actor, Instant now) {
        Optional<Broadcast> predecessor = book.store().find(id);
        if (predecessor.isEmpty()) {
            return Refusal.because(Kind.NOT_FOUND, "not-found");
        }
        Optional<Broadcast> sent = book.store().find(own);
        Optional<Refusal> no = lifeCycle
                .policy()
                .deciding(actor)
                .or(() -> sent.isPresent() ? Optional.empty() : lifeCycle.preparedMissing(predecessor.get(), kind));
        return no.isPresent() ? no.get() : issued(own, predecessor.get(), kind, actor, now);
    }

    /** The word that a stopped notice is withdrawn, issued; empty where something newer says so already. */
    Optional<Broadcast> withdrawal(BroadcastId own, Broadcast stopped, Actor actor, Instant now) {
        boolean newer =
                stopped.successor().filter(it -> it.kind() != FollowUp.CANCEL).isPresent();
        return newer
                ? Optional.empty()
                : issued(own, stopped, FollowUp.CANCEL, actor, now).fold(Optional::of, refusal -> Optional.empty());
    }

    /** why: nothing but the lack of any channel may stand in its way; its text was measured when the notice was submitted. */
    private Answer issued(BroadcastId own, Broadcast predecessor, FollowUp kind, Actor actor, Instant now) {
        Optional<Broadcast> sent = book.store().find(own);
        if (sent.isPresent()) {
            return new Accepted(sent.get());
        }
        Broadcast draft = linked(own, predecessor, kind, actor, now).marked(predecessor.singleLeader());
        return lifeCycle
                .issuePrepared(draft, readiness.texts(draft), actor, now)
                .fold(made -> new Accepted(book.keep(own, it -> made)), refusal -> refusal);
    }

    private Broadcast linked(BroadcastId id, Broadcast predecessor, FollowUp kind, Actor actor, Instant now) {
        List<Link.Reference> earlier =
                new ArrayList<>(predecessor.link().map(Link::earlier).orElse(List.of()));
        earlier.add(predecessor.reference());
        NoticeComposer composer = readiness.composer();
        return Broadcast.draft(
                id,
                serials.apply(predecessor.drill(), now),
                predecessor.asFollowUp(kind, composer.followTitle(kind, predecessor), composer.withdrawal(predecessor)),
                predecessor.template(),
                Optional.of(new Link(kind, earlier)),
                actor,
                now);
    }
}
