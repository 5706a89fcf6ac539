package vn.trucban.content.triage;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Random;
import vn.trucban.content.playbook.PlaybookId;

/**
 * Multinomial logistic regression over sparse features, learned by stochastic gradient descent in a fixed shuffled order: the same
 * lessons give the same weights. Why not a library: measured better and faster than liblinear's one-against-rest on our phrases, and its
 * probabilities need one scale factor to be calibrated (content/TRIAGE.md).
 */
final class SoftmaxRegression {
    private static final int ROUNDS = 12;
    private static final float FIRST_STEP = 8;
    private static final float LAST_STEP = 1;
    private static final float DECAY = 6e-4f;
    private static final float BIAS_STEP = 0.01f;
    /** A lesson known this well teaches nothing more in its round. */
    private static final float LEARNED = 0.002f;

    private static final long SEED = 20251120;

    /** A constant, so that the compiler unrolls the loops over kinds: they are most of the start. */
    private static final int KINDS = PlaybookId.values().length;

    private final Vocabulary vocabulary;
    /** For each feature one weight per kind; the last row is the bias. */
    private final float[] weights;

    private SoftmaxRegression(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        this.weights = new float[(vocabulary.size() + 1) * KINDS];
    }

    /** What {@link #read} needs. */
    ByteBuffer written() {
        long[] keys = vocabulary.keys();
        ByteBuffer bytes = ByteBuffer.allocate(Integer.BYTES + keys.length * Long.BYTES + weights.length * Float.BYTES);
        bytes.putInt(keys.length);
        bytes.asLongBuffer().put(keys);
        bytes.position(Integer.BYTES + keys.length * Long.BYTES);
        bytes.asFloatBuffer().put(weights);
        return bytes.rewind();
    }

    /** The model that was {@link #written}. */
    static SoftmaxRegression read(ByteBuffer bytes) {
        long[] keys = new long[bytes.getInt()];
        bytes.asLongBuffer().get(keys);
        bytes.position(bytes.position() + keys.length * Long.BYTES);
        SoftmaxRegression model = new SoftmaxRegression(Vocabulary.of(keys));
        bytes.asFloatBuffer().get(model.weights);
        return model;
    }

    /** One phrase and the number of its kind. */
    record Lesson(FeatureVector features, int kind) {
        /** The same with features of Euclidean length 1, so that long and short phrases teach as much. */
        Lesson scaled() {
            double squares = 0;
            for (float weight : features.weights()) {
                squares += weight * weight;
            }
            float scale = (float) (1 / Math.sqrt(squares));
            float[] scaled = new float[features.size()];
            for (int i = 0; i < scaled.length; i++) {
                scaled[i] = features.weights()[i] * scale;
            }
            return new Lesson(new FeatureVector(features.keys(), scaled), kind);
        }
    }

    /** Learns one kind for each lesson; kinds without lessons are never likely. */
    static SoftmaxRegression learn(List<Lesson> taught) {
        List<Lesson> lessons = taught.stream().map(Lesson::scaled).toList();
        Vocabulary vocabulary = new Vocabulary();
        int[][] numbers = new int[lessons.size()][];
        for (int i = 0; i < numbers.length; i++) {
            long[] keys = lessons.get(i).features().keys();
            numbers[i] = new int[keys.length];
            for (int k = 0; k < keys.length; k++) {
                numbers[i][k] = vocabulary.learn(keys[k]);
            }
        }
        SoftmaxRegression model = new SoftmaxRegression(vocabulary);
        model.practise(lessons, numbers);
        return model;
    }

    /**
     * The probability of each kind. Features never met in a lesson say nothing, and do not count for the length of the message either: a
     * long story in strange words is no less about what its few known words say.
     */
    double[] probabilities(FeatureVector features, double scale) {
        double[] scores = new double[KINDS];
        double squares = 0;
        for (int i = 0; i < features.size(); i++) {
            int number = vocabulary.find(features.keys()[i]);
            if (number != Vocabulary.UNKNOWN) {
                float value = features.weights()[i];
                squares += value * value;
                for (int kind = 0; kind < KINDS; kind++) {
                    scores[kind] += weights[number * KINDS + kind] * value;
                }
            }
        }
        double length = squares == 0 ? 1 : Math.sqrt(squares);
        int bias = vocabulary.size() * KINDS;
        for (int kind = 0; kind < KINDS; kind++) {
            scores[kind] = scores[kind] / length + weights[bias + kind];
        }
        return softmax(scores, scale);
    }

