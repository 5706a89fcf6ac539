package vn.trucban.bot.outside;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import vn.trucban.content.calendar.WorkingCalendar;
import vn.trucban.content.messages.Messages;
import vn.trucban.content.messages.Moments;

/** One deed in words, as the register, the page, chats and the letter say it. */
final class DeedWords {
    private final List<Deed> deeds;
    private final Messages messages;
    private final Moments moments;

    /** @param deeds all of the incident, for mistakes to be named */
    DeedWords(List<Deed> deeds, Messages messages) {
        this.deeds = deeds;
        this.messages = messages;
        this.moments = new Moments(messages);
    }

    /** A sentence for the register. */
    String fact(Deed deed) {
        return text("outside.fact.", deed);
    }

    /** What came of it, in a row of the letter. */
    String row(Deed deed) {
        return text("outside.letter.deed.", deed);
    }

    /** Fits a button. */
    String label(Deed deed) {
        return text("outside.wrong.", deed);
    }

    private String text(String keys, Deed deed) {
        return messages.text(keys + deed.kind().name().toLowerCase(Locale.ROOT), values(deed));
    }

    private Map<String, Object> values(Deed deed) {
        Map<String, Object> values = new HashMap<>();
        values.put("name", deed.name());
        values.put("at", moments.clock(deed.at()));
        values.put("words", deed.words().isEmpty() ? messages.text("incident.erased") : deed.words());
        deed.until().ifPresent(until -> {
            values.put("until", moments.full(until));
            values.put("date", OutsideRules.DATE.format(until.atZone(WorkingCalendar.ZONE)));
        });
        Way.of(deed.words()).ifPresent(way -> values.put("way", messages.text("outside.way." + way.id())));
        mistake(deed).ifPresent(wrong -> {
            values.put("text", fact(wrong));
            values.put("when", moments.full(wrong.at()));
        });
        return values;
    }

    private Optional<Deed> mistake(Deed correction) {
        return deeds.stream()
                .filter(deed -> correction.kind() == Deed.Kind.WRONG)
                .filter(deed -> deed.commandId().equals(correction.words()))
                .findFirst();
    }
}
