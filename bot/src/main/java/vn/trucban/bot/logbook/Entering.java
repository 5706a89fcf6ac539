package vn.trucban.bot.logbook;

import java.util.Optional;
import java.util.function.Function;
import vn.trucban.bot.register.RegisterEntry;

/** What became of something to be entered: an entry of the register, or a refusal. */
public final class Entering {
    private final Optional<RegisterEntry> entry;
    private final Optional<Refusal> refusal;

    private Entering(Optional<RegisterEntry> entry, Optional<Refusal> refusal) {
        this.entry = entry;
        this.refusal = refusal;
    }

    static Entering done(RegisterEntry entry) {
        return new Entering(Optional.of(entry), Optional.empty());
    }

    static Entering refused(Refusal why) {
        return new Entering(Optional.empty(), Optional.of(why));
    }

    public <R> R fold(Function<RegisterEntry, R> done, Function<Refusal, R> refused) {
        return entry.map(done).orElseGet(() -> refused.apply(refusal.orElseThrow()));
    }
}
