package vn.trucban.bot.certificate;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import vn.trucban.bot.certificate.Certificate.State;
import vn.trucban.content.messages.Messages;
import vn.trucban.content.text.VietnameseText;

/** Where a certificate is in its life, as somebody wrote it into a list: by the names that the list itself uses. */
final class TypedState {
    private TypedState() {}

    /** @param sentOn present exactly while it is being renewed */
    record Read(State state, Optional<LocalDate> sentOn) {}

    static String key(State state) {
        return "certificate.state." + state.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Answer<Read> read(Typed typed, Messages messages, LocalDate today) {
        String wanted = VietnameseText.fold(typed.state());
        Optional<State> state = wanted.isEmpty()
                ? Optional.of(State.IN_USE)
                : Arrays.stream(State.values())
                        .filter(one ->
                                VietnameseText.fold(messages.text(key(one))).equals(wanted))
                        .findFirst();
        if (state.isEmpty()) {
            return Answer.no(
                    "certificate.refused.state", Map.of("state", typed.state().strip()));
        }
        if (state.get() != State.RENEWING) {
            return Answer.done(new Read(state.get(), Optional.empty()));
        }
        Optional<LocalDate> sent = typed.sent().isBlank() ? Optional.of(today) : TypedDay.read(typed.sent());
        return sent.filter(on -> !on.isAfter(today)).isPresent()
                ? Answer.done(new Read(State.RENEWING, sent))
                : Answer.no("certificate.refused.sent");
    }
}
