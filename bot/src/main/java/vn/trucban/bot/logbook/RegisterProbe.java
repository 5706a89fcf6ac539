package vn.trucban.bot.logbook;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.trucban.bot.register.Head;
import vn.trucban.bot.register.Register;
import vn.trucban.bot.register.RegisterEntry;
import vn.trucban.bot.register.RegisterWatch;
import vn.trucban.notifier.selftest.Finding;
import vn.trucban.notifier.selftest.Finding.Grade;
import vn.trucban.notifier.selftest.Finding.Note;
import vn.trucban.notifier.selftest.Probe;

/**
 * The end of the register in each morning's self-test: so its digest stands in the leaders' phones, where no restored backup reaches, and
 * can be compared by {@code verify-register --entry}.
 */
final class RegisterProbe implements Probe {
    private static final int DIGITS = 16;

    private final Register register;
    private final RegisterWatch watch;

    RegisterProbe(Register register, RegisterWatch watch) {
        this.register = register;
        this.watch = watch;
    }

    @Override
    public String subject() {
        return "register";
    }

    @Override
    public Finding look() {
        if (watch.standing().broken().isPresent()) {
            String number = Long.toString(watch.standing().broken().get().seq());
            return Finding.bad(subject(), Note.of("watch.finding.register-broken", "number", number));
        }
        Optional<RegisterEntry> last = register.recent(1).stream().findFirst();
        return last.map(Head::of)
                .map(head -> good(head))
                .orElseGet(() -> Finding.good(subject(), Note.of("watch.finding.register-empty")));
    }

    private Finding good(Head head) {
        Map<String, String> places = Map.of(
                "number", Long.toString(head.seq()), "digest", head.hash().substring(0, DIGITS));
        return new Finding(subject(), Grade.GOOD, List.of(new Note("watch.finding.register-good", places)), List.of());
    }
}
