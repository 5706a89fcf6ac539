package vn.trucban.content.triage;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import vn.trucban.content.text.TypedText.Word;

/**
 * People in danger of whom nobody says that they are: "chưa tìm thấy ai", "4 công nhân trong hầm chưa ra", "gọi mãi không thưa", and those who are
 * only counted. Files are not found, either, and whoever is missing at a meeting is in no danger.
 */
final class Unaccounted {
    /** Words between where somebody went and that they are not out of it. */
    private static final int STAY = 4;
    /** Between a village that is called and that it is in vain: "gọi cho thôn 7 từ tối mãi không được". */
    private static final int IN_VAIN = 5;

    private final WordRuns nobodyYet;
    private final WordRuns nobodyBeside;
    private final WordRuns searching;
    private final WordRuns noneFound;
    private final WordRuns wrecks;
    private final WordRuns villages;
    private final WordRuns cutOff;
    private final WordRuns surelyVillages;
    private final WordRuns callingUp;
    private final WordRuns inVain;
    private final WordRuns statistics;
    private final WordRuns inside;
    private final WordRuns notOut;
    private final WordRuns out;
    private final WordRuns noises;
    private final WordRuns calling;
    private final WordRuns silence;
    private final WordRuns helpers;
    private final WordRuns reporting;
    private final WordRuns anybody;
    private final CountedPeople counted;
    private final WantedForWork wanted;
    private final People people;
    private final DeskThings desk;

    private Unaccounted(Map<String, List<String>> lists, Mishaps mishaps, People people, DeskThings desk) {
        this.nobodyYet = WordRuns.of(lists.get("nobody-yet"));
        this.nobodyBeside = WordRuns.of(lists.get("nobody-beside"));
        this.searching = WordRuns.of(lists.get("searching"));
        this.noneFound = WordRuns.of(lists.get("none-found"));
        this.wrecks = WordRuns.accented(lists.get("wrecks"));
        this.villages = WordRuns.of(lists.get("villages"));
        this.cutOff = WordRuns.of(lists.get("cut-off"));
        this.surelyVillages = WordRuns.accented(lists.get("villages-accented"));
        this.callingUp = WordRuns.of(lists.get("calling-up"));
        this.inVain = WordRuns.of(lists.get("in-vain"));
        this.statistics = WordRuns.of(lists.get("statistics"));
        this.inside = WordRuns.of(lists.get("inside"));
        this.notOut = WordRuns.of(lists.get("not-out"));
        this.out = WordRuns.of(lists.get("out"));
        this.noises = WordRuns.of(lists.get("noises"));
        this.calling = WordRuns.of(lists.get("calling"));
        this.silence = WordRuns.of(lists.get("silence"));
        this.helpers = WordRuns.of(lists.get("helpers"));
        this.reporting = WordRuns.of(lists.get("reporting"));
        this.anybody = WordRuns.of(lists.get("anybody"));
        this.wanted = WantedForWork.from(lists, desk);
        this.counted = CountedPeople.from(lists, wanted, mishaps, people, desk);
        this.people = people;
        this.desk = desk;
    }

    static Unaccounted from(Map<String, List<String>> lists, Mishaps mishaps, People people, DeskThings desk) {
        return new Unaccounted(lists, mishaps, people, desk);
    }

    /** Amid a disaster: whether they tell of them, and not of the dead of last year. */
    boolean told(List<Word> words) {
        return !statistics.within(words, 0, words.size())
                && Clauses.of(words).stream().anyMatch(this::in);
    }

    private boolean in(List<Word> clause) {
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
                || (people.somebody(clause, told.from(), told.to()) && wanted.follows(clause, told.to()));
    }

    private boolean tellsAt(List<Word> clause, int at) {
        int nobody = nobodyYet.lengthAt(clause, at, clause.size());
        if (nobody > 0) {
            return !wanted.isWork(clause, at, at + nobody);
        }
        return counted.inDangerAt(clause, at)
                || isInside(clause, at)
                || isSearchedFor(clause, at)
                || isCutOff(clause, at)
                || isCalledInVain(clause, at)
                || wrecks.lengthAt(clause, at, clause.size()) > 0;
    }

    /** "Đào mãi chưa thấy ai", but not "tìm mãi không thấy ai nhận hồ sơ". */
    private boolean isSearchedFor(List<Word> clause, int at) {
        int none = noneFound.lengthAt(clause, at, clause.size());
        return none > 0
                && searching.within(clause, 0, at)
                && !wanted.isWork(clause, at, at + none)
                && !desk.areNamed(clause);
    }

    /** "Khóm 4 mất liên lạc hết", "nhà nào cũng không gọi được". */
    private boolean isCutOff(List<Word> clause, int at) {
        return cutOff.lengthAt(clause, at, clause.size()) > 0
                && (villages.within(clause, 0, clause.size()) || surelyVillages.within(clause, 0, clause.size()))
                && !desk.areNamed(clause);
    }

    /** "Gọi cho thôn 7 không được từ tối", but not "gọi trưởng thôn 7 không được". */
    private boolean isCalledInVain(List<Word> clause, int at) {
        int village = at + callingUp.lengthAt(clause, at, clause.size());
        return village > at
                && village < clause.size()
                && (villages.lengthAt(clause, village, clause.size()) > 0
                        || surelyVillages.lengthAt(clause, village, clause.size()) > 0)
                && IntStream.range(village + 1, Math.min(clause.size(), village + IN_VAIN + 1))
                        .anyMatch(next -> inVain.lengthAt(clause, next, clause.size()) > 0
                                && IntStream.rangeClosed(
                                                village + 1, next + inVain.lengthAt(clause, next, clause.size()))
                                        .noneMatch(work -> wanted.follows(clause, work)))
                && !desk.areNamed(clause);
    }

    private boolean isInside(List<Word> clause, int at) {
        if (out.lengthAt(clause, at, clause.size()) > 0) {
            return people.somebody(clause, 0, at)
                    && !wanted.isWork(clause, at, at + out.lengthAt(clause, at, clause.size()));
        }
        int end = at + inside.lengthAt(clause, at, clause.size());
        return end > at
                && IntStream.range(end, Math.min(clause.size(), end + STAY))
                        .anyMatch(next -> notOut.lengthAt(clause, next, clause.size()) > 0
                                && !desk.concerns(clause, next, next + notOut.lengthAt(clause, next, clause.size())));
    }
}
