package vn.trucban.bot.staff;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import vn.trucban.content.messages.Messages;

/** Sentences about who is away. */
public final class AbsenceTexts {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final Messages messages;

    public AbsenceTexts(Messages messages) {
        this.messages = messages;
    }

    /** "26/11/2026". */
    public static String day(LocalDate day) {
        return DAY.format(day);
    }

    /** "nghỉ ngày 26/11/2026" or "nghỉ từ 26/11/2026 đến hết 30/11/2026". */
    public String days(Absence absence) {
        boolean one = absence.from().equals(absence.until());
        return messages.text(
                one ? "absence.on-day" : "absence.days",
                Map.of("from", day(absence.from()), "until", day(absence.until())));
    }
}
