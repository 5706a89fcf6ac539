package vn.trucban.notifier.broadcast;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
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
    private static final Set<What> WRITING = EnumSet.of(What.DRAFTED, What.CHANGED, What.SUBMITTED);

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
                List.of(Entry.by(What.DRAFTED, actor, "", now)));
    }

    public boolean drill() {
        return request.drill();
    }

    public Level level() {
        return request.level().or(() -> template.map(NoticeTemplate::level)).orElse(Level.ROUTINE);
    }

    /** Whom it is for. A drill reaches only those who opted in to drills, whatever topics were asked for. */
    public Audience audience() {
        Audience asked = request.audience()
                .orElseGet(() -> new Audience(
                        Set.of(), template.map(NoticeTemplate::topics).orElse(Set.of())));
        return drill() ? new Audience(asked.hamlets(), Set.of(Subscriber.DRILL_TOPIC)) : asked;
    }

    /** The words, with the blanks filled so far; an obligatory blank not yet filled still shows as {@code {blank}}. */
    public Wording wording() {
        return Wording.of(request, template);
    }

    /** The disaster risk level that it repeats: the bulletin's, or the one its text names. */
    public OptionalInt riskLevel() {
        return request.source()
                .map(source -> OptionalInt.of(source.riskLevel()))
                .orElseGet(
                        () -> RiskLevel.in(wording().title() + "\n" + wording().text()));
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

    /** Whoever drafted, changed or submitted it. */
    public boolean writtenBy(Actor actor) {
        return history.stream()
                .anyMatch(entry ->
                        WRITING.contains(entry.what()) && entry.personId().equals(actor.personId()));
    }

    boolean draftedBy(Actor actor) {
        return history.get(0).personId().equals(actor.personId());
    }

    public Entry latest() {
        return history.get(history.size() - 1);
    }

    /** The last line of this kind. An approval given beforehand counts as one. */
    public Optional<Entry> last(What what) {
        return history.stream()
                .filter(entry ->
                        entry.what() == what || (what == What.APPROVED && entry.what() == What.APPROVED_BEFOREHAND))
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

    /** Its time passed before anything was sent. */
    Broadcast expired(Instant now) {
        boolean waiting = stage == Stage.SUBMITTED || stage == Stage.APPROVED;
        return waiting && ended(now).isPresent() ? next(Stage.EXPIRED, Entry.clock(What.EXPIRED, now)) : this;
    }

    /** A later notice was issued that follows this one. */
    Broadcast followedBy(Broadcast later) {
        Successor next = new Successor(
                later.link().orElseThrow().kind(),
                later.serial(),
                later.issue().orElseThrow().at());
        if (successor.filter(next::equals).isPresent()) {
            return this;
        }
        Entry line = new Entry(
                next.issuedAt(),
                What.FOLLOWED,
                later.latest().personId(),
                later.latest().name(),
                Via.CLOCK,
                next.serial().value());
        return next(stage, line).successor(next);
    }

    /** The last moment at which something changed that readers of the notice see. */
    public Instant changedAt() {
        Instant ended = stage == Stage.CANCELLED ? latest().at() : Instant.MIN;
        return Stream.of(issue.map(Issue::at), successor.map(Successor::issuedAt), Optional.of(ended))
                .flatMap(Optional::stream)
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    /** What a notice says that follows this one: the same for an update, else the prepared text; to the same people, without its end. */
    DraftRequest asFollowUp(FollowUp kind, String title) {
        DraftRequest.Edit edit =
                request.edit().level(level()).to(audience()).title(title).withoutEnd();
        return switch (kind) {
            case UPDATE -> edit.done();
            case CORRECTION -> edit.onlyText(wording().correction().orElse("")).done();
            case ALL_CLEAR -> edit.onlyText(wording().allClear().orElse("")).done();
        };
    }

    /** Whether its end lies in the past, as a refusal that says when. */
    Optional<Refusal> ended(Instant now) {
        Optional<Instant> end = issue.map(Issue::expiresAt).or(request::expiresAt);
        return end.filter(it -> !now.isBefore(it))
                .map(it -> Refusal.because(Kind.WRONG_STAGE, "expired", Map.of("time", OfficeTime.read(it))));
    }

    /** The notice at its next stage, with one more line of history. */
    Broadcast next(Stage to, Entry line) {
        List<Entry> longer = new ArrayList<>(history);
        longer.add(line);
        return new Broadcast(
                id,
                serial,
                version + 1,
                to,
                request,
                template,
                link,
                round,
                singleLeader,
                texts,
                issue,
                successor,
                longer);
    }

    Broadcast saying(DraftRequest changed) {
        return new Broadcast(
                id,
                serial,
                version,
                stage,
                changed,
                template,
                link,
                round,
                singleLeader,
                texts,
                issue,
                successor,
                history);
    }

    private Broadcast successor(Successor next) {
        return new Broadcast(
                id,
                serial,
                version,
                stage,
                request,
                template,
                link,
                round,
                singleLeader,
                texts,
                issue,
                Optional.of(next),
                history);
    }

    Broadcast linked(Link earlier) {
        return new Broadcast(
                id,
                serial,
                version,
                stage,
                request,
                template,
                Optional.of(earlier),
                round,
                singleLeader,
                texts,
                issue,
                successor,
                history);
    }

    /** As it would be submitted in an office of this policy: what is open takes over the present one, what is submitted keeps its own. */
    Broadcast under(ApprovalPolicy policy) {
        return stage.open()
                ? new Broadcast(
                        id,
                        serial,
                        version,
                        stage,
                        request,
                        template,
                        link,
                        round,
                        policy.singleLeader(),
                        texts,
                        issue,
                        successor,
                        history)
                : this;
    }

    /** With its texts fixed. */
    Broadcast submitted(Map<ChannelKind, String> composed) {
        return new Broadcast(
                id,
                serial,
                version,
                stage,
                request,
                template,
                link,
                round + 1,
                singleLeader,
                composed,
                issue,
                successor,
                history);
    }

    /** With its time of issue, in the texts as well. */
    Broadcast issuedAt(Instant now) {
        Map<ChannelKind, String> dated = new EnumMap<>(ChannelKind.class);
        texts.forEach((channel, text) -> dated.put(channel, NoticeComposer.dated(text, now)));
        Issue made = new Issue(now, request.expiresAt().orElseGet(() -> now.plus(lasting(level()))));
        return new Broadcast(
                id,
                serial,
                version,
                stage,
                request,
                template,
                link,
                round,
                singleLeader,
                dated,
                Optional.of(made),
                successor,
                history);
    }

    /** How long a notice is worth sending whose author named no end: a day for what is urgent, longer for what is not. */
    private static Duration lasting(Level level) {
        return switch (level) {
            case EMERGENCY -> Duration.ofDays(1);
            case IMPORTANT -> Duration.ofDays(2);
            case ROUTINE -> Duration.ofDays(3);
        };
    }
}
