package vn.trucban.content.playbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import vn.trucban.content.library.Content;
import vn.trucban.content.library.ContentLibrary;

/** Every sign, step and responsible party that part II of the plan names is in its playbook, marked as the plan's. */
class PlanCoverageTest {
    private static final Content CONTENT = ContentLibrary.builtIn().current();

    private static final Map<PlaybookId, Named> PLAN = new TreeMap<>(Map.of(
            PlaybookId.PRINTER,
            new Named(
                    List.of(
                            "không in được",
                            "hết giấy",
                            "báo lỗi phần mềm",
                            "nghẽn giấy",
                            "in sai lệch các trang giấy",
                            "in mờ"),
                    List.of(
                            "kiểm tra khay giấy của máy in",
                            "thêm giấy in đúng loại, kích cỡ",
                            "khởi động lại lệnh in",
                            "đổ mực"),
                    List.of("cán bộ tiếp nhận", "cán bộ cntt phụ trách hỗ trợ tại xã", "doanh nghiệp")),
            PlaybookId.ACCOUNT,
            new Named(
                    List.of("sai mật khẩu", "tài khoản bị khóa", "không nhớ tài khoản đăng nhập"),
                    List.of(
                            "kiểm tra lại tên đăng nhập và mật khẩu",
                            "sử dụng chức năng “quên mật khẩu” nếu có",
                            "quản trị viên để mở khóa hoặc cấp lại tài khoản"),
                    List.of("cán bộ tiếp nhận", "admin", "kỹ thuật mbf")),
            PlaybookId.INTERNET,
            new Named(
                    List.of("không truy cập được các hệ thống trực tuyến"),
                    List.of(
                            "kiểm tra modem/router",
                            "đèn tín hiệu",
                            "kết nối",
                            "khởi động lại thiết bị mạng",
                            "liên hệ nhà cung cấp dịch vụ internet (vnpt, viettel...",
                            "hai đường truyền",
                            "bộ phận chuyên mạng",
                            "thông báo sự cố với trung tâm phục vụ hành chính công tỉnh",
                            "ghi nhận hồ sơ bằng giấy tờ tạm thời nếu cần thiết"),
                    List.of(
                            "cán bộ cntt của xã",
                            "sở khoa học và công nghệ",
                            "nhân viên vnpt",
                            "kỹ thuật viên trung tâm phục vụ hành chính công tỉnh")),
            PlaybookId.SOFTWARE,
            new Named(
                    List.of("không truy cập được phần mềm xử lý hồ sơ"),
                    List.of(
                            "ghi nhận thời điểm xảy ra và biểu hiện lỗi",
                            "kiểm tra kết nối internet và thiết bị",
                            "thông báo ngay cho đơn vị quản lý phần mềm (sở kh&cn, vp.ubnd tỉnh, trung tâm phục vụ hành chính công tỉnh)",
                            "tạm ghi nhận hồ sơ thủ công, cập nhật lại sau khi hệ thống hoạt động trở lại"),
                    List.of(
                            "cán bộ phụ trách tiếp nhận",
                            "kỹ thuật hỗ trợ phần mềm vnpt",
                            "trung tâm phục vụ hành chính công cấp tỉnh")),
            PlaybookId.NATIONAL_DATABASE,
            new Named(
                    List.of("csdl dân cư", "hộ tịch", "đất đai"),
                    List.of(
                            "xác định rõ loại csdl đang bị lỗi",
                            "kiểm tra tình trạng kết nối hệ thống",
                            "mạng ổn định",
                            "tài khoản có quyền truy cập",
                            "thông báo cho đầu mối kỹ thuật cấp tỉnh để được hỗ trợ",
                            "ghi nhận thông tin hồ sơ, hẹn công dân, doanh nghiệp quay lại khi có kết quả tra cứu"),
                    List.of("cán bộ chuyên môn", "đầu mối kỹ thuật", "sở ngành liên quan")),
            PlaybookId.DIGITAL_SIGNATURE,
            new Named(
                    List.of(
                            "usb) bị hỏng",
                            "không hiển thị thông tin",
                            "phần mềm cài đặt bị lỗi",
                            "ký số và phát hành văn bản"),
                    List.of(
                            "cấp mới chứng thư số (usb) cho cán bộ, lãnh đạo theo quy định của ban cơ yếu chính phủ",
                            "liên hệ trung tâm cntt sở khoa học và công nghệ tỉnh để được hỗ trợ"),
                    List.of("trung tâm cntt sở khoa học và công nghệ", "ban cơ yếu chính phủ")),
            PlaybookId.POWER,
            new Named(
                    List.of(),
                    List.of(
                            "liên hệ với chi nhánh điện lực phụ trách khu vực để được sửa chữa kịp thời",
                            "trang bị máy nổ dự phòng tại trung tâm"),
                    List.of("chi nhánh điện lực phụ trách khu vực")),
            PlaybookId.DISASTER,
            new Named(
                    List.of("thiên tai", "bão lụt", "hỏa hoạn", "dịch bệnh"),
                    List.of(
                            "thành lập ban chỉ đạo, tổ ứng cứu phối hợp với các phòng, ngành liên quan",
                            "báo cáo cấp trên",
                            "thông báo khẩn trên hệ thống đài truyền thanh xã, zalo, facebook",
                            "người dân và doanh nghiệp biết trong quá trình giải quyết các tthc"),
                    List.of("ban chỉ đạo", "tổ ứng cứu", "các phòng, ngành liên quan", "cấp trên")),
            PlaybookId.OTHER,
            new Named(
                    List.of(),
                    List.of("cán bộ phụ trách kỹ thuật hoặc lãnh đạo trung tâm"),
                    List.of("chuyên viên", "cán bộ phụ trách kỹ thuật", "lãnh đạo trung tâm"))));

    @ParameterizedTest
    @EnumSource
    void itsSignsAreThere(PlaybookId id) {
        eachIsIn(planned(playbook(id).signs().stream()), PLAN.get(id).signs());
    }

    @ParameterizedTest
    @EnumSource
    void itsStepsAreThere(PlaybookId id) {
        List<String> texts = playbook(id).steps().values().stream()
                .filter(step -> step.source() == Source.PLAN)
                .map(step -> step.text().toLowerCase(Locale.ROOT))
                .toList();
        eachIsIn(texts, PLAN.get(id).steps());
    }

    @ParameterizedTest
    @EnumSource
    void itsPartiesAreThereInThePlansOrder(PlaybookId id) {
        String parties = String.join("\n", planned(playbook(id).parties().stream()));
        assertThat(parties).containsSubsequence(PLAN.get(id).parties());
    }

    @ParameterizedTest
    @MethodSource("simple")
    void theTwoKindsOfPart21AreSimple(PlaybookId id) {
        assertThat(playbook(id).severity()).isEqualTo(Playbook.Severity.SIMPLE);
    }

    static Stream<PlaybookId> simple() {
        return Stream.of(PlaybookId.PRINTER, PlaybookId.ACCOUNT);
    }

    private static void eachIsIn(List<String> texts, List<String> phrases) {
        assertThat(phrases).allSatisfy(phrase -> assertThat(texts).anyMatch(text -> text.contains(phrase)));
    }

    private static List<String> planned(Stream<Playbook.Note> notes) {
        return notes.filter(note -> note.source() == Source.PLAN)
                .map(note -> note.text().toLowerCase(Locale.ROOT))
                .toList();
    }

    private static Playbook playbook(PlaybookId id) {
        return CONTENT.playbook(id);
    }

    /** The plan's own words, in lower case, cut to what identifies each item. */
    private record Named(List<String> signs, List<String> steps, List<String> parties) {}
}
