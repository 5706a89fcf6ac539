package vn.trucban.bot.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
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
     * By the phrases of the answers; else by the one whose whole label, or other words for it, stand in it: "không chụp được, chữ báo E02". Where
     * people may be in danger a label within a sentence is no answer. Empty: none, or several.
     */
    Optional<Step.Choice> answer(Incident incident, Step.Ask ask, String text) {
        Triage triage = situation.content().triage();
        return triage.answer(ask, text)
                .or(() -> SafetyFirst.isMeantBy(incident, situation)
                        ? Optional.empty()
                        : triage.answer(byLabels(ask), text).map(named -> ask.choices()
                                .get(byLabels(ask).choices().indexOf(named))));
    }

    private Step.Ask byLabels(Step.Ask ask) {
        List<Step.Choice> choices = new ArrayList<>();
        for (Step.Choice choice : ask.choices()) {
            choices.add(new Step.Choice(choice.label(), choice.to(), phrases(ask, choices.size(), choice)));
        }
        return new Step.Ask(ask.id(), ask.text(), ask.source(), choices);
    }

    /** why not among the phrases of the playbook: those skip the question, and some must be asked of everybody. */
    private List<String> phrases(Step.Ask ask, int place, Step.Choice choice) {
        String key = "conversation.said." + ask.id() + "." + place;
        Stream<String> other = situation.content().messages().has(key)
                ? Stream.of(situation.text(key).split("\\|"))
                : Stream.of();
        // why not a single word: it stands in other sentences as well
        return Stream.concat(Stream.of(choice.label()).filter(label -> label.contains(" ")), other)
                .toList();
    }
}
