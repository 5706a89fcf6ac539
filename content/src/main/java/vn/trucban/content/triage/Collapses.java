package vn.trucban.content.triage;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import vn.trucban.content.text.TypedText.Word;

/**
 * Houses, bridges and walls that come down, and trees on them. Networks "collapse" as well, and "nhà mạng" is no house; "nha sap" may be "nhà
 * sắp", so what is typed without accents only hints at it.
 */
final class Collapses {
    /** Words between a house and its fall: whose it is, and where ("nhà ông Ba ở thôn 3 bị sập"). */
    private static final int BETWEEN = 6;
    /** Between the fall and what falls: "sập cả nhà". */
    private static final int COUNTED = 2;
    /** Between a network and its fall. */
    private static final int OWNER = 3;
    /** Between a tree and what it does. */
    private static final int GROWN = 5;
    /** Between what it does and what it hits. */
    private static final int HIT = 2;

    private final Words strict;
    private final Words loose;
    private final WordRuns noStructures;
    private final WordRuns noFalls;
    private final WordRuns systems;
    private final WordRuns rooms;
    private final WordRuns counted;
    private final WordRuns denials;
    private final WordRuns papers;
    private final WordRuns past;
    private final WordRuns urgent;
    private final NamelessFalls nameless;

    /** What falls and how, with or without accents. */
    private record Words(
            WordRuns structures,
            WordRuns falls,
            WordRuns bridges,
            WordRuns breaks,
            WordRuns walls,
            WordRuns topples,
            WordRuns ceilings,
            WordRuns drops,
            WordRuns trees,
            WordRuns hits,
            WordRuns targets) {}

    private Collapses(Map<String, List<String>> lists, DeskThings desk) {
        this.strict = words(lists, WordRuns::accented);
        this.loose = words(lists, WordRuns::of);
        this.noStructures = WordRuns.of(lists.get("no-structures"));
        this.noFalls = WordRuns.of(lists.get("no-falls"));
        this.systems = WordRuns.of(lists.get("systems"));
        this.rooms = WordRuns.of(lists.get("rooms"));
        this.counted = WordRuns.of(lists.get("counted"));
        this.denials = WordRuns.of(lists.get("denials"));
        this.papers = WordRuns.of(lists.get("papers"));
        this.past = WordRuns.of(lists.get("past"));
        this.urgent = WordRuns.of(lists.get("urgent"));
        this.nameless = NamelessFalls.from(lists, desk);
    }

    private static Words words(Map<String, List<String>> lists, Function<List<String>, WordRuns> runs) {
        return new Words(
                runs.apply(lists.get("structures")),
                runs.apply(lists.get("falls")),
                runs.apply(lists.get("bridges")),
                runs.apply(lists.get("breaks")),
                runs.apply(lists.get("walls")),
                runs.apply(lists.get("topples")),
                runs.apply(lists.get("ceilings")),
                runs.apply(lists.get("drops")),
                runs.apply(lists.get("trees")),
                runs.apply(lists.get("hits")),
                runs.apply(lists.get("targets")));
    }

    static Collapses from(Map<String, List<String>> lists, DeskThings desk) {
        return new Collapses(lists, desk);
    }

    /** Whether they tell of one. */
    boolean named(List<Word> words) {
        return nameless.named(words)
                || Clauses.of(words).stream()
                        .anyMatch(clause -> !isPaper(clause)
                                && (comesDown(clause, strict.structures(), strict.falls())
                                        || comesDown(clause, strict.bridges(), strict.breaks())
                                        || comesDown(clause, strict.walls(), strict.topples())
                                        || comesDown(clause, strict.ceilings(), strict.drops())
                                        || treeHits(clause, strict)));
    }

    /** Whether they may, typed without accents. */
    boolean hinted(List<Word> words) {
        return nameless.hinted(words)
                || Clauses.of(words).stream()
                        .anyMatch(clause -> !isPaper(clause)
                                && (comesDown(clause, loose.structures(), loose.falls())
                                        || comesDown(clause, loose.bridges(), loose.breaks())
                                        || treeHits(clause, loose)));
    }

    private boolean isPaper(List<Word> clause) {
        return past.within(clause, 0, clause.size())
                || (papers.within(clause, 0, clause.size()) && !urgent.within(clause, 0, clause.size()));
    }

    private boolean comesDown(List<Word> clause, WordRuns structures, WordRuns falls) {
        for (int at = 0; at < clause.size(); at++) {
            int length = structures.lengthAt(clause, at, clause.size());
            if (length > 0
                    && !isNone(clause, at)
                    && (fallsBehind(clause, at + length, falls) || fallBefore(clause, at, falls))) {
                return true;
            }
        }
        return false;
    }

    /** "Nhà mạng", "yêu cầu", and whose software it is: "phần mềm nhà mình". */
    private boolean isNone(List<Word> clause, int at) {
        return noStructures.lengthAt(clause, at, clause.size()) > 0
                || (at > 0 && noStructures.lengthAt(clause, at - 1, clause.size()) > 1)
                || NamedPeople.endsAt(systems, clause, at);
    }

    private boolean fallsBehind(List<Word> clause, int from, WordRuns falls) {
        for (int at = from; at < Math.min(clause.size(), from + BETWEEN); at++) {
            int fall = falls.lengthAt(clause, at, clause.size());
            if (fall > 0) {
                return noFalls.lengthAt(clause, at, clause.size()) <= fall && !NamedPeople.endsAt(denials, clause, at);
            }
            if (systems.lengthAt(clause, at, clause.size()) > 0 && !NamedPeople.endsAt(rooms, clause, at)) {
                return false;
            }
        }
        return false;
    }

    /** "Sập nhà", "sập mất 2 nhà", but not "mạng sập cả nhà". */
    private boolean fallBefore(List<Word> clause, int structure, WordRuns falls) {
        int end = structure;
        while (end > Math.max(0, structure - COUNTED) && counts(clause.get(end - 1), clause, end - 1)) {
            end--;
        }
        for (int at = 0; at < structure; at++) {
            int fall = falls.lengthAt(clause, at, clause.size());
            if (fall > 0
                    && at + fall >= end
                    && at + fall <= structure
                    && noFalls.lengthAt(clause, at, clause.size()) <= fall
                    && !NamedPeople.endsAt(denials, clause, at)
                    && !systems.within(clause, Math.max(0, at - OWNER), at)) {
                return true;
            }
        }
        return false;
    }

    private boolean counts(Word word, List<Word> clause, int at) {
        return Character.isDigit(word.folded().charAt(0)) || counted.lengthAt(clause, at, at + 1) > 0;
    }

    private boolean treeHits(List<Word> clause, Words those) {
        for (int tree = 0; tree < clause.size(); tree++) {
            if (those.trees().lengthAt(clause, tree, clause.size()) > 0) {
                for (int at = tree + 1; at < Math.min(clause.size(), tree + GROWN + 1); at++) {
                    int end = at + those.hits().lengthAt(clause, at, clause.size());
                    int to = Math.min(clause.size(), end + HIT + 1);
                    if (end > at && those.targets().within(clause, Math.min(end, to), to)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }
}
