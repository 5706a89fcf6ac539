package vn.trucban.bot.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.trucban.bot.absence.AbsenceTalks;
import vn.trucban.bot.incident.IncidentEvent.Kind;
import vn.trucban.bot.staff.PersonId;
import vn.trucban.bot.staff.Role;
import vn.trucban.content.playbook.PlaybookId;

/** A search is no report, however it reads; what is a report gets through at once, or with one tap. */
class LookedForTest {
    private final Office office = new Office();
    private final Phone officer = office.person("officer", "Chị Hoa", Role.OFFICER);
    private final Phone technician = office.person("technician", "Anh Kỹ", Role.TECHNICIAN);

    private Phone searches(String words) {
        return officer.writes("menu")
                .presses("Sự cố đang mở")
                .presses("Tìm trong sổ")
                .writes(words);
    }

    private void nothingIsReported() {
        assertThat(office.incidents().open()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"502, cáp quang", "kẹt giấy, đứt cáp", "Lan, mất điện", "kẹt giấy, mất mạng"})
    void the_second_word_is_looked_for_as_the_first(String first, String second) {
        searches(first).writes(second).sees("“" + second + "”");
        nothingIsReported();
        officer.presses("Báo sự cố: " + second);
        assertThat(office.onlyIncident().words()).isEqualTo(second);
    }

    @Test
    void a_name_or_a_number_offers_no_report() {
        searches("Hùng").hasNotOffered("Báo sự cố: Hùng").writes("SC-12").hasNotOffered("Báo sự cố: SC-12");
    }

