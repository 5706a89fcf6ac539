package vn.trucban.bot.filing;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import vn.trucban.bot.document.OfficialLetter;
import vn.trucban.bot.document.OfficialLetter.Block;
import vn.trucban.bot.document.OfficialLetter.Heading;
import vn.trucban.bot.document.OfficialLetter.Paragraph;
import vn.trucban.bot.incident.Happening;
import vn.trucban.bot.incident.Incident;
import vn.trucban.bot.incident.IncidentEvent;
import vn.trucban.bot.incident.IncidentEvent.Kind;
import vn.trucban.bot.report.Signing;
import vn.trucban.content.calendar.HolidayNames;
import vn.trucban.content.library.Content;
import vn.trucban.content.messages.Messages;
import vn.trucban.content.messages.Moments;
import vn.trucban.content.reporting.Reporting.Recipient;

/** The report of one incident as an official paper: what the register knows, and what people filled in; dots where nobody did. */
final class FilingLetter {
    /** More than this is for the register; the letter says that there is more. */
    private static final int STORY = 25;
    /** Of those, the last ones, which are always told. */
    private static final int LAST = 8;
    /** The rest is how people in the office and the desk talked to each other. */
    private static final Set<Kind> TOLD = told();

    private final Filing filing;
    private final Incident incident;
    private final Function<Blank, String> known;
    private final Content content;
    private final Messages messages;
    private final Moments moments;
    private final Instant now;

    private static Set<Kind> told() {
        Set<Kind> told = EnumSet.of(
                Kind.REPORTED,
                Kind.SHARED,
                Kind.HURRIED,
                Kind.ESCALATED,
                Kind.RAISED,
                Kind.EXHAUSTED,
                Kind.TAKEN,
                Kind.HANDED_OVER,
                Kind.PAPER_ON,
                Kind.PAPER_OFF,
                Kind.SOLVED_ON_THE_SPOT,
                Kind.RESOLVED,
                Kind.CONFIRMED,
                Kind.BEGAN,
                Kind.ENDED,
                Kind.REOPENED);
        // why by their names: calls outside and the command board are features of their own, and enter facts of their
        // own
        Stream.of(Kind.values())
                .filter(kind ->
                        kind.name().startsWith("OUTSIDE_") || kind.name().startsWith("COMMAND_"))
                .forEach(told::add);
        return told;
    }

    /** @param known what the register says where nobody filled in anything; empty: nothing */
    FilingLetter(Filing filing, Incident incident, Function<Blank, String> known, Content content, Instant now) {
        this.known = known;
        this.filing = filing;
        this.incident = incident;
        this.content = content;
        this.messages = content.messages();
        this.moments = new Moments(messages);
        this.now = now;
    }

    /** Facts of this kind stand in the letter. */
    static boolean tells(Kind kind) {
        return TOLD.contains(kind);
    }

    OfficialLetter letter() {
        var names = content.commune().names();
        Signing signing = new Signing(
                filing.filled(Blank.PLAN).orElse(""),
                filing.filled(Blank.AUTHORITY).orElse(""),
                filing.filled(Blank.SIGNER).orElse(""));
        Map<String, Object> places = Map.of(
                "commune", names.commune(),
                "centre", names.centre(),
                "kind", new Happening(incident, content).name(),
                "plan", signing.plan(messages),
                "day", moments.full(incident.beganAt()));
        return new OfficialLetter(
                new OfficialLetter.Issuer(
                        Optional.of(messages.text("report.issuer.parent", places)),
                        messages.text("report.issuer.own", places).lines().toList()),
                filing.numbered().map(Filing.Numbered::number).orElseGet(() -> messages.text("report.number")),
                names.place(),
                filing.numbered().map(Filing.Numbered::date),
                Optional.of(messages.text("report.type")),
                messages.text("filing.subject", places),
                filing.recipients().stream().map(Recipient::name).toList(),
                messages.text("report.bases", places).lines().toList(),
                body(names.centre()),
                signing.signature(messages),
                messages.text("filing.recipients", places).lines().toList());
    }

