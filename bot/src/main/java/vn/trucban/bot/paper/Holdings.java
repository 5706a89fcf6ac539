package vn.trucban.bot.paper;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import vn.trucban.bot.paper.ReceiptBatch.Issue;
import vn.trucban.bot.paper.Reconciliation.Line;
import vn.trucban.bot.paper.Reconciliation.Why;

/** Who had which receipts of one stack, and which of them the incident's file has to account for. */
final class Holdings {
    private final ReceiptBatch batch;
    private final IncidentPaper paper;
    private final Map<PaperCode, PaperReceipt> entered;

    /** @param entered all that were entered of this stack, for whichever incident */
    Holdings(ReceiptBatch batch, IncidentPaper paper, Map<PaperCode, PaperReceipt> entered) {
        this.batch = batch;
        this.paper = paper;
        this.entered = entered;
    }

    /** Those nobody entered, and why they are missed. */
    List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        Map<Integer, Boolean> missing = givenOut();
        for (Issue issue : batch.issues()) {
            if (concerned(issue)) {
                IntStream.rangeClosed(issue.first(), issue.last())
                        .filter(number -> issue.holds(number) && (!isEntered(number) || saidOtherwise(number)))
                        .forEach(number -> lines.add(line(
                                number,
                                missing.getOrDefault(number, false) ? Why.MISSING : Why.UNRETURNED,
                                issue.name())));
            }
        }
        strays().forEach(number -> lines.add(line(number, Why.STRAY, "")));
        return lines;
    }

    private Line line(int number, Why why, String officer) {
        PaperCode code = batch.code(number);
        return new Line(code, why, officer, Reconciliation.reason(paper, code));
    }

    private boolean isEntered(int number) {
        return entered.containsKey(batch.code(number));
    }

    /**
     * Explained here, and used for another incident since. why it stays: what somebody has signed off says the same whatever is done with it
     * later, and who used it was asked.
     */
    private boolean saidOtherwise(int number) {
        PaperCode code = batch.code(number);
        return paper.explanation(code).isPresent()
                && !entered.get(code).incident().equals(paper.incident());
    }

    /** Given out for this incident, or used in it. */
    private boolean concerned(Issue issue) {
        return isFor(issue)
                || IntStream.rangeClosed(issue.first(), issue.last())
                        .filter(issue::holds)
                        .mapToObj(number -> Optional.ofNullable(entered.get(batch.code(number))))
                        .anyMatch(
                                receipt -> receipt.filter(one -> one.incident().equals(paper.incident()))
                                        .isPresent());
    }

    private boolean isFor(Issue issue) {
        return issue.incident().filter(paper.incident()::equals).isPresent();
    }

    /** The numbers after which the same officer, of what they hold in a row, used a later one, however many times they were given some. */
    private Map<Integer, Boolean> givenOut() {
        Map<Integer, Boolean> before = new HashMap<>();
        Optional<Issue> above = Optional.empty();
        boolean used = false;
        for (int number = batch.last(); number >= batch.first(); number--) {
            Optional<Issue> holder = batch.holder(number);
            if (holder.isEmpty() && given(number).isPresent()) {
                // why: one that came back unused leaves the row of those around it as it was
                continue;
            }
            used = used && isOneHolding(holder, above);
            before.put(number, used);
            used |= holder.isPresent() && isEntered(number);
            above = holder;
        }
        return before;
    }

    /** The same officer's, and not given for two incidents. */
    private static boolean isOneHolding(Optional<Issue> one, Optional<Issue> other) {
        return one.isPresent()
                && other.isPresent()
                && one.get().officer().equals(other.get().officer())
                && (one.get().incident().equals(other.get().incident())
                        || one.get().incident().isEmpty()
                        || other.get().incident().isEmpty());
    }

    /** Never given to anybody, while those next to them on both sides were taken, at least one side for this incident by name. */
    private IntStream strays() {
        List<Integer> strays = new ArrayList<>();
        List<Integer> gap = new ArrayList<>();
        Optional<Issue> below = Optional.empty();
        for (int number = batch.first(); number <= batch.last(); number++) {
            Optional<Issue> issue = given(number);
            if (issue.isEmpty() && !isEntered(number)) {
                gap.add(number);
                continue;
            }
            if (below.isPresent() && issue.isPresent() && isTaken(below.get(), issue.get())) {
                strays.addAll(gap);
            }
            gap.clear();
            below = issue;
        }
        return strays.stream().mapToInt(Integer::intValue);
    }

    private boolean isTaken(Issue below, Issue above) {
        return concerned(below) && concerned(above) && (isFor(below) || isFor(above));
    }

    /** The last to whom this number was given, also where it came back. */
    private Optional<Issue> given(int number) {
        return batch.issues().stream()
                .filter(issue -> number >= issue.first() && number <= issue.last())
                .reduce((one, later) -> later);
    }
}
