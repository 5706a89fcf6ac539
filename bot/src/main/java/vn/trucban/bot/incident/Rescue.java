package vn.trucban.bot.incident;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.trucban.notifier.channel.Address;
import vn.trucban.notifier.channel.Button;

/**
 * Somebody says that those of whom one cry told are safe, or that it was about something else. All who heard the cry hear that, each once. What cannot be so any more changes
 * nothing: whoever asked for it looks at the incident and says why.
 */
final class Rescue {
    private final Case it;
    private final Incident incident;
    private final IncidentTexts texts;

    Rescue(Case it) {
        this.it = it;
        this.incident = it.incident();
        this.texts = it.texts();
    }

    Incident safe(IncidentCommand.Safe command) {
        Rescues rescues = new Rescues(incident, it.content());
        if (!incident.going() || rescues.criedSince(command.cry(), command.seen())) {
            return incident;
        }
        return rescues.open(command.cry())
                .filter(group ->
                        command.leads() || group.who().equals(command.by().name()))
                .map(group -> saved(command.by(), group))
                .orElse(incident);
    }

    /** What was cried here stands elsewhere: all who heard it hear where, or they look for people who never were here. */
    Incident move(IncidentCommand.Move command) {
        return new Cries(incident, it.content())
                .of(command.by().name(), command.words())
                .map(cry -> moved(command, cry))
                .orElse(incident);
    }

    private Incident moved(IncidentCommand.Move command, Cries.Cry cry) {
        Party by = command.by();
        Map<String, String> values = Map.of("words", cry.words(), "to", command.to(), "name", by.name());
        Change change = it.change().moved(cry.said().seq(), by.name(), texts.text("incident.fact.moved", values));
        tell(change, by, texts.with(incident, "incident.moved", values));
        return change.done();
    }

    private Incident saved(Party by, Rescues.Group group) {
        String text = texts.text(
                "incident.fact.saved",
                Map.of("words", group.words(), "who", group.who(), "at", texts.moment(group.at())));
        Change change = it.change().saved(group.cry(), by.name(), text);
        String told = texts.with(
                incident,
                "incident.saved",
                Map.of("words", group.words(), "name", by.name(), "at", texts.moment(it.now())));
        tell(change, by, told);
        return change.done();
    }

    /** Whoever works on it, those who have it, all who were called. Those who fill a post on a board hear it from there. */
    private void tell(Change change, Party by, String told) {
        Incident after = change.soFar();
        // why not by.at(): of somebody without a chat that is somebody else's
        Set<Address> heard = new HashSet<>(it.addresses(by.person()));
        List<Button> status = texts.buttons().status(after);
        incident.assignee()
                .filter(one -> heard.add(one.at()))
                .ifPresent(one -> change.tell(one.at(), told, texts.buttons().work(after)));
        incident.concerned().stream()
                .filter(one -> heard.add(one.at()))
                .forEach(one -> change.tell(one.at(), told, texts.buttons().of(after, one)));
        new CallOuts(it).calledSoFar().filter(heard::add).forEach(address -> change.tell(address, told, status));
    }
}