    private List<Block> body(String centre) {
        List<Block> body = new ArrayList<>();
        heading(body, "what");
        boolean later = incident.beganAt().isBefore(incident.openedAt());
        paragraph(
                body,
                later ? "what-found-later" : "what",
                Map.of(
                        "centre", centre,
                        "began", moments.full(incident.beganAt()),
                        "found", moments.full(incident.openedAt()),
                        "kind", new Happening(incident, content).name(),
                        "words", orErased(incident.words().isBlank() ? "" : new Happening(incident, content).words()),
                        "who", orErased(incident.reporter().name())));
        heading(body, "story");
        story().forEach(line -> body.add(new Paragraph(line)));
        // why: nobody has to fill it in, and a paper that has its number goes out without dots
        if (filing.numbered().isEmpty() || filing.filled(Blank.MEASURES).isPresent()) {
            body.add(blank(Blank.MEASURES));
        }
        heading(body, "cause");
        body.add(blank(Blank.CAUSE));
        heading(body, "effect");
        paragraph(body, "interrupted", Map.of("length", interrupted()));
        new HolidayNames(messages)
                .caution(content.calendar(), incident.beganAt(), end())
                .ifPresent(caution -> body.add(new Paragraph(caution)));
        body.add(blank(Blank.AFFECTED));
        body.add(blank(Blank.DOSSIERS));
        heading(body, "result");
        body.add(new Paragraph(result()));
        heading(body, "request");
        body.add(blank(Blank.REQUEST));
        body.add(new Paragraph(messages.text("filing.closing", Map.of("centre", centre))));
        return body;
    }

    private void heading(List<Block> body, String name) {
        body.add(new Heading(2, messages.text("filing.heading." + name)));
    }

    private void paragraph(List<Block> body, String key, Map<String, ?> values) {
        body.add(new Paragraph(messages.text("filing." + key, values)));
    }

    /** What those above want to know, in order; where it is too much, the beginning and always the end. */
    private List<String> story() {
        List<String> lines = new ArrayList<>();
        int joined = incident.affected().size();
        Set<Integer> mistakes = mistakes();
        for (IncidentEvent event : incident.events()) {
            if (event.kind() == Kind.JOINED && joined > 0) {
                lines.add(messages.text(
                        "filing.story-joined", Map.of("when", moments.full(event.at()), "count", joined)));
                joined = 0;
            } else if (TOLD.contains(event.kind()) && !mistakes.contains(event.seq())) {
                lines.add(line(event));
            }
        }
        if (lines.size() <= STORY) {
            return lines;
        }
        List<String> shown = new ArrayList<>(lines.subList(0, STORY - LAST));
        shown.add(messages.text("filing.story-more", Map.of("count", lines.size() - STORY)));
        shown.addAll(lines.subList(lines.size() - LAST, lines.size()));
        return shown;
    }

    /** Said to have been a mistake, and that which says so: the register has both, and above nobody needs either. One of the others each. */
    private Set<Integer> mistakes() {
        Set<Integer> mistakes = new HashSet<>();
        for (IncidentEvent correction : incident.events(Kind.OUTSIDE_CORRECTED)) {
            incident.events().stream()
                    .filter(earlier -> !mistakes.contains(earlier.seq()) && corrects(correction, earlier))
                    .max(Comparator.comparingInt(IncidentEvent::seq))
                    .ifPresent(earlier -> mistakes.addAll(List.of(earlier.seq(), correction.seq())));
        }
        return mistakes;
    }

    /** why by its words: a fact knows no other; where they were changed or erased, both are told. */
    private boolean corrects(IncidentEvent correction, IncidentEvent earlier) {
        return !earlier.text().isEmpty()
                && earlier.seq() < correction.seq()
                && correction.text().contains("“" + earlier.text() + "”")
                && correction.text().contains(moments.full(earlier.at()));
    }

    private String orErased(String name) {
        return name.isEmpty() ? messages.text("incident.erased") : name;
    }

    private String line(IncidentEvent event) {
        return event.erased()
                ? messages.text("filing.story-erased", Map.of("when", moments.full(event.at())))
                : messages.text(
                        "filing.story",
                        Map.of("when", moments.full(event.at()), "who", event.who(), "text", event.text()));
    }

    private Paragraph blank(Blank blank) {
        String text = filing.filled(blank)
                .or(() -> Optional.of(known.apply(blank)).filter(one -> !one.isBlank()))
                .orElseGet(() -> messages.text("filing.dots"));
        return new Paragraph(messages.text("filing.blank." + blank.id() + ".line", Map.of("text", text)));
    }

    private String interrupted() {
        Duration worked = content.calendar().worked(incident.beganAt(), end());
        return worked.isZero() ? messages.text("filing.no-time") : moments.length(worked);
    }

    private Instant end() {
        return incident.overAt().orElse(now);
    }

    private String result() {
        return incident.resolution()
                .map(end -> messages.text(
                        "filing.fixed",
                        Map.of(
                                "when",
                                moments.full(end()),
                                "who",
                                orErased(end.by().name()))))
                .orElseGet(() -> messages.text("filing.open", Map.of("now", moments.full(now))));
    }
}
