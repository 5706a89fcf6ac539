package vn.trucban.bot.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.trucban.bot.incident.Incident;
import vn.trucban.bot.staff.Role;
import vn.trucban.notifier.broadcast.Stage;

/** Each answer for a notice is looked at when it is given, and nothing written is thrown away by one tap. */
class BlankAnswersTest {
    private static final String LONG = "một câu trả lời dài quá mức cho phép, viết mãi vẫn chưa hết, và còn viết nữa";

    private final NoticeOffice office = new NoticeOffice();
    private final NoticeOffice.Phone an = office.person("an", "Bà An", Role.LEADER);

    private NoticeOffice.Phone flood() {
        return an.writes("/thongbao")
                .presses("Cảnh báo thiên tai, cháy, dịch")
                .presses("Mưa lớn, lũ, ngập lụt")
                .sees("Theo bản tin nào");
    }

    private NoticeOffice.Phone level() {
        return flood().writes("bản tin số 12 lúc 14 giờ ngày 20/11 của Đài Khí tượng thủy văn tỉnh")
                .sees("cấp mấy");
    }

    /** what the rules ask for comes first: a level and the bulletin that says it. */
    private NoticeOffice.Phone proven() {
        return level().presses("Cấp 3").sees("Mời gửi ảnh chụp bản tin").writes("https://nchmf.gov.vn/tin5");
    }

    /** The number of people is no hour. */
    @ParameterizedTest
    @ValueSource(
            strings = {"nước ngập, 2 người bị kẹt", "2 người bị kẹt, nước ngập rồi", "tôi bị kẹt, nước lũ ngập 2m"})
    void a_cry_in_place_of_an_hour_calls_people(String cry) {
        flood().presses("Chưa có bản tin, đã xảy ra").writes("thôn Nà Càng").sees("Thấy từ mấy giờ");
        an.writes(cry);
        assertThat(office.incidents().open()).extracting(Incident::words).containsExactly(cry);
        assertThat(office.newest().request().values()).doesNotContainKey("since");
        an.presses("Trả lời câu lúc nãy").sees("Thấy từ mấy giờ");
    }

    @Test
    void an_hour_with_what_the_water_did_is_an_hour() {
        flood().presses("Chưa có bản tin, đã xảy ra").writes("thôn Nà Càng").writes("từ 10h sáng nay");
        assertThat(office.incidents().open()).isEmpty();
        assertThat(office.newest().request().values()).containsKey("since");
    }

    /** The notice says itself what happened. */
    @Test
    void of_a_sentence_about_the_water_the_time_alone_is_taken() {
        flood().presses("Chưa có bản tin, đã xảy ra").writes("thôn Nà Càng");
        an.writes("nước suối bắt đầu dâng cao lên dần từ sáng nay").sees("gọi số nào");
        assertThat(office.newest().request().values()).containsEntry("since", "sáng nay");
    }

    @Test
    void a_sentence_that_tells_more_is_asked_again_with_an_example() {
        flood().presses("Chưa có bản tin, đã xảy ra").writes("thôn Nà Càng");
        an.writes("nước vào ở thôn Hạ sáng nay").hasSeen("chỉ ghi giờ, ngày").sees("Thấy từ mấy giờ");
        assertThat(office.newest().request().values()).doesNotContainKey("since");
        an.writes("5 giờ sáng nay").sees("gọi số nào");
    }

    @ParameterizedTest
    @ValueSource(strings = {"cấp 9", "cao lắm", LONG, "0"})
    void a_level_is_one_to_five(String typed) {
        level().writes(typed).hasSeen("từ 1 đến 5").sees("cấp mấy");
        assertThat(office.newest().request().values()).doesNotContainKey("level");
    }

    @ParameterizedTest
    @CsvSource({"3, cấp 3", "cấp 2, cấp 2", "Cap do 4, cấp 4", "rủi ro thiên tai cấp III, cấp 3"})
    void however_it_is_written(String typed, String level) {
        level().writes(typed).sees("Mời gửi ảnh chụp bản tin");
        assertThat(office.newest().request().values()).containsEntry("level", level);
    }

