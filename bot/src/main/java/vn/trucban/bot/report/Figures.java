package vn.trucban.bot.report;

import java.time.Duration;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import vn.trucban.content.playbook.PlaybookId;

/**
 * What a period's incidents add up to.
 *
 * @param kinds only those that occurred, most frequent first
 * @param months every month of the period, also empty ones
 * @param systems those that were named, most frequent first
 * @param causes as written, most frequent first; at most five
 */
public record Figures(
        Period period, List<OfKind> kinds, Map<YearMonth, Integer> months, List<OfSystem> systems, List<Cause> causes) {
    public Figures {
        kinds = List.copyOf(kinds);
        months = Map.copyOf(months);
        systems = List.copyOf(systems);
        causes = List.copyOf(causes);
    }

    /**
     * One kind of incident.
     *
     * @param passedOn went beyond the spot
     * @param open not fixed when the figures were drawn
     * @param toTake from being passed on to being taken
     * @param toFix from the report to the end
     * @param interrupted office time during which at least one incident of this kind lasted, within the period
     */
    public record OfKind(
            PlaybookId kind,
            String name,
            int count,
            int complex,
            int onTheSpot,
            int passedOn,
            int open,
            Optional<Spread> toTake,
            Optional<Spread> toFix,
            Duration interrupted) {}

    /** @param median the middle one @param ninetieth nine of ten were no slower (nearest rank) */
    public record Spread(Duration median, Duration ninetieth) {}

    public record Cause(String words, int count) {}

    /** One of the commune's systems. */
    public record OfSystem(String name, int count) {}

    public int count() {
        return kinds.stream().mapToInt(OfKind::count).sum();
    }

    public int complex() {
        return kinds.stream().mapToInt(OfKind::complex).sum();
    }

    public int onTheSpot() {
        return kinds.stream().mapToInt(OfKind::onTheSpot).sum();
    }

    public int passedOn() {
        return kinds.stream().mapToInt(OfKind::passedOn).sum();
    }

    public int open() {
        return kinds.stream().mapToInt(OfKind::open).sum();
    }

    /** Of all kinds; time in which two kinds are down at once counts for each. */
    public Duration interrupted() {
        return kinds.stream().map(OfKind::interrupted).reduce(Duration.ZERO, Duration::plus);
    }

    public Optional<OfKind> of(PlaybookId kind) {
        return kinds.stream().filter(one -> one.kind() == kind).findFirst();
    }

    /** In whole per cent, rounded; empty where the whole is nothing. */
    public static OptionalInt percent(int part, int whole) {
        return whole == 0 ? OptionalInt.empty() : OptionalInt.of((int) Math.round(100.0 * part / whole));
    }
}
