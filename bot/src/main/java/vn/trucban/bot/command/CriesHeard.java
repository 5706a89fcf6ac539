package vn.trucban.bot.command;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.trucban.bot.incident.Cries;
import vn.trucban.bot.incident.IncidentEvent;
import vn.trucban.bot.incident.Party;
import vn.trucban.bot.incident.Piece;
import vn.trucban.bot.incident.Rescues;
import vn.trucban.bot.staff.Person;
import vn.trucban.bot.staff.PersonId;

/** Danger that somebody writes, or presses at the steps, to the disaster while its board stands: all who were called for the board hear it, and not only the ladder. */
final class CriesHeard {
    private static final Set<IncidentEvent.Kind> READ =
            EnumSet.of(IncidentEvent.Kind.NOTED, IncidentEvent.Kind.SAVED, IncidentEvent.Kind.MOVED);

    private static final Set<IncidentEvent.Kind> TAKEN_BACK =
            EnumSet.of(IncidentEvent.Kind.SAVED, IncidentEvent.Kind.MOVED);

    private final Scene scene;
    private final Command command;

    CriesHeard(Scene scene) {
        this.scene = scene;
        this.command = scene.command();
    }

    /** False where nobody has written or pressed anything new. */
    boolean round(Change change) {
        List<IncidentEvent> events = scene.incident().events();
        Cries cries = new Cries(scene.incident(), scene.content());
        boolean known = command.heard() != Command.UNKNOWN;
        if (known
                && events.stream()
                        .noneMatch(event -> event.seq() > command.heard()
                                && (cries.speaks(event) || TAKEN_BACK.contains(event.kind())))) {
            return false;
        }
        change.heard(events.size());
        if (known) {
            new Rescues(scene.incident(), scene.content())
                    .saved().stream()
                            .filter(one -> one.by().seq() > command.heard())
                            .forEach(one -> tell(change, one));
            events.stream()
                    .filter(event -> event.seq() > command.heard() && event.kind() == IncidentEvent.Kind.MOVED)
                    .forEach(event -> moved(change, event));
            cries.all().stream()
                    .filter(cry -> cry.said().seq() > command.heard())
                    .forEach(cry -> tell(change, cry));
        }
        return true;
    }

    private void moved(Change change, IncidentEvent event) {
        tell(
                change,
                event,
                scene.texts().with("command.moved", command, Map.of("name", event.who(), "text", event.text())));
    }

    private void tell(Change change, Cries.Cry cry) {
        String key =
                switch (cry.weight()) {
                    case GRAVE -> "command.cried-grave";
                    case SERIOUS -> "command.cried";
                    case GOOD -> "command.told-news";
                };
        // why command.heard(): of what was told before this round all who are called have heard, or have read it on the
        // board
        Optional<Piece> piece = Piece.of(scene.incident(), scene.content(), cry.said(), command.heard());
        String text = piece.map(next -> scene.texts()
                        .with(key + "-next", command, Map.of("name", cry.said().who(), "words", next.newest())))
                .orElseGet(() -> scene.texts()
                        .with(key, command, Map.of("name", cry.said().who(), "words", cry.words())));
        tell(change, cry.said(), text);
    }

    private void tell(Change change, Rescues.Saved saved) {
        String text = scene.texts()
                .with(
                        "command.saved",
                        command,
                        Map.of(
                                "name", saved.by().who(),
                                "words", saved.group().words(),
                                "at", scene.texts().moments().at(saved.by().at(), scene.now())));
        tell(change, saved.by(), text);
    }

    private void tell(Change change, IncidentEvent said, String text) {
        Set<PersonId> news = haveReadIt(said);
        seatedOnly()
                .filter(person -> !news.contains(person))
                .filter(person -> scene.staff()
                        .person(person)
                        .map(Person::name)
                        .filter(said.who()::equals)
                        .isEmpty())
                .forEach(person -> change.tell(
                        person, text, List.of(scene.texts().buttons().open(command))));
    }

    /** What is written, or said of those who are safe, goes to whoever raised the board and to those who have reported the same. */
    private Set<PersonId> haveReadIt(IncidentEvent said) {
        Stream<Party> those = READ.contains(said.kind())
                ? Stream.concat(scene.incident().assignee().stream(), scene.incident().concerned().stream())
                : Stream.empty();
        return those.map(Party::person).collect(Collectors.toSet());
    }

    /** why not the others: whoever is on the ladder of the disaster hears it from there. */
    private Stream<PersonId> seatedOnly() {
        Set<PersonId> onLadder = scene.incident().ladder().rungs().stream()
                .flatMap(rung -> rung.people().stream())
                .collect(Collectors.toSet());
        return command.called().stream().filter(person -> !onLadder.contains(person));
    }
}
