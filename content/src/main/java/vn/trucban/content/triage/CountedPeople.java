package vn.trucban.content.triage;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import vn.trucban.content.text.TypedText.Word;

/** People in danger who are told of by a number: "mất tích 2", "mới đưa ra được 2 trong 5", "vào 6 ra có 4". Two files may be lost as well. */
final class CountedPeople {
    /** Words between a toll and its number: "chết ít nhất khoảng 3". */
    private static final int BETWEEN = 3;

    private final WordRuns tolls;
    private final WordRuns soFew;
    private final WordRuns surelyFew;
    private final WordRuns howMany;
    private final WordRuns counts;
    private final WordRuns behind;
    private final WordRuns ahead;
    private final WordRuns lacking;
    private final WordRuns lacked;
    private final WordRuns rollCall;
    private final WordRuns posts;
    private final WordRuns entered;
    private final WordRuns back;
    private final WordRuns got;
    private final WordRuns heads;
    private final WordRuns children;
    private final WordRuns searching;
    private final WantedForWork wanted;
    private final Mishaps mishaps;
    private final People people;
    private final DeskThings desk;

    private CountedPeople(
            Map<String, List<String>> lists, WantedForWork wanted, Mishaps mishaps, People people, DeskThings desk) {
        this.tolls = WordRuns.of(lists.get("tolls"));
        this.soFew = WordRuns.of(lists.get("so-few"));
        this.surelyFew = WordRuns.of(lists.get("surely-few"));
        this.howMany = WordRuns.of(lists.get("how-many"));
        this.counts = WordRuns.accented(lists.get("counts"));
        this.behind = WordRuns.of(lists.get("behind"));
        this.ahead = WordRuns.of(lists.get("ahead"));
        this.lacking = WordRuns.of(lists.get("lacking"));
        this.lacked = WordRuns.of(lists.get("lacked"));
        this.rollCall = WordRuns.of(lists.get("roll-call"));
        this.posts = WordRuns.of(lists.get("posts"));
        this.entered = WordRuns.of(lists.get("entered"));
        this.back = WordRuns.of(lists.get("back"));
        this.got = WordRuns.of(lists.get("got"));
        this.heads = WordRuns.of(lists.get("heads"));
        this.children = WordRuns.of(lists.get("children"));
        this.searching = WordRuns.of(lists.get("searching"));
        this.wanted = wanted;
        this.mishaps = mishaps;
        this.people = people;
        this.desk = desk;
    }

    static CountedPeople from(
            Map<String, List<String>> unaccounted,
            WantedForWork wanted,
            Mishaps mishaps,
            People people,
            DeskThings desk) {
        return new CountedPeople(unaccounted, wanted, mishaps, people, desk);
    }

    /** Whether some are told of here. */
    boolean inDangerAt(List<Word> clause, int at) {
        return isToll(clause, at) || isSoFew(clause, at) || isLacked(clause, at) || areFewer(clause, at);
    }

    /** "Vào 6 ra có 4", "đào tới giờ mới được 1". */
    private boolean areFewer(List<Word> clause, int at) {
        int out = back.lengthAt(clause, at, clause.size());
        int dug = got.lengthAt(clause, at, clause.size());
        int count = out == 0 && dug == 0 ? 0 : countFrom(clause, at + Math.max(out, dug));
        boolean went = out > 0
                && IntStream.range(1, at)
                        .anyMatch(number -> isCount(clause, number) && NamedPeople.endsAt(entered, clause, number));
        return count > 0
                && isOfPeople(clause, count)
                && (went || (dug > 0 && searching.within(clause, 0, at)))
                && !wanted.isWork(clause, at, count);
    }

    /** "Thiếu 3 cháu", "điểm danh thiếu 2", but not "quầy 2 thiếu 2 người". */
    private boolean isLacked(List<Word> clause, int at) {
        int length = lacking.lengthAt(clause, at, clause.size());
        int count = length == 0 ? 0 : countFrom(clause, at + length);
        int who = count > 0 && count < clause.size() ? lacked.lengthAt(clause, count, clause.size()) : 0;
        boolean called = count > 0 && rollCall.within(clause, 0, at) && isOfPeople(clause, count);
        boolean missed = who > 0 && !posts.within(clause, 0, at);
        return (missed || called) && !wanted.isWork(clause, at, count + who);
    }

    private boolean isToll(List<Word> clause, int at) {
        int length = tolls.lengthAt(clause, at, clause.size());
        if (length == 0) {
            return false;
        }
        int count = countFrom(clause, at + length);
        boolean counted = count > 0 && isOfPeople(clause, count);
        boolean first = at > 0
                && isCount(clause, at - 1)
                && (at == 1 || NamedPeople.endsAt(ahead, clause, at - 1) || NamedPeople.endsAt(tolls, clause, at - 1))
                && isOfPeople(clause, at + length);
        return (counted || first) && !desk.areNamed(clause) && !mishaps.isThing(clause, at);
    }

    private boolean isSoFew(List<Word> clause, int at) {
        int length = soFew.lengthAt(clause, at, clause.size());
        int count = length == 0 ? 0 : countFrom(clause, at + length);
        boolean surely = surelyFew.lengthAt(clause, at, clause.size()) == length;
        boolean some = count > 0 && isOfPeople(clause, count);
        boolean named = some && (surely || people.somebody(clause, count, clause.size()));
        return named
                && !wanted.isWork(clause, at, count)
                && !wanted.follows(clause, Math.min(clause.size(), count + 1));
    }

    /** Where the number ends that begins here or soon; 0: there is none. */
    private int countFrom(List<Word> clause, int from) {
        int at = from;
        while (at < Math.min(clause.size(), from + BETWEEN)
                && !isCount(clause, at)
                && howMany.lengthAt(clause, at, clause.size()) > 0) {
            at += howMany.lengthAt(clause, at, clause.size());
        }
        return at < clause.size() && isCount(clause, at) ? at + 1 : 0;
    }

    private boolean isCount(List<Word> clause, int at) {
        return clause.get(at).folded().chars().allMatch(Character::isDigit) || counts.lengthAt(clause, at, at + 1) > 0;
    }

    /** Whether what stands behind a number is nothing, or somebody; "4 con" are beasts. */
    private boolean isOfPeople(List<Word> clause, int at) {
        if (at < clause.size()
                && heads.lengthAt(clause, at, clause.size()) > 0
                && children.lengthAt(clause, at, clause.size()) == 0) {
            return false;
        }
        return at >= clause.size()
                || people.somebodyAt(clause, at, clause.size())
                || behind.lengthAt(clause, at, clause.size()) > 0
                || isCount(clause, at);
    }
}
