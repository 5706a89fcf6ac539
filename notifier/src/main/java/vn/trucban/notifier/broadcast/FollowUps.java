package vn.trucban.notifier.broadcast;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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

    /**
     * why: nothing but the lack of any channel, or another follow-up that was faster, may stand in its way; its text was measured when
     * the notice was submitted.
     */
    private Answer issued(BroadcastId own, Broadcast predecessor, FollowUp kind, Actor actor, Instant now) {
        Optional<Broadcast> sent = book.store().find(own);
        if (sent.isPresent()) {
            return new Accepted(sent.get());
        }
        return made(own, predecessor, kind, actor, now)
                .fold(
                        made -> claim(made, now)
                                .<Answer>map(no -> no)
                                .orElseGet(() -> new Accepted(book.keep(own, id -> made))),
                        refusal -> refusal);
    }

    private Answer made(BroadcastId own, Broadcast predecessor, FollowUp kind, Actor actor, Instant now) {
        Broadcast draft = linked(own, predecessor, kind, actor, now).marked(predecessor.singleLeader());
        return lifeCycle.issuePrepared(draft, readiness.texts(draft), readiness.brief(draft), actor, now);
    }

    /**
     * Takes the place after what it follows, in one conditional save before its approval is kept: of several that follow the same notice
     * one is issued, whoever dies when.
     *
     * @param before the notice as it stands
     * @param approved the same as approved and not yet saved, or why not
     * @return the latter, or that another one was faster
     */
    Answer claiming(Broadcast before, Answer approved, Instant now) {
        return approved.fold(
                later -> (later == before ? Optional.<Refusal>empty() : claim(later, now))
                        .<Answer>map(no -> no)
                        .orElse(approved),
                refusal -> refusal);
    }

    private Optional<Refusal> claim(Broadcast later, Instant now) {
        return later.link()
                .map(link -> book.note(link.predecessor().id(), it -> claimedFor(it, later, now)))
                .flatMap(claimed -> claimed.fold(it -> Optional.empty(), Optional::of));
    }

    private Answer claimedFor(Broadcast before, Broadcast later, Instant now) {
        boolean own = before.successor()
                .filter(it -> it.serial().equals(later.serial()))
                .isPresent();
        if (own) {
            return new Accepted(before);
        }
        return lifeCycle
                .followed(before)
                .or(() -> lifeCycle.stoppedBefore(before, later))
                .or(() -> taken(before, Optional.of(later.id()), now))
                .<Answer>map(no -> no)
                .orElseGet(() -> new Accepted(before.claimedFor(later)));
    }

    /**
     * Stopping a notice, unless a follow-up is about to be issued.
     *
     * @param stopped the notice as stopped and not yet saved, or why not
     */
    Answer unfollowed(Broadcast before, Answer stopped, Instant now) {
        return stopped.fold(
                it -> (it == before ? Optional.<Refusal>empty() : taken(before, Optional.empty(), now))
                        .<Answer>map(no -> no)
                        .orElse(stopped),
                refusal -> refusal);
    }

    /**
     * Whether another follow-up than this one has the place after a notice. One that a crash cut off has it no longer: a prepared one is
     * issued now, as its leader had decided; of any other the approval under way is made to be decided again.
     */
    private Optional<Refusal> taken(Broadcast before, Optional<BroadcastId> own, Instant now) {
        Optional<Claim> claim =
                before.claim().filter(it -> !Optional.of(it.by()).equals(own));
        if (claim.isEmpty()) {
            return Optional.empty();
        }
        Optional<Broadcast> holder = book.store().find(claim.get().by());
        if (holder.filter(Broadcast::issued).isPresent()) {
            return Optional.of(followed(holder.get().serial()));
        }
        if (claim.get().fresh(now)) {
            return Optional.of(followed(claim.get().serial()));
        }
        return holder.isPresent() ? shutOut(holder.get().id()) : finished(before, claim.get());
    }

    private static Refusal followed(Serial serial) {
        return Refusal.because(Kind.WRONG_STAGE, "already-followed", Map.of("serial", serial.value()));
    }

    private Optional<Refusal> shutOut(BroadcastId holder) {
        return book.note(holder, it -> it.issued() ? followed(it.serial()) : new Accepted(it.again()))
                .fold(it -> Optional.empty(), Optional::of);
    }

    private Optional<Refusal> finished(Broadcast before, Claim claim) {
        Entry line = claim.approval();
        return made(claim.by(), before, claim.kind(), Actor.leader(line), line.at())
                .fold(
                        it -> Optional.of(
                                followed(book.keep(claim.by(), id -> it).serial())),
                        refusal -> Optional.empty());
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
