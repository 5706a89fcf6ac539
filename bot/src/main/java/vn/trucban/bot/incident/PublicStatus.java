package vn.trucban.bot.incident;

import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.trucban.bot.incident.Incident.Status;
import vn.trucban.content.library.Content;
import vn.trucban.content.messages.Moments;
import vn.trucban.content.playbook.PlaybookId;

/**
 * Is the centre working? What the public is told of open incidents: only those that keep residents from being served, only once they
 * could not be fixed on the spot, and no names of staff.
 */
public final class PublicStatus {
    private static final Set<PlaybookId> FELT_BY_RESIDENTS = EnumSet.of(
            PlaybookId.INTERNET,
            PlaybookId.SOFTWARE,
            PlaybookId.NATIONAL_DATABASE,
            PlaybookId.DIGITAL_SIGNATURE,
            PlaybookId.POWER,
            PlaybookId.DISASTER);

    private final Content content;
    private final Moments moments;

    private final Instant now;

    public PublicStatus(Content content, Instant now) {
        this.content = content;
        this.moments = new Moments(content.messages());
        this.now = now;
    }

    /**
     * One line per kind of interruption, the longest first.
     *
     * @param what the kind, as the plan names it
     * @param since when it was reported
     * @param instead what residents can do meanwhile; empty where nothing helps
     * @param onPaper dossiers are received on paper because of it
     */
    public record Interruption(PlaybookId kind, String what, Instant since, String instead, boolean onPaper) {}

    /** What is interrupted now, for the public. */
    public List<Interruption> interruptions(List<Incident> open) {
        return open.stream()
                .filter(PublicStatus::felt)
                .collect(Collectors.toMap(
                        incident -> incident.playbook().id(),
                        incident -> incident,
                        (one, other) -> one.openedAt().isBefore(other.openedAt()) ? one : other))
                .values()
                .stream()
                .sorted(Comparator.comparing(Incident::openedAt))
                .map(incident -> new Interruption(
                        incident.playbook().id(),
                        incident.playbook().name(),
                        incident.openedAt(),
                        instead(onPaperSince(incident.playbook().id(), open)),
                        onPaperSince(incident.playbook().id(), open).isPresent()))
                .toList();
    }

    private static boolean felt(Incident incident) {
        boolean passedOn = incident.status() == Status.ESCALATED || incident.status() == Status.TAKEN;
        return incident.onPaperSince().isPresent()
                || (passedOn && FELT_BY_RESIDENTS.contains(incident.playbook().id()));
    }

    /** Of several incidents of one kind, paper intake may have been switched on for a later one. */
    private static Optional<Instant> onPaperSince(PlaybookId kind, List<Incident> open) {
        return open.stream()
                .filter(incident -> incident.playbook().id() == kind)
                .flatMap(incident -> incident.onPaperSince().stream())
                .min(Comparator.naturalOrder());
    }

    /** The answer to "hôm nay có làm việc không?", in one or two sentences for each interruption. */
    public String sentences(List<Incident> open) {
        List<Interruption> interruptions = interruptions(open);
        Map<String, String> names = Map.of("centre", content.commune().names().centre());
        if (interruptions.isEmpty()) {
            return content.messages().text("incident.public.working", names);
        }
        String list = interruptions.stream()
                .map(one -> content.messages()
                        .text(
                                "incident.public.interrupted",
                                Map.of(
                                        "what",
                                        one.what(),
                                        "since",
                                        moments.at(one.since(), now),
                                        "instead",
                                        one.instead())))
                .collect(Collectors.joining("\n"));
        return content.messages()
                .text("incident.public.interruptions", Map.of("centre", names.get("centre"), "list", list));
    }

    private String instead(Optional<Instant> onPaper) {
        return onPaper.map(since ->
                        content.messages().text("incident.public.on-paper", Map.of("since", moments.at(since, now))))
                .orElseGet(() -> content.messages().text("incident.public.come-later"));
    }
}
