package vn.trucban.bot.drill;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import vn.trucban.content.drill.Deed;
import vn.trucban.content.drill.Measure;

/**
 * What was due when a drill ended. Whoever ends it by the button, or lets its time run out, had the time; what something real cut short
 * asks for no more than what was due by then.
 *
 * @param stoppedAfter from the situation on; empty: nothing real stopped it
 */
record Due(Map<Measure, Duration> targets, boolean over, Optional<Duration> stoppedAfter) {
    static Due of(Drill drill) {
        Optional<Instant> start = drill.course().startedAt();
        Optional<Duration> stopped = drill.course()
                .end()
                .filter(end -> end.why() == Course.Why.REAL)
                .flatMap(end -> start.map(from -> Duration.between(from, end.at())));
        return new Due(drill.scenario().targets(), !drill.running(), stopped);
    }

    Optional<Duration> target(Measure measure) {
        return Optional.ofNullable(targets.get(measure));
    }

    boolean early(Measure measure) {
        Optional<Duration> target = target(measure);
        return stoppedAfter
                .filter(after ->
                        target.filter(one -> ScoreSheet.within(after, one)).isPresent())
                .isPresent();
    }

    /** Of what has no time of its own nobody can say that it was due before it was stopped. */
    boolean early(Deed deed) {
        Optional<Measure> measured = Arrays.stream(Measure.values())
                .filter(measure -> deed.shows(ScoreSheet.deed(measure)))
                .filter(measure -> target(measure).isPresent())
                .findFirst();
        return stoppedAfter.isPresent() && measured.map(this::early).orElse(true);
    }
}
