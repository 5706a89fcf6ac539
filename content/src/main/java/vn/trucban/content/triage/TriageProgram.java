package vn.trucban.content.triage;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** The {@code triage} program: a message a line in, {@code id<TAB>confidence<TAB>second<TAB>third} a line out. */
public final class TriageProgram {
    private final Triage triage;

    public TriageProgram(Triage triage) {
        this.triage = triage;
    }

    /**
     * Answers every line of {@code in}, empty ones too, in order. UTF-8 both ways; malformed bytes are read as replacement
     * characters. Does not close the streams.
     *
     * @throws IOException when a stream fails
     */
    public void run(InputStream in, OutputStream out) throws IOException {
        BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        Writer answers = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            answers.write(answer(triage.classify(line)));
        }
        answers.flush();
    }

    private static String answer(Verdict verdict) {
        return String.format(
                Locale.ROOT,
                "%s\t%.4f\t%s\t%s\n",
                verdict.best().id(),
                verdict.best().confidence(),
                verdict.ranked().get(1).id(),
                verdict.ranked().get(2).id());
    }
}
