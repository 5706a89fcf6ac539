package vn.trucban.bot.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.trucban.bot.command.Seat;
import vn.trucban.bot.incident.Incident;
import vn.trucban.bot.incident.Incident.Status;

/** Somebody is on the way to the board, is asked for how many minutes, and types a bare number after something else was shown. */
class TypedNumberTest {
    private final BoardOffice flood = new BoardOffice();
    private final Phone technician = flood.technician;

    @BeforeEach
    void is_on_the_way() {
        technician.presses("Đang đến").sees("bao nhiêu phút nữa tới nơi?");
        assertThat(isKnown()).isFalse();
    }

    private boolean isKnown() {
        return flood.command().seats().stream()
                .filter(seat -> seat.state() == Seat.State.COMING)
                .allMatch(seat -> seat.eta().isPresent());
    }

    private void aPrinterBreaks() {
        flood.nam.writes("máy in bị kẹt giấy").presses("Cần hỗ trợ");
        flood.moves(Duration.ofSeconds(10));
        technician.sees("Máy in").isOffered("Nhận việc");
    }

    private Incident printer() {
        return flood.office.incidents().open().stream()
                .filter(one -> one.words().contains("máy in"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void under_its_question_it_is_minutes() {
        technician.writes("2");
        assertThat(isKnown()).isTrue();
    }

    @Test
    void more_than_the_buttons_of_what_came_later_it_is_minutes() {
        aPrinterBreaks();
        technician.writes("15");
        assertThat(isKnown()).isTrue();
    }

    @Test
    void where_it_may_be_either_it_is_asked_and_nothing_is_done() {
        aPrinterBreaks();
        technician.writes("1").sees("Số 1").isOffered("Còn 1 phút nữa tới").isOffered("Chọn mục 1: Nhận việc");
        assertThat(isKnown()).isFalse();
        assertThat(printer().status()).isEqualTo(Status.ESCALATED);
    }

    @Test
    void the_answer_may_be_a_number_too() {
        aPrinterBreaks();
        technician.writes("1").writes("2");
        assertThat(printer().status()).isEqualTo(Status.TAKEN);
        assertThat(isKnown()).isFalse();
    }

    @Test
    void or_its_words() {
        aPrinterBreaks();
        technician.writes("1").writes("còn 1 phút nữa tới");
        assertThat(isKnown()).isTrue();
        assertThat(printer().status()).isEqualTo(Status.ESCALATED);
    }

    @Test
    void of_a_list_that_they_asked_for_it_is_a_button() {
        technician.writes("menu").writes("2").sees("SC-1");
        assertThat(isKnown()).isFalse();
    }

    @Test
    void asked_again_below_it_is_minutes_again() {
        aPrinterBreaks();
        technician.presses("Đang đến").sees("bao nhiêu phút nữa tới nơi?").writes("1");
        assertThat(isKnown()).isTrue();
        assertThat(printer().status()).isEqualTo(Status.ESCALATED);
    }

    @Test
    void once_it_is_answered_it_is_a_button() {
        technician.presses("20 phút");
        aPrinterBreaks();
        technician.writes("1");
        assertThat(printer().status()).isEqualTo(Status.TAKEN);
    }
}
