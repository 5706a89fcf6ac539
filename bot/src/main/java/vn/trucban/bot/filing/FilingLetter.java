package vn.trucban.bot.filing;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.trucban.bot.document.OfficialLetter;
import vn.trucban.bot.document.OfficialLetter.Block;
import vn.trucban.bot.document.OfficialLetter.Heading;
import vn.trucban.bot.document.OfficialLetter.Paragraph;
import vn.trucban.bot.incident.Incident;
import vn.trucban.bot.incident.IncidentEvent;
import vn.trucban.content.library.Content;
import vn.trucban.content.messages.Messages;
import vn.trucban.content.messages.Moments;
import vn.trucban.content.reporting.Reporting.Recipient;

/** The report of one incident as an official paper: what the register knows, and what people filled in; dots where nobody did. */
final class FilingLetter {
    /** More than this is for the register; the letter says that there is more. */
    private static final int STORY = 25;

    private final Filing filing;
    private final Incident incident;
    private final Content content;
    private final Messages messages;
    private final Moments moments;
    private final Instant now;

    FilingLetter(Filing filing, Incident incident, Content content, Instant now) {
        this.filing = filing;
        this.incident = incident;
        this.content = content;
        this.messages = content.messages();
        this.moments = new Moments(messages);
        this.now = now;
    }

    OfficialLetter letter() {
        var names = content.commune().names();
        Map<String, Object> places = Map.of(
                "commune", names.commune(),
                "centre", names.centre(),
                "kind", incident.playbook().name(),
                "day", moments.full(incident.openedAt()));
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
                new OfficialLetter.Signature(
                        messages.text("report.signature").lines().toList(), ""),
                messages.text("filing.recipients", places).lines().toList());
    }

    private List<Block> body(String centre) {
        List<Block> body = new ArrayList<>();
        heading(body, "what");
        paragraph(
                body,
                "what",
                Map.of(
                        "centre", centre,
                        "found", moments.full(incident.openedAt()),
                        "kind", incident.playbook().name(),
                        "words", incident.words(),
                        "who", incident.reporter().name()));
        heading(body, "story");
        story().forEach(line -> body.add(new Paragraph(line)));
        body.add(blank(Blank.MEASURES, ""));
        heading(body, "cause");
        body.add(blank(
                Blank.CAUSE,
                incident.resolution().map(Incident.Resolution::cause).orElse("")));
        heading(body, "effect");
        paragraph(body, "interrupted", Map.of("length", interrupted()));
        body.add(blank(Blank.AFFECTED, ""));
        body.add(blank(Blank.DOSSIERS, ""));
        heading(body, "result");
        body.add(new Paragraph(result()));
        heading(body, "request");
        body.add(blank(Blank.REQUEST, ""));
        body.add(new Paragraph(messages.text("filing.closing", Map.of("centre", centre))));
        return body;
    }

    private void heading(List<Block> body, String name) {
        body.add(new Heading(2, messages.text("filing.heading." + name)));
    }

    private void paragraph(List<Block> body, String key, Map<String, ?> values) {
        body.add(new Paragraph(messages.text("filing." + key, values)));
    }

    /** The facts of the register, in order. */
    private List<String> story() {
        List<String> lines = new ArrayList<>();
        for (IncidentEvent event : incident.events().stream().limit(STORY).toList()) {
            lines.add(messages.text(
                    "filing.story",
                    Map.of("when", moments.full(event.at()), "who", event.who(), "text", event.text())));
        }
        int more = incident.events().size() - lines.size();
        if (more > 0) {
            lines.add(messages.text("filing.story-more", Map.of("count", more)));
        }
        return lines;
    }

    private Paragraph blank(Blank blank, String known) {
        String text = filing.filled(blank)
                .or(() -> Optional.of(known).filter(one -> !one.isBlank()))
                .orElseGet(() -> messages.text("filing.dots"));
        return new Paragraph(messages.text("filing.blank." + blank.id() + ".line", Map.of("text", text)));
    }

    private String interrupted() {
        Instant end = incident.resolution().map(Incident.Resolution::at).orElse(now);
        Duration worked = content.calendar().worked(incident.openedAt(), end);
        return worked.isZero() ? messages.text("filing.no-time") : moments.length(worked);
    }

    private String result() {
        return incident.resolution()
                .map(end -> messages.text(
                        "filing.fixed",
                        Map.of("when", moments.full(end.at()), "who", end.by().name())))
                .orElseGet(() -> messages.text("filing.open", Map.of("now", moments.full(now))));
    }
}
