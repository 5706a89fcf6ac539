package vn.trucban.bot.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.trucban.bot.command.Seat;
import vn.trucban.bot.staff.PersonId;

/** Whoever is called to a board answers it in whatever words, and reports nothing by that. */
class CalledInWordsTest {
    private final BoardOffice board = new BoardOffice();

    private Seat.State state() {
        return board.command().seats().stream()
                .filter(seat -> seat.isWith(new PersonId("hung")))
                .findFirst()
                .map(Seat::state)
                .orElseThrow();
    }

    private void nothingElseIsReported() {
        assertThat(board.office.incidents().open()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "em có mặt rồi, ARRIVED",
        "tới nơi rồi ạ, ARRIVED",
        "ok, RECEIVED",
        "rõ, RECEIVED",
        "vâng ạ, RECEIVED",
        "9h em qua, COMING",
        "'nhận lệnh, 30p', COMING",
        "1 tiếng rưỡi nữa, COMING"
    })
    void it_is_heard(String words, Seat.State heard) {
        assertThat(state()).isEqualTo(Seat.State.CALLED);
        board.deputy.writes(words);
        assertThat(state()).isEqualTo(heard);
        nothingElseIsReported();
    }

    @Test
    void whoever_cannot_come_is_called_no_more() {
        board.deputy.writes("em không đến được ạ, đang ở Hà Nội").sees("Lý do là gì?");
        assertThat(board.command().seats())
                .noneMatch(seat -> seat.isWith(new PersonId("hung")) && seat.state() == Seat.State.CALLED);
        nothingElseIsReported();
    }

    @ParameterizedTest
    @ValueSource(strings = {"gì vậy", "đâu", "chiều em qua", "15"})
    void what_is_short_and_none_of_these_is_asked_about(String words) {
        board.deputy.writes(words).sees("trả lời lệnh gọi").presses("Đã nhận");
        assertThat(state()).isEqualTo(Seat.State.RECEIVED);
        nothingElseIsReported();
    }

    @Test
    void what_names_a_danger_is_the_dangers() {
        board.deputy.writes("có mặt rồi, 2 người bị kẹt trên mái nhà ông Bảy");
        assertThat(state()).isEqualTo(Seat.State.CALLED);
        assertThat(board.flood().events()).anyMatch(event -> event.text().contains("2 người bị kẹt"));
    }

    @Test
    void at_the_steps_of_something_else_ok_answers_those() {
        board.deputy.writes("máy in kẹt giấy").writes("ok");
        assertThat(state()).isEqualTo(Seat.State.CALLED);
    }
}
