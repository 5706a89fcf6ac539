package vn.trucban.bot.incident;

import static vn.trucban.bot.incident.IncidentEvent.Kind;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.trucban.bot.incident.Incident.Status;
import vn.trucban.bot.staff.Person;
import vn.trucban.bot.staff.PersonId;
import vn.trucban.notifier.channel.Address;
import vn.trucban.notifier.channel.Button;
import vn.trucban.notifier.channel.SendOutcome.Failure;

/** Calling people out, rung by rung (plan III.1, III.3). A rung that nobody can be reached on is passed over at once. */
final class CallOuts {
    private static final int NOBODY = -1;

    private final Case it;
    private final Incident incident;
    private final IncidentTexts texts;
    /** Who has just said it there, and is called by no words of their own while anybody else is. */
    private final Optional<Address> speaker;

    CallOuts(Case it) {
        this(it, Optional.empty());
    }

    private CallOuts(Case it, Optional<Address> speaker) {
        this.it = it;
        this.speaker = speaker;
        this.incident = it.incident();
        this.texts = it.texts();
    }

    /** The same, for what is said there. */
    CallOuts saidAt(Address address) {
        return new CallOuts(it, Optional.of(address));
    }

    /**
     * Calls this rung, or the first one above it with somebody on it; where there is none, the nearest below. Where people are in danger
     * everybody is called at once.
     */
    Incident from(Change change, int rung, String why) {
        return from(change, rung, why, Optional.empty());
    }

    /** @param news what happened before that, in a sentence for those concerned */
    Incident from(Change change, int rung, String why, Optional<String> news) {
        List<Ladder.Rung> rungs = rungs(change);
        int reached = nearest(rungs, Math.max(0, rung));
        if (reached == NOBODY) {
            return new NobodyHears(it).told(change, news).waitOn(NOBODY).done();
        }
        boolean anew = incident.rung() < 0 || incident.status() != Status.ESCALATED;
        boolean everybodyAtOnce = change.ladder().byTheClock() && anew;
        List<Ladder.Rung> told = rungs.subList(reached, everybodyAtOnce ? rungs.size() : reached + 1).stream()
                .map(one -> it.called(change.ladder(), one).only(it::reachable))
                .toList();
        boolean first = reached == 0 || incident.rung() < 0;
        change.fact(first ? Kind.ESCALATED : Kind.RAISED, texts.desk(), texts.escalatedFact(why, told, it.staff()));
        call(change.waitOn(reached), told);
        // why: whoever is still at the steps keeps the buttons of the step, so this message has none.
        boolean atTheSteps = incident.events().isEmpty();
        String text = new ClimbWaits(texts)
                .forYou(
                        change.soFar(),
                        atTheSteps ? texts.toldAtOnce(incident, told) : texts.escalatedForYou(incident, told));
        tellConcerned(
                change,
                news,
                text,
                atTheSteps ? ownButtons(change, told) : texts.buttons().reporter(change.soFar()));
        if (incident.status() == Status.TAKEN) {
            new Informing(it).refresh(change);
        }
        return change.done();
    }

    /** Whoever is not called by their own report, and stands among those who are, can do what these can. */
    private List<Button> ownButtons(Change change, List<Ladder.Rung> told) {
        PersonId reporter = incident.reporter().person();
        boolean among = told.stream().anyMatch(rung -> rung.people().contains(reporter));
        return speaker.isPresent() && among ? new CallButtons(it).of(reporter, change) : List.of();
    }

    /**
     * What they read last must not say what holds no more. From rung to rung whoever reported it hears it; for those who joined it is enough
     * to change that in place.
     */
    private void tellConcerned(Change change, Optional<String> news, String text, List<Button> buttons) {
        String told = news.map(before -> before + "\n" + text).orElse(text);
        boolean climbs =
                incident.status() == Status.GUIDED || incident.status() == Status.ESCALATED && incident.rung() >= 0;
        Progress progress = new Progress(it);
        for (Party one : incident.concerned()) {
            if (climbs && one.equals(incident.reporter())) {
                progress.tell(change, one, told, buttons);
            } else if (climbs) {
                progress.quietly(change, one, told, buttons);
            } else {
                change.tellTagged(one.at(), told, buttons, incident.progressTag());
            }
        }
    }

