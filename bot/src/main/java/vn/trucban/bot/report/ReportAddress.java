package vn.trucban.bot.report;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Where the pages about reports are, from the root of the site on. */
public final class ReportAddress {
    static final String HOME = "/admin/reports";

    private ReportAddress() {}

    /** The report of a period. */
    public static String of(Period period) {
        return HOME + "?" + query(period);
    }

    /** What a report takes from elsewhere. */
    public enum Part {
        PAPER,
        PROVIDERS,
        DRILLS;

        /** As it stands in addresses. */
        public static Optional<Part> of(String written) {
            return Arrays.stream(values())
                    .filter(one -> one.name().toLowerCase(Locale.ROOT).equals(written))
                    .findFirst();
        }
    }

    /**
     * Where what this part counts of a period is to be found.
     *
     * @param name of the provider; empty for a part that has no names
     */
    public static String of(Part part, Period period, String name) {
        if (part == Part.DRILLS) {
            return "/admin/drills";
        }
        StringBuilder address = new StringBuilder(HOME).append("/entries?").append(query(period));
        put(address, "part", part.name().toLowerCase(Locale.ROOT));
        if (!name.isEmpty()) {
            put(address, "name", name);
        }
        return address.toString();
    }

    /** The incidents that a number counts. */
    public static String behind(SliceOf of) {
        StringBuilder address = new StringBuilder(HOME).append("/entries?").append(query(of.period()));
        Slice slice = of.slice();
        slice.kind().ifPresent(kind -> put(address, "kind", kind.id()));
        slice.month().ifPresent(month -> put(address, "month", month.toString()));
        slice.system().ifPresent(system -> put(address, "system", system));
        slice.cause().ifPresent(cause -> put(address, "cause", cause));
        if (slice.which() != Slice.Which.ALL) {
            put(address, "which", slice.which().name().toLowerCase(Locale.ROOT));
        }
        return address.toString();
    }

    /** {@code quarter=2026Q4}, or {@code from=…&to=…}. */
    public static String query(Period period) {
        return period.quarterNumber().isPresent()
                ? "quarter=" + period.key()
                : "from=" + period.from() + "&to=" + period.to();
    }

    private static void put(StringBuilder address, String name, String value) {
        address.append('&').append(name).append('=').append(URLEncoder.encode(value, StandardCharsets.UTF_8));
    }
}
