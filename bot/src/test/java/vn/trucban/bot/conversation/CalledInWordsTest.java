package vn.trucban.bot.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.trucban.bot.command.Seat;
import vn.trucban.bot.staff.PersonId;

/** Whoever a board has called answers in words, and what answers another list of theirs is not taken for it. */
class CalledInWordsTest {
    private static final PersonId HUNG = new PersonId("hung");

    private final BoardOffice it = new BoardOffice();

    @BeforeEach
    void the_deputy_has_a_post() {
        assertThat(seats()).isNotEmpty().allMatch(Seat::waiting);
    }

    private List<Seat> seats() {
        return it.command().seatsOf(HUNG).stream()
                .map(post -> it.command().seats().get(post))
                .toList();
    }

    private void nobodyKnowsWhen() {
        assertThat(seats())
                .allMatch(
                        seat -> seat.state() == Seat.State.COMING && seat.eta().isEmpty());
    }

    @Test
    void a_number_of_the_menu_opens_what_stands_there_and_is_no_minute() {
        it.deputy.presses("Đang đến").writes("menu").writes("2").sees("SC-1");
        nobodyKnowsWhen();
        it.deputy.writes("menu").writes("1").isOffered("Máy in");
        nobodyKnowsWhen();
    }

    @Test
    void what_the_list_has_no_place_for_is_in_how_many_minutes_they_are_there() {
        it.deputy.presses("Đang đến").writes("menu").writes("25");
        assertThat(seats()).allMatch(seat -> seat.eta().isPresent());
    }

    @Test
    void so_is_a_number_with_its_unit() {
        it.deputy.presses("Đang đến").writes("menu").writes("5 phút");
        assertThat(seats()).allMatch(seat -> seat.eta().isPresent());
    }

    @Test
    void under_the_question_itself_every_number_is() {
        it.deputy.presses("Đang đến").writes("2");
        assertThat(seats()).allMatch(seat -> seat.eta()
                .filter(at -> !at.isAfter(it.office.now().plusSeconds(120)))
                .isPresent());
    }

    @Test
    void a_number_at_the_steps_of_an_incident_answers_its_step() {
        it.deputy.writes("máy in kẹt giấy");
        it.deputy.presses("Đang đến").writes("menu");
        it.deputy.writes("1");
        nobodyKnowsWhen();
    }
}
