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

    /**
     * Of what is told amid a disaster: whether it says that somebody is trapped, buried, swept away, hurt or missing. Nobody names the flood again
     * who stands in it: "vẫn còn 2 người trên mái". False where it tells of safety.
     */
    boolean tellsOfVictims(String message);

    /**
     * Of what is told amid a disaster or after it: whether all that it tells is that people are out of danger ("đã cứu được 2 người trên mái"). False
     * where anybody is still in it, where it names another danger, and for questions. Where nothing is known of a disaster it says nothing: "mọi
     * người ra hết rồi" may be the first that is heard of a fire.
     */
    boolean tellsOfSafety(String message);

    /** Whether anything in it tells of somebody who is out of danger, whoever else still is in it. */
    boolean mentionsSafety(String message);

    /** The one answer to this question that the message already gives; empty where it gives none or several. */
    Optional<Step.Choice> answer(Step.Ask question, String message);

    /** The matters of a message that tells of several, at least two and of different kinds, in the order told; else empty. */
    List<Matter> matters(String message);

    /** Whether it says that the whole office is hit: every counter, all machines, the building. */
    boolean hitsEverybody(String message);

    /**
     * Whether all that it speaks of is that some danger is over: "hết cháy rồi, mọi người an toàn", which then names none, but also the question
     * "hết cháy?", and "het chay nha", which may scream that a house burns.
     */
    boolean speaksOfTheEnd(String message);

    /** One of several matters, and the words that tell of it. */
    record Matter(PlaybookId id, String words) {}
}
