package vn.trucban.bot.outside;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import vn.trucban.bot.document.LetterDocx;
import vn.trucban.bot.document.LetterWords;
import vn.trucban.bot.incident.Incident;
import vn.trucban.bot.incident.IncidentCommand;
import vn.trucban.bot.incident.IncidentDesk;
import vn.trucban.bot.incident.IncidentId;
import vn.trucban.bot.incident.Party;
import vn.trucban.bot.incident.PhoneList;
import vn.trucban.bot.outside.Deed.Kind;
import vn.trucban.bot.register.RegisterFact;
import vn.trucban.bot.staff.Person;
import vn.trucban.bot.talk.Telling;
import vn.trucban.content.library.Content;
import vn.trucban.notifier.channel.Address;
import vn.trucban.notifier.channel.Button;

/**
 * The door to help from outside. Each tap is one conditional save; the facts it brings forth are kept in the same document until the
 * incident has them, so a crash between the two loses nothing. Refusals change nothing and say why. A store that is away shows as its own
 * runtime exception.
 */
public final class OutsideDesk {
    private final OutsideStore store;
    private final IncidentDesk incidents;
    private final Telling people;
    private final Supplier<Content> content;
    private final Clock clock;

    public OutsideDesk(
            OutsideStore store, IncidentDesk incidents, Telling people, Supplier<Content> content, Clock clock) {
        this.store = store;
        this.incidents = incidents;
        this.people = people;
        this.content = content;
        this.clock = clock;
    }

    /**
     * Somebody called, and was answered.
     *
     * @param another it is not the call that somebody has just written down
     */
    public OutsideAnswer answered(IncidentId id, String contact, boolean another, By by) {
        return change(id, by, rules -> rules.called(contact, Kind.ANSWERED, another));
    }

    /** Somebody called, and nobody answered. */
    public OutsideAnswer silent(IncidentId id, String contact, boolean another, By by) {
        return change(id, by, rules -> rules.called(contact, Kind.SILENT, another));
    }

    /** They gave the number of their ticket, as it was typed; what has no digit is asked about. */
    public OutsideAnswer ticket(IncidentId id, String contact, String number, By by) {
        return change(id, by, rules -> rules.ticket(contact, number, false));
    }

    /** The same, and it is their number whatever it looks like. */
    public OutsideAnswer sureTicket(IncidentId id, String contact, String number, By by) {
        return change(id, by, rules -> rules.ticket(contact, number, true));
    }

    /**
     * What was written down earlier was a mistake: it stays in the register, a fact says so, and nothing counts it any more.
     *
     * @param place of the deed among all of the incident, from 1
     */
    public OutsideAnswer wrong(IncidentId id, int place, By by) {
        return change(id, by, rules -> rules.wrong(place));
    }

    /** They promised to come, at a time that a button names or that was typed. */
    public OutsideAnswer promised(IncidentId id, String contact, String time, By by) {
        return change(id, by, rules -> rules.promised(contact, time));
    }

    /** Somebody's own words about a party outside are kept, too; once per command id. */
    void note(IncidentId id, Person by, Address at, String commandId, String words) {
        incidents.carryOut(id, commandId, new IncidentCommand.Note(new Party(by.id(), by.name(), at), words));
    }

    /** They came and are done. */
    public OutsideAnswer done(IncidentId id, String contact, By by) {
        return change(id, by, rules -> rules.done(contact));
    }

    /** The provincial Centre was informed. */
    public OutsideAnswer informed(IncidentId id, String way, By by) {
        return change(id, by, rules -> rules.informed(way));
    }

    /** The letter to a provider that is late went out under this number and date. */
    public OutsideAnswer letterSent(IncidentId id, String contact, String number, LocalDate date, By by) {
        return change(id, by, rules -> kept(id, contact, rules.letter(contact, number, date)));
    }

    /** why kept at once: what is drawn later is another letter, of later calls, under the number of this one. */
    private OutsideAnswer kept(IncidentId id, String contact, OutsideAnswer answer) {
        Optional<OutsideHelp> sent = answer.help();
        return sent.flatMap(help -> help.matter(contact))
                .flatMap(matter -> drawn(id, matter, matter.letter()))
                .map(letter -> sent.get().keptAs(store.files().keep(letter)))
                .<OutsideAnswer>map(OutsideAnswer.Done::new)
                .orElse(answer);
    }

    /** Help from outside for one incident; without a deed where nobody has asked for any. Empty: no such incident. */
    public Optional<OutsideHelp> help(IncidentId id) {
        return incidents.find(id).map(this::help);
    }

    public OutsideHelp help(Incident incident) {
        return store.find(incident.id()).orElseGet(() -> OutsideHelp.none(incident.id(), incident.number()));
    }

    PhoneList phones(Incident incident) {
        return incidents.phones(incident);
    }

    public Optional<Incident> incident(IncidentId id) {
        return incidents.find(id);
    }

    public Optional<Incident> numbered(int number) {
        return incidents.numbered(number);
    }

    /** Open incidents, each with the help asked for; by number. */
    public Map<Incident, OutsideHelp> open() {
        List<Incident> open = incidents.open();
        Map<IncidentId, OutsideHelp> known = store
                .of(open.stream().map(Incident::id).toList())
                .stream()
                .collect(Collectors.toMap(OutsideHelp::incident, help -> help));
        Map<Incident, OutsideHelp> all = new java.util.LinkedHashMap<>();
        open.forEach(incident -> all.put(
                incident, known.getOrDefault(incident.id(), OutsideHelp.none(incident.id(), incident.number()))));
        return all;
    }

