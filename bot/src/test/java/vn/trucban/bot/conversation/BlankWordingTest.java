package vn.trucban.bot.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.trucban.content.notice.NoticeTemplate.Blank;

/** What residents read says nothing twice, whatever a leader typed in a flood. */
class BlankWordingTest {
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
                "since|khoảng 8 giờ sáng thứ hai 23/11|khoảng 8 giờ sáng thứ hai 23/11",
                "since|sau cơn mưa đêm 20/11|sau cơn mưa đêm 20/11",
                "back|từ 15 giờ hôm nay|15 giờ hôm nay",
                "until|đến 17 giờ ngày 21/11|17 giờ ngày 21/11",
                "until|đến khi có thông báo mới|khi có thông báo mới",
                "area|nước lũ đang lên ở thôn Nà Càng|thôn Nà Càng",
                "area|thôn Nà Càng, dọc suối Bản Chán|thôn Nà Càng, dọc suối Bản Chán",
                "roads|từ ngầm tràn tới Bản Chán|từ ngầm tràn tới Bản Chán"
            })
    void an_answer_fits_into_its_sentence(String blank, String typed, String told) {
        assertThat(BlankWording.of(blank(blank), typed)).isEqualTo(told);
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
}
