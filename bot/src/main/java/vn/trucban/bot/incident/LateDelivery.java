package vn.trucban.bot.incident;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.trucban.bot.incident.Incident.Status;
import vn.trucban.bot.incident.IncidentEvent.Kind;
import vn.trucban.bot.staff.Person;
import vn.trucban.notifier.channel.Address;

/** What had not got through to somebody did when their channel answered again: that it had not stays true, and is not all of it. */
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
        person.filter(one -> waitedFor().contains(one.name()) && saidThatNobodyIsReached())
                .ifPresent(one -> tell(change, one));
        return Optional.of(change.done());
    }

    /** Those called. why not whoever reported it: that they have their own call helps nobody. */
    private Set<String> waitedFor() {
        return new CallOuts(it)
                .calledSoFar()
                .flatMap(at -> it.staff().at(at).stream())
                .filter(one -> !one.id().equals(incident.reporter().person()))
                .map(Person::name)
                .collect(Collectors.toSet());
    }

    /** True while those concerned were last told that nobody is reached, and nobody has been since. */
    private boolean saidThatNobodyIsReached() {
        String nobody = it.texts().text("incident.fact.nobody-reachable");
        Set<String> waitedFor = waitedFor();
        boolean said = false;
        for (IncidentEvent event : incident.events()) {
            if (event.kind() == Kind.UNDELIVERED && event.text().equals(nobody)) {
                said = true;
            } else if (event.kind() == Kind.DELIVERED
                    && unreached.name(event).filter(waitedFor::contains).isPresent()) {
                said = false;
            }
        }
        return said && incident.status() == Status.ESCALATED && !incident.underCommand();
    }

    /** Anew, so that where the outdated words still wait to go out this goes instead of them. */
    private void tell(Change change, Person reached) {
        String text = it.texts()
                .with(
                        incident,
                        "incident.reached-for-you",
                        Map.of("name", reached.name(), "clock", it.texts().moment(it.now())));
        Progress progress = new Progress(it);
        incident.concernedBut(reached.id())
                .forEach(one ->
                        progress.anew(change, one, text, it.texts().buttons().reporter(change.soFar())));
    }
}
