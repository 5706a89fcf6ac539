package vn.trucban.bot.report;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

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
        PAPER("/admin/paper"),
        PROVIDERS("/admin/outside"),
        DRILLS("/admin/drills");

        private final String page;

        Part(String page) {
            this.page = page;
        }
    }

    /** Where what this part counts is kept. */
    public static String of(Part part) {
        return part.page;
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
