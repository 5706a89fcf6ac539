package vn.trucban.bot.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.trucban.bot.staff.Role;
import vn.trucban.notifier.broadcast.Broadcast;
import vn.trucban.notifier.broadcast.Stage;

/** Until when a notice holds, and until when it may be decided, as leaders set and see it. */
class NoticeEndTest {
    private final NoticeOffice office = new NoticeOffice();
    private final NoticeOffice.Phone an = office.person("an", "Bà An", Role.LEADER);
    private final NoticeOffice.Phone binh = office.person("binh", "Ông Bình", Role.LEADER);

    private void draft() {
        office.storm(an);
        an.writes("https://kttv.example.vn/12").sees("Xem kỹ rồi bấm Trình duyệt");
    }

    /** It is 8h05 on 23/11/2026. */
    @ParameterizedTest
    @CsvSource({
        "2 giờ nữa, 2026-11-23T03:05:00Z, 10h05 ngày 23/11/2026",
        "Hết hôm nay, 2026-11-23T16:59:00Z, 23h59 ngày 23/11/2026",
        "3 ngày nữa, 2026-11-26T01:05:00Z, 8h05 ngày 26/11/2026",
    })
    void aButtonSetsTheEndAndEverybodyReadsIt(String button, Instant end, String read) {
        draft();
        an.sees("Hết hiệu lực: 24 giờ sau khi phát (mặc định).").presses("Hết hiệu lực lúc nào?");
        an.presses(button).sees("Hết hiệu lực: " + read + ".");
        assertThat(office.newest().request().expiresAt()).contains(end);

        an.presses("Trình duyệt");
        binh.presses("Duyệt và phát");
        assertThat(office.orders().get(0).expiresAt()).isEqualTo(end);
    }

    @Test
    void theDefaultIsTakenBackByItsButton() {
        draft();
        an.presses("Hết hiệu lực lúc nào?").presses("2 giờ nữa");
        an.presses("Hết hiệu lực lúc nào?")
                .sees("Hết hiệu lực: 10h05 ngày 23/11/2026.")
                .presses("Mặc định: 24 giờ sau khi phát")
                .sees("(mặc định)");

        assertThat(office.newest().request().expiresAt()).isEmpty();
    }

    @Test
    void lastWeeksRequestSendsNothing() {
        Broadcast storm = office.submitted(an);
        office.moves(Duration.ofHours(2));

        an.hasSeen("quá hạn mà chưa được duyệt");
        binh.presses("Duyệt và phát").sees("quá hạn");
        assertThat(office.notices.find(storm.id()).map(Broadcast::stage)).contains(Stage.EXPIRED);
        assertThat(office.orders()).isEmpty();
        binh.writes("/duyet").sees("Không có thông báo nào chờ duyệt");
    }

    @Test
    void nobodyElseSetsAnEnd() {
        draft();
        NoticeOffice.Phone hoa = office.person("hoa", "Chị Hoa", Role.OFFICER);
        String end = "#en." + office.newest().id() + ".2h";
        hoa.types(end).sees("dành cho lãnh đạo");
        an.does(new Inbound.Event.Press("#en." + office.newest().id() + ".nonsense", Optional.empty()))
                .sees("Đổi thành lúc nào?");

        assertThat(office.newest().request().expiresAt()).isEmpty();
    }
}
