package vn.trucban.bot.filing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import vn.trucban.bot.incident.IncidentEvent;
import vn.trucban.content.messages.Messages;
import vn.trucban.content.messages.Moments;
import vn.trucban.content.reporting.Reporting.Recipient;

/**
 * Something decided about a report that nobody may unsay; it becomes a fact of the incident, too.
 *
 * @param recipient whom it is about, as it was called then; empty: nobody in particular
 * @param why empty where none is asked for
 * @param paper what was sent; of nothing else
 */
public record Deed(Kind kind, Optional<Recipient> recipient, String why, String by, Instant at, Optional<Paper> paper) {
    public Deed {
        // why: what earlier versions wrote down has none
        paper = paper == null ? Optional.empty() : paper;
    }

    Deed(Kind kind, Optional<Recipient> recipient, String why, String by, Instant at) {
        this(kind, recipient, why, by, at, Optional.empty());
    }

    /** A letter that went out. @param digest of the file that is kept of it */
    public record Paper(String number, LocalDate date, String digest) {}

    /** What was decided; each has its sentence under {@code filing.fact}. */
    public enum Kind {
        SENT(IncidentEvent.Kind.FILED),
        /** It had been marked as sent, and was not. */
        UNSENT(IncidentEvent.Kind.UNFILED),
        /** It need not be sent. */
        WAIVED(IncidentEvent.Kind.FILING_WAIVED),
        /** It has to be sent after all. */
        OWED(IncidentEvent.Kind.FILING_OWED),
        /** No rule demands it any more, by the times that were said afterwards. */
        LIFTED(IncidentEvent.Kind.FILING_WAIVED);

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
        return new Deed(kind, recipient, why.isEmpty() ? "" : erased, erased, at, paper);
    }

    /** As the register and the page say it. */
    public String text(Messages messages) {
        String key = "filing.fact." + kind.name().toLowerCase(Locale.ROOT);
        Map<String, Object> places = new HashMap<>();
        places.put("name", recipient.map(Recipient::name).orElse(""));
        places.put("why", why);
        paper.ifPresent(sent -> {
            places.put("number", sent.number());
            places.put("date", Moments.date(sent.date()));
            places.put("digest", sent.digest());
        });
        return messages.text(paper.isPresent() ? key + "-paper" : key, places);
    }
}
