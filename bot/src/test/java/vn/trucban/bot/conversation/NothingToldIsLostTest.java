package vn.trucban.bot.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.trucban.bot.incident.Incident;
import vn.trucban.bot.incident.IncidentEvent;
import vn.trucban.bot.incident.IncidentEvent.Kind;
import vn.trucban.bot.incident.IncidentId;
import vn.trucban.bot.incident.Picture;
import vn.trucban.bot.staff.Role;
import vn.trucban.content.playbook.PlaybookId;
import vn.trucban.notifier.channel.OutgoingMessage;

/** Words and photos reach an incident and whoever works on it, whatever the talk was about when they came. */
class NothingToldIsLostTest {
    private final Office office = new Office();
    private final Phone officer = office.person("officer", "Chị Hoa", Role.OFFICER);
    private final Phone other = office.person("other", "Anh Bình", Role.OFFICER);
    private final Phone technician = office.person("technician", "Anh Kỹ", Role.TECHNICIAN);

    private static List<String> photos(Incident incident) {
        return incident.pictures().stream().map(Picture::id).toList();
    }

    private static List<String> notes(Incident incident) {
        return incident.events(Kind.NOTED).stream().map(IncidentEvent::text).toList();
    }

    @Test
    void a_photo_after_asking_for_help_is_offered_to_that_incident_and_reaches_the_technician() {
        officer.writes("mất mạng cả trung tâm rồi").presses("Cần hỗ trợ");
        technician.presses("Nhận việc");
        officer.sendsPhoto("p1", "").isOffered("Thêm vào SC-1").presses("Thêm vào SC-1");
        officer.hasSeen("Đã ghi thêm vào SC-1");
        assertThat(photos(office.onlyIncident())).containsExactly("p1");
        assertThat(office.messagesTo(technician.address()))
                .extracting(OutgoingMessage::photo)
                .contains(Optional.of("p1"));
    }

    @Test
    void photos_and_words_go_along_when_it_is_still_ones_own() {
        officer.writes("mất mạng cả trung tâm rồi").presses("Cần hỗ trợ");
        officer.sendsPhoto("p1", "")
                .sendsPhoto("p2", "")
                .presses("Mất Internet")
                .presses("Vẫn là SC-1 của tôi");
        assertThat(photos(office.onlyIncident())).containsExactly("p1", "p2");
        officer.sendsPhoto("p3", "mất mạng, đèn modem nhấp nháy lạ").presses("Vẫn là SC-1 của tôi");
        assertThat(photos(office.onlyIncident())).containsExactly("p1", "p2", "p3");
        assertThat(notes(office.onlyIncident())).containsExactly("mất mạng, đèn modem nhấp nháy lạ");
    }

    @Test
    void a_photo_to_a_note_is_part_of_it() {
        officer.writes("mất mạng cả trung tâm rồi").presses("Cần hỗ trợ");
        technician.presses("Nhận việc").presses("Ghi thêm").sendsPhoto("p1", "").sendsPhoto("p2", "tủ mạng tầng 2");
        technician.writes("đang chờ thợ");
        assertThat(photos(office.onlyIncident())).containsExactly("p1", "p2");
        assertThat(notes(office.onlyIncident())).containsExactly("tủ mạng tầng 2", "đang chờ thợ");
    }

    @Test
    void a_photo_of_the_cause_does_not_end_the_question_for_it() {
        officer.writes("mất mạng cả trung tâm rồi").presses("Cần hỗ trợ");
        technician
                .presses("Nhận việc")
                .presses("Đã xử lý xong")
                .sendsPhoto("p1", "")
                .sees("Nguyên nhân của SC-1");
        assertThat(office.onlyIncident().open()).isTrue();
        technician.sendsPhoto("p2", "Chuột cắn dây");
        assertThat(photos(office.onlyIncident())).containsExactly("p1", "p2");
        assertThat(office.onlyIncident().resolution().orElseThrow().cause()).isEqualTo("Chuột cắn dây");
    }

    @Test
    void unclear_words_may_belong_to_what_is_open() {
        officer.writes("máy in kẹt giấy rồi").presses("Cần hỗ trợ").writes("nó vẫn cứ thế ấy");
        officer.presses("Thêm vào SC-1");
        assertThat(notes(office.onlyIncident())).containsExactly("nó vẫn cứ thế ấy");
    }

    @Test
    void what_is_added_in_the_middle_of_the_steps_leads_back_to_the_step() {
        officer.writes("máy in kẹt giấy rồi")
                .presses("Đã rút điện")
                .writes("/baocao")
                .presses("Máy in");
        officer.presses("Vẫn là SC-1 của tôi").sees("Có thấy giấy kẹt không");
    }

