package vn.trucban.bot.paper;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.trucban.bot.incident.IncidentId;
import vn.trucban.bot.paper.PaperDesk.Entry;
import vn.trucban.bot.paper.ReceiptBatch.Issue;
import vn.trucban.bot.paper.ReceiptBatch.Span;
import vn.trucban.bot.staff.Person;
import vn.trucban.content.messages.Moments;

/** Receipts: made in ranges, given to officers, taken back, entered once. */
final class ReceiptBook {
    /** A sheet each; more at once than an office uses in a storm. */
    static final int MOST_AT_ONCE = 200;

    private static final Duration SAME_ENTRY = Duration.ofMinutes(10);

    private final PaperStore store;
    private final Clock clock;
    private final ReceiptAmending amending;

    ReceiptBook(PaperStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
        this.amending = new ReceiptAmending(store, clock);
    }

    PaperAnswer<ReceiptBatch> make(int count, Actor by) {
        if (count < 1 || count > MOST_AT_ONCE) {
            return PaperAnswer.refused("paper.refused.count", Map.of("most", MOST_AT_ONCE));
        }
        Instant now = now();
        int year = now.atZone(Moments.ZONE).getYear();
        int first = store.takeNumbers(PaperCode.Kind.RECEIPT, year, count);
        int last = first + count - 1;
        if (last > PaperCode.MOST) {
            return PaperAnswer.refused("paper.refused.year-full");
        }
        ReceiptBatch batch = new ReceiptBatch(year, first, last, now, by.name(), List.of(), 1);
        if (!store.save(batch)) {
            throw new IllegalStateException("a number was given twice: " + batch.id());
        }
        return PaperAnswer.done(batch);
    }

    PaperAnswer<ReceiptBatch> issue(String from, String to, Person officer, Optional<IncidentId> incident, Actor by) {
        return change(
                from,
                to,
                (batch, span) -> batch.issue(
                        new Issue(
                                span.first(),
                                span.last(),
                                officer.id(),
                                officer.name(),
                                now(),
                                by.name(),
                                incident,
                                List.of()),
                        used(batch)));
    }

    /**
     * Sets down what somebody took from the stack without anybody writing it down, as far as nobody else has it.
     *
     * @return what is theirs by this; in order
     */
    List<PaperCode> grabbed(IncidentId incident, List<PaperCode> typed, Person officer, Grab grab) {
        Map<String, SortedSet<Integer>> numbers = new LinkedHashMap<>();
        for (PaperCode code : typed) {
            batch(code).ifPresent(batch -> numbers.computeIfAbsent(batch.id(), id -> new TreeSet<>())
                    .add(code.number()));
        }
        return numbers.entrySet().stream()
                .flatMap(one -> grabbed(incident, one.getKey(), one.getValue(), officer, grab).stream())
                .toList();
    }

    private List<PaperCode> grabbed(
            IncidentId incident, String id, SortedSet<Integer> typed, Person officer, Grab grab) {
        while (true) {
            ReceiptBatch batch = store.batches().stream()
                    .filter(one -> one.id().equals(id))
                    .findFirst()
                    .orElseThrow();
            ReceiptBatch next = batch.grabbed(
                    typed,
                    used(batch),
                    grab,
                    number -> isOwn(batch, number, incident, officer),
                    span -> new Issue(
                            span.first(),
                            span.last(),
                            officer.id(),
                            officer.name(),
                            now(),
                            officer.name(),
                            Optional.of(incident),
                            List.of()));
            if (next.equals(batch) || grab == Grab.LOOK || store.save(next)) {
                return next.issues().stream()
                        .skip(batch.issues().size())
                        .flatMap(issue -> IntStream.rangeClosed(issue.first(), issue.last())
                                .mapToObj(batch::code))
                        .toList();
            }
        }
    }

    private boolean isOwn(ReceiptBatch batch, int number, IncidentId incident, Person officer) {
        boolean here = store.receipt(batch.code(number))
                .filter(receipt -> receipt.isEntered() && receipt.incident().equals(incident))
                .isPresent();
        return batch.holder(number)
                .filter(issue -> issue.officer().equals(officer.id()))
                .filter(issue ->
                        here || issue.incident().filter(incident::equals).isPresent())
                .isPresent();
    }

    PaperAnswer<ReceiptBatch> takeBack(String from, String to) {
        return change(from, to, (batch, span) -> batch.takeBack(span, used(batch)));
    }

