package vn.trucban.bot.drill;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import vn.trucban.bot.incident.Exercises;
import vn.trucban.bot.staff.PersonId;
import vn.trucban.bot.staff.Staff;
import vn.trucban.content.library.Content;

/** What incidents ask about drills: what is supposed, and who takes part. */
final class DrillExercises implements Exercises {
    private final DrillStore store;
    private final Supplier<Content> content;
    private final Lately running;

    DrillExercises(DrillStore store, Supplier<Content> content, Clock clock) {
        this.store = store;
        this.content = content;
        this.running = new Lately(store, clock);
    }

    @Override
    public Optional<Task> running(String drill) {
        return store.find(new DrillId(drill))
                .filter(Drill::running)
                .map(one -> new Task(one.scenario().kind(), new DrillTexts(content.get()).words(one)));
    }

    @Override
    public Optional<String> playing(PersonId person) {
        return running.get().stream()
                .filter(one ->
                        one.cast().player(person).isPresent() && !one.course().excused(person))
                .map(one -> one.id().value())
                .findFirst();
    }

    /** Whoever has been called away by something real is left alone. */
    @Override
    public Staff players(String drill, Staff everybody) {
        Optional<Drill> found = store.find(new DrillId(drill));
        return everybody.only(
                person -> found.filter(one -> one.cast().player(person.id()).isPresent()
                                && !one.course().excused(person.id()))
                        .isPresent());
    }

    /** Drills that run, as read a moment ago: asked at every text somebody writes. */
    private static final class Lately {
        private static final Duration LIFE = Duration.ofSeconds(2);

        private final DrillStore store;
        private final Clock clock;
        private List<Drill> drills = List.of();
        private Instant readAt = Instant.EPOCH;

        Lately(DrillStore store, Clock clock) {
            this.store = store;
            this.clock = clock;
        }

        synchronized List<Drill> get() {
            Instant now = clock.instant();
            if (now.isBefore(readAt) || !now.isBefore(readAt.plus(LIFE))) {
                drills = store.live().stream().filter(Drill::running).toList();
                readAt = now;
            }
            return drills;
        }
    }
}
