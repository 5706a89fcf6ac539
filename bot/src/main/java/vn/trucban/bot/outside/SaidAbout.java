package vn.trucban.bot.outside;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import vn.trucban.bot.action.Action;
import vn.trucban.bot.action.Verb;
import vn.trucban.bot.incident.Incident;
import vn.trucban.bot.incident.IncidentId;
import vn.trucban.bot.outside.OutsideTap.Asked;
import vn.trucban.bot.staff.Person;
import vn.trucban.content.commune.Commune;
import vn.trucban.content.commune.Commune.Contact;
import vn.trucban.content.library.Content;
import vn.trucban.content.messages.Messages;
import vn.trucban.content.messages.Phrases;

/** Of which incident and which party outside somebody's own words tell. Pure. */
final class SaidAbout {
    private static final int WORDS_OF_A_WAY = 7;

    private final Person person;
    private final Under under;
    private final Content content;
    private final ReadsTime times;

    SaidAbout(Person person, Under under, Content content, ReadsTime times) {
        this.person = person;
        this.under = under;
        this.content = content;
        this.times = times;
    }

    /**
     * Under which message it was said.
     *
     * @param contact of whom it speaks
     * @param came it asks whether they have come
     * @param way it asks by which way they were informed
     */
    record Under(Optional<IncidentId> incident, String contact, boolean came, boolean way) {
        static final Under NOTHING = new Under(Optional.empty(), "", false, false);

        /** @param offered what can be pressed on the last message */
        static Under of(List<Action> offered) {
            List<Action> outside = offered.stream()
                    .filter(action -> action.verb() == Verb.OUTSIDE)
                    .toList();
            List<Asked> asked = outside.stream().map(Asked::of).toList();
            List<OutsideTap> taps = asked.stream().map(Asked::tap).toList();
            boolean way = asked.stream()
                    .anyMatch(one ->
                            one.tap() == OutsideTap.INFORM && !one.detail().isEmpty());
            return asked.stream()
                    .filter(one -> !one.contact().isEmpty())
                    .findFirst()
                    .map(one -> new Under(
                            Optional.of(new IncidentId(outside.get(0).ref())),
                            one.contact(),
                            taps.contains(OutsideTap.DONE) && !taps.contains(OutsideTap.CALLED),
                            way))
                    .orElse(NOTHING);
        }

        /** What the answer to this carries along. */
        Action answer(IncidentId of) {
            String asks = (came ? "q" : "") + (way ? "w" : "");
            return incident.filter(of::equals).isPresent()
                    ? OutsideTap.SAID.action(of, contact, asks)
                    : OutsideTap.SAID.action(of, "");
        }

        static Under carried(Action action) {
            Asked asked = Asked.of(action);
            return asked.contact().isEmpty()
                    ? NOTHING
                    : new Under(
                            Optional.of(new IncidentId(action.ref())),
                            asked.contact(),
                            asked.detail().contains("q"),
                            asked.detail().contains("w"));
        }
    }

    /** @param parties who may be meant: of several nobody knows which */
    record Meant(Incident incident, OutsideHelp help, List<Contact> parties, SaidOutside said) {}

    /** Empty: they tell of nobody outside; several: nobody knows of which incident. */
    List<Meant> in(String words, Map<Incident, OutsideHelp> open) {
        List<Meant> all = new ArrayList<>();
        open.forEach((incident, help) -> {
            if (incident.going() && isTheirs(incident, help)) {
                meant(words, incident, help).ifPresent(all::add);
            }
        });
        List<Meant> here = all.stream()
                .filter(one ->
                        under.incident().filter(one.incident().id()::equals).isPresent())
                .toList();
        List<Meant> known = all.stream()
                .filter(one -> one.parties().stream()
                        .anyMatch(party -> one.help().matter(party.id()).isPresent()))
                .toList();
        return Stream.of(here, known)
                .filter(some -> !some.isEmpty())
                .findFirst()
                .orElse(all);
    }

    private boolean isTheirs(Incident incident, OutsideHelp help) {
        return incident.isWith(person.id())
                || help.calls().stream().anyMatch(call -> call.by().equals(person.id()));
    }

