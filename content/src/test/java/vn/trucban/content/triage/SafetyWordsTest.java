package vn.trucban.content.triage;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Good news told amid a disaster, or after it, and whoever is still in it. */
class SafetyWordsTest {
    private static final Triage TRIAGE = ShippedPhrases.model();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Đủ người rồi, 2 người trên mái đã xuống an toàn",
                "đã cứu được 2 người trên mái",
                "da cuu duoc 2 nguoi tren mai roi a",
                "đã đưa 2 cụ ra ngoài an toàn",
                "mọi người an toàn rồi nhé",
                "du nguoi roi a",
                "2 người mất tích đã về nhà",
                "đã tìm thấy 2 người bị vùi, còn sống",
                "ổn hết rồi nhé",
                "nước rút rồi",
                "không còn ai trên mái, mọi người ra hết rồi",
                "đã liên lạc được với 2 người ở thôn 3, không ai bị thương",
                "cụ Sáu tỉnh rồi ạ",
                "mọi người chạy ra được hết rồi",
                "hết cháy rồi, mọi người an toàn",
                "đã dập tắt lửa, mọi người ra hết"
            })
    void people_are_out_of_danger(String told) {
        assertThat(TRIAGE.tellsOfSafety(told)).isTrue();
        assertThat(TRIAGE.tellsOfVictims(told)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "đã cứu được 2 người, còn 1 người trên mái",
                "đã đưa 2 cụ ra nhưng bà Tư không chịu đi",
                "mọi người ra hết rồi mà lửa lan sang nhà bên",
                "mọi người ra ngoài hết, cháy lan sang kho",
                "da ra ngoai het lua lan sang nha ben",
                "chưa cứu được ai",
                "không sao ra được",
                "đưa họ đến nơi an toàn đi",
                "mọi người an toàn không",
                "đã an toàn chưa ạ",
                "có ai an toàn không?",
                "đã tìm thấy 2 người, 1 người đã chết",
                "đã cứu được 1 người, gãy chân",
                "đã tìm thấy thi thể ông Ba",
                "lũ đã về",
                "nước đã về tới cổng",
                "nước vẫn còn lên",
                "máy in kẹt giấy",
                "mạng ổn rồi",
                "token tìm thấy rồi",
                "het chay nha",
                "hết cháy?",
                "cháy rồi"
            })
    void not_all_is_well(String told) {
        assertThat(TRIAGE.tellsOfSafety(told)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"đã cứu được 2 người, còn 1 người trên mái", "đã đưa được 2 cụ ra nhưng bà Tư không chịu đi"})
    void of_some_it_is(String told) {
        assertThat(TRIAGE.mentionsSafety(told)).isTrue();
        assertThat(TRIAGE.tellsOfSafety(told)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "vẫn còn 2 người trên mái",
                "van con 2 nguoi bi ket",
                "không thấy mẹ tôi đâu",
                "không liên lạc được với 2 người ở thôn 3",
                "mất liên lạc với tổ xung kích",
                "đã cứu được 2 người, còn 1 người trên mái",
                "1 người đã chết",
                "cứu người dân",
                "bà cụ bị kẹt trong nhà"
            })
    void somebody_is_in_it_though_no_danger_is_named(String told) {
        assertThat(TRIAGE.tellsOfVictims(told)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "có ai bị kẹt không",
                "không thấy bà con đến nộp hồ sơ",
                "máy in chết rồi anh ơi",
                "giấy bị kẹt",
                "em gọi điện không gọi được",
                "bà con chưa về",
                "không liên lạc được với dân",
                "thủ tục khi chồng đã chết",
                "xe không đi được, nhờ anh chở",
                "không ai bị thương"
            })
    void nobody_is(String told) {
        assertThat(TRIAGE.tellsOfVictims(told)).isFalse();
    }
}
