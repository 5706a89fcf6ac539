package vn.trucban.bot.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.trucban.bot.incident.Incident;
import vn.trucban.bot.incident.Rescues;
import vn.trucban.bot.staff.Role;
import vn.trucban.content.library.Content;
import vn.trucban.content.library.ContentLibrary;
import vn.trucban.notifier.channel.OutgoingMessage;

/** Amid a flood, and two days after it, whoever is in danger rings and stands on the list; a lost file does neither. */
class HeardAmidTest {
    private static final Content CONTENT = ContentLibrary.builtIn().current();

    private final Office office = new Office();
    private final Phone leader = office.person("phuc", "Ông Phúc", Role.LEADER);
    private final Phone technician = office.person("ky", "Anh Kỹ", Role.TECHNICIAN);
    private final Phone other = office.person("hoa", "Chị Hoa", Role.OFFICER);
    private final Phone officer = office.person("nam", "Anh Nam", Role.OFFICER);

    private Incident flood() {
        other.writes("nước lũ tràn vào trụ sở");
        office.moves(Duration.ofSeconds(10));
        return office.incidents().open().get(0);
    }

    private void floodOfTheDayBeforeYesterday() {
        flood();
        leader.presses("Nhận việc");
        office.moves(Duration.ofMinutes(10));
        leader.presses("Đã xử lý xong").writes("nước rút");
        office.moves(Duration.ofHours(47));
        assertThat(office.incidents().open()).isEmpty();
    }

    private List<String> rungBy(Runnable told) {
        int leaders = office.messagesTo(leader.address()).size();
        int technicians = office.messagesTo(technician.address()).size();
        told.run();
        office.moves(Duration.ofSeconds(30));
        return Stream.concat(
                        office.messagesTo(leader.address()).stream().skip(leaders),
                        office.messagesTo(technician.address()).stream().skip(technicians))
                .map(OutgoingMessage::text)
                .filter(text -> text.contains("🆘"))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2 cháu bé đã ra suối bị cuốn trôi",
                "mẹ em ở thôn 5 không liên lạc được rồi",
                "đã cứu được 2 người 3 người bị vùi",
                "mọi người ra hết rồi anh Hùng mắc kẹt",
                "chúng tôi đã ra mái nhà chờ cứu",
                "cháy chợ, không ai bị thương, 2 mẹ con chị Hà chưa ra",
                "nước lên, xe cứu hỏa chưa tới, mẹ con chị Hà ngồi trên tủ",
                "nước ngập, em Tí 3 tuổi một mình ở nhà"
            })
    void whoever_is_in_danger_rings_and_stands_on_the_list(String cry) {
        Incident flood = flood();
        assertThat(rungBy(() -> officer.writes(cry))).anyMatch(text -> text.contains(cry));
        assertThat(office.incidents().open())
                .flatExtracting(one -> new Rescues(one, CONTENT).open())
                .extracting(Rescues.Group::words)
                .contains(cry);
        assertThat(flood.going()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2 cháu bé đã ra suối bị cuốn trôi",
                "mọi người ra hết rồi anh Hùng mắc kẹt",
                "đã gọi được 114 2 người bị kẹt trên mái"
            })
    void after_its_end_it_is_a_disaster_of_its_own(String cry) {
        floodOfTheDayBeforeYesterday();
        assertThat(rungBy(() -> officer.writes(cry))).anyMatch(text -> text.contains(cry));
        assertThat(office.incidents().open()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "hồ sơ của bà Hoa bị kẹt ở bước trình ký trên phần mềm",
                "anh Kỹ cứu với phần mềm lỗi rồi",
                "chị Lan tìm không thấy nút nộp hồ sơ",
                "em bị kẹt ở bước đăng nhập",
                "anh Kỹ ơi màn hình bị giật"
            })
    void a_desk_complaint_two_days_after_it_rings_nobody(String complaint) {
        floodOfTheDayBeforeYesterday();
        assertThat(rungBy(() -> officer.writes(complaint))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"em không tìm thấy hồ sơ của bà Tư", "chưa tìm thấy USB của anh Nam"})
    void nor_does_a_lost_thing_amid_it(String complaint) {
        Incident flood = flood();
        assertThat(rungBy(() -> officer.writes(complaint))).isEmpty();
        assertThat(new Rescues(office.incidents().find(flood.id()).orElseThrow(), CONTENT).open())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"cứu em với máy in không in được", "cuu em voi may in khong in duoc"})
    void nor_does_a_call_for_help_at_the_steps_of_a_printer(String complaint) {
        floodOfTheDayBeforeYesterday();
        officer.writes("máy in kẹt giấy");
        assertThat(rungBy(() -> officer.writes(complaint))).isEmpty();
    }
}
