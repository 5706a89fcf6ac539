package vn.trucban.content.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Minutes as somebody on a motorbike types them. */
class TypedMinutesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "20 | 20",
                "20 phút | 20",
                "20' | 20",
                "khoảng 20p nữa | 20",
                "cỡ 20 gì đó | 20",
                "15-20 | 20",
                "15-20 phút nữa | 20",
                "0 | 0",
                "chắc khoảng mười lăm phút nữa tới | 15",
                "đang trên đường tới, tầm mười phút | 10",
                "dang tren duong toi, tam muoi phut | 10",
                "em đang ở Nà Phặc, tầm 30 phút nữa mới đến nơi được ạ | 30",
                "tám phút | 8",
                "tám mươi phút | 80",
                "sáu mươi phút | 60",
                "sau 15 phút | 15",
                "năm phút nữa | 5",
                "hai mươi lăm phút | 25",
                "bốn lăm phút | 45",
                "ba bốn phút | 4",
                "hai chục phút | 20",
                "nửa tiếng | 30",
                "nua tieng nua em toi | 30",
                "nửa giờ nữa | 30",
                "một tiếng | 60",
                "tầm tiếng nữa | 60",
                "tiếng rưỡi | 90",
                "một tiếng rưỡi nữa | 90",
                "1,5 tiếng | 90",
                "hai tiếng nữa | 120",
                "1 tiếng 15 phút | 75",
                "1h30 nữa | 90",
                "2 giờ nữa | 120",
                "đi được 20 phút rồi, 10 phút nữa tới | 10",
                "tối đa 30 phút, nhanh thì 20 phút | 30"
            })
    void a_length_is_read_in_any_words(String typed, int minutes) {
        assertThat(TypedMinutes.in(typed)).hasValue(minutes);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "mai",
                "đường tắc quá chưa biết bao giờ tới",
                "tôi đang bận họp, 30",
                "9h30 mới tới",
                "3 giờ 20 phút chiều",
                "đi được 15 phút rồi",
                "xuất phát 10 phút trước",
                "em đến muộn 15 phút",
                "vài chục phút",
                "vài phút nữa",
                "0912345678",
                "còn 5 km",
                "mấy tiếng nữa chưa biết"
            })
    void anything_else_is_none(String typed) {
        assertThat(TypedMinutes.in(typed)).isEmpty();
    }
}