    @Test
    void a_level_is_pressed() {
        proven().sees("Nguy hiểm từ khi nào");
        assertThat(office.newest().request().values()).containsEntry("level", "cấp 3");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                LONG + "|chỉ vừa",
                "abc|giờ hay ngày nào",
                "25 giờ ngày 20/11|không có",
                "8 giờ ngày 32/11|không có"
            })
    void a_time_is_a_time(String typed, String told) {
        proven().writes(typed).hasSeen(told).sees("Nguy hiểm từ khi nào");
        an.writes("đêm 20 đến sáng 21/11").sees("gọi số nào");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "14.30 ngày 20/11",
                "7.30",
                "từ 13-17 giờ",
                "khoảng 20-25 phút nữa",
                "trong 36 giờ tới",
                "từ nay, kéo dài 48 giờ"
            })
    void right_times_are_taken_however_they_are_written(String typed) {
        proven().writes(typed).sees("gọi số nào");
    }

    @ParameterizedTest
    @ValueSource(strings = {"gọi anh Nam", "12", "0912 34"})
    void a_telephone_number_is_one(String typed) {
        proven().writes("đêm 20 đến sáng 21/11").writes(typed);
        an.hasSeen("Số điện thoại này chưa đúng").sees("gọi số nào");
        an.writes("0209 312 9999").sees("Xem kỹ rồi bấm Trình duyệt");
    }

    @Test
    void a_draft_is_thrown_away_only_after_a_question() {
        level().presses("Bỏ cả thông báo").sees("Bỏ cả thông báo", "sẽ mất").writes("không");
        an.hasSeen("chưa làm gì cả").sees("cấp mấy").presses("Bỏ cả thông báo").presses("Không, soạn tiếp");
        an.sees("cấp mấy");
        assertThat(office.newest().stage()).isEqualTo(Stage.DRAFT);
        an.presses("Bỏ cả thông báo").presses("Đúng, bỏ cả thông báo").sees("Đã bỏ");
        assertThat(office.newest().stage()).isEqualTo(Stage.CANCELLED);
    }

    @Test
    void to_leave_a_question_out_is_not_to_leave_the_notice() {
        level().writes("bỏ qua").hasSeen("không bỏ qua được").sees("cấp mấy");
        an.presses("Cấp 3")
                .writes("https://nchmf.gov.vn/tin5")
                .writes("đêm 20 đến sáng 21/11")
                .writes("0209 312 3456");
        an.presses("Sửa nội dung")
                .presses("Sơ tán đến đâu? (bỏ trống nếu không sơ tán)")
                .isOffered("Bỏ qua câu này");
        an.writes("bỏ qua").sees("Xem kỹ rồi bấm Trình duyệt");
    }

    @Test
    void a_flood_that_is_here_needs_no_bulletin() {
        flood().presses("Chưa có bản tin, đã xảy ra").sees("Nước đã tới những nơi nào");
        an.writes("thôn Nà Càng")
                .writes("8 giờ ngày 26/11")
                .writes("0209 312 3456")
                .sees("Xem kỹ rồi bấm Trình duyệt");
        an.presses("Trình duyệt").sees("Đã trình");
    }

    private NoticeOffice.Phone storm() {
        return an.writes("/thongbao")
                .presses("Cảnh báo thiên tai, cháy, dịch")
                .presses("Bão, áp thấp nhiệt đới")
                .sees("Bão nào");
    }

    /** No whirlwind has a bulletin: nobody has to name a storm first. */
    @Test
    void a_whirlwind_that_was_here_needs_no_bulletin() {
        storm().presses("Chưa có bản tin, đã xảy ra").sees("Chuyện gì đã xảy ra");
        an.writes("lốc xoáy, mưa đá")
                .writes("thôn Nà Càng")
                .writes("từ 10h sáng nay")
                .writes("0209 312 3456");
        an.hasSeen("Cảnh báo khẩn: lốc xoáy, mưa đá")
                .hasSeen("Từ 10h sáng nay, lốc xoáy, mưa đá đã xảy ra tại thôn Nà Càng")
                .sees("Xem kỹ rồi bấm Trình duyệt");
        an.presses("Trình duyệt").sees("Đã trình");
    }

    @Test
    void to_say_that_there_is_no_bulletin_is_to_press_the_button() {
        storm().writes("bão số 3")
                .sees("Theo bản tin nào")
                .writes("chưa có bản tin")
                .sees("Chuyện gì đã xảy ra");
        storm().writes("Chưa có bản tin.").sees("Chuyện gì đã xảy ra");
        flood().writes("chưa có").sees("Nước đã tới những nơi nào");
    }

    private NoticeOffice.Phone epidemic() {
        return an.writes("/thongbao")
                .presses("Cảnh báo thiên tai, cháy, dịch")
                .presses("Dịch bệnh")
                .writes("cúm A")
                .sees("Theo thông báo nào của cơ quan y tế");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "thông báo số 45 ngày 20/11 của Trung tâm Y tế",
                "công văn 45/TTYT ngày 20/11",
                "Trạm Y tế xã báo sáng nay"
            })
    void a_health_station_is_cited_in_whatever_words(String typed) {
        epidemic().writes(typed).sees("Áp dụng từ khi nào").writes("0209 312 3456");
        an.hasSeen("chưa thấy giờ hay ngày nào").sees("Áp dụng từ khi nào", "ngày 20/11/2025");
        an.writes("từ hôm nay")
                .sees("Bà con cần làm gì")
                .writes("đeo khẩu trang")
                .writes("0209 312 3456");
        an.sees("Xem kỹ rồi bấm Trình duyệt").presses("Trình duyệt").sees("Đã trình");
    }

    @ParameterizedTest
    @ValueSource(strings = {"45", "0209 312 3456", "20/11", "chưa có"})
    void what_names_no_notice_is_asked_again_with_the_example_of_the_health_station(String typed) {
        epidemic().writes(typed).hasSeen("Câu này cần tên bản tin hoặc thông báo");
        an.sees("Theo thông báo nào của cơ quan y tế", "thông báo số 45 ngày 20/11 của Trung tâm Y tế");
    }

    @Test
    void what_a_bulletin_lacks_is_said_with_the_question_and_its_example() {
        flood().writes("bản tin số 12 của Đài Khí tượng").hasSeen("Bản tin nguồn chưa có giờ, ngày");
        an.sees("Theo bản tin nào", "lúc 14 giờ ngày 20/11 của Đài Khí tượng thủy văn tỉnh")
                .isOffered("Chưa có bản tin, đã xảy ra");
    }

    @Test
    void a_time_is_no_place_and_a_place_no_time() {
        flood().presses("Chưa có bản tin, đã xảy ra").writes("10h ngày 07/12/2026");
        an.hasSeen("chưa phải tên nơi nào").sees("Nước đã tới những nơi nào", "thôn Nà Càng");
        an.writes("thôn 2, thôn 5").sees("Thấy từ mấy giờ").writes("thôn 2, thôn 5");
        an.hasSeen("chưa thấy giờ hay ngày nào").sees("Thấy từ mấy giờ");
        assertThat(office.newest().request().values()).containsOnlyKeys("area");
    }

    @Test
    void the_questions_of_a_drill_say_that_it_is_one() {
        an.writes("/thongbao").presses("DIỄN TẬP").presses("🟦 Cảnh báo thiên tai, cháy, dịch");
        an.presses("🟦 Mưa lớn, lũ, ngập lụt").sees("Theo bản tin nào");
        assertThat(an.last()).startsWith("🟦 DIỄN TẬP").endsWith("ĐÂY LÀ DIỄN TẬP");
        an.writes("bản tin số 12 lúc 14 giờ ngày 20/11 của Đài Khí tượng thủy văn tỉnh")
                .writes("cấp 9");
        assertThat(an.received())
                .filteredOn(message -> message.text().contains("từ 1 đến 5"))
                .allSatisfy(message -> assertThat(message.text()).startsWith("🟦 DIỄN TẬP"));
    }

    private static List<String> cries() {
        return List.of("cháy rồi cứu với", "điện giật chị Lan rồi", "khói quá, có người ngất", "bình ga phát nổ rồi");
    }

    @ParameterizedTest
    @MethodSource("cries")
    void a_cry_is_no_bulletin(String cry) {
        flood();
        heard(cry);
    }

    @ParameterizedTest
    @MethodSource("cries")
    void a_cry_is_no_level(String cry) {
        level();
        heard(cry);
    }

    @ParameterizedTest
    @MethodSource("cries")
    void a_cry_is_no_time(String cry) {
        proven();
        heard(cry);
    }

    @ParameterizedTest
    @MethodSource("cries")
    void a_cry_is_no_telephone_number(String cry) {
        proven().writes("đêm 20 đến sáng 21/11");
        heard(cry);
    }

    @ParameterizedTest
    @MethodSource("cries")
    void a_cry_does_not_say_whether_a_draft_is_thrown_away(String cry) {
        level().presses("Bỏ cả thông báo");
        heard(cry);
        assertThat(office.newest().stage()).isEqualTo(Stage.DRAFT);
    }

    @Test
    void what_a_flood_notice_says_of_its_flood_is_an_answer() {
        flood().writes("tin lũ khẩn cấp của Đài Khí tượng thủy văn");
        proven().writes("từ 14 giờ ngày 20/11 đến khi nước lũ rút").sees("gọi số nào");
        level().writes("cấp 3 lũ quét").hasSeen("từ 1 đến 5");
        assertThat(office.incidents().open()).isEmpty();
    }

    private void heard(String cry) {
        an.writes(cry);
        assertThat(office.incidents().open()).extracting(Incident::words).containsExactly(cry);
    }
}
