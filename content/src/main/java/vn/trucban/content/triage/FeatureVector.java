package vn.trucban.content.triage;

/** Features by key with their weights; no key comes twice. */
record FeatureVector(long[] keys, float[] weights) {
    int size() {
        return keys.length;
    }

    /** Collects features; one that comes again counts no more than once fully. */
    static final class Builder {
        private static final float MOST = 1;

        private long[] keys = new long[256];
        private float[] weights = new float[256];
        private int size;

        /** Weights are positive, so a weight of zero marks a free slot. */
        void add(long key, float weight) {
            if (size * 2 > keys.length) {
                grow();
            }
            int slot = slot(key);
            if (weights[slot] == 0) {
                keys[slot] = key;
                size++;
            }
            weights[slot] = Math.min(MOST, weights[slot] + weight);
        }

        private int slot(long key) {
            int slot = (int) key & (keys.length - 1);
            while (weights[slot] != 0 && keys[slot] != key) {
                slot = (slot + 1) & (keys.length - 1);
            }
            return slot;
        }

        private void grow() {
            long[] oldKeys = keys;
            float[] oldWeights = weights;
            keys = new long[oldKeys.length * 2];
            weights = new float[oldKeys.length * 2];
            for (int i = 0; i < oldKeys.length; i++) {
                if (oldWeights[i] != 0) {
                    int slot = slot(oldKeys[i]);
                    keys[slot] = oldKeys[i];
                    weights[slot] = oldWeights[i];
                }
            }
        }

        FeatureVector vector() {
            long[] found = new long[size];
            float[] itsWeights = new float[size];
            int count = 0;
            for (int slot = 0; slot < keys.length; slot++) {
                if (weights[slot] != 0) {
                    found[count] = keys[slot];
                    itsWeights[count++] = weights[slot];
                }
            }
            return new FeatureVector(found, itsWeights);
        }
    }
}
