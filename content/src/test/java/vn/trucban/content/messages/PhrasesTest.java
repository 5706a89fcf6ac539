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
}
