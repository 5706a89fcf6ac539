package vn.trucban.bot.command;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The board of a command in words: who has received, is coming, has arrived, cannot; how far the work is. */
final class BoardText {
    private final CommandTexts texts;

    BoardText(CommandTexts texts) {
        this.texts = texts;
    }

    String board(Command command, Reported reported, Instant now) {
        Map<String, Object> values = new HashMap<>();
        values.put("board", command.plan().board());
        values.put("hazard", command.plan().name());
        values.put("code", texts.code(command));
        values.put("at", texts.moments().at(command.raisedAt(), now));
        List<String> lines = new ArrayList<>();
        lines.add(texts.text(command.standing() ? "command.board.head" : "command.board.over", values));
        lines.add(reported.news(now));
        lines.add(counts(command));
        command.seats().forEach(seat -> lines.add(line(seat, now)));
        lines.add(work(command));
        lines.addAll(stuck(command));
        report(command, now).ifPresent(lines::add);
        if (!command.decisions().isEmpty()) {
            Decision last = command.decisions().get(command.decisions().size() - 1);
            lines.add(texts.text(
                    "command.board.decisions",
                    Map.of("count", command.decisions().size(), "last", texts.decision(last))));
        }
        return String.join("\n", lines);
    }

    /** "Có mặt 3 · đang đến 2 · …" */
    String counts(Command command) {
        Map<String, Object> values = new HashMap<>();
        for (Seat.State state : Seat.State.values()) {
            values.put(
                    name(state),
                    command.seats().stream()
                            .filter(seat -> seat.state() == state && !seat.byTelephone())
                            .count());
        }
        long telephone = command.seats().stream().filter(Seat::byTelephone).count();
        if (telephone > 0) {
            values.put("telephone", telephone);
            return texts.text("command.board.counts-telephone", values);
        }
        return texts.text("command.board.counts", values);
    }

    /** "✅ Trưởng ban: đ/c Nhuận – đã có mặt" */
    String line(Seat seat, Instant now) {
        Map<String, Object> values = new HashMap<>();
        values.put("post", seat.title());
        values.put("state", state(seat, now));
        values.put("name", seat.holder().map(Member::name).orElse(""));
        return texts.text(seat.holder().isPresent() ? "command.board.line" : "command.board.line-empty", values);
    }

    /** How the holder stands, with the time. */
    String state(Seat seat, Instant now) {
        return state("command.state.", seat, now);
    }

    /** The same as an official paper has it. */
    String formally(Seat seat, Instant now) {
        return state("command.paper.state.", seat, now);
    }

    private String state(String keys, Seat seat, Instant now) {
        if (seat.byTelephone()) {
            return texts.text(keys + "telephone");
        }
        String eta = seat.eta().map(at -> texts.moments().at(at, now)).orElse("");
        String key = keys + name(seat.state()) + (eta.isEmpty() ? "" : "-at");
        String state = texts.text(
                key,
                Map.of("at", eta, "since", texts.moments().at(seat.since(), now), "calls", Math.max(1, seat.calls())));
        String unreached = seat.unreached().isEmpty() || !seat.waiting() ? "" : texts.text(keys + "unreached");
        return state + unreached;
    }

    String work(Command command) {
        List<Task> tasks =
                command.seats().stream().flatMap(seat -> seat.tasks().stream()).toList();
        return texts.text(
                "command.board.work",
                Map.of(
                        "done", count(tasks, Task.State.DONE),
                        "doing", count(tasks, Task.State.DOING),
                        "cannot", count(tasks, Task.State.CANNOT),
                        "count", tasks.size()));
    }

    /** What has to be done in another way. */
    List<String> stuck(Command command) {
        return command.seats().stream()
                .flatMap(seat -> seat.tasks().stream()
                        .filter(Task::stuck)
                        .map(task -> texts.text(
                                "command.board.stuck",
                                Map.of(
                                        "post", seat.title(),
                                        "task", task.text(),
                                        "who", task.by(),
                                        "reason", texts.reason(task.reason())))))
                .toList();
    }

    private static long count(List<Task> tasks, Task.State state) {
        return tasks.stream().filter(task -> task.state() == state).count();
    }

    private Optional<String> report(Command command, Instant now) {
        return command.currentReport()
                .filter(one -> command.standing())
                .map(one -> texts.text(
                        now.isBefore(one.dueAt()) ? "command.board.report" : "command.board.report-late",
                        Map.of(
                                "number", one.number(),
                                "due", texts.moments().at(one.dueAt(), now))));
    }

    private static String name(Seat.State state) {
        return state.name().toLowerCase(Locale.ROOT);
    }
}
