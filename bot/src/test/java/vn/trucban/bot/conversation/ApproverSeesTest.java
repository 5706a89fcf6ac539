package vn.trucban.bot.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.trucban.bot.staff.Role;
import vn.trucban.notifier.broadcast.Broadcast;
import vn.trucban.notifier.channel.ChannelKind;
import vn.trucban.notifier.channel.OutgoingMessage;

/** Whoever approves has read what people will read and hear, and knows whom it reaches and until when it holds. */
class ApproverSeesTest {
    private final NoticeOffice office = new NoticeOffice();
    private final NoticeOffice.Phone an = office.person("an", "Bà An", Role.LEADER);
    private final NoticeOffice.Phone binh = office.person("binh", "Ông Bình", Role.LEADER);

    private static String script(Broadcast notice) {
        return notice.texts().get(ChannelKind.LOUDSPEAKER);
    }

    private long seen(String text) {
        return binh.received().stream()
                .map(OutgoingMessage::text)
                .filter(it -> it.contains(text))
                .count();
    }

    @Test
    void theReachTheTopicsAndTheEndStandInTheRequest() {
        office.submitted(an);

        binh.sees(
                "Cả xã · chủ đề: ",
                "Telegram (MÔ PHỎNG): 5 người",
                "Facebook (MÔ PHỎNG): 1 tin đăng",
                "Hết hiệu lực: 24 giờ sau khi phát (mặc định).",
                "Duyệt trước 10h05 ngày 23/11/2026");
        assertThat(binh.last()).doesNotContain("mọi chủ đề");
    }

    @Test
    void theStationsScriptIsReadBeforeItIsApproved() {
        Broadcast storm = office.submitted(an);

        assertThat(seen(script(storm))).isEqualTo(1);
        binh.hasSeen("🔊 Bài cho đài đọc của " + storm.serial()).isOffered("Duyệt và phát");
        binh.presses("Xem từng kênh").isOffered("Duyệt và phát");
        assertThat(seen("🔊")).isEqualTo(1);
        assertThat(seen("Đây là")).isEqualTo(2);
    }

    @Test
    void aScriptOfTheSameWordsIsNotRepeated() {
        Broadcast storm = office.submitted(an);
        binh.presses("Duyệt và phát");
        office.clock.move(Duration.ofMinutes(1));
        an.does(new Inbound.Event.Press("#cw." + storm.id() + ".", Optional.empty()))
                .writes("Nhầm giờ, xin theo tin mới.")
                .presses("Trình duyệt");

        assertThat(seen("🔊")).isEqualTo(1);
        binh.sees("Gửi: những người đã nhận hoặc đang chờ nhận " + storm.serial() + " (5 người) · ");
    }

    @Test
    void aDrillSaysThatItReachesOnlyThoseWhoOptedIn() {
        an.does(new Inbound.Event.Press("#tm.dt.storm", Optional.empty()));
        office.fill(an);
        an.presses("Trình duyệt");

        binh.sees("Gửi: cán bộ đã bấm nhận tin diễn tập · ");
    }

    @Test
    void nobodyIsAskedTwice() {
        office.submitted(an);
        int before = binh.received().size();
        office.notices.awaitingApproval().forEach(it -> office.askAgain());

        assertThat(binh.received()).hasSize(before);
        NoticeOffice.Phone dung = office.person("dung", "Anh Dũng", Role.LEADER);
        office.clock.move(Duration.ofSeconds(6));
        office.askAgain();
        dung.isOffered("Duyệt và phát");
    }
}