    private Optional<Meant> meant(String words, Incident incident, OutsideHelp help) {
        boolean here = under.incident().filter(incident.id()::equals).isPresent();
        List<Contact> parties = parties(incident, help);
        Map<Contact, String> named = named(words, parties);
        Optional<Meant> way =
                here && under.way() && named.isEmpty() && help.informed().isEmpty()
                        ? way(words, incident, help)
                        : Optional.empty();
        if (way.isPresent()) {
            return way;
        }
        String name = named.values().stream().findFirst().orElse("");
        boolean informed = named.size() == 1
                && named.keySet()
                        .iterator()
                        .next()
                        .id()
                        .equals(content.outside().informed());
        boolean asked = isAsked(words, help, here);
        SaidOutside said = SaidOutside.in(words, name, informed, asked, times, content);
        boolean unnamed = asked || SaidOutside.meansThem(words, content.messages());
        if (said.nothing() || named.isEmpty() && !(said.needsNoName() && unnamed)) {
            return Optional.empty();
        }
        if (!named.isEmpty()) {
            return Optional.of(new Meant(incident, help, List.copyOf(named.keySet()), said));
        }
        List<Contact> spokenOf = spokenOf(help, parties, here);
        boolean ofACall =
                said.ticket().isPresent() || said.promise().isPresent() || said.tells(SaidOutside.Told.SILENT);
        return spokenOf.isEmpty() && !ofACall
                ? Optional.empty()
                : Optional.of(new Meant(incident, help, spokenOf.isEmpty() ? parties : spokenOf, said));
    }

    /** By the last message; or by one above it, where the words themselves say what was asked. */
    private boolean isAsked(String words, OutsideHelp help, boolean here) {
        boolean asked = help.matters().stream()
                .flatMap(matter -> matter.basis().stream())
                .anyMatch(basis -> help.reminded().contains(Reminders.askedKey(help, basis)));
        return here && under.came()
                || asked && Phrases.of(content.messages(), "outside.words.come").standIn(words);
    }

    private Optional<Meant> way(String words, Incident incident, OutsideHelp help) {
        return Way.said(words, content.messages())
                .filter(way -> SaidOutside.apart(words).size() <= WORDS_OF_A_WAY && !words.contains("?"))
                .flatMap(way -> content.commune()
                        .contact(content.outside().informed())
                        .map(contact -> new Meant(
                                incident,
                                help,
                                List.of(contact),
                                new SaidOutside(
                                        Set.of(SaidOutside.Told.INFORMED),
                                        Optional.empty(),
                                        Optional.empty(),
                                        Optional.of(way)))));
    }

    /** "Họ": of whom the last message speaks, else of whom somebody waits for. */
    private List<Contact> spokenOf(OutsideHelp help, List<Contact> parties, boolean here) {
        List<Contact> shown = parties.stream()
                .filter(one -> here && under.came() && one.id().equals(under.contact()))
                .toList();
        return shown.isEmpty()
                ? parties.stream()
                        .filter(one -> help.matter(one.id())
                                .filter(matter -> !matter.done())
                                .isPresent())
                        .toList()
                : shown;
    }

    private List<Contact> parties(Incident incident, OutsideHelp help) {
        Map<String, Contact> all = new LinkedHashMap<>();
        Stream.of(
                        new Directory(incident, help, content).contacts().stream(),
                        help.matters().stream().flatMap(matter -> content.commune().contact(matter.contact()).stream()),
                        content.commune().contact(content.outside().informed()).stream())
                .flatMap(some -> some)
                .filter(one -> !Commune.emergency(one.id()))
                .forEach(one -> all.putIfAbsent(one.id(), one));
        return List.copyOf(all.values());
    }

    /** With the longest name that stands in the words; one that is but a part of another's name there is not meant. */
    private Map<Contact, String> named(String words, List<Contact> parties) {
        String line = " " + SaidOutside.bare(words) + " ";
        Map<Contact, String> found = new LinkedHashMap<>();
        for (Contact party : parties) {
            names(party).stream()
                    .filter(name -> line.contains(" " + name + " "))
                    .max(Comparator.comparing(String::length))
                    .ifPresent(name -> found.put(party, name));
        }
        Map<Contact, String> meant = new LinkedHashMap<>(found);
        meant.values().removeIf(name -> found.values().stream()
                .anyMatch(other -> other.length() > name.length() && other.contains(name)));
        return meant;
    }

    private List<String> names(Contact party) {
        Messages messages = content.messages();
        List<String> names = new ArrayList<>();
        for (String key : List.of("outside.named." + party.id(), "outside.short." + party.id())) {
            if (messages.has(key)) {
                names.addAll(List.of(messages.text(key).split("\\|")));
            }
        }
        names.add(party.name());
        names.add(party.name().split(" – |,| \\(")[0]);
        return names.stream()
                .map(SaidOutside::bare)
                .filter(name -> !name.isEmpty())
                .toList();
    }
}