    private static double[] softmax(double[] scores, double scale) {
        double highest = Double.NEGATIVE_INFINITY;
        for (double score : scores) {
            highest = Math.max(highest, score);
        }
        double sum = 0;
        double[] probabilities = new double[scores.length];
        for (int kind = 0; kind < scores.length; kind++) {
            probabilities[kind] = Math.exp((scores[kind] - highest) * scale);
            sum += probabilities[kind];
        }
        for (int kind = 0; kind < scores.length; kind++) {
            probabilities[kind] /= sum;
        }
        return probabilities;
    }

    private void practise(List<Lesson> lessons, int[][] numbers) {
        Random random = new Random(SEED);
        int[] order = new int[numbers.length];
        for (int i = 0; i < order.length; i++) {
            order[i] = i;
        }
        float[] importance = importance(lessons);
        float[] errors = new float[KINDS];
        for (int round = 0; round < ROUNDS; round++) {
            shuffle(order, random);
            float step = FIRST_STEP + (LAST_STEP - FIRST_STEP) * round / ROUNDS;
            for (int at : order) {
                Lesson lesson = lessons.get(at);
                if (errors(numbers[at], lesson, errors) > LEARNED) {
                    correct(numbers[at], lesson, errors, step * importance[lesson.kind()], 1 - step * DECAY);
                }
            }
        }
    }

    /** Kinds with few phrases count for more, by the root of the shortage. */
    private float[] importance(List<Lesson> lessons) {
        int[] counts = new int[KINDS];
        lessons.forEach(lesson -> counts[lesson.kind()]++);
        float[] importance = new float[KINDS];
        for (int kind = 0; kind < KINDS; kind++) {
            importance[kind] = (float) Math.sqrt(lessons.size() / (double) KINDS / Math.max(1, counts[kind]));
        }
        return importance;
    }

    /** Fills {@code errors} with probability minus truth, and returns how far the truth was missed. */
    private float errors(int[] numbers, Lesson lesson, float[] errors) {
        System.arraycopy(weights, vocabulary.size() * KINDS, errors, 0, KINDS);
        float[] values = lesson.features().weights();
        for (int i = 0; i < numbers.length; i++) {
            int row = numbers[i] * KINDS;
            float value = values[i];
            for (int kind = 0; kind < KINDS; kind++) {
                errors[kind] += weights[row + kind] * value;
            }
        }
        float highest = Float.NEGATIVE_INFINITY;
        for (float score : errors) {
            highest = Math.max(highest, score);
        }
        float sum = 0;
        for (int kind = 0; kind < KINDS; kind++) {
            errors[kind] = (float) Math.exp(errors[kind] - highest);
            sum += errors[kind];
        }
        for (int kind = 0; kind < KINDS; kind++) {
            errors[kind] /= sum;
        }
        errors[lesson.kind()] -= 1;
        return -errors[lesson.kind()];
    }

    private void correct(int[] numbers, Lesson lesson, float[] errors, float step, float keep) {
        float[] values = lesson.features().weights();
        for (int i = 0; i < numbers.length; i++) {
            int row = numbers[i] * KINDS;
            float value = values[i] * step;
            for (int kind = 0; kind < KINDS; kind++) {
                weights[row + kind] = weights[row + kind] * keep - errors[kind] * value;
            }
        }
        int bias = vocabulary.size() * KINDS;
        for (int kind = 0; kind < KINDS; kind++) {
            weights[bias + kind] -= BIAS_STEP * step * errors[kind];
        }
    }

    private static void shuffle(int[] order, Random random) {
        for (int i = order.length - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int kept = order[i];
            order[i] = order[j];
            order[j] = kept;
        }
    }
}
