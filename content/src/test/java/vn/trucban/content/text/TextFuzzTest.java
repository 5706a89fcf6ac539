package vn.trucban.content.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

/** Text of any kind can be read. Only with {@code JAZZER_FUZZ=1}: the fuzzer slows all tests of its process. */
@EnabledIfEnvironmentVariable(named = "JAZZER_FUZZ", matches = ".+")
class TextFuzzTest {
    @FuzzTest(maxDuration = "2m")
    void readsAnything(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        String clean = VietnameseText.clean(text);

        assertThat(VietnameseText.clean(clean)).isEqualTo(clean);
        assertThat(VietnameseText.fold(VietnameseText.fold(text))).isEqualTo(VietnameseText.fold(text));
        assertThat(TypedText.read(text, known -> known.length() % 2 == 0).words())
                .allSatisfy(word -> assertThat(word.typed()).isNotEmpty());
    }
}
