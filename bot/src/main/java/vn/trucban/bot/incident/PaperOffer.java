package vn.trucban.bot.incident;

import java.util.List;
import java.util.stream.Stream;
import vn.trucban.bot.action.Action;
import vn.trucban.bot.action.Verb;
import vn.trucban.content.messages.Messages;
import vn.trucban.notifier.channel.Button;

/** What was fixed needs no paper any more: whoever is asked about the fix can end that, too. */
final class PaperOffer {
    /** As the talk of paper intake names it. */
    private static final String OFF = "off";

    private PaperOffer() {}

    /** "Does it work on your machine?" */
    static List<Button> worksNow(Incident incident, Messages messages) {
        return besides(
                incident,
                messages,
                button(Verb.FIXED, "", incident, "incident.button.works-again", messages),
                button(Verb.REOPEN, "", incident, "incident.button.not-working", messages));
    }

    /** For whoever fixed it, or comes upon it later. */
    static List<Button> reopen(Incident incident, Messages messages) {
        return besides(incident, messages, button(Verb.REOPEN, "", incident, "incident.button.reopen", messages));
    }

    private static List<Button> besides(Incident incident, Messages messages, Button... buttons) {
        Stream<Button> end = incident
                .onPaperSince()
                .map(since -> button(Verb.PAPER, OFF, incident, "incident.button.paper-off", messages))
                .stream();
        return Stream.concat(Stream.of(buttons), end).toList();
    }

    private static Button button(Verb verb, String arg, Incident incident, String label, Messages messages) {
        return new Action(verb, incident.id().value(), arg).button(messages.text(label));
    }
}
