package vn.trucban.bot.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.trucban.bot.action.Action;
import vn.trucban.bot.action.Verb;
import vn.trucban.bot.command.Command;
import vn.trucban.bot.command.Seat;
import vn.trucban.bot.incident.Incident;
import vn.trucban.bot.incident.IncidentEvent.Kind;
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

    @ParameterizedTest
    @ValueSource(strings = {"đã nhận", "Đã nhận lệnh", "tôi đã nhận được lệnh", "em nhận rồi ạ", "rõ, đã nhận lệnh"})
    void that_they_have_the_order_is_heard_while_it_is_asked_what_else_they_meant(String words) {
        it.deputy.writes("VNPT-00123").sees("Tôi chưa chắc là việc nào");
        answersTheCall(words);
    }

    @ParameterizedTest
    @ValueSource(strings = {"đã nhận", "đã nhận lệnh"})
    void and_at_the_steps_of_what_they_reported(String words) {
        it.deputy.writes("máy in kẹt giấy");
        answersTheCall(words);
    }

    private void answersTheCall(String words) {
        it.deputy.writes(words).hasSeen("đã nhận lệnh, vị trí");
        assertThat(seats()).allMatch(seat -> seat.state() == Seat.State.RECEIVED);
        assertThat(it.office.incidents().open())
                .allSatisfy(one -> assertThat(one.events(Kind.NOTED)).isEmpty());
    }

    @Test
    void said_once_more_it_is_nothing_new_and_amid_more_words_none() {
        it.deputy.writes("đã nhận lệnh, máy in kẹt giấy").writes("em nhắn rồi");
        assertThat(seats()).allMatch(Seat::waiting);
        it.deputy.presses("Đang đến").writes("menu").writes("đã nhận lệnh");
        assertThat(seats()).allMatch(seat -> seat.state() == Seat.State.COMING);
    }

    /** As one sees it who is on the way to a flood when a fire calls, too. */
    @Test
    void of_two_boards_it_is_meant_for_the_one_that_waits() {
        it.deputy.presses("Đang đến").presses("20 phút");
        it.nam.writes("cháy kho lưu trữ, khói nhiều lắm").presses("Không, việc khác");
        it.moves(Duration.ofSeconds(5));
        Incident fire = it.office.incidents().open().stream()
                .filter(one -> !one.id().equals(it.flood().id()))
                .findFirst()
                .orElseThrow();
        it.leader.writes(new Action(Verb.COMMAND, fire.id().value(), "raise.fire").payload());
        it.moves(Duration.ofSeconds(5));
        it.deputy.writes("đã nhận lệnh");
        Command board = it.commands.find(fire.id()).orElseThrow();
        assertThat(board.seatsOf(HUNG))
                .isNotEmpty()
                .allMatch(post -> board.seats().get(post).state() == Seat.State.RECEIVED);
        assertThat(seats()).allMatch(seat -> seat.state() == Seat.State.COMING);
    }
}
