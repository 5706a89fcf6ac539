package vn.trucban.bot.incident;

import java.util.ArrayList;
import java.util.List;
import vn.trucban.bot.action.Action;
import vn.trucban.bot.action.Verb;
import vn.trucban.content.messages.Messages;
import vn.trucban.content.playbook.PlaybookId;
import vn.trucban.notifier.channel.Button;

/** What whoever works on an incident can do. */
final class WorkButtons {
    private WorkButtons() {}

    static List<Button> of(Incident incident, Messages messages) {
        List<Button> buttons = new ArrayList<>();
        buttons.add(button(Verb.RESOLVE, incident, messages, "resolve"));
        buttons.add(button(Verb.NOTE, incident, messages, "note"));
        buttons.add(button(Verb.HAND_OVER, incident, messages, "hand-over"));
        buttons.add(button(Verb.GIVE_BACK, incident, messages, "give-back"));
        buttons.add(button(Verb.CONTACTS, incident, messages, "contacts"));
        // why: a certificate past its end, or another driver, is what to look at first
        if (incident.playbook().id() == PlaybookId.DIGITAL_SIGNATURE) {
            buttons.add(new Action(Verb.CERTIFICATE, incident.id().value(), Action.OF_REPORTER)
                    .button(messages.text("certificate.button.reporter")));
        }
        return buttons;
    }

    private static Button button(Verb verb, Incident incident, Messages messages, String label) {
        return Action.of(verb, incident.id().value()).button(messages.text("incident.button." + label));
    }
}
