package vn.trucban.bot.filing;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import vn.trucban.bot.filing.FilingDesk.Outcome;

/** Changes of reports: each one conditional save, tried again where somebody else was faster. */
final class FilingChanges {
    private final FilingStore store;
    private final Consumer<Filing> decided;

    /** @param decided what is done at once with a report about which something was decided */
    FilingChanges(FilingStore store, Consumer<Filing> decided) {
        this.store = store;
        this.decided = decided;
    }

    /**
     * What it says is changed; refused once somebody has it.
     *
     * @param step the next version, the same one where there is nothing to change, or why not
     */
    Outcome beforeItIsOut(int number, Function<Filing, Outcome> step) {
        while (true) {
            Optional<Filing> before = store.find(number);
            if (before.isEmpty()) {
                return Outcome.no(Refusal.NO_SUCH_FILING);
            }
            if (before.get().out()) {
                return Outcome.no(Refusal.OUT_ALREADY);
            }
            Outcome outcome = step.apply(before.get());
            if (outcome.refusal().isPresent() || outcome.filing().equals(before)) {
                return outcome;
            }
            Filing after = outcome.filing().orElseThrow();
            if (store.replace(after)) {
                before.get().draftGoneWith(after).ifPresent(digest -> store.forgetUnused(number, digest));
                return outcome;
            }
        }
    }

    /** @param step empty: nothing to change */
    Outcome change(int number, Function<Filing, Optional<Filing>> step) {
        while (true) {
            Optional<Filing> before = store.find(number);
            if (before.isEmpty()) {
                return Outcome.no(Refusal.NO_SUCH_FILING);
            }
            Optional<Filing> after = step.apply(before.get());
            if (after.isEmpty()) {
                return Outcome.of(before.get());
            }
            if (store.replace(after.get())) {
                decided.accept(after.get());
                return Outcome.of(store.find(number).orElse(after.get()));
            }
        }
    }
}
