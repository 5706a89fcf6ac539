package vn.trucban.bot.incident;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vn.trucban.bot.staff.PersonId;
import vn.trucban.content.messages.Messages;

/**
 * A fact of an incident that another desk decided about. It moves neither ladder nor status.
 *
 * @param at when it happened
 * @param who the name for the register
 * @param text a sentence for the register
 * @param loud whether everybody concerned is told
 */
public record OutsideFact(IncidentEvent.Kind kind, Instant at, PersonId by, String who, String text, boolean loud) {
    Incident into(Incident incident, String commandId, Messages messages) {
        Change change = new Change(incident, commandId, at).fact(kind, who, text);
        if (loud) {
            String told = messages.text(
                    "incident.outside-fact",
                    Map.of(
                            "code", incident.id().code(incident.number(), messages),
                            "who", who,
                            "text", text));
            Stream.concat(incident.concerned().stream(), incident.assignee().stream())
                    .filter(party -> !party.person().equals(by))
                    .map(Party::at)
                    .distinct()
                    .forEach(address -> change.tell(address, told, List.of()));
        }
        return change.done();
    }
}
