package vn.trucban.content.triage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import vn.trucban.content.playbook.PlaybookId;

/** Any bytes at all get an answer. Only with {@code JAZZER_FUZZ=1}: the fuzzer slows all tests of its process. */
@EnabledIfEnvironmentVariable(named = "JAZZER_FUZZ", matches = ".+")
class TriageFuzzTest {
    private final Triage triage = ShippedPhrases.model();

    @FuzzTest(maxDuration = "2m")
    void answersAnything(byte[] bytes) {
        Verdict verdict = triage.classify(new String(bytes, StandardCharsets.UTF_8));

        assertThat(verdict.ranked()).extracting(Verdict.Ranked::id).containsExactlyInAnyOrder(PlaybookId.values());
        assertThat(verdict.ranked().stream()
                        .mapToDouble(Verdict.Ranked::confidence)
                        .sum())
                .isCloseTo(1, within(1e-6));
    }

    @FuzzTest(maxDuration = "2m")
    void theProgramAnswersEveryLine(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new TriageProgram(triage).run(new ByteArrayInputStream(bytes), out);

        long lines = 0;
        for (int i = 0; i < bytes.length; i++) {
            lines += bytes[i] == '\n' || i == bytes.length - 1 ? 1 : 0;
        }
        assertThat(out.toString(StandardCharsets.UTF_8).lines())
                .hasSize((int) lines)
                .allMatch(line -> line.matches("[a-z-]+\t[01]\\.\\d{4}\t[a-z-]+\t[a-z-]+"));
    }
}
