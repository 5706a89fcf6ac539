package vn.trucban.bot.incident;

import static vn.trucban.bot.incident.IncidentEvent.Kind;

import java.util.List;
import java.util.Optional;
import vn.trucban.bot.staff.Absence;

/** Whoever works on an incident is away since: it goes back to the rung at once, as if they had given it back. */
final class WentAway {
    private final Case it;
    private final Incident incident;

    WentAway(Case it) {
        this.it = it;
        this.incident = it.incident();
    }

    /** Empty where nobody works on it, where they are there, and where there is nobody else who could. */
    Optional<Incident> givenBack() {
        return incident.assignee()
                .filter(one -> incident.going() && isAway(one))
                .flatMap(this::givenBackBy);
    }

    /** Since they took it: whoever takes something on a free day means to work on it. */
    private boolean isAway(Party one) {
        return it.staff().away(one.person(), it.now())
                && it.staff()
                        .absence(one.person())
                        .map(Absence::counts)
                        .filter(since -> since.isAfter(incident.heldSince()))
                        .isPresent();
    }

    private Optional<Incident> givenBackBy(Party one) {
        CallOuts others = new CallOuts(it.without(one.person()));
        if (!others.anybody(incident.ladder())) {
            return Optional.empty();
        }
        Change change = it.change()
                .fact(Kind.GIVEN_BACK, one.name(), it.texts().text("absence.fact.given-back"))
                .tell(one.at(), it.texts().about(incident, "absence.released"), List.of());
        return Optional.of(others.from(
                change,
                Math.max(0, incident.rung()),
                it.texts().text("absence.fact.escalated"),
                Optional.of(it.texts().about(incident, "incident.away-told", one))));
    }
}
