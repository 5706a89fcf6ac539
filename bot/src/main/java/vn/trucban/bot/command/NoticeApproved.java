package vn.trucban.bot.command;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import vn.trucban.bot.incident.IncidentEvent.Kind;

/** To approve the notice is a first action of whoever leads: that one was approved is its tick, and nobody has to tap it besides. */
final class NoticeApproved {
    private final Scene scene;

    NoticeApproved(Scene scene) {
        this.scene = scene;
    }

    /**
     * @param warnings read only where such an action is open
     * @return whether anything changed
     */
    boolean round(Change change, Supplier<List<Warning>> warnings) {
        List<Command.TaskAt> open = open(change.soFar());
        if (open.isEmpty()) {
            return false;
        }
        Optional<Warning> first = warnings.get().stream()
                .filter(one -> one.approver().isPresent())
                .min(Comparator.comparing(Warning::at));
        List<Command.TaskAt> due = first.stream()
                .flatMap(one -> open.stream().filter(at -> !wasTickedSince(change.soFar(), at, one)))
                .toList();
        due.forEach(at -> tick(change, at, first.get(), first.get().approver().orElseThrow()));
        return !due.isEmpty();
    }

    /** Whoever says afterwards that they are still at it knows of another notice. */
    private static boolean wasTickedSince(Command command, Command.TaskAt at, Warning notice) {
        return task(command, at)
                .at()
                .filter(ticked -> ticked.isAfter(notice.at()))
                .isPresent();
    }

    private static Task task(Command command, Command.TaskAt at) {
        return command.seats().get(at.seat()).tasks().get(at.task());
    }

    private List<Command.TaskAt> open(Command command) {
        String said = scene.texts().text("command.task-approves");
        List<Command.TaskAt> found = new ArrayList<>();
        for (int post = 0; post < command.seats().size(); post++) {
            List<Task> tasks = command.seats().get(post).tasks();
            for (int task = 0; task < tasks.size(); task++) {
                if (!tasks.get(task).over() && tasks.get(task).text().startsWith(said)) {
                    found.add(new Command.TaskAt(post, task));
                }
            }
        }
        return found;
    }

    private void tick(Change change, Command.TaskAt at, Warning notice, Actor by) {
        Seat seat = change.soFar().seats().get(at.seat());
        Task done = seat.tasks().get(at.task()).ticked(Task.State.DONE, notice.at(), by.name(), "");
        Seat after = seat.withTask(at.task(), done);
        change.seat(at.seat(), after)
                .fact(Kind.COMMAND_TASK, notice.at(), by, scene.texts().facts().task(seat, done), false);
    }
}
