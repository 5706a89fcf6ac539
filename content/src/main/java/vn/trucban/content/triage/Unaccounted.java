package vn.trucban.content.triage;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import vn.trucban.content.text.TypedText.Word;

/**
 * People in danger of whom nobody says who they are: "mất tích 2", "chưa tìm thấy ai", "mới đưa ra được 2 trong 5 người", "4 công nhân trong hầm
 * chưa ra". Two files may be lost as well, and whoever is missing at a meeting is in no danger.
 */
final class Unaccounted {
    /** Words between a toll and its number: "chết ít nhất khoảng 3". */
    private static final int BETWEEN = 3;
    /** Words between where somebody went and that they are not out of it. */
    private static final int STAY = 4;

    private final WordRuns tolls;
    private final WordRuns soFew;
    private final WordRuns surelyFew;
    private final WordRuns howMany;
    private final WordRuns counts;
    private final WordRuns behind;
    private final WordRuns ahead;
    private final WordRuns nobodyYet;
    private final WordRuns nobodyBeside;
    private final WordRuns searching;
    private final WordRuns noneFound;
    private final WordRuns wrecks;
    private final WordRuns lacking;
    private final WordRuns lacked;
    private final WordRuns rollCall;
    private final WordRuns posts;
    private final WordRuns inside;
    private final WordRuns notOut;
    private final WordRuns out;
    private final WordRuns work;
    private final WordRuns going;
    private final WordRuns noises;
    private final WordRuns calling;
    private final WordRuns silence;
    private final WordRuns helpers;
    private final WordRuns reporting;
    private final WordRuns anybody;
    private final WordRuns heads;
    private final WordRuns children;
    private final Mishaps mishaps;
    private final People people;
    private final DeskThings desk;

    private Unaccounted(Map<String, List<String>> lists, Mishaps mishaps, People people, DeskThings desk) {
        this.tolls = WordRuns.of(lists.get("tolls"));
        this.soFew = WordRuns.of(lists.get("so-few"));
        this.surelyFew = WordRuns.of(lists.get("surely-few"));
        this.howMany = WordRuns.of(lists.get("how-many"));
        this.counts = WordRuns.accented(lists.get("counts"));
        this.behind = WordRuns.of(lists.get("behind"));
        this.ahead = WordRuns.of(lists.get("ahead"));
        this.nobodyYet = WordRuns.of(lists.get("nobody-yet"));
        this.nobodyBeside = WordRuns.of(lists.get("nobody-beside"));
        this.searching = WordRuns.of(lists.get("searching"));
        this.noneFound = WordRuns.of(lists.get("none-found"));
        this.wrecks = WordRuns.accented(lists.get("wrecks"));
        this.lacking = WordRuns.of(lists.get("lacking"));
        this.lacked = WordRuns.of(lists.get("lacked"));
        this.rollCall = WordRuns.of(lists.get("roll-call"));
        this.posts = WordRuns.of(lists.get("posts"));
        this.inside = WordRuns.of(lists.get("inside"));
        this.notOut = WordRuns.of(lists.get("not-out"));
        this.out = WordRuns.of(lists.get("out"));
        this.work = WordRuns.of(lists.get("at-work"));
        this.going = WordRuns.of(lists.get("going"));
        this.noises = WordRuns.of(lists.get("noises"));
        this.calling = WordRuns.of(lists.get("calling"));
        this.silence = WordRuns.of(lists.get("silence"));
        this.helpers = WordRuns.of(lists.get("helpers"));
        this.reporting = WordRuns.of(lists.get("reporting"));
        this.anybody = WordRuns.of(lists.get("anybody"));
        this.heads = WordRuns.of(lists.get("heads"));
        this.children = WordRuns.of(lists.get("children"));
        this.mishaps = mishaps;
        this.people = people;
        this.desk = desk;
    }

    static Unaccounted from(Map<String, List<String>> lists, Mishaps mishaps, People people, DeskThings desk) {
        return new Unaccounted(lists, mishaps, people, desk);
    }

    /** Amid a disaster: whether a clause tells of them. */
    boolean in(List<Word> clause) {
        List<Word> told = clause.subList(reporting.lengthAt(clause, 0, clause.size()), clause.size());
        return IntStream.range(0, told.size()).anyMatch(at -> tellsAt(told, at));
    }

