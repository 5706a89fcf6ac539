package vn.trucban.bot.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.trucban.bot.staff.Role;
import vn.trucban.content.notice.NoticeTemplate.Level;
import vn.trucban.notifier.broadcast.Actor;
import vn.trucban.notifier.broadcast.Broadcast;
import vn.trucban.notifier.broadcast.DraftRequest;
import vn.trucban.notifier.broadcast.Stage;
import vn.trucban.notifier.channel.ChannelKind;

/** An emergency that another program puts before the leaders: two of them decide, and the screens say so. */
class ProgramNoticeTalksTest {
    private final NoticeOffice office = new NoticeOffice();
    private final NoticeOffice.Phone an = office.person("an", "Bà An", Role.LEADER);
    private final NoticeOffice.Phone binh = office.person("binh", "Ông Bình", Role.LEADER);
    private Broadcast flood;

    @BeforeEach
    void aProgramWarnsOfAFlood() {
        Actor key = new Actor(
                "api:k2", "Trạm mưa", Set.of(Actor.Right.DRAFT), Set.of(Actor.Standing.PROGRAM), Actor.Via.API, "");
        DraftRequest request = DraftRequest.freeText(Level.EMERGENCY, "Lũ về", "Nước đang lên nhanh ở suối.", false)
                .edit()
                .correction("Tin lũ về là nhầm.")
                .allClear("Nước đã rút.")
                .over(Set.of(ChannelKind.TELEGRAM))
                .done();
        flood = office.notices
                .draft("k", request, key)
                .fold(it -> office.notices.submit(it.id(), key), no -> no)
                .fold(it -> it, no -> {
                    throw new AssertionError(no.messageKey());
                });
        office.moves(Duration.ofSeconds(1));
    }

    @Test
    void oneLeaderPutsItForwardAndAnotherIssuesIt() {
        an.sees("Trạm mưa trình duyệt", "cần hai lãnh đạo")
                .isOffered("Trình dưới tên tôi", "Trả lại", "Từ chối")
                .isNotOffered("Duyệt và phát");
        an.types("#ap." + flood.id() + ".1").sees("cần hai lãnh đạo");
        int before = an.received().size();

        an.presses("Trình dưới tên tôi").sees("Đã trình");
        assertThat(an.received()).hasSize(before + 1);
        binh.sees("Bà An trình duyệt").isOffered("Duyệt và phát").isNotOffered("Trình dưới tên tôi");
        an.types("#ap." + flood.id() + ".2").sees("cần một lãnh đạo khác duyệt");
        assertThat(office.orders()).isEmpty();

        binh.presses("Duyệt và phát").sees("Đã duyệt");
        assertThat(office.orders()).hasSize(1);
        an.hasSeen("Ông Bình đã duyệt");
    }

    @Test
    void whoPutItForwardHearsWhyItWasReturned() {
        an.presses("Trình dưới tên tôi");
        binh.presses("Trả lại").writes("Ghi rõ thôn");

        an.sees("Ông Bình trả lại", "Ghi rõ thôn");
        assertThat(office.newest().stage()).isEqualTo(Stage.RETURNED);
    }
}
