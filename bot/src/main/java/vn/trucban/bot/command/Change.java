package vn.trucban.bot.command;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.trucban.bot.command.Command.Ending;
import vn.trucban.bot.command.Command.Outbox;
import vn.trucban.bot.command.Command.Stage;
import vn.trucban.bot.incident.IncidentEvent.Kind;
import vn.trucban.bot.incident.OutsideFact;
import vn.trucban.bot.incident.Tell;
import vn.trucban.bot.staff.Person;
import vn.trucban.bot.staff.PersonId;
import vn.trucban.bot.staff.Role;
import vn.trucban.content.command.CommandPlan.Body;
import vn.trucban.notifier.channel.Address;
import vn.trucban.notifier.channel.Button;
import vn.trucban.notifier.channel.ChannelKind;

/** The next version of a command while a rule makes it. */
final class Change {
    private static final int APPLIED_KEPT = 60;
    /** Of what nobody did but the duty desk. */
    static final PersonId NOBODY = new PersonId("-");

    private final Scene scene;
    private final Command before;
    private final List<Seat> seats;
    private final List<Decision> decisions;
    private final List<UpReport> reports;
    private final List<OutsideFact> untold;
    private final List<Tell> tells;
    private Stage stage;
    private Instant since;
    private Optional<Actor> raisedBy;
    private Optional<Setup> setup;
    private Optional<Ending> ending;
    private Optional<Proposal> proposal;
    private int facts;
    private int told;
    private int heard;

    Change(Scene scene) {
        this.scene = scene;
        this.before = scene.command();
        this.seats = new ArrayList<>(before.seats());
        this.decisions = new ArrayList<>(before.decisions());
        this.reports = new ArrayList<>(before.reports());
        this.untold = new ArrayList<>(before.outbox().untold());
        this.tells = new ArrayList<>(before.outbox().tells());
        this.stage = before.stage();
        this.since = before.since();
        this.raisedBy = before.raisedBy();
        this.setup = before.setup();
        this.ending = before.ending();
        this.proposal = before.proposal();
        this.facts = before.outbox().facts();
        this.told = before.outbox().told();
        this.heard = before.heard();
    }

    Change raised(Setup with, List<Seat> filled, Actor by) {
        stage = Stage.STANDING;
        since = scene.now();
        heard = scene.incident().events().size();
        raisedBy = Optional.of(by);
        setup = Optional.of(with);
        ending = Optional.empty();
        seats.clear();
        seats.addAll(filled);
        return this;
    }

    Change heard(int seq) {
        heard = seq;
        return this;
    }

    Change ended(Ending how) {
        stage = Stage.STOOD_DOWN;
        since = how.at();
        ending = Optional.of(how);
        return this;
    }

    Change proposed(Proposal how) {
        proposal = Optional.of(how);
        if (setup.isEmpty()) {
            stage = Stage.PROPOSED;
        }
        return this;
    }

    /** Proposed, and nobody raised it: nothing is left to propose. */
    Change dropped() {
        stage = Stage.STOOD_DOWN;
        since = scene.now();
        return this;
    }

    Change seat(int index, Seat next) {
        seats.set(index, next);
        return this;
    }

    Seat seat(int index) {
        return seats.get(index);
    }

    Change decided(Decision decision) {
        decisions.add(decision);
        return this;
    }

    Change report(UpReport next) {
        for (int i = 0; i < reports.size(); i++) {
            if (reports.get(i).number() == next.number()) {
                reports.set(i, next);
                return this;
            }
        }
        reports.add(next);
        return this;
    }

    /** As it will be, without what is done to it besides. */
    Command soFar() {
        return copy(before.version() + 1, before.applied());
    }

    Change fact(Kind kind, Instant at, Actor by, String text, boolean loud) {
        untold.add(new OutsideFact(kind, at, by.id(), by.name(), text, loud));
        facts++;
        return this;
    }

    /** A fact that nobody brought about but the duty desk. */
    Change fact(Kind kind, String text) {
        return fact(kind, scene.now(), new Actor(NOBODY, scene.texts().desk()), text, false);
    }

