package vn.trucban.bot.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.trucban.bot.incident.IncidentCommand;
import vn.trucban.bot.incident.IncidentEvent.Kind;
import vn.trucban.bot.incident.Party;
import vn.trucban.bot.staff.PersonId;
import vn.trucban.notifier.channel.SendOutcome;
import vn.trucban.notifier.channel.SendOutcome.Failure;

/** Somebody cries amid what another has reported, and no message gets through: they know it within seconds, and when one does. */
class CryReachesNobodyTest {
    private static final SendOutcome DOWN =
            new SendOutcome.RetryLater(new SendOutcome.Reason(Failure.PLATFORM_DOWN, ""), Optional.empty(), true);
    private static final String CRY = "2 người bị kẹt trên mái nhà ông Bảy";
    private static final String NOBODY = "tin “" + CRY + "” tôi chưa nhắn được cho ai";
    private static final String NOBODY_BUT_THE_BOARD = "tin “" + CRY + "” đã lên bảng";
    private static final String REACHED = "đã liên lạc được đ/c Anh Kỹ lúc";

    private static List<Phone> duty(BoardOffice it) {
        return List.of(it.leader, it.deputy, it.technician);
    }

    private static void lost(BoardOffice it, Phone... phones) {
        Stream.of(phones).forEach(phone -> it.office.loses(phone, DOWN));
    }

    private static long sent(BoardOffice it, Phone phone, String words) {
        return it.office.messagesTo(phone.address()).stream()
                .filter(message -> message.text().contains(words))
                .count();
    }

    private static void taken(BoardOffice it) {
        it.office
                .incidents()
                .carryOut(
                        it.flood().id(),
                        "take",
                        new IncidentCommand.Take(new Party(new PersonId("ky"), "Anh Kỹ", it.technician.address())));
        it.office.settle();
    }

    private static void back(BoardOffice it, Phone... phones) {
        Stream.of(phones).forEach(it.office::finds);
        it.passes(Duration.ofMinutes(2));
    }

    @Test
    void where_nobody_has_it_whoever_cried_reads_it_with_the_reporter_once_and_when_it_holds_no_more() {
        BoardOffice it = BoardOffice.withoutBoard();
        duty(it).forEach(one -> lost(it, one));
        it.nam.writes(CRY);
        it.passes(Duration.ofSeconds(3));
        it.nam.hasSeen(NOBODY).hasSeen("☎ Anh Kỹ: 0900000001").isOffered("Số cần gọi");
        it.hoa.hasSeen("chưa liên lạc được ai");
        it.passes(Duration.ofMinutes(9));
        assertThat(sent(it, it.nam, NOBODY)).isEqualTo(1);
        back(it, it.technician);
        back(it, it.leader, it.deputy);
        assertThat(sent(it, it.nam, REACHED)).isEqualTo(1);
        assertThat(sent(it, it.nam, "đã liên lạc được")).isEqualTo(1);
        assertThat(sent(it, it.hoa, "đã liên lạc được")).isEqualTo(1);
        assertThat(it.nam.shown()).as("what holds no more").noneMatch(message -> message.text()
                .contains(NOBODY));
    }

    @Test
    void the_last_rung_called_again_is_no_news_to_the_reporter() {
        BoardOffice it = BoardOffice.withoutBoard();
        duty(it).forEach(one -> lost(it, one));
        it.nam.writes(CRY);
        it.passes(Duration.ofMinutes(5));
        long told = sent(it, it.hoa, "chưa liên lạc được ai");
        it.passes(Duration.ofMinutes(5));
        assertThat(it.flood().repeats()).isPositive();
        assertThat(sent(it, it.hoa, "chưa liên lạc được ai")).isEqualTo(told);
    }

