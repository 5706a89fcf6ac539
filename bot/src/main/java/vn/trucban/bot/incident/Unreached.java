package vn.trucban.bot.incident;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import vn.trucban.bot.incident.IncidentEvent.Kind;
import vn.trucban.content.messages.Messages;

/** Whom messages of an incident did not reach, and whom they did after all, by what the register says of it. */
public final class Unreached {
    private final Incident incident;
    private final String[] undelivered;
    private final String[] delivered;

    public Unreached(Incident incident, Messages messages) {
        this.incident = incident;
        this.undelivered = around(messages.template("incident.fact.undelivered"));
        this.delivered = around(messages.template("incident.fact.delivered"));
    }

    private static String[] around(String template) {
        return template.split("\\{[a-z]+}", -1);
    }

    /** Whom this fact names; empty where it names nobody. */
    public Optional<String> name(IncidentEvent event) {
        String[] words = event.kind() == Kind.DELIVERED ? delivered : undelivered;
        String text = event.text();
        if (words.length < 2 || !text.startsWith(words[0])) {
            return Optional.empty();
        }
        int end = words[1].isEmpty() ? text.length() : text.indexOf(words[1], words[0].length());
        return end < 0 ? Optional.empty() : Optional.of(text.substring(words[0].length(), end));
    }

    /** What was sent to them with this call did not arrive, and they did nothing in between that shows that they knew. */
    public boolean missed(IncidentEvent call, String name) {
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

    /** Whom something did not reach after this fact, and nothing of it since; the empty name where it is not known who. */
    Set<String> since(int seq) {
        Set<String> names = new LinkedHashSet<>();
        for (IncidentEvent event : incident.events()) {
            if (event.seq() > seq && event.kind() == Kind.UNDELIVERED) {
                names.add(name(event).orElse(""));
            } else if (event.kind() == Kind.DELIVERED) {
                name(event).ifPresent(names::remove);
            }
        }
        return names;
    }
}
