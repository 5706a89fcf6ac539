package vn.trucban.content.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.trucban.content.library.ContentFolder.Outcome;

/** Writing content: only known files, only below the folder, only what was seen, only what is sound. */
class ContentFolderTest {
    private static final String DANGER = "messages/danger.yaml";
    private static final Optional<String> FIRE = Optional.of("danger.fire: Cháy! Chạy ra ngoài, gọi 114.\n");

    @TempDir
    Path temp;

    private Path root;
    private ContentFolder folder;

    @BeforeEach
    void open() throws IOException {
        root = Files.createDirectories(temp.resolve("own"));
        folder = new ContentFolder(root);
    }

    @Test
    void what_is_written_is_there_whole_and_nothing_else_is_left() throws IOException {
        assertThat(folder.put(DANGER, FIRE, Optional.empty())).isEqualTo(Outcome.WRITTEN);
        assertThat(folder.text(DANGER)).isEqualTo(FIRE);
        assertThat(Files.readString(root.resolve(DANGER))).isEqualTo(FIRE.get());
        try (var left = Files.list(root.resolve("messages"))) {
            assertThat(left)
                    .extracting(Path::getFileName)
                    .extracting(Path::toString)
                    .containsExactly("danger.yaml");
        }
        assertThat(ContentLibrary.open(Optional.of(root)).sources().own()).containsOnlyKeys(DANGER);
    }

    @Test
    void whoever_saw_another_text_changes_nothing() throws IOException {
        folder.put(DANGER, FIRE, Optional.empty());
        Optional<String> other = Optional.of("danger.fire: Cháy!\n");
        assertThat(folder.put(DANGER, other, Optional.empty())).isEqualTo(Outcome.CHANGED_MEANWHILE);
        assertThat(folder.put(DANGER, Optional.empty(), other)).isEqualTo(Outcome.CHANGED_MEANWHILE);
        assertThat(folder.text(DANGER)).isEqualTo(FIRE);
        assertThat(folder.put(DANGER, Optional.empty(), FIRE)).isEqualTo(Outcome.WRITTEN);
        assertThat(folder.text(DANGER)).isEmpty();
    }

    @Test
    void problems_of_the_change_are_named_with_their_lines_and_nothing_is_written() {
        List<ContentProblem> problems =
                folder.problems(DANGER, Optional.of("danger:\n  fire: Cháy!\n  khong-co: gì\n"));
        assertThat(problems)
                .extracting(ContentProblem::file, ContentProblem::line)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(DANGER, 3));
        assertThat(folder.problems(DANGER, FIRE)).isEmpty();
        assertThat(folder.problems("commune.yaml", Optional.of("names: {}\n"))).isNotEmpty();
        assertThat(root).isEmptyDirectory();
    }

    @Test
    void a_file_broken_on_the_disk_can_be_mended() throws IOException {
        Files.createDirectories(root.resolve("messages"));
        Files.writeString(root.resolve(DANGER), "danger: [");
        assertThat(folder.text(DANGER)).contains("danger: [");
        assertThat(folder.problems(DANGER, FIRE)).isEmpty();
        assertThat(folder.put(DANGER, FIRE, Optional.of("danger: ["))).isEqualTo(Outcome.WRITTEN);
    }

    @Test
    void names_that_are_no_content_are_refused() {
        for (String name :
                List.of("../x.yaml", "/etc/passwd", "x.yaml", "notices/../../x.yaml", "notices/index.yaml", "")) {
            assertThatThrownBy(() -> folder.put(name, FIRE, Optional.empty()))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void a_link_that_leads_out_is_not_followed() throws IOException {
        Path outside = Files.createDirectories(temp.resolve("outside"));
        Files.createSymbolicLink(root.resolve("messages"), outside);
        assertThatThrownBy(() -> folder.put(DANGER, FIRE, Optional.empty())).isInstanceOf(IOException.class);
        assertThat(outside).isEmptyDirectory();
    }

    @Test
    void a_link_in_place_of_a_file_is_replaced_not_written_through() throws IOException {
        Path outside = Files.writeString(temp.resolve("outside.txt"), "của người khác");
        Files.createDirectories(root.resolve("messages"));
        Files.createSymbolicLink(root.resolve(DANGER), outside);
        folder.put(DANGER, FIRE, Optional.of("của người khác"));
        assertThat(outside).hasContent("của người khác");
    }
}
