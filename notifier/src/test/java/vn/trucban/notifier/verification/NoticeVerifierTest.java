package vn.trucban.notifier.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.trucban.content.notice.NoticeTemplate.Level;
import vn.trucban.content.text.VietnameseText;
import vn.trucban.notifier.broadcast.Broadcast;
import vn.trucban.notifier.broadcast.DraftRequest;
import vn.trucban.notifier.broadcast.FollowUp;
import vn.trucban.notifier.broadcast.Office;
import vn.trucban.notifier.broadcast.Samples;
import vn.trucban.notifier.channel.ChannelKind;
import vn.trucban.notifier.verification.Comparison.Difference;
import vn.trucban.notifier.verification.Comparison.Fidelity;
import vn.trucban.notifier.verification.Verdict.Found;
import vn.trucban.notifier.verification.Verdict.NotFound;
import vn.trucban.notifier.verification.Verdict.Why;

/** What residents forward, copy, retype and forge, against notices that really went out. */
class NoticeVerifierTest {
    private final Office office = new Office();
    private final NoticeVerifier verifier = new NoticeVerifier(office.desk::bySerial, office.desk::issued);
    private Broadcast storm;
    private String code;
    private String chat;

    @BeforeEach
    void aStormIsComing() {
        storm = office.sending(Samples.storm());
        code = storm.serial().value();
        chat = storm.texts().get(ChannelKind.TELEGRAM);
    }

    private Verdict verify(String text) {
        return verifier.verify(text, office.clock.instant());
    }

    private Found found(String text) {
        Verdict verdict = verify(text);
        assertThat(verdict).as("%.100s", text).isInstanceOf(Found.class);
        return (Found) verdict;
    }

    private void is(String text, Fidelity fidelity) {
        Found found = found(text);
        assertThat(found.notice().serial()).isEqualTo(storm.serial());
        assertThat(found.comparison().fidelity())
                .as("%.200s for %.100s", found.comparison(), text)
                .isEqualTo(fidelity);
    }

    private void isNot(String text, Why why) {
        assertThat(verify(text)).isEqualTo(new NotFound(why));
    }

    private String changed(String from, String to) {
        assertThat(chat).contains(from);
        return chat.replace(from, to);
    }

    // codes

    @Test
    void the_code_alone_or_in_a_question_finds_the_notice() {
        is(code, Fidelity.CODE_ONLY);
        is("Cho hỏi tin " + code + " có thật không ạ", Fidelity.CODE_ONLY);
        is(code.toLowerCase(Locale.ROOT).replace("-", ""), Fidelity.CODE_ONLY);
        is(code.replace('-', ' '), Fidelity.CODE_ONLY);
        is(code.replace("-", " – "), Fidelity.CODE_ONLY);
        is(" " + code.replace("-", "."), Fidelity.CODE_ONLY);
    }

    @Test
    void letters_that_look_like_digits_are_read_as_digits() {
        assertThat(code).startsWith("TB-2026-0001-");
        is(code.replace('0', 'O').replace('1', 'I'), Fidelity.CODE_ONLY);
        is(code.replace('0', 'o').replace('1', 'l'), Fidelity.CODE_ONLY);
        is(code.replace('2', 'Z').toLowerCase(Locale.ROOT), Fidelity.CODE_ONLY);
        is(code.replace("TB", "T8"), Fidelity.CODE_ONLY);
        is(
                code.chars()
                        .map(c -> c == '-' ? '-' : c - '!' + '！')
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString(),
                Fidelity.CODE_ONLY);
    }

