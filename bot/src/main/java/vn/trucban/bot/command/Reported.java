package vn.trucban.bot.command;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.trucban.bot.incident.Cries;
import vn.trucban.bot.incident.Cries.Cry;
import vn.trucban.bot.incident.Happening;
import vn.trucban.bot.incident.Incident;
import vn.trucban.bot.incident.IncidentEvent;
import vn.trucban.bot.incident.Rescues;
import vn.trucban.bot.incident.TypedOn;
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
    /** Of the words of those who are said to be safe by a tap. */
    private static final int ON_A_BUTTON = 40;
    /** Here there was more. */
    private static final String CUT = "…";
    /** Of the words of those who are safe. */
    private static final int SAVED = 120;

    private final Incident incident;
    private final Content content;
    private final Cries cries;
    private final Rescues rescues;

    public Reported(Incident incident, Content content) {
        this.incident = incident;
        this.content = content;
        this.cries = new Cries(incident, content);
        this.rescues = new Rescues(incident, content);
    }

    /** Who reported what, and when, in a line; and that those are safe, where somebody has said so of them alone. */
    public String report(Instant now) {
        return safe(reported(now), cries.reportSaved(), now);
    }

    private String safe(String line, Optional<IncidentEvent> saved, Instant now) {
        return saved.map(event -> content.messages()
                        .text(
                                "command.line-saved",
                                Map.of(
                                        "line", line,
                                        "who", event.who(),
                                        "at", new Moments(content.messages()).at(event.at(), now))))
                .orElse(line);
    }

    /** It was about something else. */
    private String moved(String line, Optional<IncidentEvent> moved, Instant now) {
        return moved.map(event -> {
                    Map<String, String> values = new HashMap<>(of(event, now));
                    values.put("line", line);
                    return content.messages().text("command.line-moved", values);
                })
                .orElse(line);
    }

    private Map<String, String> of(IncidentEvent event, Instant now) {
        return Map.of(
                "who", event.who(),
                "text", event.text(),
                "at", new Moments(content.messages()).at(event.at(), now));
    }

    private String reported(Instant now) {
        return content.messages()
                .text(
                        "command.reported",
                        Map.of(
                                "words", new Happening(incident, content).quoted(),
                                "who", incident.reporter().name(),
                                "at", new Moments(content.messages()).at(incident.openedAt(), now)));
    }

    /** Each danger named since, a line each, oldest first; of those who are safe by now with who has said so. */
    public List<String> all(Instant now) {
        return all(now, cry -> line(cry, now));
    }

    /** The same as an official paper has it. */
    List<String> formally(Instant now) {
        return all(now, cry -> line("command.paper.cry", cry, cry.words(), now));
    }

    private List<String> all(Instant now, Function<Cry, String> line) {
        List<String> lines = new ArrayList<>();
        if (cries.reportSaved().isPresent()) {
            lines.add(report(now));
        }
        dangers().stream()
                .map(cry -> moved(safe(line.apply(cry), cries.saved(cry), now), cries.moved(cry), now))
                .forEach(lines::add);
        return List.copyOf(lines);
    }

    private List<Cry> dangers() {
        return cries.all().stream().filter(Predicate.not(Cry::good)).toList();
    }

    /**
     * Whoever is trapped, hurt or missing, all of them until they are taken back, however many; of the rest no more than fit on a board, the
     * last ones; and the last good news of each sort. How many are left out is said, and none of them has people in it.
     */
    public List<String> last(Instant now) {
        List<Cry> open = cries.open();
        List<Cry> rest = dangers().stream()
                .filter(cry -> !open.contains(cry)
                        && cries.saved(cry).isEmpty()
                        && cries.moved(cry).isEmpty())
                .toList();
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
        rescues.saved().stream()
                .reduce((one, later) -> later)
                .map(saved -> saved(saved, now))
                .ifPresent(lines::add);
        incident.events(IncidentEvent.Kind.MOVED).stream()
                .reduce((one, later) -> later)
                .map(event -> content.messages().text("command.moved-line", of(event, now)))
                .ifPresent(lines::add);
        return List.copyOf(lines);
    }

    private String saved(Rescues.Saved saved, Instant now) {
        return content.messages()
                .text(
                        "command.saved-line",
                        Map.of(
                                "words", shortened(saved.group().words(), SAVED),
                                "who", saved.by().who(),
                                "at",
                                        new Moments(content.messages())
                                                .at(saved.by().at(), now)));
    }

    /**
     * People of whom nobody has said that they are safe, for whoever says so.
     *
     * @param cry as {@link Rescues.Group#cry} has it
     * @param line who cried what, and when
     * @param words the same in so few words that they fit on a button
     */
    public record InNeed(int cry, String line, String words) {}

    /** Number of the last fact that changes who is in danger, or cries; what is read before it is out of date. */
    public int latest() {
        return rescues.latest();
    }

    boolean someInNeed() {
        return !rescues.open().isEmpty();
    }

    /** Those who are in danger, group by group, the report first. */
    public List<InNeed> inNeed(Instant now) {
        List<Rescues.Group> open = rescues.open();
        return open.stream()
                .map(group -> inNeed(group, onAButton(group, open), now))
                .toList();
    }

    /** Where others begin with the same words, whoever taps needs those that they end with. */
    private String onAButton(Rescues.Group group, List<Rescues.Group> open) {
        String label = shortened(group.words(), ON_A_BUTTON);
        boolean alike = open.stream()
                .filter(other -> other.cry() != group.cry())
                .map(other -> shortened(other.words(), ON_A_BUTTON))
                .anyMatch(other -> label.endsWith(CUT) && begun(other).equals(begun(label)));
        return alike ? CUT + TypedOn.end(group.words(), ON_A_BUTTON) : label;
    }

    private static String begun(String label) {
        return label.endsWith(CUT) ? label.substring(0, label.length() - CUT.length()) : label;
    }

    private InNeed inNeed(Rescues.Group group, String label, Instant now) {
        Map<String, Object> values = new HashMap<>();
        values.put("at", new Moments(content.messages()).at(group.at(), now));
        values.put("who", group.who());
        values.put("words", group.words());
        return new InNeed(group.cry(), content.messages().text("command.cry-line", values), label);
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

    /** What is left is where people are, and how many; of whoever is out already nothing has to be shown. */
    private String shortened(String words, int room) {
        if (words.length() <= room) {
            return words;
        }
        String said = start(words, clause -> !content.triage().mentionsSafety(clause))
                .or(() -> start(words, clause -> !content.triage().tellsOfSafety(clause)))
                .map(words::substring)
                .orElse(words);
        String kept = TextLength.split(said, room).get(0);
        return (said.equals(words) ? "" : CUT) + kept + (kept.length() < said.length() ? CUT : "");
    }

    /** Where the first clause begins that names somebody in danger. */
    private Optional<Integer> start(String words, Predicate<String> which) {
        int from = 0;
        for (Matcher ends = clauseEnds().matcher(words); ends.find(); from = ends.end()) {
            if (isOfVictims(words.substring(from, ends.start()), which)) {
                return Optional.of(from);
            }
        }
        return Optional.of(from).filter(last -> isOfVictims(words.substring(last), which));
    }

    private boolean isOfVictims(String clause, Predicate<String> which) {
        return content.triage().namesVictims(clause) && which.test(clause);
    }

    /** Whoever is in a hurry writes "đã cứu được 1 người còn 2 người" without any mark. */
    private Pattern clauseEnds() {
        return Pattern.compile(
                "(?<=[.,;!?])\\s+|\\s+(?=(?:" + content.messages().text("command.words-left") + ")\\s)");
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
