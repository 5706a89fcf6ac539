package vn.trucban.bot.incident;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.trucban.bot.incident.Incident.Offer;
import vn.trucban.bot.incident.Incident.Resolution;
import vn.trucban.bot.incident.Incident.Status;
import vn.trucban.bot.staff.PersonId;
import vn.trucban.notifier.channel.Address;
import vn.trucban.notifier.channel.Button;

/** An incident being changed by one command: collects the facts and the tells, then yields the next version. */
final class Change {
    /** Enough to recognise a repeat after a crash, little enough to keep the document small. */
    private static final int APPLIED_KEPT = 40;

    /** Enough to see what is broken, little enough for a phone. */
    private static final int PICTURES_KEPT = 8;

    private final Incident before;
    private final String commandId;
    private final Instant now;
    private final List<IncidentEvent> events;
    private final List<Tell> tells;
    private final List<Party> affected;
    private final List<Picture> pictures;
    private String words;
    private Status status;
    private int rung;
    private Optional<Instant> waitingSince;
    private boolean nudged;
    private List<Address> unreached;
    private Optional<Party> assignee;
    private Optional<Resolution> resolution;
    private Ladder ladder;
    private int repeats;
    private Optional<Offer> offer;
    private List<PersonId> confirmed;
    private List<Address> informed;

    Change(Incident before, String commandId, Instant now) {
        this.before = before;
        this.commandId = commandId;
        this.now = now;
        this.events = new ArrayList<>(before.events());
        this.tells = new ArrayList<>(before.tells());
        this.affected = new ArrayList<>(before.affected());
        this.words = before.words();
        this.status = before.status();
        this.rung = before.rung();
        this.waitingSince = before.waitingSince();
        this.nudged = before.nudged();
        this.unreached = before.unreached();
        this.pictures = new ArrayList<>(before.pictures());
        this.assignee = before.assignee();
        this.resolution = before.resolution();
        this.ladder = before.ladder();
        this.repeats = before.repeats();
        this.offer = before.offer();
        this.confirmed = before.confirmed();
        this.informed = before.informed();
    }

    /** As it will be. */
    Ladder ladder() {
        return ladder;
    }

    Change climb(Ladder other) {
        ladder = other;
        return this;
    }

    Change fact(IncidentEvent.Kind kind, String who, String text) {
        events.add(new IncidentEvent(events.size() + 1, now, kind, who, text));
        return this;
    }

    /** Those of whom the fact of this number told are safe. */
    Change saved(int cry, String who, String text) {
        events.add(new IncidentEvent(events.size() + 1, now, IncidentEvent.Kind.SAVED, who, text, Optional.of(cry)));
        return this;
    }

    /** The cry of the fact of this number stands elsewhere. */
    Change moved(int cry, String who, String text) {
        events.add(new IncidentEvent(events.size() + 1, now, IncidentEvent.Kind.MOVED, who, text, Optional.of(cry)));
        return this;
    }

    /** Who said the last of it; empty: only this one did, whose name is given. */
    String speaker(String desk) {
        return events.stream()
                .map(IncidentEvent::who)
                .filter(who -> !who.equals(desk))
                .reduce("", (earlier, later) -> later);
    }

    /** Said afterwards: the fact has the time at which it was so. */
    Change factOf(IncidentEvent.Kind kind, Instant at, String who, String text) {
        events.add(new IncidentEvent(events.size() + 1, at, kind, who, text));
        return this;
    }

    Change tell(Address to, String text, List<Button> buttons) {
        tells.add(new Tell(nextTellId(), to, text, buttons, Optional.empty(), false, Optional.empty()));
        return this;
    }

    /** A message that a later one with the same tag can replace. */
    Change tellTagged(Address to, String text, List<Button> buttons, String tag) {
        tells.add(new Tell(nextTellId(), to, text, buttons, Optional.of(tag), false, Optional.empty()));
        return this;
    }

    /** What an earlier message with the tag says from now on, with nothing to press any more; where none stands there, nothing. */
    Change amend(Address to, String text, String tag) {
        if (Tell.changesInPlace(to)) {
            tells.add(Tell.amending(nextTellId(), to, text, tag));
        }
        return this;
    }

    /** A message of its own in the place of an earlier one with the tag, which from now on says that there is a newer one. */
    Change tellAnew(Address to, String text, List<Button> buttons, String tag, String older) {
        boolean first = before.last(IncidentEvent.Kind.ESCALATED).isEmpty();
        return (first ? this : amend(to, older, tag)).tellTagged(to, text, buttons, tag);
    }

    /** How it goes, for those who have it: a message of its own, because one changed in place is not noticed; a later one can replace it. */
    Change tellProgress(List<Party> concerned, String text, List<Button> buttons) {
        concerned.forEach(one -> tellTagged(one.at(), text, buttons, before.progressTag()));
        return this;
    }

    Change replace(Address to, String text, List<Button> buttons, String tag) {
        tells.add(new Tell(nextTellId(), to, text, buttons, Optional.of(tag), true, Optional.empty()));
        return this;
    }

    /** A photo with words to it. */
    Change show(Address to, String text, String photo) {
        tells.add(new Tell(nextTellId(), to, text, List.of(), Optional.empty(), false, Optional.of(photo)));
        return this;
    }

    Change picture(Picture picture) {
        pictures.add(picture);
        if (pictures.size() > PICTURES_KEPT) {
            pictures.remove(0);
        }
        return this;
    }

    /** The one waited for there could not be reached. */
    Change unreached(Address address) {
        unreached = Stream.concat(unreached.stream(), Stream.of(address)).toList();
        return this;
    }

    /** Called anew: whether they are reached will show. */
    Change called(Address address) {
        unreached = unreached.stream().filter(one -> !one.equals(address)).toList();
        return this;
    }

