package vn.trucban.content.triage;

import java.util.List;
import java.util.Optional;
import vn.trucban.content.playbook.PlaybookId;

/**
 * What a message is about.
 *
 * @param ranked all nine kinds, best first; confidences are probabilities and add up to 1
 * @param danger present when the message names danger to life: its safety text is shown before anything else
 */
public record Verdict(List<Ranked> ranked, Optional<Danger> danger) {
    public Verdict {
        ranked = List.copyOf(ranked);
    }

    public Ranked best() {
        return ranked.get(0);
    }

    /** One kind with the calibrated probability that it is the right one. */
    public record Ranked(PlaybookId id, double confidence) {}

    /** Danger to life. Each has its own safety text: message key {@code danger.<name in lower case>}. */
    public enum Danger {
        FIRE,
        ELECTROCUTION,
        FLOOD,
        LANDSLIDE,
        EXPLOSION,
        /** Somebody hurt, fallen ill or collapsed, with nothing else that endangers people. */
        INJURY
    }
}
