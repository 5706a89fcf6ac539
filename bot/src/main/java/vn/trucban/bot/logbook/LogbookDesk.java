package vn.trucban.bot.logbook;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.trucban.bot.incident.Incident;
import vn.trucban.bot.incident.IncidentDesk;
import vn.trucban.bot.incident.IncidentId;
import vn.trucban.bot.register.Added;
import vn.trucban.bot.register.Breaks;
import vn.trucban.bot.register.Copies;
import vn.trucban.bot.register.Erasure;
import vn.trucban.bot.register.Register;
import vn.trucban.bot.register.RegisterEntry;
import vn.trucban.bot.register.RegisterFact;
import vn.trucban.bot.register.RegisterSearch;
import vn.trucban.bot.register.RegisterWatch;
import vn.trucban.bot.register.Seals;
import vn.trucban.bot.register.SentPapers;
import vn.trucban.bot.register.ShownKey;
import vn.trucban.content.messages.Messages;
import vn.trucban.content.messages.Phrases;
import vn.trucban.content.text.VietnameseText;

/** The door to the log of technical incidents: finds, and adds what people write down late or correct. Nothing in it is ever changed. */
public final class LogbookDesk {
    /** Longer texts belong in a document; the register keeps what it says. */
    public static final int LONGEST = 2000;

    /** The name of a fact of an incident: its id and the number of the fact. */
    static final Pattern OF_INCIDENT = Pattern.compile("([^/]+)/(\\d{1,6})");

    private static final Duration LONGEST_AGO = Duration.ofDays(366);
    /** Clocks of people and machines differ. */
    private static final Duration SLACK = Duration.ofMinutes(2);

    /** Of entries that name somebody, shown in one go. why so few: a form takes no more than a thousand fields. */
    private static final int MOST_NAMING = 500;

    private static final int SHORTEST_NAME = 3;

    private final Parts parts;
    private final IncidentDesk incidents;
    private final Supplier<Messages> messages;
    private final Clock clock;
    private final List<Copies> copies;
    private final List<SentPapers> sent;

    /** What keeps the register. */
    public record Parts(Register register, RegisterSearch search, RegisterWatch watch, Seals seals, Erasure erasure) {}

    public LogbookDesk(Parts parts, IncidentDesk incidents, Supplier<Messages> messages, Clock clock) {
        this(parts, incidents, messages, clock, List.of(), List.of());
    }

    private LogbookDesk(
            Parts parts,
            IncidentDesk incidents,
            Supplier<Messages> messages,
            Clock clock,
            List<Copies> copies,
            List<SentPapers> sent) {
        this.parts = parts;
        this.incidents = incidents;
        this.messages = messages;
        this.clock = clock;
        this.copies = List.copyOf(copies);
        this.sent = List.copyOf(sent);
    }

    /**
     * The same, which also erases people there.
     *
     * @param kept where nothing is erased, only told of
     */
    public LogbookDesk erasing(List<Copies> where, List<SentPapers> kept) {
        return new LogbookDesk(parts, incidents, messages, clock, where, kept);
    }

    /**
     * Incidents that were found.
     *
     * @param incidents those whose report has the very words that were typed first, and of these the newest
     * @param next ask with this for the others, among which some of these may come again; empty: there are no more
     * @param unindexed entries that could not be looked at yet, while the index is being made
     */
    public record Found(List<Incident> incidents, OptionalInt next, long unindexed) {
        public Found {
            incidents = List.copyOf(incidents);
        }
    }

    /** @param before only lower numbers; {@code Integer.MAX_VALUE} to begin with */
    public Found find(LogbookQuery query, int before, int most) {
        if (query.number().isPresent()) {
            return new Found(incidents.numbered(query.number().get()).stream().toList(), OptionalInt.empty(), 0);
        }
        Set<Integer> open = query.state() == LogbookQuery.State.ANY
                ? Set.of()
                : incidents.open().stream().map(Incident::number).collect(Collectors.toSet());
        return new BestFirst(parts, incidents, messages.get().text("register.desk"))
                .find(query.inRegister(open), query.words(), before, most);
    }

    public Optional<Incident> incident(int number) {
        return incidents.numbered(number);
    }

    /** Everything entered about an incident, oldest first. */
    public List<RegisterEntry> entries(IncidentId incident) {
        return parts.register().of(incident.value());
    }

    /** What was added that belongs to no incident. */
    public List<RegisterEntry> general() {
        return parts.register().of(Register.GENERAL);
    }

    public Register register() {
        return parts.register();
    }

    public Seals seals() {
        return parts.seals();
    }

    public RegisterWatch watch() {
        return parts.watch();
    }

