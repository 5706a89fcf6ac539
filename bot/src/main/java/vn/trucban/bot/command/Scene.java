package vn.trucban.bot.command;

import java.time.Instant;
import java.util.List;
import vn.trucban.bot.incident.Incident;
import vn.trucban.bot.staff.Person;
import vn.trucban.bot.staff.PersonId;
import vn.trucban.bot.staff.Role;
import vn.trucban.bot.staff.Staff;
import vn.trucban.content.library.Content;
import vn.trucban.notifier.channel.Address;

/**
 * Everything a rule decides from: the command and its incident as they are, the wish's id, content and people of this moment.
 *
 * @param commandId empty where nobody wished it
 */
record Scene(
        Command command,
        Incident incident,
        String commandId,
        Content content,
        Staff staff,
        CommandTexts texts,
        Instant now) {
    Change change() {
        return new Change(this);
    }

    /** Where this person can be reached now; nowhere once they have left. */
    List<Address> addresses(PersonId person) {
        return staff.person(person)
                .filter(Person::active)
                .map(Person::addresses)
                .orElse(List.of());
    }

    boolean here(PersonId person) {
        return staff.person(person).filter(Person::active).isPresent();
    }

    /** True of whoever does not take part in what is only supposed, or no longer: something real called them away. */
    boolean outsideDrill(PersonId person) {
        return incident.id().exercise() && staff.person(person).isEmpty();
    }

    /** Whoever may decide, tick for others and send reports: the board, whoever leads in its stead, and leaders at large; in a drill only those
     * who play in it. */
    boolean mayLead(PersonId person) {
        return command.ledBy(person)
                || staff.person(person).filter(one -> one.is(Role.LEADER)).isPresent();
    }
}
