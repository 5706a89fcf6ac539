package vn.trucban.bot.paper;

import java.util.function.UnaryOperator;
import vn.trucban.bot.staff.Person;
import vn.trucban.bot.staff.PersonId;

/** The member of staff who does it; the name is kept as it was. */
public record Actor(PersonId id, String name) {
    public static Actor of(Person person) {
        return new Actor(person.id(), person.name());
    }

    Actor renamed(UnaryOperator<String> how) {
        return new Actor(id, how.apply(name));
    }
}
