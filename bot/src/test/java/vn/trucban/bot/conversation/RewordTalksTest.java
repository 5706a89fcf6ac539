package vn.trucban.bot.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.trucban.bot.staff.Role;
import vn.trucban.notifier.broadcast.Broadcast;
import vn.trucban.notifier.broadcast.FollowUp;
import vn.trucban.notifier.broadcast.Stage;
import vn.trucban.notifier.channel.ChannelKind;
import vn.trucban.notifier.delivery.DeliveryOrder;

/** A correction or an all-clear in words of one's own follows the notice it is about, as the prepared ones do. */
class RewordTalksTest {
    private static final String WORDS = "Sai giờ: bão vào lúc 20 giờ, không phải 14 giờ. Cần hỏi gọi 0209 312 3456.";

    private final NoticeOffice office = new NoticeOffice();
    private final NoticeOffice.Phone an = office.person("an", "Bà An", Role.LEADER);
    private final NoticeOffice.Phone binh = office.person("binh", "Ông Bình", Role.LEADER);
    private final NoticeOffice.Phone hoa = office.person("hoa", "Chị Hoa", Role.OFFICER);
    private final NoticeOffice.Phone resident = office.stranger("dan");
    private Broadcast storm;

    @BeforeEach
    void aStormWasAnnounced() {
        storm = office.submitted(an);
        binh.presses("Duyệt và phát");
        office.clock.move(Duration.ofMinutes(1));
        an.does(new Inbound.Event.Press("#pg." + storm.id() + ".", Optional.empty()));
    }

    private Broadcast announced() {
        return office.notices.find(storm.id()).orElseThrow();
    }

    @Test
    void anotherLeaderApprovesTheWordsAndTheyGoToWhoeverGotTheFirst() {
        an.isOffered("Đính chính", "Đính chính lời khác", "Báo hết", "Báo hết lời khác")
                .presses("Đính chính lời khác")
                .sees(storm.serial().value(), "(5 người)", "sai điều gì")
                .writes(WORDS);
        an.hasSeen("ĐÍNH CHÍNH").hasSeen(WORDS).sees("Xem kỹ rồi bấm Trình duyệt");
        assertThat(office.orders()).hasSize(1);
        an.presses("Trình duyệt");
        binh.hasSeen(WORDS).presses("Duyệt và phát");

        DeliveryOrder order = office.orders().get(1);
        assertThat(order.toEarlierRecipients()).isTrue();
        assertThat(order.predecessor()).contains(storm.id().value());
        assertThat(order.texts().get(ChannelKind.TELEGRAM))
                .contains(WORDS, "ĐÍNH CHÍNH", "không làm theo thông báo đó")
                .doesNotContain("Xin đính chính: cảnh báo về bão số 3");
        assertThat(order.texts().get(ChannelKind.LOUDSPEAKER))
                .contains("không phải")
                .doesNotContain("sơ tán");
        assertThat(announced().successor().orElseThrow().kind()).isEqualTo(FollowUp.CORRECTION);
        resident.writes("/xacminh " + storm.serial()).hasSeen("Tin này đã được đính chính bằng");
    }

    @Test
    void theEndOfAMatterIsToldInOnesOwnWordsToo() {
        an.presses("Báo hết lời khác").sees("hết từ lúc nào").writes("Bão đã tan lúc 18 giờ, mời bà con trở về.");
        an.presses("Trình duyệt");
        binh.presses("Duyệt và phát");

        assertThat(announced().successor().orElseThrow().kind()).isEqualTo(FollowUp.ALL_CLEAR);
        assertThat(office.orders().get(1).texts().get(ChannelKind.TELEGRAM)).contains("Bão đã tan lúc 18 giờ");
    }

    @Test
    void theTemplateForCorrectionsAsksWhatItCorrects() {
        an.writes("/thongbao").presses("Đính chính").presses("Đính chính").sees("Đính chính thông báo nào?");
        String choice =
                an.received().get(an.received().size() - 1).buttons().get(0).label();
        assertThat(choice).contains("Cảnh báo khẩn: bão số 3");
        int notices = office.notices.recent(10).size();
        an.presses(choice).sees("sai điều gì").writes(WORDS).sees("Xem kỹ");

        assertThat(office.notices.recent(10)).hasSize(notices + 1);
        assertThat(office.newest().link().orElseThrow().predecessor().id()).isEqualTo(storm.id());
        assertThat(office.newest().link().orElseThrow().kind()).isEqualTo(FollowUp.CORRECTION);
    }

    @Test
    void whatDidNotGoOutFromHereIsCorrectedByTheTemplateItself() {
        an.writes("/thongbao").presses("Đính chính").presses("Đính chính").presses("Tin không phát từ đây");

        an.sees("Thông báo nào sai?");
        assertThat(office.newest().link()).isEmpty();
    }

    @Test
    void aDrillCorrectsNoRealNotice() {
        an.does(new Inbound.Event.Press("#tm.dt.correction", Optional.empty()));

        an.sees("Thông báo nào sai?");
        assertThat(office.newest().drill()).isTrue();
    }

    @Test
    void theWordsAreWrittenAnewUntilTheyAreRight() {
        an.presses("Đính chính lời khác")
                .writes("Nhầm giờ")
                .presses("Sửa nội dung")
                .sees("nhắn lại toàn bộ");
        an.writes(WORDS).sees("Xem kỹ");

        assertThat(office.newest().wording().text()).isEqualTo(WORDS);
        assertThat(office.newest().wording().spoken()).isEqualTo(WORDS);
    }

    @Test
    void aBareNumberIsWordsAndThoiStops() {
        an.presses("Đính chính lời khác").writes("1").sees("Xem kỹ");
        assertThat(office.newest().wording().text()).isEqualTo("1");
        int notices = office.notices.recent(10).size();
        an.does(new Inbound.Event.Press("#cw." + storm.id() + ".", Optional.empty()))
                .writes("thôi")
                .sees("Đã dừng");
        assertThat(office.notices.recent(10)).hasSize(notices);
    }

    @Test
    void whatIsCorrectedAlreadyIsNotCorrectedAgain() {
        an.presses("Đính chính").presses("Đúng, phát ngay");
        an.does(new Inbound.Event.Press("#cw." + storm.id() + ".", Optional.empty()))
                .sees("đã có thông báo khác tiếp theo");
        binh.does(new Inbound.Event.Press("#pg." + storm.id() + ".", Optional.empty()))
                .isNotOffered("Đính chính lời khác");
    }

    @Test
    void nobodyElseGetsTheQuestion() {
        for (String verb : new String[] {"cw", "aw"}) {
            hoa.types("#" + verb + "." + storm.id() + ".").sees("dành cho lãnh đạo");
            resident.types("#" + verb + "." + storm.id() + ".").sees("kênh báo tin");
        }
        assertThat(announced().stage()).isEqualTo(Stage.SENDING);
    }
}
