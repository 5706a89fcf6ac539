package vn.trucban.bot.outside;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import vn.trucban.bot.incident.Incident;
import vn.trucban.bot.incident.IncidentTexts;
import vn.trucban.bot.incident.PhoneList;
import vn.trucban.content.commune.Commune.Contact;
import vn.trucban.content.library.Content;
import vn.trucban.content.messages.Messages;
import vn.trucban.content.messages.Moments;

/** The sentences about help from outside for one incident, as people on duty read them in chat and on the page. */
public final class OutsideTexts {
    private final Incident incident;
    private final OutsideHelp help;
    private final Content content;
    private final Messages messages;
    private final Moments moments;
    private final Instant now;

    public OutsideTexts(Incident incident, OutsideHelp help, Content content, Instant now) {
        this.incident = incident;
        this.help = help;
        this.content = content;
        this.messages = content.messages();
        this.moments = new Moments(messages);
        this.now = now;
    }

    /** Whom to call, in order, how it stands with each, and what to say to the one whose turn it is. */
    String list() {
        List<String> lines = new ArrayList<>();
        lines.add(text("outside.chat.head"));
        List<Contact> contacts = directory().contacts();
        for (Contact contact : contacts) {
            lines.add(text(
                    "outside.chat.line",
                    Map.of(
                            "place",
                            contacts.indexOf(contact) + 1,
                            "name",
                            contact.name(),
                            "phone",
                            phone(contact),
                            "state",
                            state(contact.id()))));
        }
        informState().ifPresent(lines::add);
        directory().current().ifPresent(contact -> lines.add(script(contact)));
        return String.join("\n", lines);
    }

    /** The same after those on duty for it, who come first. */
    String list(PhoneList colleagues) {
        return colleagues.people().isEmpty()
                ? list()
                : text("outside.chat.colleagues", Map.of("list", colleagues.lines(messages))) + "\n\n" + list();
    }

    /** One contact: how it stands, and what to say. */
    String one(Contact contact) {
        return text(
                "outside.chat.one",
                Map.of(
                        "name", contact.name(),
                        "phone", phone(contact),
                        "state", state(contact.id()),
                        "script", script(contact)));
    }

    private String phone(Contact contact) {
        if (exercise()) {
            return messages.text("outside.chat.supposed-phone");
        }
        return contact.phone().orElseGet(() -> messages.text("outside.chat.no-phone"));
    }

    private String script(Contact contact) {
        List<String> lines = new ArrayList<>();
        lines.add(text("outside.say.head", Map.of("name", shortName(contact.id(), contact.name()))));
        callScript().lines(contact).forEach(line -> lines.add(messages.text("outside.say.line", Map.of("text", line))));
        lines.add(messages.text("outside.say.ready", Map.of("say", contact.say())));
        return String.join("\n", lines);
    }

    /** What to say to this contact, sentence by sentence. */
    public List<String> say(Contact contact) {
        return callScript().lines(contact);
    }

    private CallScript callScript() {
        return new CallScript(incident, help, content, now);
    }

    /** How it stands with a contact, in a few words. */
    public String state(String contact) {
        Optional<Matter> matter = help.matter(contact);
        if (matter.isEmpty()) {
            return informed(contact).orElseGet(() -> messages.text("outside.state.none"));
        }
        if (matter.get().done()) {
            return messages.text("outside.state.done");
        }
        List<String> parts = new ArrayList<>();
        matter.get()
                .lastCall()
                .ifPresent(call -> parts.add(messages.text(
                        "outside.state." + call.kind().name().toLowerCase(Locale.ROOT),
                        Map.of("at", moments.at(call.at(), now), "who", call.whoNamed(messages)))));
        matter.get()
                .ticket()
                .ifPresent(ticket -> parts.add(messages.text("outside.state.ticket", Map.of("ticket", ticket))));
        matter.get()
                .promise()
                .flatMap(Deed::until)
                .ifPresent(until ->
                        parts.add(messages.text("outside.state.promised", Map.of("until", moments.at(until, now)))));
        if (matter.get().late(content.outside(), now) && incident.going()) {
            parts.add(messages.text(
                    matter.get().promise().isPresent() ? "outside.state.late" : "outside.state.late-unpromised"));
        }
        return String.join(" · ", parts);
    }

