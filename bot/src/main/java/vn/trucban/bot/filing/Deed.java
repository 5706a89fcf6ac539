package vn.trucban.bot.filing;

import java.time.Instant;
import java.util.Optional;
import vn.trucban.bot.incident.IncidentEvent;
import vn.trucban.content.messages.Messages;
import vn.trucban.content.reporting.Reporting.Recipient;

/**
 * Something decided about a report that nobody may unsay; it becomes a fact of the incident, too.
 *
 * @param recipient whom it is about, as it was called then; empty: nobody in particular
 * @param why empty where none is asked for
 */
public record Deed(Kind kind, Optional<Recipient> recipient, String why, String by, Instant at) {
    /** What was decided; each has its sentence under {@code filing.fact}. */
    public enum Kind {
        SENT(IncidentEvent.Kind.FILED),
        /** It had been marked as sent, and was not. */
        UNSENT(IncidentEvent.Kind.UNFILED),
        /** It need not be sent. */
        WAIVED(IncidentEvent.Kind.FILING_WAIVED),
        /** It has to be sent after all. */
        OWED(IncidentEvent.Kind.FILING_OWED);

        private final IncidentEvent.Kind fact;

        Kind(IncidentEvent.Kind fact) {
            this.fact = fact;
        }

        IncidentEvent.Kind fact() {
            return fact;
        }
    }

    /** The same, with {@code erased} in the place of the name and of what was typed. */
    Deed nameless(String erased) {
        return new Deed(kind, recipient, why.isEmpty() ? "" : erased, erased, at);
    }

    /** As the register and the page say it. */
    public String text(Messages messages) {
        String key = "filing.fact." + kind.name().toLowerCase(java.util.Locale.ROOT);
        return messages.text(
                key, java.util.Map.of("name", recipient.map(Recipient::name).orElse(""), "why", why));
    }
}