    Change join(Party party) {
        affected.add(party);
        return this;
    }

    /** Leaders were told there. */
    Change informed(List<Address> leaders) {
        informed = leaders;
        return this;
    }

    /** No longer among those who have it. */
    Change leave(Party party) {
        affected.removeIf(one -> one.person().equals(party.person()));
        return this;
    }

    /** What it was, found out after it was over. */
    Change cause(String found) {
        resolution = resolution.map(how -> new Resolution(how.at(), how.by(), how.onTheSpot(), how.step(), found));
        return this;
    }

    Change waitOn(int nextRung) {
        status = Status.ESCALATED;
        rung = nextRung;
        waitingSince = Optional.of(now);
        nudged = false;
        assignee = Optional.empty();
        repeats = 0;
        offer = Optional.empty();
        return this;
    }

    /** The same rung has been called once more. */
    Change waitAgain() {
        waitingSince = Optional.of(now);
        repeats++;
        return this;
    }

    Change taken(Party by) {
        return taken(Optional.of(by));
    }

    /** @param by empty: somebody who has no chat */
    Change taken(Optional<Party> by) {
        status = Status.TAKEN;
        assignee = by;
        waitingSince = Optional.of(now);
        nudged = false;
        offer = Optional.empty();
        resolution = Optional.empty();
        return this;
    }

    Change offered(Party to) {
        offer = Optional.of(new Offer(to, now));
        waitingSince = Optional.of(now);
        nudged = false;
        return this;
    }

    /** The offer is over, the work stays where it was. */
    Change kept() {
        offer = Optional.empty();
        waitingSince = Optional.of(now);
        nudged = false;
        return this;
    }

    /**
     * Somebody has said how it goes. Only whoever it waits for puts the end of the wait off: the reporter at the steps, the one who has
     * taken it. Nobody is spared because others go on writing.
     */
    Change news(Party by) {
        boolean waitedFor = status == Status.GUIDED
                || status == Status.TAKEN
                        && assignee.filter(one -> one.person().equals(by.person()))
                                .isPresent();
        if (waitedFor && waitingSince.isPresent()) {
            waitingSince = Optional.of(now);
            nudged = false;
        }
        return this;
    }

    Change nudge() {
        waitingSince = Optional.of(now);
        nudged = true;
        return this;
    }

    /** Fixed by somebody else than those who have it: they are asked. */
    Change resolved(Resolution how) {
        status = Status.RESOLVED;
        resolution = Optional.of(how);
        waitingSince = Optional.of(now);
        nudged = false;
        offer = Optional.empty();
        return this;
    }

    Change confirmedBy(PersonId person) {
        if (!confirmed.contains(person)) {
            confirmed = Stream.concat(confirmed.stream(), Stream.of(person)).toList();
        }
        return this;
    }

    /** Takes it back. */
    Change unconfirmed(PersonId person) {
        confirmed = confirmed.stream().filter(one -> !one.equals(person)).toList();
        return this;
    }

    /** Whoever is waited for has all their time from here on: they have just been asked, or told of danger. */
    Change waitAnew() {
        waitingSince = Optional.of(now);
        nudged = false;
        return this;
    }

    Change close(Resolution how) {
        resolution = Optional.of(how);
        return close();
    }

    /** With the fix it has. */
    Change close() {
        status = Status.CLOSED;
        waitingSince = Optional.empty();
        offer = Optional.empty();
        return this;
    }

    Change reopen() {
        resolution = Optional.empty();
        confirmed = List.of();
        informed = List.of();
        return this;
    }

    /** Takes name and words out of these facts, and what was kept of them elsewhere; that they happened stays. */
    Change erase(Set<Integer> seqs) {
        Set<String> joined = names(seqs, IncidentEvent.Kind.JOINED);
        Set<String> took = names(seqs, IncidentEvent.Kind.TAKEN);
        affected.replaceAll(party -> joined.contains(party.name()) ? party.nameless() : party);
        assignee = assignee.map(party -> took.contains(party.name()) ? party.nameless() : party);
        events.replaceAll(event -> seqs.contains(event.seq()) ? event.erase() : event);
        if (events.stream().anyMatch(event -> event.erased() && event.kind() == IncidentEvent.Kind.REPORTED)) {
            words = "";
        }
        if (events.stream().anyMatch(event -> event.erased() && event.kind() == IncidentEvent.Kind.RESOLVED)) {
            resolution = resolution.map(how -> new Resolution(how.at(), how.by(), how.onTheSpot(), how.step(), ""));
        }
        return this;
    }

    private Set<String> names(Set<Integer> seqs, IncidentEvent.Kind kind) {
        return events.stream()
                .filter(event -> seqs.contains(event.seq()) && event.kind() == kind)
                .map(IncidentEvent::who)
                .collect(Collectors.toSet());
    }

    /** What it has come to by now, for texts that tell of it. */
    Incident soFar() {
        return done();
    }

    Incident done() {
        List<String> applied = new ArrayList<>(before.applied());
        applied.add(commandId);
        return new Incident(
                before.id(),
                before.number(),
                before.version() + 1,
                before.playbook(),
                ladder,
                before.reporter(),
                affected,
                words,
                before.openedAt(),
                status,
                rung,
                waitingSince,
                nudged,
                unreached,
                assignee,
                resolution,
                events,
                pictures,
                applied.subList(Math.max(0, applied.size() - APPLIED_KEPT), applied.size()),
                tells,
                before.registered(),
                repeats,
                offer,
                confirmed,
                informed);
    }

    private String nextTellId() {
        return Tell.id(before.id(), commandId, tells.size(), before.events().size());
    }
}
