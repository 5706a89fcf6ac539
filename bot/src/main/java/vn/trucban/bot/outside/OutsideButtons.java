package vn.trucban.bot.outside;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vn.trucban.bot.action.Action;
import vn.trucban.bot.action.Verb;
import vn.trucban.bot.incident.Incident;
import vn.trucban.bot.incident.PhoneList;
import vn.trucban.content.commune.Commune;
import vn.trucban.content.commune.Commune.Contact;
import vn.trucban.content.library.Content;
import vn.trucban.notifier.channel.Button;

/** The buttons about help from outside for one incident. In a drill none of them calls anybody. */
final class OutsideButtons {
    /** More telephone numbers than that are looked up one by one. */
    private static final int MOST_CALLS = 4;
    /** Older mistakes are put right on the page. */
    private static final int MOST_MISTAKES = 6;

    private final Incident incident;
    private final OutsideHelp help;
    private final Content content;

    OutsideButtons(Incident incident, OutsideHelp help, Content content) {
        this.incident = incident;
        this.help = help;
        this.content = content;
    }

    /** Of the list: calls first, then what came of the one whose turn it is, then everything else. */
    List<Button> list() {
        List<Button> buttons = new ArrayList<>();
        directory().contacts().stream()
                .flatMap(contact -> call(contact).stream())
                .limit(MOST_CALLS)
                .forEach(buttons::add);
        directory().current().ifPresent(contact -> buttons.addAll(results(contact)));
        buttons.add(press(OutsideTap.OTHERS, "outside.button.others"));
        inform().ifPresent(buttons::add);
        return buttons;
    }

    /** The same after calls to those on duty for it. */
    List<Button> list(PhoneList colleagues) {
        List<Button> buttons = new ArrayList<>();
        colleagues.people().stream()
                .limit(MOST_CALLS)
                .flatMap(one -> one.phone().map(phone -> call(one.name(), phone)).stream())
                .forEach(buttons::add);
        buttons.addAll(list());
        return buttons;
    }

    /** A button for each contact. */
    List<Button> others() {
        List<Button> buttons = new ArrayList<>();
        for (Contact contact : directory().contacts()) {
            buttons.add(OutsideTap.VIEW.action(incident.id(), contact.id()).button(shortName(contact)));
        }
        inform().ifPresent(buttons::add);
        return buttons;
    }

    /** Of one contact. */
    List<Button> one(Contact contact) {
        List<Button> buttons = new ArrayList<>();
        call(contact).ifPresent(buttons::add);
        buttons.addAll(results(contact));
        Optional<Matter> matter = help.matter(contact.id()).filter(one -> !one.done());
        boolean saving = Commune.emergency(contact.id());
        if (!saving && matter.filter(Matter::answered).isPresent()) {
            buttons.add(about(OutsideTap.TICKET, contact, "outside.button.ticket"));
            buttons.add(about(OutsideTap.PROMISE, contact, "outside.button.promise"));
        }
        if (matter.isPresent()) {
            buttons.add(about(OutsideTap.DONE, contact, "outside.button.done"));
        }
        if (!saving && matter.isPresent()) {
            buttons.add(about(OutsideTap.PAGE, contact, "outside.button.letter"));
        }
        mistake(contact.id()).ifPresent(buttons::add);
        buttons.add(press(OutsideTap.LIST, "outside.button.list"));
        return buttons;
    }

    private List<Button> results(Contact contact) {
        return List.of(
                about(OutsideTap.CALLED, contact, "outside.button.called"),
                about(OutsideTap.SILENT, contact, "outside.button.silent"));
    }

    List<Button> ticket(Contact contact) {
        return List.of(about(OutsideTap.NO_TICKET, contact, "outside.button.no-ticket"));
    }

    /** That what was typed is their number; empty where a button cannot carry it, as it is too long for one. */
    Optional<Button> sure(Contact contact, String typed) {
        return Optional.of(OutsideTap.SURE_TICKET.action(incident.id(), contact.id(), OutsideTap.carry(typed)))
                .filter(Action::fits)
                .map(action -> action.button(text("outside.button.sure-ticket")));
    }

