package vn.trucban.content.triage;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import vn.trucban.content.playbook.PlaybookId;

/**
 * What triage costs a start, in a virtual machine that has just started itself: {@code StartCost}. Prints milliseconds until the shipped
 * model answers, milliseconds that learning takes where a commune has phrases of its own, and the memory the model keeps. How to run it:
 * content/TRIAGE.md.
 */
final class StartCost {
    private static final double MILLI = 1e6;
    private static final double MEBI = 1 << 20;

    private StartCost() {}

    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Map<PlaybookId, List<String>> phrases = ShippedPhrases.withSymptoms();
        boolean learned = LearnedBefore.from(LearnedBefore.digest(phrases)).isPresent();
        long before = used();
        long begun = System.nanoTime();
        TriageModel model = TriageModel.of(phrases);
        model.classify("máy in kẹt giấy");
        long ready = System.nanoTime();
        out.println(String.format(
                Locale.ROOT,
                "%d phrases, learned %s: ready after %.0f ms, keeps %.1f MiB",
                phrases.values().stream().mapToInt(List::size).sum(),
                learned ? "at build" : "now",
                (ready - begun) / MILLI,
                (used() - before) / MEBI));
        Verdict verdict = model.classify("may in ket giay");
        begun = System.nanoTime();
        TriageModel anew = TriageModel.learn(phrases);
        double took = (System.nanoTime() - begun) / MILLI;
        boolean alike = anew.classify("may in ket giay").equals(verdict);
        out.println(String.format(
                Locale.ROOT, "learning them anew: %.0f ms, answers %s", took, alike ? "alike" : "DIFFER"));
    }

    private static long used() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
