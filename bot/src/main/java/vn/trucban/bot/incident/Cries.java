package vn.trucban.bot.incident;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import vn.trucban.bot.incident.IncidentEvent.Kind;
import vn.trucban.bot.incident.PressedCries.Pressed;
import vn.trucban.content.library.Content;

/**
 * What was cried out after the report, in words of somebody's own or by an answer at the steps, and which of it rings. Thirty who say the
 * same within minutes are one message and a count, or the one who is trapped drowns in them; whoever is trapped, hurt or misses somebody is
 * told each time. What is said after good news is news again.
 */
public final class Cries {
    /** Facts in words of people's own. */
    private static final Set<Kind> WRITTEN = EnumSet.of(Kind.NOTED, Kind.JOINED);

    private final Incident incident;
    private final Content content;
    private final PressedCries pressed;
    private final DangerWords dangerWords;
    private final Duration again;
    private final List<Cry> rung = new ArrayList<>();
    /** Where in {@link #rung} the same was said last. */
    private final Map<String, Integer> last = new HashMap<>();
    /** What each person pressed last. */
    private final Map<String, String> lastOf = new HashMap<>();

    /** What says that those of a cry are safe, by the number of the fact that cried. */
    private final Map<Integer, IncidentEvent> saved = new HashMap<>();

    /** What says that a cry is another matter, by the number of the fact that cried. */
    private final Map<Integer, IncidentEvent> moved = new HashMap<>();

    /** All that was typed of a cry before, by the number of the fact that stands in the place of it. */
    private final Map<Integer, List<String>> typedBefore = new HashMap<>();

    private boolean listened;

    public Cries(Incident incident, Content content) {
        this.incident = incident;
        this.content = content;
        this.pressed = new PressedCries(incident, content);
        this.dangerWords = new DangerWords(content);
        this.again = content.ladder().sayAgainAfter();
    }

    /** How much a cry is worth. */
    public enum Weight {
        /** Somebody is trapped, hurt or missing. */
        GRAVE,
        /** Water rises, something burns, and nobody is said to be in it. */
        SERIOUS,
        /** Everybody is out, the fire is out: told, and no alarm. */
        GOOD
    }

    /**
     * One that rings.
     *
     * @param words the sentence that is told
     * @param again the facts that said the same soon after, and do not ring
     */
    public record Cry(IncidentEvent said, String words, Weight weight, List<IncidentEvent> again) {
        public Cry {
            again = List.copyOf(again);
        }

        public boolean good() {
            return weight == Weight.GOOD;
        }

        /** How many other people said the same. */
        public long others() {
            return again.stream()
                    .map(IncidentEvent::who)
                    .filter(who -> !who.equals(said.who()))
                    .distinct()
                    .count();
        }

        private Cry and(IncidentEvent same) {
            return new Cry(
                    said,
                    words,
                    weight,
                    Stream.concat(again.stream(), Stream.of(same)).toList());
        }
    }

    /** Those that ring, oldest first. */
    public List<Cry> all() {
        if (!listened) {
            listened = true;
            incident.events().forEach(this::listen);
        }
        return List.copyOf(rung);
    }

    /** Those of people trapped, hurt or missing that nobody has taken back, oldest first. */
    public List<Cry> open() {
        return all().stream()
                .filter(cry -> cry.weight() == Weight.GRAVE && !takenBack(cry))
                .toList();
    }

    /** The fact that says that those of this cry alone are safe; empty where none does. */
    public Optional<IncidentEvent> saved(Cry cry) {
        all();
        return Optional.ofNullable(saved.get(cry.said().seq()));
    }

    /** The fact that says that this cry is another matter, and stands elsewhere; empty where none does. */
    public Optional<IncidentEvent> moved(Cry cry) {
        all();
        return Optional.ofNullable(moved.get(cry.said().seq()));
    }

