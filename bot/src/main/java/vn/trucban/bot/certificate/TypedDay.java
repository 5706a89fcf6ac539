package vn.trucban.bot.certificate;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.trucban.content.text.VietnameseText;

/** A day as people, browsers and programs write it: {@code 31/12/2028}, {@code 31.12.28}, {@code 2028-12-31}, a time behind it left out. */
final class TypedDay {
    private static final String TIME = "(?:[ T,]+\\d{1,2}[:h]\\d{2}(?::\\d{2})?(?: ?[ap]m)?)?";
    private static final Pattern SPOKEN = Pattern.compile(
            "(?:ngay )?(\\d{1,2}) ?[./ -] ?(?:thang )?(\\d{1,2}) ?[./ -] ?(?:nam )?(\\d{4}|\\d{2})" + TIME,
            Pattern.CASE_INSENSITIVE);
    private static final Pattern ISO =
            Pattern.compile("(\\d{4})[-/](\\d{1,2})[-/](\\d{1,2})" + TIME, Pattern.CASE_INSENSITIVE);
    private static final int CENTURY = 2000;

    private TypedDay() {}

    /** Empty where it is no day there ever was or will be. */
    static Optional<LocalDate> read(String typed) {
        String text = VietnameseText.fold(typed);
        Matcher iso = ISO.matcher(text);
        Matcher spoken = SPOKEN.matcher(text);
        try {
            if (iso.matches()) {
                return Optional.of(LocalDate.of(number(iso, 1), number(iso, 2), number(iso, 3)));
            }
            if (!spoken.matches()) {
                return Optional.empty();
            }
            int year = number(spoken, 3);
            return Optional.of(LocalDate.of(year < 100 ? year + CENTURY : year, number(spoken, 2), number(spoken, 1)));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }
}
