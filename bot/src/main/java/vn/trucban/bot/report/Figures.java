package vn.trucban.bot.report;

import java.time.Duration;
import java.time.YearMonth;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import vn.trucban.content.messages.Messages;
import vn.trucban.content.playbook.PlaybookId;
import vn.trucban.content.text.VietnameseNumber;

/**
 * What a period's incidents add up to.
 *
 * @param kinds only those that occurred, were carried over from before or had begun when found later, most frequent first
 * @param months every month of the period, also empty ones
 * @param systems those that were named, most frequent first
 * @param causes as written, most frequent first; at most five
 * @param told every cause that was told apart, with how often it was written; not copied: there may be thousands
 * @param allTold false: beyond so many, further ones were not told apart
 */
public record Figures(
        Period period,
        List<OfKind> kinds,
        Map<YearMonth, Integer> months,
        List<OfSystem> systems,
        List<Cause> causes,
        Map<String, Integer> told,
        boolean allTold) {
    /** Printed where nothing was measured. */
    static final String NOTHING = "–";

    public Figures {
        kinds = List.copyOf(kinds);
        months = Map.copyOf(months);
        systems = List.copyOf(systems);
        causes = List.copyOf(causes);
        told = Collections.unmodifiableMap(told);
    }

    /**
     * One kind of incident.
     *
     * @param passedOn others were called, and it was not solved on the spot
     * @param open not fixed when the figures were drawn, those carried over among them
     * @param toTake from being passed on to being taken, in office time unless {@code byTheClock}
     * @param toFix from the beginning, as somebody said, else from the report, to the end
     * @param interrupted office time during which at least one incident of this kind lasted, within the period, also one found before or after it
     * @param carried found before the period and not fixed when it began; in no other number but {@code open} and {@code interrupted}
     * @param carriedOpen of those, not fixed when the figures were drawn
     * @param byTheClock true: it climbs at night and on holidays, too, so its time to take is by the clock
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
            Duration interrupted,
            int carried,
            int carriedOpen,
            boolean byTheClock) {
        /** The same kind where it did not occur. */
        public OfKind none() {
            return new OfKind(
                    kind, name, 0, 0, 0, 0, 0, Optional.empty(), Optional.empty(), Duration.ZERO, 0, 0, byTheClock);
        }
    }

    /** @param median the middle one; of an even number, halfway between the two in the middle @param ninetieth nine of ten were no slower (nearest rank) */
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

    /** Neither: nobody was called, and nobody noted that it was solved on the spot. */
    public int neither() {
        return count() - onTheSpot() - passedOn();
    }

    /** How the counts of a table add up, to stand under it. */
    public String countsExplained(Messages messages) {
        return messages.text(
                neither() > 0 ? "report.counts-neither" : "report.counts-explained", Map.of("count", neither()));
    }

    public int open() {
        return kinds.stream().mapToInt(OfKind::open).sum();
    }

    /** Found before the period and not fixed when it began. */
    public int carried() {
        return kinds.stream().mapToInt(OfKind::carried).sum();
    }

    /** Of those carried over, not fixed when the figures were drawn. */
    public int carriedOpen() {
        return kinds.stream().mapToInt(OfKind::carriedOpen).sum();
    }

    /** How many incidents of this system were found. */
    public int ofSystem(String name) {
        return systems.stream()
                .filter(one -> one.name().equals(name))
                .mapToInt(OfSystem::count)
                .sum();
    }

    /** How often this cause was written; empty where that is not known. */
    public OptionalInt ofCause(String words) {
        Integer count = told.get(words);
        if (count != null) {
            return OptionalInt.of(count);
        }
        return allTold ? OptionalInt.of(0) : OptionalInt.empty();
    }

    /** Of all kinds; time in which two kinds are down at once counts for each. */
    public Duration interrupted() {
        return kinds.stream().map(OfKind::interrupted).reduce(Duration.ZERO, Duration::plus);
    }

    public Optional<OfKind> of(PlaybookId kind) {
        return kinds.stream().filter(one -> one.kind() == kind).findFirst();
    }

    /** In full minutes passed, as an incident's own page tells them; a dash where nothing was measured. */
    public static String minutes(Optional<Spread> spread, Function<Spread, Duration> which) {
        return spread.map(one -> VietnameseNumber.written(which.apply(one).toMinutes()))
                .orElse(NOTHING);
    }

    /** In whole per cent, rounded; empty where the whole is nothing. */
    public static OptionalInt percent(int part, int whole) {
        return whole == 0 ? OptionalInt.empty() : OptionalInt.of((int) Math.round(100.0 * part / whole));
    }
}
