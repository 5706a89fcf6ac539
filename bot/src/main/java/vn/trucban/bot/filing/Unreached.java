package vn.trucban.bot.filing;

import java.util.Optional;
import vn.trucban.bot.incident.Incident;
import vn.trucban.bot.incident.IncidentEvent;
import vn.trucban.bot.incident.IncidentEvent.Kind;
import vn.trucban.content.messages.Messages;

/** Whom messages of an incident did not reach, by what the register says of it. */
final class Unreached {
    private final Incident incident;
    private final String[] words;

    Unreached(Incident incident, Messages messages) {
        this.incident = incident;
        this.words = messages.template("incident.fact.undelivered").split("\\{[a-z]+}", -1);
    }

    /** Empty where the fact names nobody. */
    Optional<String> name(IncidentEvent undelivered) {
        String text = undelivered.text();
        if (words.length != 3 || !text.startsWith(words[0])) {
            return Optional.empty();
        }
        int end = text.indexOf(words[1], words[0].length());
        return end < 0 ? Optional.empty() : Optional.of(text.substring(words[0].length(), end));
    }

    /** What was sent to them with this call did not arrive, and they did nothing in between that shows that they knew. */
    boolean missed(IncidentEvent call, String name) {
        for (IncidentEvent event : incident.events()) {
            if (event.seq() > call.seq() && event.who().equals(name)) {
                return false;
            }
            if (event.seq() > call.seq()
                    && event.kind() == Kind.UNDELIVERED
                    && name(event).filter(name::equals).isPresent()) {
                return true;
            }
        }
        return false;
    }
}
