package vn.trucban.bot.report;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What people fill in on the report of a period; each has its label under {@code report.blank}. */
public enum PeriodBlank {
    /** Number and date of the plan that the report stands on. */
    PLAN,
    /** Lines above the signature, divided by a slash. */
    AUTHORITY,
    SIGNER;

    /** As it stands in forms and in the store. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<PeriodBlank> of(String id) {
        return Arrays.stream(values()).filter(blank -> blank.id().equals(id)).findFirst();
    }
}