    @Test
    void the_button_of_an_older_search_reports_nothing_else() {
        String older = searches("đứt cáp").payload("Báo sự cố: đứt cáp");
        officer.writes("kẹt giấy").writes(older);
        nothingIsReported();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mất mạng tháng 11",
                "mất điện tháng 10",
                "mất mạng cả phòng hôm qua",
                "máy in kẹt giấy ngày 5/10",
                "tìm mất mạng cả phòng"
            })
    void a_trouble_of_the_past_is_looked_for_however_often(String third) {
        searches("viettel").writes("Lan").writes(third).sees("“" + third + "”");
        nothingIsReported();
        technician.hasNotSeen("Cần người xử lý");
        officer.presses("Báo sự cố: " + third);
        assertThat(office.onlyIncident().words()).isEqualTo(third);
    }

    @ParameterizedTest
    @ValueSource(strings = {"mất mạng rồi, quầy 2 không làm được", "mất mạng cả phòng từ hôm qua đến giờ"})
    void a_sentence_right_after_it_is_asked_about_and_not_lost(String sentence) {
        searches("viettel").writes(sentence).isOffered("Tìm trong sổ").isOffered("Báo sự cố");
        nothingIsReported();
        officer.presses("Báo sự cố");
        assertThat(office.onlyIncident().words()).isEqualTo(sentence);
        assertThat(office.onlyIncident().playbook().id()).isEqualTo(PlaybookId.INTERNET);
    }

    @ParameterizedTest
    @ValueSource(strings = {"báo", "báo đi ạ", "Báo sự cố", "thật", "quầy 1 cũng không vào được mạng"})
    void and_is_reported_in_words(String answer) {
        searches("viettel").writes("mất mạng rồi, quầy 2 không làm được").writes(answer);
        assertThat(office.onlyIncident().words()).startsWith("mất mạng rồi, quầy 2 không làm được");
    }

    @ParameterizedTest
    @ValueSource(strings = {"tìm", "Tìm trong sổ", "em chỉ tìm thôi ạ"})
    void or_looked_for(String answer) {
        searches("viettel")
                .writes("mất mạng cả quầy 2")
                .writes(answer)
                .sees("“mất mạng cả quầy 2”")
                .writes("Hùng")
                .sees("“Hùng”");
        nothingIsReported();
    }

    @Test
    void or_left() {
        searches("viettel").writes("mất mạng cả quầy 2").writes("thôi").sees("Đã dừng");
        nothingIsReported();
    }

    @ParameterizedTest
    @ValueSource(strings = {"thôi", "thôi ạ", "bỏ đi", "em chỉ tìm thôi"})
    void steps_that_were_begun_so_can_be_left(String word) {
        searches("viettel").writes("mất mạng cả phòng rồi").presses("Báo sự cố").hasSeen("đèn tín hiệu LOS");
        officer.writes(word).sees("SC-1 vẫn mở").isOffered("Đã dùng được");
        officer.writes("/suco").presses("Tìm trong sổ").writes("SC-3").sees("“SC-3”");
        assertThat(office.onlyIncident().events(Kind.NOTED)).isEmpty();
        officer.presses("Làm tiếp").sees("đèn tín hiệu LOS");
    }

    @Test
    void and_closed() {
        searches("viettel")
                .writes("mất mạng cả phòng rồi")
                .presses("Báo sự cố")
                .writes("thôi")
                .presses("Đã dùng được");
        nothingIsReported();
    }

    /** It is nothing to look for, and no trouble either. */
    @ParameterizedTest
    @ValueSource(strings = {"mai em nghỉ", "mai em xin nghỉ ạ"})
    void an_absence_right_after_it_is_an_absence(String words) {
        office.talksWith(AbsenceTalks.of(office.staff()));
        searches("kẹt giấy").writes(words).isOffered("Nghỉ ngày mai");
        assertThat(officer.last()).doesNotContain("“" + words + "”");
        assertThat(office.staff().staff().absence(new PersonId("officer"))).isEmpty();
        officer.presses("Nghỉ ngày mai").sees("nghỉ ngày 24/11/2026");
        assertThat(office.staff().staff().away(new PersonId("officer"), LocalDate.of(2026, 11, 24)))
                .isTrue();
        nothingIsReported();
    }

    @Test
    void a_word_some_time_after_it_is_a_report() {
        searches("kẹt giấy");
        office.moves(Duration.ofMinutes(11));
        officer.writes("mất điện");
        assertThat(office.incidents().open()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"cháy, 'Đang cháy, báo ngay'", "lũ, 'Đang có lũ, ngập, báo ngay'", "sạt lở, 'Đang sạt lở, báo ngay'"})
    void a_bare_word_of_danger_is_asked_about(String word, String label) {
        searches(word).sees("hay anh/chị muốn tìm").isOffered(label).presses("Tìm trong sổ");
        officer.sees("“" + word + "”");
        nothingIsReported();
        searches("kẹt giấy").writes(word).presses(label);
        assertThat(office.onlyIncident().words()).isEqualTo(word);
        technician.hasSeen("NGUY HIỂM");
    }

    @ParameterizedTest
    @ValueSource(strings = {"cháy", "có", "đúng", "cháy kho hồ sơ", "cháy thật"})
    void whoever_says_it_again_means_it(String again) {
        searches("cháy").writes(again);
        assertThat(office.incidents().open()).hasSize(1);
        technician.hasSeen("NGUY HIỂM");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tầng 2",
                "phòng họp",
                "302",
                "có, ở thôn 3",
                "vâng ạ",
                "thật ạ",
                "báo ngay",
                "báo",
                "ở nhà ông Tám, mau lên",
                "giúp em với",
                "em ở tầng 2 không xuống được",
                "đúng rồi",
                "Đang cháy, báo ngay",
                "không tìm thấy bà cụ",
                "tìm em với"
            })
    void whatever_does_not_say_that_it_is_only_looked_for_is_so_now(String answer) {
        searches("cháy").writes(answer);
        assertThat(office.onlyIncident().playbook().id()).isEqualTo(PlaybookId.DISASTER);
        assertThat(office.onlyIncident().words().toLowerCase(Locale.ROOT)).contains("cháy");
        technician.hasSeen("NGUY HIỂM");
    }

    @Test
    void a_photo_shows_what_was_asked_about() {
        searches("cháy").sendsPhoto("p1", "");
        assertThat(office.onlyIncident().words()).isEqualTo("cháy");
        technician.hasSeen("NGUY HIỂM");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "không",
                "dạ không ạ",
                "tìm",
                "em chỉ tìm thôi ạ",
                "không, tìm trong sổ",
                "không phải đâu",
                "xem sổ"
            })
    void whoever_says_that_they_only_look_looks(String answer) {
        searches("cháy").writes(answer).sees("“cháy”");
        nothingIsReported();
        office.moves(Duration.ofMinutes(5));
        nothingIsReported();
    }

    @ParameterizedTest
    @ValueSource(strings = {"có cháy", "sập nhà", "cứu với", "cứu em", "bị kẹt"})
    void a_cry_of_two_words_is_at_least_asked_about(String cry) {
        searches("kẹt giấy").writes(cry);
        if (office.incidents().open().isEmpty()) {
            officer.sees("hay anh/chị muốn tìm").writes("ở tầng 2");
        }
        assertThat(office.onlyIncident().words()).contains(cry);
        technician.hasSeen("NGUY HIỂM");
    }

    @ParameterizedTest
    @ValueSource(strings = {"cháy", "cứu em"})
    void where_nobody_answers_it_is_rung(String word) {
        searches("kẹt giấy").writes(word).sees("hay anh/chị muốn tìm");
        office.moves(Duration.ofSeconds(119));
        nothingIsReported();
        office.moves(Duration.ofSeconds(1));
        assertThat(office.onlyIncident().words()).isEqualTo(word);
        officer.hasSeen("chưa trả lời nên tôi coi “" + word + "”");
        technician.hasSeen("NGUY HIỂM");
        office.moves(Duration.ofSeconds(150));
        assertThat(office.incidents().open()).hasSize(1);
    }

    @Test
    void whoever_left_the_question_is_not_rung_for() {
        searches("cháy").writes("thôi");
        office.moves(Duration.ofMinutes(5));
        nothingIsReported();
    }

    @Test
    void whoever_goes_on_searching_searches() {
        searches("cháy").writes("kẹt giấy").sees("“kẹt giấy”");
        nothingIsReported();
    }

    @ParameterizedTest
    @ValueSource(strings = {"cháy ở phòng máy chủ", "có người ngất", "cháy rồi", "cháy!", "ngất xỉu"})
    void a_cry_calls_at_once(String cry) {
        searches(cry);
        assertThat(office.incidents().open()).hasSize(1);
        technician.hasSeen("NGUY HIỂM");
    }

    @Test
    void an_old_prompt_asks_nobody_who_cries() {
        officer.writes("menu").presses("Sự cố đang mở").presses("Tìm trong sổ");
        office.moves(Duration.ofMinutes(30));
        officer.writes("cháy");
        assertThat(office.incidents().open()).hasSize(1);
    }
}
