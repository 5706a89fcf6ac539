package vn.trucban.content.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;

class VietnameseTextTest {
    @Test
    void writesDecomposedLettersComposed() {
        String decomposed = Normalizer.normalize("Mất điện cả xã rồi", Normalizer.Form.NFD);

        assertThat(VietnameseText.clean(decomposed)).isEqualTo("Mất điện cả xã rồi");
        assertThat(VietnameseText.fold(decomposed)).isEqualTo("mat dien ca xa roi");
    }

    @Test
    void dropsWhatTheEyeDoesNotSee() {
        assertThat(VietnameseText.clean("\uFEFFmáy\u00A0in\u200B \u2003 kẹt\u200D\u0000 giấy\t\n"))
                .isEqualTo("máy in kẹt giấy");
        assertThat(VietnameseText.clean("“hết giấy” ‘rồi’")).isEqualTo("\"hết giấy\" 'rồi'");
    }

    @Test
    void takesLookAlikesForWhatTheyLookLike() {
        assertThat(VietnameseText.clean("Ðiện ðã mất, Ɖồng Phúc")).isEqualTo("Điện đã mất, Đồng Phúc");
        assertThat(VietnameseText.fold("ĐIỆN Ðã")).isEqualTo("dien da");
    }

    @Test
    void foldsOtherScriptsWithoutHarm() {
        assertThat(VietnameseText.fold("Привет 你好 😭 ＡＢ")).isEqualTo("привет 你好 😭 ａｂ");
    }

    @Test
    void survivesBrokenSurrogates() {
        assertThat(VietnameseText.clean("a\uD83Db\uDE2D")).isEqualTo("ab");
    }
}
