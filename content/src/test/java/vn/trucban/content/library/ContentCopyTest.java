package vn.trucban.content.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.trucban.content.library.ContentCopy.Outcome;

class ContentCopyTest {
    @TempDir
    Path folder;

    @Test
    void everyFileCopiedChangesNothingUntilItIsEdited() throws IOException {
        for (String name : ContentCopy.names()) {
            assertThat(ContentCopy.copy(name, folder)).as(name).isEqualTo(Outcome.COPIED);
        }
        assertThat(ContentCheck.of(Optional.of(folder)).problems()).isEmpty();
    }

    @Test
    void whatTheCommuneWroteIsNeverOverwritten() throws IOException {
        Files.writeString(folder.resolve("commune.yaml"), "của xã");

        assertThat(ContentCopy.copy("commune.yaml", folder)).isEqualTo(Outcome.THERE_ALREADY);
        assertThat(folder.resolve("commune.yaml")).hasContent("của xã");
    }

    @Test
    void onlyTheProgramsOwnFilesAreCopied() throws IOException {
        assertThat(ContentCopy.copy("../../etc/passwd", folder)).isEqualTo(Outcome.UNKNOWN);
        assertThat(ContentCopy.copy("playbooks/printr.yaml", folder)).isEqualTo(Outcome.UNKNOWN);
    }
}
