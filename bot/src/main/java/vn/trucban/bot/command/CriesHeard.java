package vn.trucban.bot.command;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.trucban.bot.incident.IncidentEvent;
import vn.trucban.bot.staff.Person;
import vn.trucban.bot.staff.PersonId;

/** Danger that somebody writes, or presses at the steps, to the disaster while its board stands: all who were called for the board hear it, and not only the ladder. */
final class CriesHeard {
    private final Scene scene;
    private final Command command;

    CriesHeard(Scene scene) {
        this.scene = scene;
        this.command = scene.command();
    }

    /** False where nobody has written anything new. */
    boolean round(Change change) {
        List<IncidentEvent> written = scene.incident().events().stream()
                .filter(event ->
                        event.seq() > command.heard() && scene.reported().speaks(event))
                .toList();
        boolean known = command.heard() != Command.UNKNOWN;
        if (known && written.isEmpty()) {
            return false;
        }
        change.heard(scene.incident().events().size());
        if (known) {
            written.stream()
                    .flatMap(event -> scene.reported().cry(event).stream())
                    .forEach(cry -> tell(change, cry));
        }
        return true;
    }

    private void tell(Change change, Reported.Cry cry) {
        String text = scene.texts().with("command.cried", command, Map.of("name", cry.who(), "words", cry.words()));
        seatedOnly()
                .filter(person -> scene.staff()
                        .person(person)
                        .map(Person::name)
                        .filter(cry.who()::equals)
                        .isEmpty())
                .forEach(person -> change.tell(
                        person, text, List.of(scene.texts().buttons().open(command))));
    }

    /** why not the others: whoever is on the ladder of the disaster hears it from there. */
    private Stream<PersonId> seatedOnly() {
        Set<PersonId> onLadder = scene.incident().ladder().rungs().stream()
                .flatMap(rung -> rung.people().stream())
                .collect(Collectors.toSet());
        return command.called().stream().filter(person -> !onLadder.contains(person));
    }
}
