package vn.trucban.bot.filing;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import vn.trucban.bot.incident.Incident;
import vn.trucban.bot.incident.IncidentEvent;
import vn.trucban.bot.incident.IncidentEvent.Kind;
import vn.trucban.content.messages.Messages;
import vn.trucban.content.messages.Moments;

/**
 * A report that went out says other times than the register since somebody said when the incident really began or ended. Pure.
 *
 * @param said as the letter has them
 * @param known as the register has them
 */
record OutdatedTimes(Times said, Times known) {
    /** @param ended empty where it is not compared: the letter knew of no end, so no other end makes it wrong */
    record Times(Instant began, Optional<Instant> ended) {
        String in(Messages messages) {
            Moments moments = new Moments(messages);
            return ended.map(end -> messages.text(
                            "filing.times.both", Map.of("began", moments.full(began), "ended", moments.full(end))))
                    .orElseGet(() -> messages.text("filing.times.began", Map.of("began", moments.full(began))));
        }
    }

    /** Empty while nothing went out, where that says what the register says, and where an earlier version drew it. */
    static Optional<OutdatedTimes> of(Filing filing, Incident incident) {
        return filing.kept()
                .filter(letter -> letter.seq() != null && !incident.falseAlarm())
                .map(letter -> new OutdatedTimes(then(letter, incident), now(letter, incident)))
                .filter(times -> !times.said().equals(times.known()));
    }

    private static Times then(Filing.Drawn letter, Incident incident) {
        Instant began = last(incident, Kind.BEGAN, 0, letter.seq()).orElse(incident.openedAt());
        int reopened = reopened(incident);
        return new Times(began, endKnown(letter, incident).map(end -> last(incident, Kind.ENDED, reopened, letter.seq())
                .orElse(end.at())));
    }

    private static Times now(Filing.Drawn letter, Incident incident) {
        return new Times(incident.beganAt(), endKnown(letter, incident).flatMap(end -> incident.overAt()));
    }

    /** The end that both know: an end after the letter was drawn is no time said otherwise. */
    private static Optional<Incident.Resolution> endKnown(Filing.Drawn letter, Incident incident) {
        return incident.resolution()
                .filter(end -> !end.at().isAfter(letter.at()) && reopened(incident) <= letter.seq());
    }

    private static int reopened(Incident incident) {
        return incident.events(Kind.REOPENED).stream()
                .mapToInt(IncidentEvent::seq)
                .max()
                .orElse(0);
    }

    private static Optional<Instant> last(Incident incident, Kind kind, int after, int upTo) {
        return incident.events(kind).stream()
                .filter(event -> event.seq() > after && event.seq() <= upTo)
                .map(IncidentEvent::at)
                .reduce((one, later) -> later);
    }
}
