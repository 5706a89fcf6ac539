package vn.trucban.bot.kept;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What everything that keeps files promises. */
public abstract class KeptFilesContract {
    private static final byte[] LETTER = "báo cáo".getBytes(StandardCharsets.UTF_8);

    private KeptFiles files;

    /** Empty, new for each test. */
    protected abstract KeptFiles files();

    @BeforeEach
    void open() {
        files = files();
    }

    @Test
    void what_was_kept_comes_back_byte_for_byte_under_its_sha256() {
        String digest = files.keep(LETTER);
        assertThat(digest).isEqualTo("4f54e9e1a61c1d4cf25619dd194e1c15227662e7d954e76cd6063a5735f79a36");
        assertThat(files.find(digest))
                .hasValueSatisfying(bytes -> assertThat(bytes).isEqualTo(LETTER));
        assertThat(files.keep(LETTER)).isEqualTo(digest);
        assertThat(files.find("0".repeat(64))).isEmpty();
    }

    @Test
    void what_is_forgotten_is_gone_and_nothing_else() {
        String draft = files.keep(LETTER);
        String sent = files.keep("báo cáo khác".getBytes(StandardCharsets.UTF_8));
        files.forget(draft);
        files.forget(draft);
        assertThat(files.find(draft)).isEmpty();
        assertThat(files.find(sent)).isPresent();
    }

    @Test
    void another_file_is_another() {
        String one = files.keep(LETTER);
        String other = files.keep("báo cáo khác".getBytes(StandardCharsets.UTF_8));
        assertThat(other).isNotEqualTo(one);
        assertThat(files.find(one))
                .hasValueSatisfying(bytes -> assertThat(bytes).isEqualTo(LETTER));
    }
}
