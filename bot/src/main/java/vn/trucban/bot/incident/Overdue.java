package vn.trucban.bot.incident;

import static vn.trucban.bot.incident.IncidentEvent.Kind;

import java.util.Map;
import java.util.Optional;

/** What happens when somebody was waited for long enough: asked once more, the next rung, or the end of the matter. */
final class Overdue {
    private final Case it;
    private final Incident incident;
    private final IncidentTexts texts;
    private final CallOuts callOuts;

    Overdue(Case it) {
        this.it = it;
        this.incident = it.incident();
        this.texts = it.texts();
        this.callOuts = new CallOuts(it);
    }

    /** Only for one that is due. */
    Incident movedOn() {
        return switch (incident.status()) {
            case GUIDED -> saidToWork() ? new Aftercare(it).supposed() : guided();
            case ESCALATED -> saidToWork() ? new Aftercare(it).supposed() : climbing();
            case TAKEN -> taken();
            case RESOLVED -> unanswered();
            case CLOSED -> incident;
        };
    }

    /** Nobody on a roof was asked whether it works: their silence is no yes. */
    private boolean saidToWork() {
        return incident.saidToWorkBySome() && !new StillInDanger(incident, it.content()).any();
    }

    /** Somebody who was waited for has left: nobody waits for them any longer. Empty where all are there. */
    Optional<Incident> leftBehind() {
        boolean gone = incident.status() == Incident.Status.TAKEN
                && incident.assignee()
                        .filter(one -> !it.reachable(one.person()))
                        .isPresent();
        if (gone) {
            return Optional.of(taken());
        }
        return callOuts.forsaken()
                ? Optional.of(callOuts.from(it.change(), incident.rung() + 1, texts.text("incident.fact.raised-left")))
                : Optional.empty();
    }

    private Incident guided() {
        if (incident.nudged()) {
            return callOuts.from(it.change(), 0, texts.text("incident.fact.escalated-no-answer"));
        }
        return it.change()
                .nudge()
                .tell(
                        incident.reporter().at(),
                        texts.stillThere(incident),
                        texts.buttons().stillThere(incident))
                .done();
    }

    private Incident climbing() {
        if (incident.rung() < 0 || incident.ladder().rungs().isEmpty()) {
            return callOuts.nobodyYet();
        }
        return callOuts.nobodyAbove()
                ? callOuts.lastRungAgain()
                : callOuts.from(it.change(), incident.rung() + 1, texts.text("incident.fact.raised-silence"));
    }

    private Incident taken() {
        Party one = incident.assignee().orElseThrow();
        if (!it.reachable(one.person())) {
            return callOuts.from(
                    it.change(),
                    Math.max(0, incident.rung()),
                    texts.text("incident.fact.escalated-assignee-left"),
                    Optional.of(texts.about(incident, "incident.left-told", one)));
        }
        if (incident.offer().isPresent()) {
            return new HandOvers(it).lapsed();
        }
        if (!incident.nudged()) {
            return it.change()
                    .fact(Kind.NUDGED, texts.desk(), texts.text("incident.fact.nudged", Map.of("name", one.name())))
                    .nudge()
                    .tell(one.at(), texts.nudge(incident), texts.buttons().work(incident))
                    .done();
        }
        Change change = it.change();
        new Cards(it)
                .show(
                        change,
                        one.at(),
                        texts.about(incident, "incident.passed-over"),
                        texts.buttons().take(incident));
        return callOuts.from(
                change,
                incident.rung() + 1,
                texts.text("incident.fact.raised-silence"),
                Optional.of(texts.about(incident, "incident.no-news-told", one)));
    }

    private Incident unanswered() {
        String key = new Aftercare(it).silenceSaysNothing()
                ? "incident.fact.closed-unasked"
                : "incident.fact.closed-unanswered";
        return it.change()
                .fact(Kind.CLOSED, texts.desk(), texts.text(key))
                .close()
                .done();
    }
}
