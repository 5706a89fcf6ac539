package vn.trucban.content.messages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** People leave out accents, and words hold other words. */
class PhrasesTest {
    private final Phrases fixed = Phrases.of(MessagesFile.builtIn("register"), "register.said-fixed");

    @Test
    void whole_texts_are_known_with_and_without_accents() {
        assertThat(fixed.are(" Het loi ")).isTrue();
        assertThat(fixed.are("Sửa xong")).isTrue();
        assertThat(fixed.are("sửa xong rồi")).isFalse();
        assertThat(fixed.are("")).isFalse();
    }

    @Test
    void in_a_text_they_stand_as_words_of_their_own() {
        assertThat(fixed.standIn("8h30 anh Kỹ da xu ly, in lại được")).isTrue();
        assertThat(fixed.standIn("điện đã có lại")).isTrue();
        assertThat(fixed.standIn("nhà mạng hẹn sửa xongg")).isFalse();
        assertThat(fixed.standIn("thuê người đang sửa")).isFalse();
    }

    @Test
    void accents_count_where_there_are_any() {
        Phrases lights = Phrases.of(MessagesFile.builtIn("outside"), "outside.seen-or-done");
        assertThat(lights.standAsWritten("Đèn đỏ nháy liên tục")).isTrue();
        assertThat(lights.standAsWritten("den do nhay lien tuc")).isTrue();
        assertThat(lights.standAsWritten("Tôi đang đến đó, 10 phút nữa")).isFalse();
        assertThat(lights.standAsWritten("họ hẹn đến sáng mai")).isFalse();
    }

    @Test
    void a_text_of_idle_words_and_numbers_is_made_of_them() {
        Phrases idle = Phrases.of(MessagesFile.builtIn("incident"), "incident.idle-words");
        assertThat(idle.makeUp("cảm ơn anh!")).isTrue();
        assertThat(idle.makeUp("phieu so 00123")).isTrue();
        assertThat(idle.makeUp("👍")).isTrue();
        assertThat(idle.makeUp("404")).as("may be what a screen says").isFalse();
        assertThat(idle.makeUp("chờ mãi không vào được")).isFalse();
    }
}
