package vn.trucban.notifier.broadcast;

import java.math.BigInteger;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import vn.trucban.content.library.Content;
import vn.trucban.content.notice.NoticeTemplate;
import vn.trucban.notifier.broadcast.Answer.Accepted;
import vn.trucban.notifier.broadcast.Refusal.Kind;
import vn.trucban.notifier.channel.ChannelKind;
import vn.trucban.notifier.channel.Channels;
import vn.trucban.notifier.delivery.DeliveryDesk;
import vn.trucban.notifier.delivery.DeliveryList;
import vn.trucban.notifier.delivery.DeliveryState;
import vn.trucban.notifier.delivery.Progress;
import vn.trucban.notifier.delivery.ResendAnswer;

/**
 * The door to notices. Every answer is the notice as it now is, or a refusal with a Vietnamese reason; a repeated tap gets the answer of
 * the first. Every change is one conditional save: of two people deciding at once one wins and the other hears who did. A store that is
 * away shows as its own runtime exception; trying again is always safe.
 */
public final class BroadcastDesk {
    private static final Set<DeliveryState> MISSED = Arrays.stream(DeliveryState.values())
            .filter(state -> state.settled() && state != DeliveryState.SENT)
            .collect(Collectors.toCollection(() -> EnumSet.noneOf(DeliveryState.class)));

    private final Book book;
    private final Readiness readiness;
    private final DeliveryDesk delivery;
    private final LifeCycle lifeCycle;
    private final Supplier<Content> content;
    private final Clock clock;
    private final Issuing issuing;
    private final FollowUps followUps;
    private final PinPass pins;

    private BroadcastDesk(
            Broadcasts store,
            Readiness readiness,
            DeliveryDesk delivery,
            ApprovalPolicy policy,
            PinPass pins,
            Supplier<Content> content,
            Clock clock) {
        this.book = new Book(store);
        this.readiness = readiness;
        this.delivery = delivery;
        this.lifeCycle = new LifeCycle(policy);
        this.content = content;
        this.clock = clock;
        this.pins = pins;
        this.issuing = new Issuing(book, delivery, clock);
        this.followUps = new FollowUps(book, readiness, lifeCycle, this::serial);
    }

    /** Opens the desk. Whoever opens it has to have it swept up after: what a crash cut off waits for that. */
    public static BroadcastDesk open(
            Broadcasts store,
            Channels channels,
            Reach reach,
            Costs costs,
            DeliveryDesk delivery,
            ApprovalPolicy policy,
            Supplier<Content> content,
            Clock clock) {
        return open(store, channels, reach, costs, delivery, policy, PinPass.NONE, content, clock);
    }

    /** The same where leaders have PINs, so that one of them may {@link #breakGlass}. */
    public static BroadcastDesk open(
            Broadcasts store,
            Channels channels,
            Reach reach,
            Costs costs,
            DeliveryDesk delivery,
            ApprovalPolicy policy,
            PinPass pins,
            Supplier<Content> content,
            Clock clock) {
        return open(store, channels, reach, costs, delivery, policy, pins, content, clock, Optional.empty());
    }

    /**
     * The same where residents can read notices on a page.
     *
     * @param publicUrl of that page
     */
    public static BroadcastDesk open(
            Broadcasts store,
            Channels channels,
            Reach reach,
            Costs costs,
            DeliveryDesk delivery,
            ApprovalPolicy policy,
            PinPass pins,
            Supplier<Content> content,
            Clock clock,
            Optional<URI> publicUrl) {
        return new BroadcastDesk(
                store,
                new Readiness(channels, reach, costs, content, publicUrl),
                delivery,
                policy,
                pins,
                content,
                clock);
    }

    /** Whether this person may start a notice at all; screens ask before they offer it, the desk itself when it is tried. */
    public boolean mayWrite(Actor actor) {
        return lifeCycle.policy().starting(actor).isEmpty();
    }

    /**
     * Starts a notice and gives it its serial.
     *
     * @param key the caller's own name for this draft, stable across repeats: the same person's same key gets the same notice
     */
    public Answer draft(String key, DraftRequest request, Actor actor) {
        Optional<Refusal> no = lifeCycle.policy().starting(actor);
        if (no.isPresent()) {
            return no.get();
        }
        Optional<NoticeTemplate> template =
                request.template().map(id -> content.get().notices().get(id));
        if (request.template().isPresent() && template.isEmpty()) {
            String asked = request.template().get();
            return Refusal.because(Kind.NOT_READY, "template-unknown", Map.of("template", asked));
        }
        return new Accepted(book.keep(idOf(actor.personId() + "\n" + key), id -> {
            Instant now = now();
            return Broadcast.draft(id, serial(request.drill(), now), request, template, Optional.empty(), actor, now);
        }));
    }