    /** Who was informed is not said to have heard nothing, by whichever way. */
    private Optional<String> informed(String contact) {
        return help.informed().stream()
                .filter(deed -> deed.contact().equals(contact))
                .reduce((earlier, later) -> later)
                .map(deed -> messages.text(
                        "outside.state.informed",
                        Map.of(
                                "way", messages.text("outside.way." + deed.words()),
                                "at", moments.at(deed.at(), now),
                                "who", deed.whoNamed(messages))));
    }

    /** How it stands with informing the provincial Centre; empty: it need not be, and has not been. */
    public Optional<String> informState() {
        if (!help.informed().isEmpty()) {
            return Optional.of(String.join("\n", informed()));
        }
        String name = content.commune()
                .contact(content.outside().informed())
                .map(Contact::name)
                .orElse("");
        return Reminders.informDue(incident, help, content.outside())
                .map(due -> messages.text(
                        now.isBefore(due) ? "outside.inform.due" : "outside.inform.late",
                        Map.of("name", name, "due", moments.at(due, now))));
    }

    /** Who informed the provincial Centre, when, and by which way; each time a line. */
    public List<String> informed() {
        return help.informed().stream()
                .map(deed -> messages.text(
                        "outside.inform.done",
                        Map.of(
                                "name", deed.name(),
                                "way", messages.text("outside.way." + deed.words()),
                                "when", moments.at(deed.at(), now),
                                "who", deed.whoNamed(messages))))
                .toList();
    }

    /**
     * One deed, as the page has it.
     *
     * @param place among all of the incident, from 1
     * @param wrong it was a mistake, and counts for nothing
     * @param correctable somebody may say that it was a mistake
     */
    public record Line(int place, String contact, String text, boolean wrong, boolean correctable) {}

    /** Every deed in order, mistakes too. */
    public List<Line> story() {
        List<Line> lines = new ArrayList<>();
        for (Deed deed : help.deeds()) {
            boolean wrong = help.wrong(deed);
            lines.add(new Line(
                    lines.size() + 1,
                    deed.contact(),
                    messages.text(
                            wrong ? "outside.page.story-wrong" : "outside.page.story",
                            Map.of(
                                    "when", moments.full(deed.at()),
                                    "who", deed.whoNamed(messages),
                                    "text", words().fact(deed))),
                    wrong,
                    deed.correctable() && !wrong && !incident.archived()));
        }
        return lines;
    }

    String askMistake(Contact contact) {
        return text("outside.chat.ask-wrong", Map.of("name", contact.name()));
    }

    /** It was a mistake, as is written down now. */
    String mistake(Deed deed) {
        return text("outside.chat.wrong", Map.of("text", words().fact(deed)));
    }

    private DeedWords words() {
        return new DeedWords(help.deeds(), messages);
    }

    /** Asked after a call that was answered. */
    String askTicket(Contact contact) {
        return text("outside.chat.ask-ticket", Map.of("name", contact.name()));
    }

    /** After a call to those who save people: they give no number and promise no hour. */
    String called(Contact contact) {
        return text("outside.chat.called", Map.of("name", contact.name()));
    }

    String askPromise(Contact contact) {
        String ticket = help.matter(contact.id())
                .flatMap(Matter::ticket)
                .map(number -> messages.text("outside.chat.ticket-kept", Map.of("ticket", number)) + "\n")
                .orElse("");
        return ticket + promiseOf(contact);
    }

    /** After everything about a call is known: what happens next, and when somebody is reminded. */
    String next(Contact contact) {
        Optional<Matter> matter = help.matter(contact.id());
        Optional<Instant> promised = matter.flatMap(Matter::promise).flatMap(Deed::until);
        String state = promised.map(until ->
                        text("outside.chat.promised", Map.of("name", contact.name(), "until", moments.at(until, now))))
                .orElseGet(() -> text("outside.chat.not-promised", Map.of("name", contact.name())));
        return state + reminded(contact);
    }

