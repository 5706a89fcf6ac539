package vn.trucban.bot.conversation;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.trucban.content.playbook.Playbook;
import vn.trucban.content.playbook.Step;

/**
 * Walks a playbook so that every answer of every question, every step that did not help and the last step of every run that did are taken
 * at least once, each walk from the first step to an end.
 */
final class BranchWalk {
    private static final String NOT_YET = "Chưa được";
    private static final String FIXED = "Hết lỗi";

    private final Playbook playbook;
    /** Nearest first; how each step is reached from the start. */
    private final Map<String, List<Edge>> ways = new LinkedHashMap<>();

    private final Set<Edge> taken = new HashSet<>();

    BranchWalk(Playbook playbook) {
        this.playbook = playbook;
        findWays();
    }

    /** A button at a step. Where it leads nowhere, the guidance ends. */
    record Edge(String step, String label, Optional<String> to) {}

    /** The walks, in an order that follows the file from its start. */
    List<List<Edge>> walks() {
        List<List<Edge>> walks = new ArrayList<>();
        for (Map.Entry<String, List<Edge>> way : ways.entrySet()) {
            for (Edge edge : edges(way.getKey())) {
                if (!taken.contains(edge)) {
                    walks.add(walk(way.getValue(), edge));
                }
            }
        }
        return walks;
    }

    private List<Edge> walk(List<Edge> way, Edge edge) {
        List<Edge> walk = new ArrayList<>(way);
        walk.add(edge);
        Optional<String> at = edge.to();
        while (at.isPresent() && !edges(at.get()).isEmpty()) {
            List<Edge> onward = edges(at.get()).stream()
                    .filter(one -> !one.label().equals(FIXED))
                    .toList();
            Edge next = onward.stream()
                    .filter(one -> !taken.contains(one) && !walk.contains(one))
                    .findFirst()
                    .orElse(onward.get(0));
            walk.add(next);
            at = next.to();
        }
        taken.addAll(walk);
        return walk;
    }

    private void findWays() {
        Deque<String> next = new ArrayDeque<>(List.of(playbook.start()));
        ways.put(playbook.start(), List.of());
        while (!next.isEmpty()) {
            String step = next.poll();
            for (Edge edge : edges(step)) {
                if (edge.to().isPresent() && !ways.containsKey(edge.to().get())) {
                    List<Edge> way = new ArrayList<>(ways.get(step));
                    way.add(edge);
                    ways.put(edge.to().get(), way);
                    next.add(edge.to().get());
                }
            }
        }
    }

    /** The buttons of a step that lead on or end it; "Cần hỗ trợ" is the same everywhere and has its own test. */
    List<Edge> edges(String id) {
        Step step = playbook.step(id);
        List<Edge> edges = new ArrayList<>();
        if (step instanceof Step.Ask ask) {
            ask.choices().forEach(choice -> edges.add(new Edge(id, choice.label(), Optional.of(choice.to()))));
        }
        if (step instanceof Step.Instruct instruct) {
            edges.add(new Edge(id, NOT_YET, instruct.next()));
            boolean last = instruct.next()
                    .filter(next -> playbook.step(next) instanceof Step.Instruct)
                    .isEmpty();
            if (last) {
                edges.add(new Edge(id, FIXED, Optional.empty()));
            }
        }
        return edges;
    }

    Set<String> steps() {
        return ways.keySet();
    }
}