    /** The same next to a danger that is named, where a noise is somebody's, too, and so is silence. */
    boolean besideDanger(List<Word> clause) {
        return in(clause)
                || noises.within(clause, 0, clause.size())
                || nobodyBeside.within(clause, 0, clause.size())
                || silent(clause);
    }

    /** Whether somebody is called and does not answer, who is no helper. */
    boolean silent(List<Word> clause) {
        return silence.within(clause, 0, clause.size())
                && (calling.within(clause, 0, clause.size())
                        || anybody.within(clause, 0, clause.size())
                        || people.somebody(clause, 0, clause.size()))
                && !helpers.within(clause, 0, clause.size())
                && !desk.areNamed(clause);
    }

    /** Whether what is told here is of nobody, or of people who are wanted for work: "thiếu 2 người họp". */
    boolean judges(List<Word> clause, DangerWords.Span told) {
        return nobodyYet.lengthAt(clause, told.from(), clause.size()) > 0
                || (people.somebody(clause, told.from(), told.to()) && workFollows(clause, told.to()));
    }

    private boolean workFollows(List<Word> clause, int from) {
        int at = from;
        while (at < clause.size() && work.lengthAt(clause, at, clause.size()) == 0 && goesOn(clause, at)) {
            at++;
        }
        return at < clause.size() && work.lengthAt(clause, at, clause.size()) > 0;
    }

    private boolean goesOn(List<Word> clause, int at) {
        return going.lengthAt(clause, at, clause.size()) > 0;
    }

    private boolean tellsAt(List<Word> clause, int at) {
        int nobody = nobodyYet.lengthAt(clause, at, clause.size());
        if (nobody > 0) {
            return !isWork(clause, at, at + nobody);
        }
        return isToll(clause, at)
                || isSoFew(clause, at)
                || isInside(clause, at)
                || isLacked(clause, at)
                || isSearchedFor(clause, at)
                || wrecks.lengthAt(clause, at, clause.size()) > 0;
    }

    /** "Đào mãi chưa thấy ai", but not "tìm mãi không thấy ai nhận hồ sơ". */
    private boolean isSearchedFor(List<Word> clause, int at) {
        int none = noneFound.lengthAt(clause, at, clause.size());
        return none > 0 && searching.within(clause, 0, at) && !isWork(clause, at, at + none) && !desk.areNamed(clause);
    }

    /** "Thiếu 3 cháu", "điểm danh thiếu 2", but not "quầy 2 thiếu 2 người". */
    private boolean isLacked(List<Word> clause, int at) {
        int length = lacking.lengthAt(clause, at, clause.size());
        int count = length == 0 ? 0 : countFrom(clause, at + length);
        int who = count > 0 && count < clause.size() ? lacked.lengthAt(clause, count, clause.size()) : 0;
        boolean called = count > 0 && rollCall.within(clause, 0, at) && isOfPeople(clause, count);
        boolean wanted = who > 0 && !posts.within(clause, 0, at);
        return (wanted || called) && !isWork(clause, at, count + who);
    }

    private boolean isWork(List<Word> clause, int from, int to) {
        return workFollows(clause, to) || desk.concerns(clause, from, to);
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
        return (counted || first) && !desk.concerns(clause, at, at + length) && !mishaps.isThing(clause, at);
    }

    private boolean isSoFew(List<Word> clause, int at) {
        int length = soFew.lengthAt(clause, at, clause.size());
        int count = length == 0 ? 0 : countFrom(clause, at + length);
        boolean surely = surelyFew.lengthAt(clause, at, clause.size()) == length;
        boolean some = count > 0 && isOfPeople(clause, count);
        boolean named = some && (surely || people.somebody(clause, count, clause.size()));
        return named && !isWork(clause, at, count);
    }

    private boolean isInside(List<Word> clause, int at) {
        if (out.lengthAt(clause, at, clause.size()) > 0) {
            return people.somebody(clause, 0, at) && !isWork(clause, at, at + out.lengthAt(clause, at, clause.size()));
        }
        int end = at + inside.lengthAt(clause, at, clause.size());
        return end > at
                && IntStream.range(end, Math.min(clause.size(), end + STAY))
                        .anyMatch(next -> notOut.lengthAt(clause, next, clause.size()) > 0
                                && !desk.concerns(clause, next, next + notOut.lengthAt(clause, next, clause.size())));
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