    private PaperAnswer<ReceiptBatch> change(
            String from, String to, BiFunction<ReceiptBatch, Span, PaperAnswer<ReceiptBatch>> rule) {
        PaperAnswer<PaperCode> first = one(from);
        PaperAnswer<PaperCode> last = to.isBlank() ? first : one(to);
        Optional<PaperAnswer.Refusal> wrong = first.refusal().or(last::refusal);
        if (wrong.isPresent()) {
            return new PaperAnswer.Refused<>(wrong.get());
        }
        PaperCode begin = first.value().orElseThrow();
        PaperCode end = last.value().orElseThrow();
        while (true) {
            Optional<ReceiptBatch> batch = batch(begin);
            if (batch.isEmpty()) {
                return PaperAnswer.refused("paper.refused.unknown", Map.of("serial", begin));
            }
            if (batch.get().contains(end) && end.number() < begin.number()) {
                return PaperAnswer.refused("paper.refused.range-reversed", Map.of("from", begin, "to", end));
            }
            if (!batch.get().contains(end) || end.number() < begin.number()) {
                return PaperAnswer.refused("paper.refused.range", Map.of("from", begin, "to", end));
            }
            PaperAnswer<ReceiptBatch> changed = rule.apply(batch.get(), new Span(begin.number(), end.number()));
            if (changed.value().filter(next -> !store.save(next)).isEmpty()) {
                return changed;
            }
        }
    }

    /**
     * In which intake something was received.
     *
     * @param told whether a fact of the incident tells of it; what was cut off before that may be entered once more
     * @param goneTold the same of what was struck
     */
    record Receiving(
            Intake intake, Moments moments, Predicate<PaperReceipt> told, Predicate<ReceiptAmending.Gone> goneTold) {}

    /** Enters one, received in this intake; what is entered is never overwritten. */
    PaperAnswer<PaperReceipt> enter(Entry entry, IncidentId incident, Receiving receiving, Actor by) {
        return wanted(entry, incident, receiving, by)
                .fold(wanted -> keep(wanted, entry.another(), receiving.told()), PaperAnswer.Refused::new);
    }

    /** What was typed as it would be kept; or why it cannot be. */
    private PaperAnswer<PaperReceipt> wanted(Entry entry, IncidentId incident, Receiving receiving, Actor by) {
        PaperAnswer<PaperCode> typed = one(entry.serial());
        PaperAnswer<String> dossier = PlainWords.dossier(entry.dossier());
        PaperAnswer<Instant> happened = receiving.intake().received(entry.at(), now(), receiving.moments());
        Optional<PaperAnswer.Refusal> wrong =
                typed.refusal().or(dossier::refusal).or(happened::refusal);
        if (wrong.isPresent()) {
            return new PaperAnswer.Refused<>(wrong.get());
        }
        PaperCode code = typed.value().orElseThrow();
        Instant at = happened.value().orElseThrow();
        return objection(code, at)
                .or(() -> entry.surely() ? Optional.empty() : odd(code, at, incident, receiving))
                .<PaperAnswer<PaperReceipt>>map(PaperAnswer.Refused::new)
                .orElseGet(() -> PaperAnswer.done(new PaperReceipt(
                        code, incident, dossier.value().orElseThrow(), at, now(), by.name(), List.of(), 1)));
    }

    private Optional<PaperAnswer.Refusal> objection(PaperCode code, Instant at) {
        Optional<ReceiptBatch> batch = batch(code);
        if (batch.isEmpty()) {
            return Optional.of(new PaperAnswer.Refusal("paper.refused.unknown", Map.of("serial", code)));
        }
        if (batch.get().holder(code.number()).isEmpty()) {
            return Optional.of(new PaperAnswer.Refusal("paper.refused.not-issued", Map.of("serial", code)));
        }
        return at.isBefore(batch.get().madeAt().truncatedTo(ChronoUnit.MINUTES))
                ? Optional.of(new PaperAnswer.Refusal("paper.refused.before-printed", Map.of("serial", code)))
                : Optional.empty();
    }

    /** What is asked once before it is taken; the keys are those of {@link PaperAnswer.Refusal#isQuestion}. */
    private Optional<PaperAnswer.Refusal> odd(PaperCode code, Instant at, IncidentId incident, Receiving receiving) {
        Intake intake = receiving.intake();
        Moments moments = receiving.moments();
        if (intake.isOutside(at)) {
            return Optional.of(new PaperAnswer.Refusal(
                    at.isAfter(intake.to()) ? "paper.ask.after" : "paper.ask.before",
                    Map.of(
                            "serial",
                            code,
                            "time",
                            moments.full(at),
                            "from",
                            moments.full(intake.from()),
                            "to",
                            moments.full(intake.to()))));
        }
        Instant made = batch(code).orElseThrow().madeAt();
        return store.papers(made, now().plusMillis(1)).stream()
                .filter(paper -> !paper.incident().equals(incident))
                .flatMap(paper -> paper.explanation(code).stream()
                        .map(why -> new PaperAnswer.Refusal(
                                "paper.ask.elsewhere",
                                Map.of("serial", code, "number", paper.number(), "reason", why.reason()))))
                .findFirst();
    }

