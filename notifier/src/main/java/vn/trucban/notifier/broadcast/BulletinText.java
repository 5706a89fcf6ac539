package vn.trucban.notifier.broadcast;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.trucban.content.text.VietnameseText;

/**
 * Reads number, time and issuer out of how people name a bulletin: {@code bản tin số 12 lúc 14 giờ ngày 20/11 của Đài Khí tượng thủy văn
 * tỉnh}. What is not found stays empty, and is asked for.
 */
final class BulletinText {
    private static final Pattern NUMBER = Pattern.compile("\\bso\\s*:?\\s*([a-z0-9][a-z0-9/._-]{0,39})");
    private static final Pattern CLOCK = Pattern.compile("\\b(\\d{1,2})\\s*(?:gio|h|:)\\s*(\\d{2})?");
    private static final Pattern DAY = Pattern.compile("\\b(\\d{1,2})[/.-](\\d{1,2})(?:[/.-](\\d{4}))?\\b");
    private static final Pattern ISSUER = Pattern.compile("\\b(?:cua|do)\\s+([a-z].{2,78})$");
    /** A bulletin may be dated a little ahead of a clock that is slow, not a day. */
    private static final Duration AHEAD = Duration.ofHours(1);

    private BulletinText() {}

    /** @param now a day without its year is the last such day until now */
    static SourceBulletin read(String typed, Instant now) {
        String text = VietnameseText.clean(typed);
        String folded = VietnameseText.fold(text);
        return new SourceBulletin(
                0, found(ISSUER, folded, text), found(NUMBER, folded, text), time(folded, now), Optional.empty());
    }

    /** Found however it is accented, answered as it was written. */
    private static String found(Pattern pattern, String folded, String text) {
        Matcher matcher = pattern.matcher(folded);
        if (!matcher.find()) {
            return "";
        }
        String said =
                folded.length() == text.length() ? text.substring(matcher.start(1), matcher.end(1)) : matcher.group(1);
        return said.strip().replaceAll("[.,;]$", "");
    }

    private static Optional<Instant> time(String text, Instant now) {
        Matcher clock = CLOCK.matcher(text);
        Matcher day = DAY.matcher(text);
        if (!clock.find() || !day.find()) {
            return Optional.empty();
        }
        try {
            LocalTime time = LocalTime.of(
                    Integer.parseInt(clock.group(1)) % 24,
                    clock.group(2) == null ? 0 : Integer.parseInt(clock.group(2)));
            int year = day.group(3) == null ? OfficeTime.year(now) : Integer.parseInt(day.group(3));
            LocalDate date = LocalDate.of(year, Integer.parseInt(day.group(2)), Integer.parseInt(day.group(1)));
            Instant at = date.atTime(time).atZone(OfficeTime.ZONE).toInstant();
            boolean ahead = day.group(3) == null && at.isAfter(now.plus(AHEAD));
            return Optional.of(
                    ahead
                            ? date.minusYears(1)
                                    .atTime(time)
                                    .atZone(OfficeTime.ZONE)
                                    .toInstant()
                            : at);
        } catch (DateTimeException notADay) {
            return Optional.empty();
        }
    }
}
