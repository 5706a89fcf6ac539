package vn.trucban.bot.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.trucban.bot.talk.Heard;
import vn.trucban.bot.talk.Reply;
import vn.trucban.content.command.CommandPlan.Recipient;
import vn.trucban.content.command.CommandPlan.Way;
import vn.trucban.notifier.channel.Button;

/** Reports upwards in chat: the ready text, and to whom it went by which way. */
final class ReportTurn extends Turn {
    private static final String ALL = "all";

    private final Command command;

    ReportTurn(Heard heard, CommandDesk desk, Command command) {
        super(heard, desk);
        this.command = command;
    }

    Reply report(List<String> words) {
        if (!desk.mayLead(heard.by(), command)) {
            return Reply.say(texts.text(notLeading(command)), List.of(buttons.open(command)));
        }
        Optional<UpReport> report = command.report(number(words, 1));
        if (report.isEmpty()) {
            return list();
        }
        return switch (word(words, 2)) {
            case "sent" ->
                Reply.say(
                        texts.text(
                                "command.report.to",
                                Map.of("number", report.get().number())),
                        buttons.recipients(command, report.get()));
            case "to" ->
                Reply.say(texts.text("command.report.way"), buttons.ways(command, report.get(), word(words, 3)));
            case "by" -> sent(report.get(), word(words, 3), number(words, 4));
            default -> ready(report.get());
        };
    }

    private Reply list() {
        if (command.reports().isEmpty()) {
            return no("command.report.none");
        }
        List<Button> can = new ArrayList<>();
        command.currentReport().ifPresent(one -> can.addAll(buttons.report(command, one)));
        can.add(buttons.open(command));
        return Reply.say(
                command.reports().stream()
                        .map(one -> texts.reportState(command, one))
                        .collect(Collectors.joining("\n")),
                can);
    }

    private Reply ready(UpReport report) {
        return desk.known(command, desk.issued(command))
                .map(known -> Reply.say(
                        texts.readyReport(command, report, known),
                        buttons.report(command, report)
                                .subList(1, buttons.report(command, report).size())))
                .orElseGet(() -> no("command.refused.no-incident"));
    }

    private Reply sent(UpReport report, String to, int way) {
        List<Recipient> all = command.plan().recipients();
        List<Way> ways = command.plan().ways();
        int one = number(List.of(to), 0);
        Set<String> recipients = to.equals(ALL)
                ? command.unsent(report).stream().map(Recipient::id).collect(Collectors.toSet())
                : one >= 0 && one < all.size() ? Set.of(all.get(one).id()) : Set.of();
        String through = way >= 0 && way < ways.size() ? ways.get(way).id() : "";
        // why: after a crash the same wish comes again, when there is nobody left to send to
        if (recipients.isEmpty() && command.hasApplied(heard.commandId())) {
            return list();
        }
        return said(
                desk.sent(command.incident(), heard.commandId(), report.number(), recipients, through, by),
                now -> {
                    UpReport after = now.report(report.number()).orElseThrow();
                    return Reply.say(
                            recorded(now, after, recipients, through),
                            now.unsent(after).isEmpty() ? List.of(buttons.open(now)) : buttons.recipients(now, after));
                },
                List.of(buttons.open(command)));
    }

    /** Two may record one report at once: what the other has recorded stands, and is not said to be this one's. */
    private String recorded(Command now, UpReport report, Set<String> recipients, String way) {
        List<String> names = new ArrayList<>();
        List<String> earlier = new ArrayList<>();
        for (Recipient one : now.plan().recipients()) {
            if (recipients.contains(one.id())) {
                UpReport.Sent sent = report.sentTo(one.id()).orElseThrow();
                boolean mine = sent.by().equals(by) && sent.way().equals(way);
                (mine ? names : earlier).add(mine ? one.name() : texts.sent(now, sent));
            }
        }
        String key = now.exercise() ? "command.report.sent-drill" : "command.report.sent";
        Map<String, Object> values = Map.of(
                "number", report.number(),
                "list", String.join(", ", names),
                "way", now.plan().way(way));
        Stream<String> mine = names.isEmpty() ? Stream.of() : Stream.of(texts.text(key, values));
        Stream<String> before = earlier.isEmpty()
                ? Stream.of()
                : Stream.of(texts.text(
                        "command.report.sent-before",
                        Map.of("number", report.number(), "list", String.join("\n", earlier))));
        return Stream.concat(mine, before).collect(Collectors.joining("\n\n"));
    }
}
