package vn.trucban.content.triage;

import java.util.List;
import java.util.Map;
import vn.trucban.content.text.TypedText.Word;

/**
 * Whoever is spoken of by a title and a name ("chị Sáu"), or speaks of where they are ("em ở tầng 3"). Next to a danger they are in it; whoever
 * is only called ("anh Kỹ ơi"), owns what burns ("nhà anh Ba") or is on the way is not.
 */
final class NamedPeople {
    /** Words of a run that is looked for backwards. */
    private static final int LONGEST = 6;

    private final WordRuns titles;
    private final WordRuns accentedTitles;
    private final WordRuns speakers;
    private final WordRuns elders;
    private final WordRuns owned;
    private final WordRuns objects;
    private final WordRuns places;
    private final WordRuns accentedPlaces;
    private final WordRuns noNames;
    private final WordRuns busy;

    private NamedPeople(Map<String, List<String>> lists) {
        this.titles = WordRuns.of(lists.get("titles"));
        this.accentedTitles = WordRuns.accented(lists.get("titles-accented"));
        this.speakers = WordRuns.of(lists.get("speakers"));
        this.elders = WordRuns.accented(lists.get("elders-accented"));
        this.owned = WordRuns.of(lists.get("owned"));
        this.objects = WordRuns.of(lists.get("objects"));
        this.places = WordRuns.of(lists.get("places"));
        this.accentedPlaces = WordRuns.accented(lists.get("places-accented"));
        this.noNames = WordRuns.of(lists.get("no-names"));
        this.busy = WordRuns.of(lists.get("busy"));
    }

    static NamedPeople from(Map<String, List<String>> lists) {
        return new NamedPeople(lists);
    }

    /** Whether anybody is, from here to the end of the clause. */
    boolean in(List<Word> clause, int from) {
        for (int at = from; at < clause.size(); at++) {
            if (isAt(clause, at)) {
                return true;
            }
        }
        return false;
    }

    /** Whether somebody just here is said to be in a place, and not only spoken of. */
    boolean staysIn(List<Word> clause, int from) {
        for (int at = from; at < clause.size(); at++) {
            int next = at + Math.max(length(clause, at), elders.lengthAt(clause, at, clause.size()));
            for (int place = next; next > at && place < Math.min(next + 2, clause.size()); place++) {
                if (isPlace(clause, place)) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean isPlace(List<Word> clause, int at) {
        return places.lengthAt(clause, at, clause.size()) > 0 || accentedPlaces.lengthAt(clause, at, clause.size()) > 0;
    }

    private int length(List<Word> clause, int at) {
        int titled = Math.max(
                titles.lengthAt(clause, at, clause.size()), accentedTitles.lengthAt(clause, at, clause.size()));
        return Math.max(titled, speakers.lengthAt(clause, at, clause.size()));
    }

    private boolean isAt(List<Word> clause, int at) {
        int length = length(clause, at);
        int next = at + length;
        if (length == 0 || next >= clause.size() || endsAt(owned, clause, at)) {
            return false;
        }
        if (isPlace(clause, next)) {
            return true;
        }
        boolean named = speakers.lengthAt(clause, at, clause.size()) < length
                && noNames.lengthAt(clause, next, clause.size()) == 0;
        return named && isSubject(clause, at, next + 1);
    }

    /** Whoever stands last is called, unless something befalls them. */
    private boolean isSubject(List<Word> clause, int title, int behind) {
        return behind < clause.size()
                ? busy.lengthAt(clause, behind, clause.size()) == 0
                : endsAt(objects, clause, title);
    }

    /** Whether one of these runs ends right before this word. */
    static boolean endsAt(WordRuns runs, List<Word> clause, int at) {
        for (int from = Math.max(0, at - LONGEST); from < at; from++) {
            if (runs.lengthAt(clause, from, at) == at - from) {
                return true;
            }
        }
        return false;
    }
}