    /** What about this contact may have been a mistake, newest first. */
    List<Button> mistakes(Contact contact) {
        DeedWords words = new DeedWords(help.deeds(), content.messages());
        List<Button> buttons = new ArrayList<>();
        List<Deed> standing = correctable(contact.id());
        for (Deed deed : standing.subList(Math.max(0, standing.size() - MOST_MISTAKES), standing.size())) {
            String place = Integer.toString(help.deeds().indexOf(deed) + 1);
            buttons.add(
                    0,
                    OutsideTap.WRONG.action(incident.id(), contact.id(), place).button(words.label(deed)));
        }
        buttons.add(OutsideTap.VIEW.action(incident.id(), contact.id()).button(text("outside.button.right")));
        return buttons;
    }

    private Optional<Button> mistake(String contact) {
        return Optional.of(OutsideTap.WRONG.action(incident.id(), contact).button(text("outside.button.wrong")))
                .filter(button -> !correctable(contact).isEmpty());
    }

    private List<Deed> correctable(String contact) {
        return help.standing().stream()
                .filter(deed -> deed.contact().equals(contact) && deed.correctable())
                .toList();
    }

    List<Button> promise(Contact contact) {
        List<Button> buttons = new ArrayList<>();
        for (String choice : PromisedTime.CHOICES) {
            buttons.add(OutsideTap.PROMISE
                    .action(incident.id(), contact.id(), choice)
                    .button(text("outside.button.in." + choice)));
        }
        buttons.add(about(OutsideTap.NO_PROMISE, contact, "outside.button.no-promise"));
        return buttons;
    }

    /** After a call is written down whole. */
    List<Button> next(Contact contact) {
        List<Button> buttons = new ArrayList<>();
        buttons.add(about(OutsideTap.PROMISE, contact, "outside.button.change-promise"));
        mistake(contact.id()).ifPresent(buttons::add);
        inform().ifPresent(buttons::add);
        buttons.add(press(OutsideTap.LIST, "outside.button.list"));
        return buttons;
    }

    List<Button> silent(Contact contact) {
        List<Button> buttons = new ArrayList<>();
        Optional<Contact> after = directory().after(contact.id());
        after.ifPresent(next -> {
            call(next).ifPresent(buttons::add);
            buttons.addAll(results(next));
        });
        buttons.add(OutsideTap.VIEW.action(incident.id(), contact.id()).button(text("outside.button.again", contact)));
        buttons.add(press(OutsideTap.LIST, "outside.button.list"));
        return buttons;
    }

    /** That somebody's own words are about this one. */
    Button said(Contact contact, Action code, boolean ofSeveral) {
        return code.button(
                ofSeveral
                        ? content.messages()
                                .text(
                                        "outside.button.of-incident",
                                        Map.of(
                                                "code", incident.id().code(incident.number(), content.messages()),
                                                "name", shortName(contact)))
                        : shortName(contact));
    }

    Button listButton() {
        return press(OutsideTap.LIST, "outside.button.list");
    }

    /** Reached or not. */
    List<Button> called(Contact contact) {
        return Stream.concat(results(contact).stream(), Stream.of(listButton())).toList();
    }

    List<Button> ticketOrMistake(Contact contact) {
        return Stream.concat(ticket(contact).stream(), mistake(contact.id()).stream())
                .toList();
    }

    List<Button> promiseOrMistake(Contact contact) {
        return Stream.concat(promise(contact).stream(), mistake(contact.id()).stream())
                .toList();
    }

    List<Button> silentOrMistake(Contact contact) {
        return Stream.concat(silent(contact).stream(), mistake(contact.id()).stream())
                .toList();
    }

    List<Button> promiseOrDone(Contact contact) {
        return Stream.concat(
                        promise(contact).stream(), Stream.of(about(OutsideTap.DONE, contact, "outside.button.done")))
                .toList();
    }

