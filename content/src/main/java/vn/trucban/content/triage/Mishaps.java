package vn.trucban.content.triage;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vn.trucban.content.text.TypedText.Word;

/** Somebody has fallen into water or from a height, or has swallowed what kills. Telephones and cattle fall, too, and are nobody. */
final class Mishaps {
    /** Words between the fall and where to: "ngã xe xuống dưới mương". */
    private static final int BETWEEN = 3;
    /** Words between the water and what it does: "nước dữ quá cuốn". */
    private static final int FLOW = 3;
    /** Words between what somebody does and what they swallow: "uống hết một chai". */
    private static final int DOSE = 3;
    /** Words between a title and what its bearer does: "anh Tuấn bị". */
    private static final int NAME = 3;

    private final WordRuns falling;
    private final WordRuns surelyFalling;
    private final WordRuns down;
    private final WordRuns through;
    private final WordRuns into;
    private final WordRuns surelyInto;
    private final WordRuns from;
    private final WordRuns fallsDown;
    private final WordRuns swallowing;
    private final WordRuns mistaken;
    private final WordRuns poisons;
    private final WordRuns swallowed;
    private final WordRuns waters;
    private final WordRuns drags;
    private final WordRuns sweeping;
    private final WordRuns doses;
    private final WordRuns belongings;
    private final WordRuns trades;
    private final WordRuns of = WordRuns.of(List.of("của"));
    private final People people;

    private Mishaps(Map<String, List<String>> lists, People people) {
        this.falling = WordRuns.of(lists.get("falling"));
        this.surelyFalling =
                WordRuns.accented(Stream.concat(lists.get("falling").stream(), lists.get("falling-accented").stream())
                        .toList());
        this.down = WordRuns.of(lists.get("down"));
        this.through = WordRuns.of(lists.get("through"));
        this.into = WordRuns.of(lists.get("into"));
        this.surelyInto = WordRuns.of(lists.get("into-accented"));
        this.from = WordRuns.of(lists.get("from"));
        this.fallsDown = WordRuns.accented(lists.get("falls-down"));
        this.swallowing = WordRuns.of(lists.get("swallowing"));
        this.mistaken = WordRuns.of(lists.get("mistaken"));
        this.poisons = WordRuns.of(lists.get("poisons"));
        this.swallowed = WordRuns.of(lists.get("swallowed"));
        this.waters = WordRuns.of(lists.get("waters"));
        this.sweeping = WordRuns.accented(lists.get("sweeping"));
        this.doses = WordRuns.of(lists.get("doses"));
        this.drags = WordRuns.accented(lists.get("drags"));
        this.belongings = WordRuns.of(lists.get("belongings"));
        this.trades = WordRuns.of(lists.get("trades"));
        this.people = people;
    }

    static Mishaps from(Map<String, List<String>> lists, People people) {
        return new Mishaps(lists, people);
    }

    /** Whether one has befallen somebody here. */
    boolean in(List<Word> words) {
        return Clauses.of(words).stream().anyMatch(this::inClause);
    }

    /** Whether water takes somebody: "nước kéo thằng Tí ra giữa dòng". */
    boolean sweepAway(List<Word> words) {
        return Clauses.of(words).stream().anyMatch(clause -> {
            for (int at = 1; at < clause.size(); at++) {
                int near = drags.lengthAt(clause, at, clause.size());
                int far = sweeping.lengthAt(clause, at, clause.size());
                int end = at + Math.max(near, far);
                boolean water = (near > 0 && NamedPeople.endsAt(waters, clause, at))
                        || (far > 0 && waters.within(clause, Math.max(0, at - FLOW), at));
                if (water && end < clause.size() && people.somebodyAt(clause, end, clause.size())) {
                    return true;
                }
            }
            return false;
        });
    }

    private boolean inClause(List<Word> clause) {
        for (int at = 0; at < clause.size(); at++) {
            if (fallAt(clause, at) > 0 || swallows(clause, at)) {
                return true;
            }
        }
        return false;
    }

