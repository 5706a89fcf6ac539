package vn.trucban.bot.incident;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.trucban.content.library.ContentLibrary;
import vn.trucban.content.messages.Messages;

class ExerciseTest {
    private static final Messages MESSAGES = ContentLibrary.builtIn().current().messages();

    @Test
    void what_is_said_in_a_drill_begins_and_ends_with_the_word_once() {
        String said = Exercise.wrap("Có người bị kẹt.", MESSAGES);
        assertThat(said.lines().findFirst().orElseThrow()).contains("DIỄN TẬP");
        assertThat(said).endsWith("DIỄN TẬP").contains("\nCó người bị kẹt.\n");
    }

    @Test
    void an_incident_of_a_drill_says_which() {
        IncidentId id = IncidentId.ofDrill("k7q2", "abcdefghij");
        assertThat(id.exercise()).isTrue();
        assertThat(id.drill()).isEqualTo("k7q2");
        assertThat(new IncidentId("abcdefghij").exercise()).isFalse();
        assertThat(new IncidentId("abcdefghij").drill()).isEmpty();
    }
}
