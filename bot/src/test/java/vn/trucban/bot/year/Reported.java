package vn.trucban.bot.year;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import vn.trucban.bot.report.Figures;

/** The same lines as {@link Count#lines}, of what a report says. */
final class Reported {
    private Reported() {}

    static Map<String, String> lines(Figures figures) {
        Map<String, String> lines = new TreeMap<>();
        lines.put("count", "" + figures.count());
        for (Figures.OfKind one : figures.kinds()) {
            String kind = "kind " + one.kind().id();
            lines.put(kind + " count", "" + one.count());
            lines.put(kind + " complex", "" + one.complex());
            lines.put(kind + " on the spot", "" + one.onTheSpot());
            lines.put(kind + " passed on", "" + one.passedOn());
            lines.put(kind + " carried", "" + one.carried());
            lines.put(kind + " open", "" + one.open());
            lines.put(kind + " to take", spread(one.toTake()));
            lines.put(kind + " to fix", spread(one.toFix()));
            lines.put(kind + " interrupted", "" + one.interrupted().toSeconds());
        }
        figures.months().forEach((month, count) -> {
            if (count > 0) {
                lines.put("month " + month, "" + count);
            }
        });
        figures.systems().forEach(one -> lines.put("system " + one.name(), "" + one.count()));
        figures.causes().forEach(one -> lines.put("cause " + one.words(), "" + one.count()));
        return lines;
    }

    private static String spread(Optional<Figures.Spread> spread) {
        return spread.map(one ->
                        one.median().toMillis() / 1000.0 + " " + one.ninetieth().toSeconds())
                .orElse("none");
    }
}
