package vn.trucban.bot.web.register;

import java.util.OptionalInt;
import java.util.regex.Pattern;

/** The number of an incident as it stands in an address or a form. */
final class IncidentNumber {
    private static final Pattern WRITTEN = Pattern.compile("[1-9]\\d{0,8}");

    private IncidentNumber() {}

    /** Absent where it is none; without a leading zero, so that each incident has one address. */
    static OptionalInt of(String written) {
        return WRITTEN.matcher(written).matches() ? OptionalInt.of(Integer.parseInt(written)) : OptionalInt.empty();
    }
}
