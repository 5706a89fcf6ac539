package vn.trucban.content.triage;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.FeatureNode;
import de.bwaldvogel.liblinear.Linear;
import de.bwaldvogel.liblinear.Model;
import de.bwaldvogel.liblinear.Parameter;
import de.bwaldvogel.liblinear.Problem;
import de.bwaldvogel.liblinear.SolverType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import vn.trucban.content.playbook.PlaybookId;

/** Triage learned from phrases: logistic regression over words and letter groups. Immutable and thread-safe. */
public final class TriageModel implements Triage {
    private static final double COST = 8;
    private static final double TOLERANCE = 0.05;
    private static final long SEED = 20251120L;

    private final Map<String, Integer> vocabulary;
    private final Model model;

    private TriageModel(Map<String, Integer> vocabulary, Model model) {
        this.vocabulary = vocabulary;
        this.model = model;
    }

    /**
     * Learns from what people type for each kind. The same phrases give the same model.
     *
     * @param phrases at least two kinds with at least one phrase each
     */
    public static TriageModel learn(Map<PlaybookId, List<String>> phrases) {
        Map<String, Integer> vocabulary = new HashMap<>();
        List<Feature[]> rows = new ArrayList<>();
        List<Double> labels = new ArrayList<>();
        for (PlaybookId id : PlaybookId.values()) {
            for (String phrase : phrases.getOrDefault(id, List.of())) {
                Features.of(phrase).forEach(name -> vocabulary.putIfAbsent(name, vocabulary.size() + 1));
                rows.add(row(phrase, vocabulary));
                labels.add((double) id.ordinal());
            }
        }
        if (labels.stream().distinct().count() < 2) {
            throw new IllegalArgumentException("triage needs phrases of at least two kinds");
        }
        return new TriageModel(Map.copyOf(vocabulary), train(rows, labels, vocabulary.size()));
    }

    private static Model train(List<Feature[]> rows, List<Double> labels, int features) {
        Problem problem = new Problem();
        problem.l = rows.size();
        problem.n = features;
        problem.x = rows.toArray(Feature[][]::new);
        problem.y = labels.stream().mapToDouble(Double::doubleValue).toArray();
        Parameter parameter = new Parameter(SolverType.L2R_LR, COST, TOLERANCE);
        parameter.setRandom(new Random(SEED));
        Linear.disableDebugOutput();
        return Linear.train(problem, parameter);
    }

    private static Feature[] row(String message, Map<String, Integer> vocabulary) {
        Map<Integer, Double> weights = new TreeMap<>();
        Features.of(message).forEach(name -> {
            Integer index = vocabulary.get(name);
            if (index != null) {
                weights.put(index, 1.0);
            }
        });
        double norm = Math.sqrt(Math.max(1, weights.size()));
        return weights.entrySet().stream()
                .map(entry -> new FeatureNode(entry.getKey(), entry.getValue() / norm))
                .toArray(Feature[]::new);
    }

    @Override
    public Verdict classify(String message) {
        double[] known = new double[model.getNrClass()];
        Linear.predictProbability(model, row(message, vocabulary), known);
        double[] confidence = new double[PlaybookId.values().length];
        int[] labels = model.getLabels();
        IntStream.range(0, labels.length).forEach(i -> confidence[labels[i]] = known[i]);
        List<Verdict.Ranked> ranked = IntStream.range(0, confidence.length)
                .mapToObj(i -> new Verdict.Ranked(PlaybookId.values()[i], confidence[i]))
                .sorted(Comparator.comparingDouble(Verdict.Ranked::confidence).reversed())
                .toList();
        return new Verdict(ranked, DangerWords.in(message));
    }
}
