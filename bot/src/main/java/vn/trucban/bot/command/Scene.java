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

    /** Whoever may decide, tick for others and send reports: the board, and leaders at large; in a drill only those who play in it. */
    boolean mayLead(PersonId person) {
        return command.onBoard(person)
                || staff.person(person).filter(one -> one.is(Role.LEADER)).isPresent();
    }
}
