package vn.trucban.bot.command;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.trucban.bot.document.LetterDocx;
import vn.trucban.bot.document.LetterWords;
import vn.trucban.bot.document.OfficialLetter;
import vn.trucban.bot.document.OfficialLetter.Block;
import vn.trucban.bot.document.OfficialLetter.Heading;
import vn.trucban.bot.document.OfficialLetter.Paragraph;
import vn.trucban.bot.document.OfficialLetter.Table;
import vn.trucban.content.calendar.WorkingCalendar;
import vn.trucban.content.command.CommandPlan.Recipient;
import vn.trucban.content.library.Content;
import vn.trucban.content.messages.Messages;
import vn.trucban.content.messages.Moments;
import vn.trucban.content.text.Capitals;

/** The papers of a command as DOCX in the layout of Nghị định 30/2020: a report upwards, and the minutes. Dots where only people know. */
final class CommandPapers {
    private final Command command;
    private final Known known;
    private final Content content;
    private final Instant now;
    private final Messages messages;
    private final Moments moments;
    private final CommandTexts texts;

    CommandPapers(Command command, Known known) {
        this.command = command;
        this.known = known;
        this.content = known.content();
        this.now = known.now();
        this.messages = content.messages();
        this.moments = new Moments(messages);
        this.texts = new CommandTexts(messages);
    }

    byte[] report(UpReport report) {
        return write(
                "report",
                Map.of("number", report.number()),
                command.plan().recipients().stream().map(Recipient::name).toList(),
                reportBody(report));
    }

    byte[] minutes() {
        return write("minutes", Map.of(), List.of(), minutesBody());
    }

    private byte[] write(String kind, Map<String, ?> more, List<String> addressees, List<Block> body) {
        Map<String, Object> values = values();
        values.putAll(more);
        List<Block> marked = new ArrayList<>(body);
        if (command.exercise()) {
            marked.add(0, new Paragraph(messages.text("command.paper.drill")));
            marked.add(new Paragraph(messages.text("command.paper.drill")));
        }
        OfficialLetter letter = new OfficialLetter(
                new OfficialLetter.Issuer(
                        Optional.of(messages.text("command.paper.parent", values)),
                        messages.text("command.paper.own", values).lines().toList()),
                messages.text(command.exercise() ? "command.paper.number-drill" : "command.paper." + kind + ".number"),
                content.commune().names().place(),
                Optional.of(LocalDate.ofInstant(now, WorkingCalendar.ZONE)),
                Optional.of(messages.text("command.paper." + kind + ".type")),
                messages.text("command.paper." + kind + (command.exercise() ? ".subject-drill" : ".subject"), values),
                addressees,
                List.of(),
                marked,
                new OfficialLetter.Signature(
                        messages.text("command.paper.signature").lines().toList(), ""),
                messages.text("command.paper." + kind + ".recipients", values)
                        .lines()
                        .toList());
        return LetterDocx.write(letter, new LetterWords(messages));
    }

    private Map<String, Object> values() {
        Map<String, Object> values = known.values(messages);
        values.put("commune", content.commune().names().commune());
        values.put("board", command.plan().board());
        values.put("hazard", command.plan().name().toLowerCase(Locale.forLanguageTag("vi")));
        values.put("code", texts.code(command));
        values.put("raised", moments.full(command.raisedAt()));
        values.put("raiser", texts.raiser(command));
        return values;
    }

    private List<Block> reportBody(UpReport report) {
        List<Block> body = new ArrayList<>();
        heading(body, "report.situation");
        body.add(new Paragraph(messages.text("command.paper.report.what", values())));
        filled(body, report.told().situation());
        listed(body, "cries", known.cries());
        heading(body, "report.done");
        body.add(new Paragraph(messages.text("command.paper.report.raised", values())));
        ReportWords words = new ReportWords(texts);
        body.add(new Paragraph(words.turnout(command)));
        words.done(command).forEach(line -> body.add(new Paragraph(line)));
        listed(body, "notices", known.notices());
        heading(body, texts.lastSent(command, report).isPresent() ? "report.decisions" : "report.decisions-first");
        words.decisions(command, report).forEach(line -> body.add(new Paragraph(line)));
        heading(body, "report.damage");
        if (report.told().damage().isBlank()) {
            messages.text("command.paper.report.damages").lines().forEach(line -> body.add(new Paragraph(line)));
        } else {
            filled(body, report.told().damage());
        }
        heading(body, "report.requests");
        filled(body, report.told().requests());
        body.add(new Paragraph(messages.text("command.paper.report.closing", values())));
        return body;
    }

