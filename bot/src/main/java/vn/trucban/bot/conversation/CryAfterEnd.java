package vn.trucban.bot.conversation;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.trucban.bot.action.Action;
import vn.trucban.bot.action.Verb;
import vn.trucban.bot.conversation.Effect.Deed;
import vn.trucban.bot.incident.Incident;
import vn.trucban.bot.incident.IncidentId;
import vn.trucban.bot.incident.PressedCries;

/**
 * Whoever still stands at the steps of what others have ended, and answers that they are trapped, is in danger now: that is heard as if it
 * were typed, in what goes on, else as an incident of its own. What is over calls nobody.
 */
final class CryAfterEnd {
    /** A second tap on the same button tells nothing new. */
    private static final Duration TWICE = Duration.ofMinutes(3);
    /** Whoever is still at the steps by then has long been called about. */
    private static final Duration LATELY = Duration.ofDays(1);

    private final Situation situation;

    CryAfterEnd(Situation situation) {
        this.situation = situation;
    }

    /** True where nothing that is told there reaches anybody any more. */
    boolean isOver(IncidentId id) {
        return over(id).isPresent();
    }

    /** Empty: it goes on, or this answer is no cry. */
    Optional<Turn> pressed(ChatState state, Action button) {
        boolean sure = button.verb() == Verb.IN_DANGER;
        return over(new IncidentId(button.ref())).flatMap(over -> StepTalk.given(over.playbook(), button.arg())
                .flatMap(answer -> new PressedCries(over, situation.content())
                        .of(answer.choice())
                        .map(cry -> sure || lately(over)
                                ? heard(state, over, answer, cry)
                                : asked(state, over, button, cry))));
    }

    private boolean lately(Incident over) {
        Instant end = over.overAt()
                .orElseGet(() -> over.events().get(over.events().size() - 1).at());
        return !end.plus(LATELY).isBefore(situation.now());
    }

    /** A finger on last month's message must not call everybody at night; whoever is in danger needs one tap more. */
    private Turn asked(ChatState state, Incident over, Action button, String cry) {
        boolean here =
                state instanceof ChatState.Guided guided && guided.incident().equals(over.id());
        return (here ? Turn.idle() : Turn.to(state))
                .say(
                        situation.text("conversation.over-long-ago", Map.of("code", code(over), "words", cry)),
                        List.of(
                                new Action(Verb.IN_DANGER, button.ref(), button.arg())
                                        .button(situation.text("conversation.button.in-danger")),
                                Action.of(Verb.SHOW, over.id().value()).button(situation.text("incident.button.show"))))
                .done();
    }

    private Optional<Incident> over(IncidentId id) {
        return situation
                .books()
                .incident(id)
                .filter(incident -> !incident.going() && !incident.id().exercise());
    }

    private Turn heard(ChatState state, Incident over, StepTalk.Given answer, String cry) {
        Optional<Incident> running = running(over);
        if (running.isEmpty()) {
            IncidentId id = situation.newIncident().get();
            String begun = situation.text("conversation.over-begun", Map.of("code", code(over), "words", cry));
            return goingOn(
                    id,
                    over,
                    answer,
                    begun,
                    new Effect.Report(id, over.playbook().id(), cry, true));
        }
        Incident hearing = running.get();
        if (justCried(hearing, cry)) {
            return new DutyTalk(situation)
                    .act(state, Action.of(Verb.SHOW, hearing.id().value()));
        }
        String told = situation.text(
                "conversation.over-told", Map.of("code", code(over), "other", code(hearing), "words", cry));
        boolean sameSteps = hearing.playbook().steps().containsKey(answer.step())
                && hearing.playbook().steps().containsKey(answer.choice().to());
        return sameSteps
                ? goingOn(hearing.id(), hearing, answer, told, tried(hearing, answer))
                : noted(hearing, over, answer, told, cry);
    }

    /** A board hears it whatever it is about, else what goes on of the same kind. */
    Optional<Incident> running(Incident over) {
        List<Incident> alike = situation.books().openIncidents().stream()
                .filter(one -> one.going() && !one.id().exercise())
                .filter(one -> one.underCommand()
                        || one.playbook().id() == over.playbook().id())
                .toList();
        return AmidDisaster.hearing(alike, situation.now());
    }

    /** By whoever is here: it was heard, and people were told. */
    private boolean justCried(Incident running, String cry) {
        PressedCries pressed = new PressedCries(running, situation.content());
        boolean reported = running.reporter().person().equals(situation.party().person())
                && running.words().equals(cry)
                && isRecent(running.openedAt());
        return reported
                || running.events().stream()
                        .filter(event -> event.who().equals(situation.party().name()) && isRecent(event.at()))
                        .anyMatch(event -> event.text().equals(cry)
                                || pressed.in(event).filter(cry::equals).isPresent());
    }

    private boolean isRecent(Instant at) {
        return !at.plus(TWICE).isBefore(situation.now());
    }

    /** The steps go on where the answer leads, in the incident that hears it. */
    private Turn goingOn(IncidentId id, Incident stepsOf, StepTalk.Given answer, String said, Effect telling) {
        ChatState.Guided guided = new ChatState.Guided(id, answer.choice().to(), "");
        StepTalk steps = new StepTalk(situation, id, stepsOf.playbook());
        Turn.Builder turn = steps.begin(guided).say(said).then(telling);
        return steps.ending(steps.repeat(turn, guided)).done();
    }

    private static Effect tried(Incident hearing, StepTalk.Given answer) {
        return new Effect.Work(
                hearing.id(), Deed.TRIED, answer.step(), answer.choice().label());
    }

    /** What hears it knows no such steps: they go on where they were. */
    private Turn noted(Incident hearing, Incident over, StepTalk.Given answer, String said, String cry) {
        ChatState.Guided guided =
                new ChatState.Guided(over.id(), answer.choice().to(), "");
        StepTalk steps = new StepTalk(situation, over.id(), over.playbook());
        Turn.Builder turn = steps.begin(guided).say(said).then(new Effect.Work(hearing.id(), Deed.NOTE, cry, ""));
        return steps.repeat(turn, guided).done();
    }

    private String code(Incident incident) {
        return situation.incidents().code(incident);
    }
}
