package vn.trucban.bot.register;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import vn.trucban.content.messages.Messages;
import vn.trucban.content.messages.Moments;

/**
 * Seals each quarter once it is over. A quarter holds what was entered in it, by the office's calendar; what happened in it and was
 * entered later belongs to the quarter in which it was entered.
 */
public final class Seals {
    private static final ZoneId ZONE = Moments.ZONE;
    /** What was said in the last minutes of a quarter is in the register by then. */
    private static final Duration SETTLED = Duration.ofHours(1);

    private final RegisterStore store;
    private final Register register;
    private final Supplier<Messages> messages;
    private final Clock clock;

    public Seals(RegisterStore store, Register register, Supplier<Messages> messages, Clock clock) {
        this.store = store;
        this.register = register;
        this.messages = messages;
        this.clock = clock;
    }

    /**
     * Seals every quarter that is over and not sealed. Safe to call from several instances at once.
     *
     * @return the seals made now, oldest first; a second time there are none
     */
    public List<Seal> sealWhatIsOver() {
        List<Seal> made = new ArrayList<>();
        Optional<RegisterEntry> beginning = store.entry(1);
        if (beginning.isEmpty()) {
            return made;
        }
        Instant settled = clock.instant().minus(SETTLED);
        Quarter quarter = Quarter.of(beginning.get().enteredAt());
        while (!quarter.end().isAfter(settled)) {
            if (find(quarter.name()).isEmpty()) {
                seal(quarter);
                find(quarter.name()).ifPresent(made::add);
            }
            quarter = quarter.next();
        }
        return made;
    }

    private void seal(Quarter quarter) {
        long first = find(quarter.previous().name()).map(Seal::last).orElse(0L) + 1;
        long last = Math.max(first - 1, lastBefore(quarter.end()));
        String digest = Seal.digest(quarter.name(), first, last, Seal.hash(last, store));
        RegisterTexts texts = new RegisterTexts(messages.get());
        register.record(new RegisterFact(
                Seal.event(quarter.name()),
                Seal.subject(quarter.name(), first, last, digest),
                0,
                "",
                Added.SEAL.name(),
                clock.instant(),
                texts.desk(),
                texts.sealed(quarter.name(), first, last, digest),
                Optional.of(last)));
    }

    /** The seal of this quarter. */
    public Optional<Seal> find(String quarter) {
        return store.ofEvent(Seal.event(quarter)).flatMap(Seal::of);
    }

    /** All seals, the newest first. */
    public List<Seal> all() {
        List<Seal> seals = new ArrayList<>();
        Optional<RegisterEntry> beginning = store.entry(1);
        if (beginning.isEmpty()) {
            return seals;
        }
        Quarter oldest = Quarter.of(beginning.get().enteredAt());
        for (Quarter each = Quarter.of(clock.instant()); !each.end().isBefore(oldest.end()); each = each.previous()) {
            find(each.name()).ifPresent(seals::add);
        }
        return seals;
    }

    /** The last entry of those entered before this moment; entries are in the order of time but for clocks that differ. */
    private long lastBefore(Instant end) {
        long low = 0;
        long high = store.last().map(RegisterEntry::seq).orElse(0L) + 1;
        while (high - low > 1) {
            long middle = (low + high) >>> 1;
            boolean before = store.entry(middle)
                    .filter(entry -> entry.enteredAt().isBefore(end))
                    .isPresent();
            if (before) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** @param first its first day */
    private record Quarter(LocalDate first) {
        static Quarter of(Instant at) {
            LocalDate day = LocalDate.ofInstant(at, ZONE);
            return new Quarter(LocalDate.of(day.getYear(), (day.getMonthValue() - 1) / 3 * 3 + 1, 1));
        }

        String name() {
            return first.getYear() + "Q" + ((first.getMonthValue() - 1) / 3 + 1);
        }

        Instant end() {
            return next().first().atStartOfDay(ZONE).toInstant();
        }

        Quarter next() {
            return new Quarter(first.plusMonths(3));
        }

        Quarter previous() {
            return new Quarter(first.minusMonths(3));
        }
    }
}
