package vn.trucban.bot.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.trucban.bot.incident.Incident;
import vn.trucban.bot.incident.IncidentEvent;
import vn.trucban.bot.incident.IncidentEvent.Kind;
import vn.trucban.bot.incident.IncidentId;
import vn.trucban.bot.incident.OutsideFact;
import vn.trucban.bot.staff.PersonId;
import vn.trucban.bot.staff.Role;

/** "Thiên tai, cháy" is tapped by somebody who may stand in the smoke: safety, what burns and where, how it is there. */
class AmidDisasterTest {
    private final Office office = new Office();
    private final Phone officer = office.person("hoa", "Chị Hoa", Role.OFFICER);
    private final Phone other = office.person("nam", "Anh Nam", Role.OFFICER);
    private final Phone technician = office.person("ky", "Anh Kỹ", Role.TECHNICIAN);
    private final Phone leader = office.person("phuc", "Ông Phúc", Role.LEADER);

    private Incident commanded(String words) {
        officer.writes(words);
        IncidentId id = office.incidents().open().get(0).id();
        office.incidents()
                .commanded(
                        id,
                        "raised",
                        new OutsideFact(
                                Kind.COMMAND_RAISED, office.now(), new PersonId("phuc"), "Ông Phúc", "lập ban", true));
        office.moves(Duration.ofMinutes(5));
        return office.incidents().find(id).orElseThrow();
    }

    private Phone tapped() {
        return other.writes("/start").presses("Báo sự cố").presses("Thiên tai, cháy");
    }

    @Test
    void the_card_comes_first_with_what_burns_and_where_and_the_question_how_it_is() {
        commanded("cháy ở kho lưu trữ tầng 1 rồi");
        tapped().hasSeen("Đang nguy hiểm: rời đi ngay, gọi 114");
        other.hasSeen("SC-1: Cháy, “cháy ở kho lưu trữ tầng 1 rồi”, đ/c Chị Hoa báo");
        other.hasSeen("Đám cháy thế nào ạ?");
        other.isOffered("Lớn, khói nhiều").isOffered("Không, việc khác");
        assertThat(office.onlyIncident().concerned()).hasSize(1);
        assertThat(office.onlyIncident().events(Kind.JOINED)).isEmpty();
    }

    @Test
    void the_answer_is_told_to_all_and_whoever_gives_it_hears_how_it_goes_on() {
        commanded("cháy ở kho lưu trữ tầng 1 rồi");
        tapped().presses("Lớn, khói nhiều").presses("Bị kẹt, không ra được");
        office.moves(Duration.ofSeconds(3));
        leader.hasSeen("đ/c Anh Nam vừa báo: “Có người bị kẹt trong đám cháy, không ra được”");
        technician.hasSeen("đ/c Anh Nam vừa báo: “Có người bị kẹt trong đám cháy, không ra được”");
        other.hasSeen("tôi đang báo");
        assertThat(office.onlyIncident().concerned())
                .extracting(party -> party.person().value())
                .containsExactly("hoa", "nam");
    }

    /** The answer that joins them to it is the last that they give. */
    @Test
    void one_tap_that_cries_is_told_and_not_called_needless() {
        commanded("nước lũ tràn vào trụ sở rồi");
        tapped().presses("Có người mắc kẹt");
        office.moves(Duration.ofSeconds(3));
        leader.hasSeen("đ/c Anh Nam vừa báo: “Có người mắc kẹt vì nước lũ”");
        other.hasSeen("tôi đang báo").hasNotSeen("không cần ai nhận việc");
    }

    @Test
    void something_else_is_one_of_its_own() {
        commanded("cháy ở kho lưu trữ tầng 1 rồi");
        tapped().presses("Không, việc khác").hasSeen("Chuyện gì đang xảy ra ạ?");
        assertThat(office.incidents().open()).hasSize(2);
        other.presses("Lũ, nước ngập").presses("Có người mắc kẹt");
        office.moves(Duration.ofSeconds(3));
        leader.hasSeen("đ/c Anh Nam vừa báo: “Có người mắc kẹt vì nước lũ”");
    }

