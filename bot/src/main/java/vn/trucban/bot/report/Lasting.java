package vn.trucban.bot.report;

import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.LongBinaryOperator;

/** When at least one of many things lasted, in seconds since 1970. What several share counts once. */
final class Lasting {
    /** From, to; none touches another. */
    private final NavigableMap<Long, Long> spans = new TreeMap<>();
    /** Not among them yet. why: most come in order, so that each begins within the one before. */
    private long from;

    private long to;

    /** From the first second until before the other; nothing where that is no time. */
    void add(long first, long last) {
        if (first >= last) {
            return;
        }
        if (first < from || first > to) {
            settle();
            from = first;
            to = last;
        } else if (last > to) {
            to = last;
        }
    }

    private void settle() {
        if (from >= to) {
            return;
        }
        long first = from;
        long last = to;
        Map.Entry<Long, Long> before = spans.floorEntry(first);
        if (before != null && before.getValue() >= first) {
            first = before.getKey();
            last = Math.max(last, before.getValue());
        }
        NavigableMap<Long, Long> within = spans.subMap(first, true, last, true);
        if (!within.isEmpty()) {
            last = Math.max(last, within.lastEntry().getValue());
            within.clear();
        }
        spans.put(first, last);
    }

    /** @param between how much of the time between two moments counts */
    long sum(LongBinaryOperator between) {
        settle();
        long sum = 0;
        for (Map.Entry<Long, Long> span : spans.entrySet()) {
            sum += between.applyAsLong(span.getKey(), span.getValue());
        }
        return sum;
    }
}
