package vn.trucban.bot.command;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.trucban.bot.incident.Incident;
import vn.trucban.bot.staff.Person;
import vn.trucban.bot.staff.PersonId;
import vn.trucban.bot.staff.Role;
import vn.trucban.bot.staff.Staff;
import vn.trucban.content.command.CommandPlan;
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

    /** What the disaster is known to be. */
    Reported reported() {
        return new Reported(incident, content);
    }

    /** What is left open, in sentences: people before all else. */
    List<String> open() {
        List<String> open = new ArrayList<>(reported().unsaved(now));
        open.addAll(texts.open(command));
        return open;
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

    /** The head; while there is none who answered, the deputy; else whoever raised it, and any leader where that was none. */
    boolean mayEnd(PersonId person) {
        return Optional.of(person).equals(command.leader())
                || command.holds(person, CommandPlan.HEAD)
                || leaderByRight().isEmpty() && mayLead(person);
    }

    /** Who leads; empty where that one has left, or raised it only because no leader answered. */
    Optional<Person> leaderByRight() {
        return command.leader()
                .filter(this::here)
                .flatMap(staff::person)
                .filter(one -> Proposing.leader(one) || command.onBoard(one.id()));
    }

    /** Why somebody cannot end it: who can. */
    Refusal mayNotEnd() {
        return leaderByRight()
                .map(one -> new Refusal("command.refused.head-only", Map.of("who", one.name())))
                .orElseGet(() -> Refusal.of("command.refused.leaders-end"));
    }

    /** Names of those who answered and whom no message reaches. */
    List<String> onlyByTelephone() {
        return command.seats().stream()
                .filter(Seat::answered)
                .flatMap(seat -> seat.holder().stream())
                .filter(member -> member.person()
                        .flatMap(staff::person)
                        .filter(one -> !one.addresses().isEmpty())
                        .isEmpty())
                .map(Member::name)
                .distinct()
                .toList();
    }

    /** With what has come of the command meanwhile. */
    Scene as(Command now) {
        return new Scene(now, incident, commandId, content, staff, texts, this.now);
    }

    /** True of whoever does not take part in what is only supposed, or no longer: something real called them away. */
    boolean outsideDrill(PersonId person) {
        return incident.id().exercise() && staff.person(person).isEmpty();
    }

    /** True of whoever has said since then that they are not at work today: what they answered before holds no more. */
    boolean saysAway(PersonId person, Instant since) {
        return staff.away(person, now)
                && staff.absence(person)
                        .filter(absence -> absence.recordedAt().isAfter(since))
                        .isPresent();
    }

    /** Whoever may decide, tick for others and send reports: the board, whoever leads in its stead, and leaders at large; in a drill only those
     * who play in it. */
    boolean mayLead(PersonId person) {
        return command.ledBy(person)
                || staff.person(person).filter(one -> one.is(Role.LEADER)).isPresent();
    }
}
