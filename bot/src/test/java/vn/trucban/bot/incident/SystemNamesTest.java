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

    @Test
    void where_only_the_kind_was_tapped_what_is_written_when_asked_for_the_symptoms_names_it() {
        Incident tapped = incidents.reported(PlaybookId.SOFTWARE, "Lỗi phần mềm", NINE);
        assertThat(names.apply(tapped)).isEmpty();
        assertThat(names.apply(
                        incidents.described(tapped, "iGate báo lỗi 502, không tiếp nhận được", NINE.plusSeconds(120))))
                .isEqualTo("Phần mềm một cửa");
    }

    @Test
    void what_whoever_works_on_it_writes_names_nothing() {
        Incident tapped = incidents.reported(PlaybookId.SOFTWARE, "Lỗi phần mềm", NINE);
        assertThat(names.apply(incidents.noted(tapped, "đang xem iGate", NINE.plusSeconds(120))))
                .isEmpty();
    }
}
