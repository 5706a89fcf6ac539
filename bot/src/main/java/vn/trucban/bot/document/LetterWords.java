package vn.trucban.bot.document;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import vn.trucban.content.messages.Messages;

/** The fixed words of every official paper (Nghị định 30/2020/NĐ-CP, Phụ lục I), from the messages under {@code document}. */
public final class LetterWords {
    private final Messages messages;

    public LetterWords(Messages messages) {
        this.messages = messages;
    }

    String country() {
        return messages.text("document.country");
    }

    String motto() {
        return messages.text("document.motto");
    }

    String dear() {
        return messages.text("document.dear");
    }

    String recipients() {
        return messages.text("document.recipients");
    }

    String number(String number) {
        return messages.text("document.number", Map.of("number", number));
    }

    String about(String subject) {
        return messages.text("document.about", Map.of("subject", subject));
    }

    String placeAndDate(String place, Optional<LocalDate> date) {
        return date.map(day -> messages.text(
                        "document.place-and-date",
                        Map.of("place", place, "day", day(day), "month", month(day), "year", day.getYear())))
                .orElseGet(() -> messages.text("document.place-and-no-date", Map.of("place", place)));
    }

    /** Days below 10 have a leading zero, months only January and February: nobody can make them a later one. */
    private static String day(LocalDate date) {
        return String.format(Locale.ROOT, "%02d", date.getDayOfMonth());
    }

    private static String month(LocalDate date) {
        int month = date.getMonthValue();
        return month < 3 ? "0" + month : Integer.toString(month);
    }
}