    @Test
    void a_slip_in_the_code_is_told_apart_from_a_code_never_given() {
        char last = code.charAt(code.length() - 1);
        isNot(code.substring(0, code.length() - 1) + (char) ((last - '0' + 1) % 10 + '0'), Why.MISREAD_CODE);
        Broadcast draft = Office.yes(office.desk.draft("other", Samples.routine(), Samples.AN));
        isNot(draft.serial().value(), Why.NOT_ISSUED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  \n\t ", "\u200b\ufeff", "🙏🙏🙏", "…!?"})
    void nothing_is_nothing(String text) {
        isNot(text, Why.NOTHING);
    }

    // whole texts

    @Test
    void the_text_as_it_went_out_on_any_channel_is_the_same() {
        storm.texts().values().forEach(text -> is(text, Fidelity.SAME));
        is(storm.wording().title() + "\n" + storm.wording().text(), Fidelity.SAME);
    }

    @Test
    void spelling_layout_and_typing_do_not_make_another_text() {
        is(Normalizer.normalize(chat, Normalizer.Form.NFD), Fidelity.SAME);
        is(chat.toUpperCase(Locale.ROOT), Fidelity.SAME);
        is(chat.replace("\n", " ").replace(" ", "\u00a0"), Fidelity.SAME);
        is(chat.replace(". ", " ❗️❗️ ").replace("\n", "\r\n\r\n"), Fidelity.SAME);
        is(VietnameseText.fold(chat), Fidelity.SAME);
        is(chat.replace("oà", "òa").replace("uý", "úy"), Fidelity.SAME);
    }

    @Test
    void whoever_passes_it_on_without_heading_and_footer_passes_it_on_whole() {
        String[] lines = chat.split("\n");
        int title = List.of(lines).indexOf(storm.wording().title());
        is(String.join("\n", List.of(lines).subList(title, lines.length)), Fidelity.SAME);
        is(storm.wording().title() + " " + storm.wording().text() + " " + code, Fidelity.SAME);
    }

    @Test
    void the_book_is_searched_where_no_code_is_given() {
        is(storm.wording().text(), Fidelity.PART);
        is(changed(code, "").replace("Mã thông báo:", ""), Fidelity.SAME);
        is(storm.wording().title() + " " + storm.wording().text(), Fidelity.SAME);
    }

    @Test
    void what_was_issued_a_moment_ago_is_known() {
        verify("Bà con ơi ngày mai chợ phiên họp ở sân vận động nhé");
        office.clock.move(Duration.ofSeconds(2));
        Broadcast routine = issue("later", Samples.routine());
        Found found = found(routine.wording().title() + "\n" + routine.wording().text());
        assertThat(found.notice().serial()).isEqualTo(routine.serial());
    }

    // forged

    @Test
    void a_changed_number_is_shown_with_what_was_issued() {
        is(changed("14h", "15h"), Fidelity.ALTERED);
        assertThat(found(changed("14h", "15h")).comparison().differences())
                .containsExactly(new Difference("14h", "15h"));
        is(changed("02/9", "03/9"), Fidelity.ALTERED);
        is(changed("114", "0912345678"), Fidelity.ALTERED);
        is(VietnameseText.fold(changed("14h", "15h")), Fidelity.ALTERED);
    }

    @Test
    void words_put_in_left_out_or_replaced_anywhere_in_the_notice_are_seen() {
        is(changed("ảnh hưởng đến xã", "không ảnh hưởng đến xã"), Fidelity.ALTERED);
        is(changed("ảnh hưởng đến xã ", ""), Fidelity.ALTERED);
        is(changed("Khẩn: bão", "Hết bão"), Fidelity.ALTERED);
        is(changed("khi cần cứu giúp", "để nhận tiền hỗ trợ"), Fidelity.ALTERED);
        is(changed("bão số 5", "bảo số 5"), Fidelity.ALTERED);
    }

    @Test
    void a_changed_time_of_issue_or_code_is_seen_too() {
        String line = chat.lines()
                .filter(each -> each.startsWith("Phát lúc"))
                .findFirst()
                .orElseThrow();
        String time = line.substring(9, 14);
        is(changed("Phát lúc " + time, "Phát lúc 23:59"), Fidelity.ALTERED);
        Broadcast other = issue("other", Samples.routine());
        Found forged = found(chat.replace(code, other.serial().value()));
        assertThat(forged.notice().serial()).isEqualTo(other.serial());
        assertThat(forged.comparison().fidelity()).isEqualTo(Fidelity.OTHER);
    }

    @Test
    void what_was_added_around_is_named() {
        String spread = "Mọi người ơi xem ngay, ai chuyển tiếp được nhận quà!\n" + chat
                + "\nĐăng ký tại http://qua-tang.example";
        Found found = found(spread);
        assertThat(found.comparison().fidelity()).isEqualTo(Fidelity.WITH_ADDITIONS);
        assertThat(found.comparison().differences())
                .containsExactly(
                        new Difference("", "Mọi người ơi xem ngay ai chuyển tiếp được nhận quà"),
                        new Difference("", "Đăng ký tại http qua tang example"));
        is(chat + "\nbão số 5 từ 14h gọi 114 khi cần cứu giúp nhé", Fidelity.WITH_ADDITIONS);
        is("Bão số 5 đấy mọi người. " + chat, Fidelity.WITH_ADDITIONS);
    }

    @Test
    void another_text_beside_our_code_is_another_text() {
        is(
                "Ủy ban nhân dân thông báo mỗi hộ chuyển ngay hai trăm nghìn đồng vào tài khoản sau để được hỗ trợ. "
                        + code,
                Fidelity.OTHER);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Thông báo khẩn: tối nay vỡ đập, toàn xã sơ tán ngay lên trụ sở, chuyển tiếp cho mọi người",
                "Cho tôi hỏi làm giấy khai sinh cho con thì cần những giấy tờ gì và nộp ở đâu ạ",
            })
    void what_the_commune_never_issued_is_not_in_the_book(String text) {
        isNot(text, Why.NOT_ISSUED);
    }

    @Test
    void a_few_words_without_a_code_decide_nothing() {
        isNot("có bão không", Why.TOO_LITTLE);
    }

    // chains

    @Test
    void a_follow_up_names_the_code_it_follows_and_is_still_itself() {
        Broadcast over = Office.yes(office.desk.sendPrepared(storm.id(), FollowUp.ALL_CLEAR, Samples.BINH));
        String text = over.texts().get(ChannelKind.TELEGRAM);
        assertThat(text).contains(code);
        Found found = found(text);
        assertThat(found.notice().serial()).isEqualTo(over.serial());
        assertThat(found.comparison().fidelity()).isEqualTo(Fidelity.SAME);
        assertThat(found(chat).notice().successor()).isPresent();
    }

    @Test
    void of_two_notices_from_one_template_the_one_that_was_pasted_is_found() {
        Broadcast second = issue(
                "second",
                DraftRequest.fromTemplate("sample-storm", false)
                        .edit()
                        .fill(Map.of("what", "bão số 6", "when", "20h ngày 12/9/2026"))
                        .over(Set.of(ChannelKind.TELEGRAM))
                        .done());
        Found first = found(storm.wording().title() + "\n" + storm.wording().text());
        assertThat(first.notice().serial()).isEqualTo(storm.serial());
        Found later = found(second.wording().title() + "\n" + second.wording().text());
        assertThat(later.notice().serial()).isEqualTo(second.serial());
        assertThat(later.comparison().fidelity()).isEqualTo(Fidelity.SAME);
    }

    @Test
    void a_drill_is_found_as_a_drill() {
        Broadcast drill = issue("drill", Samples.drill());
        Found found = found(drill.texts().get(ChannelKind.TELEGRAM));
        assertThat(found.notice().drill()).isTrue();
        assertThat(found.comparison().fidelity()).isEqualTo(Fidelity.SAME);
    }

    // bad input

    @Test
    void ten_thousand_characters_are_answered_and_more_than_any_notice_has_is_refused() {
        isNot("ab ".repeat(999).strip() + "x".repeat(7_000), Why.NOT_ISSUED);
        is(chat + " " + "thêm ".repeat(1_800), Fidelity.WITH_ADDITIONS);
        assertThat(found("bão số 5 xã ".repeat(700) + code).comparison().fidelity())
                .isIn(Fidelity.OTHER, Fidelity.ALTERED);
        isNot("x".repeat(NoticeVerifier.LONGEST + 1), Why.TOO_LONG);
        isNot("a ".repeat(5_000), Why.TOO_LONG);
    }

    @Test
    void odd_characters_change_nothing() {
        is("\u202e" + chat + "\ud83c\uddfb\ud83c\uddf3\u0007\u0000", Fidelity.SAME);
        is(chat.replace("a", "a\u200b"), Fidelity.SAME);
        assertThat(verify("\ud800 broken \udfff surrogate halves here and there ok"))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void look_alike_letters_of_other_alphabets_are_another_word() {
        is(changed("Gọi 114", "Gоi 114"), Fidelity.ALTERED);
    }

    private Broadcast issue(String key, DraftRequest request) {
        Broadcast draft = Office.yes(office.desk.draft(key, request, Samples.AN));
        Broadcast submitted = Office.yes(office.desk.submit(draft.id(), Samples.AN));
        Broadcast issued = Office.yes(office.desk.approve(submitted.id(), submitted.round(), Samples.BINH));
        assertThat(issued.level()).isIn(Level.ROUTINE, Level.EMERGENCY);
        return issued;
    }
}
