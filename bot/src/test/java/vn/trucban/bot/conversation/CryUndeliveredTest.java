package vn.trucban.bot.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.trucban.bot.incident.IncidentEvent;
import vn.trucban.bot.incident.IncidentEvent.Kind;
import vn.trucban.notifier.channel.SendOutcome;
import vn.trucban.notifier.channel.SendOutcome.Failure;

/** Under a board nobody reads that somebody has been told who has not. */
class CryUndeliveredTest {
    private static final SendOutcome DOWN =
            new SendOutcome.RetryLater(new SendOutcome.Reason(Failure.PLATFORM_DOWN, ""), Optional.empty(), true);
    private static final String NOBODY = "chưa nhắn được ai trong danh sách trực";

    private final BoardOffice board = new BoardOffice();

    private List<String> undelivered() {
        return board.flood().events(Kind.UNDELIVERED).stream()
                .map(IncidentEvent::text)
                .toList();
    }

    @Test
    void whom_it_did_not_reach_is_written_down_and_whoever_cried_reads_whom_to_ring() {
        List.of(board.leader, board.deputy, board.technician).forEach(one -> board.office.loses(one, DOWN));
        board.hoa.presses("Có người mắc kẹt");
        board.moves(Duration.ofSeconds(5));
        board.hoa
                .hasSeen("tôi đang báo")
                .hasNotSeen("đã nhắn ngay")
                .hasSeen(NOBODY)
                .hasSeen("☎ Anh Kỹ: 0900000001");
        assertThat(undelivered())
                .anyMatch(text -> text.contains("Ông Phúc"))
                .anyMatch(text -> text.contains("Anh Hùng"))
                .anyMatch(text -> text.contains("Anh Kỹ"));
        int facts = undelivered().size();
        board.passes(Duration.ofMinutes(9));
        assertThat(undelivered()).hasSize(facts);
        assertThat(board.office.messagesTo(board.hoa.address()))
                .filteredOn(message -> message.text().contains(NOBODY))
                .hasSize(1);
        board.nam.hasNotSeen(NOBODY);
    }

    @Test
    void where_it_reaches_somebody_the_others_are_left_out_of_what_is_said_next() {
        board.office.loses(board.technician, DOWN);
        board.hoa.presses("Có người mắc kẹt");
        board.passes(Duration.ofMinutes(7));
        assertThat(undelivered()).singleElement().asString().contains("Anh Kỹ");
        board.hoa.hasNotSeen(NOBODY);
        board.nam.writes("/baocao").presses("Thiên tai, cháy").presses("Có người mắc kẹt");
        board.moves(Duration.ofSeconds(5));
        board.nam.hasSeen("tôi đang báo lãnh đạo Trung tâm").hasNotSeen("cán bộ kỹ thuật, lãnh đạo");

        board.office.finds(board.technician);
        board.passes(Duration.ofMinutes(6));
        assertThat(board.flood().events(Kind.DELIVERED)).singleElement().satisfies(fact -> assertThat(fact.text())
                .contains("Anh Kỹ"));
    }

    @Test
    void who_cries_once_nobody_is_reached_reads_it_at_once() {
        List.of(board.leader, board.deputy, board.technician).forEach(one -> board.office.loses(one, DOWN));
        board.hoa.presses("Có người mắc kẹt");
        board.passes(Duration.ofMinutes(7));
        int told = board.hoa.received();
        board.hoa.writes("2 người bị kẹt trên mái nhà ông Bảy");
        board.moves(Duration.ofSeconds(5));
        assertThat(board.office.messagesTo(board.hoa.address()).subList(told, board.hoa.received()))
                .anyMatch(message -> message.text().contains(NOBODY)
                        && message.text().contains("2 người bị kẹt trên mái nhà ông Bảy"));
    }
}
