package vn.trucban.bot.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.trucban.bot.action.Action;
import vn.trucban.bot.action.Verb;
import vn.trucban.bot.incident.Incident;
import vn.trucban.bot.incident.IncidentId;
import vn.trucban.bot.staff.Role;
import vn.trucban.content.playbook.PlaybookId;

/** Somebody faints, or is hurt, without fire, flood or current: whoever types it is told what to do, and everybody is called at once. */
class InjuryTalksTest {
    private static final String CARD = "🚑 Có người ngất, bị thương: gọi 115 ngay";

    private final Office office = new Office();
    private final Phone officer = office.person("hoa", "Chị Hoa", Role.OFFICER);
    private final Phone technician = office.person("ky", "Anh Kỹ", Role.TECHNICIAN);
    private final Phone leader = office.person("phuc", "Ông Phúc", Role.LEADER);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "có người ngất",
                "chị Lan ngã gãy chân ngoài sân",
                "ngat xiu o phong cho",
                "bà cụ xỉu ở quầy 2",
                "có người bị thương ngoài sân",
                "đau ngực khó thở",
                "co giật",
                "co nguoi ngat",
                "ba cu xiu o quay 2",
                "máy in kẹt giấy, bà cụ xỉu ở quầy 2"
            })
    void on_an_idle_phone_it_calls_the_technician_and_the_leaders(String cry) {
        officer.writes(cry).hasSeen(CARD);
        technician.hasSeen("SC-1");
        leader.hasSeen("SC-1");
        assertThat(office.onlyIncident().playbook().id()).isEqualTo(PlaybookId.OTHER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"máy ngất rồi", "mệt quá", "mạng chết", "đau đầu với phần mềm này"})
    void what_is_said_every_day_calls_no_leader(String words) {
        officer.writes(words).hasNotSeen(CARD);
        assertThat(leader.received()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "máy scan không quét được",
                "may quet khong len",
                "máy scan hỏng",
                "máy scan có mùi khét",
                "máy quét không hoạt động",
                "máy lấy số không ra số",
                "bàn phím liệt mấy phím",
                "thủ tục khai sinh cần giấy tờ gì"
            })
    void what_is_no_injury_names_no_ambulance(String words) {
        officer.writes(words).hasNotSeen("115");
    }

    @ParameterizedTest
    @ValueSource(strings = {"máy quét khét lẹt", "may scan mui khet"})
    void a_device_that_smells_burnt_is_unplugged(String words) {
        officer.writes(words).hasSeen("rút phích điện").hasNotSeen("115");
    }

    @ParameterizedTest
    @ValueSource(strings = {"máy scan bốc khói", "may quet boc khoi"})
    void a_device_that_smokes_is_a_fire_first(String words) {
        officer.writes(words).hasSeen("gọi 114").hasNotSeen("có người ngất").hasNotSeen(CARD);
    }

    @ParameterizedTest
    @ValueSource(strings = {"máy scan làm chị Hoa bị bỏng tay", "cô Lan bị máy quét rơi trúng chân, chảy máu nhiều"})
    void whom_a_device_has_hurt_is_an_injury(String words) {
        officer.writes(words).hasSeen(CARD);
    }

    @Test
    void the_steps_go_on_with_how_somebody_is() {
        officer.writes("có người ngất ở phòng chờ").hasSeen(CARD);
        officer.hasSeen("Người đó thế nào").presses("Không thở, thở ngáp").hasSeen("Ép tim ngay");
    }

    @Test
    void the_ambulance_is_the_first_to_be_called() {
        officer.writes("có người ngất ở phòng chờ").presses("Còn tỉnh");
        officer.presses("Số cần gọi").sees("Gọi Cấp cứu 115, anh/chị đọc");
        officer.sees("Tôi báo: Có người bị thương hoặc ốm nặng, còn tỉnh");
    }

    static Stream<ChatState> awaiting() {
        IncidentId none = new IncidentId("none");
        return Stream.of(
                new ChatState.Choosing("hỏng", List.of()),
                new ChatState.Joining("hỏng", PlaybookId.POWER, List.of(), Optional.empty()),
                new ChatState.AwaitingWords(List.of()),
                new ChatState.Guided(none, "start", ""),
                new ChatState.HandingOver(none, List.of()),
                new ChatState.Drafting("n1", Optional.empty()),
                new ChatState.Deciding("n1", true),
                new ChatState.Explaining("n1", "CANCEL"),
                new ChatState.EnteringPin("n1"),
                new ChatState.ChoosingPin(),
                new ChatState.Subscribing(Optional.empty(), Set.of()),
                new ChatState.Filing(1, "cause", "", ""),
                new ChatState.Searching(),
                new ChatState.FoundInRegister("mạng"),
                new ChatState.DangerLookedFor("cháy"),
                new ChatState.WritingLate(none),
                new ChatState.Correcting(none, 3),
                new ChatState.EnteringReceipts(none),
                new ChatState.Answering(Action.of(Verb.OUTSIDE, "none").payload(), true),
                new ChatState.Answering(Action.of(Verb.ABSENCE).payload(), false),
                new ChatState.Answering(Action.of(Verb.DRILLS).payload(), false),
                new ChatState.Verifying());
    }

    @ParameterizedTest
    @MethodSource("awaiting")
    void whatever_else_is_awaited(ChatState state) {
        officer.isIn(state).writes("bà cụ xỉu ở quầy").hasSeen(CARD);
        leader.hasSeen("bà cụ xỉu ở quầy");
    }

    @Test
    void whoever_is_asked_for_the_cause_of_something_else() {
        officer.writes("/baocao").presses("Máy in").presses("Hết giấy").presses("Cần hỗ trợ");
        technician
                .presses("Nhận việc")
                .presses("Đã xử lý xong")
                .writes("bà cụ xỉu ở quầy")
                .hasSeen(CARD);
        leader.hasSeen("bà cụ xỉu ở quầy");
    }

    @Test
    void amid_the_steps_of_something_else_it_is_an_incident_of_its_own() {
        officer.writes("/baocao").presses("Máy in").presses("Hết giấy").writes("có người ngất");
        officer.hasSeen(CARD);
        leader.hasSeen("có người ngất");
        assertThat(office.incidents().open())
                .extracting(incident -> incident.playbook().id())
                .containsExactly(PlaybookId.PRINTER, PlaybookId.OTHER);
    }

    @Test
    void after_a_shock_it_is_told_to_those_called_for_that() {
        officer.writes("điện giật chị Lan rồi");
        technician.presses("Nhận việc");
        officer.writes("chị ấy ngất rồi").hasSeen(CARD);
        technician.hasSeen("chị ấy ngất rồi");
        leader.hasSeen("chị ấy ngất rồi");
        assertThat(office.incidents().open()).hasSize(1);
    }

    @Test
    void two_who_tell_of_the_same_person_make_one_incident() {
        Phone other = office.person("binh", "Anh Bình", Role.OFFICER);
        officer.writes("có người ngất ở sảnh");
        other.writes("bà cụ ngất ở sảnh").hasSeen(CARD);
        leader.hasSeen("bà cụ ngất ở sảnh");
        assertThat(office.incidents().open()).hasSize(1);
        office.moves(Duration.ofHours(2));
        other.writes("lại có người ngất ở quầy 3");
        assertThat(office.incidents().open()).hasSize(2);
    }

    @Test
    void a_word_does_not_end_it() {
        officer.writes("có người ngất ở sảnh").writes("xong rồi");
        Incident incident = office.onlyIncident();
        assertThat(incident.open()).isTrue();
    }

    /** what else endangers people hides nobody who is hurt */
    @ParameterizedTest
    @ValueSource(
            strings = {"Ngập phòng rồi, chị Lan ngất xỉu", "điện giật chị Lan bất tỉnh", "khói quá, có người ngất"})
    void whatever_hurt_them(String cry) {
        officer.isIn(new ChatState.Deciding("n1", true)).writes(cry);
        leader.hasSeen(cry);
        officer.isIn(new ChatState.Verifying()).writes(cry).hasNotSeen("Chưa rõ");
    }

    static Stream<ChatState> neverOfShock() {
        return awaiting()
                .filter(state -> !(state instanceof ChatState.Guided)
                        && !(state instanceof ChatState.HandingOver)
                        && !(state instanceof ChatState.Joining));
    }

    @ParameterizedTest
    @MethodSource("neverOfShock")
    void a_shock_is_heard_whatever_is_awaited(ChatState state) {
        officer.isIn(state).writes("điện giật chị Lan rồi").hasSeen("đừng chạm vào người");
        leader.hasSeen("điện giật chị Lan rồi");
    }

    @ParameterizedTest
    @ValueSource(strings = {"tủ đổ đè gãy chân chị Lan", "hình như ngất rồi", "bà cụ sắp ngất"})
    void amid_the_steps_what_things_do_to_people_calls_the_leaders(String cry) {
        officer.writes("/baocao")
                .presses("Máy in")
                .presses("Hết giấy")
                .writes(cry)
                .hasSeen(CARD);
        leader.hasSeen(cry);
    }
}
