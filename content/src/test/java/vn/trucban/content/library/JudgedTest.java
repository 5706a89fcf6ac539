package vn.trucban.content.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** The build's judgement holds for the very files it judged, and for no other. */
class JudgedTest {
    @Test
    void the_build_has_judged_every_file_that_comes_with_the_program() {
        assertThat(ContentFiles.builtInNames()).isNotEmpty().allSatisfy(name -> assertThat(
                        ContentFiles.builtInFile(name).filter(bytes -> Judged.atBuild(name, bytes)))
                .as(name)
                .isPresent());
    }

    @Test
    void a_byte_more_or_another_name_is_another_file() {
        byte[] bytes = ContentFiles.builtInFile(ContentFiles.COMMUNE).orElseThrow();
        assertThat(Judged.atBuild(ContentFiles.COMMUNE, Arrays.copyOf(bytes, bytes.length + 1)))
                .isFalse();
        assertThat(Judged.atBuild(ContentFiles.PAPER, bytes)).isFalse();
    }
}
