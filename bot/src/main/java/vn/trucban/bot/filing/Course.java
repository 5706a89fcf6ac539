package vn.trucban.bot.filing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import vn.trucban.bot.incident.Happening;
import vn.trucban.bot.incident.Incident;
import vn.trucban.bot.incident.IncidentEvent;
import vn.trucban.bot.incident.IncidentEvent.Kind;
import vn.trucban.bot.incident.Symptoms;
import vn.trucban.content.library.Content;
import vn.trucban.content.messages.Messages;
import vn.trucban.content.messages.Moments;

/** How an incident went, for those above: a sentence for each thing they want to know, in the order in which it really happened. */
final class Course {
    /** The rest is how people in the office and the desk talked to each other. */
    private static final Set<Kind> TOLD = told();

    private final Incident incident;
    private final List<LateFact> late;
    private final Messages messages;
    private final Moments moments;
    private final List<String> quoted;
    private final List<Told> lines = new ArrayList<>();
    private final Set<String> calledBefore = new HashSet<>();
    private boolean paperTold;

    /** @param line empty where it says nothing to those above */
    private record Told(Instant at, String line) {}

    private static Set<Kind> told() {
        Set<Kind> told = EnumSet.of(
                Kind.REPORTED,
                Kind.SHARED,
                Kind.HURRIED,
                Kind.CALMED,
                Kind.ESCALATED,
                Kind.RAISED,
                Kind.EXHAUSTED,
                Kind.TAKEN,
                Kind.HANDED_OVER,
                Kind.PAPER_ON,
                Kind.PAPER_OFF,
                Kind.SOLVED_ON_THE_SPOT,
                Kind.RESOLVED,
                Kind.CONFIRMED,
                Kind.BEGAN,
                Kind.ENDED,
                Kind.REOPENED);
        // why by their names: calls outside and the command board are features of their own, and enter facts of their
        // own
        Stream.of(Kind.values())
                .filter(kind ->
                        kind.name().startsWith("OUTSIDE_") || kind.name().startsWith("COMMAND_"))
                .forEach(told::add);
        return told;
    }

    Course(Incident incident, List<LateFact> late, Content content) {
        this.incident = incident;
        this.late = late;
        this.messages = content.messages();
        this.moments = new Moments(messages);
        this.quoted = new Happening(incident, content).symptoms();
    }

    /** Something that it tells became known after this moment. */
    boolean newSince(Instant moment) {
        return incident.events().stream()
                        .anyMatch(event ->
                                TOLD.contains(event.kind()) && event.at().isAfter(moment))
                || Symptoms.of(incident).stream().anyMatch(event -> event.at().isAfter(moment))
                || late.stream().anyMatch(fact -> fact.enteredAt().isAfter(moment));
    }

    /** Sentence by sentence, each a line of its own. */
    List<String> lines() {
        Set<Integer> left = mistakes();
        left.addAll(saidAnew());
        Set<Integer> seen = new HashSet<>();
        Symptoms.of(incident).forEach(event -> seen.add(event.seq()));
        boolean joined = false;
        for (IncidentEvent event : incident.events()) {
            if (event.kind() == Kind.JOINED && !joined && !incident.affected().isEmpty()) {
                joined = true;
                add(event.at(), "joined", Map.of("count", incident.affected().size()));
            } else if (seen.contains(event.seq())) {
                add(event.at(), "said", Map.of("who", event.who(), "text", event.text()));
            } else if (TOLD.contains(event.kind()) && !left.contains(event.seq())) {
                tell(event);
            }
        }
        late.forEach(fact -> free(fact.at(), fact.who(), fact.text()));
        // why only now: what was said afterwards stands where it happened
        return lines.stream()
                .sorted(Comparator.comparing(Told::at))
                .map(Told::line)
                .toList();
    }

    private void tell(IncidentEvent event) {
        if (event.erased()) {
            add(event.at(), "erased", Map.of());
            return;
        }
        switch (event.kind()) {
            case REPORTED -> who(event, "reported");
            case BEGAN -> who(event, "began");
            case ENDED -> who(event, "ended");
            case SHARED -> who(event, "shared");
            case HURRIED -> who(event, "hurried");
            case EXHAUSTED -> who(event, "exhausted");
            case PAPER_OFF -> who(event, "paper-off");
            case ESCALATED, RAISED -> called(event);
            case PAPER_ON -> paper(event);
            case TAKEN -> known(event, "incident.fact.taken", "taken");
            case RESOLVED -> known(event, "incident.fact.resolved", "resolved");
            case REOPENED -> {
                calledBefore.clear();
                free(event.at(), event.who(), event.text());
            }
            case CONFIRMED -> known(event, "incident.fact.confirmed", "confirmed");
            default -> free(event.at(), event.who(), event.text());
        }
    }