    /** Somebody turns out to be in danger: everybody is called, also those who were called before they could know. */
    Incident everybody(Change change) {
        List<Ladder.Rung> everybody =
                rungs(change).stream().map(one -> one.only(it::reachable)).toList();
        if (everybody.stream().noneMatch(this::stands)) {
            return new NobodyHears(it).told(change).done();
        }
        if (incident.status() == Status.ESCALATED) {
            change.waitOn(Math.max(0, incident.rung()));
        }
        if (incident.status() == Status.TAKEN) {
            change.waitAnew();
        }
        change.fact(
                Kind.RAISED,
                texts.desk(),
                texts.escalatedFact(texts.text("incident.fact.escalated-danger"), everybody, it.staff()));
        call(change, everybody.stream().map(this::butForTheHolder).toList());
        String speaker = change.speaker(texts.desk());
        incident.concerned()
                .forEach(one -> change.tell(
                        one.at(),
                        texts.toldInDanger(change.soFar(), everybody, one.name().equals(speaker)),
                        List.of()));
        return change.done();
    }

    /** Whoever works on it is told, and need not take it. */
    private Ladder.Rung butForTheHolder(Ladder.Rung rung) {
        return incident.status() == Status.TAKEN ? rung.only(id -> !incident.isWith(id)) : rung;
    }

    private int nearest(List<Ladder.Rung> rungs, int rung) {
        // why those who are here first: a rung whose people are all on leave is as good as empty while somebody else is
        // there
        OptionalInt here = nearest(rungs, rung, one -> one.people().stream().anyMatch(this::isHere));
        return here.orElseGet(() -> nearest(rungs, rung, this::stands).orElse(NOBODY));
    }

    private static OptionalInt nearest(List<Ladder.Rung> rungs, int rung, Predicate<Ladder.Rung> whose) {
        IntStream upwards = IntStream.range(rung, rungs.size());
        IntStream downwards = IntStream.range(0, Math.min(rung, rungs.size())).map(index -> rung - 1 - index);
        return IntStream.concat(upwards, downwards)
                .filter(index -> index < rungs.size() && whose.test(rungs.get(index)))
                .findFirst();
    }

    private boolean isHere(PersonId person) {
        return it.reachable(person) && !it.staff().away(person, it.now());
    }

    /** True where somebody on this ladder can be reached. */
    boolean anybody(Ladder ladder) {
        return ladder.rungs().stream().anyMatch(this::stands);
    }

    /** True where nobody is left on the rung that is waited for, though there are others. */
    boolean forsaken() {
        List<Ladder.Rung> rungs = incident.ladder().rungs();
        boolean waits = incident.status() == Status.ESCALATED && incident.rung() >= 0 && incident.rung() < rungs.size();
        return waits && !stands(rungs.get(incident.rung())) && anybody(incident.ladder());
    }

    private boolean stands(Ladder.Rung rung) {
        return rung.people().stream().anyMatch(it::reachable);
    }

    /** True where no rung above the one that was told has anybody who can be reached. */
    boolean nobodyAbove() {
        List<Ladder.Rung> rungs = incident.ladder().rungs();
        return IntStream.range(incident.rung() + 1, rungs.size()).noneMatch(index -> stands(rungs.get(index)));
    }

    /** Frozen when it began; where nobody on it can be reached, whoever can be reached now. */
    private List<Ladder.Rung> rungs(Change change) {
        if (change.ladder().rungs().stream().noneMatch(this::stands)) {
            change.climb(ofNow(change.ladder().byTheClock()));
        }
        return change.ladder().rungs();
    }

    private Ladder ofNow(boolean danger) {
        PersonId reporter = incident.reporter().person();
        return Ladder.reportedBy(reporter, incident.playbook(), danger, it.content(), it.staff(), it.now());
    }

    /** Nobody on the last rung has answered: it is called again, a number of times, then seldom; nobody is ever waited for in silence. */
    Incident lastRungAgain() {
        Change change = it.change();
        int repeats = incident.ladder().end().repeats();
        Ladder.Rung last = it.called(
                        incident.ladder(), incident.ladder().rungs().get(incident.rung()))
                .only(it::reachable);
        if (!stands(last)) {
            return from(change, 0, texts.text("incident.fact.raised-silence"));
        }
        if (incident.repeats() == repeats) {
            new NobodyHears(it).exhausted(change);
        }
        change.fact(
                Kind.RAISED,
                texts.desk(),
                texts.escalatedFact(texts.text("incident.fact.called-again"), List.of(last), it.staff()));
        call(change.waitAgain(), List.of(last));
        return change.done();
    }

    /** Nobody could be called. Looked at again and again; told once. */
    Incident nobodyYet() {
        Ladder now = incident.ladder().rungs().stream().noneMatch(this::stands)
                ? ofNow(incident.ladder().byTheClock())
                : incident.ladder();
        boolean somebody =
                now.rungs().stream().flatMap(rung -> rung.people().stream()).anyMatch(it::reachable);
        Change change = it.change();
        return somebody
                ? from(change.climb(now), 0, texts.text("incident.fact.raised-silence"))
                : change.waitAgain().done();
    }

