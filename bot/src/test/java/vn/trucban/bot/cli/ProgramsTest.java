package vn.trucban.bot.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** A slip of the hand starts no server. */
class ProgramsTest {
    @Test
    void anUnknownProgramIsRefused() {
        assertThat(Programs.takes("nosuch")).isTrue();
        assertThat(Programs.run(new String[] {"nosuch"})).isEqualTo(2);
        assertThat(Programs.takes("-x")).isTrue();
        assertThat(Programs.run(new String[] {"-x"})).isEqualTo(2);
    }

    @Test
    void optionsAreTheServersAndHelpIsNot() {
        assertThat(Programs.takes("--server.port=1")).isFalse();
        assertThat(Programs.takes("--debug")).isFalse();
        assertThat(Programs.takes("--verson")).isTrue();
        assertThat(Programs.run(new String[] {"--verson"})).isEqualTo(2);
        assertThat(Programs.takes("--help")).isTrue();
        assertThat(Programs.takes("--version")).isTrue();
        assertThat(Programs.run(new String[] {"--version"})).isZero();
        assertThat(Programs.run(new String[] {"help"})).isZero();
    }

    @Test
    void whatIsWrongWithACommandLineIsSaidInVietnamese() {
        assertThat(said("report", "--quater", "2026Q4"))
                .startsWith("Không hiểu “--quater 2026Q4” trong dòng lệnh.")
                .contains("Cách gọi: trucban report [--no-log]");
        assertThat(said("report", "--quarter")).startsWith("Dòng lệnh còn thiếu: --quarter.");
        assertThat(said("report", "--out", "a", "--out", "b")).startsWith("Dòng lệnh ghi --out hai lần.");
        assertThat(said("copy-content")).startsWith("Dòng lệnh còn thiếu: THƯ-MỤC.");
    }

    @Test
    void aProgramTellsHowItIsCalled() {
        PrintStream before = System.out;
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
        try {
            assertThat(Programs.run(new String[] {"report", "--help"})).isZero();
            assertThat(Programs.run(new String[] {"help"})).isZero();
        } finally {
            System.setOut(before);
        }
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("Cách gọi: trucban report", "Cách gọi: trucban [CHƯƠNG TRÌNH]", "Các chương trình:")
                .doesNotContain("Usage", "COMMAND", "Commands");
    }

    private static String said(String... args) {
        PrintStream before = System.err;
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        System.setErr(new PrintStream(err, true, StandardCharsets.UTF_8));
        try {
            assertThat(Programs.run(args)).isEqualTo(2);
        } finally {
            System.setErr(before);
        }
        String said = err.toString(StandardCharsets.UTF_8);
        assertThat(said).doesNotContain("Usage", "Missing", "Unknown", "COMMAND");
        return said;
    }
}
