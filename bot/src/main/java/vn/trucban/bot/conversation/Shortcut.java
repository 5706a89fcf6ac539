package vn.trucban.bot.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.trucban.content.playbook.Playbook;
import vn.trucban.content.playbook.Step;
import vn.trucban.content.triage.Triage;

/**
 * Where a playbook begins for a report that already answers its first questions.
 *
 * @param step the first step that is still needed
 * @param answers the labels of the answers taken from the report, in order; empty: nothing is skipped
 */
record Shortcut(String step, List<String> answers) {
    Shortcut {
        answers = List.copyOf(answers);
    }

    static Shortcut of(Playbook playbook, String report, Triage triage) {
        List<String> answers = new ArrayList<>();
        String step = playbook.start();
        Optional<Step.Choice> given = given(playbook.step(step), report, triage);
        while (given.isPresent()) {
            answers.add(given.get().label());
            step = given.get().to();
            given = given(playbook.step(step), report, triage);
        }
        return new Shortcut(step, answers);
    }

    private static Optional<Step.Choice> given(Step step, String report, Triage triage) {
        return step instanceof Step.Ask ask ? triage.answer(ask, report) : Optional.empty();
    }
}
