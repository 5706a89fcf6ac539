package vn.trucban.content.messages;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Map;

/** Times as people in the commune say them. The zone is fixed: the office's clock, wherever the program runs. */
public final class Moments {
    public static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("mm");
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final Messages messages;

    public Moments(Messages messages) {
        this.messages = messages;
    }

    /** "8h05" today, "8h05 ngày 21/11/2026" on another day than {@code now}. */
    public String at(Instant moment, Instant now) {
        boolean sameDay = day(moment).equals(day(now));
        return sameDay ? clock(moment) : full(moment);
    }

    /** "8h05 ngày 21/11/2026". */
    public String full(Instant moment) {
        return messages.text(
                "system.moment.full", Map.of("clock", clock(moment), "date", DATE.format(moment.atZone(ZONE))));
    }

    /** "8h05". */
    public String clock(Instant moment) {
        ZonedDateTime local = moment.atZone(ZONE);
        return messages.text("system.moment.clock", Map.of("hour", local.getHour(), "minute", MINUTE.format(local)));
    }

    /** "1 giờ 20 phút", rounded down to the minute; at least "1 phút". */
    public String length(Duration length) {
        long minutes = Math.max(1, length.toMinutes());
        if (minutes < 60) {
            return messages.text("system.moment.minutes", Map.of("minutes", minutes));
        }
        if (minutes % 60 == 0) {
            return messages.text("system.moment.hours", Map.of("hours", minutes / 60));
        }
        return messages.text("system.moment.hours-minutes", Map.of("hours", minutes / 60, "minutes", minutes % 60));
    }

    /** The same of what may last for days: "36 ngày 5 giờ". Not for time counted in office hours, which has other days. */
    public String elapsed(Duration length) {
        if (length.toDays() == 0) {
            return length(length);
        }
        Map<String, Object> values = Map.of("days", length.toDays(), "hours", length.toHoursPart());
        return messages.text(length.toHoursPart() == 0 ? "system.moment.days" : "system.moment.days-hours", values);
    }

    /** {@code 25/11/2026}. */
    public static String date(LocalDate day) {
        return DATE.format(day);
    }

    private static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, ZONE);
    }
}
