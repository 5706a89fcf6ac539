package vn.trucban.bot.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.trucban.bot.action.Action;
import vn.trucban.bot.action.Verb;
import vn.trucban.bot.command.Seat;
import vn.trucban.bot.incident.IncidentEvent.Kind;
import vn.trucban.bot.staff.PersonId;

/** Whoever is called out for a disaster types that they are coming, after other messages have come in between. */
class TypedOnTheWayTest {
    private final BoardOffice it = new BoardOffice();

    private Seat.State stateOf(String person) {
        return it.command().seats().stream()
                .filter(seat -> seat.isWith(new PersonId(person)))
                .map(Seat::state)
                .findFirst()
                .orElseThrow();
    }

    private boolean noted(String words) {
        return it.flood().events(Kind.NOTED).stream()
                .anyMatch(note -> note.text().contains(words));
    }

    @ParameterizedTest
    @ValueSource(strings = {"đang tới, 20p", "dang toi 20p", "đang đến, khoảng 20 phút nữa"})
    void it_is_their_answer_whatever_came_in_between(String words) {
        it.hoa.writes("nước đang dâng nhanh, 2 người bị kẹt trên mái");
        it.moves(Duration.ofSeconds(5));
        it.deputy.writes("sự cố đang mở");
        it.deputy.writes(words);
        it.moves(Duration.ofSeconds(1));
        assertThat(stateOf("hung")).isEqualTo(Seat.State.COMING);
        assertThat(it.flood().events(Kind.COMMAND_CALLED))
                .anyMatch(fact -> fact.text().contains("đang đến, khoảng 8h25"));
        assertThat(noted(words)).isFalse();
        assertThat(it.office.incidents().open()).hasSize(1);
    }

    @Test
    void another_question_that_is_open_takes_the_words() {
        it.deputy.does(new Inbound.Event.Press(
                Action.of(Verb.NOTE, it.flood().id().value()).payload(), Optional.empty()));
        it.deputy.writes("đang tới, 20p");
        assertThat(noted("đang tới, 20p")).isTrue();
        assertThat(stateOf("hung")).isEqualTo(Seat.State.CALLED);
    }

    @Test
    void a_cry_that_begins_so_is_heard_as_danger() {
        it.deputy.writes("đang tới, có người bị thương ở cầu");
        it.moves(Duration.ofSeconds(5));
        assertThat(stateOf("hung")).isEqualTo(Seat.State.CALLED);
        it.leader.hasSeen("có người bị thương ở cầu");
    }
}
