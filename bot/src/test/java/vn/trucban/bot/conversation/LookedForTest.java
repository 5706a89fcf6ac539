package vn.trucban.bot.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.trucban.bot.absence.AbsenceTalks;
import vn.trucban.bot.staff.PersonId;
import vn.trucban.bot.staff.Role;

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

    @Test
    void a_sentence_right_after_it_is_a_report() {
        searches("kẹt giấy").writes("mất điện cả phòng rồi");
        assertThat(office.incidents().open()).hasSize(1);
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
