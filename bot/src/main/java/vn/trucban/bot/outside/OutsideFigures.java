package vn.trucban.bot.outside;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import vn.trucban.bot.incident.Incident;
import vn.trucban.bot.incident.IncidentId;
import vn.trucban.bot.outside.Deed.Kind;
import vn.trucban.bot.report.Durations;
import vn.trucban.bot.report.Period;
import vn.trucban.bot.report.ReportAddress;
import vn.trucban.bot.report.Supplement;
import vn.trucban.content.outside.OutsidePlan;

/**
 * How those outside answered in a period. A call counts in the period in which it was made; how long they took counts in that of the first
 * call about an incident, and to the fix only where somebody noted that they themselves were done: others may have ended it. A promise counts in the period in which it was made; it is late when its hour and the time content grants after it
 * passed, and they were neither done nor the incident over nor another hour named before that. What was only supposed counts nowhere.
 */
public final class OutsideFigures implements Supplement.Source {
    private final OutsideStore store;
    private final Function<IncidentId, Optional<Incident>> incidents;
    private final Supplier<OutsidePlan> plan;
    private final Clock clock;

    public OutsideFigures(
            OutsideStore store,
            Function<IncidentId, Optional<Incident>> incidents,
            Supplier<OutsidePlan> plan,
            Clock clock) {
        this.store = store;
        this.incidents = incidents;
        this.plan = plan;
        this.clock = clock;
    }

    @Override
    public Supplement of(Period period) {
        Map<String, Count> counts = new LinkedHashMap<>();
        Duration grace = plan.get().overdue();
        Instant now = clock.instant();
        for (OutsideHelp help : store.calledBetween(period.start(), period.end())) {
            if (!help.incident().exercise()) {
                Optional<Incident> incident = incidents.apply(help.incident());
                help.matters().stream()
                        .filter(matter -> !matter.calls().isEmpty())
                        .forEach(matter -> counts.computeIfAbsent(matter.contact(), contact -> new Count(contact))
                                .add(matter, period, incident, new Lateness(grace, now)));
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
        private final String id;
        private String name = "";
        private int calls;
        private int answered;
        private int promised;
        private int late;
        private final List<Integer> numbers = new ArrayList<>();
        private final Durations toAnswer = new Durations();
        private final Durations toFix = new Durations();

        Count(String id) {
            this.id = id;
        }

        void add(Matter matter, Period period, Optional<Incident> incident, Lateness lateness) {
            List<Deed> made = matter.calls().stream()
                    .filter(call -> in(period, call.at()))
                    .toList();
            name = matter.name();
            calls += made.size();
            answered += (int)
                    made.stream().filter(call -> call.kind() == Kind.ANSWERED).count();
            List<Deed> promises = matter.deeds().stream()
                    .filter(deed -> deed.kind() == Kind.PROMISED && in(period, deed.at()))
                    .toList();
            promised += promises.size();
            late += (int) promises.stream()
                    .filter(deed -> lateness.isLate(deed, matter, incident))
                    .count();
            if (!made.isEmpty() || !promises.isEmpty()) {
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
            matter.doneAt().ifPresent(at -> toFix.add(Duration.between(first, at)));
        }

        Supplement.Behind behind() {
            return new Supplement.Behind(ReportAddress.Part.PROVIDERS, name, numbers);
        }

        Supplement.Provider provider() {
            return new Supplement.Provider(
                    id,
                    name,
                    calls,
                    answered,
                    toAnswer.spread(),
                    toFix.spread(),
                    new Supplement.Promises(promised, late));
        }

        private static boolean in(Period period, Instant at) {
            return !at.isBefore(period.start()) && at.isBefore(period.end());
        }
    }

    /** @param grace granted after a promised hour */
    private record Lateness(Duration grace, Instant now) {
        boolean isLate(Deed promise, Matter matter, Optional<Incident> incident) {
            Instant end = promise.until().orElseThrow().plus(grace);
            boolean kept = incident.flatMap(Incident::overAt)
                    .filter(over -> !over.isAfter(end))
                    .isPresent();
            int after = matter.deeds().indexOf(promise) + 1;
            boolean settled = matter.deeds().stream()
                    .skip(after)
                    .filter(deed -> deed.kind() == Kind.DONE || deed.kind() == Kind.PROMISED)
                    .anyMatch(deed -> !deed.at().isAfter(end));
            return now.isAfter(end) && !kept && !settled;
        }
    }
}
