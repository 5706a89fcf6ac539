package vn.trucban.bot.web;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.trucban.bot.drill.Cast;
import vn.trucban.bot.drill.Course;
import vn.trucban.bot.drill.Drill;
import vn.trucban.bot.drill.DrillId;
import vn.trucban.bot.drill.Member;
import vn.trucban.bot.drill.Review;
import vn.trucban.bot.staff.Person;
import vn.trucban.content.drill.Scenario;

/** A surprise drill as the store has it once it has begun, for tests of pages that do not wait for its day. */
final class RunningDrill {
    private RunningDrill() {}

    static Drill of(DrillId id, int number, Scenario scenario, Person planner, Instant start, Cast cast) {
        return new Drill(
                id,
                number,
                1,
                scenario,
                true,
                Member.of(planner),
                start,
                cast,
                Drill.Stage.RUNNING,
                new Course(Optional.empty(), Optional.of(start), 3, List.of(), List.of(), Optional.empty()),
                List.of(new Drill.Change(Drill.What.STARTED, start, "", "")),
                List.of(),
                new Review("", List.of()),
                List.of(),
                Optional.empty());
    }
}
