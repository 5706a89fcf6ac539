package vn.trucban.bot.incident;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.trucban.bot.action.Verb;
import vn.trucban.content.commune.Commune;
import vn.trucban.content.library.Content;
import vn.trucban.notifier.channel.Button;

/** Whom to call outside about an incident. */
public final class ContactTexts {
    private final Commune commune;
    private final IncidentTexts texts;

    public ContactTexts(Content content, Instant now) {
        this.commune = content.commune();
        this.texts = new IncidentTexts(content, now);
    }

    /** The contacts outside to call, in the playbook's order; those without a number are named as missing. */
    public String list(Incident incident) {
        List<String> lines = new ArrayList<>();
        for (Commune.Contact contact : contactsOf(incident)) {
            lines.add(contact.phone()
                    .map(phone -> texts.text(
                            "incident.contact", Map.of("name", contact.name(), "phone", phone, "say", contact.say())))
                    .orElseGet(() -> texts.text("incident.contact-missing", Map.of("name", contact.name()))));
        }
        return texts.with(incident, "incident.contacts", Map.of("list", String.join("\n", lines)));
    }

    /** A button to call for each contact with a number, at most four. */
    public List<Button> buttons(Incident incident) {
        List<Button> buttons = new ArrayList<>();
        contactsOf(incident).stream()
                .filter(contact -> contact.phone().isPresent())
                .limit(4)
                .forEach(contact -> buttons.add(new Button.Call(
                        texts.text("incident.button.call", Map.of("name", contact.name())),
                        contact.phone().orElseThrow())));
        buttons.add(texts.buttons().button(Verb.NOTE, incident, "incident.button.note"));
        return buttons;
    }

    private List<Commune.Contact> contactsOf(Incident incident) {
        return incident.playbook().contacts().stream()
                .flatMap(id -> commune.contact(id).stream())
                .toList();
    }
}
