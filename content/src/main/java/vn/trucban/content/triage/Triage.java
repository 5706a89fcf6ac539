package vn.trucban.content.triage;

import java.util.List;
import java.util.Optional;
import vn.trucban.content.playbook.PlaybookId;
import vn.trucban.content.playbook.Step;

/** Finds out what an officer's message is about. Pure and thread-safe; built once per content version. */
public interface Triage {
    /** Ranks all nine kinds, best first. Any input, however broken, gets an answer. */
    Verdict classify(String message);

    /** Whether it names danger to life, whatever it is about: nothing waits then, and safety is told first. */
    default boolean namesDanger(String message) {
        return classify(message).danger().isPresent();
    }

    /** Of a message that names danger: whether it says that it has somebody, who is trapped, buried, swept away, hurt or missing. */
    boolean namesVictims(String message);

    /** The one answer to this question that the message already gives; empty where it gives none or several. */
    Optional<Step.Choice> answer(Step.Ask question, String message);

    /** The matters of a message that tells of several, at least two and of different kinds, in the order told; else empty. */
    List<Matter> matters(String message);

    /** Whether it says that the whole office is hit: every counter, all machines, the building. */
    boolean hitsEverybody(String message);

    /** One of several matters, and the words that tell of it. */
    record Matter(PlaybookId id, String words) {}
}
