package vn.trucban.content.drill;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.trucban.content.playbook.PlaybookId;

/**
 * A situation to rehearse. {@code {clock}} in its texts stands for the time at which they are told.
 *
 * @param title for those who prepare it; players do not see it before the end
 * @param situation what the players who are to find the trouble get
 * @param looks what they see where they look
 * @param injections what is told later, earliest first
 * @param path who should do what, in order
 * @param targets within how long, from the situation on; what is not asked for is missing
 * @param longest after which the drill ends by itself
 */
public record Scenario(
        String id,
        PlaybookId kind,
        String title,
        String situation,
        List<Look> looks,
        List<Injection> injections,
        List<Expected> path,
        Map<Measure, Duration> targets,
        Duration longest) {
    public Scenario {
        looks = List.copyOf(looks);
        injections = List.copyOf(injections);
        path = List.copyOf(path);
        targets = Map.copyOf(targets);
    }

    /**
     * @param at the label of a button, such as "Đèn modem"
     * @param seen what is there
     */
    public record Look(String at, String seen) {}

    /**
     * @param after the situation
     * @param to whom; empty: every player
     */
    public record Injection(Duration after, Optional<Part> to, String text) {}

    /**
     * @param shownBy the fact that proves it; empty: an observer judges
     * @param saidAs of a fact that is words alone: those by which it says that this was done; empty: an observer judges
     */
    public record Expected(Part who, String what, Optional<Deed> shownBy, List<String> saidAs) {
        public Expected {
            // why: drills of an earlier version have none
            saidAs = saidAs == null ? List.of() : List.copyOf(saidAs);
        }
    }
}
