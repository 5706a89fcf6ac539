package vn.trucban.bot.running;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program {@code demo}, as a newcomer runs it. */
class DemoTest {
    @Test
    void every_step_of_the_main_job_happens(@TempDir Path home) throws Exception {
        List<String> command = RunningTrucBan.java(
                "-XX:TieredStopAtLevel=1",
                "-Dfile.encoding=UTF-8",
                "-cp",
                RunningTrucBan.programClassPath(),
                "vn.trucban.bot.TrucBan",
                "demo");
        Path said = home.resolve("demo.txt");
        Process demo = new ProcessBuilder(command)
                .directory(home.toFile())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        try {
            assertThat(demo.waitFor(3, TimeUnit.MINUTES)).isTrue();
            assertThat(demo.exitValue()).as(Files.readString(said)).isZero();
        } finally {
            demo.destroyForcibly();
        }
    }
}