    private void call(Change change, List<Ladder.Rung> rungs) {
        String card = new ClimbWaits(texts).forCalled(change.soFar(), texts.callOut(change.soFar()));
        Cards cards = new Cards(it);
        List<PersonId> people =
                rungs.stream().flatMap(rung -> rung.people().stream()).toList();
        boolean others = people.stream()
                .flatMap(id -> it.addresses(id).stream())
                .anyMatch(at -> !speaker.equals(Optional.of(at)));
        for (PersonId id : people) {
            List<Button> buttons = new CallButtons(it).of(id, change);
            it.addresses(id).stream()
                    .filter(address -> !others || !speaker.equals(Optional.of(address)))
                    .forEach(address -> cards.show(change.called(address), address, card, buttons));
        }
    }

    /** True while nobody has it and every call-out for it was given up, or there was nobody to call. */
    boolean nobodyReached() {
        return incident.status() == Status.ESCALATED
                && !incident.underCommand()
                && calledSoFar().allMatch(incident.unreached()::contains);
    }

    /** Where the call-outs so far have gone. */
    Stream<Address> calledSoFar() {
        return calledRungs()
                .flatMap(rung -> rung.people().stream())
                .flatMap(id -> it.staff().person(id).stream())
                .flatMap(person -> person.addresses().stream())
                .distinct();
    }

    private Stream<Ladder.Rung> calledRungs() {
        return incident.ladder().rungs().stream()
                .limit(incident.ladder().byTheClock() ? Long.MAX_VALUE : incident.rung() + 1L)
                .map(rung -> it.called(incident.ladder(), rung));
    }

    /** Whom the call-outs so far reach, but for this person. */
    List<Ladder.Rung> reachedBut(PersonId person) {
        return calledRungs()
                .map(rung -> rung.only(id -> !id.equals(person)
                        && it.addresses(id).stream()
                                .anyMatch(at -> !incident.unreached().contains(at))))
                .toList();
    }

    /** Whether a message that did not reach this address was one that is waited on. */
    boolean waitsFor(Address to) {
        return incident.status() == Status.ESCALATED
                && !incident.unreached().contains(to)
                && calledSoFar().anyMatch(to::equals);
    }

    /** Somebody who is waited for was not reached; a rung without anybody else is left at once. */
    Incident notReached(Address to, Failure why) {
        Change change = it.change()
                .unreached(to)
                .fact(
                        Kind.UNDELIVERED,
                        texts.desk(),
                        texts.undelivered(it.staff().at(to), why));
        List<Ladder.Rung> rungs = incident.ladder().rungs();
        if (incident.rung() >= 0 && somebodyLeft(rungs.get(incident.rung()), to)) {
            return change.done();
        }
        // why not back down: those below have been called, and whoever was not reached would be called again and again
        if (!nobodyAbove()) {
            return from(change, incident.rung() + 1, texts.text("incident.fact.raised-undelivered"));
        }
        return somebodyCalledBelow()
                ? new NobodyHears(it).topNotTold(change).done()
                : new NobodyHears(it).told(change).done();
    }

    /** Of all called so far nobody was; where people are in danger that is everybody there is. */
    Incident nobodyReached(Change change) {
        return incident.ladder().byTheClock() || nobodyAbove()
                ? new NobodyHears(it).told(change).done()
                : from(change, incident.rung() + 1, texts.text("incident.fact.raised-undelivered"));
    }

    private boolean somebodyCalledBelow() {
        return calledSoFar().anyMatch(address -> !incident.unreached().contains(address) && !onTop(address));
    }

    private boolean onTop(Address address) {
        return incident.ladder().rungs().get(Math.max(0, incident.rung())).people().stream()
                .anyMatch(id -> it.addresses(id).contains(address));
    }

    /** Whoever was asked for news was not reached: the next rung, at once. */
    Incident notAsked(Address to, Failure why) {
        Change change = it.change()
                .fact(
                        Kind.UNDELIVERED,
                        texts.desk(),
                        texts.undelivered(it.staff().at(to), why));
        Optional<String> news = incident.assignee()
                .filter(one -> one.at().equals(to) && incident.status() == Status.TAKEN)
                .map(one -> texts.about(incident, "incident.left-told", one));
        return from(change, incident.rung() + 1, texts.text("incident.fact.raised-undelivered"), news);
    }

    private boolean somebodyLeft(Ladder.Rung rung, Address lost) {
        return it.called(incident.ladder(), rung).people().stream()
                .flatMap(id -> it.staff().person(id).stream())
                .filter(Person::active)
                .flatMap(person -> person.addresses().stream())
                .anyMatch(address ->
                        !address.equals(lost) && !incident.unreached().contains(address));
    }
}
