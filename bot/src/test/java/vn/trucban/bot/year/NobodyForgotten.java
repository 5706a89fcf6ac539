package vn.trucban.bot.year;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import vn.trucban.bot.incident.Incident;
import vn.trucban.bot.staff.PersonId;

/** Each evening: for every incident that is not over there is somebody still here who has been asked and can answer on a screen. */
final class NobodyForgotten {
    private final Life life;
    private final Cast cast;
    private final List<String> wrong = new ArrayList<>();
    private int looked;

    NobodyForgotten(Life life, Cast cast) {
        this.life = life;
        this.cast = cast;
    }

    int looked() {
        return looked;
    }

    List<String> wrong() {
        return wrong;
    }

    void look(Instant now) {
        for (Incident incident : life.office().incidents().open()) {
            looked++;
            boolean asked =
                    switch (incident.status()) {
                        case GUIDED -> can(asked(incident.reporter().person()), "#", incident);
                        case ESCALATED -> can(cast.all().stream(), "#tk.", incident);
                        case TAKEN ->
                            can(asked(incident.assignee().orElseThrow().person()), "#rs.", incident);
                        case RESOLVED -> can(asked(incident.reporter().person()), "#fx.", incident);
                        case CLOSED -> true;
                    };
            if (!asked) {
                wrong.add(now + " nobody is asked about " + incident.id() + ", " + incident.status() + ": "
                        + incident.events().get(incident.events().size() - 1));
            }
        }
    }

    private Stream<Player> asked(PersonId person) {
        return cast.all().stream().filter(one -> one.id.equals(person.value()));
    }

    /** Whoever has left or lost their phone counts while the ladder still waits for them. */
    private static boolean can(Stream<Player> players, String verb, Incident incident) {
        String ref = "." + incident.id().value() + ".";
        return players.anyMatch(player -> player.blocked
                || !player.here
                || player.newest(one ->
                                one.payloads().stream().anyMatch(each -> each.startsWith(verb) && each.contains(ref)))
                        .isPresent());
    }
}
