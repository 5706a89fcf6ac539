package vn.trucban.bot.report;

import java.util.Optional;
import vn.trucban.bot.incident.Incident;
import vn.trucban.bot.incident.IncidentEvent;
import vn.trucban.bot.incident.IncidentEvent.Kind;
import vn.trucban.content.messages.Messages;
import vn.trucban.content.messages.Phrases;
import vn.trucban.content.playbook.Step;

/** What whoever reported it did by the steps, also where others finished it. Pure. */
final class DoneOnTheSpot {
    /** Stands between a step and what came of it. */
    private static final String ANSWER = "→";

    private final Incident incident;
    private final Phrases asked;

    DoneOnTheSpot(Incident incident, Messages messages) {
        this.incident = incident;
        this.asked = Phrases.of(messages, "report.log.asks-whether-done");
    }

    /** The step that helped, else the last one that was done, in a few words; empty where nothing was. */
    String last() {
        String done = "";
        for (IncidentEvent event : incident.events()) {
            if (event.kind() == Kind.SOLVED_ON_THE_SPOT) {
                done = event.text();
            } else if (event.kind() == Kind.TRIED) {
                done = tried(event.text()).orElse(done);
            }
        }
        return done;
    }

    private Optional<String> tried(String text) {
        int answer = text.lastIndexOf(ANSWER);
        return incident.playbook().steps().values().stream()
                .filter(this::tellsToDo)
                .map(Step::text)
                .filter(step -> answer > 0 && text.startsWith(step))
                .map(step -> step.split("[.:;]", 2)[0].strip() + " " + text.substring(answer))
                .findFirst();
    }

    /** why not every question: what was to be seen is nothing done; one that tells what to do and asks whether it is done is. */
    private boolean tellsToDo(Step step) {
        return step instanceof Step.Instruct || (step instanceof Step.Ask && asked.standIn(question(step.text())));
    }

    private static String question(String text) {
        String[] sentences = text.split("(?<=[.!?])\\s+");
        return sentences.length > 1 ? sentences[sentences.length - 1] : "";
    }
}
