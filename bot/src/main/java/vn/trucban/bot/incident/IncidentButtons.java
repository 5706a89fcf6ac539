package vn.trucban.bot.incident;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.trucban.bot.action.Action;
import vn.trucban.bot.action.Verb;
import vn.trucban.content.library.Content;
import vn.trucban.content.messages.Messages;
import vn.trucban.content.playbook.PlaybookId;
import vn.trucban.notifier.channel.Button;

/** What people can press under the messages of an incident, by who they are in it. */
public final class IncidentButtons {
    private final Content content;
    private final Messages messages;

    IncidentButtons(Content content) {
        this.content = content;
        this.messages = content.messages();
    }

    /** What this person may do with the incident as it stands. */
    List<Button> of(Incident incident, Party party) {
        if (!incident.open() || !incident.concerns(party)) {
            return status(incident);
        }
        return incident.asks(party) || !incident.going() ? worksNow(incident) : reporter(incident);
    }

    List<Button> take(Incident incident) {
        return List.of(
                button(Verb.TAKE, incident, "incident.button.take"),
                button(Verb.SHOW, incident, "incident.button.show"));
    }

    /** What the one who works on it can do. */
    public List<Button> work(Incident incident) {
        if (incident.underCommand()) {
            return status(incident);
        }
        List<Button> buttons = new ArrayList<>(List.of(
                button(Verb.RESOLVE, incident, "incident.button.resolve"),
                button(Verb.NOTE, incident, "incident.button.note"),
                button(Verb.HAND_OVER, incident, "incident.button.hand-over"),
                button(Verb.GIVE_BACK, incident, "incident.button.give-back"),
                button(Verb.CONTACTS, incident, "incident.button.contacts")));
        // why: a certificate past its end, or another driver, is what to look at first
        if (incident.playbook().id() == PlaybookId.DIGITAL_SIGNATURE) {
            buttons.add(new Action(Verb.CERTIFICATE, incident.id().value(), Action.OF_REPORTER)
                    .button(messages.text("certificate.button.reporter")));
        }
        calm(incident).ifPresent(buttons::add);
        return buttons;
    }

    /** For whoever works on it and for leaders, where it hurries because somebody was said to be in danger. */
    public Optional<Button> calm(Incident incident) {
        return Calming.mayCalm(incident, content)
                ? Optional.of(button(Verb.CALM, incident, "incident.button.calm"))
                : Optional.empty();
    }

    /** The way to say that those of a cry are safe; empty where nobody is in danger whom this person cried for, or leads to save. */
    public Optional<Button> safe(Incident incident, String name, boolean leads) {
        Rescues rescues = new Rescues(incident, content);
        boolean needed = !(leads ? rescues.open() : rescues.openOf(name)).isEmpty();
        return incident.going() && needed
                ? Optional.of(button(Verb.SAFE, incident, "incident.button.safe"))
                : Optional.empty();
    }

    /**
     * Under the question whether it is to end over people in danger.
     *
     * @param leads they may say of everybody that they are safe; else of those for whom they cried
     * @param seen the last fact that stands in the list above
     */
    public List<Button> endAnyway(Incident incident, String name, boolean leads, int seen) {
        List<Button> buttons =
                new ArrayList<>(safe(incident, name, leads).stream().toList());
        buttons.add(new Action(Verb.RESOLVE, incident.id().value(), Integer.toString(seen))
                .button(messages.text("incident.button.end-anyway")));
        buttons.add(button(Verb.SHOW, incident, "incident.button.not-yet-over"));
        return buttons;
    }

    /** For whoever said that it works, where others are in danger. */
    List<Button> inDanger(Incident incident, Party party, boolean leads) {
        List<Button> buttons =
                new ArrayList<>(safe(incident, party.name(), leads).stream().toList());
        buttons.add(button(Verb.NOTE, incident, "incident.button.note"));
        buttons.add(button(Verb.CONTACTS, incident, "incident.button.contacts"));
        buttons.add(button(Verb.SHOW, incident, "incident.button.show"));
        return buttons;
    }

