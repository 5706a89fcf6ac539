package vn.trucban.bot.filing;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import vn.trucban.bot.document.OfficialLetter;
import vn.trucban.bot.document.OfficialLetter.Block;
import vn.trucban.bot.document.OfficialLetter.Heading;
import vn.trucban.bot.document.OfficialLetter.Paragraph;
import vn.trucban.bot.incident.Happening;
import vn.trucban.bot.incident.Incident;
import vn.trucban.bot.report.Signing;
import vn.trucban.content.calendar.HolidayNames;
import vn.trucban.content.library.Content;
import vn.trucban.content.messages.Messages;
import vn.trucban.content.messages.Moments;
import vn.trucban.content.messages.Phrases;
import vn.trucban.content.reporting.Reporting.Recipient;

/** The report of one incident as an official paper: what the register knows, and what people filled in; dots where nobody did. */
final class FilingLetter {
    /** More than this is for the register; the letter says that there is more. */
    private static final int STORY = 25;
    /** Of those, the last ones, which are always told. */
    private static final int LAST = 8;

    private static final int SYMPTOMS = 3;

    /** More receipts than this are counted only. */
    private static final int NAMED = 6;

    private final Filing filing;
    private final Incident incident;
    private final Known known;
    private final Content content;
    private final Messages messages;
    private final Moments moments;
    private final Instant now;

    /**
     * What the register and the paper book have.
     *
     * @param course what happened
     * @param blanks what stands where nobody filled in anything; empty: nothing
     * @param unclear the receipts of which nobody has said what became
     */
    record Known(Course course, Function<Blank, String> blanks, List<String> unclear) {}

    FilingLetter(Filing filing, Incident incident, Known known, Content content, Instant now) {
        this.known = known;
        this.filing = filing;
        this.incident = incident;
        this.content = content;
        this.messages = content.messages();
        this.moments = new Moments(messages);
        this.now = now;
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
                signing.bases(messages, places),
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
                        "words", orErased(incident.words().isBlank() ? "" : words()),
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
        unclear().ifPresent(text -> body.add(new Paragraph(text)));
        heading(body, "result");
        body.add(new Paragraph(result()));
        heading(body, "request");
        body.add(blank(Blank.REQUEST));
        body.add(new Paragraph(messages.text("filing.closing", Map.of("centre", centre))));
        return body;
    }

    /** What was to be seen, quoted as those who have it wrote; what is known to be happening where nobody did. */
    private String words() {
        Happening happening = new Happening(incident, content);
        List<String> symptoms = happening.symptoms();
        return symptoms.isEmpty()
                ? happening.quoted()
                : messages.text(
                        "incident.quoted",
                        Map.of("words", String.join("; ", symptoms.subList(0, Math.min(SYMPTOMS, symptoms.size())))));
    }

    private void heading(List<Block> body, String name) {
        body.add(new Heading(2, messages.text("filing.heading." + name)));
    }

    private void paragraph(List<Block> body, String key, Map<String, ?> values) {
        body.add(new Paragraph(messages.text("filing." + key, values)));
    }

    /** What those above want to know, in order; where it is too much, the beginning and always the end. */
    private List<String> story() {
        List<String> lines = known.course().lines();
        if (lines.size() <= STORY) {
            return lines;
        }
        List<String> shown = new ArrayList<>(lines.subList(0, STORY - LAST));
        shown.add(messages.text("filing.story-more", Map.of("count", lines.size() - STORY)));
        shown.addAll(lines.subList(lines.size() - LAST, lines.size()));
        return shown;
    }

    private String orErased(String name) {
        return name.isEmpty() ? messages.text("incident.erased") : name;
    }

    private Paragraph blank(Blank blank) {
        String text = FilingPapers.own(filing, blank, incident)
                .or(() -> Optional.of(known.blanks().apply(blank)).filter(one -> !one.isBlank()))
                .map(said -> sentence(blank, said))
                .orElseGet(() -> messages.text("filing.dots"));
        return new Paragraph(messages.text("filing.blank." + blank.id() + ".line", Map.of("text", text)));
    }

    private String sentence(Blank blank, String said) {
        if (blank != Blank.REQUEST && blank != Blank.CAUSE) {
            return Sentence.rest(said);
        }
        boolean none = blank == Blank.REQUEST
                && Phrases.of(messages, "filing.no-request").are(said);
        return none ? messages.text("filing.nothing-requested") : Sentence.of(said);
    }

    /** The receipts that are not among the dossiers while nobody says that they are: by name, where they are few. */
    private Optional<String> unclear() {
        List<String> codes = known.unclear();
        if (codes.isEmpty()) {
            return Optional.empty();
        }
        String key = codes.size() <= NAMED ? "filing.unclear" : "filing.unclear-many";
        return Optional.of(messages.text(key, Map.of("count", codes.size(), "list", String.join(", ", codes))));
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
