package vn.trucban.bot.command;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.trucban.bot.incident.Happening;
import vn.trucban.bot.incident.Incident;
import vn.trucban.bot.incident.IncidentEvent;
import vn.trucban.bot.incident.IncidentEvent.Kind;
import vn.trucban.bot.incident.PressedCries;
import vn.trucban.content.library.Content;
import vn.trucban.content.messages.Moments;

/** What was reported of a disaster, and every danger that was written or pressed since: what whoever is called out has to know first. */
public final class Reported {
    /** Facts in words of people's own. */
    private static final Set<Kind> WRITTEN = EnumSet.of(Kind.NOTED, Kind.JOINED);
    /** As many as fit above a board on a telephone. */
    private static final int LAST = 3;

    private final Incident incident;
    private final Content content;

    public Reported(Incident incident, Content content) {
        this.incident = incident;
        this.content = content;
    }

    /** Danger that somebody named after the report itself. */
    record Cry(Instant at, String who, String words) {}

    /** Empty where the fact names none. */
    Optional<Cry> cry(IncidentEvent event) {
        Optional<String> words = WRITTEN.contains(event.kind())
                ? Optional.of(event.text()).filter(content.triage()::namesDanger)
                : new PressedCries(incident, content).in(event);
        return words.map(said -> new Cry(event.at(), event.who(), said));
    }

    /** True where the fact is somebody's own words, or cries out. */
    boolean speaks(IncidentEvent event) {
        return WRITTEN.contains(event.kind()) || cry(event).isPresent();
    }

    private List<Cry> cries() {
        return incident.events().stream().flatMap(event -> cry(event).stream()).toList();
    }

    /** Who reported what, and when, in a line. */
    public String report(Instant now) {
        return content.messages()
                .text(
                        "command.reported",
                        Map.of(
                                "words", new Happening(incident, content).words(),
                                "who", incident.reporter().name(),
                                "at", new Moments(content.messages()).at(incident.openedAt(), now)));
    }

    /** Each danger named since, a line each, oldest first. */
    public List<String> all(Instant now) {
        return lines(cries(), now);
    }

    /** The same, no more of them than fit on a board; how many came before is said. */
    public List<String> last(Instant now) {
        List<Cry> cries = cries();
        int left = Math.max(0, cries.size() - LAST);
        List<String> lines = new ArrayList<>();
        if (left > 0) {
            lines.add(content.messages().text("command.cries-before", Map.of("count", left)));
        }
        lines.addAll(lines(cries.subList(left, cries.size()), now));
        return List.copyOf(lines);
    }

    /** The report and the last dangers, for an order or a board. */
    String news(Instant now) {
        List<String> lines = new ArrayList<>(List.of(report(now)));
        lines.addAll(last(now));
        return String.join("\n", lines);
    }

    private List<String> lines(List<Cry> cries, Instant now) {
        Moments moments = new Moments(content.messages());
        return cries.stream()
                .map(cry -> content.messages()
                        .text(
                                "command.cry-line",
                                Map.of("at", moments.at(cry.at(), now), "who", cry.who(), "words", cry.words())))
                .toList();
    }
}
