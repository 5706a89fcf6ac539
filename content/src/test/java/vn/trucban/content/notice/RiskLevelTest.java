package vn.trucban.content.notice;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A disaster level is read alike in a text and in an answer, however it is written. */
class RiskLevelTest {
    @ParameterizedTest
    @CsvSource({
        "Rủi ro thiên tai cấp 3., 3",
        "cap do rui ro thien tai: cap 2, 2",
        "RỦI RO THIÊN TAI CẤP ĐỘ 4, 4",
        "Rủi ro thiên tai cấp ba, 3",
        "Rủi ro thiên tai: cấp IV, 4",
        "rủi ro cấp 2, 2",
        "RRTT cấp 3, 3",
        "Cảnh báo thiên tai cấp độ 3, 3",
        "cấp 3 rủi ro thiên tai, 3",
        "cấp độ rủi ro là 5, 5",
        "Cấp độ rủi ro thiên tai do bão: cấp 3, 3",
        "rui\u200B ro thiên tai cấp\u00A03, 3",
    })
    void a_level_is_found_however_it_is_written(String text, int level) {
        assertThat(RiskLevel.in(text)).hasValue(level);
        assertThat(RiskLevel.isNamed(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Gió mạnh cấp 9, giật cấp 12.",
                "Ban Chỉ huy phòng, chống thiên tai cấp xã trực 24/24.",
                "Thiên tai có thể xảy ra. Cấp ủy chỉ đạo các thôn.",
                "Hạn chế rủi ro khi cấp nước.",
            })
    void the_force_of_a_wind_and_the_committee_are_none(String text) {
        assertThat(RiskLevel.isNamed(text)).isFalse();
        assertThat(RiskLevel.in(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"3, 3", "cấp 3, 3", "Cấp độ IV., 4", "rủi ro thiên tai cấp ii, 2", "cấp ba, 3", "v, 5"})
    void an_answer_is_a_level_alone_or_after_its_words(String typed, int level) {
        assertThat(RiskLevel.answered(typed)).hasValue(level);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "0", "6", "123456789012", "cấp mấy chưa rõ", "cấp 3 cấp 4", "gió cấp 9", "3 người mất tích"})
    void more_or_less_than_a_level_is_no_answer(String typed) {
        assertThat(RiskLevel.answered(typed)).isEmpty();
    }
}