    String silent(Contact contact) {
        Optional<Contact> after = directory().after(contact.id());
        String text = text("outside.chat.silent", Map.of("name", contact.name())) + reminded(contact);
        return after.map(next -> text
                        + "\n"
                        + text(
                                "outside.chat.next",
                                Map.of("name", next.name(), "phone", phone(next), "script", script(next))))
                .orElse(text);
    }

    String done(Contact contact) {
        return text("outside.chat.done", Map.of("name", contact.name()));
    }

    /** What was written down of somebody's own words. */
    String said(List<String> facts) {
        return text("outside.chat.said", Map.of("facts", String.join("; ", facts)));
    }

    String askWhom(String words) {
        return text("outside.chat.ask-whom", Map.of("words", words));
    }

    String askCalled(Contact contact) {
        return text("outside.chat.ask-called", Map.of("name", contact.name()));
    }

    String came(Contact contact) {
        return text("outside.chat.came", Map.of("name", contact.name()));
    }

    String notYet(Contact contact) {
        return text("outside.chat.not-yet", Map.of("name", contact.name()));
    }

    /** When they come, asked for. */
    String promiseOf(Contact contact) {
        return text("outside.chat.ask-promise", Map.of("name", contact.name()));
    }

    /** When somebody is reminded of this contact; empty: nobody is. */
    String reminded(Contact contact) {
        return new Reminders(incident, help, content)
                .next(contact.id(), now)
                .map(at -> " " + messages.text("outside.chat.reminded", Map.of("at", moments.at(at, now))))
                .orElse("");
    }

    String askWay() {
        String name = content.commune()
                .contact(content.outside().informed())
                .map(Contact::name)
                .orElse("");
        return text("outside.chat.ask-way", Map.of("name", name));
    }

    /** A refusal in words. */
    public String refused(OutsideAnswer.Refusal why) {
        return messages.text(why.key(), why.values());
    }

    String reminder(Reminders.Due due) {
        return reminded(due);
    }

    /** To whoever waits: what was promised them was not kept. */
    String notKept(Reminders.Due due) {
        return text("outside.remind.not-kept", reminderValues(due));
    }

    private String reminded(Reminders.Due due) {
        Map<String, Object> values = reminderValues(due);
        boolean promised = help.matter(due.contact()).flatMap(Matter::promise).isPresent();
        return switch (due.why()) {
            case AGAIN -> text("outside.remind.again", values);
            case ASK -> text(promised ? "outside.remind.ask" : "outside.remind.ask-unpromised", values);
            case LATE -> text(promised ? "outside.remind.late" : "outside.remind.late-unpromised", values);
            case INFORM -> text(due.times() == 0 ? "outside.remind.inform" : "outside.remind.inform-again", values);
        };
    }

    private Map<String, Object> reminderValues(Reminders.Due due) {
        Map<String, Object> values = new HashMap<>();
        values.put(
                "name",
                content.commune().contact(due.contact()).map(Contact::name).orElse(due.contact()));
        values.put("due", moments.at(due.at(), now));
        Optional<Matter> matter = help.matter(due.contact());
        matter.flatMap(Matter::lastCall).ifPresent(call -> values.put("called", moments.at(call.at(), now)));
        matter.flatMap(one -> one.expected(content.outside()))
                .ifPresent(at -> values.put("expected", moments.at(at, now)));
        values.put(
                "ticket",
                matter.flatMap(Matter::ticket)
                        .map(ticket -> messages.text("outside.remind.ticket", Map.of("ticket", ticket)))
                        .orElse(""));
        return values;
    }

    /** Fits a button. */
    String shortName(String contact, String name) {
        String key = "outside.short." + contact;
        return messages.has(key) ? messages.text(key) : name.split(" – |,| \\(")[0];
    }

    private boolean exercise() {
        return incident.id().exercise();
    }

    private Directory directory() {
        return new Directory(incident, help, content);
    }

    private String text(String key) {
        return text(key, Map.of());
    }

    private String text(String key, Map<String, ?> more) {
        Map<String, Object> values = new HashMap<>(more);
        values.put("code", new IncidentTexts(content, now).code(incident));
        values.put("kind", incident.playbook().name());
        values.put("short", incident.playbook().shortName());
        return messages.text(key, values);
    }
}