    Change tell(Address to, String text, List<Button> buttons) {
        return add(to, text, buttons, Optional.empty(), false);
    }

    /** A message that a later one of this name takes the place of, as long as nobody has seen it. */
    Change tell(Address to, String text, List<Button> buttons, Optional<String> tag) {
        return add(to, text, buttons, tag, false);
    }

    /** What an earlier message of this name says from now on; where nobody has seen that one, it is never sent. */
    Change amend(Address to, String text, String tag) {
        told++;
        tells.add(new Tell(
                tellId(), to, text, List.of(), Optional.of(tag), true, Optional.empty(), before.exercise(), true));
        return this;
    }

    private String tellId() {
        return CommandDesk.TELLS + before.incident() + "/" + told;
    }

    private Change add(Address to, String text, List<Button> buttons, Optional<String> tag, boolean inPlace) {
        told++;
        tells.add(new Tell(tellId(), to, text, buttons, tag, inPlace, Optional.empty(), before.exercise()));
        return this;
    }

    /** True where somebody hears of it. */
    boolean tellsSomebody() {
        return tells.size() > before.outbox().tells().size();
    }

    /** On every channel of theirs; to nobody where they have left. */
    Change tell(PersonId person, String text, List<Button> buttons) {
        scene.addresses(person).forEach(address -> tell(address, text, buttons));
        return this;
    }

    /** Whoever leads and whoever makes the calls; every leader where neither can be reached. */
    Change tellLeaders(String text, List<Button> buttons) {
        Command now = soFar();
        List<Address> reached = Stream.concat(now.leader().stream(), now.clerk().stream())
                .flatMap(person -> scene.addresses(person).stream())
                .distinct()
                .toList();
        if (reached.isEmpty()) {
            return tellAllLeaders(text, buttons);
        }
        reached.forEach(address -> tell(address, text, buttons));
        return this;
    }

    /** Everybody who has the right to raise and to lead. */
    Change tellAllLeaders(String text, List<Button> buttons) {
        scene.staff().with(Role.LEADER).stream()
                .map(Person::id)
                .distinct()
                .forEach(person -> tell(person, text, buttons));
        return this;
    }

    /** The board in the chats of those who lead, in place of the one before. Elsewhere than on Telegram it would pile up. */
    Change board() {
        Command now = soFar();
        Reported reported = scene.reported();
        String text = scene.texts().board(now, reported, scene.now());
        boolean needed = reported.someInNeed();
        CommandButtons buttons = scene.texts().buttons();
        String tag = CommandTexts.boardTag(now.incident());
        Stream.concat(
                        now.seats().stream()
                                .filter(one -> one.body() == Body.BOARD && one.state() != Seat.State.EMPTY)
                                .flatMap(one -> one.holder().stream())
                                .flatMap(one -> one.person().stream()),
                        now.raisedBy().map(Actor::id).stream())
                .distinct()
                .forEach(person -> scene.addresses(person).stream()
                        .filter(address ->
                                address.channel() == ChannelKind.TELEGRAM || address.channel() == ChannelKind.SIMULATOR)
                        .forEach(address -> add(
                                address,
                                text,
                                buttons.board(now, needed, scene.as(now).mayEnd(person)),
                                Optional.of(tag),
                                true)));
        return this;
    }

    /** @param commandId of the wish; empty where nobody wished it */
    Command done(String commandId) {
        List<String> all = new ArrayList<>(before.applied());
        if (!commandId.isEmpty()) {
            all.add(commandId);
        }
        return copy(before.version() + 1, all.subList(Math.max(0, all.size() - APPLIED_KEPT), all.size()));
    }

    private Command copy(long version, List<String> applied) {
        return new Command(
                before.incident(),
                before.number(),
                stage,
                since,
                raisedBy,
                setup,
                seats,
                decisions,
                reports,
                ending,
                proposal,
                new Outbox(facts, untold, told, tells),
                applied,
                version,
                heard);
    }
}