    /** A chat that was cut off enters the same once more, soon after. */
    private boolean lately(PaperReceipt receipt) {
        return receipt.lastEnteredAt().plus(SAME_ENTRY).isAfter(now());
    }

    private PaperAnswer<PaperReceipt> keep(PaperReceipt wanted, boolean another, Predicate<PaperReceipt> told) {
        while (true) {
            Optional<PaperReceipt> stored = store.receipt(wanted.code());
            Optional<PaperReceipt> known = stored.filter(PaperReceipt::isEntered);
            if (known.filter(one -> one.isAgain(wanted) && (lately(one) || !told.test(one)))
                    .isPresent()) {
                return PaperAnswer.done(known.get());
            }
            if (known.isPresent() && (known.get().names(wanted.dossier()) || !another)) {
                boolean same = known.get().names(wanted.dossier());
                return PaperAnswer.refused(
                        same ? "paper.refused.entered" : "paper.refused.doubled",
                        Map.of("serial", wanted.code(), "dossier", known.get().dossier()));
            }
            PaperCode holder = store.claim(wanted.dossier(), wanted.code());
            if (!holder.equals(wanted.code()) && !takenOver(wanted, holder)) {
                return PaperAnswer.refused(
                        "paper.refused.dossier-taken", Map.of("dossier", wanted.dossier(), "serial", holder));
            }
            PaperReceipt next = known.map(one -> one.doubled(new PaperReceipt.Twin(
                            wanted.dossier(), wanted.happenedAt(), wanted.enteredAt(), wanted.enteredBy())))
                    .or(() -> stored.map(struck -> struck.enteredAs(wanted)))
                    .orElse(wanted);
            if (store.save(next)) {
                return PaperAnswer.done(next);
            }
        }
    }

    /** Enters what is right in place of what was entered wrongly; see {@link ReceiptAmending}. */
    PaperAnswer<ReceiptAmending.Amended> amend(
            Optional<String> was, Entry entry, IncidentId incident, Receiving receiving, Actor by) {
        return wanted(entry, incident, receiving, by)
                .fold(wanted -> amending.amend(wanted, was, receiving), PaperAnswer.Refused::new);
    }

    /** Strikes what was entered for a receipt and this dossier; both can be entered anew. */
    PaperAnswer<ReceiptAmending.Gone> strike(String serial, String dossier, IncidentId incident, Actor by) {
        return one(serial).fold(code -> amending.strike(code, dossier, incident, by), PaperAnswer.Refused::new);
    }

    /** An entry that was begun and never made keeps no dossier to itself. */
    private boolean takenOver(PaperReceipt wanted, PaperCode holder) {
        boolean taken = store.receipt(holder)
                .filter(other -> other.names(wanted.dossier()))
                .isPresent();
        return !taken && store.reclaim(wanted.dossier(), holder, wanted.code());
    }

    /** The one receipt's number in what was typed. */
    private static PaperAnswer<PaperCode> one(String typed) {
        PaperCode.Found found = PaperCode.find(typed);
        List<PaperCode> receipts = found.codes().stream()
                .filter(code -> code.kind() == PaperCode.Kind.RECEIPT)
                .toList();
        if (receipts.size() == 1) {
            return PaperAnswer.done(receipts.get(0));
        }
        if (!found.slips().isEmpty()) {
            return PaperAnswer.refused(
                    "paper.refused.check-digit", Map.of("serial", found.slips().get(0)));
        }
        return PaperAnswer.refused(receipts.isEmpty() ? "paper.refused.serial-missing" : "paper.refused.serial-many");
    }

    private Optional<ReceiptBatch> batch(PaperCode code) {
        return store.batches().stream().filter(batch -> batch.contains(code)).findFirst();
    }

    private Set<Integer> used(ReceiptBatch batch) {
        return store.receipts(batch.year(), batch.first(), batch.last()).stream()
                .filter(PaperReceipt::isEntered)
                .map(receipt -> receipt.code().number())
                .collect(Collectors.toSet());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
