package vn.trucban.bot.outside;

import vn.trucban.bot.staff.Person;
import vn.trucban.bot.staff.PersonId;

/**
 * The member of staff who does it, and with which tap.
 *
 * @param commandId the same for a repetition, never the same for anything else
 */
public record By(PersonId id, String name, String commandId) {
    public static By of(Person person, String commandId) {
        return new By(person.id(), person.name(), commandId);
    }
}
