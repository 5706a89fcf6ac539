package vn.trucban.bot.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.trucban.bot.incident.IncidentEvent;
import vn.trucban.bot.incident.IncidentEvent.Kind;
import vn.trucban.bot.incident.OutsideFact;
import vn.trucban.bot.incident.Rescues;
import vn.trucban.bot.staff.PersonId;
import vn.trucban.bot.staff.Role;
import vn.trucban.content.library.ContentLibrary;
import vn.trucban.content.playbook.PlaybookId;
import vn.trucban.notifier.channel.Address;
import vn.trucban.notifier.channel.ChannelKind;
import vn.trucban.notifier.channel.OutgoingMessage;
import vn.trucban.notifier.channel.SendOutcome;

/** After a cry comes where it is and how many they are: whoever heard the first hears that, however it was cried. */
class CryPiecesTest {
    private static final List<String> PLACES = List.of(
            "phòng 302",
            "ở phòng 302",
            "tầng 2 có 3 học sinh",
            "còn 2 hộ dân ở thôn Bản Nà",
            "có 3 giáo viên ở tầng 2",
            "quốc lộ 279",
            "ở kho tầng 1 ạ",
            "cạnh trạm điện",
            "cầu treo Bản Chán",
            "2 gia đình",
            "wc",
            "VP",
            "THCS");

    private final Office office = new Office();
    private final Phone officer = office.person("hoa", "Chị Hoa", Role.OFFICER);
    private final Phone other = office.person("binh", "Anh Bình", Role.OFFICER);
    private final Phone technician = office.person("ky", "Anh Kỹ", Role.TECHNICIAN);
    private final Phone leader = office.person("phuc", "Ông Phúc", Role.LEADER);

    /** How somebody cried, up to the place. */
    private enum Cried {
        REPORTED(test -> test.other.writes("nước ngập có người bị kẹt")),
        AMID_ONE(test -> {
            test.officer.writes("nước lũ tràn vào trụ sở rồi");
            test.other.writes("nước ngập có người bị kẹt");
        }),
        UNDER_A_BOARD(test -> {
            test.raised();
            test.other.writes("nước ngập có người bị kẹt");
        }),
        PRESSED(test -> test.other
                .writes("cháy ở kho lưu trữ rồi")
                .presses("Lớn, khói nhiều")
                .presses("Bị kẹt, không ra được")),
        PRESSED_UNDER_A_BOARD(test -> {
            test.raised();
            test.other
                    .writes("/start")
                    .presses("Báo sự cố")
                    .presses("Thiên tai, cháy")
                    .presses("Có người mắc kẹt");
        });

        private final Consumer<CryPiecesTest> way;

        Cried(Consumer<CryPiecesTest> way) {
            this.way = way;
        }
    }

    static Stream<Arguments> everywhere() {
        return Stream.of(Cried.values()).flatMap(cried -> PLACES.stream().map(place -> Arguments.of(cried, place)));
    }

    private void raised() {
        officer.writes("nước lũ tràn vào trụ sở rồi");
        office.incidents()
                .commanded(
                        office.onlyIncident().id(),
                        "raised",
                        new OutsideFact(
                                Kind.COMMAND_RAISED, office.now(), new PersonId("phuc"), "Ông Phúc", "lập ban", true));
        office.moves(Duration.ofHours(2));
    }

