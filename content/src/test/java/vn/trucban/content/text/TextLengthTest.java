package vn.trucban.content.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.text.Normalizer;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class TextLengthTest {
    @Test
    void countsComposedLettersOnceAndEmojiAsUnits() {
        assertThat(TextLength.of(Normalizer.normalize("mất mạng", Normalizer.Form.NFD)))
                .isEqualTo(8);
        assertThat(TextLength.of("😭")).isEqualTo(2);
        assertThat(TextLength.fits("điện", 4)).isTrue();
        assertThat(TextLength.fits("điện", 3)).isFalse();
    }

    @Test
    void cutsAtParagraphsThenSentencesThenClausesThenWords() {
        assertThat(TextLength.split("Một hai ba.\n\nBốn năm sáu. Bảy.", 20))
                .containsExactly("Một hai ba.", "Bốn năm sáu. Bảy.");
        assertThat(TextLength.split("Một hai ba. Bốn năm sáu. Bảy tám.", 25))
                .containsExactly("Một hai ba. Bốn năm sáu.", "Bảy tám.");
        assertThat(TextLength.split("một hai, ba bốn năm sáu bảy", 14))
                .containsExactly("một hai,", "ba bốn năm sáu", "bảy");
        assertThat(TextLength.split("1.200 hộ dân mất điện", 9)).containsExactly("1.200 hộ", "dân mất", "điện");
    }

    @Test
    void keepsWholeCharactersTogether() {
        assertThat(TextLength.split("😭😭😭", 3)).containsExactly("😭", "😭", "😭");
        assertThat(TextLength.split("abc👨‍👩‍👧", 9)).containsExactly("abc", "👨‍👩‍👧");
        assertThat(TextLength.split("👨‍👩‍👧", 3)).isEqualTo(List.of("👨‍", "👩‍", "👧"));
    }

    @Test
    void hasNoPartsForBlankTextAndRefusesTheImpossible() {
        assertThat(TextLength.split(" \n ", 10)).isEmpty();
        assertThatThrownBy(() -> TextLength.split("a", 1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Property
    void losesNothingButBlanks(@ForAll String text, @ForAll @IntRange(min = 2, max = 50) int max) {
        List<String> parts = TextLength.split(text, max);

        assertThat(parts).allSatisfy(part -> assertThat(part.length()).isBetween(1, max));
        assertThat(squeezed(String.join("", parts)))
                .isEqualTo(squeezed(Normalizer.normalize(text, Normalizer.Form.NFC)));
    }

    private static String squeezed(String text) {
        return text.codePoints()
                .filter(character -> !Character.isWhitespace(character))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
