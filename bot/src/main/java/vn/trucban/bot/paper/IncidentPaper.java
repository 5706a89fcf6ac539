package vn.trucban.bot.paper;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.trucban.bot.incident.IncidentId;
import vn.trucban.bot.incident.OutsideFact;

/**
 * The paper file of one incident: what was decided, what is explained, whether it is closed.
 *
 * @param number of the incident, as people say it
 * @param decisions oldest first; never empty
 * @param facts how many this file has brought forth
 * @param untold the last of them, which the incident does not know yet
 * @param version of this document; every save is conditional on it
 */
public record IncidentPaper(
        IncidentId incident,
        int number,
        List<Decision> decisions,
        List<Explanation> explanations,
        Optional<Closing> closing,
        int facts,
        List<OutsideFact> untold,
        long version) {
    public IncidentPaper {
        decisions = List.copyOf(decisions);
        explanations = List.copyOf(explanations);
        untold = List.copyOf(untold);
    }

    /**
     * Paper intake switched on or off.
     *
     * @param procedures ids of what can be received; empty when switched off
     * @param note what the door notice says besides; may be empty
     */
    public record Decision(boolean on, Instant at, Actor by, List<String> procedures, String note) {
        public Decision {
            procedures = List.copyOf(procedures);
        }
    }

    /** Why receipts of one year, from first to last, are missing or doubled. */
    public record Explanation(int year, int first, int last, String reason, Instant at, Actor by) {
        boolean covers(PaperCode code) {
            return code.year() == year && code.number() >= first && code.number() <= last;
        }
    }

    /** Every receipt was accounted for. */
    public record Closing(Instant at, Actor by) {}

    static IncidentPaper fresh(IncidentId incident, int number) {
        return new IncidentPaper(incident, number, List.of(), List.of(), Optional.empty(), 0, List.of(), 0);
    }

    /** The decision in force; empty before the first. */
    public Optional<Decision> latest() {
        return decisions.isEmpty() ? Optional.empty() : Optional.of(decisions.get(decisions.size() - 1));
    }

    public boolean on() {
        return latest().filter(Decision::on).isPresent();
    }

    /** Since when paper has been received, whatever was changed meanwhile; empty while it is not. */
    public Optional<Instant> since() {
        Optional<Instant> since = Optional.empty();
        for (Decision decision : decisions) {
            if (!decision.on()) {
                since = Optional.empty();
            } else if (since.isEmpty()) {
                since = Optional.of(decision.at());
            }
        }
        return since;
    }

    /** True where something was decided from the first moment on and before the second. */
    public boolean decidedBetween(Instant from, Instant to) {
        return decisions.stream()
                .anyMatch(one -> !one.at().isBefore(from) && one.at().isBefore(to));
    }

    /** How often paper began to be received in that time; another list of procedures meanwhile is no new beginning. */
    int switchedOn(Instant from, Instant to) {
        int times = 0;
        boolean before = false;
        for (Decision decision : decisions) {
            boolean within = !decision.at().isBefore(from) && decision.at().isBefore(to);
            times += decision.on() && !before && within ? 1 : 0;
            before = decision.on();
        }
        return times;
    }

    public Optional<Explanation> explanation(PaperCode code) {
        return explanations.stream().filter(one -> one.covers(code)).reduce((one, later) -> later);
    }

    IncidentPaper decided(Decision decision, OutsideFact fact) {
        List<Decision> all = new ArrayList<>(decisions);
        all.add(decision);
        return new IncidentPaper(incident, number, all, explanations, closing, facts, untold, version).saying(fact);
    }

    IncidentPaper explained(Explanation explanation) {
        List<Explanation> all = new ArrayList<>(explanations);
        all.add(explanation);
        return new IncidentPaper(incident, number, decisions, all, closing, facts, untold, version + 1);
    }

    IncidentPaper closed(Closing how, OutsideFact fact) {
        return new IncidentPaper(incident, number, decisions, explanations, Optional.of(how), facts, untold, version)
                .saying(fact);
    }

    /** The next version, with one fact more. */
    IncidentPaper saying(OutsideFact fact) {
        List<OutsideFact> all = new ArrayList<>(untold);
        all.add(fact);
        return new IncidentPaper(incident, number, decisions, explanations, closing, facts + 1, all, version + 1);
    }

    /** The next version, with every fact passed on. */
    IncidentPaper told() {
        return new IncidentPaper(incident, number, decisions, explanations, closing, facts, List.of(), version + 1);
    }

    /** Under which the n-th untold fact is entered once. */
    String commandId(int index) {
        return "paper-" + (facts - untold.size() + index + 1);
    }
}
