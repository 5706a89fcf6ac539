package vn.trucban.content.paper;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import vn.trucban.content.playbook.PlaybookId;

/**
 * Paper intake as the commune has agreed on it (plan III.4).
 *
 * @param procedures in the order of the door notice
 * @param enterWithin office time from the end of the trouble in which paper must have been entered; later is late
 */
public record PaperPlan(List<Procedure> procedures, List<Affected> systems, Duration enterWithin) {
    public PaperPlan {
        procedures = List.copyOf(procedures);
        systems = List.copyOf(systems);
    }

    /** @param stoppedBy the kinds of trouble in which it cannot be received even on paper */
    public record Procedure(String id, String name, Set<PlaybookId> stoppedBy) {
        public Procedure {
            stoppedBy = Set.copyOf(stoppedBy);
        }
    }

    /** A system and the kinds of trouble in which it stands still. */
    public record Affected(String name, Set<PlaybookId> stoppedBy) {
        public Affected {
            stoppedBy = Set.copyOf(stoppedBy);
        }
    }

    /** The procedures that can be received on paper in this kind of trouble. */
    public List<Procedure> received(PlaybookId kind) {
        return procedures.stream()
                .filter(one -> !one.stoppedBy().contains(kind))
                .toList();
    }

    /** The names of the procedures with these ids, in the order of the list; ids that are gone are left out. */
    public List<String> names(List<String> ids) {
        return procedures.stream()
                .filter(one -> ids.contains(one.id()))
                .map(Procedure::name)
                .toList();
    }

    /** The names of the systems that stand still in this kind of trouble. */
    public List<String> stopped(PlaybookId kind) {
        return systems.stream()
                .filter(one -> one.stoppedBy().contains(kind))
                .map(Affected::name)
                .toList();
    }
}
