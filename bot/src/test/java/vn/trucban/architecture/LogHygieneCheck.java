package vn.trucban.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.trucban.notifier.PlantedSecrets;

/**
 * Reads everything the tests of this build logged, in all modules, and finds no planted secret and no phone number in it. Runs at the
 * end of {@code mvn verify} (see bot's pom), not among the tests, because it is about all of them.
 */
class LogHygieneCheck {
    static final Pattern FORBIDDEN =
            Pattern.compile(Pattern.quote(PlantedSecrets.MARK) + "|(?<![\\w.:-])(0|\\+?84)[35789]\\d{8}(?![\\w-])");

    @Test
    void the_tests_of_this_build_logged_no_secret() {
        List<Path> logs = logs(System.getProperty("trucban.test.build"));
        assertThat(logs).as("logs of this build").isNotEmpty();
        assertThat(logs.stream().flatMap(LogHygieneCheck::offences)).isEmpty();
    }

    @Test
    void it_would_find_them() {
        assertThat(Stream.of(
                        "sent to " + PlantedSecrets.PHONE,
                        "call +84912345678.",
                        "https://api.telegram.org/bot" + PlantedSecrets.TELEGRAM_TOKEN + "/sendMessage",
                        "text=" + PlantedSecrets.MESSAGE_TEXT))
                .allMatch(line -> FORBIDDEN.matcher(line).find());
        assertThat(Stream.of("port 45981", "took 0912 ms", "id 6f0912345678ab", "at 1789345678123"))
                .noneMatch(line -> FORBIDDEN.matcher(line).find());
    }

    private static List<Path> logs(String run) {
        return Stream.of("content", "notifier", "bot")
                .map(module -> Path.of("..", module, "target", "test-logs"))
                .filter(Files::isDirectory)
                .flatMap(LogHygieneCheck::files)
                .filter(log -> log.getFileName().toString().startsWith(run))
                .toList();
    }

    private static Stream<Path> files(Path directory) {
        try (Stream<Path> files = Files.list(directory)) {
            return files.toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<String> offences(Path log) {
        try (Stream<String> lines = Files.lines(log, StandardCharsets.UTF_8)) {
            return lines
                    .filter(line -> FORBIDDEN.matcher(line).find())
                    .map(line -> log + ": " + line)
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
