package vn.trucban.content.playbook;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How one kind of incident is handled: plan part II, enriched. Immutable; a running incident keeps the playbook it started with.
 *
 * @param name the full name, as the plan writes it
 * @param shortName fits a button
 * @param signs the symptoms the plan lists, shown to people
 * @param symptoms phrases people type; triage learns from them
 * @param safety warnings shown before the first step; empty where nobody can be hurt
 * @param parties who is responsible, in the plan's order
 * @param contacts ids of commune contacts outside the office, in the order to call
 * @param paperHint what paper intake means for this kind; absent where paper does not help
 * @param interruptionNotice template id to offer when service is interrupted
 * @param restorationNotice template id to offer when it is over
 */
public record Playbook(
        PlaybookId id,
        int version,
        String name,
        String shortName,
        Severity severity,
        List<Note> signs,
        List<String> symptoms,
        List<Note> safety,
        String start,
        Map<String, Step> steps,
        List<Note> parties,
        List<String> contacts,
        Patience patience,
        Optional<String> paperHint,
        Optional<String> interruptionNotice,
        Optional<String> restorationNotice) {
    public Playbook {
        signs = List.copyOf(signs);
        symptoms = List.copyOf(symptoms);
        safety = List.copyOf(safety);
        steps = Map.copyOf(steps);
        parties = List.copyOf(parties);
        contacts = List.copyOf(contacts);
    }

    /** The step with this id. Ids come from the same checked file, so a missing one is a defect. */
    public Step step(String stepId) {
        Step step = steps.get(stepId);
        if (step == null) {
            throw new IllegalArgumentException("playbook " + id + " has no step " + stepId);
        }
        return step;
    }

    /** Plan II: simple incidents are handled on the spot first, complex ones are passed on early. */
    public enum Severity {
        SIMPLE,
        COMPLEX
    }

    /** A sentence with its origin. */
    public record Note(String text, Source source) {}

    /**
     * How long each rung may stay silent.
     *
     * @param toLeaders unanswered by technicians for this long: the next rung is told, as {@code LadderPlan} says
     * @param toNudge taken, but without news for this long: the one who took it is asked
     */
    public record Patience(Duration toLeaders, Duration toNudge) {}
}