    /** They are there, and not done. */
    List<Button> come(Contact contact) {
        List<Button> buttons = new ArrayList<>();
        if (help.matter(contact.id()).filter(one -> !one.done()).isPresent()) {
            buttons.add(about(OutsideTap.DONE, contact, "outside.button.done"));
        }
        buttons.add(OutsideTap.VIEW.action(incident.id(), contact.id()).button(text("outside.button.again", contact)));
        buttons.add(listButton());
        return buttons;
    }

    /** Where nothing else is to be said about this contact. */
    List<Button> over(String contact) {
        List<Button> buttons = new ArrayList<>();
        buttons.add(Action.of(Verb.SHOW, incident.id().value()).button(text("incident.button.show")));
        mistake(contact).ifPresent(buttons::add);
        buttons.add(press(OutsideTap.LIST, "outside.button.list"));
        return buttons;
    }

    List<Button> ways() {
        return Arrays.stream(Way.values())
                .map(way -> OutsideTap.INFORM
                        .action(incident.id(), content.outside().informed(), way.id())
                        .button(text("outside.button.way." + way.id())))
                .toList();
    }

    /** Of a refusal that may be meant otherwise. */
    List<Button> again(OutsideTap tap, Contact contact) {
        OutsideTap other = tap == OutsideTap.SILENT ? OutsideTap.SILENT_AGAIN : OutsideTap.CALLED_AGAIN;
        List<Button> buttons = new ArrayList<>();
        buttons.add(about(other, contact, "outside.button.another"));
        if (tap == OutsideTap.CALLED && !Commune.emergency(contact.id())) {
            buttons.add(about(OutsideTap.TICKET, contact, "outside.button.ticket"));
        }
        buttons.add(press(OutsideTap.LIST, "outside.button.list"));
        return buttons;
    }

    List<Button> reminder(Reminders.Due due) {
        if (due.why() == Reminders.Why.INFORM) {
            List<Button> buttons = new ArrayList<>(ways());
            buttons.add(Action.of(Verb.CONTACTS, incident.id().value()).button(text("incident.button.contacts")));
            return buttons;
        }
        List<Button> buttons = new ArrayList<>();
        Optional<Contact> contact = directory().contact(due.contact());
        if (due.why() != Reminders.Why.AGAIN) {
            contact.ifPresent(one -> buttons.add(about(OutsideTap.DONE, one, "outside.button.done")));
        }
        contact.ifPresent(one ->
                buttons.add(OutsideTap.VIEW.action(incident.id(), one.id()).button(text("outside.button.again", one))));
        directory()
                .after(due.contact())
                .ifPresent(next -> buttons.add(
                        OutsideTap.VIEW.action(incident.id(), next.id()).button(text("outside.button.next", next))));
        if (due.why() == Reminders.Why.LATE && !incident.id().exercise()) {
            contact.ifPresent(one -> buttons.add(about(OutsideTap.PAGE, one, "outside.button.letter")));
        }
        return buttons;
    }

    private Optional<Button> call(Contact contact) {
        return contact.phone().filter(phone -> !incident.id().exercise()).map(phone -> call(contact.name(), phone));
    }

    private Button call(String name, String phone) {
        return new Button.Call(content.messages().text("incident.button.call", Map.of("name", name)), phone);
    }

    private Optional<Button> inform() {
        boolean needed =
                content.outside().informWithin(incident.playbook().id()).isPresent()
                        && help.informed().isEmpty()
                        && incident.going();
        return Stream.of(press(OutsideTap.INFORM, "outside.button.inform"))
                .filter(button -> needed)
                .findFirst();
    }

    private Button about(OutsideTap tap, Contact contact, String label) {
        return tap.action(incident.id(), contact.id()).button(text(label, contact));
    }

    private Button press(OutsideTap tap, String label) {
        return tap.action(incident.id(), "").button(text(label));
    }

    private String text(String key) {
        return content.messages().text(key);
    }

    private String text(String key, Contact contact) {
        return content.messages().text(key, Map.of("name", shortName(contact)));
    }

    private String shortName(Contact contact) {
        String key = "outside.short." + contact.id();
        return content.messages().has(key)
                ? content.messages().text(key)
                : contact.name().split(" – |,| \\(")[0];
    }

    private Directory directory() {
        return new Directory(incident, help, content);
    }
}
