package vn.trucban.bot.logbook;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import vn.trucban.bot.incident.Incident;
import vn.trucban.bot.incident.IncidentCommand;
import vn.trucban.bot.incident.IncidentDesk;
import vn.trucban.bot.incident.IncidentId;
import vn.trucban.bot.incident.Party;
import vn.trucban.bot.incident.SaidTimes;
import vn.trucban.bot.talk.Talk;
import vn.trucban.content.messages.Messages;
import vn.trucban.content.messages.Moments;

/**
 * When an incident really began and ended: people tap later than it happens. Kept as added facts with both times (plan III.5); figures and
 * papers use what was said.
 */
public final class TimesDesk {
    private final IncidentDesk incidents;
    private final Clock clock;
    private final Consumer<Incident> hearing;

    public TimesDesk(IncidentDesk incidents, Clock clock) {
        this(incidents, clock, incident -> {});
    }

    /** @param hearing who depends on the times of an incident; told of each, maybe twice */
    public TimesDesk(IncidentDesk incidents, Clock clock, Consumer<Incident> hearing) {
        this.incidents = incidents;
        this.clock = clock;
        this.hearing = hearing;
    }

    /** Its screens in chat. */
    public Talk talk() {
        return new TimesTalk(this);
    }

    /** @param text a whole sentence */
    public record Answer(boolean done, String text) {}

    /** Drills' incidents have no times but their own. */
    public Optional<Incident> find(IncidentId id) {
        return incidents.find(id).filter(incident -> !id.exercise());
    }

    /**
     * @param commandId once each
     * @param end false: when it began
     */
    public Answer set(IncidentId id, String commandId, Party by, boolean end, Instant said, Messages messages) {
        Optional<Incident> incident = find(id);
        if (incident.isEmpty()) {
            return new Answer(false, messages.text("archive.none"));
        }
        Instant at = said.truncatedTo(ChronoUnit.MINUTES);
        Optional<SaidTimes.Objection> objection = incident.get().hasApplied(commandId)
                ? Optional.empty()
                : SaidTimes.objection(incident.get(), end, at, clock.instant());
        if (objection.isPresent()) {
            return new Answer(false, refusal(objection.get(), incident.get(), messages));
        }
        incidents
                .carryOut(id, commandId, new IncidentCommand.SetTime(by, end, at))
                .ifPresent(hearing);
        String key = end ? "register.times.ended" : "register.times.began";
        return new Answer(true, messages.text(key, Map.of("at", moment(at, messages))));
    }

    private String refusal(SaidTimes.Objection objection, Incident incident, Messages messages) {
        String key = "register.times.refused."
                + objection.name().toLowerCase(Locale.ROOT).replace('_', '-');
        return messages.text(
                key,
                Map.of(
                        "reported", moment(incident.openedAt(), messages),
                        "began", moment(incident.beganAt(), messages),
                        "over",
                                incident.overAt()
                                        .map(at -> moment(at, messages))
                                        .orElse("")));
    }

    private String moment(Instant at, Messages messages) {
        return new Moments(messages).at(at, clock.instant());
    }
}