    @Test
    void where_somebody_has_it_and_is_not_reached_any_more() {
        BoardOffice it = BoardOffice.withoutBoard();
        taken(it);
        it.moves(Duration.ofMinutes(2));
        duty(it).forEach(one -> lost(it, one));
        it.nam.writes(CRY);
        it.passes(Duration.ofSeconds(3));
        for (Phone phone : List.of(it.nam, it.hoa)) {
            phone.hasSeen(NOBODY).hasSeen("☎ Anh Kỹ: 0900000001");
        }
        it.thu.hasNotSeen(NOBODY);
        it.passes(Duration.ofMinutes(2));
        back(it, it.technician);
        for (Phone phone : List.of(it.nam, it.hoa)) {
            assertThat(sent(it, phone, NOBODY)).isEqualTo(1);
            assertThat(sent(it, phone, REACHED)).isEqualTo(1);
        }
    }

    @Test
    void under_a_board_also_who_typed_it_and_is_no_party_of_it() {
        BoardOffice it = new BoardOffice();
        duty(it).forEach(one -> lost(it, one));
        it.nam.writes(CRY);
        it.passes(Duration.ofSeconds(3));
        it.nam.hasSeen(NOBODY_BUT_THE_BOARD);
        it.passes(Duration.ofMinutes(7));
        assertThat(sent(it, it.nam, NOBODY_BUT_THE_BOARD)).isEqualTo(1);
        back(it, it.technician);
        it.passes(Duration.ofMinutes(5));
        assertThat(sent(it, it.nam, REACHED)).isEqualTo(1);
    }

    @Test
    void that_whoever_cried_stands_on_the_ladder_helps_nobody_but_the_others() {
        for (BoardOffice it : List.of(new BoardOffice(), BoardOffice.withoutBoard())) {
            lost(it, it.leader, it.deputy);
            it.technician.writes(CRY);
            it.passes(Duration.ofSeconds(3));
            it.technician.hasSeen("tin “" + CRY + "”").hasSeen("☎ Ông Phúc: 0900000001");
            it.passes(Duration.ofSeconds(60));
            assertThat(sent(it, it.technician, "Xin gọi điện ngay")).isEqualTo(1);
            it.hoa.hasNotSeen("Xin gọi điện ngay");
            back(it, it.leader);
            assertThat(sent(it, it.technician, "đã liên lạc được đ/c Ông Phúc")).isEqualTo(1);
        }
    }

    @Test
    void whoever_hears_that_somebody_has_it_though_no_message_came_through_is_told() {
        BoardOffice it = BoardOffice.withoutBoard();
        duty(it).forEach(one -> lost(it, one));
        it.nam.writes(CRY);
        it.passes(Duration.ofSeconds(3));
        taken(it);
        assertThat(sent(it, it.nam, REACHED)).isEqualTo(1);
        back(it, it.technician, it.leader);
        assertThat(sent(it, it.nam, "đã liên lạc được")).isEqualTo(1);
    }

    @Test
    void who_cries_while_nobody_is_reached_reads_it_at_once_and_goes_on_without_being_told_again() {
        BoardOffice it = BoardOffice.withoutBoard();
        taken(it);
        duty(it).forEach(one -> lost(it, one));
        it.nam.writes(CRY);
        it.passes(Duration.ofSeconds(40));
        it.thu.writes("3 người bị kẹt trên mái nhà bà Tư");
        it.office.settle();
        it.thu.hasSeen("tin “3 người bị kẹt trên mái nhà bà Tư” tôi chưa nhắn được cho ai");
        it.nam.writes("gần cây đa đầu làng");
        it.passes(Duration.ofSeconds(5));
        assertThat(sent(it, it.nam, "Xin gọi điện ngay")).isEqualTo(1);
    }

    @Test
    void a_message_older_than_the_cry_says_nothing_of_it() {
        BoardOffice it = new BoardOffice();
        int before = it.flood().events().size();
        it.nam.writes(CRY);
        it.moves(Duration.ofSeconds(5));
        duty(it).forEach(one -> it.office
                .incidents()
                .undelivered(it.flood().id() + "/x/0@" + (before - 1), one.address(), Failure.NO_ANSWER));
        assertThat(it.flood().events(Kind.UNDELIVERED)).isEmpty();
        duty(it).forEach(one -> it.office
                .incidents()
                .undelivered(it.flood().id() + "/x/0@" + before, one.address(), Failure.NO_ANSWER));
        it.office.settle();
        it.nam.hasSeen(NOBODY_BUT_THE_BOARD);
    }
}
