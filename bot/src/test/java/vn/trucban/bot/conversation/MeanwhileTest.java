package vn.trucban.bot.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.trucban.bot.incident.Incident;
import vn.trucban.bot.incident.IncidentEvent;
import vn.trucban.bot.incident.IncidentId;
import vn.trucban.bot.staff.Role;
import vn.trucban.content.playbook.PlaybookId;

/** What hits the whole office is called out at once, though it is typed amid the steps of a printer; those steps are kept. */
class MeanwhileTest {
    private final Office office = new Office();
    private final Phone officer = office.person("hoa", "Chị Hoa", Role.OFFICER);
    private final Phone technician = office.person("ky", "Anh Kỹ", Role.TECHNICIAN);

    @ParameterizedTest
    @CsvSource({
        "mất điện cả cơ quan rồi, POWER",
        "mat dien ca co quan roi, POWER",
        "mất điện cả trung tâm, POWER",
        "mất mạng internet tất cả máy, INTERNET",
        "mọi quầy đều mất mạng internet, INTERNET",
        "cả trung tâm mất internet, INTERNET"
    })
    void it_becomes_an_incident_of_its_own(String words, PlaybookId kind) {
        officer.writes("/baocao").presses("Máy in").presses("Kẹt giấy").writes(words);
        assertThat(office.incidents().open())
                .extracting(incident -> incident.playbook().id())
                .containsExactly(PlaybookId.PRINTER, kind);
        officer.hasSeen("SC-1 – Máy in giữ nguyên ở bước đang làm");
    }

    @Test
    void a_flood_goes_out_as_a_flood_and_the_printer_stays_the_printers() {
        Phone leader = office.person("phuc", "Ông Phúc", Role.LEADER);
        officer.writes("/baocao").presses("Máy in").presses("Kẹt giấy");
        officer.writes("nước lũ ngập vào phòng rồi, còn 2 bà cụ bị kẹt");
        assertThat(office.incidents().open())
                .extracting(incident -> incident.playbook().id())
                .containsExactly(PlaybookId.PRINTER, PlaybookId.DISASTER);
        leader.hasSeen("2 bà cụ bị kẹt").hasNotSeen("Máy in");
        assertThat(office.incidents().open().get(0).events(IncidentEvent.Kind.HURRIED))
                .isEmpty();
        assertThat(office.incidents().open().get(0).rung()).isNegative();
    }

    /** The same beneath a photo, which belongs to the flood. */
    @Test
    void a_photo_of_the_flood_calls_nobody_for_the_printer() {
        Phone leader = office.person("phuc", "Ông Phúc", Role.LEADER);
        officer.writes("/baocao").presses("Máy in").presses("Kẹt giấy");
        officer.sendsPhoto("p1", "nước lũ ngập vào phòng rồi, còn 2 bà cụ bị kẹt");
        Incident printer = office.incidents().open().get(0);
        Incident flood = office.incidents().open().get(1);
        assertThat(flood.playbook().id()).isEqualTo(PlaybookId.DISASTER);
        assertThat(flood.pictures()).hasSize(1);
        leader.hasSeen("2 bà cụ bị kẹt").hasNotSeen("Máy in");
        assertThat(printer.events(IncidentEvent.Kind.HURRIED)).isEmpty();
        assertThat(printer.events(IncidentEvent.Kind.NOTED)).isEmpty();
        assertThat(printer.pictures()).isEmpty();
        assertThat(printer.rung()).isNegative();
    }

    @Test
    void nor_does_one_of_what_others_have_reported_which_hears_it_at_once() {
        office.person("nam", "Anh Nam", Role.OFFICER).writes("nước lũ tràn vào trụ sở rồi");
        officer.writes("/baocao").presses("Máy in").presses("Kẹt giấy");
        officer.sendsPhoto("p1", "nước lũ ngập vào phòng rồi, còn 2 bà cụ bị kẹt");
        Incident flood = office.incidents().open().get(0);
        assertThat(flood.pictures()).hasSize(1);
        officer.presses("Cũng bị như vậy (SC-1)");
        assertThat(office.incidents().find(flood.id()).orElseThrow().pictures()).hasSize(1);
        assertThat(office.incidents().open().get(1).events(IncidentEvent.Kind.NOTED))
                .isEmpty();
    }

    @Test
    void the_printer_goes_on_at_the_step_that_was_left() {
        officer.writes("/baocao").presses("Máy in").presses("Kẹt giấy").presses("Đã rút điện");
        String step = last();
        officer.writes("mất điện cả cơ quan rồi");
        technician.hasSeen("SC-2");
        officer.presses("Làm tiếp Máy in").sees(step);
    }

    private String last() {
        return office.messagesTo(officer.address())
                .get(office.messagesTo(officer.address()).size() - 1)
                .text();
    }

    @Test
    void one_more_of_many_is_counted_whatever_they_were_at() {
        Phone first = office.person("ba", "Chị Ba", Role.OFFICER);
        Phone second = office.person("tu", "Chị Tư", Role.OFFICER);
        officer.writes("máy in kẹt giấy");
        first.writes("mất mạng rồi, không vào được internet");
        second.writes("mat mang tu sang");
        officer.writes("mất mạng rồi, không vào được internet").hasSeen("tôi ghi chung vào đó");
        assertThat(office.incidents().open().stream()
                        .filter(one -> one.playbook().id() == PlaybookId.INTERNET))
                .singleElement()
                .satisfies(one -> assertThat(one.concerned()).hasSize(3));
    }

    @Test
    void what_others_reported_is_joined() {
        Phone other = office.person("binh", "Anh Bình", Role.OFFICER);
        other.writes("mất điện cả cơ quan");
        officer.writes("/baocao").presses("Máy in").presses("Kẹt giấy").writes("mất điện cả cơ quan rồi");
        assertThat(office.incidents().open()).hasSize(2);
        IncidentId power = office.incidents().open().get(0).id();
        assertThat(office.incidents().find(power).orElseThrow().affected()).hasSize(1);
        officer.hasSeen("đã có người báo, tôi ghi chung vào đó").hasNotSeen("mở riêng");
        officer.presses("Làm tiếp Máy in").sees("Tắt máy in, rút phích điện");
    }

    @Test
    void what_the_writer_reported_before_is_noted_there_and_asked() {
        officer.writes("mất điện");
        IncidentId power = office.onlyIncident().id();
        officer.writes("/baocao").presses("Máy in").presses("Kẹt giấy").writes("mất điện cả cơ quan rồi");
        officer.hasSeen("tôi đã ghi thêm vào việc đang mở").hasNotSeen("mở riêng");
        assertThat(office.incidents().find(power).orElseThrow().events(IncidentEvent.Kind.NOTED))
                .anyMatch(note -> note.text().contains("mất điện cả cơ quan rồi"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mất điện",
                "hôm trước mất điện cả cơ quan",
                "không phải cả cơ quan mất điện",
                "cả phòng đang chờ"
            })
    void what_may_wait_is_a_note(String words) {
        officer.writes("/baocao").presses("Máy in").presses("Kẹt giấy").writes(words);
        assertThat(office.onlyIncident().playbook().id()).isEqualTo(PlaybookId.PRINTER);
    }

    @Test
    void every_machine_may_be_the_answer_to_the_question_at_hand() {
        officer.writes("/baocao").presses("Mất Internet").writes("cả trung tâm mất internet");
        assertThat(office.onlyIncident().playbook().id()).isEqualTo(PlaybookId.INTERNET);
    }
}
