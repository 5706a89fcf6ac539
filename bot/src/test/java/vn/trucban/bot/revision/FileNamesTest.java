package vn.trucban.bot.revision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.trucban.content.library.Content;
import vn.trucban.content.library.ContentLibrary;

class FileNamesTest {
    private static final Content CONTENT = ContentLibrary.builtIn().current();

    static List<String> files() {
        return ContentLibrary.builtIn().sources().names();
    }

    /** Whoever corrects a telephone number has never seen the name of a file. */
    @ParameterizedTest
    @MethodSource("files")
    void every_file_has_a_name_in_the_readers_language(String file) {
        String id = file.substring(file.indexOf('/') + 1).replaceAll("\\.yaml$", "");
        assertThat(FileNames.plain(file, CONTENT)).isNotBlank().doesNotEndWith(": " + id);
    }
}
