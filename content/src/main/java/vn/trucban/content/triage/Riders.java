package vn.trucban.content.triage;

import java.util.List;
import java.util.Map;
import vn.trucban.content.text.TypedText.Word;

/** Nobody drives by himself: a coach that falls with a bridge, or a car that comes by under a slope, has somebody in it. Next to a danger only. */
final class Riders {
    /** Words between a car and what befalls it: "xe khách 29 chỗ rơi theo". */
    private static final int BETWEEN = 3;

    private final WordRuns vehicles;
    private final WordRuns noVehicles;
    private final WordRuns plunging;
    private final WordRuns seen;
    private final WordRuns passing;
    private final WordRuns possible;

    private Riders(Map<String, List<String>> lists) {
        this.vehicles = WordRuns.of(lists.get("vehicles"));
        this.noVehicles = WordRuns.of(lists.get("no-vehicles"));
        this.plunging = WordRuns.of(lists.get("plunging"));
        this.seen = WordRuns.of(lists.get("seen"));
        this.passing = WordRuns.of(lists.get("passing"));
        this.possible = WordRuns.of(lists.get("possible"));
    }

    static Riders from(Map<String, List<String>> lists) {
        return new Riders(lists);
    }

    /** Whether a clause tells of any. */
    boolean in(List<Word> clause) {
        for (int at = 0; at < clause.size(); at++) {
            int length = vehicles.lengthAt(clause, at, clause.size());
            if (length > 0 && !isNone(clause, at) && rides(clause, at, at + length)) {
                return true;
            }
        }
        return false;
    }

    private boolean isNone(List<Word> clause, int at) {
        return noVehicles.lengthAt(clause, at, clause.size()) > 0 || NamedPeople.endsAt(noVehicles, clause, at + 1);
    }

    private boolean rides(List<Word> clause, int vehicle, int from) {
        for (int at = from; at < Math.min(clause.size(), from + BETWEEN + 1); at++) {
            int by = at + passing.lengthAt(clause, at, clause.size());
            if (plunging.lengthAt(clause, at, clause.size()) > 0
                    || (by > at && NamedPeople.endsAt(seen, clause, vehicle) && !isOnlyPossible(clause, by))) {
                return true;
            }
        }
        return false;
    }

    /** "Có xe đi qua được" tells of the road. */
    private boolean isOnlyPossible(List<Word> clause, int at) {
        return at < clause.size() && possible.lengthAt(clause, at, clause.size()) > 0;
    }
}
