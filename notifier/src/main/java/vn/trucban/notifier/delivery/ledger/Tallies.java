package vn.trucban.notifier.delivery.ledger;

import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import vn.trucban.notifier.channel.SendOutcome.Failure;
import vn.trucban.notifier.delivery.Counts;
import vn.trucban.notifier.delivery.DeliveryState;
import vn.trucban.notifier.delivery.Detours;
import vn.trucban.notifier.delivery.Progress.ReasonCount;

/**
 * How many stand where, and why some did not get it.
 *
 * @param reasons of those failed, unknown, gone or not reachable, and of those who wait because an attempt was in vain; without zeros
 */
public record Tallies(Counts counts, Map<Failure, Integer> reasons, Detours detours) {
    public static final Tallies NONE = new Tallies(Counts.NONE, Map.of());

    public Tallies {
        reasons = Map.copyOf(reasons);
    }

    /** Without detours. */
    public Tallies(Counts counts, Map<Failure, Integer> reasons) {
        this(counts, reasons, Detours.NONE);
    }

    static Tallies of(Collection<Entry> entries) {
        int[] states = new int[DeliveryState.values().length];
        Map<Failure, Integer> reasons = new EnumMap<>(Failure.class);
        for (Entry entry : entries) {
            states[entry.state().ordinal()]++;
            if (tells(entry.state())) {
                entry.standing().reason().ifPresent(reason -> reasons.merge(reason.failure(), 1, Integer::sum));
            }
        }
        return new Tallies(counts(states), reasons, detours(entries));
    }

    private static Detours detours(Collection<Entry> entries) {
        int handedOn = 0;
        int excused = 0;
        int takenOver = 0;
        for (Entry entry : entries) {
            if (entry.route() != Route.NONE) {
                handedOn += entry.route().handedOn() ? 1 : 0;
                excused += entry.route().handedOn() && entry.state().missed() ? 1 : 0;
                takenOver += entry.route().origin().isPresent() ? 1 : 0;
            }
        }
        return handedOn + takenOver == 0 ? Detours.NONE : new Detours(handedOn, excused, takenOver);
    }

    private static boolean tells(DeliveryState state) {
        return switch (state) {
            // why waiting: while a platform keeps everybody waiting, its reason is what a leader has to know
            case WAITING, FAILED, UNKNOWN, GONE, NOT_REACHABLE -> true;
            case SENDING, SENT, SKIPPED -> false;
        };
    }

    private static Counts counts(int[] states) {
        return new Counts(
                states[DeliveryState.WAITING.ordinal()],
                states[DeliveryState.SENDING.ordinal()],
                states[DeliveryState.SENT.ordinal()],
                states[DeliveryState.FAILED.ordinal()],
                states[DeliveryState.UNKNOWN.ordinal()],
                states[DeliveryState.GONE.ordinal()],
                states[DeliveryState.NOT_REACHABLE.ordinal()],
                states[DeliveryState.SKIPPED.ordinal()]);
    }

    public Tallies plus(Tallies other) {
        return new Tallies(counts.plus(other.counts), merged(other.reasons, 1), detours.plus(other.detours));
    }

    public Tallies minus(Tallies other) {
        return new Tallies(counts.minus(other.counts), merged(other.reasons, -1), detours.minus(other.detours));
    }

    /** The most common reasons, most common first. */
    public List<ReasonCount> top(int most) {
        return reasons.entrySet().stream()
                .map(each -> new ReasonCount(each.getKey(), each.getValue()))
                .sorted(Comparator.comparingInt(ReasonCount::count).reversed().thenComparing(ReasonCount::failure))
                .limit(most)
                .toList();
    }

    private Map<Failure, Integer> merged(Map<Failure, Integer> others, int sign) {
        Map<Failure, Integer> sum = new EnumMap<>(Failure.class);
        sum.putAll(reasons);
        others.forEach((failure, count) -> sum.merge(failure, sign * count, Integer::sum));
        sum.values().removeIf(count -> count == 0);
        return sum;
    }
}
