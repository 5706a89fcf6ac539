package vn.trucban.bot.conversation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.trucban.bot.action.Action;
import vn.trucban.bot.action.Verb;
import vn.trucban.bot.incident.Incident;
import vn.trucban.notifier.channel.Button;

/** What is open and concerns whoever talks here, or is with them. */
final class OwnIncidents {
    private static final int OFFERED = 2;

    private final Situation situation;

    OwnIncidents(Situation situation) {
        this.situation = situation;
    }

    boolean is(Incident incident) {
        return incident.concerns(situation.party())
                || incident.isWith(situation.party().person());
    }

    /** What they themselves reported last, or joined, and is not over. */
    Optional<Incident> newest() {
        return situation.books().openIncidents().stream()
                .filter(incident -> incident.going() && incident.concerns(situation.party()))
                .reduce((older, newer) -> newer);
    }

    /** To add what was told to one of the newest. */
    List<Button> buttons() {
        List<Incident> own =
                situation.books().openIncidents().stream().filter(this::is).toList();
        return own.subList(Math.max(0, own.size() - OFFERED), own.size()).stream()
                .map(incident -> Action.of(Verb.SAME, incident.id().value())
                        .button(situation.text(
                                "conversation.button.add-to",
                                Map.of("code", situation.incidents().code(incident)))))
                .toList();
    }
}
