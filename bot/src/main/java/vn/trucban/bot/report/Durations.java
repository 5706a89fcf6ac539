package vn.trucban.bot.report;

import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;

/** Many lengths of time in few bytes: a year of a province is a million of them. */
public final class Durations {
    private static final int BUCKET_BITS = 12;

    private int[] seconds = new int[16];
    private int size;

    public void add(Duration length) {
        add(length.toSeconds());
    }

    /** @param length in seconds; less than none counts as none */
    void add(long length) {
        if (size == seconds.length) {
            seconds = Arrays.copyOf(seconds, size * 2);
        }
        seconds[size++] = (int) Math.max(0, Math.min(Integer.MAX_VALUE, length));
    }

    /** Of what was added; empty where nothing was. */
    public Optional<Figures.Spread> spread() {
        if (size == 0) {
            return Optional.empty();
        }
        int ninety = (int) Math.ceil(0.9 * size);
        return Optional.of(new Figures.Spread(median(), Duration.ofSeconds(sorted(Math.max(1, ninety) - 1))));
    }

    /** Of an even number, halfway between the two in the middle. */
    private Duration median() {
        return Duration.ofMillis(500L * ((long) sorted((size - 1) / 2) + sorted(size / 2)));
    }

    /** What would stand at this place if all were sorted. why: sorting a million takes ten times as long as finding three of them. */
    private int sorted(int place) {
        int longest = 0;
        for (int i = 0; i < size; i++) {
            longest = Math.max(longest, seconds[i]);
        }
        int shift = Math.max(0, Integer.SIZE - Integer.numberOfLeadingZeros(longest) - BUCKET_BITS);
        int[] counts = new int[1 << BUCKET_BITS];
        for (int i = 0; i < size; i++) {
            counts[seconds[i] >>> shift]++;
        }
        int bucket = 0;
        int left = place;
        while (left >= counts[bucket]) {
            left -= counts[bucket++];
        }
        int wanted = bucket;
        int[] near = Arrays.stream(seconds, 0, size)
                .filter(one -> one >>> shift == wanted)
                .sorted()
                .toArray();
        return near[left];
    }
}
