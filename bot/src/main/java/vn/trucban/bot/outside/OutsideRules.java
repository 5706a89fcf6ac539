package vn.trucban.bot.outside;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Optional;
import vn.trucban.bot.incident.Incident;
import vn.trucban.bot.incident.OutsideFact;
import vn.trucban.bot.outside.Deed.Kind;
import vn.trucban.bot.outside.OutsideAnswer.Remedy;
import vn.trucban.content.calendar.WorkingCalendar;
import vn.trucban.content.commune.Commune;
import vn.trucban.content.library.Content;
import vn.trucban.content.messages.Moments;
import vn.trucban.content.text.VietnameseText;

/** What each tap makes of the help from outside of one incident. Pure. */
final class OutsideRules {
    static final int LONGEST_TICKET = 40;
    /** Two who say the same of one contact within this time speak of one call, unless they say otherwise. */
    static final Duration ONE_CALL = Duration.ofMinutes(3);
    /** A promise further away is a slip of the finger. */
    private static final Duration FURTHEST = Duration.ofDays(30);

    static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final String NUMBER = "[\\p{L}\\d./-]{1,40}";

    private final Incident incident;
    private final OutsideHelp help;
    private final Content content;
    private final Instant now;
    private final By by;

    OutsideRules(Incident incident, OutsideHelp help, Content content, Instant now, By by) {
        this.incident = incident;
        this.help = help;
        this.content = content;
        this.now = now;
        this.by = by;
    }

    /** @param another it is not the call that somebody has just written down */
    OutsideAnswer called(String contact, Kind kind, boolean another) {
        Optional<Commune.Contact> whom = content.commune().contact(contact);
        Optional<OutsideAnswer> no = notNow(contact);
        if (no.isPresent()) {
            return no.get();
        }
        Optional<Deed> same = help.matter(contact)
                .flatMap(Matter::lastCall)
                .filter(call -> call.kind() == kind)
                .filter(call -> now.isBefore(call.at().plus(ONE_CALL)));
        if (same.isPresent() && !another) {
            return OutsideAnswer.refused(
                    "outside.refused.same-call",
                    Map.of(
                            "name", same.get().name(),
                            "who", same.get().whoNamed(content.messages()),
                            "clock", moments().clock(same.get().at())),
                    Remedy.ANOTHER);
        }
        String name = whom.orElseThrow().name();
        OutsideHelp called = done(help, kind, contact, name, "", Optional.empty());
        boolean informs =
                kind == Kind.ANSWERED && contact.equals(content.outside().informed());
        return new OutsideAnswer.Done(
                informs && help.informed().isEmpty()
                        ? done(called, Kind.INFORMED, contact, name, Way.PHONE.id(), Optional.empty())
                                .at(help.version() + 1)
                        : called);
    }

    /** @param sure it is their number, whatever it looks like */
    OutsideAnswer ticket(String contact, String typed, boolean sure) {
        String number = VietnameseText.clean(typed)
                .replaceAll("\\s+", " ")
                .replaceAll(" ?/ ?", "/")
                .strip();
        Optional<OutsideAnswer> no = notNow(contact).or(() -> notBeforeATalk(contact));
        if (no.isPresent()) {
            return no.get();
        }
        if (number.isEmpty() || number.length() > LONGEST_TICKET) {
            return unclear("outside.refused.ticket", Map.of("most", LONGEST_TICKET));
        }
        if (!sure && number.chars().noneMatch(Character::isDigit)) {
            return OutsideAnswer.refused("outside.refused.no-digit", Map.of("ticket", number), Remedy.CONFIRM);
        }
        if (matter(contact).ticket().filter(number::equals).isPresent()) {
            return unclear("outside.refused.same-ticket", Map.of("name", name(contact), "ticket", number));
        }
        return new OutsideAnswer.Done(done(help, Kind.TICKET, contact, name(contact), number, Optional.empty()));
    }

    /** @param said a button's choice, or what was typed; see {@link PromisedTime} */
    OutsideAnswer promised(String contact, String said) {
        Optional<OutsideAnswer> no = notNow(contact).or(() -> notBeforeATalk(contact));
        if (no.isPresent()) {
            return no.get();
        }
        Optional<Instant> until = new PromisedTime(content.calendar(), now).read(said);
        if (until.isEmpty()) {
            return unclear("outside.refused.time", Map.of());
        }
        Map<String, String> values = Map.of("until", moments().full(until.get()));
        if (!until.get().isAfter(now)) {
            return unclear("outside.refused.past", values);
        }
        if (until.get().isAfter(now.plus(FURTHEST))) {
            return unclear("outside.refused.far", values);
        }
        boolean same = matter(contact)
                .promise()
                .flatMap(Deed::until)
                .filter(until.get()::equals)
                .isPresent();
        return same
                ? unclear(
                        "outside.refused.same-promise",
                        Map.of("name", name(contact), "until", moments().full(until.get())))
                : new OutsideAnswer.Done(done(help, Kind.PROMISED, contact, name(contact), "", until));
    }

    OutsideAnswer done(String contact) {
        Optional<OutsideAnswer> no = notNow(contact);
        if (no.isPresent()) {
            return no.get();
        }
        Optional<Matter> matter = help.matter(contact);
        if (matter.isEmpty()) {
            return refused("outside.refused.not-called", Map.of("name", name(contact)));
        }
        if (matter.get().done()) {
            return refused("outside.refused.done", Map.of("name", name(contact)));
        }
        return new OutsideAnswer.Done(done(help, Kind.DONE, contact, name(contact), "", Optional.empty()));
    }

