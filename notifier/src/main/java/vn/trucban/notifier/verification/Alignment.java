package vn.trucban.notifier.verification;

import java.util.List;

/**
 * Two texts laid side by side: for each word of the one, its place in the other, so that as many as possible are matched in order.
 * Takes time and, by two bits each, memory for every pair of words between the first and last difference.
 */
final class Alignment {
    static final int NONE = -1;

    private static final int MATCH = 1;
    private static final int UP = 2;

    private final List<String> left;
    private final List<String> right;
    private final int[] leftOfRight;

    Alignment(List<String> left, List<String> right) {
        this.left = left;
        this.right = right;
        this.leftOfRight = new int[right.size()];
        align();
    }

    /** The place in the left text of a word of the right; {@link #NONE} where it has none. */
    int leftOf(int place) {
        return leftOfRight[place];
    }

    private void align() {
        int begin = 0;
        int shorter = Math.min(left.size(), right.size());
        while (begin < shorter && left.get(begin).equals(right.get(begin))) {
            leftOfRight[begin] = begin;
            begin++;
        }
        int leftEnd = left.size();
        int rightEnd = right.size();
        while (leftEnd > begin && rightEnd > begin && left.get(leftEnd - 1).equals(right.get(rightEnd - 1))) {
            leftEnd--;
            rightEnd--;
            leftOfRight[rightEnd] = leftEnd;
        }
        middle(begin, leftEnd, rightEnd);
    }

    private void middle(int begin, int leftEnd, int rightEnd) {
        Steps steps = steps(begin, leftEnd, rightEnd);
        int l = leftEnd;
        int r = rightEnd;
        while (r > begin) {
            int step = l == begin ? 0 : steps.at(l - begin, r - begin);
            if (step == MATCH) {
                l--;
                r--;
                leftOfRight[r] = l;
            } else if (step == UP) {
                l--;
            } else {
                r--;
                leftOfRight[r] = NONE;
            }
        }
    }

    /** The longest common subsequence, remembered as the way back. */
    private Steps steps(int begin, int leftEnd, int rightEnd) {
        int rows = leftEnd - begin;
        int columns = rightEnd - begin;
        Steps steps = new Steps(rows + 1, columns + 1);
        int[] above = new int[columns + 1];
        int[] here = new int[columns + 1];
        for (int l = 1; l <= rows; l++) {
            for (int r = 1; r <= columns; r++) {
                if (left.get(begin + l - 1).equals(right.get(begin + r - 1))) {
                    here[r] = above[r - 1] + 1;
                    steps.set(l, r, MATCH);
                } else if (above[r] >= here[r - 1]) {
                    here[r] = above[r];
                    steps.set(l, r, UP);
                } else {
                    here[r] = here[r - 1];
                }
            }
            int[] swap = above;
            above = here;
            here = swap;
        }
        return steps;
    }

    /** Two bits a pair. */
    private static final class Steps {
        private final long[] bits;
        private final int columns;

        Steps(int rows, int columns) {
            this.columns = columns;
            this.bits = new long[(int) (((long) rows * columns + 31) / 32)];
        }

        void set(int row, int column, int step) {
            long at = (long) row * columns + column;
            bits[(int) (at / 32)] |= (long) step << (at % 32 * 2);
        }

        int at(int row, int column) {
            long at = (long) row * columns + column;
            return (int) (bits[(int) (at / 32)] >>> (at % 32 * 2)) & 3;
        }
    }
}
