package vn.trucban.bot.logbook;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import vn.trucban.bot.incident.Incident;
import vn.trucban.bot.incident.IncidentDesk;
import vn.trucban.bot.register.RegisterQuery;
import vn.trucban.bot.register.RegisterSearch;

/** Finds incidents by words; of the newest ones those that are about just this stand first, and those where only the bot says it last. */
final class BestFirst {
    /** So many of the newest are looked at closely: older ones wait for "go on". */
    private static final int LOOKED_AT = 60;

    private final LogbookDesk.Parts parts;
    private final IncidentDesk incidents;
    private final String desk;

    /** @param desk as what the bot says is signed */
    BestFirst(LogbookDesk.Parts parts, IncidentDesk incidents, String desk) {
        this.parts = parts;
        this.incidents = incidents;
        this.desk = desk;
    }

    LogbookDesk.Found find(RegisterQuery query, String words, int before, int most) {
        RegisterSearch.Found page = parts.search().find(query, before, most);
        Closeness closeness = new Closeness(words, desk, parts.register());
        boolean more = before == Integer.MAX_VALUE && page.next().isPresent() && closeness.asks();
        if (!more) {
            return new LogbookDesk.Found(closest(page.numbers(), closeness), page.next(), page.unindexed());
        }
        List<Integer> newest =
                parts.search().find(query, before, Math.max(most, LOOKED_AT)).numbers();
        List<Incident> all = closest(newest, closeness);
        List<Incident> shown = all.subList(0, Math.min(most, all.size()));
        return new LogbookDesk.Found(shown, OptionalInt.of(below(newest, shown)), page.unindexed());
    }

    private List<Incident> closest(List<Integer> numbers, Closeness closeness) {
        List<Incident> found = numbers.stream()
                .flatMap(number -> incidents.numbered(number).stream())
                .toList();
        return found.size() < 2 || !closeness.asks()
                ? found
                : found.stream()
                        .sorted(Comparator.comparingInt(closeness::of).reversed())
                        .toList();
    }

    /** why not after the last one shown: newer ones that were passed over would never be seen. */
    private static int below(List<Integer> newest, List<Incident> shown) {
        Set<Integer> numbers = new HashSet<>();
        shown.forEach(incident -> numbers.add(incident.number()));
        int below = newest.get(0) + 1;
        for (int number : newest) {
            if (!numbers.contains(number)) {
                break;
            }
            below = number;
        }
        return below;
    }
}
