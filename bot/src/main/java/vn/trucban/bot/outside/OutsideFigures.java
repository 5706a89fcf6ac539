package vn.trucban.bot.outside;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import vn.trucban.bot.incident.Incident;
import vn.trucban.bot.incident.IncidentId;
import vn.trucban.bot.outside.Deed.Kind;
import vn.trucban.bot.report.Durations;
import vn.trucban.bot.report.Period;
import vn.trucban.bot.report.ReportAddress;
import vn.trucban.bot.report.Supplement;

/**
 * How those outside answered in a period. A call counts in the period in which it was made; how long they took counts in that of the first
 * call about an incident. What was only supposed counts nowhere.
 */
final class OutsideFigures implements Supplement.Source {
    private final OutsideStore store;
    private final Function<IncidentId, Optional<Incident>> incidents;

    OutsideFigures(OutsideStore store, Function<IncidentId, Optional<Incident>> incidents) {
        this.store = store;
        this.incidents = incidents;
    }

    @Override
    public Supplement of(Period period) {
        Map<String, Count> counts = new LinkedHashMap<>();
        for (OutsideHelp help : store.calledBetween(period.start(), period.end())) {
            if (!help.incident().exercise()) {
                Optional<Incident> incident = incidents.apply(help.incident());
                help.matters().stream()
                        .filter(matter -> !matter.calls().isEmpty())
                        .forEach(matter -> counts.computeIfAbsent(matter.contact(), contact -> new Count())
                                .add(matter, period, incident));
            }
        }
        List<Supplement.Provider> providers = new ArrayList<>();
        counts.values().stream()
                .filter(count -> count.calls > 0)
                .map(Count::provider)
                .sorted(Comparator.comparingInt(Supplement.Provider::calls)
                        .reversed()
                        .thenComparing(Supplement.Provider::name))
                .forEach(providers::add);
        return new Supplement(Optional.empty(), providers, List.of())
                .from(counts.values().stream()
                        .filter(count -> count.calls > 0)
                        .map(Count::behind)
                        .toList());
    }

    /** One contact's calls. */
    private static final class Count {
        private String name = "";
        private int calls;
        private int answered;
        private final List<Integer> numbers = new ArrayList<>();
        private final Durations toAnswer = new Durations();
        private final Durations toFix = new Durations();

        void add(Matter matter, Period period, Optional<Incident> incident) {
            List<Deed> made = matter.calls().stream()
                    .filter(call -> in(period, call.at()))
                    .toList();
            name = matter.name();
            calls += made.size();
            answered += (int)
                    made.stream().filter(call -> call.kind() == Kind.ANSWERED).count();
            if (!made.isEmpty()) {
                incident.map(Incident::number).ifPresent(numbers::add);
            }
            Instant first = matter.calls().get(0).at();
            if (!in(period, first)) {
                return;
            }
            matter.calls().stream()
                    .filter(call -> call.kind() == Kind.ANSWERED)
                    .findFirst()
                    .ifPresent(answer -> toAnswer.add(Duration.between(first, answer.at())));
            incident.flatMap(Incident::overAt)
                    .filter(at -> !at.isBefore(first))
                    .ifPresent(at -> toFix.add(Duration.between(first, at)));
        }

        Supplement.Behind behind() {
            return new Supplement.Behind(ReportAddress.Part.PROVIDERS, name, numbers);
        }

        Supplement.Provider provider() {
            return new Supplement.Provider(name, calls, answered, toAnswer.spread(), toFix.spread());
        }

        private static boolean in(Period period, Instant at) {
            return !at.isBefore(period.start()) && at.isBefore(period.end());
        }
    }
}
