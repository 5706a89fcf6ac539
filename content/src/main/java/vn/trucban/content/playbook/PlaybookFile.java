package vn.trucban.content.playbook;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.trucban.content.yaml.Finding;
import vn.trucban.content.yaml.YamlTree;

/** The file {@code playbooks/<id>.yaml}: what must hold beyond its schema, and how it is read. */
public final class PlaybookFile {
    private PlaybookFile() {}

    /**
     * What a playbook may refer to.
     *
     * @param contacts absent: the commune file cannot be read, so references to it are not judged
     * @param notices ids of all notice templates
     */
    public record Known(Optional<Set<String>> contacts, Set<String> notices) {}

    /** Everything wrong with the file that its schema cannot see. Looks at whatever is readable of a broken file. */
    public static List<Finding> check(PlaybookId expected, YamlTree file, Known known) {
        return new PlaybookCheck(expected, file, known).findings();
    }

    /** Reads a file that has passed its schema and {@link #check}. */
    public static Playbook read(YamlTree file) {
        return new Playbook(
                PlaybookId.of(file.text("id")).orElseThrow(),
                file.get("version").number().orElseThrow(),
                file.text("name"),
                file.text("short"),
                Playbook.Severity.valueOf(file.text("severity").toUpperCase(Locale.ROOT)),
                notes(file.get("signs")),
                file.get("symptoms").texts(),
                notes(file.get("safety")),
                file.text("start"),
                steps(file.get("steps")),
                notes(file.get("parties")),
                file.get("contacts").texts(),
                patience(file.get("patience")),
                file.optionalText("paper"),
                file.get("notices").optionalText("interruption"),
                file.get("notices").optionalText("restoration"));
    }

    private static List<Playbook.Note> notes(YamlTree list) {
        return list.items().stream()
                .map(note -> new Playbook.Note(note.text("text"), source(note)))
                .toList();
    }

    private static Source source(YamlTree holder) {
        return Source.valueOf(holder.text("source").toUpperCase(Locale.ROOT));
    }

    private static Map<String, Step> steps(YamlTree steps) {
        Map<String, Step> byId = new LinkedHashMap<>();
        steps.entries().forEach((id, entry) -> byId.put(id, step(id, entry.value())));
        return byId;
    }

    private static Step step(String id, YamlTree step) {
        StepKind kind = StepKind.of(step).get(0);
        String text = step.text(kind.key());
        Source source = source(step);
        return switch (kind) {
            case ASK -> new Step.Ask(id, text, source, choices(step));
            case DO -> new Step.Instruct(id, text, source, step.optionalText("next"));
            case REFER -> new Step.Refer(id, text, source);
            case SOLVED -> new Step.Solved(id, text, source);
        };
    }

    private static List<Step.Choice> choices(YamlTree step) {
        return step.get("choices").items().stream()
                .map(choice -> new Step.Choice(
                        choice.text("label"),
                        choice.text("to"),
                        choice.get("when").texts()))
                .toList();
    }

    private static Playbook.Patience patience(YamlTree patience) {
        return new Playbook.Patience(
                patience.get("leaders").duration(), patience.get("nudge").duration());
    }
}