    /** For a colleague who neither has it nor is on duty. */
    public List<Button> bystander(Incident incident) {
        Map<String, String> code = Map.of("code", incident.id().code(incident.number(), messages));
        return incident.going()
                ? List.of(
                        Action.of(Verb.SAME, incident.id().value())
                                .button(messages.text("conversation.button.same", code)),
                        button(Verb.NOTE, incident, "incident.button.note"),
                        button(Verb.CONTACTS, incident, "incident.button.contacts"))
                : status(incident);
    }

    /** What the reporter and those who joined can do while it lasts. */
    public List<Button> reporter(Incident incident) {
        Button worksAgain = worksAgain(incident);
        Button note = button(Verb.NOTE, incident, "incident.button.note");
        Button contacts = button(Verb.CONTACTS, incident, "incident.button.contacts");
        List<Button> buttons = new ArrayList<>(incident.underCommand() ? List.of() : List.of(worksAgain));
        buttons.addAll(List.of(note, contacts));
        if (incident.playbook().paperHint().isPresent()) {
            buttons.add(button(Verb.PAPER, incident, "incident.button.paper"));
        }
        return buttons;
    }

    /** The question after a fix. */
    public List<Button> worksNow(Incident incident) {
        return PaperOffer.worksNow(incident, content);
    }

    /** Whether the one it is offered to takes it. */
    public List<Button> offer(Incident incident) {
        return List.of(
                button(Verb.TAKE, incident, "incident.button.accept"),
                button(Verb.DECLINE, incident, "incident.button.decline"),
                button(Verb.SHOW, incident, "incident.button.show"));
    }

    /** It may be something else after all. */
    public List<Button> shared(Incident incident) {
        List<Button> buttons = new ArrayList<>(reporter(incident));
        buttons.add(Action.of(Verb.DIFFERENT, incident.id().value())
                .button(messages.text("conversation.button.different")));
        return buttons;
    }

    List<Button> alone(Incident incident) {
        return List.of(button(Verb.AGAIN, incident, "incident.button.continue"));
    }

    List<Button> stillThere(Incident incident) {
        return leftAt(incident, "");
    }

    /** For whoever reported it and left its steps at this one. */
    public List<Button> leftAt(Incident incident, String step) {
        return List.of(
                worksAgain(incident),
                new Action(Verb.SHOW, incident.id().value(), step).button(messages.text("incident.button.continue")),
                button(Verb.HELP, incident, "incident.button.help"));
    }

    /** The way to the certificate and Mẫu 04 right after the end, where dossiers may be late by it. */
    public Optional<Button> certificate(Incident incident) {
        return PaperOffer.afterwards(incident, messages);
    }

    List<Button> reopen(Incident incident) {
        return PaperOffer.reopen(incident, messages);
    }

    private Button worksAgain(Incident incident) {
        return button(Verb.FIXED, incident, new Fitting(incident, content).key("incident.", "button.works-again"));
    }

    /** What fits the incident as it stands, for somebody who is neither reporter nor working on it. */
    public List<Button> status(Incident incident) {
        if (incident.underCommand()) {
            return List.of(
                    button(Verb.NOTE, incident, "incident.button.note"),
                    button(Verb.SHOW, incident, "incident.button.show"),
                    button(Verb.COMMAND, incident, "command.button.open"));
        }
        return switch (incident.status()) {
            case GUIDED, ESCALATED -> take(incident);
            case TAKEN ->
                List.of(
                        button(Verb.NOTE, incident, "incident.button.note"),
                        button(Verb.SHOW, incident, "incident.button.show"));
            case RESOLVED -> reopen(incident);
            case CLOSED -> PaperOffer.over(incident, messages);
        };
    }

    /** About this incident. */
    Button button(Verb verb, Incident incident, String label) {
        return Action.of(verb, incident.id().value()).button(messages.text(label));
    }
}
