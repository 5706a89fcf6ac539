package vn.trucban.bot.outside;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vn.trucban.bot.incident.DangerWords;
import vn.trucban.bot.incident.Incident;
import vn.trucban.content.commune.Commune;
import vn.trucban.content.commune.Commune.Contact;
import vn.trucban.content.library.Content;

/** Whom to call about one incident, in the playbook's order. */
final class Directory {
    private final Incident incident;
    private final OutsideHelp help;
    private final Commune commune;
    private final List<Contact> contacts;

    Directory(Incident incident, OutsideHelp help, Content content) {
        this.incident = incident;
        this.help = help;
        this.commune = content.commune();
        this.contacts = listed(content);
    }

    /** Those of the playbook that the commune lists; where people are in danger, first those who save them. */
    List<Contact> contacts() {
        return contacts;
    }

    private List<Contact> listed(Content content) {
        boolean danger = new DangerWords(content).in(incident.words());
        return incident.playbook().contacts().stream()
                .flatMap(id -> commune.contact(id).stream())
                .sorted(Comparator.comparing(one -> !(danger && Commune.emergency(one.id()))))
                .toList();
    }

    Optional<Contact> contact(String id) {
        return commune.contact(id);
    }

    /** Whom it is about now: the one called last who is expected, else the first nobody has called yet. */
    Optional<Contact> current() {
        Optional<Contact> expected = help.matters().stream()
                .filter(matter -> matter.answered() && !matter.done() && !Commune.emergency(matter.contact()))
                .reduce((one, later) -> later)
                .flatMap(matter -> commune.contact(matter.contact()));
        return expected.or(() -> callable().stream()
                        .filter(one -> help.matter(one.id()).isEmpty())
                        .findFirst())
                .or(() -> callable().stream().findFirst())
                .or(() -> contacts().stream().findFirst());
    }

    /** Whom to call next after this one; nobody calls the fire brigade because a provider does not answer. */
    Optional<Contact> after(String contact) {
        List<Contact> emergencies = commune.emergencies();
        List<Contact> others = callable().stream()
                .filter(one -> !emergencies.contains(one))
                .filter(one -> help.matter(one.id()).filter(Matter::done).isEmpty())
                .toList();
        int here = contacts().stream().map(Contact::id).toList().indexOf(contact);
        return others.stream()
                .filter(one -> contacts().indexOf(one) > here)
                .findFirst()
                .or(() -> others.stream()
                        .filter(one -> !one.id().equals(contact)
                                && help.matter(one.id()).isEmpty())
                        .findFirst());
    }

    private List<Contact> callable() {
        return contacts().stream().filter(one -> one.phone().isPresent()).toList();
    }
}
