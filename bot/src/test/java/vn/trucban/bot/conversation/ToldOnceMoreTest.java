package vn.trucban.bot.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A board passes on what it has told until that is written down: under load more than once, and nobody is rung twice by that. */
class ToldOnceMoreTest {
    private final BoardOffice it = new BoardOffice();

    private List<Phone> everybody() {
        return List.of(it.leader, it.deputy, it.technician, it.hoa, it.nam, it.thu);
    }

    private int received() {
        return everybody().stream().mapToInt(Phone::received).sum();
    }

    @Test
    void passed_on_once_more_what_a_board_told_is_said_to_nobody_again() {
        it.deputy.presses("Đang đến");
        it.moves(Duration.ofMinutes(1));
        assertThat(it.told).anyMatch(tell -> tell.replace()).anyMatch(tell -> !tell.replace());
        String board = it.board();
        int before = received();

        List.copyOf(it.told).forEach(it.office.chats()::tell);
        it.moves(Duration.ofSeconds(1));

        assertThat(received()).isEqualTo(before);
        assertThat(it.board()).isEqualTo(board);
    }
}
