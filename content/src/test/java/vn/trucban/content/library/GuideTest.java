package vn.trucban.content.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.trucban.content.playbook.PlaybookId;
import vn.trucban.content.playbook.Step;

/** The examples of the clerks' guide are tried as a clerk would. */
class GuideTest {
    private static final Path GUIDE = Path.of("HUONG-DAN.md");
    private static final Pattern EXAMPLE = Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL);

    @TempDir
    Path folder;

    @Test
    void theContactExampleWorks() throws IOException {
        String commune = builtIn("commune.yaml");
        int branch = commune.indexOf("  - id: power-branch");
        int next = commune.indexOf("  - id:", branch + 1);
        write("commune.yaml", commune.substring(0, branch) + example("- id: power-branch") + commune.substring(next));

        assertThat(ContentCheck.of(Optional.of(folder)).problems()).isEmpty();
    }

    @Test
    void theHamletExampleWorks() throws IOException {
        String commune = builtIn("commune.yaml");
        String before = commune.substring(0, commune.indexOf("hamlets:"));
        write("commune.yaml", before + example("hamlets:") + commune.substring(commune.indexOf("topics:")));

        Content content = ContentLibrary.open(Optional.of(folder)).current();

        assertThat(content.commune().hamlets()).hasSize(2);
    }

    @Test
    void theStepsExampleWorks() throws IOException {
        String printer = builtIn("playbooks/printer.yaml");
        String before = printer.substring(0, printer.indexOf("start:"));
        String after = printer.substring(printer.indexOf("\nparties:"));
        write("playbooks/printer.yaml", before + "start: den-do\n" + example("steps:") + after);

        assertThat(ContentCheck.of(Optional.of(folder)).problems()).isEmpty();
    }

    /** A clerk changes the step the guide shows into the two it shows next. */
    @Test
    void theStepIsAddedWhereTheGuideSays() throws IOException {
        String printer = builtIn("playbooks/printer.yaml");
        String before = example("next: person\n");
        String after = example("lau-banh-keo:");
        assertThat(printer).as("the guide shows the step as it is").contains(before);
        write("playbooks/printer.yaml", printer.replace(before, after));

        Content content = ContentLibrary.open(Optional.of(folder)).current();

        assertThat(content.playbook(PlaybookId.PRINTER).step("lau-banh-keo")).isInstanceOf(Step.Instruct.class);
    }

    @Test
    void thePhraseExampleIsLearnedBesideWhatIsThere() throws IOException {
        String phrase = "cụ Canon phòng tư pháp lại hắt hơi";
        double before = printer(ContentLibrary.builtIn().current(), phrase);
        write("phrases/printer.yaml", example("phrases:"));

        Content content = ContentLibrary.open(Optional.of(folder)).current();

        assertThat(printer(content, phrase)).isGreaterThan(before).isGreaterThan(0.8);
        assertThat(printer(content, "máy in kẹt giấy")).as("what was known").isGreaterThan(0.9);
    }

    private static double printer(Content content, String message) {
        return content.triage().classify(message).ranked().stream()
                .filter(ranked -> ranked.id() == PlaybookId.PRINTER)
                .mapToDouble(ranked -> ranked.confidence())
                .sum();
    }

    @Test
    void theMessageExampleWorks() throws IOException {
        write("messages/danger.yaml", example("danger:"));

        assertThat(ContentCheck.of(Optional.of(folder)).problems()).isEmpty();
    }

    private static String example(String containing) throws IOException {
        return EXAMPLE.matcher(Files.readString(GUIDE))
                .results()
                .map(found -> found.group(1))
                .filter(example -> example.contains(containing))
                .findFirst()
                .orElseThrow();
    }

    private static String builtIn(String file) throws IOException {
        return Files.readString(Path.of("src/main/resources/vn/trucban/content").resolve(file));
    }

    private void write(String file, String text) throws IOException {
        Path path = folder.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }
}
