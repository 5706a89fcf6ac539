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
    /** A string literal with a letter that only Vietnamese has. */
    private static final Pattern VIETNAMESE =
            Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*[ăđơưĂĐƠƯ\u1EA0-\u1EF9](?:[^\"\\\\]|\\\\.)*\"");

    /** One with a word without its accents that no English text and no name in the program has. */
    private static final Pattern FOLDED = Pattern.compile(
            "\"(?:[^\"\\\\]|\\\\.)*(?<![a-zA-Z./_-])(?:chua|khong|duoc|ngay|ng\u00e0y|hom|gio|phut|chieu|trua|khoang"
                    + "|truoc|thang|mat khau|ca nhan|co quan|to chuc|xu ly|khac phuc|su co|can bo|nguoi|trang|xong|ruoi)"
                    + "(?![a-zA-Z/_-])(?:[^\"\\\\]|\\\\.)*\"");

    /** Letters, words and numbers of the language itself; and picocli's annotations, which take only constants. */
    private static final List<String> EXEMPT =
            List.of("vn/trucban/content/text/", "vn/trucban/content/triage/", "vn/trucban/bot/cli/");

    /**
     * Readers of days, times, numbers and bulletins, and of lists that another program wrote: what stands there is grammar that goes with
     * the code beside it, not what a clerk may put otherwise. Every other word that people type comes from content, see {@code Phrases}.
     */
    private static final List<String> READERS = List.of(
            "/BulletinText.java",
            "/RiskLevel.java",
            "bot/certificate/TypedDay.java",
            "bot/certificate/TypedDetails.java",
            "bot/command/LeadTurn.java",
            "bot/conversation/TypedMoment.java",
            "bot/filing/DeedTalk.java",
            "bot/logbook/SaidTime.java",
            "bot/outside/PromisedTime.java",
            "bot/paper/TypedTime.java");

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
                        .filter(source -> !isOneOf(EXEMPT, source))
                        .flatMap(source -> literals(source, VIETNAMESE)))
                .isEmpty();
    }

    @Test
    void what_people_type_without_accents_comes_from_content_too() {
        assertThat(mainSources()
                        .filter(source -> !isOneOf(EXEMPT, source) && !isOneOf(READERS, source))
                        .flatMap(source -> literals(source, FOLDED)))
                .isEmpty();
        assertThat(READERS).as("each of them still holds some").allMatch(reader -> mainSources()
                .filter(source -> isOneOf(List.of(reader), source))
                .anyMatch(source -> literals(source, FOLDED).findAny().isPresent()));
    }

    private static boolean isOneOf(List<String> files, Path source) {
        return files.stream().anyMatch(source.toString().replace('\\', '/')::contains);
    }

    @Test
    void it_would_find_them() {
        assertThat(List.of("Set.of(\"chua co\", \"0\")", "matches(\"(?:khoang |tam )?\\\\d\")"))
                .allMatch(line -> FOLDED.matcher(line).find());
        assertThat(List.of("say(\"incident.taken\"); // chua co", "\"/trang/{slug}\"", "\"changes of a page\""))
                .noneMatch(line -> FOLDED.matcher(line).find());
        assertThat(List.of("say(\"Mất điện\")", "x = \"a\" + \"Trực ban\";"))
                .allMatch(line -> VIETNAMESE.matcher(line).find());
        assertThat(List.of("say(\"incident.taken\"); // mất điện", " * Says \"hello\" để thử"))
                .noneMatch(line -> VIETNAMESE.matcher(line).find());
    }

    private static Stream<String> literals(Path source, Pattern pattern) {
        try (Stream<String> lines = Files.lines(source, StandardCharsets.UTF_8)) {
            return lines
                    .filter(line ->
                            !line.strip().startsWith("*") && !line.strip().startsWith("/"))
                    .filter(line -> pattern.matcher(line).find())
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