    /**
     * Enters something some time after it happened.
     *
     * @param incident absent: it belongs to none
     * @param at when it happened
     * @param who enters it
     */
    public Entering enterLate(Optional<IncidentId> incident, Instant at, String who, String text) {
        Optional<Refusal> refusal = textRefusal(text).or(() -> timeRefusal(at));
        if (refusal.isPresent()) {
            return Entering.refused(refusal.get());
        }
        Optional<Incident> found = incident.flatMap(incidents::find);
        if (incident.isPresent() && found.isEmpty()) {
            return Entering.refused(Refusal.NO_INCIDENT);
        }
        if (found.filter(one -> fixedBeforeItBegan(one, at, text)).isPresent()) {
            return Entering.refused(Refusal.FIXED_BEFORE_REPORT);
        }
        return Entering.done(parts.register()
                .add(new RegisterFact(
                        "",
                        found.map(one -> one.id().value()).orElse(Register.GENERAL),
                        found.map(Incident::number).orElse(0),
                        found.map(one -> one.playbook().id().id()).orElse(""),
                        Added.LATE_ENTRY.name(),
                        at.truncatedTo(ChronoUnit.MINUTES),
                        who,
                        clean(text))));
    }

    /**
     * Adds what is right to an entry that is wrong; that one stays.
     *
     * @param number of the wrong entry
     * @param who corrects it
     */
    public Entering correct(long number, String who, String text) {
        Optional<RegisterEntry> wrong = parts.register().entry(number);
        if (wrong.isEmpty()) {
            return Entering.refused(Refusal.NO_ENTRY);
        }
        if (!mayBeCorrected(wrong.get())) {
            return Entering.refused(Refusal.NOT_TO_BE_CORRECTED);
        }
        Optional<Refusal> refusal = textRefusal(text);
        if (refusal.isPresent()) {
            return Entering.refused(refusal.get());
        }
        RegisterFact fact = wrong.get().fact();
        return Entering.done(parts.register()
                .add(new RegisterFact(
                        "",
                        fact.subject(),
                        fact.number(),
                        fact.playbook(),
                        Added.CORRECTION.name(),
                        clock.instant().truncatedTo(ChronoUnit.MILLIS),
                        who,
                        clean(text),
                        Optional.of(number))));
    }

    /** What the register itself writes is right by how it is made. */
    static boolean mayBeCorrected(RegisterEntry entry) {
        RegisterFact fact = entry.fact();
        return !fact.is(Added.SEAL) && !fact.is(Added.BREAK) && !fact.is(Added.ERASURE);
    }

    /**
     * What names somebody.
     *
     * @param entries by incident, newest first; also those that say what was erased, whose words cannot be
     * @param copies what stands in no entry
     * @param papers that went out and are kept word for word, as people call them
     * @param more there may be others: ask again once these are erased
     */
    public record Naming(List<RegisterEntry> entries, List<Copies.Copy> copies, List<String> papers, boolean more) {
        /** Nothing does. */
        public static final Naming NONE = new Naming(List.of(), List.of(), List.of(), false);

        public Naming {
            entries = List.copyOf(entries);
            copies = List.copyOf(copies);
            papers = List.copyOf(papers);
        }

        public boolean nothing() {
            return entries.isEmpty() && copies.isEmpty() && papers.isEmpty();
        }
    }

    /** Too short to tell people apart. */
    public static boolean tooShort(String name) {
        return VietnameseText.fold(name).length() < SHORTEST_NAME;
    }

    /**
     * Every entry that this person entered or is named in, with or without accents; none for a name that is {@link #tooShort}. why not by
     * the index: it forgets words that other entries of the same number still hold, and nothing may be left out here.
     */
    public Naming naming(String name) {
        if (tooShort(name)) {
            return Naming.NONE;
        }
        String folded = VietnameseText.fold(name);
        List<RegisterEntry> all = parts.register()
                .matching(entry -> (mayBeCorrected(entry) || entry.fact().is(Added.ERASURE))
                        && !entry.erased()
                        && names(entry.fact(), folded));
        return new Naming(
                all.stream()
                        .sorted(Comparator.comparingInt(LogbookDesk::ofIncident))
                        .limit(MOST_NAMING)
                        .toList(),
                copies.stream().flatMap(one -> one.naming(folded).stream()).toList(),
                sent.stream().flatMap(one -> one.naming(folded).stream()).toList(),
                all.size() > MOST_NAMING);
    }

    /** What belongs to no incident before the newest. */
    private static int ofIncident(RegisterEntry entry) {
        return entry.fact().number() == 0 ? Integer.MIN_VALUE : -entry.fact().number();
    }

    private static boolean names(RegisterFact fact, String folded) {
        return VietnameseText.fold(fact.who()).contains(folded)
                || VietnameseText.fold(fact.text()).contains(folded);
    }

    /** Erases names and words of these entries, for a reason that stays. */
    public Entering erase(List<Long> numbers, String who, String reason) {
        return erase(new Chosen(numbers, List.of(), ""), who, reason);
    }

