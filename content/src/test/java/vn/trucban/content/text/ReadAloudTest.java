package vn.trucban.content.text;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadAloudTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            14h05                        | mười bốn giờ năm phút
            14:05                        | mười bốn giờ năm phút
            14 giờ 05 phút               | mười bốn giờ năm phút
            7g30                         | bảy giờ ba mươi phút
            0h                           | không giờ
            7h30 - 11h30                 | từ bảy giờ ba mươi phút đến mười một giờ ba mươi phút
            từ 13:30-16:30               | từ mười ba giờ ba mươi phút đến mười sáu giờ ba mươi phút
            8 - 10 giờ                   | từ tám đến mười giờ
            20/11/2025                   | ngày hai mươi tháng mười một năm hai nghìn không trăm hai mươi lăm
            20.11.2025                   | ngày hai mươi tháng mười một năm hai nghìn không trăm hai mươi lăm
            ngày 05/4                    | ngày mùng năm tháng tư
            ngày 5 tháng 4               | ngày mùng năm tháng tư
            20-22/11                     | ngày hai mươi đến ngày hai mươi hai tháng mười một
            từ ngày 20/11 - 22/11        | từ ngày hai mươi tháng mười một đến ngày hai mươi hai tháng mười một
            11/2025                      | tháng mười một năm hai nghìn không trăm hai mươi lăm
            tháng 11/2025                | tháng mười một năm hai nghìn không trăm hai mươi lăm
            quý III/2025                 | quý ba năm hai nghìn không trăm hai mươi lăm
            thứ 4, thứ 2                 | thứ tư, thứ hai
            hỗ trợ 24/7                  | hỗ trợ hai mươi tư trên bảy
            ngày 24/7                    | ngày hai mươi tư tháng bảy
            hơn 2/3 số hộ                | hơn hai trên ba số hộ
            """)
    void readsTimesAndDates(String written, String spoken) {
        assertThat(ReadAloud.script(written)).isEqualTo(spoken);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            105                          | một trăm linh năm
            21 hộ, 24 hộ, 15 hộ          | hai mươi mốt hộ, hai mươi tư hộ, mười lăm hộ
            1.200                        | một nghìn hai trăm
            1,5 tỷ                       | một phẩy năm tỷ
            12,75%                       | mười hai phẩy bảy mươi lăm phần trăm
            50–100 mm                    | từ năm mươi đến một trăm mi-li-mét
            cấp 9–10, giật cấp 12        | cấp chín đến cấp mười, giật cấp mười hai
            -3°C                         | âm ba độ xê
            120 m³/s                     | một trăm hai mươi mét khối trên giây
            60 km/h                      | sáu mươi ki-lô-mét trên giờ
            báo động III                 | báo động ba
            50.000đ                      | năm mươi nghìn đồng
            QL3 và ĐT254                 | quốc lộ ba và đường tỉnh hai trăm năm mươi tư
            mạng 4G, giấy A4             | mạng bốn G, giấy A bốn
            019088001234                 | không một chín không tám tám không không một hai ba bốn
            """)
    void readsQuantities(String written, String spoken) {
        assertThat(ReadAloud.script(written)).isEqualTo(spoken);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            19006769                     | một chín không không, sáu bảy sáu chín
            0912345678                   | không chín một hai, ba bốn năm, sáu bảy tám
            +84 912 345 678              | không chín một hai, ba bốn năm, sáu bảy tám
            ĐT: 0209.3870.123            | điện thoại: không hai không chín, ba tám bảy không, một hai ba
            gọi 114 hoặc 115             | gọi một một bốn hoặc một một năm
            có 114 hộ                    | có một trăm mười bốn hộ
            """)
    void readsTelephoneNumbersDigitByDigit(String written, String spoken) {
        assertThat(ReadAloud.script(written)).isEqualTo(spoken);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            UBND xã giải quyết TTHC.              | Ủy ban nhân dân xã giải quyết thủ tục hành chính.
            Tại TTPVHCC, CSDLQG                   | Tại Trung tâm Phục vụ hành chính công, cơ sở dữ liệu quốc gia
            TP.Thái Nguyên                        | thành phố Thái Nguyên
            Mã XYZ                                | Mã ích y dài dét
            THÔNG BÁO KHẨN                        | THÔNG BÁO KHẨN
            Xem tại https://xa.vn/tin?id=1 nhé.   | nhé.
            Quyết định số 25/QĐ-UBND ban hành     | Quyết định ban hành
            🔴 Chú ý (lần 2): dừng – không qua!   | Chú ý, lần hai: dừng, không qua!
            - Mang theo CCCD                      | Mang theo căn cước công dân
            Ðảm bảo                               | Đảm bảo
            """)
    void writesOutWhatNobodyCanPronounce(String written, String spoken) {
        assertThat(ReadAloud.script(written)).isEqualTo(spoken);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            TB-2026-0004-3               | tê bê, hai không hai sáu, không không không bốn, ba
            DT-2026-0012-7               | dê tê, hai không hai sáu, không không một hai, bảy
            TB-2026-10042-0.             | tê bê, hai không hai sáu, một không không bốn hai, không.
            Xin đính chính thông báo TB-2026-0004-3, gửi lúc 8h | Xin đính chính thông báo tê bê, hai không hai sáu, không không không bốn, ba, gửi lúc tám giờ
            """)
    void spellsTheNumberOfANoticeAsPeopleTypeIt(String written, String spoken) {
        assertThat(ReadAloud.script(written)).isEqualTo(spoken);
    }

    @Test
    void keepsLinesAndLeavesAScriptAlone() {
        String script = ReadAloud.script("Kính thưa bà con!\n\nTừ 7h30 ngày 1/12/2025, mất điện.\n");

        assertThat(script)
                .isEqualTo(
                        "Kính thưa bà con!\n\nTừ bảy giờ ba mươi phút ngày mùng một tháng mười hai năm hai nghìn không trăm hai mươi lăm,"
                                + " mất điện.");
        assertThat(ReadAloud.script(script)).isEqualTo(script);
    }

    @Test
    void countsSpokenSyllablesNotWrittenOnes() {
        assertThat(ReadAloud.readingSeconds("")).isZero();
        assertThat(ReadAloud.readingSeconds("Mời bà con")).isEqualTo(2);
        assertThat(ReadAloud.readingSeconds("2025")).isEqualTo(3);
    }

    @Property
    void readsAnythingWithoutDigits(@ForAll String text) {
        assertThat(ReadAloud.script(text)).doesNotContainPattern("[0-9]");
        assertThat(ReadAloud.readingSeconds(text)).isNotNegative();
    }
}