    private Incident numbered(int number) {
        return office.incidents().numbered(number).orElseThrow();
    }

    @Test
    void asking_for_a_person_keeps_what_was_reported_and_its_kind() {
        other.writes("mất mạng cả trung tâm rồi");
        officer.writes("mất mạng nữa rồi, cả tầng 2 không ai vào được")
                .sendsPhoto("p1", "")
                .presses("Gặp người trực");
        Incident asked = numbered(2);
        assertThat(asked.playbook().id()).isEqualTo(PlaybookId.INTERNET);
        assertThat(asked.words()).contains("cả tầng 2 không ai vào được");
        assertThat(photos(asked)).containsExactly("p1");
        technician.hasSeen("cả tầng 2 không ai vào được");
    }

    @Test
    void still_mine_keeps_the_new_words_and_asks_about_the_second_matter_later() {
        officer.writes("mất mạng cả trung tâm rồi").presses("Cần hỗ trợ");
        String both = "mạng vẫn mất, đèn los đỏ với lại máy in kẹt giấy";
        officer.writes(both).presses("Vẫn là SC-1 của tôi");
        assertThat(notes(numbered(1))).containsExactly(both);
        officer.sees("Lúc nãy anh/chị còn báo").presses("Báo riêng: Máy in");
        assertThat(numbered(2).playbook().id()).isEqualTo(PlaybookId.PRINTER);
    }

    @Test
    void typing_instead_of_pressing_keeps_the_photo_and_the_words() {
        other.writes("mất điện cả trung tâm rồi");
        officer.sendsPhoto("p1", "mất điện, tầng 2 cũng thế").writes("Đúng rồi").sees("Đã ghi anh/chị cũng bị SC-1");
        assertThat(photos(office.onlyIncident())).containsExactly("p1");
        assertThat(office.onlyIncident().events(Kind.JOINED))
                .anyMatch(event -> event.text().contains("tầng 2 cũng thế"));
        officer.sendsPhoto("p2", "nó cứ sao sao ấy").writes("máy in không kéo giấy");
        assertThat(numbered(2).words()).isEqualTo("nó cứ sao sao ấy. máy in không kéo giấy");
        assertThat(photos(numbered(2))).containsExactly("p2");
    }

    @Test
    void thanks_in_between_do_not_end_the_question() {
        other.writes("mất điện cả trung tâm rồi");
        officer.writes("mất điện, tầng 2 cũng thế").writes("cảm ơn").presses("Cũng bị như vậy (SC-1)");
        assertThat(office.onlyIncident().events(Kind.JOINED))
                .anyMatch(event -> event.text().contains("tầng 2 cũng thế"));
    }

    @Test
    void what_was_told_of_something_closed_meanwhile_goes_into_its_opening() {
        other.writes("mất điện cả trung tâm rồi");
        officer.writes("mất điện, tầng 2 cũng thế");
        other.writes("hết lỗi rồi");
        officer.presses("Cũng bị như vậy (SC-1)").presses("Mở lại");
        assertThat(office.onlyIncident().events(Kind.REOPENED))
                .anyMatch(event -> event.text().contains("tầng 2 cũng thế"));
    }

    @Test
    void a_new_report_in_the_middle_keeps_what_waits() {
        officer.writes("máy in kẹt giấy với lại mạng mất rồi, đèn los đỏ");
        officer.writes("/baocao").hasSeen("Lúc nãy anh/chị còn báo: “mạng mất rồi, đèn los đỏ”");
        officer.presses("Báo riêng: Mất Internet");
        assertThat(numbered(2).words()).isEqualTo("mạng mất rồi, đèn los đỏ");
    }

    @Test
    void another_report_by_command_leaves_what_waits_for_later() {
        officer.writes("máy in kẹt giấy với lại mạng mất rồi, đèn los đỏ");
        officer.writes("/baocao usb ký số không nhận").presses("Hết lỗi");
        officer.sees("Lúc nãy anh/chị còn báo: “mạng mất rồi, đèn los đỏ”");
    }

    @Test
    void photos_of_a_report_that_joins_what_somebody_reported_in_the_same_moment_go_along() {
        Phone lan = office.person("lan", "Chị Lan", Role.OFFICER);
        lan.writes("cả phòng mất mạng internet rồi");
        IncidentId never = new IncidentId("never");
        office.carriesOut(
                officer.address(),
                "simulator:hoa/9",
                new Effect.Report(never, PlaybookId.INTERNET, "mất mạng", false),
                new Effect.Work(never, Effect.Deed.PHOTO, "p1", ""));
        assertThat(office.incidents().find(never)).isEmpty();
        assertThat(photos(office.onlyIncident())).containsExactly("p1");
    }
}
