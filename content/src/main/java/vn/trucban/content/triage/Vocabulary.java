package vn.trucban.content.triage;

import java.util.Arrays;

/** Numbers features in the order they are met: an open-addressing table, because boxed maps would take most of the start. */
final class Vocabulary {
    static final int UNKNOWN = -1;

    private long[] keys = new long[1 << 16];
    private int[] numbers = new int[1 << 16];
    private int size;

    Vocabulary() {
        Arrays.fill(numbers, UNKNOWN);
    }

    int size() {
        return size;
    }

    /** The number of a feature, a new one where it is new. */
    int learn(long key) {
        if (size * 2 > keys.length) {
            grow();
        }
        int slot = slot(key);
        if (numbers[slot] == UNKNOWN) {
            keys[slot] = key;
            numbers[slot] = size++;
        }
        return numbers[slot];
    }

    /** The number of a feature, or {@link #UNKNOWN}. */
    int find(long key) {
        return numbers[slot(key)];
    }

    private int slot(long key) {
        int slot = (int) key & (keys.length - 1);
        while (numbers[slot] != UNKNOWN && keys[slot] != key) {
            slot = (slot + 1) & (keys.length - 1);
        }
        return slot;
    }

    private void grow() {
        long[] oldKeys = keys;
        int[] oldNumbers = numbers;
        keys = new long[oldKeys.length * 2];
        numbers = new int[oldKeys.length * 2];
        Arrays.fill(numbers, UNKNOWN);
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldNumbers[i] != UNKNOWN) {
                int slot = slot(oldKeys[i]);
                keys[slot] = oldKeys[i];
                numbers[slot] = oldNumbers[i];
            }
        }
    }
}
