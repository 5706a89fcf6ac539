package vn.trucban.notifier.broadcast;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import vn.trucban.content.notice.NoticeTemplate;
import vn.trucban.content.notice.NoticeTemplate.Level;
import vn.trucban.content.notice.RiskLevel;
import vn.trucban.notifier.broadcast.Actor.Via;
import vn.trucban.notifier.broadcast.Entry.What;
import vn.trucban.notifier.broadcast.Refusal.Kind;
import vn.trucban.notifier.channel.ChannelKind;
import vn.trucban.notifier.delivery.DeliveryOrder.Audience;
import vn.trucban.notifier.subscriber.Subscriber;

/**
 * One notice, with everything it depends on copied into it. Immutable: each step answers with the notice after it, or refuses.
 *
 * @param version counts the saves; a change is saved only over the version it was decided on
 * @param request what its authors asked for
 * @param template copy of the template as it was when the draft was made
 * @param link what it follows
 * @param round how often it was submitted; an approval names the round it saw
 * @param singleLeader submitted where one leader may both write and approve; every text says so
 * @param texts per channel, fixed at submit; only the time of issue is added at approval. Empty before
 * @param brief in one line, what Zalo shows whoever has not written for long; fixed at submit where it goes to Zalo
 * @param issue present once approved
 * @param claim the place after it, from before its follow-up is issued: a chain has no branches
 * @param successor the newest notice that follows this one
 * @param review present where one leader issued it alone
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
        Optional<String> brief,
        Optional<Issue> issue,
        Optional<Claim> claim,
        Optional<Successor> successor,
        Optional<Review> review,
        List<Entry> history) {
    /** First and last words of every text of a drill, on every channel: a rule, so no content can change it. */
    public static final String DRILL_MARK = "DI\u1EC4N T\u1EACP";

    private static final Set<What> WRITING = EnumSet.of(What.DRAFTED, What.CHANGED, What.SUBMITTED);
    private static final Set<What> ISSUING = EnumSet.of(What.APPROVED_BEFOREHAND, What.BROKE_GLASS);

    public Broadcast {
        texts = Map.copyOf(texts);
        history = List.copyOf(history);
    }

    /** When it was approved, and when it ends: nothing is sent from then on. */
    public record Issue(Instant at, Instant expiresAt) {}

    /** The notice that came after it. */
    public record Successor(FollowUp kind, Serial serial, Instant issuedAt) {}

    /** A new draft. */
    static Broadcast draft(
            BroadcastId id,
            Serial serial,
            DraftRequest request,
            Optional<NoticeTemplate> template,
            Optional<Link> link,
            Actor actor,
            Instant now) {
        return new Broadcast(
                id,
                serial,
                1,
                Stage.DRAFT,
                request,
                template,
                link,
                0,
                false,
                Map.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(Entry.by(What.DRAFTED, actor, "", now)));
    }

    public boolean drill() {
        return request.drill();
    }

    public Level level() {
        return request.level().or(() -> template.map(NoticeTemplate::level)).orElse(Level.ROUTINE);
    }

    /** True where it says that what it follows is over: no alarm, however urgent that was. */
    public boolean allClear() {
        return link.filter(it -> it.kind() == FollowUp.ALL_CLEAR).isPresent();
    }

    /** True for a drill that two leaders declared to be for everybody. */
    public boolean declaredPublic() {
        return drill() && request.publicDrill();
    }

    /** True where anybody may read it: feeds, the public page and the station show nothing else. */
    public boolean forEverybody() {
        return !drill() || declaredPublic();
    }

    /** Its title where it stands without its text: that of a drill begins and ends as one. */
    String markedTitle() {
        String title = wording().title();
        return drill() ? DRILL_MARK + ": " + title + " – " + DRILL_MARK : title;
    }

    /** Whom it is for. Unless declared public, a drill reaches only those who opted in to drills, whatever topics were asked for. */
    public Audience audience() {
        Audience asked = request.audience()
                .orElseGet(() -> new Audience(
                        Set.of(), template.map(NoticeTemplate::topics).orElse(Set.of())));
        if (!drill()) {
            return asked;
        }
        // why: a follow-up of an ordinary drill carries that topic on, and must not keep it once declared public
        boolean onlyDrills = asked.topics().contains(Subscriber.DRILL_TOPIC);
        return declaredPublic()
                ? new Audience(asked.hamlets(), onlyDrills ? Set.of() : asked.topics())
                : new Audience(asked.hamlets(), Set.of(Subscriber.DRILL_TOPIC));
    }

    /** The words, with the blanks filled so far; an obligatory blank not yet filled still shows as {@code {blank}}. */
    public Wording wording() {
        return Wording.of(request, template);
    }

    /** The bulletin it repeats: what its author cited, completed by what the template's blank for it says. */
    public Optional<SourceBulletin> source() {
        Optional<String> blank = Optional.ofNullable(request.values().get(NoticeTemplate.Blank.BULLETIN))
                .filter(it -> !it.isBlank());
        Optional<SourceBulletin> read =
                blank.map(it -> BulletinText.read(it, history.get(0).at()));
        Optional<SourceBulletin> cited =
                request.source().map(it -> read.map(it::completedBy).orElse(it)).or(() -> read);
        return cited.map(it -> it.atLevel(namedRisk()));
    }

    /** The disaster risk level that it repeats: the bulletin's, or the one its text names. */
    public OptionalInt riskLevel() {
        return request.source()
                .filter(source -> source.riskLevel() != 0)
                .map(source -> OptionalInt.of(source.riskLevel()))
                .orElseGet(this::namedRisk);
    }

    /** The text that was approved with it and one leader may send later; what ends a matter has none. */
    public Optional<String> prepared(FollowUp kind) {
        boolean ends = link.filter(it -> it.kind().toTheSame()).isPresent();
        return switch (kind) {
            case CORRECTION -> wording().correction().filter(it -> !ends);
            case ALL_CLEAR -> wording().allClear().filter(it -> !ends);
            case UPDATE, CANCEL -> Optional.empty();
        };
    }

    private OptionalInt namedRisk() {
        return RiskLevel.in(wording().everything());
    }

    /** The template's blanks still to fill, in the order to ask. */
    public List<NoticeTemplate.Blank> unfilled() {
        return template.map(it -> it.unfilled(request.values())).orElse(List.of());
    }

    /** True once approved, whatever became of it since: it stands in the book of issue. */
    public boolean issued() {
        return issue.isPresent();
    }

    /** True while people may still act on it: issued, not cancelled, not expired, nothing newer. */
    public boolean inForce(Instant now) {
        return issue.filter(it -> now.isBefore(it.expiresAt())).isPresent()
                && stage != Stage.CANCELLED
                && stage != Stage.EXPIRED
                && successor.isEmpty();
    }

    /** Whoever drafted, changed or submitted it, or made the key with which a program did. */
    public boolean writtenBy(Actor actor) {
        return history.stream().anyMatch(entry -> WRITING.contains(entry.what()) && entry.isOf(actor));
    }

    /** True for an emergency that only a program has submitted: a leader puts it before the others under their own name first. */
    public boolean awaitsLeader() {
        return stage == Stage.SUBMITTED
                && level() == Level.EMERGENCY
                && !singleLeader
                && last(What.SUBMITTED).filter(it -> it.via() == Via.API).isPresent();
    }

    boolean draftedBy(Actor actor) {
        return history.get(0).personId().equals(actor.personId());
    }

    public Entry latest() {
        return history.get(history.size() - 1);
    }

    /** The last line of this kind. An approval given beforehand counts as one, and so does doing without. */
    public Optional<Entry> last(What what) {
        return history.stream()
                .filter(entry -> entry.what() == what || (what == What.APPROVED && ISSUING.contains(entry.what())))
                .reduce((first, second) -> second);
    }

    /** How others refer to it; only for an issued notice. */
    Link.Reference reference() {
        return new Link.Reference(id, serial, issue.orElseThrow().at());
    }

    /** Delivery has its order. */
    Broadcast started(Instant now) {
        return stage == Stage.APPROVED ? next(Stage.SENDING, Entry.clock(What.STARTED, now)) : this;
    }

    /** Delivery says that nobody waits any more, or that somebody does again. */
    Broadcast settled(boolean settled, Instant now) {
        if (settled && stage == Stage.SENDING) {
            return next(Stage.DONE, Entry.clock(What.FINISHED, now));
        }
        return !settled && stage == Stage.DONE ? next(Stage.SENDING, Entry.clock(What.STARTED, now)) : this;
    }

    /** A leader had it sent again to those who missed it. */
    Broadcast resent(Actor actor, Instant now) {
        return next(Stage.SENDING, Entry.by(What.RESENT, actor, "", now));
    }

    /** Leaders are told again that nobody has reviewed it. */
    Broadcast reminded(Instant now) {
        return review.filter(it -> it.needsReminder(now))
                .map(it -> copy().next(stage, Entry.clock(What.REVIEW_REMINDED, now))
                        .review(it.reminded(now))
                        .done())
                .orElse(this);
    }

    /** Another leader has judged it. */
    Broadcast reviewed(boolean confirmed, Entry line) {
        Review.Verdict verdict = new Review.Verdict(confirmed, line.name(), line.at(), line.reason());
        return copy().next(stage, line)
                .review(review.orElseThrow().decided(verdict))
                .done();
    }

    /** Its time passed before anything was sent. */
    Broadcast expired(Instant now) {
        boolean waiting = stage == Stage.SUBMITTED || stage == Stage.APPROVED;
        return waiting && ended(now).isPresent() ? next(Stage.EXPIRED, Entry.clock(What.EXPIRED, now)) : this;
    }

    /** This later one, and no other, may be issued as its follow-up. */
    Broadcast claimedFor(Broadcast later) {
        return claim.filter(it -> it.by().equals(later.id())).isPresent()
                ? this
                : copy().nextVersion().claimed(Claim.of(later)).done();
    }

    /** The same at its next version: what was decided on this one and is not saved yet is decided again. */
    Broadcast again() {
        return copy().nextVersion().done();
    }

    /** A later notice was issued that follows this one. @throws IllegalStateException another one was, before it */
    Broadcast followedBy(Broadcast later) {
        Successor next = new Successor(
                later.link().orElseThrow().kind(),
                later.serial(),
                later.issue().orElseThrow().at());
        if (successor.isPresent()) {
            if (!successor.get().serial().equals(next.serial())) {
                throw new IllegalStateException("the chain would branch after " + serial);
            }
            return this;
        }
        Entry line = new Entry(
                next.issuedAt(),
                What.FOLLOWED,
                later.latest().personId(),
                later.latest().name(),
                Via.CLOCK,
                next.serial().value());
        return copy().next(stage, line).followedBy(next).done();
    }

    /** The last moment at which something changed that readers of the notice see. */
    public Instant changedAt() {
        Instant ended = stage == Stage.CANCELLED ? latest().at() : Instant.MIN;
        Optional<Instant> judged = review.flatMap(Review::verdict).map(Review.Verdict::at);
        return Stream.of(issue.map(Issue::at), successor.map(Successor::issuedAt), judged, Optional.of(ended))
                .flatMap(Optional::stream)
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    /**
     * What a notice says that follows this one: the same for an update, else the prepared text; to the same people, without its end.
     *
     * @param withdrawal what is said when it is taken back; its words are the program's own
     */
    DraftRequest asFollowUp(FollowUp kind, String title, String withdrawal) {
        DraftRequest.Edit edit =
                request.edit().level(level()).to(audience()).title(title).withoutEnd();
        return switch (kind) {
            case UPDATE -> edit.done();
            case CORRECTION -> edit.onlyText(wording().correction().orElse("")).done();
            case ALL_CLEAR -> edit.onlyText(wording().allClear().orElse("")).done();
            case CANCEL -> edit.onlyText(withdrawal).done();
        };
    }

    /** Whether its end, or that of the time to decide about it, lies in the past, as a refusal that says when. */
    Optional<Refusal> ended(Instant now) {
        Optional<Instant> end = issue.map(Issue::expiresAt).or(request::expiresAt);
        return end.filter(it -> !now.isBefore(it))
                .map(it -> Refusal.because(Kind.WRONG_STAGE, "expired", Map.of("time", OfficeTime.read(it))))
                .or(() -> Patience.overdue(this, now));
    }

    /** Present while it is submitted: approved before then, or expired. An emergency waits 2 hours, anything else 24. */
    public Optional<Instant> decideBy() {
        return Patience.by(this);
    }

    private BroadcastCopy copy() {
        return new BroadcastCopy(this);
    }

    /** The notice at its next stage, with one more line of history. */
    Broadcast next(Stage to, Entry line) {
        return copy().next(to, line).done();
    }

    Broadcast saying(DraftRequest changed) {
        return copy().saying(changed).done();
    }

    Broadcast linked(Link earlier) {
        return copy().linked(earlier).done();
    }

    /** As it would be submitted in an office of this policy: what is open takes over the present one, what is submitted keeps its own. */
    Broadcast under(ApprovalPolicy policy) {
        return stage.open() ? marked(policy.oneIsEnough(level())) : this;
    }

    /** Its texts say, or do not, that one leader decided. */
    Broadcast marked(boolean oneLeader) {
        return copy().alone(oneLeader).done();
    }

    /** As one leader issues it who cannot reach a second: its texts say so, and a review is open. */
    Broadcast brokenGlass(Instant now) {
        return copy().alone(true).review(Review.from(now)).done();
    }

    /** With its texts fixed. */
    Broadcast submitted(Map<ChannelKind, String> composed, Optional<String> inBrief) {
        return copy().nextRound(composed, inBrief).done();
    }

    /** With its time of issue, in the texts as well. */
    Broadcast issuedAt(Instant now) {
        Map<ChannelKind, String> dated = new EnumMap<>(ChannelKind.class);
        texts.forEach((channel, text) -> dated.put(channel, NoticeComposer.dated(text, now)));
        Issue made = new Issue(now, request.expiresAt().orElseGet(() -> now.plus(lasting())));
        return copy().issued(made, dated).done();
    }

    /** How long it is worth sending where its author named no end. */
    public Duration lasting() {
        return Patience.lasting(level());
    }
}