    /**
     * What somebody chose to erase.
     *
     * @param numbers of entries
     * @param keys of copies that name somebody and stand in no entry, as they were shown
     * @param name that was looked for; empty: none was
     */
    public record Chosen(List<Long> numbers, List<String> keys, String name) {
        public Chosen {
            numbers = List.copyOf(numbers);
            keys = List.copyOf(keys);
        }
    }

    /** Where a copy says something else by now, and where the reason names somebody who is erased, nothing is erased. */
    public Entering erase(Chosen chosen, String who, String reason) {
        Optional<Refusal> refusal = textRefusal(reason);
        if (refusal.isPresent()) {
            return Entering.refused(refusal.get());
        }
        Set<String> held =
                copies.stream().flatMap(one -> one.held(chosen.keys()).stream()).collect(Collectors.toSet());
        if (!held.containsAll(chosen.keys())) {
            return Entering.refused(Refusal.COPY_CHANGED);
        }
        List<RegisterEntry> entries = chosen.numbers().stream()
                .flatMap(number -> parts.register().entry(number).stream())
                .filter(entry -> mayBeCorrected(entry) && !entry.erased())
                .toList();
        if (namesErased(entries, chosen.name()).standIn(clean(reason), titles())) {
            return Entering.refused(Refusal.NAME_IN_REASON);
        }
        if (entries.stream().anyMatch(new PeopleAtRisk(incidents)::areToldOfBy)) {
            return Entering.refused(Refusal.PEOPLE_IN_DANGER);
        }
        // why before the entries: what is forgotten with an entry may be the place that a key names
        Erasure.Noted noted = parts.erasure()
                .note(chosen.numbers(), held.stream().map(ShownKey::place).toList(), who, clean(reason));
        copies.forEach(one -> one.erase(held));
        // why elsewhere first: once an entry has lost its words, nobody would find what was kept of it
        noted.entries().forEach(this::eraseElsewhere);
        Erasure.Erased erased = parts.erasure().erase(noted);
        return erased.kept() > 0
                ? Entering.refused(Refusal.NOT_ERASED)
                : erased.why().map(Entering::done).orElseGet(() -> Entering.refused(Refusal.NOTHING_TO_ERASE));
    }

    private NamesErased namesErased(List<RegisterEntry> entries, String sought) {
        String desk = messages.get().text("register.desk");
        return new NamesErased(
                Stream.concat(Stream.of(sought), entries.stream().map(entry -> entry.fact()
                                .who()))
                        .filter(name -> !name.equals(desk))
                        .toList(),
                entries.stream().map(entry -> entry.fact().text()).toList());
    }

    private Set<String> titles() {
        return Stream.of(messages.get().text("register.titles").split("\\|"))
                .map(VietnameseText::fold)
                .collect(Collectors.toSet());
    }

    private void eraseElsewhere(RegisterEntry entry) {
        copies.forEach(one -> one.forget(entry.fact()));
        Matcher fact = OF_INCIDENT.matcher(entry.fact().event());
        if (fact.matches()) {
            incidents.eraseWords(new IncidentId(fact.group(1)), Set.of(Integer.valueOf(fact.group(2))));
        }
    }

    /** Answers for a break of the chain; one reason is enough, at whichever instance somebody gave it. */
    public Entering resume(String who, String reason) {
        parts.watch().look();
        Breaks breaks = parts.watch().standing().breaks();
        Optional<Refusal> refusal = textRefusal(reason);
        if (breaks.open().isPresent() && refusal.isPresent()) {
            return Entering.refused(refusal.get());
        }
        Optional<RegisterEntry> answer = breaks.open()
                .map(open -> parts.register().resume(open, who, clean(reason)))
                .or(breaks::lastAnswer);
        parts.watch().lookAtAll();
        return answer.map(RegisterEntry::fact)
                        .filter(fact -> fact.who().equals(who) && fact.text().equals(clean(reason)))
                        .isPresent()
                ? Entering.done(answer.get())
                : Entering.refused(Refusal.NOTHING_LOST);
    }

    /** why only a fix: that it began before somebody reported it is what late entries are for. */
    private boolean fixedBeforeItBegan(Incident incident, Instant at, String text) {
        return at.isBefore(incident.beganAt().truncatedTo(ChronoUnit.MINUTES))
                && Phrases.of(messages.get(), "register.said-fixed").standIn(clean(text));
    }

    private Optional<Refusal> timeRefusal(Instant at) {
        Instant now = clock.instant();
        if (at.isAfter(now.plus(SLACK))) {
            return Optional.of(Refusal.IN_THE_FUTURE);
        }
        return at.isBefore(now.minus(LONGEST_AGO)) ? Optional.of(Refusal.TOO_LONG_AGO) : Optional.empty();
    }

    private static Optional<Refusal> textRefusal(String text) {
        if (clean(text).isEmpty()) {
            return Optional.of(Refusal.NO_TEXT);
        }
        return clean(text).length() > LONGEST ? Optional.of(Refusal.TOO_LONG) : Optional.empty();
    }

    private static String clean(String text) {
        return VietnameseText.clean(text);
    }
}
