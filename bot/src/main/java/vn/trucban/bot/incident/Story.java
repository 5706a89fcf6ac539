package vn.trucban.bot.incident;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import vn.trucban.content.library.Content;
import vn.trucban.content.messages.Messages;
import vn.trucban.content.messages.Moments;

/** What has happened so far in an incident, a line for each fact. */
final class Story {
    /** More of what the desk itself did than this fits on no phone, and tells whoever is called nothing. */
    private static final int SHORT = 12;

    private static final int FIRST = 3;
    private static final int LAST = 6;

    /** With {@link #END} room for the longest step with its answer. */
    private static final int BEGINNING = 200;

    private static final int END = 114;

    private final Content content;
    private final Messages messages;
    private final Moments moments;
    private final Instant now;

    Story(Content content, Instant now) {
        this.content = content;
        this.messages = content.messages();
        this.moments = new Moments(messages);
        this.now = now;
    }

    String full(Incident incident) {
        return lines(incident.events().stream().filter(event -> !event.erased()));
    }

    /** What thirty people answered alike is a line, and a count. */
    String of(Incident incident) {
        Map<Integer, Cries.Cry> counted = new HashMap<>();
        Set<IncidentEvent> again = new HashSet<>();
        new Cries(incident, content).all().forEach(cry -> {
            counted.put(cry.said().seq(), cry);
            again.addAll(cry.again());
        });
        return lines(shortened(incident.events().stream()
                .filter(event -> !event.erased() && !again.contains(event))
                .map(event -> counted(event, Optional.ofNullable(counted.get(event.seq()))))
                .toList()));
    }

    /** What people said stands whole: only how often the desk asked and called in between is a count. */
    private Stream<IncidentEvent> shortened(List<IncidentEvent> events) {
        String desk = messages.text("incident.desk");
        List<IncidentEvent> between = events.size() <= SHORT
                ? List.of()
                : events.subList(FIRST, events.size() - LAST).stream()
                        .filter(event -> event.who().equals(desk))
                        .toList();
        if (between.size() < 2) {
            return events.stream();
        }
        IncidentEvent first = between.get(0);
        String count = messages.text("incident.story-desk", Map.of("count", between.size()));
        return events.stream()
                .filter(event -> event.equals(first) || !between.contains(event))
                .map(event -> event.equals(first)
                        ? new IncidentEvent(event.seq(), event.at(), event.kind(), event.who(), count)
                        : event);
    }

    private IncidentEvent counted(IncidentEvent event, Optional<Cries.Cry> cry) {
        long others = cry.map(Cries.Cry::others).orElse(0L);
        return others == 0
                ? event
                : new IncidentEvent(
                        event.seq(),
                        event.at(),
                        event.kind(),
                        event.who(),
                        messages.text("incident.story-more", Map.of("text", event.text(), "count", others)));
    }

    /** The hour alone of what is of the same day as the line before; of the first, where that is today. */
    private String lines(Stream<IncidentEvent> events) {
        List<String> lines = new ArrayList<>();
        Instant before = now;
        for (IncidentEvent event : events.toList()) {
            String at = moments.at(event.at(), before);
            lines.add(messages.text(
                    "incident.story-line", Map.of("clock", at, "who", event.who(), "text", told(event.text()))));
            before = event.at();
        }
        return String.join("\n", lines);
    }

    /** The register keeps it whole; a call-out on a phone needs how it began, and what was said last. */
    static String told(String text) {
        return TypedOn.inShort(text, BEGINNING, END);
    }
}
