package vn.trucban.bot.incident;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.trucban.bot.staff.PersonId;
import vn.trucban.content.playbook.Playbook;
import vn.trucban.notifier.channel.Address;

/**
 * The state of one incident. It keeps the playbook and the ladder it started with; later changes of content do not reach into it.
 *
 * @param number counts up from 1 in this installation; people say "SC-12"
 * @param version of this document; every save is conditional on it
 * @param words what the reporter wrote first
 * @param affected others who reported the same
 * @param rung index on the ladder of those who were told last; -1 before anybody was
 * @param waitingSince when the current wait began: told, taken, or last news
 * @param nudged true once the one who took it has been asked for news since {@code waitingSince}
 * @param unreached where the last call could not be delivered
 * @param pictures the last photos added, for whoever takes it
 * @param applied ids of the last commands carried out, so that a repeated one is a no-op
 * @param tells not yet handed to their chats
 * @param registered events up to this seq are in the register
 * @param repeats how often the last rung has been called again since it was reached
 * @param offer to whom the one who works on it has offered it; until that person confirms it stays where it is
 * @param informed where leaders were told of it, since it was last opened, so that they know
 * @param confirmed who said, after somebody else's fix or of several who have it, that it works
 */
public record Incident(
        IncidentId id,
        int number,
        long version,
        Playbook playbook,
        Ladder ladder,
        Party reporter,
        List<Party> affected,
        String words,
        Instant openedAt,
        Status status,
        int rung,
        Optional<Instant> waitingSince,
        boolean nudged,
        List<Address> unreached,
        Optional<Party> assignee,
        Optional<Resolution> resolution,
        List<IncidentEvent> events,
        List<Picture> pictures,
        List<String> applied,
        List<Tell> tells,
        int registered,
        Integer repeats,
        Optional<Offer> offer,
        List<PersonId> confirmed,
        List<Address> informed) {
    public Incident {
        affected = List.copyOf(affected);
        events = List.copyOf(events);
        // why: incidents written by earlier versions have none of these
        unreached = unreached == null ? List.of() : List.copyOf(unreached);
        pictures = pictures == null ? List.of() : List.copyOf(pictures);
        repeats = repeats == null ? 0 : repeats;
        confirmed = confirmed == null ? List.of() : List.copyOf(confirmed);
        informed = informed == null ? List.of() : List.copyOf(informed);
        applied = List.copyOf(applied);
        tells = List.copyOf(tells);
        // why here: whoever was erased by an earlier version is still named in what that wrote
        reporter = erased(events, EnumSet.of(IncidentEvent.Kind.REPORTED)) ? reporter.nameless() : reporter;
        boolean endErased =
                erased(events, EnumSet.of(IncidentEvent.Kind.RESOLVED, IncidentEvent.Kind.SOLVED_ON_THE_SPOT));
        resolution = resolution.map(end -> endErased ? end.nameless() : end);
    }

    private static final Set<IncidentEvent.Kind> AGAINST = EnumSet.of(
            IncidentEvent.Kind.STILL_BROKEN,
            IncidentEvent.Kind.JOINED,
            IncidentEvent.Kind.ESCALATED,
            IncidentEvent.Kind.RAISED,
            IncidentEvent.Kind.HURRIED,
            IncidentEvent.Kind.GIVEN_BACK,
            IncidentEvent.Kind.UNDELIVERED);

    private static final Set<IncidentEvent.Kind> BY_OTHERS =
            EnumSet.of(IncidentEvent.Kind.TRIED, IncidentEvent.Kind.NOTED, IncidentEvent.Kind.PHOTO);

    private static final Set<IncidentEvent.Kind> HOLDING =
            EnumSet.of(IncidentEvent.Kind.TAKEN, IncidentEvent.Kind.HANDED_OVER);

    /** The last of these facts was erased. */
    private static boolean erased(List<IncidentEvent> events, Set<IncidentEvent.Kind> kinds) {
        return events.stream()
                .filter(event -> kinds.contains(event.kind()))
                .reduce((earlier, later) -> later)
                .filter(IncidentEvent::erased)
                .isPresent();
    }

    /** Where an incident stands. */
    public enum Status {
        /** The reporter is being guided. */
        GUIDED,
        /** Somebody has been told; nobody has taken it yet. */
        ESCALATED,
        TAKEN,
        /** Somebody fixed it; whoever reported it is asked whether it works. */
        RESOLVED,
        CLOSED
    }

    /** Handed over, and not confirmed yet. */
    public record Offer(Party to, Instant at) {}

    /**
     * How it ended.
     *
     * @param onTheSpot true: the reporter solved it by following the playbook (plan III.2)
     * @param step the step that helped, or empty
     * @param cause what the resolver said it was, or empty
     */
    public record Resolution(Instant at, Party by, boolean onTheSpot, String step, String cause) {
        private Resolution nameless() {
            return new Resolution(at, by.nameless(), onTheSpot, step, cause);
        }
    }

    /** True where it is closed for no other reason than that the drill which supposed it is over. */
    boolean overWithDrill() {
        return id.exercise()
                && resolution
                        .filter(end -> end.by().at().value().equals(id.drill()))
                        .isPresent();
    }

    /** True until it is closed: also while a fix waits for the reporter's answer. */
    public boolean open() {
        return status != Status.CLOSED;
    }

    /** True once it has been put away. */
    public boolean archived() {
        return !events(IncidentEvent.Kind.ARCHIVED).isEmpty();
    }

    /** True where somebody responsible said that there was nothing: it stands in the log, and counts nowhere. */
    public boolean falseAlarm() {
        int reopened = seqOf(IncidentEvent.Kind.REOPENED);
        return last(IncidentEvent.Kind.FALSE_ALARM)
                .filter(said -> said.seq() > reopened)
                .isPresent();
    }

    /** True until it is fixed. */
    public boolean going() {
        return open() && status != Status.RESOLVED;
    }

    /** True while a command board stands over it: the board has it, and ends it. */
    public boolean underCommand() {
        return going() && seqOf(IncidentEvent.Kind.COMMAND_RAISED) > seqOf(IncidentEvent.Kind.COMMAND_ENDED);
    }

    /** True where it ended with its command board: what comes after that is another incident. */
    public boolean stoodDown() {
        int ended = seqOf(IncidentEvent.Kind.COMMAND_ENDED);
        // why right after: a board that was voided, or that ended long before, did not end it
        return !open() && !falseAlarm() && ended > 0 && seqOf(IncidentEvent.Kind.RESOLVED) == ended + 1;
    }

    /** True where somebody was said to be in danger after it was reported, and nobody has said that it is over. */
    public boolean hurried() {
        return seqOf(IncidentEvent.Kind.HURRIED) > seqOf(IncidentEvent.Kind.CALMED);
    }

    /** Of the last fact of this kind; 0 where there is none. */
    private int seqOf(IncidentEvent.Kind kind) {
        return last(kind).map(IncidentEvent::seq).orElse(0);
    }

    /** True where somebody reported it, or joined in, after this moment. */
    public boolean reportedSince(Instant moment) {
        return events.stream()
                .filter(event ->
                        event.kind() == IncidentEvent.Kind.REPORTED || event.kind() == IncidentEvent.Kind.JOINED)
                .anyMatch(event -> event.at().isAfter(moment));
    }

    /** True once several desks were found to have the same trouble: nobody needs to look at their own machine. */
    public boolean shared() {
        return !events(IncidentEvent.Kind.SHARED).isEmpty() && !affected.isEmpty();
    }

    /** True where one of those who have the trouble says that it works, not somebody who fixed it. */
    boolean saidToWork() {
        return resolution.filter(how -> concerns(how.by())).isPresent();
    }

    /** True where this person was asked whether it works on their machine, and has not said so. */
    public boolean asks(Party party) {
        boolean asked = open() && (!going() || !confirmed.isEmpty()) && !underCommand();
        return asked && concerns(party) && !confirmed.contains(party.person());
    }

    /**
     * True where some of several who have it said that it works, and since the first of them nobody that it does not. The others were
     * asked; that they are silent may be taken for a yes.
     */
    boolean saidToWorkBySome() {
        int reopened = seqOf(IncidentEvent.Kind.REOPENED);
        Optional<IncidentEvent> first = events(IncidentEvent.Kind.CONFIRMED).stream()
                .filter(event -> event.seq() > reopened)
                .findFirst();
        return going()
                && !confirmed.isEmpty()
                && first.isPresent()
                && events.stream().noneMatch(event -> event.seq() > first.get().seq() && saysOtherwise(event));
    }

    /** Whoever still tries, asks, joins, is called or could not be asked: then silence is no answer any more. */
    private boolean saysOtherwise(IncidentEvent event) {
        boolean content = concerned().stream()
                .filter(one -> confirmed.contains(one.person()))
                .anyMatch(one -> one.name().equals(event.who()));
        return AGAINST.contains(event.kind()) || BY_OTHERS.contains(event.kind()) && !content;
    }

    /** True where it is over, nobody wrote down what it was, and this person worked on it or said that it is over. */
    public boolean lacksCauseOf(PersonId person) {
        return !archived()
                && resolution
                        .filter(how -> !how.onTheSpot() && how.cause().isBlank())
                        .filter(how -> isWith(person) || how.by().person().equals(person))
                        .isPresent();
    }

    /** True where this person works on it. */
    public boolean isWith(PersonId person) {
        return assignee.filter(one -> one.person().equals(person)).isPresent();
    }

    /** Since when whoever works on it does; the beginning where nobody does. */
    Instant heldSince() {
        return events.stream()
                .filter(event -> HOLDING.contains(event.kind()))
                .map(IncidentEvent::at)
                .max(Comparator.naturalOrder())
                .orElse(openedAt);
    }

    /** True where it has been offered to this person. */
    public boolean isOfferedTo(PersonId person) {
        return offer.filter(one -> one.to().person().equals(person)).isPresent();
    }

    /** Names the message that calls for somebody to take it. */
    String calloutTag() {
        return "callout/" + id;
    }

    /** Names the message that tells those concerned how it goes. */
    String progressTag() {
        return "progress/" + id;
    }

    /** Names the message that says how many have joined. */
    String countTag() {
        return "count/" + id;
    }

    /** Names the message that lets leaders know. */
    String leadersTag() {
        return "leaders/" + id;
    }

    /** Names the message that offers it to somebody. */
    String offerTag() {
        return "offer/" + id;
    }

    public boolean hasApplied(String commandId) {
        return applied.contains(commandId);
    }

    /** From the beginning to the end, or to now while it lasts; as people said it was, where they did. In minutes as clocks show them. */
    public Duration length(Instant now) {
        return Duration.between(
                beganAt().truncatedTo(ChronoUnit.MINUTES), overAt().orElse(now).truncatedTo(ChronoUnit.MINUTES));
    }

    /** When it began: as somebody said, else when it was reported. */
    public Instant beganAt() {
        return last(IncidentEvent.Kind.BEGAN).map(IncidentEvent::at).orElse(openedAt);
    }

    /** When it was over: as somebody said since it was last opened, else when the fix was reported. */
    public Optional<Instant> overAt() {
        int reopened = seqOf(IncidentEvent.Kind.REOPENED);
        return resolution.map(how -> last(IncidentEvent.Kind.ENDED)
                .filter(said -> said.seq() > reopened)
                .map(IncidentEvent::at)
                .orElse(how.at()));
    }

    Optional<IncidentEvent> last(IncidentEvent.Kind kind) {
        return events(kind).stream().reduce((earlier, later) -> later);
    }

    /** True where this person reported it or joined in. */
    public boolean concerns(Party party) {
        return reporter.person().equals(party.person())
                || affected.stream().anyMatch(one -> one.person().equals(party.person()));
    }

    /** Everybody to tell how it goes on: the reporter first. */
    public List<Party> concerned() {
        List<Party> all = new ArrayList<>();
        all.add(reporter);
        all.addAll(affected);
        return all;
    }

    /** The same without this person: who speaks, or is told otherwise, does not hear it twice. */
    List<Party> concernedBut(PersonId person) {
        return concerned().stream().filter(one -> !one.person().equals(person)).toList();
    }

    /** Since when dossiers are received on paper because of it; empty while they are not. */
    public Optional<Instant> onPaperSince() {
        Optional<Instant> since = Optional.empty();
        for (IncidentEvent event : events) {
            if (event.kind() == IncidentEvent.Kind.PAPER_OFF) {
                since = Optional.empty();
            } else if (event.kind() == IncidentEvent.Kind.PAPER_ON && since.isEmpty()) {
                since = Optional.of(event.at());
            }
        }
        return since.filter(at -> open());
    }

    /** Facts of one kind, oldest first. */
    public List<IncidentEvent> events(IncidentEvent.Kind kind) {
        return events.stream().filter(event -> event.kind() == kind).toList();
    }

    /** Facts not yet in the register. */
    public List<IncidentEvent> unregistered() {
        return events.stream().filter(event -> event.seq() > registered).toList();
    }

    /** True while a tell or a fact has not reached its chat or the register. */
    public boolean unrelayed() {
        return !tells.isEmpty() || registered < events.size();
    }

    /** The next version, with everything passed on that this one held. */
    Incident relayed() {
        return copy(version + 1, List.of(), events.size());
    }

    /** The same, where the facts up to this seq are known to be in the register although the store does not say so yet. */
    Incident registeredUpTo(int seq) {
        return seq <= registered ? this : copy(version, tells, seq);
    }

    private Incident copy(long nextVersion, List<Tell> tellsLeft, int nextRegistered) {
        return new Incident(
                id,
                number,
                nextVersion,
                playbook,
                ladder,
                reporter,
                affected,
                words,
                openedAt,
                status,
                rung,
                waitingSince,
                nudged,
                unreached,
                assignee,
                resolution,
                events,
                pictures,
                applied,
                tellsLeft,
                nextRegistered,
                repeats,
                offer,
                confirmed,
                informed);
    }
}
