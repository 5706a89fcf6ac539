package vn.trucban.bot.incident;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import vn.trucban.bot.staff.PersonId;
import vn.trucban.content.messages.Messages;
import vn.trucban.notifier.channel.Button;

/**
 * A fact of an incident that another desk decided about. It moves neither ladder nor status.
 *
 * @param at when it happened
 * @param who the name for the register
 * @param text a sentence for the register
 * @param loud whether everybody concerned is told
 */
public record OutsideFact(IncidentEvent.Kind kind, Instant at, PersonId by, String who, String text, boolean loud) {
    private static final Set<IncidentEvent.Kind> PAPER =
            EnumSet.of(IncidentEvent.Kind.PAPER_ON, IncidentEvent.Kind.PAPER_OFF);

    Incident into(Case it) {
        Incident incident = it.incident();
        Messages messages = it.content().messages();
        Change change = new Change(incident, it.commandId(), at).fact(kind, who, text);
        if (loud) {
            String told = messages.text(
                    who.equals(messages.text("incident.desk")) ? "incident.outside-fact-desk" : "incident.outside-fact",
                    Map.of(
                            "code", incident.id().code(incident.number(), messages),
                            "who", who,
                            "text", text));
            Stream.concat(incident.concerned().stream(), incident.assignee().stream())
                    .filter(party -> !party.person().equals(by))
                    .map(Party::at)
                    .distinct()
                    .forEach(address -> change.tell(address, told, buttons(incident, messages)));
        }
        return PAPER.contains(kind) && incident.going()
                ? new Informing(it).refresh(change).done()
                : change.done();
    }

    private List<Button> buttons(Incident incident, Messages messages) {
        return kind == IncidentEvent.Kind.PAPER_OFF ? PaperOffer.stopped(incident, messages) : List.of();
    }
}
