package vn.trucban.bot.logbook;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.trucban.content.messages.Moments;
import vn.trucban.content.text.VietnameseText;

/**
 * A time at the beginning of what somebody writes, as people write it: with or without accents, "8h05", "14:30 25/11", "8 giờ 5 hôm qua",
 * "3h chiều nay".
 *
 * @param rest what follows it
 */
public record SaidTime(Instant at, String rest) {
    private static final int NOON = 12;
    /** In days. */
    private static final int SOON = 14;

    private static final Pattern BEGINNING =
            Pattern.compile("^(?:luc\\s+)?(?<hour>\\d{1,2})\\s*(?::|(?:gio|h|g)(?![a-z]))"
                    + "\\s*(?<minute>\\d{1,2}(?![/\\d-]))?(?:\\s*(?:phut|p)(?![a-z]))?"
                    // why not "sang" and "toi" alone: without accents they are also other words
                    + "(?:\\s*(?:(?<part>sang|trua|chieu|toi)\\s+(?<then>nay|qua)|(?<late>trua|chieu))(?![a-z]))?"
                    + "(?:,?\\s*(?:(?:ngay\\s+)?(?<day>\\d{1,2})[/-](?<month>\\d{1,2})(?:[/-](?<year>\\d{4}))?"
                    + "|hom\\s+(?<which>nay|qua|kia)(?![a-z])))?"
                    + "(?<between>[\\s,:;.–-]*)");

    /**
     * Empty where it does not begin with a time of a day that exists. A year is left out for the one that
     * makes it past, but for a day of the next two weeks.
     */
    public static Optional<SaidTime> in(String text, Instant now) {
        String clean = VietnameseText.clean(text);
        String folded = VietnameseText.fold(clean);
        Matcher found = BEGINNING.matcher(folded);
        if (!found.find()) {
            return Optional.empty();
        }
        try {
            LocalDate today = LocalDate.ofInstant(now, Moments.ZONE);
            Instant at =
                    date(found, today).atTime(time(found)).atZone(Moments.ZONE).toInstant();
            String rest = (folded.length() == clean.length() ? clean : folded).substring(found.end());
            return Optional.of(new SaidTime(at, rest.strip()));
        } catch (DateTimeException noSuchTime) {
            return Optional.empty();
        }
    }

    private static LocalTime time(Matcher found) {
        int hour = Integer.parseInt(found.group("hour"));
        String part = Optional.ofNullable(found.group("part"))
                .or(() -> Optional.ofNullable(found.group("late")))
                .orElse("");
        boolean later = part.equals("chieu") || part.equals("toi") || (part.equals("trua") && hour < 4);
        int minute =
                Optional.ofNullable(found.group("minute")).map(Integer::valueOf).orElse(0);
        return LocalTime.of(later && hour < NOON ? hour + NOON : hour, minute);
    }

    private static LocalDate date(Matcher found, LocalDate today) {
        if (found.group("day") == null) {
            String which = Optional.ofNullable(found.group("which"))
                    .or(() -> Optional.ofNullable(found.group("then")))
                    .orElse("nay");
            return switch (which) {
                case "qua" -> today.minusDays(1);
                case "kia" -> today.minusDays(2);
                default -> today;
            };
        }
        int day = Integer.parseInt(found.group("day"));
        int month = Integer.parseInt(found.group("month"));
        if (found.group("year") != null) {
            return LocalDate.of(Integer.parseInt(found.group("year")), month, day);
        }
        LocalDate thisYear = LocalDate.of(today.getYear(), month, day);
        // why: of the next days nobody means last year's; whoever asks says that it is not past
        return thisYear.isAfter(today.plusDays(SOON)) ? LocalDate.of(today.getYear() - 1, month, day) : thisYear;
    }
}