    private void who(IncidentEvent event, String key) {
        add(event.at(), key, Map.of("who", event.who()));
    }

    /** As a sentence of its own where it begins as the register says it; else in its own words. */
    private void known(IncidentEvent event, String template, String key) {
        if (event.text().startsWith(upToPlace(template))) {
            who(event, key);
        } else {
            free(event.at(), event.who(), event.text());
        }
    }

    /** Why the desk called is its own affair, and so is that it called the same people once more. */
    private void called(IncidentEvent event) {
        if (event.text().startsWith(messages.text("incident.fact.called-again"))) {
            return;
        }
        String[] between = messages.template("incident.fact.escalated").split("\\{[a-z]+}", -1);
        int names = between.length == 3 ? event.text().lastIndexOf(between[1]) : -1;
        if (names < 0) {
            free(event.at(), event.who(), event.text());
            return;
        }
        String people = event.text().substring(names + between[1].length());
        if (calledBefore.add(people)) {
            add(event.at(), "called", Map.of("names", people));
        }
    }

    /** What is taken in stands there once. */
    private void paper(IncidentEvent event) {
        String list = Stream.of("paper.fact.on", "paper.fact.on-late", "paper.fact.changed")
                .map(this::upToPlace)
                .filter(event.text()::startsWith)
                .findFirst()
                .map(start -> event.text().substring(start.length()).strip())
                .orElse("");
        boolean changed = event.text().startsWith(upToPlace("paper.fact.changed"));
        if (list.isEmpty()) {
            free(event.at(), event.who(), event.text());
        } else if (changed && paperTold) {
            who(event, "paper-changed");
        } else if (paperTold) {
            who(event, "paper-again");
        } else {
            add(event.at(), "paper-on", Map.of("who", event.who(), "list", list));
        }
        paperTold = true;
    }

    private String upToPlace(String key) {
        return messages.template(key).split("\\{", 2)[0].strip();
    }

    private void free(Instant at, String who, String text) {
        if (text.isEmpty()) {
            add(at, "erased", Map.of());
        } else if (who.equals(messages.text("incident.desk"))) {
            add(at, "free-desk", Map.of("text", Sentence.of(text)));
        } else {
            add(at, "free", Map.of("who", who, "text", Sentence.of(text)));
        }
    }

    private void add(Instant at, String key, Map<String, ?> values) {
        Map<String, Object> places = new HashMap<>(values);
        places.put("when", moments.full(at));
        lines.add(new Told(at, messages.text("filing.course." + key, places)));
    }

    /** A time that was said once more: the last one counts. */
    private Set<Integer> saidAnew() {
        Set<Integer> earlier = new HashSet<>();
        for (Kind kind : List.of(Kind.BEGAN, Kind.ENDED)) {
            List<IncidentEvent> all = incident.events(kind);
            all.stream().limit(Math.max(0, all.size() - 1)).forEach(event -> earlier.add(event.seq()));
        }
        return earlier;
    }

    /** Said to have been a mistake, and that which says so: the register has both, and above nobody needs either. One of the others each. */
    private Set<Integer> mistakes() {
        Set<Integer> mistakes = new HashSet<>();
        for (IncidentEvent correction : incident.events(Kind.OUTSIDE_CORRECTED)) {
            Optional<IncidentEvent> wrong = incident.events().stream()
                    .filter(earlier -> !mistakes.contains(earlier.seq()) && corrects(correction, earlier))
                    .max(Comparator.comparingInt(IncidentEvent::seq));
            wrong.ifPresent(earlier -> mistakes.addAll(List.of(earlier.seq(), correction.seq())));
        }
        return mistakes;
    }

    /** why by its words: a fact knows no other; where they were changed or erased, both are told. */
    private boolean corrects(IncidentEvent correction, IncidentEvent earlier) {
        return !earlier.text().isEmpty()
                && earlier.seq() < correction.seq()
                && correction.text().contains("“" + earlier.text() + "”")
                && correction.text().contains(moments.full(earlier.at()));
    }
}
