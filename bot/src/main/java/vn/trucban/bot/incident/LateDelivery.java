package vn.trucban.bot.incident;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.trucban.bot.incident.Incident.Status;
import vn.trucban.bot.incident.IncidentEvent.Kind;
import vn.trucban.bot.staff.Person;
import vn.trucban.bot.staff.PersonId;
import vn.trucban.notifier.channel.Address;
import vn.trucban.notifier.channel.Button;

/**
 * What had not got through to somebody did when their channel answered again: that it had not stays true, and is not all of it. Whoever was
 * told that nobody is reached hears that somebody is.
 */
final class LateDelivery {
    private final Case it;
    private final Incident incident;
    private final Unreached unreached;

    LateDelivery(Case it) {
        this.it = it;
        this.incident = it.incident();
        this.unreached = new Unreached(incident, it.content().messages());
    }

    /** Empty where nobody is known to have been missed there, and where it is over. */
    Optional<Incident> at(Address to) {
        Optional<Person> person = it.staff().at(to);
        String name = person.map(Person::name).orElseGet(() -> it.texts().text("incident.fact.somebody"));
        if (!incident.open() || !unreached.since(0).contains(name)) {
            return Optional.empty();
        }
        Change change = it.change()
                .called(to)
                .fact(
                        Kind.DELIVERED,
                        it.texts().desk(),
                        it.texts().text("incident.fact.delivered", Map.of("name", name)));
        person.filter(one -> incident.going() && new CallOuts(it).calledSoFar().anyMatch(one.addresses()::contains))
                .ifPresent(one -> tell(change, one));
        return Optional.of(change.done());
    }

    /** Somebody has it now, however they came to know: those concerned hear that anyway, and here whoever cried from outside. */
    void taken(Change change, PersonId by, String name) {
        Set<Address> aware = new HashSet<>();
        incident.concerned().forEach(one -> aware.add(one.at()));
        tellCriers(change, by, name, aware);
    }

    private void tell(Change change, Person reached) {
        Set<Address> told = new HashSet<>();
        boolean reporters = reached.id().equals(incident.reporter().person());
        // why not whoever reported it: that they have their own call helps nobody
        if (!reporters && new ToldNobody(it).standing(incident.reporter().name()) > 0) {
            boolean waitedFor = incident.status() == Status.ESCALATED && !incident.underCommand();
            String text = waitedFor ? text("incident.reached-for-you", reached.name()) : heard(reached.name());
            (waitedFor ? incident.concernedBut(reached.id()) : List.of(incident.reporter()))
                    .stream()
                            .filter(one -> told.add(one.at()))
                            .forEach(one ->
                                    anew(change, one, text, it.texts().buttons().reporter(change.soFar())));
        }
        tellCriers(change, reached.id(), reached.name(), told);
    }

    private void tellCriers(Change change, PersonId reached, String name, Set<Address> told) {
        ToldNobody nobody = new ToldNobody(it);
        new Criers(it, incident)
                .all().stream()
                        .filter(crier -> !crier.person().id().equals(reached)
                                && nobody.standing(crier.person().name()) > 0)
                        .flatMap(crier -> CryUndelivered.parties(incident, crier).stream())
                        .filter(one -> told.add(one.at()))
                        .forEach(one -> anew(
                                change, one, heard(name), it.texts().buttons().of(change.soFar(), one)));
    }

    private String heard(String name) {
        return text("incident.alarm-reached", name);
    }

    private String text(String key, String name) {
        return it.texts()
                .with(incident, key, Map.of("name", name, "clock", it.texts().moment(it.now())));
    }

    /** Anew, so that where the outdated words still wait to go out this goes instead of them. */
    private void anew(Change change, Party to, String text, List<Button> buttons) {
        new Progress(it).anew(change, to, text, buttons);
    }
}
