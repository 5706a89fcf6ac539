package vn.trucban.bot.drill;

import java.util.Optional;
import java.util.function.Supplier;
import vn.trucban.bot.incident.Exercises;
import vn.trucban.bot.staff.Staff;
import vn.trucban.content.library.Content;

/** What incidents ask about drills: what is supposed, and who takes part. */
final class DrillExercises implements Exercises {
    private final DrillStore store;
    private final Supplier<Content> content;

    DrillExercises(DrillStore store, Supplier<Content> content) {
        this.store = store;
        this.content = content;
    }

    @Override
    public Optional<Task> running(String drill) {
        return store.find(new DrillId(drill))
                .filter(Drill::running)
                .map(one -> new Task(one.scenario().kind(), new DrillTexts(content.get()).words(one)));
    }

    /** Whoever has been called away by something real is left alone. */
    @Override
    public Staff players(String drill, Staff everybody) {
        Optional<Drill> found = store.find(new DrillId(drill));
        return new Staff(everybody.all().stream()
                .filter(person -> found.filter(
                                one -> one.cast().player(person.id()).isPresent()
                                        && !one.course().excused(person.id()))
                        .isPresent())
                .toList());
    }
}