    @Test
    void whoever_reported_the_one_that_goes_on_may_report_another_once() {
        officer.writes("nước lũ tràn vào trụ sở rồi");
        office.moves(Duration.ofMinutes(90));
        officer.writes("/start").presses("Báo sự cố").presses("Thiên tai, cháy");
        String button = officer.payload("Không, việc khác");
        officer.presses("Không, việc khác");
        assertThat(office.incidents().open()).hasSize(2);
        officer.does(new Inbound.Event.Press(button, Optional.empty()));
        assertThat(office.incidents().open()).hasSize(2);
    }

    @Test
    void said_twice_it_is_opened_once() {
        commanded("cháy ở kho lưu trữ tầng 1 rồi");
        String button = tapped().payload("Không, việc khác");
        other.presses("Không, việc khác");
        int before = office.messagesTo(leader.address()).size();
        other.does(new Inbound.Event.Press(button, Optional.empty()))
                .hasSeen("Câu hỏi đó đã qua")
                .sees("Chuyện gì đang xảy ra ạ?");
        assertThat(office.incidents().open()).hasSize(2);
        assertThat(office.messagesTo(leader.address())).hasSize(before);
    }

    @Test
    void an_old_button_of_something_else_denies_no_disaster() {
        officer.writes("mất mạng Internet cả phòng");
        other.writes("mất mạng Internet cả phòng").isOffered("Không, việc khác");
        String old = other.payload("Không, việc khác");
        office.moves(Duration.ofHours(2));
        other.writes("cháy ở kho lưu trữ rồi");
        int open = office.incidents().open().size();
        other.does(new Inbound.Event.Press(old, Optional.empty())).sees("Đám cháy thế nào ạ?");
        assertThat(office.incidents().open()).hasSize(open);
        other.presses("Lớn, khói nhiều").presses("Bị kẹt, không ra được");
        other.does(new Inbound.Event.Press(old, Optional.empty())).sees("Câu hỏi đó đã qua");
        assertThat(office.incidents().open()).hasSize(open);
    }

    /** As messages of earlier versions have it. */
    @Test
    void a_button_that_names_no_incident_opens_none_amid_the_steps_of_one() {
        officer.writes("cháy ở kho lưu trữ rồi");
        officer.does(new Inbound.Event.Press("#df..", Optional.empty())).hasSeen("Câu hỏi đó đã qua");
        assertThat(office.incidents().open()).hasSize(1);
    }

    @Test
    void without_a_board_and_by_whoever_reported_it_it_is_the_same() {
        officer.writes("cháy ở kho lưu trữ tầng 1 rồi");
        tapped().hasSeen("SC-1: Cháy, “cháy ở kho lưu trữ tầng 1 rồi”");
        other.presses("Lớn, khói nhiều").presses("Thiếu người");
        office.moves(Duration.ofSeconds(3));
        technician.hasSeen("đ/c Anh Nam vừa báo: “Điểm danh thiếu người”");
    }

    @Test
    void of_two_that_go_on_the_one_at_hand_is_chosen() {
        commanded("cháy ở kho lưu trữ tầng 1 rồi");
        technician
                .writes("/start")
                .presses("Báo sự cố")
                .presses("Thiên tai, cháy")
                .presses("Không, việc khác");
        technician.presses("Lũ, nước ngập");
        tapped().hasSeen("SC-2: Lũ, nước ngập").hasSeen("Đang nguy hiểm: rời đi ngay");
        other.presses("SC-1: Cháy").hasSeen("Đám cháy thế nào ạ?");
        other.presses("Lớn, khói nhiều").presses("Bị kẹt, không ra được");
        office.moves(Duration.ofSeconds(3));
        leader.hasSeen("Có người bị kẹt trong đám cháy");
    }

    @Test
    void the_head_is_asked_the_same_and_writes_no_empty_note() {
        commanded("cháy ở kho lưu trữ tầng 1 rồi");
        leader.writes("/start").presses("Báo sự cố").presses("Thiên tai, cháy").hasSeen("Đám cháy thế nào ạ?");
        assertThat(office.onlyIncident().events(Kind.NOTED))
                .extracting(IncidentEvent::text)
                .doesNotContain("");
    }

    /** Whoever named the fire is not asked what it is. */
    @Test
    void a_fire_in_whatever_words_goes_straight_to_its_steps() {
        officer.writes("cháy ở kho lưu trữ rồi").hasSeen("Đám cháy thế nào ạ?");
        assertThat(office.onlyIncident().words()).isEqualTo("cháy ở kho lưu trữ rồi");
    }
}
