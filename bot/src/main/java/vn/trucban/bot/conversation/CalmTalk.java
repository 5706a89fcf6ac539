package vn.trucban.bot.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.trucban.bot.action.Action;
import vn.trucban.bot.action.Verb;
import vn.trucban.bot.conversation.Effect.Deed;
import vn.trucban.bot.incident.Incident;
import vn.trucban.bot.incident.StillInDanger;
import vn.trucban.bot.staff.Role;
import vn.trucban.notifier.channel.Button;

/** "Không còn nguy hiểm": whoever works on an incident, or a leader, says that it need not hurry any more. Asked once, lest it be a slip. */
final class CalmTalk {
    private final Situation situation;

    CalmTalk(Situation situation) {
        this.situation = situation;
    }

    /** Empty where nobody is said to be in danger, or somebody else says so. */
    Optional<Button> button(Incident incident) {
        boolean mayCalm = incident.isWith(situation.party().person()) || situation.is(Role.LEADER);
        return Optional.of(incident)
                .filter(one -> mayCalm)
                .flatMap(one -> situation.incidents().buttons().calm(one));
    }

    /** @param seen the last fact that was known when it was asked; empty: it is to be asked */
    Turn act(ChatState state, Incident incident, String seen) {
        Map<String, String> code = Map.of("code", situation.incidents().code(incident));
        String id = incident.id().value();
        Button show = Action.of(Verb.SHOW, id).button(situation.text("incident.button.show"));
        if (situation.incidents().buttons().calm(incident).isEmpty()) {
            return Turn.to(state)
                    .say(situation.text("conversation.calm-already", code), List.of(show))
                    .done();
        }
        if (button(incident).isEmpty()) {
            return Turn.to(state)
                    .say(situation.text("conversation.calm-not-yours", code), List.of(show))
                    .done();
        }
        if (seen.matches("\\d{1,6}")) {
            return Turn.to(state)
                    .then(new Effect.Work(incident.id(), Deed.CALM, seen, ""))
                    .done();
        }
        return Turn.to(state).say(surely(incident, code), choices(incident)).done();
    }

    /** Of whom they say so, where somebody was cried for. */
    private String surely(Incident incident, Map<String, String> code) {
        StillInDanger danger = new StillInDanger(incident, situation.content());
        return danger.any()
                ? situation.text(
                        "conversation.calm-surely-left", Map.of("code", code.get("code"), "list", danger.list()))
                : situation.text("conversation.calm-surely", code);
    }

    private List<Button> choices(Incident incident) {
        String id = incident.id().value();
        String known = Integer.toString(incident.events().size());
        List<Button> buttons = new ArrayList<>(
                situation.incidents().buttons().safe(incident, situation.party().name(), true).stream()
                        .toList());
        buttons.add(new Action(Verb.CALM, id, known).button(situation.text("conversation.button.calm-yes")));
        buttons.add(Action.of(Verb.SHOW, id).button(situation.text("conversation.button.leave")));
        return buttons;
    }
}
