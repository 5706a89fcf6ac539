package vn.trucban.bot.conversation;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import vn.trucban.bot.incident.ContactTexts;
import vn.trucban.bot.incident.IncidentId;
import vn.trucban.bot.incident.IncidentTexts;
import vn.trucban.bot.incident.Party;
import vn.trucban.bot.staff.Person;
import vn.trucban.bot.staff.Role;
import vn.trucban.bot.staff.Staff;
import vn.trucban.content.library.Content;
import vn.trucban.content.messages.Moments;
import vn.trucban.notifier.broadcast.Broadcast;
import vn.trucban.notifier.broadcast.BroadcastId;
import vn.trucban.notifier.channel.Address;

/**
 * Everything a decision depends on besides the chat and the event.
 *
 * @param person present for staff; everybody else is a resident
 * @param newIncident yields fresh ids
 */
record Situation(
        Address address,
        Optional<Person> person,
        Staff staff,
        Content content,
        Books books,
        Instant now,
        Supplier<IncidentId> newIncident) {
    /** The same for what a drill supposes. */
    Situation inDrill(String drill) {
        return new Situation(
                address,
                person,
                staff,
                content,
                books,
                now,
                () -> IncidentId.ofDrill(drill, newIncident.get().value()));
    }

    String text(String key) {
        return content.messages().text(key);
    }

    String text(String key, Map<String, ?> values) {
        return content.messages().text(key, values);
    }

    IncidentTexts incidents() {
        return new IncidentTexts(content, now);
    }

    ContactTexts contacts() {
        return new ContactTexts(content, now);
    }

    Moments moments() {
        return new Moments(content.messages());
    }

    boolean is(Role role) {
        return person.filter(one -> one.is(role)).isPresent();
    }

    /** True for those who may take incidents. */
    boolean onDuty() {
        return is(Role.TECHNICIAN) || is(Role.LEADER) || is(Role.ADMIN);
    }

    /** The notice that a payload names; payloads can be typed by anybody, so the name is checked first. */
    Optional<Broadcast> notice(String ref) {
        return ref.matches("[0-9a-z]{1,32}") ? books.notice(new BroadcastId(ref)) : Optional.empty();
    }

    /** The member of staff in this chat; only asked where there is one. */
    Party party() {
        Person one = person.orElseThrow();
        return new Party(one.id(), one.name(), address);
    }
}
