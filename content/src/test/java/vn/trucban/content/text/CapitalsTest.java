package vn.trucban.content.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CapitalsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "đứt cáp quang|Đứt cáp quang",
                "Đã xử lý xong. thay dây mạng|Đã xử lý xong. Thay dây mạng",
                "mở lại. vẫn mất mạng! gọi mãi không được|Mở lại. Vẫn mất mạng! Gọi mãi không được",
                "iGate treo. eKYC cũng treo|iGate treo. eKYC cũng treo",
                "gửi TP. hồ sơ|Gửi TP. hồ sơ",
                "1. in lại|1. in lại",
                "phiếu 4512. hẹn 10h|Phiếu 4512. hẹn 10h",
                "Báo sự cố. Nội dung: “mất mạng. gọi mãi”. xong|Báo sự cố. Nội dung: “mất mạng. gọi mãi”. xong",
                "Xem đèn: LOS đỏ|Xem đèn: LOS đỏ"
            })
    void each_sentence_begins_with_a_capital(String typed, String written) {
        assertThat(Capitals.ofSentences(typed)).isEqualTo(written);
    }

    @ParameterizedTest
    @CsvSource({"'',''", "đạt,Đạt", "iGate,iGate", "ứng phó,Ứng phó"})
    void a_cell_begins_with_one(String typed, String written) {
        assertThat(Capitals.first(typed)).isEqualTo(written);
    }
}
