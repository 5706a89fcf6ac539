package vn.trucban.content.triage;

import java.util.List;
import java.util.Map;
import vn.trucban.content.text.TypedText.Word;

/** Whoever is hurt by a thing: "tủ đổ đè gãy chân", "máy in rơi gãy tay anh Nam", "bị thương hai người". */
final class HurtByThings {
    /** Words between a wound and whose it is: "bị thương nặng ở chân hai người". */
    private static final int BETWEEN = 4;
    /** "Bị tông", "bị xe tông": the thing was hit, and hits nobody. */
    private static final int SUFFERED = 2;

    private final WordRuns wounds;
    private final WordRuns faints;
    private final WordRuns strikes;
    private final WordRuns falls;
    private final WordRuns parts;
    private final WordRuns suffers = WordRuns.of(List.of("bị"));
    private final People people;

    private HurtByThings(Map<String, List<String>> lists) {
        this.wounds = WordRuns.of(lists.getOrDefault("wounds", List.of()));
        this.faints = WordRuns.accented(lists.getOrDefault("faints", List.of()));
        this.strikes = WordRuns.of(lists.getOrDefault("strikes", List.of()));
        this.falls = WordRuns.of(lists.getOrDefault("falls", List.of()));
        this.parts = WordRuns.of(lists.getOrDefault("parts", List.of()));
        this.people = People.from(lists);
    }

    static HurtByThings from(Map<String, List<String>> lists) {
        return new HurtByThings(lists);
    }

    /**
     * Whether what begins at {@code sign} befell somebody.
     *
     * @param from where the words on the thing end
     */
    boolean somebody(List<Word> words, int from, int sign) {
        int end = clauseEnd(words, sign);
        int wound = wounds.lengthAt(words, sign, end);
        if (wound == 0) {
            return faints.lengthAt(words, sign, end) > 0 && struck(words, from, sign, end);
        }
        int whose = pastParts(words, sign + wound, end);
        boolean follows = whose < end && people.anybodyAt(words, whose, end);
        boolean named = whose < end - 1 && people.somebodyAt(words, whose, end);
        return follows || struck(words, from, sign, end) || fell(words, from, sign, named);
    }

    private boolean struck(List<Word> words, int from, int sign, int end) {
        for (int at = from; at < sign; at++) {
            if (strikes.lengthAt(words, at, end) > 0 && !suffered(words, from, at)) {
                return true;
            }
        }
        return false;
    }

    private boolean fell(List<Word> words, int from, int sign, boolean named) {
        for (int at = from; at < sign; at++) {
            if (falls.lengthAt(words, at, sign) > 0 && (named || people.somebody(words, at + 1, sign))) {
                return true;
            }
        }
        return false;
    }

    private boolean suffered(List<Word> words, int from, int at) {
        return suffers.within(words, Math.max(from, at - SUFFERED), at);
    }

    private int pastParts(List<Word> words, int from, int end) {
        int at = from;
        while (at < Math.min(end, from + BETWEEN) && parts.lengthAt(words, at, end) > 0) {
            at++;
        }
        return at;
    }

    private static int clauseEnd(List<Word> words, int from) {
        int to = from + 1;
        while (to < words.size() && !words.get(to).opens()) {
            to++;
        }
        return to;
    }
}
