package vn.trucban.bot.year;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import vn.trucban.content.playbook.PlaybookId;

/** The figures of a span of days, added up by hand from what those who played it wrote down. */
final class Count {
    private final OwnCalendar calendar = new OwnCalendar();
    private final List<Own> found;
    /** Found before and not fixed when the span began. */
    private final List<Own> carried;

    private final Instant start;
    private final Instant end;
    private final Instant now;

    /** @param last the last day, included */
    Count(List<Own> all, LocalDate first, LocalDate last, Instant now) {
        this.start = OwnCalendar.at(first, 0);
        this.end = OwnCalendar.at(last.plusDays(1), 0);
        this.now = now;
        this.found = all.stream()
                .filter(one -> !one.found.isBefore(start) && one.found.isBefore(end))
                .sorted(Comparator.comparing((Own one) -> one.found))
                .toList();
        this.carried = all.stream()
                .filter(one -> one.found.isBefore(start) && (one.going() || one.fixed.isAfter(start)))
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
            lines.put("kind " + kind + " passed on", "" + number(some, one -> one.passedOn != null && !one.onTheSpot));
            lines.put(
                    "kind " + kind + " to take",
                    spread(some, one -> one.taken == null || one.passedOn == null ? null : waited(one)));
            lines.put(
                    "kind " + kind + " to fix",
                    spread(
                            some,
                            one -> one.fixed == null ? null : Duration.between(minute(one.found), minute(one.fixed))));
        });
        lasting(lines);
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

    /** What is also asked of those that were carried over; a kind of which there is nothing else stands there with nothing else. */
    private void lasting(Map<String, String> lines) {
        Stream.concat(carried.stream(), found.stream())
                .map(one -> one.kind)
                .distinct()
                .forEach(kind -> {
                    List<Own> old =
                            carried.stream().filter(one -> one.kind == kind).toList();
                    List<Own> some = Stream.concat(old.stream(), found.stream().filter(one -> one.kind == kind))
                            .toList();
                    String name = "kind " + kind.id();
                    for (String none : List.of(" count", " complex", " on the spot", " passed on")) {
                        lines.putIfAbsent(name + none, "0");
                    }
                    for (String none : List.of(" to take", " to fix")) {
                        lines.putIfAbsent(name + none, "none");
                    }
                    lines.put(name + " carried", "" + old.size());
                    lines.put(name + " open", "" + number(some, Own::going));
                    lines.put(name + " interrupted", "" + interrupted(some));
                });
    }

    /** Where the ladder stands still outside office hours, so does the waiting. */
    private Duration waited(Own one) {
        return one.kind == PlaybookId.DISASTER
                ? Duration.between(one.passedOn, one.taken)
                : Duration.ofSeconds(calendar.seconds(one.passedOn, one.taken));
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

    /** The middle, halfway between two where there are two, and the one that nine of ten do not exceed, in seconds. */
    private static String spread(List<Own> some, Function<Own, Duration> length) {
        List<Long> lengths = new ArrayList<>();
        for (Own one : some) {
            Duration each = length.apply(one);
            if (each != null) {
                lengths.add(each.toSeconds());
            }
        }
        Collections.sort(lengths);
        if (lengths.isEmpty()) {
            return "none";
        }
        int number = lengths.size();
        double middle = number % 2 == 1
                ? lengths.get(number / 2)
                : (lengths.get(number / 2 - 1) + lengths.get(number / 2)) / 2.0;
        return middle + " " + lengths.get((9 * number + 9) / 10 - 1);
    }

    /** As the log prints it. */
    private static Instant minute(Instant at) {
        return at.truncatedTo(ChronoUnit.MINUTES);
    }

    /** Office seconds in which at least one of them lasted: second by second where they overlap. */
    private long interrupted(List<Own> some) {
        List<OwnCalendar.Span> spans = new ArrayList<>();
        for (Own one : some) {
            Instant since = minute(one.found.isBefore(start) ? start : one.found);
            Instant over = minute(one.fixed == null ? now : one.fixed);
            Instant to = over.isBefore(end) ? over : end;
            if (!spans.isEmpty() && !since.isAfter(spans.get(spans.size() - 1).to())) {
                OwnCalendar.Span before = spans.remove(spans.size() - 1);
                spans.add(new OwnCalendar.Span(before.from(), to.isAfter(before.to()) ? to : before.to()));
            } else {
                spans.add(new OwnCalendar.Span(since, to));
            }
        }
        return spans.stream()
                .mapToLong(one -> calendar.seconds(one.from(), one.to()))
                .sum();
    }
}
