package vn.trucban.content.text;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * An hour of the day at which somebody is there, as they type it: "9h em qua", "17 giờ", "8h30", "9 giờ rưỡi". In how many minutes is none.
 *
 * @param half true: only of the second half of the day
 */
public record TypedHour(int hour, int minute, boolean half) {
    private static final Pattern CLOCK =
            Pattern.compile("(?<![\\d:])(\\d{1,2}) ?(?:(?:gio|h|g)(?![a-z])|:) ?(?:(\\d{2})(?!\\d)|(ruoi\\b))?");
    private static final Pattern AFTERNOON = Pattern.compile("chiều|chieu");
    private static final int NOON = 12;
    private static final int HOURS = 24;
    private static final int MINUTES = 60;
    private static final int HALF = 30;
    private static final String AFTER_NOON = "p";

    /** Empty where these words name none, or more than one. */
    public static Optional<TypedHour> in(String typed) {
        if (TypedMinutes.in(typed).isPresent()) {
            return Optional.empty();
        }
        Matcher clock = CLOCK.matcher(VietnameseText.fold(typed));
        if (!clock.find()) {
            return Optional.empty();
        }
        int hour = Integer.parseInt(clock.group(1));
        int minute = clock.group(3) != null ? HALF : clock.group(2) == null ? 0 : Integer.parseInt(clock.group(2));
        boolean half = AFTERNOON.matcher(typed.toLowerCase(Locale.ROOT)).find();
        return !clock.find() && hour < HOURS && minute < MINUTES
                ? Optional.of(new TypedHour(hour, minute, half))
                : Optional.empty();
    }

    /** As it stands in a button; {@link #read} reads it back. */
    public String arg() {
        return hour + "-" + minute + (half ? AFTER_NOON : "");
    }

    /** Empty where it is none that {@link #arg} wrote. */
    public static Optional<TypedHour> read(String arg) {
        Matcher read =
                Pattern.compile("(\\d{1,2})-(\\d{1,2})(" + AFTER_NOON + "?)").matcher(arg);
        return read.matches()
                ? Optional.of(new TypedHour(
                        Integer.parseInt(read.group(1)) % HOURS,
                        Integer.parseInt(read.group(2)) % MINUTES,
                        !read.group(3).isEmpty()))
                : Optional.empty();
    }

    /** In how many minutes the next such hour is; people say 5 for 17 as well. */
    public int minutesFrom(Instant now, ZoneId zone) {
        ZonedDateTime from = now.atZone(zone);
        List<Integer> hours = hour >= NOON ? List.of(hour) : half ? List.of(hour + NOON) : List.of(hour, hour + NOON);
        return hours.stream()
                .map(one -> from.toLocalDate().atTime(one, minute).atZone(zone))
                .flatMap(at -> Stream.of(at, at.plusDays(1)))
                .filter(at -> at.isAfter(from))
                .min(Comparator.naturalOrder())
                .map(at -> Math.toIntExact(
                        Duration.between(from, at).plusSeconds(MINUTES - 1L).toMinutes()))
                .orElseThrow();
    }
}