    /** How many words it has that somebody falls here; 0: nobody does. */
    int fallAt(List<Word> clause, int at) {
        if (fallsDown(clause, at)) {
            return fallsDown.lengthAt(clause, at, clause.size());
        }
        return isThing(clause, at) ? 0 : fall(clause, at);
    }

    private int fall(List<Word> clause, int at) {
        int end = at + falling(clause, at);
        if (end == at) {
            return 0;
        }
        boolean downward = false;
        for (int next = end; next < Math.min(clause.size(), end + BETWEEN + 1); next++) {
            int where = from.lengthAt(clause, next, clause.size());
            boolean straight = next == end && isAccented(clause.get(next - 1));
            if (where > 0 || ((downward || straight) && isInto(clause, next))) {
                return next + Math.max(1, where) - at;
            }
            int deeper = down.lengthAt(clause, next, clause.size());
            if (deeper == 0 && through.lengthAt(clause, next, clause.size()) == 0) {
                return 0;
            }
            downward |= deeper > 0;
        }
        return 0;
    }

    /** Whoever types accents means them: "Nga xuống ao" is no fall. */
    private int falling(List<Word> clause, int at) {
        boolean plain = clause.stream().noneMatch(Mishaps::isAccented);
        return (plain ? falling : surelyFalling).lengthAt(clause, at, clause.size());
    }

    /** "Roi xuong ho tro" is "rồi xuống hỗ trợ". */
    private boolean isInto(List<Word> clause, int at) {
        int length = surelyInto.lengthAt(clause, at, clause.size());
        boolean surely = length > 0
                && (isAccented(clause.get(at))
                        || at + length == clause.size()
                        || trades.lengthAt(clause, at + length, clause.size()) == 0);
        return surely || into.lengthAt(clause, at, clause.size()) > 0;
    }

    private static boolean isAccented(Word word) {
        return !word.typed().equals(word.folded());
    }

    /** Whoever is named right before: "có người rơi xuống". */
    private boolean fallsDown(List<Word> clause, int at) {
        return fallsDown.lengthAt(clause, at, clause.size()) > 0 && !isThing(clause, at) && isNamed(clause, at);
    }

    private boolean isNamed(List<Word> clause, int until) {
        for (int at = Math.max(0, until - NAME); at < until; at++) {
            boolean titled = people.somebodyAt(clause, at, until) && at == until - 2;
            if (titled || people.anybodyAt(clause, at, until)) {
                return true;
            }
        }
        return false;
    }

    private boolean swallows(List<Word> clause, int at) {
        return (takes(clause, at, swallowing, poisons)
                        || takes(clause, at, mistaken, poisons)
                        || takes(clause, at, mistaken, swallowed))
                && !isThing(clause, at);
    }

    private boolean takes(List<Word> clause, int at, WordRuns verbs, WordRuns what) {
        int length = verbs.lengthAt(clause, at, clause.size());
        int next = at + length;
        while (length > 0 && next < Math.min(clause.size(), at + length + DOSE + 1)) {
            if (what.lengthAt(clause, next, clause.size()) > 0) {
                return true;
            }
            boolean dose = doses.lengthAt(clause, next, clause.size()) > 0
                    || Character.isDigit(clause.get(next).folded().charAt(0));
            if (!dose) {
                return false;
            }
            next++;
        }
        return false;
    }

    /** Whether what is spoken of last before it is a thing. */
    boolean isThing(List<Word> clause, int until) {
        boolean thing = false;
        for (int at = 0; at < until; at++) {
            if (belongings.lengthAt(clause, at, until) > 0) {
                thing = true;
            } else if (people.somebodyAt(clause, at, until)) {
                thing = thing && (NamedPeople.endsAt(of, clause, at) || NamedPeople.endsAt(belongings, clause, at));
            }
        }
        return thing;
    }
}
