package vn.trucban.bot.command;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import vn.trucban.bot.incident.Cries;
import vn.trucban.bot.incident.Cries.Cry;
import vn.trucban.bot.incident.Happening;
import vn.trucban.bot.incident.Incident;
import vn.trucban.content.library.Content;
import vn.trucban.content.messages.Moments;
import vn.trucban.content.text.TextLength;

/** What was reported of a disaster, and every danger that was written or pressed since: what whoever is called out has to know first. */
public final class Reported {
    /** As many as fit above a board on a telephone. */
    private static final int LAST = 5;
    /** Of the words of more grave ones than that, in characters; each keeps the least. */
    private static final int ROOM = 600;

    private static final int LEAST = 50;

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

    /** The same as an official paper has it. */
    List<String> formally(Instant now) {
        return dangers().stream()
                .map(cry -> line("command.paper.cry", cry, cry.words(), now))
                .toList();
    }

    private List<Cry> dangers() {
        return cries.all().stream().filter(Predicate.not(Cry::good)).toList();
    }

    /**
     * Whoever is trapped, hurt or missing, all of them until they are taken back, however many; of the rest no more than fit on a board, the
     * last ones; and the last good news. How many are left out is said, and none of them has people in it.
     */
    public List<String> last(Instant now) {
        List<Cry> open = cries.open();
        List<Cry> rest = dangers().stream().filter(cry -> !open.contains(cry)).toList();
        int hidden = Math.max(0, rest.size() - Math.max(1, LAST - open.size()));
        int room = room(open);
        List<String> lines = new ArrayList<>();
        open.stream().map(cry -> line(cry, shortened(cry.words(), room), now)).forEach(lines::add);
        if (hidden > 0) {
            lines.add(content.messages().text("command.cries-before", Map.of("count", hidden)));
        }
        rest.stream().skip(hidden).map(cry -> line(cry, now)).forEach(lines::add);
        cries.all().stream()
                .filter(Cry::good)
                .reduce((one, later) -> later)
                .map(cry -> line(cry, now))
                .ifPresent(lines::add);
        return List.copyOf(lines);
    }

    /** Whoever was said to be trapped, hurt or missing and of whom nobody has said that they are safe, a line each, the report first. */
    List<String> unsaved(Instant now) {
        List<String> lines = new ArrayList<>();
        if (cries.reportOpen()) {
            lines.add(content.messages().text("command.open.reported", Map.of("report", report(now))));
        }
        List<Cry> open = cries.open();
        int room = room(open);
        open.stream()
                .map(cry -> values(cry, shortened(cry.words(), room), now))
                .map(values -> content.messages().text("command.open.cry", values))
                .forEach(lines::add);
        return lines;
    }

    private static int room(List<Cry> open) {
        return open.size() > LAST ? Math.max(LEAST, ROOM / open.size()) : Integer.MAX_VALUE;
    }

    /** What is left is where people are, and how many. */
    private String shortened(String words, int room) {
        if (words.length() <= room) {
            return words;
        }
        String said = Stream.of(words.split("(?<=[.,;!?])\\s+"))
                .filter(content.triage()::namesVictims)
                .findFirst()
                .map(clause -> words.substring(words.indexOf(clause)))
                .orElse(words);
        String kept = TextLength.split(said, room).get(0);
        return (said.equals(words) ? "" : "…") + kept + (kept.length() < said.length() ? "…" : "");
    }

    /** The report and the last dangers, for an order or a board. */
    String news(Instant now) {
        List<String> lines = new ArrayList<>(List.of(report(now)));
        lines.addAll(last(now));
        return String.join("\n", lines);
    }

    private String line(Cry cry, Instant now) {
        return line(cry, cry.words(), now);
    }

    private String line(Cry cry, String words, Instant now) {
        return line(cry.good() ? "command.news-line" : "command.cry-line", cry, words, now);
    }

    private String line(String key, Cry cry, String words, Instant now) {
        return content.messages().text(cry.others() > 0 ? key + "-more" : key, values(cry, words, now));
    }

    private Map<String, Object> values(Cry cry, String words, Instant now) {
        Map<String, Object> values = new HashMap<>();
        values.put("at", new Moments(content.messages()).at(cry.said().at(), now));
        values.put("who", cry.said().who());
        values.put("words", words);
        values.put("count", cry.others());
        return values;
    }
}
