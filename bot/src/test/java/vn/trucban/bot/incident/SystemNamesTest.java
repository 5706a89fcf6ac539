package vn.trucban.bot.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import vn.trucban.content.library.ContentLibrary;
import vn.trucban.content.playbook.PlaybookId;

/** Which system a report counts an incident for. */
class SystemNamesTest {
    private static final Instant NINE = Instant.parse("2026-11-23T02:00:00Z");

    private final IncidentsInMemory incidents = new IncidentsInMemory();
    private final SystemNames names =
            new SystemNames(() -> ContentLibrary.builtIn().current().reporting());

    private Incident answered(PlaybookId kind, String words, String step, String answer) {
        return incidents.tried(incidents.reported(kind, words, NINE), step, answer, NINE.plusSeconds(60));
    }

    @Test
    void an_answer_that_speaks_of_receiving_does_not_move_it_from_the_system_that_was_reported() {
        Incident births =
                answered(PlaybookId.SOFTWARE, "phần mềm hộ tịch không vào được", "function", "Tiếp nhận, chuyển bước");

        assertThat(names.apply(births)).isEqualTo("Phần mềm hộ tịch");
    }

    @Test
    void where_the_report_names_none_an_answer_may() {
        assertThat(names.apply(answered(PlaybookId.ACCOUNT, "tk bị khóa rồi", "which", "Phần mềm một cửa")))
                .isEqualTo("Phần mềm một cửa");
    }
}
