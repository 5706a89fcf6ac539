package vn.trucban.bot.command;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.trucban.bot.incident.IncidentEvent.Kind;
import vn.trucban.content.command.CommandPlan.Recipient;

/** Reports to the bodies above: when one is due, who is asked for it, and to whom it went. */
final class Reporting {
    private static final int LONGEST = 1500;
    /** So often the standing member is asked before whoever leads is told. */
    private static final int PATIENCE = 2;

    private final Scene scene;
    private final Command command;
    private final CommandTexts texts;

    Reporting(Scene scene) {
        this.scene = scene;
        this.command = scene.command();
        this.texts = scene.texts();
    }

    /** What is due of reports; false where nothing is. */
    boolean round(Change change) {
        Optional<UpReport> current = change.soFar().currentReport();
        if (current.isEmpty() || scene.now().isBefore(current.get().dueAt())) {
            return false;
        }
        UpReport report = current.get();
        Setup plan = command.plan();
        if (!scene.now().isBefore(report.dueAt().plus(plan.reportEvery()))) {
            change.report(report.missing());
            change.fact(Kind.COMMAND_REPORTED, texts.facts().missed(report, command.unsent(report)));
            change.report(UpReport.due(report.number() + 1, slot(report.dueAt())));
            return true;
        }
        Duration wait = plan.chase().multipliedBy(Math.max(1, report.asked()));
        if (report.lastAsked()
                .filter(last -> scene.now().isBefore(last.plus(wait)))
                .isPresent()) {
            return false;
        }
        UpReport asked = report.askedAgain(scene.now());
        change.report(asked);
        ask(change, asked);
        return true;
    }

    private void ask(Change change, UpReport report) {
        Command now = change.soFar();
        String text = report.asked() == 1 ? texts.reportDue(now, report) : texts.reportLate(now, report);
        var buttons = texts.buttons().report(now, report);
        if (report.asked() > PATIENCE) {
            change.tellLeaders(texts.reportLateForHead(now, report), buttons);
        } else if (now.clerk().filter(id -> !scene.addresses(id).isEmpty()).isPresent()) {
            change.tell(now.clerk().get(), text, buttons);
        } else {
            change.tellLeaders(text, buttons);
        }
    }

    /** The last slot that has come, after this one. */
    private Instant slot(Instant due) {
        Duration every = command.plan().reportEvery();
        Instant slot = due.plus(every);
        while (!scene.now().isBefore(slot.plus(every))) {
            slot = slot.plus(every);
        }
        return slot;
    }

    Outcome fill(int number, UpReport.Told told) {
        Optional<UpReport> report = command.report(number);
        if (report.isEmpty()) {
            return Outcome.no("command.refused.no-report");
        }
        if (told.situation().length() > LONGEST
                || told.damage().length() > LONGEST
                || told.requests().length() > LONGEST) {
            return Outcome.no("command.refused.too-long");
        }
        if (report.get().told().equals(told)) {
            return Outcome.done(command);
        }
        return Outcome.done(scene.change().report(report.get().filled(told)).done(scene.commandId()));
    }

    /** It went to these; those who had got it before keep their time. */
    Outcome sent(int number, Set<String> recipients, String way, Actor by) {
        Optional<UpReport> report = command.report(number);
        if (report.isEmpty()) {
            return Outcome.no("command.refused.no-report");
        }
        if (command.plan().ways().stream().noneMatch(one -> one.id().equals(way))) {
            return Outcome.no("command.refused.no-way");
        }
        List<String> known =
                command.plan().recipients().stream().map(Recipient::id).toList();
        if (recipients.isEmpty() || !known.containsAll(recipients)) {
            return Outcome.no("command.refused.no-recipient");
        }
        List<String> fresh = known.stream()
                .filter(recipients::contains)
                .filter(id -> report.get().sentTo(id).isEmpty())
                .toList();
        if (fresh.isEmpty()) {
            return Outcome.done(command);
        }
        UpReport after = report.get();
        for (String id : fresh) {
            after = after.sending(new UpReport.Sent(id, way, by, scene.now()));
        }
        Change change = scene.change().report(after);
        change.fact(Kind.COMMAND_REPORTED, scene.now(), by, texts.facts().sent(command, after, fresh, way), false);
        boolean complete = command.unsent(after).isEmpty();
        boolean latest =
                command.currentReport().filter(one -> one.number() == number).isPresent();
        if (complete && latest && command.standing()) {
            change.report(UpReport.due(number + 1, next(after)));
        }
        return Outcome.done(change.board().done(scene.commandId()));
    }

    /** The first slot after now; one that was sent early still leaves its own time to pass. */
    private Instant next(UpReport report) {
        Duration every = command.plan().reportEvery();
        Instant slot = report.dueAt().plus(every);
        while (!slot.isAfter(scene.now())) {
            slot = slot.plus(every);
        }
        return slot;
    }
}
