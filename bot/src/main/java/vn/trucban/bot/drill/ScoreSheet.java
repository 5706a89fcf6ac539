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

/**
 * How a drill went, computed from its facts alone.
 *
 * @param lines one a measure, in their order
 * @param people every player, with what they did
 * @param steps what should have been done, in order
 * @param timeline everything that happened
 */
public record ScoreSheet(List<Line> lines, List<Took> people, List<Step> steps, List<Moment> timeline) {
    private static final int SECONDS = 60;

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
        NOT_ASKED
    }

    /**
     * @param took from the situation on; empty: not done
     * @param target empty: not asked for
     * @param who did it first
     */
    public record Line(
            Measure measure, Optional<Duration> took, Optional<Duration> target, Mark mark, Optional<String> who) {
        /** Whole minutes begun, so that nothing late looks as if it were in time. */
        public Optional<Long> minutes() {
            return took.map(ScoreSheet::minutes);
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
     */
    public record Step(Expected expected, Optional<Boolean> done, Optional<String> instead) {
        public boolean missed() {
            return done.filter(one -> !one).isPresent();
        }
    }

    /**
     * @param minute since the situation, the first is 0
     * @param source where it was found: message key {@code drill.fact.<source>}
     */
    public record Moment(Instant at, long minute, String who, String source, String text) {}

    /** While it runs, what is not done yet is awaited; once it has ended, it is missed. */
    public static ScoreSheet of(Drill drill, DrillFacts found, Instant now) {
        List<Fact> facts = Fact.of(drill, found, now);
        Instant start = drill.course().startedAt().orElse(now);
        boolean over = !drill.running();
        return new ScoreSheet(
                Arrays.stream(Measure.values())
                        .map(measure -> line(measure, drill, facts, start, over))
                        .toList(),
                drill.cast().players().stream()
                        .map(player -> new Took(
                                player,
                                drill.course().excused(player.who().id()),
                                Fact.by(facts, player.who().name())
                                        .map(fact -> moment(fact, start))
                                        .toList()))
                        .toList(),
                drill.scenario().path().stream()
                        .map(step -> step(step, drill.cast(), facts))
                        .toList(),
                facts.stream().map(fact -> moment(fact, start)).toList());
    }

    private static Line line(Measure measure, Drill drill, List<Fact> facts, Instant start, boolean over) {
        Optional<Duration> target =
                Optional.ofNullable(drill.scenario().targets().get(measure));
        Optional<Fact> done = Fact.first(facts, deed(measure));
        Optional<Duration> took = done.map(fact -> fact.since(start));
        return new Line(
                measure,
                took,
                target,
                mark(took, target, over),
                done.map(Fact::who).filter(who -> !who.isBlank()));
    }

    private static Mark mark(Optional<Duration> took, Optional<Duration> target, boolean over) {
        if (target.isEmpty()) {
            return Mark.NOT_ASKED;
        }
        if (took.isEmpty()) {
            return over ? Mark.MISSED : Mark.AWAITED;
        }
        return took.get().compareTo(target.get()) <= 0 ? Mark.MET : Mark.LATE;
    }

    private static Deed deed(Measure measure) {
        return switch (measure) {
            case REPORT -> Deed.REPORT;
            case TAKE -> Deed.TAKE;
            case PAPER -> Deed.PAPER;
            case FIRST_NOTICE -> Deed.FIRST_NOTICE;
            case ALL_CLEAR -> Deed.ALL_CLEAR;
        };
    }

    /** What the desk says by itself is everybody's; what another part did is not credited to whose step it was. */
    private static Step step(Expected expected, Cast cast, List<Fact> facts) {
        List<Fact> shown = facts.stream()
                .filter(fact -> expected.shownBy().filter(fact::shows).isPresent())
                .toList();
        boolean done = shown.stream().anyMatch(fact -> cast.mayCount(fact.who(), expected.who()));
        return new Step(
                expected,
                expected.shownBy().map(deed -> done),
                shown.stream().map(Fact::who).findFirst().filter(who -> !done));
    }

    private static Moment moment(Fact fact, Instant start) {
        return new Moment(
                fact.at(),
                fact.since(start).toMinutes(),
                fact.who(),
                fact.source().name().toLowerCase(Locale.ROOT),
                fact.text());
    }

    static long minutes(Duration length) {
        return (length.toSeconds() + (length.getNano() > 0 ? 1 : 0) + SECONDS - 1) / SECONDS;
    }

    /** True where somebody reported it, or did the first thing that was asked for: without that nothing was rehearsed. */
    public boolean begun() {
        Optional<Line> first =
                lines.stream().filter(line -> line.target().isPresent()).findFirst();
        return Stream.concat(lines.stream().filter(line -> line.measure() == Measure.REPORT), first.stream())
                .anyMatch(line -> line.took().isPresent());
    }

    /** How many measures were asked for. */
    public long asked() {
        return lines.stream().filter(line -> line.target().isPresent()).count();
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
