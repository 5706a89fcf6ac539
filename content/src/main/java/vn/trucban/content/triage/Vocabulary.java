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

    /** The vocabulary whose {@link #keys} these are. */
    static Vocabulary of(long[] keys) {
        Vocabulary vocabulary = new Vocabulary();
        for (long key : keys) {
            vocabulary.learn(key);
        }
        return vocabulary;
    }

    /** All keys by their numbers. */
    long[] keys() {
        long[] byNumber = new long[size];
        for (int slot = 0; slot < keys.length; slot++) {
            if (numbers[slot] != UNKNOWN) {
                byNumber[numbers[slot]] = keys[slot];
            }
        }
        return byNumber;
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
