package vn.trucban.bot.incident;

import static vn.trucban.bot.incident.IncidentEvent.Kind;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.trucban.bot.incident.Incident.Status;
import vn.trucban.bot.staff.Absence;
import vn.trucban.bot.staff.Person;
import vn.trucban.bot.staff.PersonId;
import vn.trucban.bot.staff.Staff;

/**
 * Whoever works on an incident has left the staff or is away since, or nobody of the rung that was called is on the staff any more: the
 * others are called at once, nobody waits out a time for somebody who will not answer.
 */
final class Unmanned {
    private final Case it;
    private final Incident incident;
    private final IncidentTexts texts;

    Unmanned(Case it) {
        this.it = it;
        this.incident = it.incident();
        this.texts = it.texts();
    }

    /** Cheap; for a look at every open incident. */
    static boolean is(Incident incident, Staff staff, Instant now) {
        return switch (incident.status()) {
            case TAKEN -> {
                PersonId one = incident.assignee().orElseThrow().person();
                yield left(one, staff) || wentAway(incident, one, staff, now);
            }
            case ESCALATED ->
                incident.rung() >= 0
                        && incident.rung() < incident.ladder().rungs().size()
                        && rungsFrom(incident).get(0).people().stream().allMatch(one -> left(one, staff))
                        && rungsFrom(incident).stream()
                                .flatMap(rung -> rung.people().stream())
                                .anyMatch(one -> !left(one, staff));
            case GUIDED, RESOLVED, CLOSED -> false;
        };
    }

    private static List<Ladder.Rung> rungsFrom(Incident incident) {
        List<Ladder.Rung> rungs = incident.ladder().rungs();
        return rungs.subList(incident.rung(), rungs.size());
    }

    private static boolean left(PersonId person, Staff staff) {
        return staff.person(person).filter(Person::active).isEmpty();
    }

    /** Since they took it: whoever takes something on a free day means to work on it. */
    private static boolean wentAway(Incident incident, PersonId person, Staff staff, Instant now) {
        Instant taken = Stream.of(Kind.TAKEN, Kind.HANDED_OVER)
                .flatMap(kind -> incident.events(kind).stream())
                .map(IncidentEvent::at)
                .max(Comparator.naturalOrder())
                .orElse(incident.openedAt());
        return staff.away(person, now)
                && staff.absence(person)
                        .map(Absence::counts)
                        .filter(since -> since.isAfter(taken))
                        .isPresent();
    }

    /** Empty where somebody is there. */
    Optional<Incident> movedOn() {
        if (!is(incident, it.staff(), it.now())) {
            return Optional.empty();
        }
        CallOuts callOuts = new CallOuts(it);
        if (incident.status() == Status.ESCALATED) {
            return callOuts.nobodyAbove()
                    ? Optional.empty()
                    : Optional.of(callOuts.from(
                            it.change(), incident.rung() + 1, texts.text("incident.fact.escalated-assignee-left")));
        }
        Party one = incident.assignee().orElseThrow();
        if (left(one.person(), it.staff())) {
            return Optional.of(callOuts.from(
                    it.change(), Math.max(0, incident.rung()), texts.text("incident.fact.escalated-assignee-left")));
        }
        Change change = it.change()
                .fact(Kind.GIVEN_BACK, one.name(), texts.text("absence.fact.given-back"))
                .tell(one.at(), texts.about(incident, "absence.released"), List.of());
        return Optional.of(
                callOuts.from(change, Math.max(0, incident.rung()), texts.text("absence.fact.escalated")));
    }
}
