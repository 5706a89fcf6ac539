package vn.trucban.bot.incident;

import static vn.trucban.bot.incident.IncidentEvent.Kind;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.trucban.bot.action.Verb;
import vn.trucban.bot.incident.Incident.Status;
import vn.trucban.bot.staff.Role;
import vn.trucban.content.library.Content;
import vn.trucban.notifier.channel.Address;
import vn.trucban.notifier.channel.Button;

/**
 * Danger that was named once would hurry an incident to its end: a burnt modem would call the committee at night two hours later. Whoever
 * works on it, or a leader, says that nobody is in danger any more; from there on it climbs as its kind does, until somebody cries again.
 */
final class Calming {
    private static final Set<Kind> SAYING = EnumSet.of(Kind.NOTED, Kind.JOINED, Kind.REOPENED, Kind.STILL_BROKEN);

    private final Case it;
    private final Incident incident;
    private final IncidentTexts texts;

    Calming(Case it) {
        this.it = it;
        this.incident = it.incident();
        this.texts = it.texts();
    }

    /** True where it hurries because somebody was said to be in danger, and not because its kind always does. A board ends its own. */
    static boolean mayCalm(Incident incident, Content content) {
        return incident.going()
                && !incident.underCommand()
                && incident.ladder().endangered(incident.playbook(), content.ladder());
    }

    Incident calm(IncidentCommand.Calm command) {
        Party by = command.by();
        if (!mayCalm(incident, it.content()) || !mayBeSaidBy(by)) {
            return it.refuse(by, texts.status(incident));
        }
        return criedSince(command.seen()).map(cry -> stillCried(by, cry)).orElseGet(() -> calmed(by));
    }

    private boolean mayBeSaidBy(Party by) {
        return incident.isWith(by.person())
                || it.staff()
                        .person(by.person())
                        .filter(one -> one.is(Role.LEADER))
                        .isPresent();
    }

    private Optional<IncidentEvent> criedSince(int seen) {
        PressedCries pressed = new PressedCries(incident, it.content());
        DangerWords words = new DangerWords(it.content());
        return incident.events().stream()
                .filter(event -> event.seq() > seen)
                .filter(event -> SAYING.contains(event.kind()) && words.in(event.text(), incident)
                        || pressed.danger(event).isPresent())
                .reduce((one, later) -> later);
    }

    /** Whoever said so did not know of it. */
    private Incident stillCried(Party by, IncidentEvent cry) {
        return it.change()
                .tell(
                        by.at(),
                        texts.with(incident, "incident.calm-cried", Map.of("name", cry.who())),
                        List.of(
                                texts.buttons().button(Verb.SHOW, incident, "incident.button.show"),
                                texts.buttons().button(Verb.CALM, incident, "incident.button.calm")))
                .done();
    }

    private Incident calmed(Party by) {
        StillInDanger danger = new StillInDanger(incident, it.content());
        Change change = it.change()
                .climb(incident.ladder().calmed(incident.playbook(), it.content(), it.now()))
                .fact(Kind.CALMED, by.name(), texts.text("incident.fact.calmed"));
        if (incident.status() == Status.ESCALATED) {
            // why: it has waited by the clock, and would be due at once
            change.waitOn(incident.rung());
        }
        Incident after = change.soFar();
        change.tell(by.at(), texts.about(incident, "incident.calmed-by-you"), buttons(after, by));
        tellOthers(change, by, after, danger);
        return change.done();
    }

    /** Each once: whoever works on it, those who have it, all who were called, everybody who cried. */
    private void tellOthers(Change change, Party by, Incident after, StillInDanger danger) {
        String told = danger.beneath(texts.about(incident, "incident.calmed", by), "incident.calmed-left");
        Set<Address> heard = new HashSet<>(it.addresses(by.person()));
        heard.add(by.at());
        incident.assignee()
                .filter(one -> heard.add(one.at()))
                .ifPresent(one -> change.tell(one.at(), told, texts.buttons().work(after)));
        incident.concerned().stream()
                .filter(one -> heard.add(one.at()))
                .forEach(one -> change.tell(one.at(), told, texts.buttons().of(after, one)));
        new CallOuts(it)
                .calledSoFar()
                .filter(heard::add)
                .forEach(address -> change.tell(address, told, texts.buttons().status(after)));
        danger.criers(it.staff())
                .flatMap(person -> person.addresses().stream())
                .filter(heard::add)
                .forEach(address -> change.tell(address, told, texts.buttons().status(after)));
    }

    private List<Button> buttons(Incident after, Party by) {
        return after.isWith(by.person())
                ? texts.buttons().work(after)
                : texts.buttons().status(after);
    }
}
