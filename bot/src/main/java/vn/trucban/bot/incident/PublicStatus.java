package vn.trucban.bot.incident;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.trucban.bot.incident.Incident.Status;
import vn.trucban.content.calendar.WorkingCalendar;
import vn.trucban.content.library.Content;
import vn.trucban.content.messages.Moments;
import vn.trucban.content.playbook.PlaybookId;

/**
 * Is the centre working? What the public is told of open incidents: only those that keep residents from being served, no more than is
 * known, no names of staff. One counter's trouble is called that, and only once it lasts; where people may be in danger nobody is asked
 * to come.
 */
public final class PublicStatus {
    private static final Set<PlaybookId> FELT_BY_RESIDENTS = EnumSet.of(
            PlaybookId.INTERNET,
            PlaybookId.SOFTWARE,
            PlaybookId.NATIONAL_DATABASE,
            PlaybookId.DIGITAL_SIGNATURE,
            PlaybookId.POWER,
            PlaybookId.DISASTER);

    /** One officer's trouble is often over, or only theirs, before residents feel it. */
    private static final Duration LASTS = Duration.ofMinutes(20);

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
     * @param what the kind, as the plan names it, and whether one counter has it or the centre
     * @param since when it was first reported
     * @param instead what residents can do meanwhile
     * @param onPaper dossiers are received on paper because of it
     */
    public record Interruption(PlaybookId kind, String what, Instant since, String instead, boolean onPaper) {}

    /** What is interrupted now, for the public. */
    public List<Interruption> interruptions(List<Incident> open) {
        Map<PlaybookId, List<Incident>> byKind = open.stream()
                .filter(incident -> incident.going()
                                && FELT_BY_RESIDENTS.contains(
                                        incident.playbook().id())
                        || incident.onPaperSince().isPresent())
                .collect(Collectors.groupingBy(
                        incident -> incident.playbook().id(),
                        () -> new EnumMap<>(PlaybookId.class),
                        Collectors.toList()));
        return byKind.values().stream()
                .flatMap(alike -> interruption(alike).stream())
                .sorted(Comparator.comparing(Interruption::since))
                .toList();
    }

    private Optional<Interruption> interruption(List<Incident> alike) {
        Incident first =
                alike.stream().min(Comparator.comparing(Incident::openedAt)).orElseThrow();
        PlaybookId kind = first.playbook().id();
        if (kind == PlaybookId.DISASTER) {
            return alike.stream().anyMatch(PublicStatus::passedOn)
                    ? Optional.of(new Interruption(
                            kind, text("emergency", Map.of()), first.openedAt(), text("stay-away", Map.of()), false))
                    : Optional.empty();
        }
        long counters = alike.stream()
                .flatMap(incident -> incident.concerned().stream())
                .map(Party::person)
                .distinct()
                .count();
        boolean lasts = alike.stream()
                .anyMatch(incident -> passedOn(incident) && incident.length(now).compareTo(LASTS) >= 0);
        Optional<Instant> onPaper = alike.stream()
                .flatMap(incident -> incident.onPaperSince().stream())
                .min(Comparator.naturalOrder());
        if (counters < 2 && !lasts && onPaper.isEmpty()) {
            return Optional.empty();
        }
        String name = first.playbook().name();
        boolean oneCounter = counters < 2 && onPaper.isEmpty();
        String what = oneCounter ? text("one-counter", Map.of("what", name)) : name;
        String instead = onPaper.map(since -> text("on-paper", Map.of("since", moments.at(since, now))))
                .orElseGet(() -> text("come-later", Map.of()));
        Instant began = alike.stream()
                .map(Incident::beganAt)
                .min(Comparator.naturalOrder())
                .orElseGet(first::beganAt);
        return Optional.of(new Interruption(kind, what, began, instead, onPaper.isPresent()));
    }

    private static boolean passedOn(Incident incident) {
        return incident.status() == Status.ESCALATED || incident.status() == Status.TAKEN;
    }

    /** Outside of office hours: why, and when it opens again. Empty while the centre is open, or where nobody wrote down its hours. */
    public Optional<String> closed() {
        WorkingCalendar calendar = content.calendar();
        if (calendar.open(now)) {
            return Optional.empty();
        }
        return calendar.nextOpen(now).map(next -> {
            Map<String, Object> values = Map.of(
                    "centre", content.commune().names().centre(),
                    "when", moments.at(next, now),
                    "holiday",
                            calendar.holiday(now.atZone(WorkingCalendar.ZONE).toLocalDate())
                                    .orElse(""));
            return text(values.get("holiday").equals("") ? "closed" : "holiday", values);
        });
    }

    /** The answer to "hôm nay có làm việc không?", in one or two sentences for each interruption. */
    public String sentences(List<Incident> open) {
        List<Interruption> interruptions = interruptions(open);
        String centre = content.commune().names().centre();
        if (interruptions.isEmpty()) {
            return closed().orElseGet(() -> text("working", Map.of("centre", centre)));
        }
        String list = interruptions.stream()
                .map(one -> text(
                        "interrupted",
                        Map.of("what", one.what(), "since", moments.at(one.since(), now), "instead", one.instead())))
                .collect(Collectors.joining("\n"));
        List<String> sentences = new ArrayList<>();
        sentences.add(text("interruptions", Map.of("centre", centre, "list", list)));
        closed().ifPresent(sentences::add);
        return String.join("\n", sentences);
    }

    private String text(String key, Map<String, ?> values) {
        return content.messages().text("incident.public." + key, values);
    }
}
