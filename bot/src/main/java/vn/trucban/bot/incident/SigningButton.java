package vn.trucban.bot.incident;

import java.util.ArrayList;
import java.util.List;
import vn.trucban.bot.action.Action;
import vn.trucban.bot.action.Verb;
import vn.trucban.content.messages.Messages;
import vn.trucban.content.playbook.PlaybookId;
import vn.trucban.notifier.channel.Button;

/** Whoever works on a trouble with signing sees with one tap which certificate the reporter holds, until when, with which driver. */
final class SigningButton {
    private SigningButton() {}

    static List<Button> besides(Incident incident, Messages messages, List<Button> buttons) {
        if (incident.playbook().id() != PlaybookId.DIGITAL_SIGNATURE) {
            return buttons;
        }
        List<Button> all = new ArrayList<>(buttons);
        all.add(new Action(Verb.CERTIFICATE, incident.id().value(), Action.OF_REPORTER)
                .button(messages.text("certificate.button.reporter")));
        return all;
    }
}
