package vn.trucban.content.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.trucban.content.yaml.YamlFile;
import vn.trucban.content.yaml.YamlTree;

/** The table {@code broken.yaml}: each way to break a file, and the exact sentence and line it gives. */
class BrokenFilesTest {
    @TempDir
    Path folder;

    static Stream<YamlTree> cases() throws IOException {
        YamlFile table = YamlFile.read(resource("broken.yaml"));
        assertThat(table.findings()).isEmpty();
        return table.tree().get("cases").items().stream();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void saysWhatIsWrongAndWhere(YamlTree broken) throws IOException {
        String file = broken.text("file");
        String text = broken.has("text") ? broken.text("text") : changed(broken, sound(file));
        write(file, text);

        String told = broken.optionalText("elsewhere").orElse(file);
        List<ContentProblem> problems = problems(told);
        if (broken.get("none").isTrue()) {
            assertThat(problems).isEmpty();
            return;
        }
        if (told.equals(file)) {
            assertThat(problems).contains(new ContentProblem(file, line(text, broken.get("at")), broken.text("say")));
        } else {
            assertThat(problems).extracting(ContentProblem::message).contains(broken.text("say"));
        }
        int others = broken.get("also").number().orElse(0);
        assertThat(problems).as("nothing beside the point").hasSize(1 + others);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "playbooks/printer.yaml",
                "commune.yaml",
                "calendar.yaml",
                "reporting.yaml",
                "paper-intake.yaml",
                "certificates.yaml",
                "outside.yaml",
                "drills.yaml",
                "drill-scenarios.yaml",
                "command.yaml",
                "notices/storm.yaml",
                "notices/drill.yaml"
            })
    void findsNothingWrongWithTheSoundFiles(String file) throws IOException {
        write(file, sound(file));

        assertThat(problems(file)).isEmpty();
    }

    @Test
    void listsEveryProblemOfEveryFile() throws IOException {
        write(
                "playbooks/printer.yaml",
                sound("playbooks/printer.yaml")
                        .replace("severity: simple", "severity: easy")
                        .replace("next: done", "next: which")
                        .replace("[it-company]", "[nobody]"));
        write("notices/storm.yaml", sound("notices/storm.yaml").replace("all-clear", "allclear"));

        assertThat(ContentCheck.of(Optional.of(folder)).problems())
                .extracting(problem -> problem.file() + ":" + problem.line())
                .containsExactly(
                        "notices/storm.yaml:3",
                        "notices/storm.yaml:21",
                        "playbooks/printer.yaml:5",
                        "playbooks/printer.yaml:24",
                        "playbooks/printer.yaml:25",
                        "playbooks/printer.yaml:31");
    }

    private static int line(String text, YamlTree at) {
        if (at.text().isEmpty()) {
            return 0;
        }
        assertThat(text).contains(at.text());
        return 1
                + (int) text.substring(0, text.indexOf(at.text()))
                        .chars()
                        .filter(c -> c == '\n')
                        .count();
    }

    private static String changed(YamlTree broken, String sound) {
        assertThat(sound).contains(broken.text("find"));
        int times = broken.get("times").number().orElse(0);
        return sound.replace(
                broken.text("find"), broken.text("put") + broken.text("repeat").repeat(times));
    }

    private List<ContentProblem> problems(String file) {
        return ContentCheck.of(Optional.of(folder)).problems().stream()
                .filter(problem -> problem.file().equals(file))
                .toList();
    }

    private void write(String file, String text) throws IOException {
        Path path = folder.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }

    private static String sound(String file) throws IOException {
        return new String(resource(file.substring(file.indexOf('/') + 1)), StandardCharsets.UTF_8);
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream in = BrokenFilesTest.class.getResourceAsStream(name)) {
            return in.readAllBytes();
        }
    }
}
