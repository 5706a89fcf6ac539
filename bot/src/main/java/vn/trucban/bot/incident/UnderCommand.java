package vn.trucban.bot.incident;

import static vn.trucban.bot.incident.IncidentEvent.Kind;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.trucban.bot.incident.Incident.Resolution;
import vn.trucban.notifier.channel.Address;

/**
 * A disaster over which a command board stands (plan II.2.2). The board has it: nobody is called to take it, nobody is asked whether their
 * machine works, and only the board's end ends it. Notes, photos, joiners and cries of danger go their usual way.
 */
final class UnderCommand implements IncidentCommand.Cases<Incident> {
    private final Case it;
    private final Incident incident;
    private final IncidentTexts texts;
    private final IncidentCommand.Cases<Incident> rules;

    /** @param rules what holds where no board stands */
    UnderCommand(Case it, IncidentCommand.Cases<Incident> rules) {
        this.it = it;
        this.incident = it.incident();
        this.texts = it.texts();
        this.rules = rules;
    }

    /** The board was raised: it has taken the incident, from whoever had it and from all who were called. */
    static Incident raised(Case it, OutsideFact fact) {
        Incident incident = it.incident();
        Change change = it.change().factOf(fact.kind(), fact.at(), fact.who(), fact.text());
        if (!incident.going()) {
            return change.done();
        }
        if (incident.assignee().isEmpty()) {
            change.factOf(Kind.TAKEN, fact.at(), fact.who(), it.texts().text("incident.fact.taken-by-command"));
        }
        change.taken(it.addresses(fact.by()).stream().findFirst().map(at -> new Party(fact.by(), fact.who(), at)));
        Map<String, String> values =
                Map.of("name", fact.who(), "clock", it.texts().moment(fact.at()));
        String nobodyElse = it.texts().with(incident, "incident.commanded", values);
        Set<Address> aware = incident.concerned().stream().map(Party::at).collect(Collectors.toSet());
        new Cards(it).over(change, nobodyElse, aware);
        offeredAt(it)
                .filter(address -> !aware.contains(address)
                        && new CallOuts(it).calledSoFar().noneMatch(address::equals))
                .forEach(address -> change.replace(address, nobodyElse, List.of(), incident.calloutTag()));
        // why a message of its own: they are at work on it
        incident.assignee()
                .filter(one -> !one.person().equals(fact.by()))
                .ifPresent(one ->
                        change.tell(one.at(), nobodyElse, it.texts().buttons().status(change.soFar())));
        new LateDelivery(it).taken(change, fact.by(), fact.who());
        String told = it.texts().with(incident, "incident.commanded-for-you", values);
        return change.tellProgress(
                        incident.concernedBut(fact.by()),
                        told,
                        it.texts().buttons().reporter(change.soFar()))
                .done();
    }

    private static Stream<Address> offeredAt(Case it) {
        return it.incident().offer().stream()
                .flatMap(offer -> it.addresses(offer.to().person()).stream());
    }

    /**
     * The board has ended, and with it the incident, where that still goes on. Nobody is asked whether a flood works.
     *
     * @param cause what it was, for the log
     */
    static Incident ended(Case it, OutsideFact fact, String cause) {
        Incident incident = it.incident();
        Change change = it.change().factOf(fact.kind(), fact.at(), fact.who(), fact.text());
        if (!incident.open()) {
            return change.done();
        }
        Party by = party(it, fact);
        change.factOf(Kind.RESOLVED, fact.at(), fact.who(), it.texts().text("incident.fact.stood-down"));
        change.close(new Resolution(fact.at(), by, false, "", cause));
        Incident after = change.soFar();
        String told = left(it, it.texts().with(after, "incident.stood-down", Map.of("name", fact.who())));
        return change.tellProgress(
                        incident.concernedBut(fact.by()),
                        told,
                        it.texts().buttons().certificate(after).stream().toList())
                .done();
    }

    /** Whoever cried for them reads that nobody has said that they are safe. */
    private static String left(Case it, String told) {
        return new StillInDanger(it.incident(), it.content()).beneath(told, "incident.stood-down-left");
    }

    private static Party party(Case it, OutsideFact fact) {
        // why: whoever did it on the page and has no chat still did it, and nothing is told there any more
        Address at = it.addresses(fact.by()).stream()
                .findFirst()
                .orElse(it.incident().reporter().at());
        return new Party(fact.by(), fact.who(), at);
    }

