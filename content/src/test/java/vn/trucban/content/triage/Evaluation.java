package vn.trucban.content.triage;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import vn.trucban.content.library.ContentLibrary;
import vn.trucban.content.playbook.PlaybookId;

/**
 * Measures the shipped triage on files of labelled messages: {@code Evaluation [--quiet] FILE…} (JSON lines with {@code text} and {@code
 * label}). Prints the figures the project is judged by, where confidence is right, which kinds are mixed up, and every error. How to run
 * it: content/TRIAGE.md.
 */
final class Evaluation {
    private static final double[] BANDS = {0, 0.4, 0.6, 0.8, 0.9, 0.97, 1.0001};

    private final PrintStream out;
    private final Score score;

    private Evaluation(PrintStream out, Score score) {
        this.out = out;
        this.score = score;
    }

    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        List<String> files =
                Arrays.stream(arguments).filter(file -> !file.startsWith("--")).toList();
        boolean quiet = Arrays.asList(arguments).contains("--quiet");
        Triage triage = ContentLibrary.builtIn().current().triage();
        for (String file : files) {
            List<LabelledMessage> messages = LabelledMessage.read(Path.of(file));
            out.println("== " + file + ": " + messages.size() + " messages");
            Evaluation evaluation = new Evaluation(out, Score.of(triage, messages));
            evaluation.printFigures();
            evaluation.printKinds();
            evaluation.printCalibration();
            evaluation.printDanger();
            if (!quiet) {
                evaluation.printErrors();
            }
        }
    }

    private void printFigures() {
        line("top-1            %6.2f %%", 100 * score.top(1));
        line("top-3            %6.2f %%", 100 * score.top(3));
        line("recall of other  %6.2f %%", 100 * score.recall(PlaybookId.OTHER));
        line(
                "sure (>= 0.8)    %6.2f %% of messages, of them right %.2f %%",
                100 * score.sure(), 100 * score.rightWhenSure());
    }

    private void printKinds() {
        line("%n%-18s %7s %9s   right kind in rows, answered in columns", "kind", "recall", "precision");
        for (PlaybookId kind : PlaybookId.values()) {
            String row = Arrays.stream(PlaybookId.values())
                    .map(answer -> String.format(Locale.ROOT, "%4d", confused(kind, answer)))
                    .collect(Collectors.joining());
            line("%-18s %6.1f%% %8.1f%%  %s", kind, 100 * score.recall(kind), 100 * score.precision(kind), row);
        }
    }

    private long confused(PlaybookId kind, PlaybookId answer) {
        return score.count(
                one -> one.message().kind() == kind && one.verdict().best().id() == answer);
    }

    private void printCalibration() {
        line("%n%-14s %8s %8s %8s", "confidence", "messages", "mean", "right");
        for (int band = 0; band + 1 < BANDS.length; band++) {
            double from = BANDS[band];
            double to = BANDS[band + 1];
            List<Score.Judged> within = score.all(one -> one.confidence() >= from && one.confidence() < to);
            double mean = within.stream()
                    .mapToDouble(Score.Judged::confidence)
                    .average()
                    .orElse(0);
            double right = within.stream()
                    .mapToInt(one -> one.right() ? 1 : 0)
                    .average()
                    .orElse(0);
            line("%.2f to %.2f   %8d %8.3f %8.3f", from, Math.min(1, to), within.size(), mean, right);
        }
    }

    private void printDanger() {
        line(
                "%ndisasters answered as harmless and without a warning: %d",
                score.unwarned().size());
        score.unwarned().forEach(this::printMessage);
        line(
                "warnings on messages about harmless things: %d",
                score.falseAlarms().size());
        score.falseAlarms().forEach(this::printMessage);
        line("");
    }

    private void printErrors() {
        List<Score.Judged> wrong = score.all(one -> !one.right());
        line("errors: %d", wrong.size());
        wrong.forEach(this::printMessage);
        List<Score.Judged> unsure = score.all(one -> one.right() && one.confidence() < 0.6);
        line("%nright, but hardly sure: %d", unsure.size());
        unsure.forEach(this::printMessage);
        line("");
    }

    private void printMessage(Score.Judged one) {
        String ranked = one.verdict().ranked().stream()
                .limit(3)
                .map(kind -> String.format(Locale.ROOT, "%s %.2f", kind.id(), kind.confidence()))
                .collect(Collectors.joining(", "));
        String danger = one.verdict().danger().map(named -> " !" + named).orElse("");
        line(
                "  [%s] %s%s | %s",
                one.message().kind(), ranked, danger, one.message().text());
    }

    private void line(String format, Object... values) {
        out.println(String.format(Locale.ROOT, format, values));
    }
}
