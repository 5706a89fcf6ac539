package vn.trucban.content.triage;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.FeatureNode;
import de.bwaldvogel.liblinear.Linear;
import de.bwaldvogel.liblinear.Model;
import de.bwaldvogel.liblinear.Parameter;
import de.bwaldvogel.liblinear.Problem;
import de.bwaldvogel.liblinear.SolverType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.trucban.content.playbook.PlaybookId;
import vn.trucban.content.text.VietnameseText;

/** Other ways to learn triage, to compare ours with. Each sees folded words, pairs of words and letter groups, and nothing else. */
final class Alternatives {
    private static final int KINDS = PlaybookId.values().length;

    private Alternatives() {}

    /** Ranks the kinds of a message, best first. */
    interface Ranker {
        List<PlaybookId> rank(String message);
    }

    /** Learns from labelled messages. */
    interface Learner {
        Ranker learn(List<LabelledMessage> messages);
    }

    /** What our own model does with the same messages. */
    static Ranker ours(List<LabelledMessage> messages) {
        Map<PlaybookId, List<String>> phrases = new HashMap<>();
        messages.forEach(one ->
                phrases.computeIfAbsent(one.kind(), kind -> new ArrayList<>()).add(one.text()));
        TriageModel model = TriageModel.learn(phrases);
        return message -> model.classify(message).ranked().stream()
                .map(Verdict.Ranked::id)
                .toList();
    }

    /** Plain n-gram logistic regression, one kind against the rest, by liblinear. */
    static Ranker regression(List<LabelledMessage> messages) {
        Map<String, Integer> numbers = new HashMap<>();
        messages.forEach(one -> grams(one.text()).forEach(gram -> numbers.putIfAbsent(gram, numbers.size() + 1)));
        Problem problem = new Problem();
        problem.l = messages.size();
        problem.n = numbers.size();
        problem.x = messages.stream().map(one -> vector(one.text(), numbers)).toArray(Feature[][]::new);
        problem.y = messages.stream().mapToDouble(one -> one.kind().ordinal()).toArray();
        Linear.disableDebugOutput();
        Model model = Linear.train(problem, new Parameter(SolverType.L2R_LR, 10, 0.01));
        return message -> {
            double[] probabilities = new double[model.getNrClass()];
            Linear.predictProbability(model, vector(message, numbers), probabilities);
            double[] scores = new double[KINDS];
            for (int i = 0; i < probabilities.length; i++) {
                scores[model.getLabels()[i]] = probabilities[i];
            }
            return ranked(scores);
        };
    }

    private static Feature[] vector(String text, Map<String, Integer> numbers) {
        int[] known = grams(text).stream()
                .filter(numbers::containsKey)
                .mapToInt(numbers::get)
                .sorted()
                .toArray();
        return Arrays.stream(known)
                .mapToObj(number -> new FeatureNode(number, 1 / Math.sqrt(known.length)))
                .toArray(Feature[]::new);
    }

    /** Multinomial naive Bayes with additive smoothing. */
    static Ranker naiveBayes(List<LabelledMessage> messages) {
        Map<String, double[]> counts = new HashMap<>();
        double[] totals = new double[KINDS];
        for (LabelledMessage one : messages) {
            for (String gram : grams(one.text())) {
                counts.computeIfAbsent(gram, unseen -> new double[KINDS])[
                        one.kind().ordinal()]++;
                totals[one.kind().ordinal()]++;
            }
        }
        double smoothing = 0.1;
        return message -> {
            double[] scores = new double[KINDS];
            for (String gram : grams(message)) {
                double[] seen = counts.get(gram);
                for (int kind = 0; kind < KINDS && seen != null; kind++) {
                    scores[kind] += Math.log((seen[kind] + smoothing) / (totals[kind] + smoothing * counts.size()));
                }
            }
            return ranked(scores);
        };
    }

    /** The ten most alike messages by BM25 vote with their scores: what a search index would do. */
    static Ranker nearest(List<LabelledMessage> messages) {
        Map<String, Map<Integer, Integer>> index = new HashMap<>();
        double[] lengths = new double[messages.size()];
        for (int at = 0; at < lengths.length; at++) {
            Set<String> grams = grams(messages.get(at).text());
            lengths[at] = grams.size();
            for (String gram : grams) {
                index.computeIfAbsent(gram, unseen -> new HashMap<>()).put(at, 1);
            }
        }
        double average = Arrays.stream(lengths).average().orElseThrow();
        return message -> {
            double[] alike = new double[lengths.length];
            for (String gram : grams(message)) {
                Map<Integer, Integer> where = index.getOrDefault(gram, Map.of());
                double rare = Math.log(1 + (lengths.length - where.size() + 0.5) / (where.size() + 0.5));
                where.keySet()
                        .forEach(at -> alike[at] += rare * 2.2 / (1 + 1.2 * (0.25 + 0.75 * lengths[at] / average)));
            }
            return ranked(votes(alike, messages));
        };
    }

    private static double[] votes(double[] alike, List<LabelledMessage> messages) {
        Integer[] order = new Integer[alike.length];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, Comparator.comparingDouble((Integer at) -> alike[at]).reversed());
        double[] votes = new double[KINDS];
        for (int i = 0; i < Math.min(10, order.length); i++) {
            votes[messages.get(order[i]).kind().ordinal()] += alike[order[i]];
        }
        return votes;
    }

    private static List<PlaybookId> ranked(double[] scores) {
        return Arrays.stream(PlaybookId.values())
                .sorted(Comparator.comparingDouble((PlaybookId kind) -> scores[kind.ordinal()])
                        .reversed())
                .toList();
    }

    private static Set<String> grams(String text) {
        Set<String> grams = new HashSet<>();
        String[] words = VietnameseText.fold(text).split("[^\\p{L}\\p{N}]+");
        String previous = "^";
        for (String word : words) {
            grams.add(word);
            grams.add(previous + ' ' + word);
            String framed = '<' + word + '>';
            for (int at = 0; at + 3 <= framed.length(); at++) {
                grams.add('#' + framed.substring(at, at + 3));
            }
            previous = word;
        }
        return grams;
    }
}
