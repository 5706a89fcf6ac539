package vn.trucban.bot.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.trucban.bot.action.Action;
import vn.trucban.bot.action.Verb;
import vn.trucban.bot.incident.IncidentEvent;
import vn.trucban.bot.incident.IncidentEvent.Kind;
import vn.trucban.bot.incident.OutsideFact;
import vn.trucban.bot.staff.PersonId;
import vn.trucban.bot.staff.Role;
import vn.trucban.content.playbook.PlaybookId;

/** A board stands for hours: whoever cries for help meanwhile is heard by it, and no second flood is begun beside it. */
class CryUnderABoardTest {
    private final Office office = new Office();
    private final Phone officer = office.person("hoa", "Chị Hoa", Role.OFFICER);
    private final Phone other = office.person("binh", "Anh Bình", Role.OFFICER);
    private final Phone technician = office.person("ky", "Anh Kỹ", Role.TECHNICIAN);
    private final Phone leader = office.person("phuc", "Ông Phúc", Role.LEADER);

    @BeforeEach
    void hoursAfterTheBoardWasRaised() {
        officer.writes("nước lũ tràn vào trụ sở rồi");
        office.incidents()
                .commanded(
                        office.onlyIncident().id(),
                        "raised",
                        new OutsideFact(
                                Kind.COMMAND_RAISED, office.now(), new PersonId("phuc"), "Ông Phúc", "lập ban", true));
        office.moves(Duration.ofHours(3));
    }

    @ParameterizedTest
    @ValueSource(strings = {"nước ngập cuốn người rồi", "có người ngất ở sảnh", "chị Lan ngã gãy chân ngoài sân"})
    void it_is_the_boards(String cry) {
        other.writes(cry).isOffered("Không, việc khác");
        assertThat(office.incidents().open()).hasSize(1);
        assertThat(office.onlyIncident().events(Kind.NOTED))
                .extracting(IncidentEvent::text)
                .contains(cry);
        office.moves(Duration.ofSeconds(2));
        leader.hasSeen(cry);
        technician.hasSeen(cry);
    }

    @Test
    void whoever_cries_reads_which_disaster_hears_it_and_not_the_list_of_kinds() {
        other.writes("cháy ở kho lưu trữ rồi");
        assertThat(other.last())
                .contains("Tôi đang báo tin này", "Ban chỉ huy đang điều hành")
                .doesNotContain("bão lụt");
    }

    @Test
    void said_to_be_the_same_it_is_joined_and_said_to_be_another_everybody_is_called_for_it() {
        other.writes("có người ngất ở sảnh").writes("đúng rồi");
        assertThat(office.incidents().open()).hasSize(1);
        assertThat(office.onlyIncident().concerned()).hasSize(2);
        office.moves(Duration.ofHours(1));
        other.writes("có người bị thương ngoài chợ").presses("Không, việc khác");
        assertThat(office.incidents().open()).hasSize(2);
    }

    private ChatState askedForMinutes() {
        return new ChatState.Answering(
                new Action(Verb.COMMAND, office.onlyIncident().id().value(), "coming").payload(), true);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2 người bị vùi ở thôn 5", "nước cuốn 1 người rồi", "cháy rồi"})
    void a_cry_with_a_number_in_it_is_no_count_of_minutes(String cry) {
        other.isIn(askedForMinutes()).writes(cry);
        office.moves(Duration.ofSeconds(2));
        leader.hasSeen(cry);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "chắc khoảng mười lăm phút nữa tới",
                "đang trên đường tới, tầm mười phút",
                "em đang ở Nà Phặc, tầm 30 phút nữa mới đến nơi được ạ",
                "đường tắc quá chưa biết bao giờ tới",
                "tôi đang bận họp, 30"
            })
    void what_neither_cries_nor_reports_is_an_answer_however_long(String answer) {
        int before = office.messagesTo(other.address()).size();
        other.isIn(askedForMinutes()).writes(answer);
        assertThat(office.incidents().open()).hasSize(1);
        assertThat(office.messagesTo(other.address())
                        .subList(before, office.messagesTo(other.address()).size()))
                .noneMatch(message -> message.text().contains("Tôi chưa chắc là việc nào"));
    }

    @Test
    void another_trouble_with_a_number_in_it_is_none_either() {
        other.isIn(askedForMinutes()).writes("phần mềm một cửa báo lỗi 502 mọi máy");
        assertThat(office.incidents().open()).anyMatch(one -> one.playbook().id() == PlaybookId.SOFTWARE);
        other.isOffered("Trả lời câu lúc nãy");
    }

    @Test
    void what_endangers_nobody_is_no_note_to_the_board() {
        other.writes("máy in kẹt giấy rồi");
        assertThat(office.incidents().open()).hasSize(2);
        assertThat(office.incidents().open().get(0).events(Kind.NOTED)).isEmpty();
    }
}
