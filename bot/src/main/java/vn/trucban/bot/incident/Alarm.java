package vn.trucban.bot.incident;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import vn.trucban.bot.incident.IncidentEvent.Kind;
import vn.trucban.content.library.Content;
import vn.trucban.content.playbook.PlaybookId;
import vn.trucban.content.triage.Verdict.Danger;

/**
 * What endangers people in an incident, whatever kind it was filed as: that comes first in whatever calls somebody for it.
 *
 * @param what a few words: "Cháy", "Lũ, nước ngập, có người mắc kẹt"
 * @param words of whoever told first; empty: only buttons said it
 * @param danger empty: only answers to steps tell of it
 */
record Alarm(String what, String words, Optional<Danger> danger) {
    private static final Set<Kind> SAYING = EnumSet.of(Kind.NOTED, Kind.TRIED, Kind.JOINED, Kind.REOPENED);
    /** Between a step and its answer, as {@code incident.fact.tried} has it. */
    private static final String ANSWER = " → ";

    /** Empty: nobody is known to be in danger. */
    static Optional<Alarm> in(Incident incident, Content content) {
        if (!incident.ladder().byTheClock() && incident.playbook().id() != PlaybookId.DISASTER) {
            return Optional.empty();
        }
        Happening happening = new Happening(incident, content);
        Rescues rescues = new Rescues(incident, content);
        String told = Optional.of(incident.words())
                .filter(words -> calmed(incident) == 0
                        && rescues.saved(Rescues.REPORT).isEmpty()
                        && happening.ownWords()
                        && new DangerWords(content).in(words, incident))
                .or(() -> noted(incident, content, rescues))
                .orElse("");
        Optional<Danger> danger = content.triage().classify(told).danger();
        Optional<String> named = danger.map(one -> content.messages()
                .text("incident.happening.danger." + one.name().toLowerCase(Locale.ROOT)));
        // why: what was said before nobody was in danger any more is not what they are in now
        return (calmed(incident) > 0
                        ? named.or(happening::said)
                        : happening
                                .said()
                                .or(() -> named)
                                .or(() -> pressed(incident, content))
                                .or(() -> someone(told, content)))
                .map(what -> new Alarm(what, told, danger));
    }

    /** "Vẫn còn 2 người trên mái" names nobody's flood, and somebody in it. */
    private static Optional<String> someone(String told, Content content) {
        return Optional.of(told).filter(words -> !words.isBlank()).map(words -> content.messages()
                .text("incident.happening.someone"));
    }

    /** What begins with a cry of a button, as after the end of another, is called what that cries. */
    private static Optional<String> pressed(Incident incident, Content content) {
        DangerWords dangerWords = new DangerWords(content);
        return Optional.of(incident.words()).filter(words -> dangerWords.areOfAButton(words) && dangerWords.in(words));
    }

    /** When nobody was in danger any more, for the last time; 0: never said. */
    private static int calmed(Incident incident) {
        return incident.last(Kind.CALMED).map(IncidentEvent::seq).orElse(0);
    }

    private static Optional<String> noted(Incident incident, Content content, Rescues rescues) {
        DangerWords dangerWords = new DangerWords(content);
        int calmed = calmed(incident);
        return incident.events().stream()
                .filter(event -> event.seq() > calmed)
                .filter(event -> SAYING.contains(event.kind()) && !event.erased() && !rescues.isOver(event))
                .map(Alarm::words)
                .filter(words -> dangerWords.in(words, incident))
                .findFirst();
    }

    /** Of an answer to a step that answer alone: the step names what it warns of. */
    private static String words(IncidentEvent event) {
        int answer = event.kind() == Kind.TRIED ? event.text().lastIndexOf(ANSWER) : -1;
        return answer < 0 ? event.text() : event.text().substring(answer + ANSWER.length());
    }

    /** The safety advice; empty where it is not known of which danger. */
    Optional<String> advice(Content content) {
        return danger.map(one -> content.messages().text("danger." + one.name().toLowerCase(Locale.ROOT)));
    }
}