    OutsideAnswer informed(String way) {
        String contact = content.outside().informed();
        Optional<OutsideAnswer> no = notNow(contact);
        if (no.isPresent()) {
            return no.get();
        }
        if (Way.of(way).isEmpty()) {
            return refused("outside.refused.way", Map.of());
        }
        Optional<Deed> before = help.informed().stream()
                .filter(deed -> deed.words().equals(way))
                .findFirst();
        return before.map(deed -> refused(
                        "outside.refused.informed",
                        Map.of(
                                "name", deed.name(),
                                "who", deed.whoNamed(content.messages()),
                                "way", way(way),
                                "when", moments().full(deed.at()))))
                .orElseGet(() -> new OutsideAnswer.Done(
                        done(help, Kind.INFORMED, contact, name(contact), way, Optional.empty())));
    }

    /** Also of an incident that is over: a letter may follow. */
    OutsideAnswer letter(String contact, String number, LocalDate date) {
        if (incident.id().exercise()) {
            return refused("outside.refused.exercise", Map.of());
        }
        if (incident.archived()) {
            return refused("outside.refused.archived", Map.of("code", messageCode()));
        }
        if (help.matter(contact).isEmpty()) {
            return refused("outside.refused.not-called", Map.of("name", name(contact)));
        }
        if (!number.strip().matches(NUMBER)) {
            return refused("report.refused.number", Map.of());
        }
        LocalDate first = LocalDate.ofInstant(matter(contact).calls().get(0).at(), WorkingCalendar.ZONE);
        if (date.isBefore(first) || date.isAfter(LocalDate.ofInstant(now, WorkingCalendar.ZONE))) {
            return refused("outside.refused.letter-date", Map.of());
        }
        Instant day = date.atStartOfDay(WorkingCalendar.ZONE).toInstant();
        boolean same = matter(contact)
                .letter()
                .filter(sent -> sent.words().equals(number.strip()))
                .isPresent();
        return same
                ? refused("outside.refused.same-letter", Map.of("number", number.strip()))
                : new OutsideAnswer.Done(
                        done(help, Kind.LETTER, contact, name(contact), number.strip(), Optional.of(day)));
    }

    /**
     * An earlier tap was a mistake; also of an incident that is over, as its letter may follow.
     *
     * @param place of the deed among all of the incident, from 1
     */
    OutsideAnswer wrong(int place) {
        if (incident.archived()) {
            return refused("outside.refused.archived-wrong", Map.of("code", messageCode()));
        }
        Optional<Deed> found = place < 1 || place > help.deeds().size()
                ? Optional.empty()
                : Optional.of(help.deeds().get(place - 1)).filter(Deed::correctable);
        if (found.isEmpty()) {
            return refused("outside.refused.no-deed", Map.of());
        }
        Deed deed = found.get();
        Map<String, String> values = Map.of("text", words(help).fact(deed), "name", deed.name());
        if (help.wrong(deed)) {
            return refused("outside.refused.wrong-before", values);
        }
        OutsideHelp after = done(help, Kind.WRONG, deed.contact(), deed.name(), deed.commandId(), Optional.empty());
        return after.matter(deed.contact()).filter(left -> !left.sound()).isPresent()
                ? refused("outside.refused.rests-on-it", values)
                : new OutsideAnswer.Done(after);
    }

    private Optional<OutsideAnswer> notNow(String contact) {
        if (content.commune().contact(contact).isEmpty()) {
            return Optional.of(refused("outside.refused.no-contact", Map.of()));
        }
        return incident.open()
                ? Optional.empty()
                : Optional.of(refused(
                        "outside.refused.closed",
                        Map.of(
                                "code",
                                messageCode(),
                                "kind",
                                incident.playbook().name())));
    }

    private Optional<OutsideAnswer> notBeforeATalk(String contact) {
        return help.matter(contact).filter(Matter::answered).isPresent()
                ? Optional.empty()
                : Optional.of(refused("outside.refused.not-answered", Map.of("name", name(contact))));
    }

    private Matter matter(String contact) {
        return help.matter(contact).orElseThrow();
    }

    private OutsideHelp done(
            OutsideHelp before, Kind kind, String contact, String name, String words, Optional<Instant> until) {
        Deed deed = new Deed(by.commandId(), kind, contact, name, now, by.id(), by.name(), words, until);
        boolean loud = before.deeds().stream()
                .filter(one -> kind == Kind.WRONG && one.commandId().equals(words))
                .map(Deed::kind)
                .findFirst()
                .map(OutsideRules::loud)
                .orElseGet(() -> loud(kind));
        return before.with(
                deed,
                new OutsideFact(
                        kind.fact(), now, by.id(), by.name(), words(before).fact(deed), loud));
    }

    /** Whoever waits hears it, and hears too that it was a mistake. */
    private static boolean loud(Kind kind) {
        return kind == Kind.PROMISED || kind == Kind.DONE;
    }

    private DeedWords words(OutsideHelp of) {
        return new DeedWords(of.deeds(), content.messages());
    }

    private String name(String contact) {
        return content.commune()
                .contact(contact)
                .map(Commune.Contact::name)
                .or(() -> help.matter(contact).map(Matter::name))
                .orElse(contact);
    }

    private String way(String way) {
        return content.messages().text("outside.way." + way);
    }

    private String messageCode() {
        return incident.id().code(incident.number(), content.messages());
    }

    private Moments moments() {
        return new Moments(content.messages());
    }

    private static OutsideAnswer unclear(String key, Map<String, ?> values) {
        return OutsideAnswer.refused(key, values, Remedy.REWRITE);
    }

    private static OutsideAnswer refused(String key, Map<String, ?> values) {
        return OutsideAnswer.refused(key, values);
    }
}