    private Incident no(Party by) {
        return it.refuse(by, texts.status(incident));
    }

    /** That is written down and told to whoever raised the board, and ends nothing. */
    private Incident said(Party by, String words) {
        if (words.isBlank()) {
            return no(by);
        }
        Change change = it.change()
                .fact(Kind.NOTED, by.name(), words)
                .tell(by.at(), texts.status(incident), texts.buttons().of(incident, by));
        Heeding heeding = new Heeding(it);
        Set<Address> heard = heeding.hearers(words);
        incident.assignee()
                .filter(one -> !one.person().equals(by.person()) && !heard.contains(one.at()))
                .ifPresent(one -> change.tell(
                        one.at(),
                        texts.news(incident, by, words),
                        texts.buttons().status(incident)));
        return heeding.of(new IncidentCommand.Note(by, words), change);
    }

    @Override
    public Incident solved(IncidentCommand.Solved command) {
        return incident.concerns(command.by())
                ? said(command.by(), texts.text("incident.fact.works"))
                : no(command.by());
    }

    @Override
    public Incident resolve(IncidentCommand.Resolve command) {
        return said(command.by(), command.cause());
    }

    @Override
    public Incident reopen(IncidentCommand.Reopen command) {
        return said(command.by(), command.words());
    }

    /** Whoever wants somebody is heard by whoever raised it; whose last answer was a cry hears that it was told. */
    @Override
    public Incident askForHelp(IncidentCommand.AskForHelp command) {
        Party by = command.by();
        if (command.wanted()) {
            return said(by, texts.text("incident.fact.escalated-wanted"));
        }
        // why not the last fact of all: whoever was not in it joins by the same answer
        return incident.events(Kind.TRIED).stream()
                .filter(event -> event.who().equals(by.name()))
                .reduce((one, later) -> later)
                .flatMap(answer ->
                        new PressedCries(incident, it.content()).in(answer).map(cry -> heard(by, answer, cry)))
                .orElseGet(() -> no(by));
    }

    /** Says whom it is told, but for whom no message reaches: whether it reaches them nobody knows yet. Those who fill a post are no business of the ladder: they read it on the board, and are told from there. */
    private Incident heard(Party by, IncidentEvent answer, String words) {
        boolean counted = new Cries(incident, it.content())
                .all().stream().anyMatch(cry -> cry.again().contains(answer));
        String who = texts.who(new CallOuts(it).reachedBut(by.person()));
        String key = counted ? "incident.alarm-counted" : "incident.alarm-told";
        if (who.isEmpty()) {
            return new CryUndelivered(it).told(it.change(), by, words).done();
        }
        String text = texts.with(incident, key, Map.of("words", words, "who", who));
        return it.change().tell(by.at(), text, texts.buttons().of(incident, by)).done();
    }

    @Override
    public Incident take(IncidentCommand.Take command) {
        return no(command.by());
    }

    @Override
    public Incident handOver(IncidentCommand.HandOver command) {
        return no(command.by());
    }

    @Override
    public Incident decline(IncidentCommand.Decline command) {
        return no(command.by());
    }

    @Override
    public Incident calm(IncidentCommand.Calm command) {
        return no(command.by());
    }

    @Override
    public Incident safe(IncidentCommand.Safe command) {
        return rules.safe(command);
    }

    @Override
    public Incident move(IncidentCommand.Move command) {
        return rules.move(command);
    }

    @Override
    public Incident giveBack(IncidentCommand.GiveBack command) {
        return no(command.by());
    }

    @Override
    public Incident report(IncidentCommand.Report command) {
        return rules.report(command);
    }

    @Override
    public Incident tried(IncidentCommand.Tried command) {
        return rules.tried(command);
    }

    @Override
    public Incident note(IncidentCommand.Note command) {
        return rules.note(command);
    }

    @Override
    public Incident photo(IncidentCommand.Photo command) {
        return rules.photo(command);
    }

    @Override
    public Incident joinIn(IncidentCommand.JoinIn command) {
        return rules.joinIn(command);
    }

    @Override
    public Incident leave(IncidentCommand.Leave command) {
        return rules.leave(command);
    }

    @Override
    public Incident archive(IncidentCommand.Archive command) {
        return rules.archive(command);
    }

    @Override
    public Incident falseAlarm(IncidentCommand.FalseAlarm command) {
        return rules.falseAlarm(command);
    }

    @Override
    public Incident setTime(IncidentCommand.SetTime command) {
        return rules.setTime(command);
    }
}