    /** Replaces what the draft says. Only while it is open ({@link Stage#open()}); template and drill flag stay as they were. */
    public Answer revise(BroadcastId id, DraftRequest request, Actor actor) {
        return book.change(id, it -> lifeCycle.revise(it, request, actor, now()));
    }

    /** Fills blanks of the template; those filled before stay. {@link Broadcast#unfilled()} says which are left. */
    public Answer fill(BroadcastId id, Map<String, String> values, Actor actor) {
        return book.change(
                id, it -> lifeCycle.revise(it, it.request().edit().fill(values).done(), actor, now()));
    }

    /**
     * Fixes the texts and puts it before the other leaders. Refused with the first of {@link Preview#problems()}. An emergency that a
     * program submitted is submitted once more, by the leader who puts it forward ({@link Broadcast#awaitsLeader}).
     */
    public Answer submit(BroadcastId id, Actor actor) {
        return book.change(id, it -> {
            Instant now = now();
            return lifeCycle.submit(it, readiness.examine(it.under(lifeCycle.policy()), now), actor, now);
        });
    }

    /**
     * Issues it: delivery starts.
     *
     * @param round {@link Broadcast#round()} of what the approver saw; another round is refused, the text has changed
     */
    public Answer approve(BroadcastId id, int round, Actor actor) {
        Answer answer = book.change(id, it -> {
            Instant now = now();
            return followUps.claiming(it, lifeCycle.approve(it, round, actor, now), now);
        });
        return handedOver(answer);
    }

    /** Gives it back to its author to change. */
    public Answer sendBack(BroadcastId id, Actor actor, String reason) {
        return book.change(id, it -> lifeCycle.sendBack(it, actor, reason, now()));
    }

    /** Ends it unissued. */
    public Answer reject(BroadcastId id, Actor actor, String reason) {
        return book.change(id, it -> lifeCycle.reject(it, actor, reason, now()));
    }

    /**
     * Issues an emergency at once on one leader's word, where the second cannot be reached: every text says so, and the review that it
     * opens stays open until another leader has judged it. Refused unless the leader has just given their PIN for this notice.
     *
     * @param version {@link Broadcast#version()} of what the leader saw; a later one is refused, it may say something else
     */
    public Answer breakGlass(BroadcastId id, long version, Actor actor) {
        Answer answer = book.change(id, it -> {
            Instant now = now();
            LifeCycle.Proof proof = new LifeCycle.Proof(version, pins.granted(actor.personId(), id));
            Readiness.Examined ready = readiness.examine(it.brokenGlass(now), now);
            return followUps.claiming(it, lifeCycle.breakGlass(it, ready, proof, actor, now), now);
        });
        return handedOver(answer);
    }

    /** Another leader judges what one issued alone. Objecting needs a reason. */
    public Answer review(BroadcastId id, boolean confirmed, Actor actor, String reason) {
        return book.change(id, it -> lifeCycle.review(it, confirmed, actor, reason, now()));
    }

    /** Issued by one leader alone and not judged yet, the one due first first. */
    public List<Broadcast> underReview() {
        return book.store().underReview();
    }

    /**
     * Before approval: its author takes it back. Afterwards: a leader stops delivery to everyone still waiting, and everyone who got it,
     * may have got it or still waited is told that it is withdrawn, in fixed words.
     */
    public Answer cancel(BroadcastId id, Actor actor, String reason) {
        Answer answer = book.change(id, it -> {
            Instant now = now();
            Answer decided = followUps.unfollowed(it, lifeCycle.cancel(it, actor, reason, now), now);
            // why: stop first, then write it down; a crash between the two has then stopped too much, never too little
            if (decided instanceof Accepted && it.issued()) {
                delivery.cancel(id.value());
            }
            return decided;
        });
        if (answer instanceof Accepted accepted && accepted.broadcast().issued()) {
            followUps
                    .withdrawal(preparedId(id, FollowUp.CANCEL), accepted.broadcast(), actor, now())
                    .ifPresent(it -> handedOver(new Accepted(it)));
            return new Accepted(book.store().find(id).orElseThrow());
        }
        return answer;
    }

    /** Starts a linked notice as a draft, filled in from the issued one: its words for an update, else the prepared text. */
    public Answer follow(String key, BroadcastId id, FollowUp kind, Actor actor) {
        return followUps.draft(idOf(actor.personId() + "\n" + key), id, kind, actor, now());
    }

