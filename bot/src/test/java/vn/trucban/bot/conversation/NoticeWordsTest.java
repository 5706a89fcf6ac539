package vn.trucban.bot.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.trucban.bot.staff.Role;
import vn.trucban.notifier.broadcast.ApprovalPolicy;
import vn.trucban.notifier.broadcast.Broadcast;

/** What leaders are told fits the office they are in and what they did. */
class NoticeWordsTest {
    @Test
    void anOfficeWithOneLeaderIsNotToldToWaitForAnother() {
        NoticeOffice office = new NoticeOffice(new ApprovalPolicy(true));
        NoticeOffice.Phone an = office.person("an", "Bà An", Role.LEADER);
        office.storm(an);
        an.writes("https://kttv.example.vn/12").presses("Trình duyệt");

        an.hasSeen("rồi bấm Duyệt và phát.").hasNotSeen("Lãnh đạo khác duyệt xong");
        an.presses("Duyệt và phát");
        assertThat(office.orders()).hasSize(1);
    }

    @Test
    void aPublicDrillStillWaitsForAnother() {
        NoticeOffice office = new NoticeOffice(new ApprovalPolicy(true));
        NoticeOffice.Phone an = office.person("an", "Bà An", Role.LEADER);
        an.does(new Inbound.Event.Press("#tm.dt.storm", Optional.empty()));
        office.fill(an);
        an.presses("Diễn tập công khai cho bà con").presses("Trình duyệt");

        an.hasSeen("Lãnh đạo khác duyệt xong");
    }

    @Test
    void theEndOfAPowerCutIsNoEndOfDanger() {
        NoticeOffice office = new NoticeOffice();
        NoticeOffice.Phone an = office.person("an", "Bà An", Role.LEADER);
        NoticeOffice.Phone binh = office.person("binh", "Ông Bình", Role.LEADER);
        an.does(new Inbound.Event.Press("#tm..interruption-power", Optional.empty()));
        office.fill(an, "interruption-power");
        an.presses("Trình duyệt");
        Broadcast cut = office.newest();
        binh.presses("Duyệt và phát");
        an.does(new Inbound.Event.Press("#pg." + cut.id() + ".", Optional.empty()))
                .presses("Báo hết")
                .presses("Đúng, phát ngay");

        an.hasSeen("Đã phát tin báo hết TB-").hasNotSeen("hết nguy hiểm");
    }

    @Test
    void nobodyIsSentToAPageWhereNothingCanBeApproved() {
        NoticeOffice office = new NoticeOffice();
        NoticeOffice.Phone an = office.person("an", "Bà An", Role.LEADER);
        Broadcast storm = office.submitted(an);
        var program = new vn.trucban.notifier.broadcast.Actor(
                "api:k", "Trạm mưa", java.util.Set.of(), vn.trucban.notifier.broadcast.Actor.Via.API);
        String key = office.notices
                .approve(storm.id(), 1, program)
                .fold(it -> "", vn.trucban.notifier.broadcast.Refusal::messageKey);

        assertThat(NoticeOffice.text(key)).contains("trò chuyện với bot").doesNotContain("trang quản trị");
        assertThat(NoticeOffice.text("broadcast.refused.not-yours")).doesNotContain("Khóa truy cập này");
    }
}
