package vn.trucban.bot.incident;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.trucban.bot.incident.Cries.Cry;
import vn.trucban.bot.incident.Cries.Weight;
import vn.trucban.bot.incident.IncidentEvent.Kind;
import vn.trucban.content.library.Content;

/**
 * Whoever was cried for, cry by cry: of whom nobody has said that they are safe, and of whom somebody has. Each is taken back alone: that
 * two are off the roof saves nobody in the cellar.
 */
public final class Rescues {
    /** In place of a fact's number: the report itself. */
    public static final int REPORT = 0;

    private static final Set<Kind> SAYING = EnumSet.of(Kind.NOTED, Kind.JOINED);
    private static final Set<Kind> OVER = EnumSet.of(Kind.SAVED, Kind.MOVED, Kind.CALMED);

    private final Incident incident;
    private final Content content;
    private final Cries cries;

    public Rescues(Incident incident, Content content) {
        this.incident = incident;
        this.content = content;
        this.cries = new Cries(incident, content);
    }

    /**
     * People of whom one cry tells.
     *
     * @param cry number of the fact that cried, {@link #REPORT} where it was the report
     */
    public record Group(int cry, String words, String who, Instant at) {}

    /** They are safe, as the fact says. */
    public record Saved(Group group, IncidentEvent by) {}

    /** Of whom nobody has said that they are safe: the report first, then the cries, oldest first. */
    public List<Group> open() {
        List<Group> open = new ArrayList<>();
        if (cries.reportOpen()) {
            open.add(report());
        }
        cries.open().forEach(cry -> open.add(group(cry)));
        return open;
    }

    public Optional<Group> open(int cry) {
        return open().stream().filter(one -> one.cry() == cry).findFirst();
    }

    /** Those of them whom this one cried for. */
    public List<Group> openOf(String name) {
        return open().stream().filter(one -> one.who().equals(name)).toList();
    }

    /** Those whom this one cried for in words: what is pressed at the steps says nothing of them. */
    public List<Group> writtenOf(String name) {
        return openOf(name).stream().filter(one -> !cries.isPressed(one.cry())).toList();
    }

    /** Who was taken back alone, in the order in which they were. */
    public List<Saved> saved() {
        return incident.events(Kind.SAVED).stream()
                .flatMap(event -> group(event.about().orElse(REPORT)).map(group -> new Saved(group, event)).stream())
                .toList();
    }

    public Optional<Saved> saved(int cry) {
        return saved().stream().filter(one -> one.group().cry() == cry).findFirst();
    }

    /** The same was cried once more after this fact: whoever knew no later one did not know of it. */
    public boolean criedSince(int cry, int seen) {
        return cries.all().stream()
                .filter(one -> one.said().seq() == cry)
                .flatMap(one -> one.again().stream())
                .anyMatch(event -> event.seq() > seen);
    }

    /** Number of the last fact that cries, or takes a cry back; 0: there is none. Whoever read the list before it has read another one. */
    public int latest() {
        PressedCries pressed = new PressedCries(incident, content);
        DangerWords words = new DangerWords(content);
        return incident.events().stream()
                .filter(event -> OVER.contains(event.kind())
                        || SAYING.contains(event.kind()) && words.in(event.text(), incident)
                        || pressed.in(event).isPresent())
                .mapToInt(IncidentEvent::seq)
                .max()
                .orElse(REPORT);
    }

    /** True where the fact told of people who are safe by now, or was about something else. */
    boolean isOver(IncidentEvent event) {
        return cries.all().stream()
                .filter(cry -> cries.saved(cry).isPresent() || cries.moved(cry).isPresent())
                .anyMatch(cry -> cry.said().who().equals(event.who())
                        && event.seq() <= cry.said().seq()
                        && cries.goesOn(event.text(), cry));
    }

    private Optional<Group> group(int cry) {
        return cry == REPORT
                ? Optional.of(report())
                : cries.all().stream()
                        .filter(one ->
                                one.weight() == Weight.GRAVE && one.said().seq() == cry)
                        .map(Rescues::group)
                        .findFirst();
    }

    private Group report() {
        return new Group(REPORT, incident.words(), incident.reporter().name(), incident.openedAt());
    }

    private static Group group(Cry cry) {
        return new Group(
                cry.said().seq(), cry.words(), cry.said().who(), cry.said().at());
    }
}
