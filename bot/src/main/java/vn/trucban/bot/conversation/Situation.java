package vn.trucban.bot.conversation;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import vn.trucban.bot.incident.Incident;
import vn.trucban.bot.incident.IncidentId;
import vn.trucban.bot.incident.IncidentTexts;
import vn.trucban.bot.incident.Party;
import vn.trucban.bot.staff.Person;
import vn.trucban.bot.staff.Role;
import vn.trucban.bot.staff.Staff;
import vn.trucban.bot.talk.Talks;
import vn.trucban.content.library.Content;
import vn.trucban.content.messages.Moments;
import vn.trucban.notifier.broadcast.Broadcast;
import vn.trucban.notifier.broadcast.BroadcastId;
import vn.trucban.notifier.channel.Address;
import vn.trucban.notifier.channel.Button;

/**
 * Everything a decision depends on besides the chat and the event.
 *
 * @param person present for staff; everybody else is a resident
 * @param newIncident yields fresh ids
 * @param talks what features of their own answer
 */
record Situation(
        Address address,
        Optional<Person> person,
        Staff staff,
        Content content,
        Books books,
        Instant now,
        Supplier<IncidentId> newIncident,
        Talks talks) {
    /** The same for what a drill supposes. */
    Situation inDrill(String drill) {
        return new Situation(
                address,
                person,
                staff,
                content,
                books,
                now,
                () -> IncidentId.ofDrill(drill, newIncident.get().value()),
                talks);
    }

    /** Whether people are at work on this incident; one that nobody knows yet is about to be reported. */
    boolean goesOn(IncidentId incident) {
        return books.incident(incident).map(Incident::going).orElse(true);
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

    Moments moments() {
        return new Moments(content.messages());
    }

    boolean is(Role role) {
        return person.filter(one -> one.is(role)).isPresent();
    }

    /** The ways into features of their own; only asked where there is a member of staff. */
    List<Button> features() {
        return talks.entries(person.orElseThrow(), content);
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
