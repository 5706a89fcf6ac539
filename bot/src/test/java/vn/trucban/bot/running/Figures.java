package vn.trucban.bot.running;

import java.util.Arrays;
import java.util.Locale;

/** Measured times. */
record Figures(long[] nanos) {
    Figures {
        nanos = nanos.clone();
        Arrays.sort(nanos);
    }

    double millis(double share) {
        return nanos.length == 0 ? 0 : nanos[(int) Math.min(nanos.length - 1, nanos.length * share)] / 1e6;
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT, "p50 %.1f ms, p99 %.1f ms, most %.1f ms", millis(0.5), millis(0.99), millis(1));
    }
}
