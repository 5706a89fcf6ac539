package vn.trucban.content.library;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.trucban.content.commune.Commune;

/**
 * What {@code check-content} tells: everything that is wrong, or, when nothing is, what there is and what the commune must still fill
 * in.
 *
 * @param problems by file and line; empty: the content can be used
 * @param summary Vietnamese lines to show when there are no problems
 */
public record ContentCheck(List<ContentProblem> problems, List<String> summary) {
    public ContentCheck {
        problems = List.copyOf(problems);
        summary = List.copyOf(summary);
    }

    /** Judges the built-in content with these files on top, without putting anything in force. */
    public static ContentCheck of(Optional<Path> overrides) {
        ContentFiles.Snapshot snapshot = new ContentFiles(overrides).read();
        try {
            return new ContentCheck(List.of(), summary(new ContentLoader(snapshot).load(), snapshot));
        } catch (ContentRefused refusal) {
            return new ContentCheck(refusal.problems(), List.of());
        }
    }

    public boolean usable() {
        return problems.isEmpty();
    }

    /** What to print, a line each. */
    public Stream<String> lines() {
        return usable() ? summary.stream() : problems.stream().map(ContentProblem::toString);
    }

    private static List<String> summary(Content content, ContentFiles.Snapshot snapshot) {
        Commune commune = content.commune();
        int steps = content.playbooks().values().stream()
                .mapToInt(playbook -> playbook.steps().size())
                .sum();
        Map<String, String> counts = Map.of(
                "playbooks", Integer.toString(content.playbooks().size()),
                "steps", Integer.toString(steps),
                "notices", Integer.toString(content.notices().size()),
                "messages", Integer.toString(content.messages().keys().size()),
                "hamlets", Integer.toString(commune.hamlets().size()),
                "contacts", Integer.toString(commune.contacts().size()));
        List<String> lines = new ArrayList<>();
        lines.add(Problems.sentence("check.summary", counts));
        snapshot.own()
                .filter(own -> !own.isEmpty())
                .ifPresent(own ->
                        lines.add(Problems.sentence("check.own", Map.of("names", String.join(", ", own.keySet())))));
        names(commune.contactsToFill()).ifPresent(names -> lines.add(Problems.sentence("check.to-fill", names)));
        names(commune.contactsToVerify()).ifPresent(names -> lines.add(Problems.sentence("check.to-verify", names)));
        Stream.concat(commune.toFill().stream(), content.calendar().toFill().stream())
                .forEach(item -> lines.add(Problems.sentence("check.to-decide", Map.of("item", item))));
        return lines;
    }

    private static Optional<Map<String, String>> names(List<Commune.Contact> contacts) {
        return Optional.of(contacts)
                .filter(some -> !some.isEmpty())
                .map(some ->
                        Map.of("names", some.stream().map(Commune.Contact::name).collect(Collectors.joining("; "))));
    }
}