    /**
     * Issues the prepared correction or all-clear at once: its text was approved together with the notice, so one leader's confirmation
     * is enough. Repeating it issues nothing more.
     */
    public Answer sendPrepared(BroadcastId id, FollowUp kind, Actor actor) {
        return handedOver(followUps.prepared(preparedId(id, kind), id, kind, actor, now()));
    }

    private static BroadcastId preparedId(BroadcastId id, FollowUp kind) {
        return idOf("prepared\n" + id + "\n" + kind);
    }

    private Answer handedOver(Answer answer) {
        return answer.fold(
                it -> new Accepted(it.stage() == Stage.APPROVED ? issuing.handOver(it) : it), refusal -> refusal);
    }

    /** Sends again to exactly those who did not get it. */
    public Answer resendMissed(BroadcastId id, Actor actor) {
        Optional<Broadcast> found = book.store().find(id);
        if (found.isEmpty()) {
            return Refusal.because(Kind.NOT_FOUND, "not-found");
        }
        Optional<Refusal> no = lifeCycle.resending(found.get(), actor);
        if (no.isPresent()) {
            return no.get();
        }
        ResendAnswer resend = delivery.resendMissed(id.value());
        if (resend instanceof ResendAnswer.Refused refused) {
            return new Refusal(Kind.WRONG_STAGE, refused.messageKey(), Map.of());
        }
        // why again: a stop decided meanwhile must not be taken back by this
        return book.change(id, it -> lifeCycle
                .resending(it, actor)
                .<Answer>map(stopped -> stopped)
                .orElseGet(() -> new Accepted(it.resent(actor, now()))));
    }

    /** What each channel will show and how many it reaches; for an issued notice, what was shown. Empty: no such notice. */
    public Optional<Preview> preview(BroadcastId id) {
        return book.store().find(id).map(it -> readiness.preview(it.under(lifeCycle.policy()), now()));
    }

    /** False where a channel only simulates this notice, so that its figures say nothing of people outside. */
    public boolean live(Broadcast notice, ChannelKind channel) {
        return readiness.live(notice, channel);
    }

    /** Where delivery stands; empty before approval. {@code DeliveryDesk.onProgress} tells of movement. */
    public Optional<Progress> progress(BroadcastId id) {
        return delivery.progress(id.value());
    }

    /**
     * Who did not get it: everybody whom no more attempt will reach by itself, with the reason. Nobody before approval.
     *
     * @param cursor and {@code limit}: as for {@link DeliveryDesk#deliveries}
     */
    public DeliveryList missed(BroadcastId id, Optional<String> cursor, int limit) {
        return delivery.deliveries(id.value(), MISSED, cursor, limit);
    }

    public Optional<Broadcast> find(BroadcastId id) {
        return book.store().find(id);
    }

    public Optional<Broadcast> bySerial(Serial serial) {
        return book.store().bySerial(serial);
    }

    /** Submitted and not decided, oldest first. */
    public List<Broadcast> awaitingApproval() {
        return book.store().atStages(EnumSet.of(Stage.SUBMITTED));
    }

    /** The last changed, newest first. */
    public List<Broadcast> recent(int most) {
        return book.store().recent(most);
    }

    /** The book of issue: everything approved, drills too, newest first. */
    public List<Broadcast> issued(int most) {
        return book.store().issued(most);
    }

    /** Whatever people may act on now, however much was issued since; drills too, newest first. */
    public List<Broadcast> inForce() {
        return book.store().inForce(now());
    }

    /** Has someone told of every change from now on. */
    public void onChange(BroadcastWatcher watcher) {
        book.tell(watcher);
    }

    /** Takes up what a crash or the passing of time left to do: at start, and every few seconds since. Safe on every instance. */
    public void sweep() {
        issuing.sweep();
        issuing.stoppedUnsaid().forEach(stopped -> {
            Entry line = stopped.latest();
            followUps
                    .withdrawal(preparedId(stopped.id(), FollowUp.CANCEL), stopped, Actor.leader(line), now())
                    .ifPresent(it -> handedOver(new Accepted(it)));
        });
        issuing.remind();
    }

    private Serial serial(boolean drill, Instant now) {
        int year = OfficeTime.year(now);
        return Serial.of(drill, year, book.store().nextNumber(Serial.series(drill, year)));
    }

    private static BroadcastId idOf(String key) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
            String letters = new BigInteger(1, digest).toString(36);
            return new BroadcastId(letters.substring(0, 20));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /** To the millisecond, as the store keeps it. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
