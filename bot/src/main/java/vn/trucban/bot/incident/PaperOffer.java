package vn.trucban.bot.incident;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import vn.trucban.bot.action.Action;
import vn.trucban.bot.action.Verb;
import vn.trucban.content.library.Content;
import vn.trucban.content.messages.Messages;
import vn.trucban.content.playbook.PlaybookId;
import vn.trucban.notifier.channel.Button;

/** What was fixed needs no paper any more: whoever is asked about the fix can end that, too. */
final class PaperOffer {
    /** As the talk of paper intake names them. */
    private static final String OFF = "off";

    private static final String CERTIFICATE = "cert";
    private static final String ENTER = "in";

    /** why not every kind: under "the paper jam is gone" a certificate is only in the way; whoever needs one finds it in the incident itself. */
    private static final Set<PlaybookId> STOPS_THE_COUNTER = EnumSet.of(
            PlaybookId.POWER,
            PlaybookId.INTERNET,
            PlaybookId.SOFTWARE,
            PlaybookId.NATIONAL_DATABASE,
            PlaybookId.DISASTER);

    private PaperOffer() {}

    /** "Does it work on your machine?" */
    static List<Button> worksNow(Incident incident, Content content) {
        Fitting fitting = new Fitting(incident, content);
        Messages messages = content.messages();
        return besides(
                incident,
                messages,
                button(Verb.FIXED, "", incident, fitting.key("incident.", "button.works-again"), messages),
                button(Verb.REOPEN, "", incident, fitting.key("incident.", "button.not-working"), messages));
    }

    /** For whoever fixed it. */
    static List<Button> reopen(Incident incident, Messages messages) {
        return besides(incident, messages, button(Verb.REOPEN, "", incident, "incident.button.reopen", messages));
    }

    /** For whoever comes upon it once it is closed, and however long after. */
    static List<Button> over(Incident incident, Messages messages) {
        Stream<Button> reopen = incident.archived() ? Stream.empty() : Stream.of(again(incident, messages));
        return Stream.concat(
                        reopen, mayBeCertified(incident) ? Stream.of(certificate(incident, messages)) : Stream.empty())
                .toList();
    }

    /** why anew: a command that has ended keeps its minutes, and whoever is in danger again needs one that stands. */
    private static Button again(Incident incident, Messages messages) {
        return incident.stoodDown()
                ? new Action(Verb.KIND, "", incident.playbook().id().id())
                        .button(messages.text("incident.button.report-anew"))
                : button(Verb.REOPEN, "", incident, "incident.button.reopen", messages);
    }

    /** For whoever hears that no paper is taken any more: what was received is entered now. Nothing of it in a drill. */
    static List<Button> stopped(Incident incident, Messages messages) {
        return incident.id().exercise()
                ? List.of()
                : List.of(
                        button(Verb.PAPER, ENTER, incident, "paper.talk.button.enter", messages),
                        button(Verb.PAPER, "", incident, "incident.button.paper", messages));
    }

    /** Right after the end, where it kept people from their dossiers: those that were late are given a new day. Nothing of it in a drill. */
    static Optional<Button> afterwards(Incident incident, Messages messages) {
        boolean stopped = STOPS_THE_COUNTER.contains(incident.playbook().id())
                || !incident.events(IncidentEvent.Kind.PAPER_ON).isEmpty();
        return stopped && mayBeCertified(incident) ? Optional.of(certificate(incident, messages)) : Optional.empty();
    }

    private static boolean mayBeCertified(Incident incident) {
        return !incident.open() && !incident.id().exercise() && !incident.falseAlarm();
    }

    private static Button certificate(Incident incident, Messages messages) {
        return button(Verb.PAPER, CERTIFICATE, incident, "incident.button.certificate", messages);
    }

    private static List<Button> besides(Incident incident, Messages messages, Button... buttons) {
        Stream<Button> end = incident
                .onPaperSince()
                .map(since -> button(Verb.PAPER, OFF, incident, "incident.button.paper-off", messages))
                .stream();
        return Stream.of(Stream.of(buttons), end, afterwards(incident, messages).stream())
                .flatMap(each -> each)
                .toList();
    }

    private static Button button(Verb verb, String arg, Incident incident, String label, Messages messages) {
        return new Action(verb, incident.id().value(), arg).button(messages.text(label));
    }
}
