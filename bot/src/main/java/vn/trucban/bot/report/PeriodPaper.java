package vn.trucban.bot.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * What people did about the report of one period: what leaders decided on its proposals and what became of them, when it was sent, whom it
 * was due from. Immutable; each step answers with the version after it.
 *
 * @param key of the period
 * @param version counts the saves
 * @param reminded the days before the due day for which people have been reminded; negative: after it
 */
public record PeriodPaper(
        String key, long version, List<Decided> decided, Optional<Sent> sent, List<Integer> reminded) {
    public PeriodPaper {
        decided = List.copyOf(decided);
        reminded = List.copyOf(reminded);
    }

    static PeriodPaper blank(String key) {
        return new PeriodPaper(key, 0, List.of(), Optional.empty(), List.of());
    }

    /** What a leader makes of a proposal. */
    public enum Verdict {
        ACCEPTED,
        EDITED,
        DROPPED
    }

    /** What became of a proposal that was taken up. */
    public enum Became {
        DONE,
        UNDER_WAY,
        NOT_YET
    }

    /**
     * @param rule that drew it
     * @param drawn the sentence as it was drawn from the figures
     * @param text the sentence that counts
     */
    public record Decided(
            String rule,
            Verdict verdict,
            String drawn,
            String text,
            String by,
            Instant at,
            Optional<Outcome> outcome) {}

    /** @param note in the leader's words; may be empty */
    public record Outcome(Became became, String note, String by, Instant at) {}

    /** @param number as it stands after "Số:" */
    public record Sent(String number, LocalDate date, String by, Instant at) {}

    public Optional<Decided> decided(String rule) {
        return decided.stream().filter(one -> one.rule().equals(rule)).findFirst();
    }

    /** A decision takes the place of an earlier one on the same proposal, and keeps what became of it. */
    PeriodPaper with(Decided decision) {
        List<Decided> all = new ArrayList<>(decided);
        all.removeIf(one -> one.rule().equals(decision.rule()));
        all.add(decision);
        return new PeriodPaper(key, version + 1, all, sent, reminded);
    }

    /** Empty where nobody took that proposal up. */
    Optional<PeriodPaper> became(String rule, Outcome outcome) {
        return decided(rule)
                .filter(one -> one.verdict() != Verdict.DROPPED)
                .map(one -> new Decided(
                        one.rule(), one.verdict(), one.drawn(), one.text(), one.by(), one.at(), Optional.of(outcome)))
                .map(this::with);
    }

    PeriodPaper sentAs(Sent how) {
        return new PeriodPaper(key, version + 1, decided, Optional.of(how), reminded);
    }

    PeriodPaper reminded(int daysBefore) {
        List<Integer> all = new ArrayList<>(new TreeSet<>(reminded));
        all.add(daysBefore);
        return new PeriodPaper(key, version + 1, decided, sent, all);
    }
}
