package vn.trucban.bot.staff;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import vn.trucban.content.calendar.WorkingCalendar;
import vn.trucban.content.ladder.Level;
import vn.trucban.notifier.channel.Address;

/** Everybody on duty at one moment; immutable, so a decision sees one consistent list. */
public final class Staff {
    private final List<Person> people;
    private final Map<PersonId, Person> byId = new HashMap<>();
    private final Map<Address, Person> byAddress = new HashMap<>();
    private final Map<PersonId, Absence> absences = new HashMap<>();

    /** Nobody of them is away. */
    public Staff(Collection<Person> people) {
        this(people, List.of());
    }

    public Staff(Collection<Person> people, Collection<Absence> absences) {
        this.people = List.copyOf(people);
        absences.forEach(absence -> this.absences.put(absence.person(), absence));
        for (Person person : this.people) {
            byId.put(person.id(), person);
            if (person.active()) {
                person.addresses().forEach(address -> byAddress.put(address, person));
            }
        }
    }

    public Optional<Person> at(Address address) {
        return Optional.ofNullable(byAddress.get(address));
    }

    /** Also those who have left. */
    public Optional<Person> person(PersonId id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** Active people with the role, in the order of the staff list. */
    public List<Person> with(Role role) {
        return people.stream().filter(person -> person.is(role)).toList();
    }

    /** Those called out when an incident reaches this rung, in the order of the staff list. */
    public List<Person> on(Level level) {
        return people.stream().filter(person -> person.standsOn(level)).toList();
    }

    /** The absence last said of this person, whether it has begun, or is over. */
    public Optional<Absence> absence(PersonId id) {
        return Optional.ofNullable(absences.get(id));
    }

    public boolean away(PersonId id, LocalDate day) {
        return absence(id).filter(absence -> absence.covers(day)).isPresent();
    }

    public boolean away(PersonId id, Instant now) {
        return away(id, LocalDate.ofInstant(now, WorkingCalendar.ZONE));
    }

    /** The same without this person. */
    public Staff without(PersonId id) {
        return only(person -> !person.id().equals(id));
    }

    /** Those of them of whom this is true, away or not as they are. */
    public Staff only(Predicate<Person> who) {
        return new Staff(people.stream().filter(who).toList(), absences.values());
    }

    public List<Person> all() {
        return people;
    }
}
