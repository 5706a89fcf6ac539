package vn.trucban.content.triage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import org.junit.jupiter.api.Test;

class TriageProgramTest {
    private static final char CARRIAGE_RETURN = 13;

    private final TriageProgram program = new TriageProgram(ShippedPhrases.model());

    @Test
    void answersEveryLineInOrder() throws IOException {
        String[] answers = answers("máy in kẹt giấy\n\nmat dien roi\r\nquên mật khẩu".getBytes(StandardCharsets.UTF_8));

        assertThat(answers).hasSize(4);
        assertThat(answers[0]).matches("printer\t[01]\\.\\d{4}\t[a-z-]+\t[a-z-]+");
        assertThat(answers[1]).matches("[a-z-]+\t[01]\\.\\d{4}\t[a-z-]+\t[a-z-]+");
        assertThat(answers[2]).startsWith("power\t");
        assertThat(answers[3]).startsWith("account\t");
    }

    @Test
    void survivesBytesThatAreNotUtf8AndLinesWithoutEnd() throws IOException {
        byte[] broken = {(byte) 0xC3, '\n', (byte) 0xFF, (byte) 0xFE, 0, '\r', 'a', '\n'};

        assertThat(answers(broken)).hasSize(2);
        assertThat(answers("x".repeat(1_000_000).getBytes(StandardCharsets.UTF_8)))
                .hasSize(1);
    }

    @Test
    void readsWhatOtherProgramsWrite() throws IOException {
        String lines = "máy in kẹt giấy\nquên mật khẩu phần mềm\nmất điện cả xã";
        String[] plain = answers(lines.getBytes(StandardCharsets.UTF_8));
        String[] decomposed = answers(
                ("\uFEFF" + Normalizer.normalize(lines, Normalizer.Form.NFD).replace("\n", CARRIAGE_RETURN + "\n"))
                        .getBytes(StandardCharsets.UTF_8));

        assertThat(decomposed).isEqualTo(plain).hasSize(3);
        assertThat(plain[0]).startsWith("printer\t");
    }

    @Test
    void answersNothingToNothing() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        program.run(new ByteArrayInputStream(new byte[0]), out);

        assertThat(out.size()).isZero();
    }

    private String[] answers(byte[] input) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        program.run(new ByteArrayInputStream(input), out);
        return out.toString(StandardCharsets.UTF_8).split("\n");
    }
}
