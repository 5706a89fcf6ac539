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

/** What only the source shows: every package says what it is, and no Vietnamese sentence stands in Java. */
class SourcesTest {
    /** A string literal with a letter that only Vietnamese has, or at least two words with accents. */
    private static final Pattern VIETNAMESE =
            Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*[ăđơưĂĐƠƯ\u1EA0-\u1EF9](?:[^\"\\\\]|\\\\.)*\"");

    /** Letters, words and numbers of the language itself; and picocli's annotations, which take only constants. */
    private static final List<String> EXEMPT =
            List.of("vn/trucban/content/text/", "vn/trucban/content/triage/", "vn/trucban/bot/cli/");

    @Test
    void every_package_says_what_it_is() {
        assertThat(mainSources().map(Path::getParent).distinct().filter(SourcesTest::saysNothing))
                .as("packages without package-info.java")
                .isEmpty();
    }

    private static boolean saysNothing(Path directory) {
        return !Files.exists(directory.resolve("package-info.java"));
    }

    @Test
    void vietnamese_texts_come_from_content() {
        assertThat(mainSources()
                        .filter(source ->
                                EXEMPT.stream().noneMatch(source.toString().replace('\\', '/')::contains))
                        .flatMap(SourcesTest::literals))
                .isEmpty();
    }

    @Test
    void it_would_find_them() {
        assertThat(List.of("say(\"Mất điện\")", "x = \"a\" + \"Trực ban\";"))
                .allMatch(line -> VIETNAMESE.matcher(line).find());
        assertThat(List.of("say(\"incident.taken\"); // mất điện", " * Says \"hello\" để thử"))
                .noneMatch(line -> VIETNAMESE.matcher(line).find());
    }

    private static Stream<String> literals(Path source) {
        try (Stream<String> lines = Files.lines(source, StandardCharsets.UTF_8)) {
            return lines
                    .filter(line ->
                            !line.strip().startsWith("*") && !line.strip().startsWith("/"))
                    .filter(line -> VIETNAMESE.matcher(line).find())
                    .map(line -> source.getFileName() + ": " + line.strip())
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Path> mainSources() {
        return Stream.of("content", "notifier", "bot")
                .map(module -> Path.of("..", module, "src", "main", "java"))
                .flatMap(SourcesTest::javaFiles);
    }

    private static Stream<Path> javaFiles(Path root) {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
