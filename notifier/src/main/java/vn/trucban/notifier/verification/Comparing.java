package vn.trucban.notifier.verification;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import vn.trucban.notifier.verification.Comparison.Difference;
import vn.trucban.notifier.verification.Comparison.Fidelity;

/** Compares a received text with one text in which a notice was issued. */
final class Comparing {
    /** Fewer words than this beside a code are a question about the code. */
    private static final int A_QUESTION = 8;
    /** Less of the notice than this, and what was received is another text. */
    private static final double ANOTHER_TEXT = 0.3;
    /** More of a heading or footer line than this, and it is that line, changed. */
    private static final double THAT_LINE = 0.5;

    private static final int SHOWN = 3;
    private static final int LONGEST_SHOWN = 120;

    private final List<Word> received;
    private final IssuedText issued;
    private final Set<String> code;
    private final int[] at;
    private final int matched;

    private Comparing(List<Word> received, IssuedText issued, Set<String> code) {
        this.received = received;
        this.issued = issued;
        this.code = code;
        this.at = new int[issued.words().size()];
        boolean bare = Word.unaccented(received);
        align(forms(received, bare), forms(issued.words(), bare));
        this.matched = matched(0, at.length);
        forgetChance();
    }

    /** why: where title and text stand there in one piece, no word of them is looked for in what people wrote around it. */
    private void align(List<String> theirs, List<String> ours) {
        List<String> core = ours.subList(issued.coreStart(), issued.coreEnd());
        int piece = core.isEmpty() ? -1 : Collections.indexOfSubList(theirs, core);
        if (piece < 0) {
            place(theirs, 0, ours, 0);
            return;
        }
        int end = piece + core.size();
        place(theirs.subList(0, piece), 0, ours.subList(0, issued.coreStart()), 0);
        place(core, piece, core, issued.coreStart());
        place(theirs.subList(end, theirs.size()), end, ours.subList(issued.coreEnd(), ours.size()), issued.coreEnd());
    }

    private void place(List<String> theirs, int theirStart, List<String> ours, int ourStart) {
        Alignment alignment = new Alignment(theirs, ours);
        for (int i = 0; i < ours.size(); i++) {
            int found = alignment.leftOf(i);
            at[ourStart + i] = found == Alignment.NONE ? Alignment.NONE : theirStart + found;
        }
    }

    /**
     * Compares with that one of a notice's texts which most of the received words are from.
     *
     * @param code the words of the codes in the received text
     */
    static Comparison of(List<Word> received, List<IssuedText> issued, Set<String> code) {
        return issued.stream()
                .map(text -> new Comparing(received, text, code))
                .max(Comparator.comparingInt(each -> each.matched))
                .orElseThrow()
                .verdict();
    }

    private static List<String> forms(List<Word> words, boolean bare) {
        return words.stream().map(bare ? Word::bare : Word::meant).toList();
    }

    /** why: a few words of a footer occur in any talk around a notice; that does not make the talk a changed footer. */
    private void forgetChance() {
        int start = 0;
        while (start < at.length) {
            int end = start;
            while (end < at.length && line(end) == line(start)) {
                end++;
            }
            boolean frame = end <= issued.coreStart() || start >= issued.coreEnd();
            if (frame && matched(start, end) < THAT_LINE * (end - start)) {
                Arrays.fill(at, start, end, Alignment.NONE);
            }
            start = end;
        }
    }

    private int matched(int from, int to) {
        int found = 0;
        for (int i = from; i < to; i++) {
            found += at[i] == Alignment.NONE ? 0 : 1;
        }
        return found;
    }

    private Comparison verdict() {
        int ofCore = matched(issued.coreStart(), issued.coreEnd());
        int core = issued.coreEnd() - issued.coreStart();
        if (ofCore < ANOTHER_TEXT * core && !piece()) {
            long own = received.stream()
                    .filter(word -> !code.contains(word.meant()))
                    .count();
            return own < A_QUESTION ? Comparison.CODE_ONLY : Comparison.OTHER;
        }
        List<Change> changes = changes();
        List<Difference> inside = shown(changes.stream().filter(this::altering).toList());
        if (!inside.isEmpty()) {
            return new Comparison(Fidelity.ALTERED, inside);
        }
        List<Difference> around = shown(changes.stream().filter(this::adding).toList());
        if (!around.isEmpty()) {
            return new Comparison(Fidelity.WITH_ADDITIONS, around);
        }
        return ofCore < core ? new Comparison(Fidelity.PART, List.of()) : Comparison.SAME;
    }

    /** A short piece, with next to nothing of one's own beside it. */
    private boolean piece() {
        int found = matched(0, at.length);
        return found >= A_QUESTION && found >= 0.9 * received.size();
    }

    /** Whether somebody put words of their own there; the code itself is none. */
    private boolean adding(Change change) {
        return received.subList(change.first(), change.end()).stream().anyMatch(word -> !code.contains(word.meant()));
    }

    /**
     * A stretch between two matched words where the texts differ.
     *
     * @param from first unmatched word of the issued text
     * @param to one after the last
     * @param first first unmatched word of the received text
     * @param end one after the last
     */
    private record Change(int from, int to, int first, int end) {
        int left() {
            return to - from;
        }

        int added() {
            return end - first;
        }
    }

    private List<Change> changes() {
        List<Change> changes = new ArrayList<>();
        int from = 0;
        int first = 0;
        for (int i = 0; i <= at.length; i++) {
            int place = i == at.length ? received.size() : at[i];
            if (place != Alignment.NONE) {
                if (i > from || place > first) {
                    changes.add(new Change(from, i, first, place));
                }
                from = i + 1;
                first = place + 1;
            }
        }
        return changes;
    }

    /**
     * Whether it changes what the notice says: words in, out or in place of others between its first and last word, or inside a line of
     * heading or footer. What is missing at the ends alone, or as whole lines, changes nothing.
     */
    private boolean altering(Change change) {
        boolean inCore = change.to() > issued.coreStart() && change.from() < issued.coreEnd();
        if (inCore && change.left() > 0) {
            return change.added() > 0 || matchedOnBothSides(change);
        }
        if (change.from() > issued.coreStart() && change.from() < issued.coreEnd()) {
            return true;
        }
        return change.left() == 0
                ? insideALine(change)
                : cutsALine(change) && (change.added() > 0 || insideALine(change));
    }

    /** False where the received text merely begins later or ends sooner. */
    private boolean matchedOnBothSides(Change change) {
        return matched(issued.coreStart(), change.from()) > 0 && matched(change.to(), issued.coreEnd()) > 0;
    }

    private boolean insideALine(Change change) {
        return change.from() > 0 && change.to() < at.length && line(change.from() - 1) == line(change.to());
    }

    private boolean cutsALine(Change change) {
        boolean begins = change.from() > 0 && line(change.from() - 1) == line(change.from());
        boolean ends = change.to() < at.length && line(change.to() - 1) == line(change.to());
        return begins || ends;
    }

    private int line(int word) {
        return issued.words().get(word).line();
    }

    private List<Difference> shown(List<Change> changes) {
        return changes.stream()
                .limit(SHOWN)
                .map(change -> new Difference(
                        text(issued.words().subList(change.from(), change.to())),
                        text(received.subList(change.first(), change.end()))))
                .toList();
    }

    private static String text(List<Word> words) {
        String whole = String.join(" ", words.stream().map(Word::as).toList());
        return whole.length() <= LONGEST_SHOWN ? whole : whole.substring(0, LONGEST_SHOWN) + "…";
    }
}
