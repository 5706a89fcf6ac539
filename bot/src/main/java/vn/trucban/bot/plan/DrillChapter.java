package vn.trucban.bot.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.trucban.bot.plan.PlanPaper.Part;
import vn.trucban.bot.plan.PlanPaper.Section;
import vn.trucban.content.drill.DrillPlan;
import vn.trucban.content.drill.Measure;
import vn.trucban.content.drill.Scenario;
import vn.trucban.content.library.Content;
import vn.trucban.content.playbook.PlaybookId;

/** The plan's part about drills (I.2). What is going to happen in one is not told: everybody who is to be surprised reads the plan. */
final class DrillChapter {
    private final Content content;
    private final DrillPlan plan;

    DrillChapter(Content content) {
        this.content = content;
        this.plan = content.drills();
    }

    Section write() {
        List<Part> parts = new ArrayList<>();
        parts.add(new Part(text("plan.part.calendar"), calendar()));
        parts.add(new Part(text("plan.part.rehearsed"), rehearsed()));
        parts.add(new Part(
                text("plan.part.drill-rules"), text("plan.drill.rules").lines().toList()));
        return new Section("drills", text("plan.section.drills"), parts);
    }

    private List<String> calendar() {
        Stream<String> kinds = Stream.of(PlaybookId.values())
                .filter(plan.every()::containsKey)
                .map(kind -> text(
                        "plan.drill.every",
                        Map.of(
                                "kind",
                                name(kind),
                                "months",
                                plan.every().get(kind).toTotalMonths())));
        return Stream.concat(kinds, Stream.of(text("plan.drill.remind", Map.of("days", plan.remindDays()))))
                .toList();
    }

    /** How many situations of a kind there are, and what is timed in them; nothing of what they suppose. */
    private List<String> rehearsed() {
        return Stream.of(PlaybookId.values())
                .flatMap(kind -> rehearsed(kind).stream())
                .toList();
    }

    private Optional<String> rehearsed(PlaybookId kind) {
        List<Scenario> scenarios = plan.scenarios(kind);
        if (scenarios.isEmpty()) {
            return Optional.empty();
        }
        String measures = Stream.of(Measure.values())
                .filter(measure ->
                        scenarios.stream().anyMatch(one -> one.targets().containsKey(measure)))
                .map(measure -> text("drill.measure." + measure.id()))
                .collect(Collectors.joining(", "));
        Map<String, Object> values = Map.of("kind", name(kind), "count", scenarios.size(), "measures", measures);
        return Optional.of(text(measures.isEmpty() ? "plan.drill.kind" : "plan.drill.kind-measured", values));
    }

    private String name(PlaybookId kind) {
        return content.playbook(kind).name();
    }

    private String text(String key) {
        return content.messages().text(key);
    }

    private String text(String key, Map<String, ?> values) {
        return content.messages().text(key, values);
    }
}
