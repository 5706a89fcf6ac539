package vn.trucban.content.triage;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** The {@code triage} program: a message a line in, {@code id<TAB>confidence<TAB>second<TAB>third} a line out. */
public final class TriageProgram {
    private static final int END = -1;
    /** More of one line is not kept: triage reads no further, and a file without line ends must not fill the memory. */
    private static final int LONGEST_LINE = 64 * 1024;

    private final Triage triage;

    public TriageProgram(Triage triage) {
        this.triage = triage;
    }

    /**
     * Answers every line of {@code in}, empty ones too, in order; a last line needs no line end. Lines end with LF or CR LF. UTF-8 both
     * ways; malformed bytes are read as replacement characters. Answers are flushed whenever the input pauses. Does not close the
     * streams.
     *
     * @throws IOException when a stream fails
     */
    public void run(InputStream in, OutputStream out) throws IOException {
        BufferedInputStream bytes = new BufferedInputStream(in);
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        boolean open = false;
        for (int next = bytes.read(); next != END; next = bytes.read()) {
            open = next != '\n';
            if (open && line.size() < LONGEST_LINE) {
                line.write(next);
            }
            if (!open) {
                answer(line, out);
                if (bytes.available() == 0) {
                    out.flush();
                }
            }
        }
        if (open) {
            answer(line, out);
        }
        out.flush();
    }

    private void answer(ByteArrayOutputStream line, OutputStream out) throws IOException {
        Verdict verdict = triage.classify(line.toString(StandardCharsets.UTF_8));
        line.reset();
        String answer = String.format(
                Locale.ROOT,
                "%s\t%.4f\t%s\t%s\n",
                verdict.best().id(),
                verdict.best().confidence(),
                verdict.ranked().get(1).id(),
                verdict.ranked().get(2).id());
        out.write(answer.getBytes(StandardCharsets.UTF_8));
    }
}
