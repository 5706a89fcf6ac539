package vn.trucban.bot.incident;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.trucban.bot.incident.Cries.Cry;
import vn.trucban.bot.incident.Cries.Weight;
import vn.trucban.content.library.Content;

/**
 * That people are in danger in an incident that goes on, for whoever has to ring somebody up about it.
 *
 * @param what a few words: "Cháy", "Lũ, nước ngập"
 * @param words what was typed or pressed, oldest first, each once
 */
public record InDanger(String what, List<String> words) {
    /** Of what names no person in danger only the last are said. */
    private static final int SERIOUS_SAID = 2;

    public InDanger {
        words = List.copyOf(words);
    }

    /** Empty: nobody is known to be in danger, or it is over. */
    public static Optional<InDanger> in(Incident incident, Content content) {
        if (!incident.going()) {
            return Optional.empty();
        }
        Optional<Alarm> alarm = Alarm.in(incident, content);
        return alarm.isEmpty() && !incident.ladder().byTheClock() && !incident.underCommand()
                ? Optional.empty()
                : Optional.of(new InDanger(
                        alarm.map(Alarm::what).orElseGet(() -> new Happening(incident, content).cry()),
                        words(alarm, incident, content)));
    }

    /** What another goes on from says no more than that one. */
    private static List<String> words(Optional<Alarm> alarm, Incident incident, Content content) {
        Cries cries = new Cries(incident, content);
        List<Cry> open = cries.open();
        List<Cry> serious = cries.all().stream()
                .filter(cry ->
                        cry.weight() == Weight.SERIOUS && cries.moved(cry).isEmpty())
                .toList();
        List<Cry> last = serious.subList(Math.max(0, serious.size() - SERIOUS_SAID), serious.size());
        List<Cry> said = cries.all().stream()
                .filter(cry -> open.contains(cry) || last.contains(cry))
                .toList();
        return Stream.concat(alarm.map(Alarm::words).stream(), said.stream().map(Cry::words))
                .filter(words -> !words.isBlank())
                .distinct()
                .filter(words -> said.stream().noneMatch(cry -> !cry.words().equals(words) && cries.goesOn(words, cry)))
                .toList();
    }
}
