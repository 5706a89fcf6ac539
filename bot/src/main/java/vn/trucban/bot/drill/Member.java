package vn.trucban.bot.drill;

import vn.trucban.bot.staff.Person;
import vn.trucban.bot.staff.PersonId;

/** A member of staff; the name is kept as it was. */
public record Member(PersonId id, String name) {
    public static Member of(Person person) {
        return new Member(person.id(), person.name());
    }
}
