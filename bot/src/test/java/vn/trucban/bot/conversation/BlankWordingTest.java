package vn.trucban.bot.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.trucban.content.library.ContentLibrary;
import vn.trucban.content.notice.NoticeTemplate.Blank;

/** What residents read says nothing twice, whatever a leader typed in a flood. */
class BlankWordingTest {
    private static final BlankWording WORDING =
            new BlankWording(ContentLibrary.builtIn().current().messages());

    private static Blank blank(String id) {
        return new Blank(id, "?", "0209 312 3456", 80, false, Optional.empty());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "since|từ 10h sáng nay, lũ đang lên|10h sáng nay",
                "since|Từ 14 giờ 30 ngày 20/11/2025|14 giờ 30 ngày 20/11/2025",
                "since|lúc 9h30 hôm qua|9h30 hôm qua",
                "since|đêm qua|đêm qua",
                "since|nước bắt đầu dâng từ sáng nay|sáng nay",
                "since|nuoc bat dau dang tu sang nay|sang nay",
                "since|Sạt từ lúc 5 giờ sáng nay|5 giờ sáng nay",
                "since|mưa to, sạt đêm qua|đêm qua",
                "since|khoảng 8 giờ sáng thứ hai 23/11|khoảng 8 giờ sáng thứ hai 23/11",
                "since|sau cơn mưa đêm 20/11|sau cơn mưa đêm 20/11",
                "back|từ 15 giờ hôm nay|15 giờ hôm nay",
                "until|đến 17 giờ ngày 21/11|17 giờ ngày 21/11",
                "until|đến khi có thông báo mới|khi có thông báo mới",
                "area|nước lũ đang lên ở thôn Nà Càng|thôn Nà Càng",
                "area|thôn Nà Càng, dọc suối Bản Chán|thôn Nà Càng, dọc suối Bản Chán",
                "roads|từ ngầm tràn tới Bản Chán|từ ngầm tràn tới Bản Chán",
                "area|Nước lũ đã tới thôn Hạ, thôn Thượng|thôn Hạ, thôn Thượng",
                "area|ngập ở cả thôn Hạ và chợ|cả thôn Hạ và chợ",
                "area|nước lũ đang lên ở từ thôn Hạ đến thôn Thượng|từ thôn Hạ đến thôn Thượng",
                "area|sạt lở tại km 5 đến km 7|km 5 đến km 7",
                "until|tới 17 giờ|17 giờ",
                "until|den 17 gio|17 gio",
                "until|kéo dài đến hết đêm nay|hết đêm nay"
            })
    void an_answer_fits_into_its_sentence(String blank, String typed, String told) {
        assertThat(WORDING.of(blank(blank), typed)).isEqualTo(told);
    }

    /** Half of a place that is warned, or another day, is worse than a word said twice. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "area|ngập từ thôn Hạ đến thôn Thượng",
                "area|lũ quét từ suối Bản Chán đến cầu Nà Lay",
                "area|ngập cả thôn Hạ và đường ở chợ",
                "area|Nước Hai đến Hồng Việt",
                "area|Lũng Pù tới Nà Khao, ở bờ suối",
                "area|ngập thôn Hạ, ở thôn Thượng cũng ngập",
                "until|tối mai",
                "until|tối 20/11",
                "until|tối thứ Bảy",
                "until|tối nay",
                "until|Tối mai",
                "until|toi mai",
                "until|đến",
                "since|tối qua, khoảng 9 giờ",
                "since|10 giờ, thứ Hai",
                "since|10 giờ, mưa từ hôm qua",
                "since|9h, nước lên ở thôn Hạ",
                "since|10h đến 12h",
                "since|nước vào ở thôn Hạ từ sáng nay",
                "since|nước ngập, có người kẹt từ sáng nay",
                "since|mưa 2 ngày, sạt từ sáng nay",
                "since|tư giờ"
            })
    void nothing_of_a_place_or_a_time_is_dropped(String blank, String typed) {
        assertThat(WORDING.of(blank(blank), typed)).isEqualTo(typed);
    }

    /** Whatever stands before it, and whichever places follow each other how, each of their words is still there. */
    @Test
    void every_word_of_every_place_is_left() {
        List<String> starts = List.of(
                "",
                "nước lũ đang lên ở ",
                "ngập ",
                "ngập ở ",
                "lũ quét tại ",
                "lũ ",
                "nước đã tới ",
                "sạt lở ",
                "nước ");
        List<String> joints = List.of(", ", " và ", " đến ", " tới ", " ở ", " tại ", "; ", " vào ");
        List<String> places = List.of(
                "thôn Hạ",
                "từ ngầm Nà Khao",
                "Nước Hai",
                "cả bản Lũ",
                "đường ở chợ",
                "suối Tới",
                "Ngập Xá",
                "Tại Quan",
                "xóm Ở");
        for (String start : starts) {
            for (String one : places) {
                for (String joint : joints) {
                    for (String other : places) {
                        String place = one + joint + other;
                        assertThat(WORDING.of(blank("area"), start + place))
                                .as(start + place)
                                .endsWith(place);
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "0209 312 345, landline-length",
        "0209 312 34567, landline-length",
        "091234567, mobile-length",
        "+84 91 234 567, mobile-length",
        "abc, phone"
    })
    void a_digit_too_few_or_too_many_is_asked_about(String typed, String wrong) {
        assertThat(new BlankAnswer(blank(Blank.PHONE), typed).wrong()).contains(wrong);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0209 312 3456",
                "0912 345 678",
                "+84 912 345 678",
                "1800 1166",
                "19006769",
                "112",
                "024.3936.1234"
            })
    void a_number_of_the_country_is_taken(String typed) {
        assertThat(new BlankAnswer(blank(Blank.PHONE), typed).wrong()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "từ 10h sáng nay",
                "đêm qua",
                "từ hôm nay",
                "10h",
                "8g30",
                "14.30",
                "7h kém 15",
                "tám giờ tối",
                "9 rưỡi",
                "tối 20",
                "20/11",
                "ngày 20",
                "mùng 5",
                "thứ bảy",
                "T7",
                "CN",
                "vừa xong",
                "lúc nãy",
                "mới đây",
                "khoảng 20-25 phút trước",
                "13-17 giờ",
                "36 tiếng nữa",
                "đến khi nước rút",
                "đến tạnh mưa",
                "hết mưa to",
                "sau bão",
                "chưa rõ",
                "khi có thông báo mới",
                "sửa xong",
                "dem qua",
                "tu toi qua, thon 2 bao",
                "sau khi nước rút ở thôn 5"
            })
    void a_time_is_taken_as_people_say_it(String typed) {
        assertThat(Blank.MOMENTS).allSatisfy(id -> assertThat(new BlankAnswer(blank(id), typed).wrong())
                .isEmpty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "thôn 2, thôn 5",
                "thôn 2 đến thôn 5",
                "0209 312 3456",
                "024.3936.1234",
                "0912-34-56-78",
                "10",
                "2 người bị kẹt",
                "toàn xã Đồng Phúc",
                "Nà Càng"
            })
    void a_number_or_a_place_is_no_time(String typed) {
        assertThat(Blank.MOMENTS).allSatisfy(id -> assertThat(new BlankAnswer(blank(id), typed).wrong())
                .contains("when"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "10h ngày 07/12/2026",
                "từ 10h sáng nay",
                "14 giờ 30 ngày 20/11",
                "đêm qua",
                "sáng nay",
                "ngày 7 tháng 12 năm 2026",
                "thứ hai 23/11/2026",
                "từ 8h đến 10h tối mai",
                "0209 312 3456",
                "024.3936.1234"
            })
    void a_time_or_a_telephone_is_no_place(String typed) {
        assertThat(Blank.PLACES).allSatisfy(id -> assertThat(new BlankAnswer(blank(id), typed).wrong())
                .contains("place"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "thôn 2, thôn 5",
                "2, 5",
                "5-7",
                "thôn 5",
                "km 5/7",
                "đường 3/2",
                "quốc lộ 279",
                "QL3",
                "Nà Mai",
                "Mai",
                "Sáng",
                "ngã ba 20/11",
                "toàn xã",
                "thôn Nà Càng từ 10h sáng nay",
                "nhà ông Năm",
                "Bắc Ngầm",
                "tổ 8",
                "Đồng Tháng 8",
                "không có"
            })
    void a_place_is_taken_whatever_it_is_called(String typed) {
        assertThat(Blank.PLACES).allSatisfy(id -> assertThat(new BlankAnswer(blank(id), typed).wrong())
                .isEmpty());
    }
}
