package vn.trucban.bot.incident.mongo;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.function.IntFunction;
import vn.trucban.bot.incident.Incident;

/**
 * The incidents of a time, found by their numbers: those grow with time, but for clocks that differ or jump, and a number is a look-up
 * where a time would be a scan.
 */
final class ByNumber implements Iterator<Incident> {
    /** Numbers and times agree but for this much. */
    private static final Duration SLACK = Duration.ofHours(1);

    private final IntFunction<Optional<Incident>> numbered;
    private final int last;
    private final Instant from;
    private final Instant to;
    private final PriorityQueue<Incident> found =
            new PriorityQueue<>(Comparator.comparing(Incident::openedAt).thenComparingInt(Incident::number));
    private int next;
    private Instant newest = Instant.MIN;

    /** @param last the highest number that was given */
    ByNumber(IntFunction<Optional<Incident>> numbered, int last, Instant from, Instant to) {
        this.numbered = numbered;
        this.last = last;
        this.from = from;
        this.to = to;
        this.next = firstSince(from.minus(SLACK));
    }

    /** The lowest number from which on everything may have been opened since then. */
    private int firstSince(Instant since) {
        int low = 1;
        int high = last + 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            Optional<Incident> there = at(middle, high);
            if (there.isPresent() && there.get().openedAt().isBefore(since)) {
                low = there.get().number() + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** The first incident from this number on; a number given for nothing has none. */
    private Optional<Incident> at(int number, int before) {
        for (int each = number; each < before; each++) {
            Optional<Incident> there = numbered.apply(each);
            if (there.isPresent()) {
                return there;
            }
        }
        return Optional.empty();
    }

    @Override
    public boolean hasNext() {
        while (next <= last && !settled() && newest.isBefore(to.plus(SLACK))) {
            numbered.apply(next++).ifPresent(this::seen);
        }
        return !found.isEmpty();
    }

    /** True when nothing that is still to be looked at can come before the first one found. */
    private boolean settled() {
        return !found.isEmpty() && found.peek().openedAt().isBefore(newest.minus(SLACK));
    }

    private void seen(Incident incident) {
        Instant at = incident.openedAt();
        newest = at.isAfter(newest) ? at : newest;
        if (!at.isBefore(from) && at.isBefore(to)) {
            found.add(incident);
        }
    }

    @Override
    public Incident next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return found.remove();
    }
}
