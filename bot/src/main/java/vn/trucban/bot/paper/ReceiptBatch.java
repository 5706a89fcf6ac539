package vn.trucban.bot.paper;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.trucban.bot.incident.IncidentId;
import vn.trucban.bot.staff.PersonId;

/**
 * Receipts printed in one go, and who has which of them.
 *
 * @param first to {@code last}: their numbers, both included
 * @param issues in the order in which they were made; a returned number may be issued again
 * @param version of this document; every save is conditional on it
 */
public record ReceiptBatch(
        int year, int first, int last, Instant madeAt, String madeBy, List<Issue> issues, long version) {
    public ReceiptBatch {
        issues = List.copyOf(issues);
    }

    /**
     * Numbers given to an officer.
     *
     * @param incident what they were given for; absent: kept ready
     * @param returned numbers that came back unused
     */
    public record Issue(
            int first,
            int last,
            PersonId officer,
            String name,
            Instant at,
            String by,
            Optional<IncidentId> incident,
            List<Span> returned) {
        public Issue {
            returned = List.copyOf(returned);
        }

        /** True where the officer got this number and has not given it back. */
        public boolean holds(int number) {
            return number >= first && number <= last && returned.stream().noneMatch(span -> span.contains(number));
        }

        private Issue taken(Span span) {
            List<Span> all = new ArrayList<>(returned);
            all.add(span);
            return new Issue(first, last, officer, name, at, by, incident, all);
        }
    }

    /** Numbers in a row, both ends included. */
    public record Span(int first, int last) {
        public boolean contains(int number) {
            return number >= first && number <= last;
        }
    }

    /** Its name in the store. */
    public String id() {
        return year + "-" + first;
    }

    public boolean contains(PaperCode code) {
        return code.kind() == PaperCode.Kind.RECEIPT
                && code.year() == year
                && code.number() >= first
                && code.number() <= last;
    }

    /** Its receipts in order. */
    public List<PaperCode> codes() {
        return IntStream.rangeClosed(first, last).mapToObj(this::code).toList();
    }

    public PaperCode code(int number) {
        return new PaperCode(PaperCode.Kind.RECEIPT, year, number);
    }

    /** Who has this number. */
    public Optional<Issue> holder(int number) {
        return issues.stream().filter(issue -> issue.holds(number)).reduce((one, later) -> later);
    }

    /** The numbers nobody has and nobody has used, in rows. */
    public List<Span> free(Set<Integer> used) {
        return spans(IntStream.rangeClosed(first, last)
                .filter(number -> holder(number).isEmpty() && !used.contains(number))
                .toArray());
    }

    public static List<Span> spans(int[] numbers) {
        List<Span> spans = new ArrayList<>();
        for (int number : numbers) {
            int end = spans.size() - 1;
            if (end >= 0 && spans.get(end).last() == number - 1) {
                spans.set(end, new Span(spans.get(end).first(), number));
            } else {
                spans.add(new Span(number, number));
            }
        }
        return spans;
    }

    /** Gives numbers to an officer; only ones that nobody has and nobody has used. */
    PaperAnswer<ReceiptBatch> issue(Issue issue, Set<Integer> used) {
        for (int number = issue.first(); number <= issue.last(); number++) {
            Optional<Issue> holder = holder(number);
            if (holder.isPresent()) {
                return PaperAnswer.refused(
                        "paper.refused.held",
                        Map.of("serial", code(number), "name", holder.get().name()));
            }
            if (used.contains(number)) {
                return PaperAnswer.refused("paper.refused.used", Map.of("serial", code(number)));
            }
        }
        List<Issue> all = new ArrayList<>(issues);
        all.add(issue);
        return PaperAnswer.done(with(all));
    }

    /**
     * What whoever took these numbers from the stack has taken with them: all between the lowest and the highest that nobody has, and what
     * joins them to their own. Unchanged where nothing is free.
     *
     * @param grab {@link Grab#TYPED}: only what was typed
     * @param own numbers that they had before, or were used for the same incident
     * @param issue how a row of numbers is given
     */
    ReceiptBatch grabbed(
            SortedSet<Integer> typed, Set<Integer> used, Grab grab, IntPredicate own, Function<Span, Issue> issue) {
        IntPredicate free = number ->
                holder(number).isEmpty() && !used.contains(number) && (grab != Grab.TYPED || typed.contains(number));
        int low = typed.first();
        while (low > first && free.test(low - 1)) {
            low--;
        }
        low = low > first && own.test(low - 1) ? low : typed.first();
        int high = typed.last();
        while (high < last && free.test(high + 1)) {
            high++;
        }
        high = high < last && own.test(high + 1) ? high : typed.last();
        List<Span> spans = spans(IntStream.rangeClosed(low, high).filter(free).toArray());
        return spans.isEmpty()
                ? this
                : with(Stream.concat(issues.stream(), spans.stream().map(issue)).toList());
    }

    /** Takes unused numbers back from whoever has them. */
    PaperAnswer<ReceiptBatch> takeBack(Span span, Set<Integer> used) {
        List<Issue> all = new ArrayList<>(issues);
        for (int number = span.first(); number <= span.last(); number++) {
            if (used.contains(number)) {
                return PaperAnswer.refused("paper.refused.used", Map.of("serial", code(number)));
            }
            int at = held(all, number);
            if (at < 0) {
                return PaperAnswer.refused("paper.refused.not-held", Map.of("serial", code(number)));
            }
            Issue issue = all.get(at);
            int end = number;
            while (end < span.last() && issue.holds(end + 1) && !used.contains(end + 1)) {
                end++;
            }
            all.set(at, issue.taken(new Span(number, end)));
            number = end;
        }
        return PaperAnswer.done(with(all));
    }

    private static int held(List<Issue> issues, int number) {
        return IntStream.range(0, issues.size())
                .filter(at -> issues.get(at).holds(number))
                .reduce((one, later) -> later)
                .orElse(-1);
    }

    private ReceiptBatch with(List<Issue> changed) {
        return new ReceiptBatch(year, first, last, madeAt, madeBy, changed, version + 1);
    }

    /** Who made them, gave them and got them, each with the place where it stands. */
    Map<String, String> names() {
        Map<String, String> names = new LinkedHashMap<>();
        names.put("m", madeBy);
        for (int i = 0; i < issues.size(); i++) {
            names.put("n" + i, issues.get(i).name());
            names.put("b" + i, issues.get(i).by());
        }
        return names;
    }

    /** The next version, with people called otherwise. */
    ReceiptBatch renamed(UnaryOperator<String> name) {
        return new ReceiptBatch(
                year,
                first,
                last,
                madeAt,
                name.apply(madeBy),
                issues.stream()
                        .map(one -> new Issue(
                                one.first(),
                                one.last(),
                                one.officer(),
                                name.apply(one.name()),
                                one.at(),
                                name.apply(one.by()),
                                one.incident(),
                                one.returned()))
                        .toList(),
                version + 1);
    }
}
