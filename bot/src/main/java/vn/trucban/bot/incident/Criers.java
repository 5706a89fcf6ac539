package vn.trucban.bot.incident;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vn.trucban.bot.incident.Cries.Cry;
import vn.trucban.bot.staff.Person;
import vn.trucban.bot.staff.Staff;

/** Who has cried out in an incident for people of whom nobody has said that they are safe: each once, with what they cried last. */
final class Criers {
    /** Of what was cried longer ago it is known by now whether anybody heard it. */
    private static final Duration LATELY = Duration.ofMinutes(30);

    private final Case it;
    private final Incident incident;

    /** @param incident as it is after what is being decided */
    Criers(Case it, Incident incident) {
        this.it = it;
        this.incident = incident;
    }

    /** @param said the fact by which they did so last */
    record Crier(Person person, IncidentEvent said, String words) {}

    List<Crier> all() {
        Map<String, Crier> byName = new LinkedHashMap<>();
        Staff staff = it.staff();
        open().forEach(cry -> Stream.concat(Stream.of(cry.said()), cry.again().stream())
                .forEach(event -> people(staff, event.who())
                        .forEach(person -> byName.merge(
                                person.id().value(),
                                new Crier(person, event, cry.words()),
                                (one, other) -> other.said().seq() > one.said().seq() ? other : one))));
        return List.copyOf(byName.values());
    }

    /** Those whose last cry is not so old that it must have been heard. */
    List<Crier> lately() {
        return all().stream()
                .filter(crier -> !crier.said().at().plus(LATELY).isBefore(it.now()))
                .toList();
    }

    private Stream<Cry> open() {
        Cries cries = new Cries(incident, it.content());
        return cries.all().stream().map(cry -> cry.said().who()).distinct().flatMap(who -> cries.openOf(who).stream());
    }

    /** why by name: a fact keeps who said it, and no address */
    private static Stream<Person> people(Staff staff, String name) {
        return staff.all().stream()
                .filter(person -> person.active() && person.name().equals(name));
    }
}