    /** What this person cried that nobody has taken back, oldest first; good news is none. */
    public List<Cry> openOf(String who) {
        return all().stream()
                .filter(cry -> !cry.good() && cry.said().who().equals(who) && !takenBack(cry))
                .toList();
    }

    /** The last of them in which these words are; empty: there is none, or it is all over. */
    public Optional<Cry> of(String who, String words) {
        return openOf(who).stream()
                .filter(cry -> incident.going() && !words.isBlank() && (has(cry.words(), words) || goesOn(words, cry)))
                .reduce((one, later) -> later);
    }

    /** True where what was cried elsewhere is cried here by the same person, no less gravely, and nobody has taken it back. */
    public boolean stands(Cry elsewhere) {
        String who = elsewhere.said().who();
        boolean reported = incident.going()
                && incident.reporter().name().equals(who)
                && has(incident.words(), elsewhere.words())
                && (reportOpen() || elsewhere.weight() != Weight.GRAVE && dangerWords.in(incident.words()));
        return reported
                || of(who, elsewhere.words())
                        .filter(cry -> cry.weight().compareTo(elsewhere.weight()) <= 0)
                        .isPresent();
    }

    /** The same of whom the report itself tells, or whoever reported with what they said more. */
    public Optional<IncidentEvent> reportSaved() {
        List<Cry> cries = all();
        return Optional.ofNullable(saved.get(Rescues.REPORT)).or(() -> cries.stream()
                .filter(this::goesOnFromReport)
                .flatMap(cry -> saved(cry).stream())
                .findFirst());
    }

    private boolean goesOnFromReport(Cry cry) {
        return cry.said().who().equals(incident.reporter().name()) && goesOn(incident.words(), cry);
    }

    /** True where the cry, as it stands or as it stood before more was typed, goes on from these words. */
    boolean goesOn(String words, Cry cry) {
        return Stream.concat(
                        Stream.of(cry.words()),
                        typedBefore.getOrDefault(cry.said().seq(), List.of()).stream())
                .anyMatch(text -> TypedOn.goesOn(words, text));
    }

    /** True where the words stand there up to an end: "thôn 1" is not in "thôn 12". */
    private static boolean has(String all, String words) {
        for (int at = all.indexOf(words); at >= 0; at = all.indexOf(words, at + 1)) {
            int end = at + words.length();
            boolean begins = at == 0 || !Character.isLetterOrDigit(all.charAt(at - 1));
            boolean ends = end == all.length()
                    || !Character.isLetterOrDigit(all.charAt(end)) && !Character.isWhitespace(all.charAt(end));
            if (begins && ends) {
                return true;
            }
        }
        return false;
    }

    private boolean takenBack(Cry cry) {
        return saved(cry).isPresent()
                || moved(cry).isPresent()
                || takenBack(cry.said().seq(), cry.said().who(), isOfAButton(cry.said(), cry.words()));
    }

    /**
     * By whoever pressed it, with the answer that everybody is out; or nobody was in danger any more.
     * why not what was written: "Đủ người" is of one's own house, and the words may be of the neighbours'
     */
    private boolean takenBack(int seq, String who, boolean ofAButton) {
        return incident.events().stream()
                .filter(event -> event.seq() > seq)
                .anyMatch(event -> event.kind() == Kind.CALMED
                        || ofAButton && event.who().equals(who) && pressed.isGoodNews(event));
    }

    /** True where the cry of this number is what a button says. */
    boolean isPressed(int seq) {
        return seq == Rescues.REPORT
                ? dangerWords.areOfAButton(incident.words())
                : all().stream()
                        .filter(cry -> cry.said().seq() == seq)
                        .anyMatch(cry -> isOfAButton(cry.said(), cry.words()));
    }

    private boolean isOfAButton(IncidentEvent said, String words) {
        return !WRITTEN.contains(said.kind()) || dangerWords.areOfAButton(words);
    }

