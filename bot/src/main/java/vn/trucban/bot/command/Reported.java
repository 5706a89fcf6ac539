package vn.trucban.bot.command;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import vn.trucban.bot.incident.Cries;
import vn.trucban.bot.incident.Cries.Cry;
import vn.trucban.bot.incident.Happening;
import vn.trucban.bot.incident.Incident;
import vn.trucban.content.library.Content;
import vn.trucban.content.messages.Moments;

/** What was reported of a disaster, and every danger that was written or pressed since: what whoever is called out has to know first. */
public final class Reported {
    /** As many as fit above a board on a telephone. */
    private static final int LAST = 5;

    private final Incident incident;
    private final Content content;
    private final Cries cries;

    public Reported(Incident incident, Content content) {
        this.incident = incident;
        this.content = content;
        this.cries = new Cries(incident, content);
    }

    /** Who reported what, and when, in a line. */
    public String report(Instant now) {
        return content.messages()
                .text(
                        "command.reported",
                        Map.of(
                                "words", new Happening(incident, content).quoted(),
                                "who", incident.reporter().name(),
                                "at", new Moments(content.messages()).at(incident.openedAt(), now)));
    }

    /** Each danger named since, a line each, oldest first. */
    public List<String> all(Instant now) {
        return dangers().stream().map(cry -> line(cry, now)).toList();
    }

    private List<Cry> dangers() {
        return cries.all().stream().filter(Predicate.not(Cry::good)).toList();
    }

    /** No more of them than fit on a board, the grave ones first of all, and the last good news; how many are left out is said. */
    public List<String> last(Instant now) {
        List<Cry> dangers = dangers();
        List<Cry> shown = dangers.stream()
                .sorted(Comparator.comparing(Cry::weight)
                        .thenComparing(cry -> cry.said().seq(), Comparator.reverseOrder()))
                .limit(LAST)
                .toList();
        List<String> lines = new ArrayList<>();
        if (dangers.size() > LAST) {
            lines.add(content.messages().text("command.cries-before", Map.of("count", dangers.size() - LAST)));
        }
        dangers.stream().filter(shown::contains).map(cry -> line(cry, now)).forEach(lines::add);
        cries.all().stream()
                .filter(Cry::good)
                .reduce((one, later) -> later)
                .map(cry -> line(cry, now))
                .ifPresent(lines::add);
        return List.copyOf(lines);
    }

    /** The report and the last dangers, for an order or a board. */
    String news(Instant now) {
        List<String> lines = new ArrayList<>(List.of(report(now)));
        lines.addAll(last(now));
        return String.join("\n", lines);
    }

    private String line(Cry cry, Instant now) {
        Map<String, Object> values = new HashMap<>();
        values.put("at", new Moments(content.messages()).at(cry.said().at(), now));
        values.put("who", cry.said().who());
        values.put("words", cry.words());
        values.put("count", cry.others());
        String key = cry.good() ? "command.news-line" : "command.cry-line";
        return content.messages().text(cry.others() > 0 ? key + "-more" : key, values);
    }
}