    private void heading(List<Block> body, String key) {
        body.add(new Heading(2, messages.text("command.paper.heading." + key)));
    }

    /** What somebody filled in, line by line; dots where nobody did. */
    private void filled(List<Block> body, String text) {
        if (text.isBlank()) {
            body.add(new Paragraph(messages.text("command.paper.dots")));
        } else {
            text.strip().lines().filter(line -> !line.isBlank()).forEach(line -> body.add(new Paragraph(line)));
        }
    }

    private void lines(List<Block> body, List<String> lines) {
        if (lines.isEmpty()) {
            body.add(new Paragraph(messages.text("command.paper.none")));
        }
        lines.forEach(line -> body.add(new Paragraph("- " + line)));
    }

    /** Under a line of its own; nothing where there is none. */
    private void listed(List<Block> body, String key, List<String> lines) {
        if (!lines.isEmpty()) {
            body.add(new Paragraph(messages.text("command.paper.report." + key)));
            lines(body, lines);
        }
    }

    private List<Block> minutesBody() {
        List<Block> body = new ArrayList<>();
        heading(body, "minutes.raised");
        body.add(new Paragraph(messages.text("command.paper.minutes.raised", values())));
        heading(body, "minutes.members");
        body.add(table("members", List.of(28, 32, 40), members()));
        heading(body, "minutes.cries");
        lines(body, known.cries());
        heading(body, "minutes.actions");
        body.add(table("actions", List.of(22, 43, 35), actions()));
        heading(body, "minutes.decisions");
        if (command.decisions().isEmpty()) {
            lines(body, List.of());
        } else {
            body.add(table("decisions", List.of(7, 19, 19, 18, 37), decisions()));
        }
        heading(body, "minutes.notices");
        lines(body, known.notices());
        heading(body, "minutes.reports");
        lines(
                body,
                command.reports().stream()
                        .filter(one -> !one.sent().isEmpty() || one.missed())
                        .map(this::sent)
                        .toList());
        ending(body);
        return body;
    }

    private void ending(List<Block> body) {
        heading(body, "minutes.end");
        command.ending()
                .ifPresentOrElse(
                        end -> {
                            body.add(new Paragraph(messages.text(
                                    "command.paper.minutes.ended",
                                    Map.of(
                                            "at",
                                            moments.full(end.at()),
                                            "who",
                                            end.by().name()))));
                            lines(body, end.open());
                        },
                        () -> body.add(new Paragraph(messages.text("command.paper.minutes.standing", values()))));
    }

    private Table table(String name, List<Integer> widths, List<List<String>> rows) {
        return new Table(messages.text("command.paper.table." + name).lines().toList(), widths, rows);
    }

    private List<List<String>> members() {
        return command.seats().stream()
                .map(seat -> List.of(
                        seat.title(),
                        seat.holder().map(Member::name).orElse(""),
                        Capitals.first(new BoardText(texts).formally(seat, now))
                                + seat.line().stream()
                                        .filter(one -> one.out().isPresent())
                                        .map(one -> "; "
                                                + texts.facts()
                                                        .cannot(
                                                                one.name(),
                                                                one.out().get()))
                                        .collect(Collectors.joining())))
                .toList();
    }

    private List<List<String>> actions() {
        return command.seats().stream()
                .flatMap(seat -> seat.tasks().stream()
                        .map(task -> List.of(seat.title(), task.text(), Capitals.first(texts.taskState(task)))))
                .toList();
    }

    private List<List<String>> decisions() {
        return command.decisions().stream()
                .map(one -> List.of(
                        Integer.toString(one.number()),
                        moments.full(one.at()),
                        moments.full(one.saidAt()),
                        one.by().name(),
                        Capitals.ofSentences(one.amends()
                                .map(number -> messages.text(
                                        "command.decision-amends", Map.of("line", one.text(), "amended", number)))
                                .orElse(one.text()))))
                .toList();
    }

    private String sent(UpReport report) {
        String sent = report.sent().stream()
                .map(one -> messages.text(
                        command.exercise() ? "command.paper.minutes.sent-drill" : "command.paper.minutes.sent",
                        Map.of(
                                "name", command.plan().recipient(one.recipient()),
                                "way", command.plan().way(one.way()),
                                "at", moments.full(one.at()))))
                .collect(Collectors.joining("; "));
        List<String> parts = new ArrayList<>();
        if (!sent.isEmpty()) {
            parts.add(sent);
        }
        if (report.missed()) {
            parts.add(texts.facts().missed(report, command.unsent(report)));
        }
        return messages.text(
                "command.paper.minutes.report", Map.of("number", report.number(), "text", String.join("; ", parts)));
    }
}
