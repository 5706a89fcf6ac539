package vn.trucban.bot.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.trucban.bot.command.Member;
import vn.trucban.bot.command.Seat;
import vn.trucban.bot.incident.IncidentEvent;
import vn.trucban.bot.incident.Outboxes;
import vn.trucban.bot.staff.PersonId;
import vn.trucban.notifier.channel.OutgoingMessage;
import vn.trucban.notifier.channel.SendOutcome;
import vn.trucban.notifier.channel.SendOutcome.Failure;
import vn.trucban.notifier.channel.SendOutcome.Reason;

/** A platform is away while a board is called out, and comes back: nobody who has the order is said not to be reachable, nor rung up. */
class AfterTheOutageTest {
    private static final SendOutcome AWAY =
            new SendOutcome.RetryLater(new Reason(Failure.PLATFORM_DOWN, "502"), Optional.empty(), true);

    private final BoardOffice it = new BoardOffice();

    private void away() {
        List.of(it.leader, it.deputy, it.technician, it.hoa, it.nam, it.thu).forEach(one -> it.office.loses(one, AWAY));
    }

    private void back() {
        List.of(it.leader, it.deputy, it.technician, it.hoa, it.nam, it.thu).forEach(it.office::finds);
    }

    private List<Seat> silent() {
        return it.command().seats().stream()
                .filter(seat -> seat.waiting() && !seat.byTelephone())
                .toList();
    }

    private List<OutgoingMessage> rings() {
        return List.of(it.leader, it.deputy, it.technician).stream()
                .flatMap(phone -> phone.shown().stream())
                .filter(message -> message.text().contains("Máy không nhắn được cho người này"))
                .filter(message -> !message.text().contains("Trạm Y tế"))
                .toList();
    }

    @Test
    void what_went_out_afterwards_is_not_said_to_have_missed_anybody() {
        away();
        it.passes(Duration.ofMinutes(7));
        assertThat(silent()).isNotEmpty().anyMatch(seat -> !seat.unreached().isEmpty());
        back();
        it.passes(Duration.ofMinutes(1));
        assertThat(silent()).isNotEmpty().allMatch(seat -> seat.unreached().isEmpty());
        assertThat(it.board()).contains("CHƯA TRẢ LỜI, gọi lần 2").doesNotContain("tin nhắn không tới");
        String someone = silent().get(0).holder().map(Member::name).orElseThrow();
        assertThat(it.flood().events(IncidentEvent.Kind.COMMAND_CALLED))
                .extracting(IncidentEvent::text)
                .filteredOn(text -> text.contains("Đã chuyển được lệnh gọi tới " + someone))
                .hasSize(1);
    }

    @Test
    void nobody_is_asked_to_ring_whoever_has_the_order_by_now() {
        away();
        it.passes(Duration.ofMinutes(7));
        back();
        it.passes(Duration.ofMinutes(1));
        assertThat(rings()).isEmpty();
    }

    /** The order of the others goes out before what says that they have none, and that is taken back before anybody has seen it. */
    @Test
    void nor_for_a_moment_while_everything_goes_out() {
        away();
        it.passes(Duration.ofMinutes(7));
        back();
        it.passes(Duration.ofMinutes(1));
        assertThat(sentToRingers())
                .extracting(OutgoingMessage::text)
                .noneMatch(text -> text.contains("Máy không nhắn được cho người này") && !text.contains("Trạm Y tế"));
    }

    private List<OutgoingMessage> sentToRingers() {
        return List.of(it.leader, it.deputy, it.technician).stream()
                .flatMap(phone -> it.office.messagesTo(phone.address()).stream())
                .toList();
    }

    private List<OutgoingMessage> ofHung(Phone phone, String words) {
        return phone.shown().stream()
                .filter(message -> message.text().contains(words))
                .toList();
    }

    @Test
    void one_who_is_not_reached_is_rung_once_for_all_posts_and_not_by_themselves() {
        it.office.loses(it.deputy, AWAY);
        it.passes(Duration.ofMinutes(7));
        assertThat(ofHung(it.leader, "gọi điện cho Anh Hùng (")).hasSize(1);
        it.office.finds(it.deputy);
        it.passes(Duration.ofMinutes(1));
        // why of all that was sent: the one not reached makes the calls
        assertThat(it.command().clerk()).contains(new PersonId("hung"));
        assertThat(it.office.messagesTo(it.deputy.address()))
                .noneMatch(message -> message.text().contains("gọi điện cho Anh Hùng"));
        assertThat(ofHung(it.leader, "gọi điện cho Anh Hùng (")).isEmpty();
        assertThat(ofHung(it.leader, "máy đã chuyển được lệnh gọi tới Anh Hùng, không phải gọi điện nữa"))
                .hasSize(1);
    }

    @Test
    void whose_post_somebody_else_has_by_now_is_not_rung_for_it() {
        it.office.loses(it.deputy, AWAY);
        it.passes(Duration.ofMinutes(12));
        assertThat(ofHung(it.leader, "gọi điện cho Anh Hùng (")).isEmpty();
        assertThat(ofHung(it.leader, "không phải gọi điện cho Anh Hùng nữa"))
                .singleElement()
                .satisfies(message -> assertThat(message.buttons()).isEmpty());
    }

    @Test
    void that_the_platform_asks_to_wait_for_some_seconds_is_no_call_that_fails() {
        SendOutcome slower = new SendOutcome.RetryLater(
                new Reason(Failure.RATE_LIMITED, "429"), Optional.of(Duration.ofSeconds(20)), false);
        it.office.loses(it.deputy, slower);
        it.nam.writes("có người bị vùi ở thôn 5");
        it.moves(Duration.ofSeconds(1));
        assertThat(it.office.chats().waiting())
                .filteredOn(one -> one.to().equals(it.deputy.address()))
                .isNotEmpty()
                .noneMatch(Outboxes.Waiting::failing);
        it.office.loses(it.deputy, AWAY);
        it.moves(Duration.ofSeconds(21));
        assertThat(it.office.chats().waiting())
                .filteredOn(one -> one.to().equals(it.deputy.address()))
                .anyMatch(Outboxes.Waiting::failing);
    }

    @Test
    void told_twice_it_is_written_down_once() {
        it.office.loses(it.deputy, AWAY);
        it.passes(Duration.ofMinutes(7));
        it.office.finds(it.deputy);
        it.passes(Duration.ofMinutes(2));
        int facts = it.flood().events().size();
        it.commands.delivered("command/" + it.flood().id() + "/1", it.deputy.address());
        it.office.incidents().delivered(it.flood().id() + "/1", it.deputy.address());
        assertThat(it.flood().events()).hasSize(facts);
    }
}
