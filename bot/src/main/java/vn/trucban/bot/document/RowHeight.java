package vn.trucban.bot.document;

import java.util.ArrayList;
import java.util.List;

/** How wide the columns of a sheet are and how high each row, so that every wrapped text is seen whole. */
final class RowHeight {
    /** Of the texts in the cells, in points. */
    static final short SIZE = 12;

    private static final int CHARACTER = 256;
    /** A line of {@link #SIZE} with what stands between two. */
    private static final float LINE = 15.75f;
    /** No spreadsheet has higher rows. */
    private static final float HIGHEST = 409;
    /** Of a character of the sheet's width, less than any program gives it. */
    private static final double POINTS = 5.0;
    /** Between the text and the lines of its cell. */
    private static final double MARGIN = 5;

    private final List<Integer> widths = new ArrayList<>();

    /** Columns at least so many characters wide, and as the longest word of their heading needs. */
    RowHeight(List<Integer> least, List<String> head) {
        for (int column = 0; column < least.size(); column++) {
            double word = Lettering.BOLD.longestWord(head.get(column), SIZE) + MARGIN;
            widths.add(Math.max(least.get(column), (int) Math.ceil(word / POINTS)));
        }
    }

    /** In the unit of the file. */
    int width(int column) {
        return widths.get(column) * CHARACTER;
    }

    int columns() {
        return widths.size();
    }

    float of(List<String> texts, Lettering letters) {
        int lines = 1;
        for (int column = 0; column < texts.size(); column++) {
            lines = Math.max(lines, letters.lines(texts.get(column), SIZE, widths.get(column) * POINTS - MARGIN));
        }
        return Math.min(HIGHEST, lines * LINE);
    }
}
