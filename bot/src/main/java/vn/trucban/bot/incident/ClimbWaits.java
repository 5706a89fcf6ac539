package vn.trucban.bot.incident;

import java.util.Map;

/** Until when the ladder waits for the office to open: whoever was told that somebody is called must know that nobody else is, so long. */
final class ClimbWaits {
    private final IncidentTexts texts;

    ClimbWaits(IncidentTexts texts) {
        this.texts = texts;
    }

    /** For those who have it. */
    String forYou(Incident incident, String told) {
        return under(told, "incident.climb-waits-for-you", incident);
    }

    /** For those who are called. */
    String forCalled(Incident incident, String told) {
        return under(told, "incident.climb-waits", incident);
    }

    private String under(String told, String key, Incident incident) {
        return Escalation.waitsForOffice(incident)
                .map(until -> told + "\n" + texts.text(key, Map.of("until", texts.moment(until))))
                .orElse(told);
    }
}
