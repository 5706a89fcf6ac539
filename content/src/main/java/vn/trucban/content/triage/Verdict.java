package vn.trucban.content.triage;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.trucban.content.playbook.PlaybookId;

/**
 * What a message is about.
 *
 * @param ranked all nine kinds, best first; confidences are probabilities and add up to 1
 * @param dangers all dangers to life that the message names
 */
public record Verdict(List<Ranked> ranked, Set<Danger> dangers) {
    public Verdict {
        ranked = List.copyOf(ranked);
        dangers = Set.copyOf(dangers);
    }

    /** Present when the message names danger to life: the first one in the order of {@link Danger}, whose safety text is shown before anything else. */
    public Optional<Danger> danger() {
        return dangers.stream().min(Comparator.naturalOrder());
    }

    /** Whether somebody is said to be hurt, ill or collapsed, whatever else the message names. */
    public boolean injury() {
        return dangers.contains(Danger.INJURY);
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
        /** Somebody hurt, fallen ill or collapsed; after the others, because what else endangers people endangers the helpers too. */
        INJURY,
        /** A house, a bridge or a wall has come down, or a tree on one of them; last, because it has, and whoever is hurt by it comes first. */
        COLLAPSE
    }
}
