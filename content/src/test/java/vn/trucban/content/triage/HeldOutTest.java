package vn.trucban.content.triage;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.trucban.content.library.ContentLibrary;
import vn.trucban.content.playbook.PlaybookId;
import vn.trucban.content.text.VietnameseText;

/**
 * The bars that triage is held to, on messages nobody learned from: {@code messages-held-out.jsonl}. Whoever reads its errors and writes
 * phrases for them spoils it; write new messages first.
 */
class HeldOutTest {
    private static final List<LabelledMessage> MESSAGES = LabelledMessage.read(file("messages-held-out.jsonl"));
    private static final Score SCORE =
            Score.of(ContentLibrary.builtIn().current().triage(), MESSAGES);

    private static Path file(String name) {
        try {
            return Path.of(HeldOutTest.class.getResource(name).toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void the_right_kind_is_found_at_once_or_among_three() {
        assertThat(SCORE.top(1)).isGreaterThanOrEqualTo(0.95);
        assertThat(SCORE.top(3)).isGreaterThanOrEqualTo(0.99);
        assertThat(SCORE.recall(PlaybookId.OTHER)).isGreaterThanOrEqualTo(0.90);
    }

    @Test
    void when_it_is_sure_it_is_right() {
        assertThat(SCORE.rightWhenSure()).isGreaterThanOrEqualTo(0.95);
    }

    @Test
    void no_disaster_is_answered_as_something_harmless_without_a_warning() {
        assertThat(SCORE.unwarned()).isEmpty();
    }

    @Test
    void nothing_of_it_was_learned() {
        Set<String> learned = ShippedPhrases.withSymptoms().values().stream()
                .flatMap(List::stream)
                .map(HeldOutTest::words)
                .collect(Collectors.toSet());
        assertThat(MESSAGES)
                .filteredOn(message -> learned.contains(words(message.text())))
                .isEmpty();
    }

    private static String words(String text) {
        return VietnameseText.fold(text).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }
}
