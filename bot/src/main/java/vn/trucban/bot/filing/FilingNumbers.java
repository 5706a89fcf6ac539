package vn.trucban.bot.filing;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import vn.trucban.bot.kept.PaperNumbers;
import vn.trucban.bot.report.NumbersGiven;
import vn.trucban.content.library.Content;

/** The numbers under which reports of incidents are signed: within a year, no two papers of the office have one number. */
final class FilingNumbers {
    private final FilingStore store;
    private final NumbersGiven others;
    private final Supplier<Content> content;
    private final PaperNumbers taking;

    FilingNumbers(FilingStore store, NumbersGiven others, Supplier<Content> content, Clock clock) {
        this.store = store;
        this.others = others;
        this.content = content;
        this.taking = new PaperNumbers(store.numberClaims(), clock);
    }

    /**
     * Gives a number; refused where another paper has it, or is just getting it.
     *
     * @param writing writes it down, or says why not
     */
    FilingDesk.Outcome give(int filing, Filing.Numbered how, Supplier<FilingDesk.Outcome> writing) {
        int year = how.date().getYear();
        String paper = "filing/" + filing;
        Optional<Filing.Numbered> before = store.find(filing).flatMap(Filing::numbered);
        // why taken before anybody looks: of two who give one number at once, both would see it free
        Optional<String> faster = taking.take(how.number(), year, paper, called(filing));
        if (faster.isPresent()) {
            return used(faster.get());
        }
        Optional<String> holder = given(how.number(), year, filing).or(() -> others.holder(how.number(), year));
        FilingDesk.Outcome outcome = holder.map(FilingNumbers::used).orElseGet(writing);
        if (outcome.refusal().isPresent()) {
            taking.giveBack(how.number(), year, paper);
        } else {
            before.filter(old ->
                            !old.number().equals(how.number()) || old.date().getYear() != year)
                    .ifPresent(old -> taking.giveBack(old.number(), old.date().getYear(), paper));
        }
        return outcome;
    }

    private static FilingDesk.Outcome used(String where) {
        return new FilingDesk.Outcome(Optional.empty(), Optional.of(Refusal.USED_NUMBER), where, Set.of());
    }

    private Optional<String> given(String number, int year, int but) {
        return store.numbered(number).stream()
                .filter(filing -> filing.number() != but)
                .filter(filing -> filing.numbered().orElseThrow().date().getYear() == year)
                .findFirst()
                .map(filing -> called(filing.number()));
    }

    private String called(int filing) {
        return content.get().messages().text("filing.called", Map.of("number", filing));
    }

    /** Those given here. */
    NumbersGiven given() {
        return (number, year) -> given(number, year, 0);
    }
}
