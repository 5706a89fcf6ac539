package vn.trucban.bot.command;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.trucban.content.command.CommandPlan.Recipient;
import vn.trucban.content.messages.Messages;
import vn.trucban.content.messages.Moments;

/** The sentences of a command in the register. */
public final class CommandFacts {
    private final Messages messages;
    private final Moments moments;

    CommandFacts(Messages messages) {
        this.messages = messages;
        this.moments = new Moments(messages);
    }

    /** @param inStead somebody else raised it, because no leader answered */
    String raised(Setup plan, boolean inStead) {
        return messages.text(
                inStead ? "command.fact.raised-for" : "command.fact.raised",
                Map.of("board", plan.board(), "hazard", plan.name()));
    }

    String declined() {
        return messages.text("command.fact.declined");
    }

    String followed(Seat next, String why) {
        Map<String, Object> values = new HashMap<>();
        values.put("why", why);
        values.put("post", next.title());
        next.holder().ifPresent(one -> values.put("next", one.name()));
        return messages.text(next.holder().isPresent() ? "command.fact.followed" : "command.fact.nobody", values);
    }

    String answered(Member who, String posts, Response response, Optional<Instant> eta) {
        Map<String, Object> values = new HashMap<>();
        values.put("name", who.name());
        values.put("posts", posts);
        eta.ifPresent(at -> values.put("at", moments.clock(at)));
        values.put("reason", response.reason().isBlank() ? messages.text("command.no-reason") : response.reason());
        String key = "command.fact.answer." + response.kind().id() + (eta.isPresent() ? "-at" : "");
        return messages.text(key, values);
    }

    String cannot(String name, String reason) {
        return messages.text(
                "command.fact.cannot",
                Map.of("name", name, "reason", reason.isBlank() ? messages.text("command.no-reason") : reason));
    }

    String assigned(Seat seat, Member whom) {
        return messages.text("command.fact.assigned", Map.of("name", whom.name(), "post", seat.title()));
    }

    /** @param called away from a drill by something real */
    String left(Member who, boolean called) {
        return messages.text(called ? "command.fact.left-drill" : "command.fact.left", Map.of("name", who.name()));
    }

    String silent(Member who) {
        return messages.text("command.fact.silent", Map.of("name", who.name()));
    }

    /** After it had been said not to get through. */
    String delivered(String name) {
        return messages.text("command.fact.delivered", Map.of("name", name));
    }

    String missed(UpReport report, List<Recipient> unsent) {
        return messages.text(
                "command.fact.missed",
                Map.of("number", report.number(), "due", moments.full(report.dueAt()), "list", names(unsent)));
    }

    String sent(Command command, UpReport report, List<String> to, String way) {
        return messages.text(
                command.exercise() ? "command.fact.sent-drill" : "command.fact.sent",
                Map.of(
                        "number", report.number(),
                        "list", to.stream().map(command.plan()::recipient).collect(Collectors.joining(", ")),
                        "way", command.plan().way(way)));
    }

    private static String names(List<Recipient> recipients) {
        return recipients.stream().map(Recipient::name).collect(Collectors.joining(", "));
    }

    String task(Seat seat, Task task) {
        return messages.text(
                task.state() == Task.State.DONE ? "command.fact.task-done" : "command.fact.task-cannot",
                Map.of(
                        "post", seat.title(),
                        "task", task.text(),
                        "reason", task.reason().isBlank() ? messages.text("command.no-reason") : task.reason()));
    }

    /** One decision with its time, and both times where it was written down afterwards. */
    String decision(Decision decision) {
        Map<String, Object> values = new HashMap<>();
        values.put("number", decision.number());
        values.put("at", moments.full(decision.at()));
        values.put("said", moments.full(decision.saidAt()));
        values.put("who", decision.by().name());
        values.put("text", decision.text());
        String line = messages.text(decision.late() ? "command.decision-late" : "command.decision", values);
        return decision.amends()
                .map(number -> messages.text("command.decision-amends", Map.of("line", line, "amended", number)))
                .orElse(line);
    }

    String voided(Command command) {
        return messages.text(
                "command.fact.voided", Map.of("board", command.plan().board()));
    }

    String ended(Command command, List<String> open) {
        return messages.text(
                open.isEmpty() ? "command.fact.ended" : "command.fact.ended-open",
                Map.of("board", command.plan().board(), "open", String.join("; ", open)));
    }
}
