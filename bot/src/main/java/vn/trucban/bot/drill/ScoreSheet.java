package vn.trucban.bot.drill;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import vn.trucban.content.drill.Deed;
import vn.trucban.content.drill.Measure;
import vn.trucban.content.drill.Scenario.Expected;
import vn.trucban.content.messages.Messages;
import vn.trucban.content.messages.Phrases;

/**
 * How a drill went, computed from its facts alone. Every length of time is in full minutes passed, on the timeline as in the measures,
 * and is judged as it is printed: two moments have the same minutes everywhere.
 *
 * @param lines one a measure, in their order
 * @param people every player, with what they did
 * @param steps what should have been done, in order
 * @param timeline everything that happened
 */
public record ScoreSheet(List<Line> lines, List<Took> people, List<Step> steps, List<Moment> timeline) {
    public ScoreSheet {
        lines = List.copyOf(lines);
        people = List.copyOf(people);
        steps = List.copyOf(steps);
        timeline = List.copyOf(timeline);
    }

    /** Message key: {@code drill.mark.<name in lower case, dashes>}. */
    public enum Mark {
        MET,
        LATE,
        /** Asked for, and never done. */
        MISSED,
        /** Not done so far; the drill runs. */
        AWAITED,
        NOT_ASKED,
        /** The drill was stopped before it was due. */
        NOT_DUE
    }

    /**
     * @param took from the situation on; empty: not done
     * @param target empty: not asked for
     * @param who did it first
     */
    public record Line(
            Measure measure, Optional<Duration> took, Optional<Duration> target, Mark mark, Optional<String> who) {
        /** As {@link Moment#minute} of what was done. */
        public Optional<Long> minutes() {
            return took.map(Duration::toMinutes);
        }
    }

    /** @param deeds what they did, in order; see {@link Moment} */
    public record Took(Cast.Player player, boolean excused, List<Moment> deeds) {
        public Took {
            deeds = List.copyOf(deeds);
        }
    }

    /**
     * @param done empty: the facts do not say, an observer has to
     * @param instead who did it though it was for another part to do; empty where it was done as expected, or by nobody
     * @param early not done, and the drill was stopped before it was due
     */
    public record Step(Expected expected, Optional<Boolean> done, Optional<String> instead, Boolean early) {
        public Step {
            // why: sheets kept by earlier versions have none
            early = early != null && early;
        }

        public boolean missed() {
            return !early && done.filter(one -> !one).isPresent();
        }

        /** Message key: {@code drill.page.step-<state>} and {@code drill.minutes.steps.<state>}. */
        public String state() {
            return early ? "not-due" : done.map(one -> one ? "done" : "missed").orElse("judged");
        }
    }

    /**
     * @param minute since the situation, the first is 0
     * @param source where it was found: message key {@code drill.fact.<source>}
     */
    public record Moment(Instant at, long minute, String who, String source, String text) {}

    /** While it runs, what is not done yet is awaited; once it has ended, it is missed, unless something real stopped it before. */
    public static ScoreSheet of(Drill drill, DrillFacts found, Instant now, Messages messages) {
        List<Fact> facts = Fact.of(drill, found, now);
        Instant start = drill.course().startedAt().orElse(now);
        Due due = Due.of(drill);
        StepsDone steps = new StepsDone(drill.cast(), facts, due, Phrases.of(messages, "drill.words.not-done"));
        return new ScoreSheet(
                Arrays.stream(Measure.values())
                        .map(measure -> line(measure, facts, start, due))
                        .toList(),
                drill.cast().players().stream()
                        .map(player -> new Took(
                                player,
                                drill.course().excused(player.who().id()),
                                Fact.by(facts, player.who().name())
                                        .map(fact -> moment(fact, start))
                                        .toList()))
                        .toList(),
                drill.scenario().path().stream().map(steps::step).toList(),
                facts.stream().map(fact -> moment(fact, start)).toList());
    }

    private static Line line(Measure measure, List<Fact> facts, Instant start, Due due) {
        Optional<Duration> target = due.target(measure);
        Optional<Fact> done = Fact.first(facts, deed(measure));
        Optional<Duration> took = done.map(fact -> fact.since(start));
        return new Line(
                measure,
                took,
                target,
                mark(measure, took, due),
                done.map(Fact::who).filter(who -> !who.isBlank()));
    }

    private static Mark mark(Measure measure, Optional<Duration> took, Due due) {
        Optional<Duration> target = due.target(measure);
        if (target.isEmpty()) {
            return Mark.NOT_ASKED;
        }
        if (took.isEmpty()) {
            return due.early(measure) ? Mark.NOT_DUE : due.over() ? Mark.MISSED : Mark.AWAITED;
        }
        return within(took.get(), target.get()) ? Mark.MET : Mark.LATE;
    }

    static Deed deed(Measure measure) {
        return switch (measure) {
            case REPORT -> Deed.REPORT;
            case TAKE -> Deed.TAKE;
            case PAPER -> Deed.PAPER;
            case FIRST_NOTICE -> Deed.FIRST_NOTICE;
            case ALL_CLEAR -> Deed.ALL_CLEAR;
        };
    }

    private static Moment moment(Fact fact, Instant start) {
        return new Moment(
                fact.at(),
                fact.since(start).toMinutes(),
                fact.who(),
                fact.source().name().toLowerCase(Locale.ROOT),
                fact.text());
    }

    /** True where this long is in time. */
    static boolean within(Duration length, Duration target) {
        return length.toMinutes() <= target.toMinutes();
    }

    /** True where somebody reported it, or did the first thing that was asked for: without that nothing was rehearsed. */
    public boolean begun() {
        Optional<Line> first =
                lines.stream().filter(line -> line.target().isPresent()).findFirst();
        return Stream.concat(lines.stream().filter(line -> line.measure() == Measure.REPORT), first.stream())
                .anyMatch(line -> line.took().isPresent());
    }

    /** How many measures were asked for, and could be reached before it was stopped. */
    public long asked() {
        return lines.stream()
                .filter(line -> line.target().isPresent() && line.mark() != Mark.NOT_DUE)
                .count();
    }

    public long count(Mark mark) {
        return lines.stream().filter(line -> line.mark() == mark).count();
    }

    /** Those measures. */
    public List<Measure> with(Mark mark) {
        return lines.stream()
                .filter(line -> line.mark() == mark)
                .map(Line::measure)
                .toList();
    }
}