    private List<String> heard(Phone phone) {
        office.moves(Duration.ofSeconds(5));
        return office.messagesTo(phone.address()).stream()
                .map(OutgoingMessage::text)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("everywhere")
    void the_place_is_told_to_all_who_were_called(Cried cried, String place) {
        cried.way.accept(this);
        int before = heard(leader).size();
        int helpers = heard(technician).size();
        other.writes(place);
        List<String> told = heard(leader);
        assertThat(told.subList(before, told.size())).anyMatch(text -> text.contains(place));
        List<String> helpersTold = heard(technician);
        assertThat(helpersTold.subList(helpers, helpersTold.size())).anyMatch(text -> text.contains(place));
        assertThat(office.incidents().open()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"VNPT-00123", "9h30", "0912 345 678", "vâng ạ", "dạ được rồi ạ", "ok em", "số phiếu 123456"})
    void what_tells_no_place_alarms_nobody_again(String line) {
        Cried.PRESSED.way.accept(this);
        other.writes("phòng 302");
        int before = heard(leader).size();
        other.writes(line);
        List<String> told = heard(leader);
        assertThat(told.subList(before, told.size())).noneMatch(text -> text.contains("bị kẹt"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "May quá, không ai sao cả",
                "đang đứng ở cổng ạ",
                "không ai bị thương, mọi người đủ cả rồi",
                "vâng ạ",
                "đang điểm danh lại",
                "bên ngoài trời mưa to lắm"
            })
    void what_is_typed_after_good_news_is_noted_and_alarms_nobody(String line) {
        allAreOut();
        int before = heard(leader).size();
        other.writes(line).hasSeen("vào SC-1");
        other.writes("đã đưa hồ sơ ra ngoài").hasSeen("Đã ghi thêm vào SC-1");
        List<String> told = heard(leader);
        assertThat(told.subList(before, told.size())).noneMatch(text -> text.contains("NGUY HIỂM"));
        assertThat(office.onlyIncident().events(Kind.NOTED))
                .extracting(IncidentEvent::text)
                .containsExactly(line, "đã đưa hồ sơ ra ngoài");
    }

    private void allAreOut() {
        other.writes("cháy ở kho lưu trữ rồi").presses("Lớn, khói nhiều").presses("Đủ người");
    }

    @Test
    void another_matter_typed_after_good_news_is_no_other_fire() {
        allAreOut();
        other.writes("đang đứng ở cổng ạ").presses("Không, việc khác");
        assertThat(office.incidents().open())
                .extracting(one -> one.playbook().id())
                .containsExactlyInAnyOrder(PlaybookId.DISASTER, PlaybookId.OTHER);
    }

    @Test
    void and_where_its_kind_is_not_known_it_is_asked() {
        allAreOut();
        other.writes("đang điểm danh lại").presses("Không, việc khác").hasSeen("Tôi chưa chắc là việc nào");
        assertThat(office.incidents().open()).hasSize(1);
    }

    @Test
    void what_is_broken_as_well_is_a_report() {
        allAreOut();
        other.writes("máy in phòng một cửa kẹt giấy rồi");
        assertThat(office.incidents().open())
                .extracting(one -> one.playbook().id())
                .containsExactlyInAnyOrder(PlaybookId.DISASTER, PlaybookId.PRINTER);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "lửa lại bùng lên rồi, còn 2 người trong kho",
                "có người ngất",
                "cháy lan sang nhà bên rồi",
                "khói vẫn nhiều lắm"
            })
    void but_danger_typed_after_good_news_rings(String line) {
        allAreOut();
        int before = heard(leader).size();
        other.writes(line);
        List<String> told = heard(leader);
        assertThat(told.subList(before, told.size()))
                .anyMatch(text -> text.contains(line) && text.matches("(?s)(?:🆘|⚠️) .*"));
    }

    @Test
    void and_minutes_after_good_news_it_is_a_report_like_any_other() {
        allAreOut();
        office.moves(Duration.ofMinutes(10));
        other.writes("đang điểm danh lại").hasSeen("Tôi chưa chắc là việc nào");
    }

    @Test
    void a_photo_with_words_right_after_good_news_is_noted_too() {
        allAreOut();
        other.sendsPhoto("p1", "mọi người đang ở cổng").hasSeen("Đã ghi thêm vào SC-1");
        assertThat(office.onlyIncident().pictures()).hasSize(1);
    }

    @Test
    void and_right_after_a_cry_its_words_are_a_piece_of_that() {
        Cried.PRESSED.way.accept(this);
        other.sendsPhoto("p1", "phòng 302");
        assertThat(heard(leader)).anyMatch(text -> text.endsWith("đ/c Anh Bình báo tiếp: “phòng 302”."));
        assertThat(office.onlyIncident().pictures()).hasSize(1);
    }

    @Test
    void whoever_has_read_the_beginning_reads_the_newest_words_alone() {
        Cried.PRESSED.way.accept(this);
        other.writes("phòng 302").hasSeen("Tôi đang báo ngay cho những người được gọi của SC-1");
        other.writes("tầng 3 nhà B");
        for (Phone phone : List.of(leader, technician)) {
            assertThat(heard(phone))
                    .anyMatch(text -> text.endsWith("đ/c Anh Bình báo tiếp: “phòng 302”."))
                    .anyMatch(text -> text.endsWith("đ/c Anh Bình báo tiếp: “tầng 3 nhà B”."))
                    .noneMatch(text -> text.contains("phòng 302. tầng 3 nhà B"));
        }
        assertThat(office.onlyIncident().events(Kind.NOTED))
                .extracting(IncidentEvent::text)
                .contains("Có người bị kẹt trong đám cháy, không ra được. phòng 302. tầng 3 nhà B");
    }

    @Test
    void whoever_came_after_it_reads_all() {
        Cried.PRESSED.way.accept(this);
        office.person("thu", "Chị Thu", Role.OFFICER)
                .writes("/start")
                .presses("Báo sự cố")
                .presses("Thiên tai, cháy")
                .presses("Lớn, khói nhiều");
        Phone thu = new Phone(office, new Address(ChannelKind.SIMULATOR, "thu"));
        other.writes("phòng 302");
        assertThat(heard(thu)).anyMatch(text -> text.contains("không ra được. phòng 302"));
        other.writes("tầng 3 nhà B");
        assertThat(heard(thu)).anyMatch(text -> text.endsWith("tiếp: tầng 3 nhà B"));
    }

    @Test
    void whom_the_beginning_did_not_reach_reads_all() {
        office.loses(
                leader,
                new SendOutcome.RecipientGone(new SendOutcome.Reason(SendOutcome.Failure.BLOCKED_BY_RECIPIENT, "403")));
        Cried.REPORTED.way.accept(this);
        office.moves(Duration.ofSeconds(20));
        office.finds(leader);
        other.writes("phòng 302");
        assertThat(heard(leader)).anyMatch(text -> text.contains("nước ngập có người bị kẹt. phòng 302"));
        assertThat(heard(technician)).noneMatch(text -> text.contains("bị kẹt. phòng 302"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"nước ngập có người bị kẹt", "có người ngất ở sảnh"})
    void whoever_cries_is_not_rung_by_their_own_words(String cry) {
        officer.writes("nước lũ tràn vào trụ sở rồi");
        int before = heard(leader).size();
        leader.writes(cry).writes("phòng 302");
        List<String> told = heard(leader);
        assertThat(told.subList(before, told.size()))
                .noneMatch(text -> text.contains("vừa có thêm tin") || text.contains("báo tiếp"))
                .anyMatch(text -> text.contains("Tôi đang báo ngay"));
        assertThat(heard(technician)).anyMatch(text -> text.contains(cry));
        assertThat(heard(technician)).anyMatch(text -> text.contains("đ/c Ông Phúc báo tiếp: “phòng 302”"));
    }

    @Test
    void nor_called_for_what_they_report_and_can_do_what_those_who_are_called_can() {
        leader.writes("nước ngập có người bị kẹt");
        assertThat(heard(leader)).noneMatch(text -> text.contains("Cần người xử lý"));
        leader.isOffered("Nhận việc").isOffered("Lập Ban chỉ huy");
        assertThat(heard(technician)).anyMatch(text -> text.contains("Cần người xử lý"));
    }

    @Test
    void but_where_nobody_else_is_called_they_are() {
        Office alone = new Office();
        Phone only = alone.person("phuc", "Ông Phúc", Role.LEADER);
        only.writes("nước ngập có người bị kẹt");
        only.hasSeen("Cần người xử lý");
    }

    @Test
    void what_surely_is_a_printer_is_no_piece_of_it() {
        Cried.PRESSED.way.accept(this);
        int before = heard(leader).size();
        other.writes("máy in kẹt giấy rồi").isOffered("Đã rút điện");
        List<String> told = heard(leader);
        assertThat(told.subList(before, told.size())).noneMatch(text -> text.contains("kẹt giấy"));
    }

    @Test
    void what_may_be_another_trouble_is_told_and_offered_as_such() {
        Cried.PRESSED.way.accept(this);
        other.writes("mất điện rồi").isOffered("Báo riêng: Mất điện");
    }

    @Test
    void minutes_later_it_is_no_piece_of_it() {
        Cried.PRESSED.way.accept(this);
        office.moves(Duration.ofMinutes(10));
        int before = heard(leader).size();
        other.writes("phòng 302").hasSeen("Tôi chưa chắc là việc nào");
        List<String> told = heard(leader);
        assertThat(told.subList(before, told.size())).noneMatch(text -> text.contains("302"));
    }

    private List<String> since(Phone phone, int before) {
        List<String> told = heard(phone);
        return told.subList(before, told.size());
    }

    /** The one on the roof types on while they wait: the words of the second hour count no less than the first. */
    @Test
    void whoever_types_on_for_two_hours_is_heard_word_by_word_to_the_last() {
        Cried.UNDER_A_BOARD.way.accept(this);
        for (int i = 1; i <= 60; i++) {
            office.moves(Duration.ofMinutes(2));
            int before = heard(leader).size();
            int helpers = heard(technician).size();
            String piece = "nhà số " + (1_000 + i) + " cạnh cầu treo Bản Chán, phía sau chợ cũ";
            other.writes(piece).hasSeen("Tôi đang báo ngay cho những người được gọi của SC-1");
            assertThat(since(leader, before)).anyMatch(text -> text.contains("báo tiếp: “" + piece + "”"));
            assertThat(since(technician, helpers)).anyMatch(text -> text.contains("báo tiếp: “" + piece + "”"));
            List<IncidentEvent> notes = office.onlyIncident().events(Kind.NOTED);
            IncidentEvent noted = notes.get(notes.size() - 1);
            assertThat(noted.text())
                    .startsWith("nước ngập có người bị kẹt")
                    .endsWith(piece)
                    .hasSizeLessThan(2_001);
        }
        assertThat(new Rescues(office.onlyIncident(), ContentLibrary.builtIn().current()).open())
                .singleElement()
                .satisfies(group -> assertThat(group.words()).contains("bị kẹt", "nhà số 1001", "nhà số 1060"));
    }
}
