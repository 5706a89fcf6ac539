package vn.trucban.bot.paper;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vn.trucban.bot.incident.IncidentId;

/** Puts right what was entered wrongly: the wrong binding is struck and stays to be read, its dossier is free again. */
final class ReceiptAmending {
    private final PaperStore store;
    private final Clock clock;

    ReceiptAmending(PaperStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /**
     * @param receipt as it is now
     * @param struck what was there instead; empty where it was so already
     */
    record Amended(PaperReceipt receipt, List<Gone> struck) {}

    /** What was struck, and from which receipt. */
    record Gone(PaperCode code, PaperReceipt.Struck struck) {
        private static Gone last(PaperReceipt receipt) {
            return new Gone(
                    receipt.code(), receipt.struck().get(receipt.struck().size() - 1));
        }
    }

    /**
     * Another dossier was entered for this receipt, or this dossier for another receipt, or another hour. That is struck, this is entered.
     */
    PaperAnswer<Amended> amend(PaperReceipt wanted, Optional<String> was, ReceiptBook.Receiving receiving) {
        List<Gone> gone = new ArrayList<>(cutOff(wanted, receiving));
        while (true) {
            Optional<PaperReceipt> stored = store.receipt(wanted.code());
            Optional<PaperAnswer.Refusal> late = late(stored, was, wanted, receiving);
            if (late.isPresent()) {
                return new PaperAnswer.Refused<>(late.get());
            }
            if (stored.filter(one -> one.isAgain(wanted)).isPresent()) {
                gone.addAll(again(stored.get()));
                return PaperAnswer.done(
                        new Amended(stored.get(), gone.stream().distinct().toList()));
            }
            PaperCode holder = store.claim(wanted.dossier(), wanted.code());
            Optional<PaperReceipt> other = holder.equals(wanted.code())
                    ? Optional.empty()
                    : store.receipt(holder).filter(one -> one.names(wanted.dossier()));
            Optional<PaperAnswer.Refusal> refusal = objection(stored, other, wanted);
            if (refusal.isPresent()) {
                return new PaperAnswer.Refused<>(refusal.get());
            }
            if (other.isPresent()) {
                PaperReceipt without = other.get().without(wanted.dossier(), wanted.enteredAt(), wanted.enteredBy());
                if (!store.save(without)) {
                    continue;
                }
                gone.add(Gone.last(without));
            }
            boolean ours = holder.equals(wanted.code()) || store.reclaim(wanted.dossier(), holder, wanted.code());
            PaperReceipt next = stored.map(one -> one.amended(wanted)).orElse(wanted);
            if (ours && store.save(next)) {
                stored.filter(PaperReceipt::isEntered).ifPresent(one -> gone.add(Gone.last(next)));
                return PaperAnswer.done(new Amended(next, gone));
            }
        }
    }

    /** Only what one file holds is put right there, and where two papers have one number nobody can guess which is meant. */
    private static Optional<PaperAnswer.Refusal> objection(
            Optional<PaperReceipt> stored, Optional<PaperReceipt> other, PaperReceipt wanted) {
        Optional<PaperReceipt> entered = stored.filter(PaperReceipt::isEntered);
        return Stream.concat(entered.stream(), other.stream())
                .filter(one -> !one.incident().equals(wanted.incident()))
                .findFirst()
                .map(one -> new PaperAnswer.Refusal("paper.refused.other-file", Map.of("serial", one.code())))
                .or(() -> entered.filter(one -> !one.doubles().isEmpty())
                        .map(one -> new PaperAnswer.Refusal("paper.refused.several", Map.of("serial", one.code()))));
    }

    /** There is nothing to put right, or it is not what it was when somebody decided to. */
    private static Optional<PaperAnswer.Refusal> late(
            Optional<PaperReceipt> stored, Optional<String> was, PaperReceipt wanted, ReceiptBook.Receiving receiving) {
        Optional<PaperReceipt> here = stored.filter(one -> one.incident().equals(wanted.incident()));
        if (here.filter(one -> one.says(wanted)).isPresent()) {
            boolean again = here.get().isAgain(wanted)
                    && (!was.equals(Optional.of(wanted.dossier()))
                            || !receiving.told().test(here.get()));
            return again
                    ? Optional.empty()
                    : Optional.of(new PaperAnswer.Refusal(
                            "paper.refused.same",
                            Map.of(
                                    "serial",
                                    wanted.code(),
                                    "dossier",
                                    wanted.dossier(),
                                    "at",
                                    receiving.moments().full(wanted.happenedAt()))));
        }
        return was.filter(shown -> here.filter(one -> one.names(shown)).isEmpty())
                .map(shown -> new PaperAnswer.Refusal(
                        "paper.refused.nothing-entered", Map.of("serial", wanted.code(), "dossier", shown)));
    }

    /** Where this dossier was struck by a run before this one, which was cut off before it could say so, or come to the right receipt. */
    private List<Gone> cutOff(PaperReceipt wanted, ReceiptBook.Receiving receiving) {
        return store.receipts(wanted.incident()).stream()
                .flatMap(receipt -> receipt.struck().stream()
                        .filter(struck -> struck.what().dossier().equals(wanted.dossier())
                                && struck.by().equals(wanted.enteredBy()))
                        .map(struck -> new Gone(receipt.code(), struck)))
                .filter(gone -> !receiving.goneTold().test(gone))
                .toList();
    }

    /** What a run before this one, which was cut off, struck. */
    private static List<Gone> again(PaperReceipt receipt) {
        return receipt.struck().stream()
                .filter(struck -> struck.at().equals(receipt.enteredAt()))
                .map(struck -> new Gone(receipt.code(), struck))
                .toList();
    }

    /** Strikes what was entered for a receipt and this dossier; both can be entered anew. */
    PaperAnswer<Gone> strike(PaperCode code, String dossier, IncidentId incident, Actor by) {
        while (true) {
            Optional<PaperReceipt> known =
                    store.receipt(code).filter(one -> one.incident().equals(incident));
            Optional<PaperReceipt> named = known.filter(one -> one.names(dossier));
            if (named.isEmpty()) {
                return known.stream()
                        .flatMap(one -> one.struck().stream())
                        .filter(struck -> struck.what().dossier().equals(dossier))
                        .reduce((one, later) -> later)
                        .map(struck -> PaperAnswer.done(new Gone(code, struck)))
                        .orElseGet(() -> PaperAnswer.refused(
                                "paper.refused.nothing-entered", Map.of("serial", code, "dossier", dossier)));
            }
            PaperReceipt next = named.get().without(dossier, clock.instant().truncatedTo(ChronoUnit.MILLIS), by.name());
            if (store.save(next)) {
                return PaperAnswer.done(Gone.last(next));
            }
        }
    }
}
