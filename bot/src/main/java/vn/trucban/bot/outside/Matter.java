package vn.trucban.bot.outside;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.trucban.bot.outside.Deed.Kind;
import vn.trucban.content.commune.Commune;
import vn.trucban.content.outside.OutsidePlan;

/**
 * What was done about one contact for one incident.
 *
 * @param deeds oldest first; never empty
 */
public record Matter(List<Deed> deeds) {
    public Matter {
        deeds = List.copyOf(deeds);
    }

    public String contact() {
        return deeds.get(0).contact();
    }

    /** As it was called last. */
    public String name() {
        return deeds.get(deeds.size() - 1).name();
    }

    public List<Deed> calls() {
        return deeds.stream().filter(Deed::call).toList();
    }

    public Optional<Deed> lastCall() {
        return last(Deed::call);
    }

    /** True where somebody has answered at least once. */
    public boolean answered() {
        return deeds.stream().anyMatch(deed -> deed.kind() == Kind.ANSWERED);
    }

    /** The latest ticket's number; empty also where it was erased. */
    public Optional<String> ticket() {
        return last(deed -> deed.kind() == Kind.TICKET).map(Deed::words).filter(words -> !words.isEmpty());
    }

    /** The latest promise, kept or not, since they were last done. */
    public Optional<Deed> promise() {
        return last(deed -> deed.kind() == Kind.PROMISED).filter(this::open);
    }

    /** The letter that was sent last. */
    public Optional<Deed> letter() {
        return last(deed -> deed.kind() == Kind.LETTER);
    }

    /** Everything rests on a call, and what they said on one that they answered. */
    boolean sound() {
        boolean said = deeds.stream().anyMatch(deed -> deed.kind() == Kind.TICKET || deed.kind() == Kind.PROMISED);
        return !calls().isEmpty() && (answered() || !said);
    }

    /** They came and are done, and nobody has called them since. */
    public boolean done() {
        return doneAt().isPresent();
    }

    /** When somebody noted that they are done; empty where nobody did, and where they were called again after it. */
    public Optional<Instant> doneAt() {
        return last(deed -> deed.call() || deed.kind() == Kind.DONE)
                .filter(deed -> deed.kind() == Kind.DONE)
                .map(Deed::at);
    }

    /** On what the waiting rests: a promise not yet outdated by a later talk, that talk, or the first call that nobody answered. */
    public Optional<Deed> basis() {
        if (done()) {
            return Optional.empty();
        }
        Optional<Deed> answer = last(deed -> deed.kind() == Kind.ANSWERED).filter(this::open);
        Optional<Deed> promise = promise().filter(deed -> answer.filter(
                        talk -> talk.at().isAfter(deed.until().orElseThrow()))
                .isEmpty());
        return promise.or(() -> answer)
                .or(() -> deeds.stream().filter(Deed::call).filter(this::open).findFirst());
    }

    /** When they should be there; empty: nobody waits for them, or they are those who save people, whom nobody asks for an hour. */
    public Optional<Instant> expected(OutsidePlan plan) {
        return basis().filter(deed -> !Commune.emergency(contact()))
                .map(deed -> deed.until().orElseGet(() -> deed.at().plus(plan.noPromise())));
    }

    /** From when on they are late; empty: nobody waits for them. */
    public Optional<Instant> lateFrom(OutsidePlan plan) {
        return expected(plan).map(at -> at.plus(plan.overdue()));
    }

    public boolean late(OutsidePlan plan, Instant now) {
        return lateFrom(plan).filter(at -> !now.isBefore(at)).isPresent();
    }

    /** They had longer than anybody waits without a promise, from the first call until this moment or until they were done. */
    boolean slow(OutsidePlan plan, Instant end) {
        Instant until = last(deed -> deed.kind() == Kind.DONE)
                .filter(deed -> done())
                .map(Deed::at)
                .filter(end::isAfter)
                .orElse(end);
        Instant first = calls().get(0).at();
        return !until.isBefore(first.plus(plan.noPromise()).plus(plan.overdue()));
    }

    /** True for what happened after they were last done. */
    private boolean open(Deed deed) {
        Optional<Deed> end = last(one -> one.kind() == Kind.DONE);
        return end.isEmpty() || deeds.indexOf(deed) > deeds.lastIndexOf(end.get());
    }

    private Optional<Deed> last(java.util.function.Predicate<Deed> which) {
        return deeds.stream().filter(which).reduce((one, later) -> later);
    }
}
