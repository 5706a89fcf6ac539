package vn.trucban.bot.report;

import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;

/** Many lengths of time in few bytes: a year of a province is a million of them. */
public final class Durations {
    private int[] seconds = new int[16];
    private int size;

    public void add(Duration length) {
        if (size == seconds.length) {
            seconds = Arrays.copyOf(seconds, size * 2);
        }
        seconds[size++] = (int) Math.max(0, Math.min(Integer.MAX_VALUE, length.toSeconds()));
    }

    /** Of what was added; empty where nothing was. */
    public Optional<Figures.Spread> spread() {
        if (size == 0) {
            return Optional.empty();
        }
        int[] sorted = Arrays.copyOf(seconds, size);
        Arrays.sort(sorted);
        return Optional.of(new Figures.Spread(median(sorted), rank(sorted, 0.9)));
    }

    /** Of an even number, halfway between the two in the middle. */
    private static Duration median(int[] sorted) {
        int upper = sorted[sorted.length / 2];
        int lower = sorted[(sorted.length - 1) / 2];
        return Duration.ofMillis(500L * ((long) lower + upper));
    }

    private static Duration rank(int[] sorted, double share) {
        int rank = (int) Math.ceil(share * sorted.length);
        return Duration.ofSeconds(sorted[Math.max(1, rank) - 1]);
    }
}
