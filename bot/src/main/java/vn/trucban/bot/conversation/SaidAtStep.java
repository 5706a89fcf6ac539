package vn.trucban.bot.conversation;

import java.util.List;
import java.util.Optional;
import vn.trucban.bot.incident.Incident;
import vn.trucban.content.playbook.Step;
import vn.trucban.content.triage.Triage;

/** The answer that a sentence gives to the question of the step at hand. */
final class SaidAtStep {
    private final Situation situation;

    SaidAtStep(Situation situation) {
        this.situation = situation;
    }

    /**
     * By the phrases of the answers; else by the one whose whole label stands in it: "không chụp được, chữ báo E02". Where people may be in
     * danger a label within a sentence is no answer. Empty: none, or several.
     */
    Optional<Step.Choice> answer(Incident incident, Step.Ask ask, String text) {
        Triage triage = situation.content().triage();
        return triage.answer(ask, text)
                .or(() -> SafetyFirst.isMeantBy(incident, situation)
                        ? Optional.empty()
                        : triage.answer(byLabels(ask), text).map(named -> ask.choices()
                                .get(byLabels(ask).choices().indexOf(named))));
    }

    /** why not a single word: it stands in other sentences as well */
    private static Step.Ask byLabels(Step.Ask ask) {
        return new Step.Ask(
                ask.id(),
                ask.text(),
                ask.source(),
                ask.choices().stream()
                        .map(choice -> new Step.Choice(
                                choice.label(),
                                choice.to(),
                                choice.label().contains(" ") ? List.of(choice.label()) : List.of()))
                        .toList());
    }
}
