package vn.trucban.bot.incident;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import vn.trucban.bot.incident.IncidentEvent.Kind;
import vn.trucban.content.messages.Messages;
import vn.trucban.content.messages.Phrases;
import vn.trucban.content.text.VietnameseText;

/**
 * What those who have a trouble wrote about it besides the report itself: whoever taps its kind is asked what is to be seen, and says so then.
 * What they write later is how it goes on.
 */
public final class Symptoms {
    private static final Duration FIRST_STEPS = Duration.ofMinutes(30);

    private final Phrases idle;
    private final Phrases faults;
    private final Pattern wish;

    public Symptoms(Messages messages) {
        idle = Phrases.of(messages, "incident.idle-words");
        faults = Phrases.of(messages, "incident.fault-words");
        wish = Pattern.compile(messages.text("incident.wish-pattern"));
    }

    /**
     * Oldest first; none of whoever works on it, none whose words were erased, none by which nothing is told: thanks, a ticket's number; and
     * none by which the desk is only asked or told to do something.
     */
    public List<IncidentEvent> of(Incident incident) {
        return notes(incident).stream()
                .filter(event -> !idle.makeUp(event.text()) && !isWish(event.text()))
                .toList();
    }

    private boolean isWish(String text) {
        boolean asks = text.strip().endsWith("?")
                || wish.matcher(VietnameseText.fold(text)).find();
        return asks && !faults.standAsWritten(text);
    }

    /** The same, thanks and all. */
    static List<IncidentEvent> notes(Incident incident) {
        List<IncidentEvent> written = new ArrayList<>();
        Instant until = incident.openedAt().plus(FIRST_STEPS);
        for (IncidentEvent event : incident.events()) {
            if (event.kind() == Kind.RESOLVED || event.kind() == Kind.SOLVED_ON_THE_SPOT) {
                break;
            }
            if (event.kind() == Kind.NOTED && !event.at().isAfter(until) && byWhoHasIt(incident, event)) {
                written.add(event);
            }
        }
        return written;
    }

    /** The report's own words and these, each once; nothing where nobody wrote. */
    public List<String> words(Incident incident) {
        List<String> all =
                new ArrayList<>(ownWords(incident) ? List.of(incident.words().strip()) : List.of());
        for (IncidentEvent event : of(incident)) {
            String words = event.text().strip();
            if (!all.contains(words)) {
                all.add(words);
            }
        }
        return all;
    }

    /** True where somebody wrote the report: what a button says is nobody's words. */
    static boolean ownWords(Incident incident) {
        return !incident.words().isBlank()
                && !incident.words().strip().equals(incident.playbook().shortName());
    }

    private static boolean byWhoHasIt(Incident incident, IncidentEvent event) {
        for (Party one : incident.concerned()) {
            if (!event.erased() && one.name().equals(event.who())) {
                return incident.assignee()
                        .filter(working -> working.person().equals(one.person()))
                        .isEmpty();
            }
        }
        return false;
    }
}
