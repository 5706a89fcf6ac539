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
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.trucban.bot.incident.Incident;
import vn.trucban.bot.incident.IncidentEvent;
import vn.trucban.bot.incident.IncidentEvent.Kind;
import vn.trucban.bot.incident.Symptoms;
import vn.trucban.bot.incident.Unreached;
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
    private final Unreached unreached;
    private final Map<Integer, LateFact> right = new HashMap<>();
    private final Set<Integer> said = new HashSet<>();
    private final List<Told> lines = new ArrayList<>();
    private final Set<String> calledBefore = new HashSet<>();
    private final Set<String> called = new HashSet<>();
    /** Of whom it says that they were not reached. */
    private final Set<String> missed = new HashSet<>();

    private Optional<String> onPaper = Optional.empty();

    /** @param line empty where it says nothing to those above */
    private record Told(Instant at, String line) {}

    private static Set<Kind> told() {
        Set<Kind> told = EnumSet.of(
                Kind.REPORTED,
                Kind.SHARED,
                Kind.HURRIED,
                Kind.CALMED,
                Kind.SAVED,
                Kind.MOVED,
                Kind.ESCALATED,
                Kind.RAISED,
                Kind.EXHAUSTED,
                Kind.UNDELIVERED,
                Kind.DELIVERED,
                Kind.LEADERS_INFORMED,
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
        this.unreached = new Unreached(incident, messages);
        new Symptoms(messages).of(incident).forEach(event -> said.add(event.seq()));
        late.forEach(fact -> fact.corrects().ifPresent(seq -> right.put(seq, fact)));
    }

    /** Something that it tells became known after this letter was drawn. */
    boolean newSince(Filing.Drawn letter) {
        Predicate<IncidentEvent> since = letter.seq() == null
                ? event -> event.at().isAfter(letter.at())
                // why by number: of a time that is said afterwards the moment is the one that was said
                : event -> event.seq() > letter.seq();
        Set<Integer> told = new HashSet<>();
        incident.events().stream().filter(this::isTold).forEach(event -> told.add(event.seq()));
        return incident.events().stream().anyMatch(event -> since.test(event) && changes(event))
                || late.stream()
                        .filter(fact -> fact.corrects().map(told::contains).orElse(true))
                        .anyMatch(fact -> fact.enteredAt().isAfter(letter.at()));
    }

    private boolean isTold(IncidentEvent event) {
        return said.contains(event.seq()) || (TOLD.contains(event.kind()) && !isCalledAgain(event));
    }

    /** That it called the same people once more is the desk's own affair. */
    private boolean isCalledAgain(IncidentEvent event) {
        return event.kind() == Kind.RAISED && event.text().startsWith(messages.text("incident.fact.called-again"));
    }

    /** Who joined or left is told as a count. */
    private boolean changes(IncidentEvent event) {
        return isTold(event) || event.kind() == Kind.JOINED || event.kind() == Kind.LEFT;
    }

    /** Sentence by sentence, each a line of its own. */
    List<String> lines() {
        Set<Integer> left = mistakes();
        left.addAll(saidAnew());
        boolean joined = false;
        for (IncidentEvent event : incident.events()) {
            if (event.kind() == Kind.JOINED && !joined && !incident.affected().isEmpty()) {
                joined = true;
                add(event.at(), "joined", Map.of("count", incident.affected().size()));
            } else if (isTold(event) && !left.contains(event.seq())) {
                tell(event);
            }
        }
        late.stream()
                .filter(fact -> fact.corrects().isEmpty())
                .forEach(fact -> free(fact.at(), fact.who(), fact.text()));
        // why only now: what was said afterwards stands where it happened
        return lines.stream()
                .sorted(Comparator.comparing(Told::at))
                .map(Told::line)
                .toList();
    }

    private void tell(IncidentEvent event) {
        if (event.erased()) {
            add(event.at(), "erased", Map.of());
        } else if (right.containsKey(event.seq())) {
            corrected(event, right.get(event.seq()));
        } else if (said.contains(event.seq())) {
            add(event.at(), "said", Map.of("who", event.who(), "text", event.text()));
        } else {
            told(event);
        }
    }

    /** What is right, with who said so and when: the register has both. */
    private void corrected(IncidentEvent event, LateFact as) {
        if (as.text().isEmpty()) {
            add(event.at(), "erased", Map.of());
            return;
        }
        add(
                event.at(),
                "corrected",
                Map.of(
                        "text",
                        Sentence.of(inFull(event, as.text())),
                        "who",
                        as.who(),
                        "entered",
                        moments.full(as.enteredAt())));
    }

    /** why: a cause alone is nothing that happened at that hour. */
    private String inFull(IncidentEvent event, String text) {
        return event.kind() == Kind.RESOLVED && !text.startsWith(upToPlace("incident.fact.resolved"))
                ? messages.text("incident.fact.resolved", Map.of("cause", text))
                : text;
    }

    private void told(IncidentEvent event) {
        switch (event.kind()) {
            case REPORTED -> who(event, "reported");
            case BEGAN -> who(event, "began");
            case ENDED -> who(event, "ended");
            case SHARED -> who(event, "shared");
            case HURRIED -> who(event, "hurried");
            case EXHAUSTED -> who(event, "exhausted");
            case PAPER_OFF -> paperOff(event);
            case ESCALATED, RAISED -> called(event);
            case UNDELIVERED -> undelivered(event);
            case DELIVERED ->
                unreached
                        .name(event)
                        .filter(missed::remove)
                        .ifPresent(name -> add(event.at(), "reached", Map.of("name", name)));
            case PAPER_ON -> paper(event);
            case TAKEN -> known(event, "incident.fact.taken", "taken");
            case RESOLVED -> known(event, "incident.fact.resolved", "resolved");
            case REOPENED -> {
                calledBefore.clear();
                called.clear();
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

    /** Why the desk called is its own affair. */
    private void called(IncidentEvent event) {
        String[] between = messages.template("incident.fact.escalated").split("\\{[a-z]+}", -1);
        int names = between.length == 3 ? event.text().lastIndexOf(between[1]) : -1;
        if (names < 0) {
            free(event.at(), event.who(), event.text());
            return;
        }
        List<String> people =
                List.of(event.text().substring(names + between[1].length()).split(", ", -1));
        called.addAll(people);
        String reached =
                people.stream().filter(name -> !unreached.missed(event, name)).collect(Collectors.joining(", "));
        if (!reached.isEmpty() && calledBefore.add(reached)) {
            String comrades = Stream.of(reached.split(", "))
                    .map(name -> messages.text("filing.course.comrade", Map.of("name", name)))
                    .collect(Collectors.joining(", "));
            add(event.at(), "called", Map.of("names", comrades));
        }
    }

    /** Of those who were called to help: whether others got what they were asked or told is the desk's affair. */
    private void undelivered(IncidentEvent event) {
        Optional<String> name = unreached.name(event);
        if (name.isEmpty()) {
            free(event.at(), event.who(), event.text());
        } else if (called.remove(name.get()) || name.get().equals(messages.text("incident.fact.somebody"))) {
            missed.add(name.get());
            add(event.at(), "unreached", Map.of("name", name.get()));
        }
    }

    /** What is taken in stands there once. */
    private void paper(IncidentEvent event) {
        if (event.text().startsWith(upToPlace("paper.fact.on-late"))) {
            // why at the beginning: nobody has said at what hour, and the hour of writing is none of the trouble's
            add(
                    incident.openedAt(),
                    "paper-late",
                    Map.of("who", event.who(), "list", list(event, "paper.fact.on-late")));
            return;
        }
        boolean changed = event.text().startsWith(upToPlace("paper.fact.changed"));
        String list = list(event, changed ? "paper.fact.changed" : "paper.fact.on");
        if (list.isEmpty()) {
            free(event.at(), event.who(), event.text());
        } else if (onPaper.isEmpty()) {
            add(event.at(), "paper-on", Map.of("who", event.who(), "list", list));
        } else if (!changed) {
            who(event, "paper-again");
        } else if (!onPaper.get().equals(list)) {
            who(event, "paper-changed");
        }
        onPaper = Optional.of(list);
    }

    /** The procedures, without what the door says besides; empty where the fact does not begin so. */
    private String list(IncidentEvent event, String template) {
        String start = upToPlace(template);
        if (!event.text().startsWith(start)) {
            return "";
        }
        String rest = event.text().substring(start.length());
        for (String key : List.of("paper.fact.note", "paper.fact.note-gone")) {
            String besides = messages.template(key).split("\\{[a-z]+}", -1)[1];
            int note = rest.lastIndexOf(besides);
            rest = note < 0 ? rest : rest.substring(0, note);
        }
        return rest.strip();
    }

    /** why not always: what was set down afterwards is told with its beginning. */
    private void paperOff(IncidentEvent event) {
        if (!event.text().equals(messages.text("paper.fact.off-late"))) {
            who(event, "paper-off");
        }
    }

    private String upToPlace(String key) {
        return messages.template(key).split("\\{", 2)[0].strip();
    }

    private void free(Instant at, String who, String text) {
        if (text.isEmpty()) {
            add(at, "erased", Map.of());
        } else if (who.equals(messages.text("incident.desk")) || text.startsWith(who + " ")) {
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
