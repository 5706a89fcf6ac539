package vn.trucban.content.triage;

import java.util.List;
import java.util.Map;
import vn.trucban.content.text.TypedText.Word;

/** What goes on to be work: "thiếu 2 người họp", "chưa tìm thấy ai trực thay". */
final class WantedForWork {
    private final WordRuns work;
    private final WordRuns going;
    private final DeskThings desk;

    private WantedForWork(Map<String, List<String>> lists, DeskThings desk) {
        this.work = WordRuns.of(lists.get("at-work"));
        this.going = WordRuns.of(lists.get("going"));
        this.desk = desk;
    }

    static WantedForWork from(Map<String, List<String>> unaccounted, DeskThings desk) {
        return new WantedForWork(unaccounted, desk);
    }

    /** Whether what is said here is of a thing of the desk, or goes on to be work. */
    boolean isWork(List<Word> clause, int from, int to) {
        return follows(clause, to) || desk.concerns(clause, from, to);
    }

    /** Whether work follows from here on, with nothing but little words between. */
    boolean follows(List<Word> clause, int from) {
        int at = from;
        while (at < clause.size()
                && work.lengthAt(clause, at, clause.size()) == 0
                && going.lengthAt(clause, at, clause.size()) > 0) {
            at++;
        }
        return at < clause.size() && work.lengthAt(clause, at, clause.size()) > 0;
    }
}
