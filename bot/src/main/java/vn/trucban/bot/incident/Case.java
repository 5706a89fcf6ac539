package vn.trucban.bot.incident;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import vn.trucban.bot.staff.Person;
import vn.trucban.bot.staff.PersonId;
import vn.trucban.bot.staff.Role;
import vn.trucban.bot.staff.Staff;
import vn.trucban.content.library.Content;
import vn.trucban.notifier.channel.Address;
import vn.trucban.notifier.channel.Button;

/** Everything a rule decides from: the incident as it is, the command's id, content and people of this moment. */
record Case(Incident incident, String commandId, Content content, Staff staff, IncidentTexts texts, Instant now) {
    private static final Set<Role> ON_DUTY = EnumSet.of(Role.TECHNICIAN, Role.LEADER, Role.ADMIN);

    static Case of(Incident incident, String commandId, Content content, Staff staff, Instant now) {
        return new Case(incident, commandId, content, staff, new IncidentTexts(content, now), now);
    }

    /** As if this person were not there: whoever gives work back is not called for it. */
    Case without(PersonId person) {
        Staff others = staff.without(person);
        return new Case(incident, commandId, content, others, texts, now);
    }

    Change change() {
        return new Change(incident, commandId, now);
    }

    /** Answers the one who asked, and changes nothing. */
    Incident refuse(Party by, String text) {
        return refuse(change(), by, text);
    }

    /** The same, having kept what this change keeps. */
    Incident refuse(Change kept, Party by, String text) {
        List<Button> buttons = incident.concerns(by) || onDuty(by)
                ? texts.buttons().of(incident, by)
                : texts.buttons().bystander(incident);
        return kept.tell(by.at(), text, buttons).done();
    }

    private boolean onDuty(Party party) {
        return staff.person(party.person())
                .filter(one -> ON_DUTY.stream().anyMatch(one::is))
                .isPresent();
    }

    /** Where this person can be reached now; nowhere once they have left. */
    List<Address> addresses(PersonId person) {
        return staff.person(person)
                .filter(Person::active)
                .map(Person::addresses)
                .orElse(List.of());
    }

    boolean reachable(PersonId person) {
        return !addresses(person).isEmpty();
    }

    /**
     * Who of a rung is called: nobody who is away while somebody else of it can be reached. Where people are in danger, everybody.
     *
     * @param ladder the rung's
     */
    Ladder.Rung called(Ladder ladder, Ladder.Rung rung) {
        List<PersonId> present = rung.people().stream()
                .filter(person -> !staff.away(person, now))
                .toList();
        boolean some = present.stream().anyMatch(this::reachable);
        return ladder.byTheClock() || !some ? rung : new Ladder.Rung(rung.level(), present, rung.patience());
    }
}