    /** True where the report itself is of people trapped, hurt or missing, nobody has taken it back, and no cry has it with what was said more. */
    public boolean reportOpen() {
        String words = incident.words();
        return new Happening(incident, content).ownWords()
                && dangerWords.in(words, incident)
                && dangerWords.weight(words) == Weight.GRAVE
                && reportSaved().isEmpty()
                && !takenBack(Rescues.REPORT, incident.reporter().name(), dangerWords.areOfAButton(words))
                && open().stream().noneMatch(cry -> goesOn(words, cry));
    }

    /** The one that rings by this fact; empty where it cries nothing out, or what was just told. */
    public Optional<Cry> by(IncidentEvent event) {
        return all().stream().filter(cry -> cry.said().seq() == event.seq()).findFirst();
    }

    /** True where the fact is somebody's own words, or an answer that cries out, whether that rings or not. */
    public boolean speaks(IncidentEvent event) {
        return WRITTEN.contains(event.kind()) || pressed.unwritten(event).isPresent();
    }

    private void listen(IncidentEvent event) {
        if (event.kind() == Kind.REOPENED || event.kind() == Kind.CALMED) {
            // why: what was said while it was over was told to nobody; where nobody is in danger any more it has to
            // hurry anew
            last.clear();
        } else if (event.kind() == Kind.SAVED) {
            save(event, saved);
        } else if (event.kind() == Kind.MOVED) {
            save(event, moved);
        } else if (WRITTEN.contains(event.kind())) {
            if (dangerWords.in(event.text(), incident)) {
                write(event);
            } else if (event.kind() == Kind.NOTED && dangerWords.isGoodNews(event.text(), incident)) {
                calm();
                rung.add(new Cry(event, event.text(), Weight.GOOD, List.of()));
            }
        } else {
            pressed.unwritten(event).ifPresent(cry -> press(event, cry));
        }
    }

    /** What is said after good news is news again. */
    private void calm() {
        last.values().removeIf(place -> rung.get(place).weight() == Weight.SERIOUS);
    }

    /** Whoever cries the same again after it is in danger again. */
    private void save(IncidentEvent event, Map<Integer, IncidentEvent> takenBack) {
        int cry = event.about().orElse(Rescues.REPORT);
        takenBack.put(cry, event);
        last.values().removeIf(place -> rung.get(place).said().seq() == cry);
    }

    /** Whoever types where they are has their cry repeated with it: it stands in the place of what it begins with. */
    private void write(IncidentEvent event) {
        Weight weight = dangerWords.weight(event.text());
        for (int place = 0; place < rung.size(); place++) {
            Cry before = rung.get(place);
            boolean begun = before.said().who().equals(event.who())
                    && !before.good()
                    && !saved.containsKey(before.said().seq())
                    && !moved.containsKey(before.said().seq())
                    && TypedOn.goesOn(before.words(), event.text());
            if (begun) {
                List<String> typed = typedBefore.remove(before.said().seq());
                typedBefore.put(event.seq(), typed == null ? new ArrayList<>() : typed);
                typedBefore.get(event.seq()).add(before.words());
                rung.set(place, new Cry(event, event.text(), weight, before.again()));
                return;
            }
        }
        rung.add(new Cry(event, event.text(), weight, List.of()));
    }

    private void press(IncidentEvent event, Pressed cry) {
        boolean grave = cry.weight() == Weight.GRAVE;
        String key = grave ? event.who() + "\n" + cry.words() : cry.words();
        Integer before = last.get(key);
        boolean saidBefore = cry.words().equals(lastOf.put(event.who(), cry.words()));
        boolean same = before != null
                && !event.at().isAfter(rung.get(before).said().at().plus(again))
                && (saidBefore || !grave);
        if (same) {
            rung.set(before, rung.get(before).and(event));
            return;
        }
        if (cry.weight() == Weight.GOOD) {
            calm();
        }
        last.put(key, rung.size());
        rung.add(new Cry(event, cry.words(), cry.weight(), List.of()));
    }
}
