package vn.trucban.bot.year;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;

/** The figures of a span of days, added up by hand from what those who played it wrote down. */
final class Count {
    private final OwnCalendar calendar = new OwnCalendar();
    private final List<Own> found;
    private final Instant end;
    private final Instant now;

    /** @param last the last day, included */
    Count(List<Own> all, LocalDate first, LocalDate last, Instant now) {
        Instant start = OwnCalendar.at(first, 0);
        this.end = OwnCalendar.at(last.plusDays(1), 0);
        this.now = now;
        this.found = all.stream()
                .filter(one -> !one.found.isBefore(start) && one.found.isBefore(end))
                .sorted(Comparator.comparing((Own one) -> one.found))
                .toList();
    }

    int all() {
        return found.size();
    }

    /** In lines that a failure can show side by side. */
    Map<String, String> lines() {
        Map<String, String> lines = new TreeMap<>();
        lines.put("count", "" + found.size());
        by(one -> one.kind.id(), one -> true).forEach((kind, some) -> {
            lines.put("kind " + kind + " count", "" + some.size());
            lines.put("kind " + kind + " complex", "" + number(some, one -> one.complex));
            lines.put("kind " + kind + " on the spot", "" + number(some, one -> one.onTheSpot));
            lines.put("kind " + kind + " passed on", "" + number(some, one -> one.passedOn != null));
            lines.put("kind " + kind + " open", "" + number(some, Own::going));
            lines.put(
                    "kind " + kind + " to take",
                    spread(
                            some,
                            one -> one.taken == null || one.passedOn == null
                                    ? null
                                    : Duration.between(one.passedOn, one.taken)));
            lines.put(
                    "kind " + kind + " to fix",
                    spread(some, one -> one.fixed == null ? null : Duration.between(one.found, one.fixed)));
            lines.put("kind " + kind + " interrupted", "" + interrupted(some));
        });
        by(one -> "" + YearMonth.from(OwnCalendar.day(one.found)), one -> true)
                .forEach((month, some) -> lines.put("month " + month, "" + some.size()));
        by(Own::system, one -> !one.system().isEmpty())
                .forEach((system, some) -> lines.put("system " + system, "" + some.size()));
        by(one -> one.cause, one -> !one.cause.isEmpty()).entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<String, List<Own>> one) ->
                                -one.getValue().size())
                        .thenComparing(Map.Entry::getKey))
                .limit(5)
                .forEach(one ->
                        lines.put("cause " + one.getKey(), "" + one.getValue().size()));
        return lines;
    }

    private Map<String, List<Own>> by(Function<Own, String> name, Predicate<Own> which) {
        Map<String, List<Own>> groups = new TreeMap<>();
        found.stream().filter(which).forEach(one -> groups.computeIfAbsent(name.apply(one), fresh -> new ArrayList<>())
                .add(one));
        return groups;
    }

    private static long number(List<Own> some, Predicate<Own> which) {
        return some.stream().filter(which).count();
    }

    /** The middle one and the one that nine of ten do not exceed, in seconds. */
    private static String spread(List<Own> some, Function<Own, Duration> length) {
        List<Long> lengths = new ArrayList<>();
        for (Own one : some) {
            Duration each = length.apply(one);
            if (each != null) {
                lengths.add(each.toSeconds());
            }
        }
        Collections.sort(lengths);
        return lengths.isEmpty() ? "none" : nth(lengths, 50) + " " + nth(lengths, 90);
    }

    private static long nth(List<Long> sorted, int percent) {
        int rank = (percent * sorted.size() + 99) / 100;
        return sorted.get(rank - 1);
    }

    /** Office seconds in which at least one of them lasted: second by second where they overlap. */
    private long interrupted(List<Own> some) {
        List<OwnCalendar.Span> spans = new ArrayList<>();
        for (Own one : some) {
            Instant over = one.fixed == null ? now : one.fixed;
            Instant to = over.isBefore(end) ? over : end;
            if (!spans.isEmpty()
                    && !one.found.isAfter(spans.get(spans.size() - 1).to())) {
                OwnCalendar.Span before = spans.remove(spans.size() - 1);
                spans.add(new OwnCalendar.Span(before.from(), to.isAfter(before.to()) ? to : before.to()));
            } else {
                spans.add(new OwnCalendar.Span(one.found, to));
            }
        }
        return spans.stream()
                .mapToLong(one -> calendar.seconds(one.from(), one.to()))
                .sum();
    }
}
