package vn.trucban.bot.archive;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.trucban.bot.action.Action;
import vn.trucban.bot.action.Verb;
import vn.trucban.bot.incident.Incident;
import vn.trucban.bot.incident.IncidentCommand;
import vn.trucban.bot.incident.IncidentDesk;
import vn.trucban.bot.incident.IncidentId;
import vn.trucban.bot.incident.Party;
import vn.trucban.bot.staff.Person;
import vn.trucban.bot.staff.Role;
import vn.trucban.bot.talk.Heard;
import vn.trucban.bot.talk.Reply;
import vn.trucban.bot.talk.Talk;
import vn.trucban.notifier.channel.Button;

/** A joke, a slip, a drill typed for real: a leader says so with a reason, and the incident counts nowhere. It stays in the register. */
final class FalseAlarmTalk implements Talk {
    private static final int LONGEST = 200;

    private final IncidentDesk incidents;

    FalseAlarmTalk(IncidentDesk incidents) {
        this.incidents = incidents;
    }

    /** The figures that leaders sign depend on it. */
    static boolean isFor(Person person) {
        return person.is(Role.LEADER);
    }

    @Override
    public Set<Verb> verbs() {
        return EnumSet.of(Verb.FALSE_ALARM);
    }

    @Override
    public Reply hear(Heard heard) {
        IncidentId id = new IncidentId(heard.action().ref());
        Optional<Incident> found = incidents.find(id).filter(incident -> !id.exercise());
        if (found.isEmpty()) {
            return Reply.say(heard.text("archive.none"), List.of());
        }
        return refusal(found.get(), heard)
                .map(key -> Reply.say(heard.text(key), back(id, heard)))
                .orElseGet(() -> heard.answers() ? said(found.get(), heard) : ask(found.get(), heard));
    }

    private static Optional<String> refusal(Incident incident, Heard heard) {
        if (!isFor(heard.by())) {
            return Optional.of("archive.false-alarm.not-yours");
        }
        if (incident.archived()) {
            return Optional.of("archive.away");
        }
        boolean repeated = heard.answers() && incident.hasApplied(heard.commandId());
        return incident.falseAlarm() && !repeated ? Optional.of("archive.false-alarm.already") : Optional.empty();
    }

    private static Reply ask(Incident incident, Heard heard) {
        return Reply.ask(
                heard.text("archive.false-alarm.ask", Map.of("number", incident.number())), heard.action(), List.of());
    }

    private Reply said(Incident incident, Heard heard) {
        String reason = heard.words().orElse("").strip();
        if (reason.isEmpty() || reason.length() > LONGEST) {
            return Reply.ask(
                    heard.text("archive.false-alarm.reason", Map.of("most", LONGEST)), heard.action(), List.of());
        }
        Party by = new Party(heard.by().id(), heard.by().name(), heard.at());
        boolean done = incidents
                .carryOut(incident.id(), heard.commandId(), new IncidentCommand.FalseAlarm(by, reason))
                .filter(Incident::falseAlarm)
                .isPresent();
        return Reply.say(heard.text(done ? "archive.false-alarm.done" : "archive.away"), back(incident.id(), heard));
    }

    private static List<Button> back(IncidentId id, Heard heard) {
        return List.of(Action.of(Verb.ENTRIES, id.value()).button(heard.text("register.button.entries")));
    }
}
