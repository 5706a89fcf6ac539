package vn.trucban.content.library;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextRulesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Anh/chị gửi mật khẩu cho kỹ thuật.",
                "Xin cho biết mã PIN của thiết bị ký số.",
                "Đọc mã OTP vừa nhận cho cán bộ hỗ trợ.",
                "Đừng lo, anh/chị cứ gửi mật khẩu qua Zalo cho em.",
                "Nhắn tên đăng nhập và mật khẩu vào đây.",
                "Mật khẩu của anh/chị là gì ạ?",
                "Chụp màn hình có mật khẩu rồi gửi.",
                "Gửi ảnh căn cước công dân của người dân cho quản trị viên.",
                "Nói PIN để tôi kiểm tra.",
            })
    void seesARequestForASecret(String text) {
        assertThat(TextRules.asksForSecret(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Không gửi mật khẩu, mã PIN, mã OTP cho bất kỳ ai.",
                "Tuyệt đối không đọc mã OTP cho người gọi điện, kể cả người tự xưng hỗ trợ.",
                "Anh/chị không nhờ người giữ số cũ đọc mã, không gửi mã OTP cho ai.",
                "Bấm “Quên mật khẩu”, hệ thống gửi mã OTP về điện thoại đã đăng ký.",
                "Bấm nút Gửi lại mã OTP rồi chờ một phút.",
                "Gõ lại mật khẩu thật chậm, xem đèn Caps Lock có sáng không.",
                "Nhắn quản trị viên cấp lại mật khẩu giúp.",
                "Máy báo sai mã PIN thì dừng ngay, không thử lần nữa.",
                "Chụp màn hình lỗi, nhớ che thông tin của công dân rồi gửi.",
                "Đừng chụp căn cước của người dân gửi vào đây.",
                "Nói rõ pin bộ lưu điện còn bao nhiêu phút.",
                "Nhờ anh/chị đọc thông báo lỗi trên màn hình.",
            })
    void letsWarningsAndOrdinaryStepsPass(String text) {
        assertThat(TextRules.asksForSecret(text)).isFalse();
    }
}
