package vn.trucban.bot.paper;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import vn.trucban.bot.incident.IncidentId;
import vn.trucban.bot.incident.OutsideFact;

/**
 * The paper file of one incident: what was decided, what is explained, whether it is closed.
 *
 * @param number of the incident, as people say it
 * @param decisions oldest first; never empty
 * @param facts how many this file has brought forth
 * @param untold the last of them, which the incident does not know yet
 * @param reminded which reminders went out, each by its name
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
        List<String> reminded,
        long version) {
    public IncidentPaper {
        // why: files written by earlier versions have none
        reminded = reminded == null ? List.of() : List.copyOf(reminded);
        decisions = List.copyOf(decisions);
        explanations = List.copyOf(explanations);
        untold = List.copyOf(untold);
    }

    /**
     * Paper intake switched on or off.
     *
     * @param procedures ids of what can be received; empty when switched off
     * @param note what the door notice says besides; may be empty
     * @param about when it was so: {@code at}, or earlier where it was set down after the end. Such a decision is a fact of the past and no
     *     state: it comes together with its end
     */
    public record Decision(boolean on, Instant at, Actor by, List<String> procedures, String note, Instant about) {
        public Decision {
            procedures = List.copyOf(procedures);
            // why: files written by earlier versions have none
            about = about == null ? at : about;
        }

        Decision(boolean on, Instant at, Actor by, List<String> procedures, String note) {
            this(on, at, by, procedures, note, at);
        }

        /** True where it was set down after the end: paper had been received, and nobody had said so. */
        public boolean late() {
            return about.isBefore(at);
        }

        /** True where nobody decided it: the incident was closed, and paper ended with it. */
        public boolean byClosing() {
            return by.id().equals(PaperRules.ITSELF);
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
        return new IncidentPaper(incident, number, List.of(), List.of(), Optional.empty(), 0, List.of(), List.of(), 0);
    }

    /** The last decision; empty before the first. */
    public Optional<Decision> latest() {
        return decisions.isEmpty() ? Optional.empty() : Optional.of(decisions.get(decisions.size() - 1));
    }

    /** The last decision by which something was received; empty before the first. */
    public Optional<Decision> lastOn() {
        return decisions.stream().filter(Decision::on).reduce((one, later) -> later);
    }

    /** True while paper is received: only who decides it at that time can say so. */
    public boolean on() {
        return latest().filter(last -> last.on() && !last.late()).isPresent();
    }

    /** That paper was received, where that was said only afterwards and nothing was received since. */
    public Optional<Decision> setDownLast() {
        return lastOn().filter(Decision::late);
    }

    /** True where somebody has said afterwards that paper was received: dossiers wait to be entered. */
    boolean setDownLate() {
        return decisions.stream().anyMatch(one -> one.on() && one.late());
    }

    /** The decision since which paper has been received, whatever was changed meanwhile; empty while it is not. */
    public Optional<Decision> begun() {
        Optional<Decision> begun = Optional.empty();
        for (Decision decision : decisions) {
            if (!decision.on() || decision.late()) {
                begun = Optional.empty();
            } else if (begun.isEmpty()) {
                begun = Optional.of(decision);
            }
        }
        return begun;
    }

    /** True where something was decided that was so from the first moment on and before the second. */
    public boolean decidedBetween(Instant from, Instant to) {
        return decisions.stream().anyMatch(one -> isWithin(one, from, to));
    }

    private static boolean isWithin(Decision decision, Instant from, Instant to) {
        return !decision.about().isBefore(from) && decision.about().isBefore(to);
    }

    /**
     * How often paper began to be received in that time. Another list of procedures meanwhile is no new beginning; nor is what was set down
     * after the end of an intake that is known.
     */
    int switchedOn(Instant from, Instant to) {
        int times = 0;
        boolean on = false;
        boolean ever = false;
        for (Decision decision : decisions) {
            boolean known = decision.late() ? ever : on;
            times += decision.on() && !known && isWithin(decision, from, to) ? 1 : 0;
            on = decision.on();
            ever |= on;
        }
        return times;
    }

    public Optional<Explanation> explanation(PaperCode code) {
        return explanations.stream().filter(one -> one.covers(code)).reduce((one, later) -> later);
    }

    IncidentPaper decided(Decision decision, OutsideFact fact) {
        return with(plus(decisions, decision), explanations, closing).saying(fact);
    }

    /** What was set down after the end, which ends with it, in one step. */
    IncidentPaper decided(Decision on, OutsideFact begun, Decision off, OutsideFact ended) {
        return with(plus(plus(decisions, on), off), explanations, closing)
                .next(facts + 2, plus(plus(untold, begun), ended), reminded);
    }

    /** The next version. */
    IncidentPaper explained(Explanation explanation, OutsideFact fact) {
        return with(decisions, plus(explanations, explanation), closing).saying(fact);
    }

    IncidentPaper closed(Closing how, OutsideFact fact) {
        return with(decisions, explanations, Optional.of(how)).saying(fact);
    }

    /** The next version, in which more can be entered. */
    IncidentPaper openedAgain(OutsideFact fact) {
        return with(decisions, explanations, Optional.empty()).saying(fact);
    }

    /** The next version, with one fact more. */
    IncidentPaper saying(OutsideFact fact) {
        return next(facts + 1, plus(untold, fact), reminded);
    }

    /** The next version, with every fact passed on. */
    IncidentPaper told() {
        return next(facts, List.of(), reminded);
    }

    /** The next version, with this reminder sent. */
    IncidentPaper remindedOf(String reminder) {
        return next(facts, untold, plus(reminded, reminder));
    }

    private IncidentPaper with(List<Decision> decided, List<Explanation> explained, Optional<Closing> how) {
        return new IncidentPaper(incident, number, decided, explained, how, facts, untold, reminded, version);
    }

    private IncidentPaper next(int count, List<OutsideFact> waiting, List<String> sent) {
        return new IncidentPaper(incident, number, decisions, explanations, closing, count, waiting, sent, version + 1);
    }

    private static <T> List<T> plus(List<T> all, T one) {
        return Stream.concat(all.stream(), Stream.of(one)).toList();
    }

    /** Under which the n-th untold fact is entered once. */
    String commandId(int index) {
        return "paper-" + (facts - untold.size() + index + 1);
    }

    /** Who decided, explained and closed, each with the place where it stands. */
    Map<String, String> names() {
        Map<String, String> names = new LinkedHashMap<>();
        for (int i = 0; i < decisions.size(); i++) {
            names.put("d" + i, decisions.get(i).by().name());
        }
        for (int i = 0; i < explanations.size(); i++) {
            names.put("e" + i, explanations.get(i).by().name());
        }
        closing.ifPresent(how -> names.put("c", how.by().name()));
        return names;
    }

    /** The next version, with people called otherwise. */
    IncidentPaper renamed(UnaryOperator<String> name) {
        return with(
                        decisions.stream()
                                .map(one -> new Decision(
                                        one.on(),
                                        one.at(),
                                        one.by().renamed(name),
                                        one.procedures(),
                                        one.note(),
                                        one.about()))
                                .toList(),
                        explanations.stream()
                                .map(one -> new Explanation(
                                        one.year(),
                                        one.first(),
                                        one.last(),
                                        one.reason(),
                                        one.at(),
                                        one.by().renamed(name)))
                                .toList(),
                        closing.map(one -> new Closing(one.at(), one.by().renamed(name))))
                .next(facts, untold, reminded);
    }
}
