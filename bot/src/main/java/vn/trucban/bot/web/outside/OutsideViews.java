package vn.trucban.bot.web.outside;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import vn.trucban.bot.incident.Incident;
import vn.trucban.bot.incident.IncidentTexts;
import vn.trucban.bot.outside.Deed;
import vn.trucban.bot.outside.Matter;
import vn.trucban.bot.outside.OutsideDesk;
import vn.trucban.bot.outside.OutsideHelp;
import vn.trucban.bot.outside.OutsideTexts;
import vn.trucban.content.calendar.WorkingCalendar;
import vn.trucban.content.commune.Commune;
import vn.trucban.content.commune.Commune.Contact;
import vn.trucban.content.library.Content;
import vn.trucban.content.messages.Moments;

/** What the pages of help from outside show, in words. */
final class OutsideViews {
    private final OutsideDesk desk;
    private final Supplier<Content> content;
    private final SecureRandom chance;
    private final Clock clock;

    OutsideViews(OutsideDesk desk, Supplier<Content> content, SecureRandom chance, Clock clock) {
        this.desk = desk;
        this.content = content;
        this.chance = chance;
        this.clock = clock;
    }

    /** @param late in red */
    record Line(String name, String state, boolean late) {}

    /** @param exercise only supposed */
    record Head(String id, String code, String kind, String since, boolean exercise) {}

    record OpenLine(Head head, List<Line> lines) {
        boolean late() {
            return lines.stream().anyMatch(Line::late);
        }
    }

    /** @param missing what is still to be filled in or checked; empty where nothing is */
    record Entry(String name, String phone, String dial, String say, List<String> codes, List<String> missing) {}

    /**
     * One contact on an incident's page.
     *
     * @param dial empty where there is no number, and in a drill
     * @param answered a ticket and a promise can be written down
     * @param saving those who save people: neither ticket, promise nor letter is asked for
     * @param letter the number of the letter that was sent; empty: none was
     * @param letterKept it can be looked at as it was sent
     */
    record Card(
            String id,
            String name,
            String phone,
            String dial,
            String state,
            boolean late,
            List<String> say,
            String ready,
            boolean called,
            boolean answered,
            boolean done,
            boolean saving,
            String letter,
            boolean letterKept) {}

    /**
     * @param inform the duty to inform, in words; empty: there is none
     * @param informLate in red
     * @param informed at least once
     * @param open more can be written down
     */
    record Page(
            Head head,
            String inform,
            boolean informLate,
            boolean informed,
            List<Card> cards,
            List<OutsideTexts.Line> story,
            boolean open,
            LocalDate today) {}

    /** Those where somebody is late first. */
    List<OpenLine> open() {
        List<OpenLine> lines = new ArrayList<>();
        desk.open().forEach((incident, help) -> {
            List<Line> matters = new ArrayList<>();
            inform(incident, help).ifPresent(matters::add);
            help.matters()
                    .forEach(matter -> matters.add(new Line(
                            matter.name(), texts(incident, help).state(matter.contact()), late(incident, matter))));
            lines.add(new OpenLine(head(incident), matters));
        });
        return Stream.concat(
                        lines.stream().filter(OpenLine::late), lines.stream().filter(one -> !one.late()))
                .toList();
    }

    private Optional<Line> inform(Incident incident, OutsideHelp help) {
        boolean late = desk.informDue(incident, help)
                .filter(due -> !now().isBefore(due))
                .isPresent();
        return texts(incident, help).informState().map(text -> new Line("", text, late));
    }

    private boolean late(Incident incident, Matter matter) {
        return incident.going() && matter.late(content.get().outside(), now());
    }

    private Head head(Incident incident) {
        Content current = content.get();
        return new Head(
                incident.id().value(),
                new IncidentTexts(current, now()).code(incident),
                incident.playbook().name(),
                new Moments(current.messages()).at(incident.beganAt(), now()),
                incident.id().exercise());
    }

    /** Everybody the commune lists, those of whom something is missing first. */
    List<Entry> directory() {
        List<Entry> all =
                content.get().commune().contacts().stream().map(this::entry).toList();
        return Stream.concat(
                        all.stream().filter(one -> !one.missing().isEmpty()),
                        all.stream().filter(one -> one.missing().isEmpty()))
                .toList();
    }

    private Entry entry(Contact contact) {
        List<String> missing = new ArrayList<>();
        if (contact.toFill()) {
            missing.add(text("outside.page.no-phone", Map.of()));
        }
        if (contact.verify() && !contact.toFill()) {
            missing.add(text("outside.page.verify", Map.of()));
        }
        List<String> codes = new ArrayList<>();
        content.get().outside().codes(contact.id()).forEach(code -> code.code()
                .ifPresentOrElse(
                        known -> codes.add(text("outside.page.code", Map.of("name", code.name(), "code", known))),
                        () -> missing.add(text("outside.page.no-code", Map.of("name", code.name())))));
        return new Entry(
                contact.name(), contact.phone().orElse(""), contact.dial().orElse(""), contact.say(), codes, missing);
    }

    List<String> toFill() {
        return content.get().outside().toFill();
    }

    Page page(Incident incident) {
        OutsideHelp help = desk.help(incident);
        OutsideTexts texts = texts(incident, help);
        Optional<Line> inform = inform(incident, help);
        Stream<Contact> listed =
                incident.playbook().contacts().stream().flatMap(id -> content.get().commune().contact(id).stream());
        Stream<Contact> others = help.matters().stream()
                .filter(matter -> !incident.playbook().contacts().contains(matter.contact()))
                .flatMap(matter -> content.get().commune().contact(matter.contact()).stream());
        return new Page(
                head(incident),
                inform.map(Line::state).orElse(""),
                inform.filter(Line::late).isPresent(),
                !help.informed().isEmpty(),
                Stream.concat(listed, others)
                        .map(contact -> card(incident, help, contact))
                        .toList(),
                texts.story(),
                incident.open(),
                LocalDate.ofInstant(now(), WorkingCalendar.ZONE));
    }

    private Card card(Incident incident, OutsideHelp help, Contact contact) {
        OutsideTexts texts = texts(incident, help);
        Optional<Matter> matter = help.matter(contact.id());
        boolean exercise = incident.id().exercise();
        String phone = exercise
                ? text("outside.chat.supposed-phone", Map.of())
                : contact.phone().orElseGet(() -> text("outside.chat.no-phone", Map.of()));
        return new Card(
                contact.id(),
                contact.name(),
                phone,
                exercise ? "" : contact.dial().orElse(""),
                texts.state(contact.id()),
                matter.filter(one -> late(incident, one)).isPresent(),
                texts.say(contact),
                contact.say(),
                matter.isPresent(),
                matter.filter(Matter::answered).isPresent(),
                matter.filter(Matter::done).isPresent(),
                Commune.emergency(contact.id()),
                matter.flatMap(Matter::letter)
                        .map(sent -> text("outside.page.letter-sent", Map.of("number", sent.words())))
                        .orElse(""),
                matter.flatMap(Matter::letter).flatMap(Deed::paper).isPresent());
    }

    String text(String key, Map<String, ?> values) {
        return content.get().messages().text(key, values);
    }

    /** Never the same twice. */
    String newTap() {
        return "web-" + new UUID(chance.nextLong(), chance.nextLong());
    }

    private OutsideTexts texts(Incident incident, OutsideHelp help) {
        return new OutsideTexts(incident, help, content.get(), now());
    }

    private Instant now() {
        return clock.instant();
    }
}
