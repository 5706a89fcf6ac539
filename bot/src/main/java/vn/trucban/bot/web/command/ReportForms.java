package vn.trucban.bot.web.command;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.trucban.bot.command.Command;
import vn.trucban.bot.command.CommandDesk;
import vn.trucban.bot.command.CommandTexts;
import vn.trucban.bot.command.Known;
import vn.trucban.bot.command.UpReport;
import vn.trucban.bot.command.Warning;
import vn.trucban.content.library.Content;

/** The reports upwards as a page shows them: how each stands, what was filled in, the ready text. */
final class ReportForms {
    private final CommandDesk desk;
    private final CommandTexts texts;
    private final Instant now;

    ReportForms(CommandDesk desk, Content content, Instant now) {
        this.desk = desk;
        this.texts = new CommandTexts(content.messages());
        this.now = now;
    }

    record Form(
            int number,
            String state,
            boolean late,
            String situation,
            String damage,
            String requests,
            String ready,
            List<CommandViews.Choice> unsent,
            List<String> sent) {}

    /** The newest first, each with its ready text. */
    List<Form> all(Command command, List<Warning> issued) {
        Optional<Known> known = desk.known(command, issued);
        List<Form> forms = new ArrayList<>();
        for (UpReport one : command.reports()) {
            String ready = known.map(it -> texts.readyReport(command, one, it)).orElse("");
            forms.add(0, form(command, one, ready));
        }
        return forms;
    }

    /** @param ready its text; empty where that is not shown */
    Form form(Command command, UpReport one, String ready) {
        return new Form(
                one.number(),
                texts.reportState(command, one),
                !command.unsent(one).isEmpty() && !now.isBefore(one.dueAt()),
                one.told().situation(),
                one.told().damage(),
                one.told().requests(),
                ready,
                command.unsent(one).stream()
                        .map(to -> new CommandViews.Choice(to.id(), to.name(), true))
                        .toList(),
                one.sent().stream().map(sent -> texts.sent(command, sent)).toList());
    }
}
