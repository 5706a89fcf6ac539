package vn.trucban.bot.incident;

import java.util.Map;
import java.util.Optional;
import vn.trucban.bot.staff.Person;
import vn.trucban.notifier.channel.Address;

/** What had not got through to somebody did when their channel answered again: that it had not stays true, and is not all of it. */
final class LateDelivery {
    private final Case it;

    LateDelivery(Case it) {
        this.it = it;
    }

    /** Empty where nobody is known to have been missed there, and where it is over. */
    Optional<Incident> at(Address to) {
        Incident incident = it.incident();
        String name =
                it.staff().at(to).map(Person::name).orElseGet(() -> it.texts().text("incident.fact.somebody"));
        boolean missed =
                new Unreached(incident, it.content().messages()).since(0).contains(name);
        return incident.open() && missed
                ? Optional.of(it.change()
                        .called(to)
                        .fact(
                                IncidentEvent.Kind.DELIVERED,
                                it.texts().desk(),
                                it.texts().text("incident.fact.delivered", Map.of("name", name)))
                        .done())
                : Optional.empty();
    }
}