    /** When the provincial Centre must have been informed; empty: it need not be, or has been. */
    public Optional<Instant> informDue(Incident incident, OutsideHelp help) {
        return Reminders.informDue(incident, help, content.get().outside());
    }

    /** A letter to this contact to be sent, as DOCX; empty where nobody has called them about it, or where it is only supposed. */
    public Optional<byte[]> letter(IncidentId id, String contact) {
        return incidents
                .find(id)
                .flatMap(incident -> help(incident).matter(contact))
                .flatMap(matter -> drawn(id, matter, Optional.empty()));
    }

    /** The letter that was sent to this contact last, as it was then; empty where none was kept. */
    public Optional<byte[]> sentLetter(IncidentId id, String contact) {
        return incidents
                .find(id)
                .flatMap(incident -> help(incident).matter(contact))
                .flatMap(Matter::letter)
                .flatMap(Deed::paper)
                .flatMap(store.files()::find);
    }

    private Optional<byte[]> drawn(IncidentId id, Matter matter, Optional<Deed> sent) {
        Content current = content.get();
        return incidents
                .find(id)
                .filter(incident -> !incident.id().exercise())
                .map(incident -> LetterDocx.write(
                        new OutsideLetter(incident, matter, sent, holder(incident), current, clock.instant()).letter(),
                        new LetterWords(current.messages())));
    }

    private Optional<Person> holder(Incident incident) {
        return incident.assignee()
                .flatMap(party -> people.staff().get().person(party.person()))
                .filter(Person::active);
    }

    /** Reminds of what is due, and passes on what a crash left behind. Several instances may do so at once. */
    public void round() {
        store.untold().forEach(this::passOn);
        Instant now = clock.instant();
        open().forEach((incident, help) -> remind(incident, help, now));
        incidents.supposed().forEach(incident -> remind(incident, help(incident), now));
    }

    private void remind(Incident incident, OutsideHelp help, Instant now) {
        Content current = content.get();
        Reminders reminders = new Reminders(incident, help, current);
        List<Reminders.Due> due = reminders.due(now);
        if (due.isEmpty()) {
            return;
        }
        // why told first: a crash in between tells it again under the same name, which a chat takes once
        OutsideTexts texts = new OutsideTexts(incident, help, current, now);
        List<Reminders.Due> told = new ArrayList<>();
        Reminded reminded = new Reminded(incident, help, people.staff().get());
        for (Reminders.Due one : reminders.latest(due)) {
            String name = "outside/" + incident.id() + "/" + one.key();
            List<Button> buttons = new OutsideButtons(incident, help, current).reminder(one);
            if (people.tell(
                    name,
                    reminded.of(one),
                    texts.reminder(one),
                    buttons,
                    incident.id().exercise())) {
                told.add(one);
            }
            List<Person> waiting = reminded.waiting(one);
            if (!waiting.isEmpty()) {
                people.tell(name + "/waiting", waiting, texts.notKept(one), List.of());
            }
        }
        // why only those: where nobody can be reached yet, whoever gets a chat later still hears it
        List<String> keys = due.stream()
                .filter(one -> told.stream().anyMatch(one::outdoneBy))
                .map(Reminders.Due::key)
                .toList();
        if (!keys.isEmpty()) {
            store.save(help.reminded(keys));
        }
    }

    private OutsideAnswer change(IncidentId id, By by, Function<OutsideRules, OutsideAnswer> wish) {
        while (true) {
            Optional<Incident> incident = incidents.find(id);
            if (incident.isEmpty()) {
                return OutsideAnswer.refused("outside.refused.no-incident", Map.of());
            }
            OutsideHelp before = help(incident.get());
            if (before.knows(by.commandId())) {
                return new OutsideAnswer.Done(passOn(before));
            }
            Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
            OutsideAnswer answer = wish.apply(new OutsideRules(incident.get(), before, content.get(), now, by));
            if (answer.help().isEmpty()) {
                return answer;
            }
            if (store.save(answer.help().get())) {
                return new OutsideAnswer.Done(passOn(answer.help().get()));
            }
        }
    }

    /** Takes name and typed words out of the deed that brought forth this fact. */
    void forget(IncidentId incident, RegisterFact fact) {
        Predicate<Deed> meant = deed -> !deed.who().isEmpty()
                && deed.kind().fact().name().equals(fact.kind())
                && deed.at().equals(fact.at())
                && deed.who().equals(fact.who());
        Optional<OutsideHelp> before = store.find(incident);
        while (before.isPresent()
                && before.get().deeds().stream().anyMatch(meant)
                && !store.save(before.get().nameless(meant))) {
            before = store.find(incident);
        }
    }

    private OutsideHelp passOn(OutsideHelp help) {
        if (help.untold().isEmpty()) {
            return help;
        }
        for (int i = 0; i < help.untold().size(); i++) {
            incidents.enter(help.incident(), help.commandId(i), help.untold().get(i));
        }
        OutsideHelp told = help.told();
        // why: a lost race means that somebody changed it meanwhile; the facts are still there, and the incident takes
        // each once.
        return store.save(told) ? told : store.find(help.incident()).orElse(told);
    }
}
