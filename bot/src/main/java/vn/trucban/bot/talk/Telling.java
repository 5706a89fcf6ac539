package vn.trucban.bot.talk;

import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import vn.trucban.bot.incident.IncidentDesk.TellChats;
import vn.trucban.bot.incident.Tell;
import vn.trucban.bot.staff.Person;
import vn.trucban.bot.staff.Role;
import vn.trucban.bot.staff.Staff;
import vn.trucban.notifier.channel.Address;
import vn.trucban.notifier.channel.Button;

/**
 * Tells people what they did not ask for, in every chat they have, and answers whether anybody was reached. What reached nobody was not
 * said: whoever keeps in mind what was said keeps it only where the answer is true, and says it again otherwise. Said under the same
 * name, a chat takes it once, so tell first and keep it in mind after.
 */
public record Telling(Supplier<Staff> staff, TellChats chats) {
    /**
     * Tells these people.
     *
     * @param id the name under which a chat takes it once
     * @return false: none of them has a chat
     */
    public boolean tell(String id, Collection<Person> people, String text, List<Button> buttons) {
        return tell(id, people, text, buttons, false);
    }

    /**
     * Answers like {@link #tell(String, Collection, String, List)}.
     *
     * @param drill true: it is about a drill, and says so
     */
    public boolean tell(String id, Collection<Person> people, String text, List<Button> buttons, boolean drill) {
        List<Address> addresses = people.stream()
                .flatMap(person -> person.addresses().stream())
                .distinct()
                .toList();
        addresses.stream()
                .map(address -> Tell.of(id, address, text, buttons))
                .forEach(tell -> chats.tell(drill ? tell.supposed() : tell));
        return !addresses.isEmpty();
    }

    /** Tells leaders and administrators; answers like {@link #tell(String, Collection, String, List)}. */
    public boolean tellLeadersAndAdministrators(String id, String text, List<Button> buttons) {
        List<Person> people = Stream.of(Role.LEADER, Role.ADMIN)
                .flatMap(role -> staff.get().with(role).stream())
                .toList();
        return tell(id, people, text, buttons);
    }

    /** Tells those with the first of these roles of whom anybody has a chat; answers like {@link #tell(String, Collection, String, List)}. */
    public boolean tellFirst(String id, List<Role> roles, String text) {
        return roles.stream().anyMatch(role -> tell(id, staff.get().with(role), text, List.of()));
    }
}
