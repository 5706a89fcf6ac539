package vn.trucban.bot.incident;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.trucban.bot.staff.Person;
import vn.trucban.bot.staff.Staff;
import vn.trucban.content.ladder.Level;
import vn.trucban.content.messages.Messages;
import vn.trucban.notifier.channel.Address;

/**
 * Whom to ring up when messages do not do: those on the ladder whose telephone is on record, the lowest rung first, whoever is away
 * last. Also those whom the bot reaches by no channel.
 */
public record PhoneList(List<Person> people) {
    public PhoneList {
        people = List.copyOf(people);
    }

    /** For one incident: first whoever works on it, and not whoever reported it. */
    static PhoneList of(Incident incident, Staff staff, Instant now) {
        Stream<Person> worker = incident.assignee().flatMap(one -> staff.person(one.person())).stream();
        Function<Level, Stream<Person>> on = level -> Stream.concat(
                incident.ladder().rungs().stream()
                        .filter(rung -> rung.level() == level)
                        .flatMap(rung -> rung.people().stream())
                        .flatMap(id -> staff.person(id).stream()),
                staff.on(level).stream());
        List<Person> all = new ArrayList<>(worker.toList());
        all.addAll(byLevel(on, staff, now));
        return listed(all.stream()
                .filter(person -> !person.id().equals(incident.reporter().person())));
    }

    /** For one incident, those of whom it is not known that they have the last word about it, which does not get through there. */
    static PhoneList unreached(Case it, Set<Address> failing) {
        Incident incident = it.incident();
        Set<Address> told = new CallOuts(it).calledSoFar().collect(Collectors.toSet());
        told.removeAll(incident.unreached());
        return listed(of(incident, it.staff(), it.now()).people().stream().filter(person -> person.addresses().stream()
                .noneMatch(at -> !failing.contains(at) && (told.contains(at) || incident.isWith(person.id())))));
    }

    /** For anything that may break. */
    public static PhoneList of(Staff staff, Instant now) {
        return listed(byLevel(level -> staff.on(level).stream(), staff, now).stream());
    }

    private static List<Person> byLevel(Function<Level, Stream<Person>> on, Staff staff, Instant now) {
        return Arrays.stream(Level.values())
                .flatMap(on)
                .sorted(Comparator.comparing(person -> staff.away(person.id(), now)))
                .toList();
    }

    private static PhoneList listed(Stream<Person> people) {
        return new PhoneList(people.filter(Person::active)
                .filter(person -> phone(person).isPresent())
                .distinct()
                .toList());
    }

    private static Optional<String> phone(Person person) {
        return person.phone().filter(number -> !number.isBlank());
    }

    /** Names and numbers, a line each; where nobody's is on record, so much, and how to add them. */
    public String text(Messages messages) {
        return people.isEmpty()
                ? messages.text("incident.ring.none")
                : messages.text("incident.ring.these", Map.of("list", lines(messages)));
    }

    /** The same without a sentence before them; empty where nobody's is on record. */
    public String lines(Messages messages) {
        return people.stream()
                .map(person -> messages.text(
                        "incident.ring.one",
                        Map.of("name", person.name(), "phone", phone(person).orElseThrow())))
                .collect(Collectors.joining("\n"));
    }
}
