package vn.trucban.content.triage;

import java.util.List;
import java.util.Map;
import vn.trucban.content.text.TypedText.Word;

/**
 * Files are stuck and not found as people are, and whoever calls for rescue may mean a printer: what befalls a thing of the desk, or is done to
 * one, is work. "Anh Nam bị kẹt dưới tủ hồ sơ" is none.
 */
final class DeskThings {
    private final WordRuns things;
    private final WordRuns accentedThings;
    private final WordRuns noThings;
    private final WordRuns befalling;
    private final WordRuns calls;
    private final WordRuns perils;
    private final WordRuns near;
    private final WordRuns beneath;
    private final WordRuns of = WordRuns.of(List.of("của"));
    private final People people;

    private DeskThings(Map<String, List<String>> lists, People people) {
        this.things = WordRuns.of(lists.get("things"));
        this.accentedThings = WordRuns.accented(lists.get("things-accented"));
        this.noThings = WordRuns.of(lists.get("no-things"));
        this.befalling = WordRuns.of(lists.get("befalling"));
        this.calls = WordRuns.of(lists.get("calls"));
        this.perils = WordRuns.of(lists.get("perils"));
        this.near = WordRuns.of(lists.get("near"));
        this.beneath = WordRuns.of(lists.get("beneath"));
        this.people = people;
    }

    static DeskThings from(Map<String, List<String>> lists, People people) {
        return new DeskThings(lists, people);
    }

    /** Whether what is said here befalls things as well as people. */
    boolean mayBefall(List<Word> clause, int at, int end) {
        return befalling.lengthAt(clause, at, end) == end - at || calls.lengthAt(clause, at, end) == end - at;
    }

    /** Whether it is said of a thing here. A call for help is about whatever thing is named anywhere. */
    boolean befalls(List<Word> words, List<Word> clause, int at, int end) {
        if (calls.lengthAt(clause, at, end) == end - at) {
            return areNamed(words) && !afield(words);
        }
        return mayBefall(clause, at, end) && (isSubject(clause, at) || isObject(clause, end));
    }

    /** Whether what is said here is said of a thing of the desk, whatever it is. */
    boolean concerns(List<Word> clause, int at, int end) {
        return isSubject(clause, at) || isObject(clause, end);
    }

    /** Whether they tell of where nobody sits at a desk, or of a telephone that is about to die. */
    boolean afield(List<Word> words) {
        return perils.within(words, 0, words.size());
    }

    /** Whether any thing of the desk is named. */
    boolean areNamed(List<Word> words) {
        for (int at = 0; at < words.size(); ) {
            int end = words.size();
            if (thing(words, at, end) > 0) {
                return true;
            }
            at += Math.max(1, noThings.lengthAt(words, at, end));
        }
        return false;
    }

    /** The last that is named before it; whose it is does not matter. */
    private boolean isSubject(List<Word> clause, int until) {
        boolean subject = false;
        boolean somebody = false;
        int thingEnd = -1;
        for (int at = 0; at < until; ) {
            int length = Math.max(1, noThings.lengthAt(clause, at, until));
            int thing = thing(clause, at, until);
            if (thing > 0 && !(somebody && NamedPeople.endsAt(near, clause, at))) {
                subject = true;
                thingEnd = at + thing;
            } else if (people.somebodyAt(clause, at, clause.size())
                    && at != thingEnd
                    && !NamedPeople.endsAt(of, clause, at)) {
                subject = false;
                somebody = true;
            }
            at += Math.max(length, thing);
        }
        return subject;
    }

    /** The first that is named behind it; "không thấy con" may go on to be a seal. */
    private boolean isObject(List<Word> clause, int from) {
        if (thing(clause, from - 1, clause.size()) > 0) {
            return true;
        }
        for (int at = from; at < clause.size(); ) {
            int skipped = noThings.lengthAt(clause, at, clause.size());
            if (skipped == 0 && thing(clause, at, clause.size()) > 0) {
                return !NamedPeople.endsAt(beneath, clause, at);
            }
            if (skipped > 0 || people.somebodyAt(clause, at, clause.size())) {
                return false;
            }
            at++;
        }
        return false;
    }

    /** How many words the thing has that is named here; 0: none. */
    private int thing(List<Word> words, int at, int to) {
        int length = Math.max(things.lengthAt(words, at, to), accentedThings.lengthAt(words, at, to));
        return length > noThings.lengthAt(words, at, words.size()) ? length : 0;
    }
}
