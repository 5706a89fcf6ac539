package vn.trucban.bot.incident;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.trucban.bot.incident.Cries.Cry;
import vn.trucban.bot.staff.Person;
import vn.trucban.bot.staff.Staff;
import vn.trucban.content.library.Content;

/**
 * People who were cried for and of whom nobody has said that they are safe, where an incident is about to end, or to hurry no more: whoever
 * says so reads of them first, and everybody who cried hears who was left.
 */
public final class StillInDanger {
    private final Incident incident;
    private final Content content;
    private final Rescues rescues;

    public StillInDanger(Incident incident, Content content) {
        this.incident = incident;
        this.content = content;
        this.rescues = new Rescues(incident, content);
    }

    public boolean any() {
        return !rescues.open().isEmpty();
    }

    /** @param seen the last fact that was known to whoever is to say so; below 0: they were shown nothing */
    public boolean unknownTo(int seen) {
        return any() && rescues.latest() > seen;
    }

    /** The fact after which the list has changed no more. */
    public int latest() {
        return rescues.latest();
    }

    /** Who cried what, a line each. */
    public String list() {
        return rescues.open().stream()
                .map(one -> content.messages()
                        .text("incident.stood-down-one", Map.of("name", one.who(), "words", one.words())))
                .collect(Collectors.joining("\n"));
    }

    int count() {
        return rescues.open().size();
    }

    /** The same with whoever is left beneath it; as it is where nobody is. */
    String beneath(String told, String key) {
        return any() ? content.messages().text(key, Map.of("text", told, "list", list())) : told;
    }

    /** Everybody who has cried in it, whether those are safe by now or not, with whatever they are reached at. */
    Stream<Person> criers(Staff staff) {
        List<Cry> cries = new Cries(incident, content).all();
        Set<String> names = new LinkedHashSet<>();
        rescues.open().forEach(one -> names.add(one.who()));
        cries.stream()
                .filter(cry -> !cry.good())
                .flatMap(cry -> Stream.concat(Stream.of(cry.said()), cry.again().stream()))
                .forEach(event -> names.add(event.who()));
        // why by name: a fact keeps who said it, and no address
        return staff.all().stream().filter(person -> person.active() && names.contains(person.name()));
    }
}
