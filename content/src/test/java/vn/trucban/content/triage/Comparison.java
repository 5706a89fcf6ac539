package vn.trucban.content.triage;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import vn.trucban.content.playbook.PlaybookId;
import vn.trucban.content.triage.Alternatives.Learner;
import vn.trucban.content.triage.Alternatives.Ranker;

/**
 * Compares ways to learn triage: {@code Comparison DEV [FILE…]}. First by tenfold cross-validation on the few messages of DEV alone, then
 * learned from DEV and tried on each FILE, then learned from the shipped phrases and tried on each file. How to run it:
 * content/TRIAGE.md.
 */
final class Comparison {
    private static final int FOLDS = 10;
    private static final long SEED = 1;

    private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    private Comparison() {}

    public static void main(String[] files) {
        List<LabelledMessage> dev = LabelledMessage.read(Path.of(files[0]));
        List<LabelledMessage> shipped = shipped();
        for (Map.Entry<String, Learner> way : ways().entrySet()) {
            OUT.println(way.getKey());
            print("tenfold on " + dev.size() + " messages", crossValidated(way.getValue(), dev));
            Ranker fromDev = way.getValue().learn(dev);
            Ranker fromShipped = way.getValue().learn(shipped);
            for (int i = 0; i < files.length; i++) {
                List<LabelledMessage> messages = LabelledMessage.read(Path.of(files[i]));
                String name = Path.of(files[i]).getFileName().toString();
                if (i > 0) {
                    print("learned from them, tried on " + name, tried(fromDev, messages));
                }
                print("learned from " + shipped.size() + " phrases, tried on " + name, tried(fromShipped, messages));
            }
        }
    }

    private static Map<String, Learner> ways() {
        Map<String, Learner> ways = new LinkedHashMap<>();
        ways.put("ours", Alternatives::ours);
        ways.put("n-gram regression (liblinear)", Alternatives::regression);
        ways.put("naive Bayes", Alternatives::naiveBayes);
        ways.put("nearest ten by BM25", Alternatives::nearest);
        return ways;
    }

    private static List<LabelledMessage> shipped() {
        List<LabelledMessage> all = new ArrayList<>();
        ShippedPhrases.withSymptoms()
                .forEach((kind, phrases) -> phrases.forEach(phrase -> all.add(new LabelledMessage(phrase, kind))));
        return all;
    }

    /** How many of all are right at once, and among the first three, each ranked by one who has not seen it. */
    private static int[] crossValidated(Learner way, List<LabelledMessage> messages) {
        List<LabelledMessage> shuffled = new ArrayList<>(messages);
        Collections.shuffle(shuffled, new Random(SEED));
        int[] right = new int[3];
        for (int fold = 0; fold < FOLDS; fold++) {
            List<LabelledMessage> seen = new ArrayList<>();
            List<LabelledMessage> unseen = new ArrayList<>();
            for (int i = 0; i < shuffled.size(); i++) {
                (i % FOLDS == fold ? unseen : seen).add(shuffled.get(i));
            }
            int[] some = tried(way.learn(seen), unseen);
            for (int i = 0; i < right.length; i++) {
                right[i] += some[i];
            }
        }
        return right;
    }

    private static int[] tried(Ranker ranker, List<LabelledMessage> messages) {
        int[] right = {0, 0, messages.size()};
        for (LabelledMessage message : messages) {
            List<PlaybookId> ranked = ranker.rank(message.text());
            right[0] += ranked.get(0) == message.kind() ? 1 : 0;
            right[1] += ranked.subList(0, 3).contains(message.kind()) ? 1 : 0;
        }
        return right;
    }

    private static void print(String what, int[] right) {
        OUT.println(String.format(
                Locale.ROOT,
                "  %-55s %6.2f %% at once, %6.2f %% among three",
                what,
                100.0 * right[0] / right[2],
                100.0 * right[1] / right[2]));
    }
}
