package vn.trucban.content.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.trucban.content.messages.Messages;

/** Holidays that nobody has entered, as people read them. */
public final class HolidayNames {
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final Messages messages;

    public HolidayNames(Messages messages) {
        this.messages = messages;
    }

    /** "Tết Nguyên đán (06/02/2027), …". */
    public String list(List<WorkingCalendar.Missing> missing) {
        return missing.stream()
                .map(one -> messages.text(
                        "calendar.missing-one",
                        Map.of("name", messages.text(one.holiday().messageKey()), "date", DATE.format(one.date()))))
                .collect(Collectors.joining(", "));
    }

    /** What a paper says that counts office time between the two days, both inclusive; empty where every holiday is known. */
    public Optional<String> caution(WorkingCalendar calendar, LocalDate first, LocalDate last) {
        List<WorkingCalendar.Missing> missing = calendar.missing(first, last);
        return missing.isEmpty()
                ? Optional.empty()
                : Optional.of(messages.text("calendar.caution", Map.of("list", list(missing))));
    }

    /** The same between two moments. */
    public Optional<String> caution(WorkingCalendar calendar, Instant from, Instant to) {
        LocalDate first = LocalDate.ofInstant(from, WorkingCalendar.ZONE);
        LocalDate last = LocalDate.ofInstant(to, WorkingCalendar.ZONE);
        return last.isBefore(first) ? Optional.empty() : caution(calendar, first, last);
    }
}
