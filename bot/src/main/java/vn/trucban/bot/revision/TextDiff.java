package vn.trucban.bot.revision;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.List;

/** What changed from one text to another, line by line, with a little of what stands around it. */
public final class TextDiff {
    private static final int AROUND = 3;

    private TextDiff() {}

    /** What became of a line. */
    public enum Kind {
        SAME,
        GONE,
        NEW,
        /** Lines in between that are the same on both sides; {@link Row#text} is empty. */
        LEFT_OUT
    }

    /**
     * @param before its line in the text before; 0 where it was not there
     * @param after its line in the text after; 0 where it is not there
     */
    public record Row(Kind kind, int before, int after, String text) {}

    /** Empty when they are equal. */
    public static List<Row> of(String before, String after) {
        List<String> old = before.lines().toList();
        List<String> fresh = after.lines().toList();
        List<Row> all = new ArrayList<>();
        int at = 0;
        int shift = 0;
        for (AbstractDelta<String> delta : DiffUtils.diff(old, fresh).getDeltas()) {
            int start = delta.getSource().getPosition();
            same(all, old, at, start, shift);
            for (int i = 0; i < delta.getSource().size(); i++) {
                all.add(new Row(Kind.GONE, start + i + 1, 0, old.get(start + i)));
            }
            int target = delta.getTarget().getPosition();
            for (int i = 0; i < delta.getTarget().size(); i++) {
                all.add(new Row(Kind.NEW, 0, target + i + 1, fresh.get(target + i)));
            }
            at = start + delta.getSource().size();
            shift = target + delta.getTarget().size() - at;
        }
        if (all.isEmpty()) {
            return List.of();
        }
        same(all, old, at, old.size(), shift);
        return near(all);
    }

    private static void same(List<Row> all, List<String> old, int from, int to, int shift) {
        for (int line = from; line < to; line++) {
            all.add(new Row(Kind.SAME, line + 1, line + 1 + shift, old.get(line)));
        }
    }

    private static List<Row> near(List<Row> all) {
        List<Row> shown = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            if (nearChange(all, i)) {
                shown.add(all.get(i));
            } else if (shown.isEmpty() || shown.get(shown.size() - 1).kind() != Kind.LEFT_OUT) {
                shown.add(new Row(Kind.LEFT_OUT, 0, 0, ""));
            }
        }
        return shown;
    }

    private static boolean nearChange(List<Row> all, int at) {
        return all.subList(Math.max(0, at - AROUND), Math.min(all.size(), at + AROUND + 1)).stream()
                .anyMatch(row -> row.kind() != Kind.SAME);
    }
}
