package vn.trucban.bot.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.trucban.bot.incident.Incident;
import vn.trucban.bot.incident.IncidentEvent;
import vn.trucban.bot.incident.IncidentEvent.Kind;
import vn.trucban.bot.staff.Role;

/** "Máy anh/chị đã dùng được chưa?" is no question about somebody who fainted: what is asked fits what happened. */
class AskedWhetherOverTest {
    private static final String MACHINE = "Máy anh/chị đã dùng được chưa?";
    private static final String PEOPLE = "mọi người đã an toàn cả chưa?";

    private final Office office = new Office();
    private final Phone officer = office.person("hoa", "Chị Hoa", Role.OFFICER);
    private final Phone technician = office.person("ky", "Anh Kỹ", Role.TECHNICIAN);

    private void fixed(String report) {
        officer.writes(report);
        if (office.onlyIncident().rung() < 0) {
            officer.presses("Cần hỗ trợ");
        }
        technician.presses("Nhận việc").presses("Đã xử lý xong");
        if (technician.shown().stream().anyMatch(message -> message.text().contains("chưa ai báo đã an toàn"))) {
            technician.presses("Vẫn kết thúc");
        }
        technician.presses("Chưa rõ nguyên nhân");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "có người ngất ở phòng chờ",
                "cháy ở kho lưu trữ rồi",
                "nước lũ tràn vào trụ sở",
                "ổ cắm máy in bốc cháy, có khói"
            })
    void where_people_were_in_danger_they_are_asked_about(String report) {
        fixed(report);
        officer.sees(PEOPLE).hasNotSeen(MACHINE);
        officer.isOffered("Đã an toàn, xong việc").isOffered("Chưa an toàn").hasNotOffered("Vẫn chưa được");
        technician.sees("mọi người đã an toàn cả chưa");
        officer.presses("Đã an toàn, xong việc").sees("Đã đóng SC-1");
        technician.sees("xác nhận mọi người đã an toàn");
    }

    @ParameterizedTest
    @CsvSource({"máy in kẹt giấy," + MACHINE, "điều hòa không mát,Bên anh/chị đã ổn chưa?"})
    void else_what_is_asked_is_of_its_kind(String report, String question) {
        fixed(report);
        officer.sees(question).hasNotSeen(PEOPLE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"chưa an toàn", "chưa", "vẫn chưa ổn"})
    void whoever_says_that_they_are_not_safe_has_it_go_on(String no) {
        fixed("có người ngất ở phòng chờ");
        officer.writes(no);
        assertThat(office.onlyIncident().status()).isEqualTo(Incident.Status.TAKEN);
        technician.sees("đ/c Chị Hoa báo chưa an toàn");
    }

    @ParameterizedTest
    @ValueSource(strings = {"mọi người an toàn rồi", "ổn rồi", "an toàn cả rồi"})
    void and_a_word_that_they_are_closes_it(String yes) {
        fixed("có người ngất ở phòng chờ");
        officer.writes(yes).sees("Đã đóng SC-1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "chưa thấy anh Tuấn",
                "dạ chưa, còn chị Mai trên tầng 2",
                "còn em Lan nữa",
                "chua het",
                "anh Tuấn chưa ra ạ",
                "hình như còn thiếu chị Mai",
                "ko thay anh Tuan"
            })
    void whoever_names_somebody_who_may_not_be_safe_has_it_go_on_with_their_words(String no) {
        fixed("cháy ở kho lưu trữ rồi");
        officer.writes(no);
        assertThat(office.onlyIncident().going()).isTrue();
        assertThat(office.onlyIncident().events())
                .anyMatch(event -> event.text().contains(no));
        technician.hasSeen(no);
    }

    @ParameterizedTest
    @ValueSource(strings = {"con em về nhà rồi", "cảm ơn anh", "không ai bị sao", "mất mạng internet cả phòng"})
    void and_what_names_nobody_does_not(String words) {
        fixed("cháy ở kho lưu trữ rồi");
        officer.writes(words);
        assertThat(office.incidents().recent(9))
                .filteredOn(incident -> incident.number() == 1)
                .noneMatch(Incident::going);
    }

    @Test
    void what_is_added_to_it_is_kept_and_it_is_asked_again() {
        fixed("cháy ở kho lưu trữ rồi");
        officer.writes("chị Mai ở phòng bên");
        officer.presses("Thêm vào SC-1")
                .sees("Đã ghi thêm vào SC-1")
                .isOffered("Chưa an toàn")
                .isOffered("Đã an toàn, xong việc");
        assertThat(office.onlyIncident().events(Kind.NOTED))
                .extracting(IncidentEvent::text)
                .contains("chị Mai ở phòng bên");
    }

    @ParameterizedTest
    @ValueSource(strings = {"an toàn", "an toàn rồi", "an toàn rồi ạ", "dạ an toàn"})
    void the_plainest_yes_is_no_no(String yes) {
        fixed("cháy ở kho lưu trữ rồi");
        officer.writes(yes);
        assertThat(office.onlyIncident().open()).isFalse();
    }

    @Test
    void whoever_misses_somebody_has_everybody_called() {
        Phone leader = office.person("phuc", "Ông Phúc", Role.LEADER);
        fixed("cháy ở kho lưu trữ rồi");
        int called = leader.received();
        officer.writes("chưa thấy chị Mai");
        assertThat(leader.received()).isGreaterThan(called);
        leader.hasSeen("chưa thấy chị Mai");
    }
}
