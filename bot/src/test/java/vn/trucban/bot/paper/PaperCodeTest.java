package vn.trucban.bot.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PaperCodeTest {
    private static final PaperCode CODE = new PaperCode(PaperCode.Kind.RECEIPT, 2026, 42);

    @Property(tries = 300)
    void what_is_printed_is_read_again_however_it_is_written(
            @ForAll PaperCode.Kind kind, @ForAll @IntRange(min = 1, max = PaperCode.MOST) int number) {
        PaperCode code = new PaperCode(kind, 2026, number);
        String printed = code.value();
        assertThat(PaperCode.find(printed).codes()).containsExactly(code);
        assertThat(PaperCode.find("số " + printed.toLowerCase(Locale.ROOT).replace('-', ' ') + ".")
                        .codes())
                .containsExactly(code);
        assertThat(PaperCode.find(printed.replace("-", "").replace('0', 'O')).codes())
                .containsExactly(code);
    }

    @Property(tries = 300)
    void one_wrong_digit_is_a_slip_and_never_another_receipt(
            @ForAll @IntRange(min = 3, max = 14) int at, @ForAll @IntRange(min = 1, max = 9) int more) {
        String printed = CODE.value();
        if (printed.charAt(at) == '-') {
            return;
        }
        char wrong = (char) ('0' + (printed.charAt(at) - '0' + more) % 10);
        PaperCode.Found found = PaperCode.find(printed.substring(0, at) + wrong + printed.substring(at + 1));
        assertThat(found.codes()).isEmpty();
        assertThat(found.slips()).hasSize(1);
    }

    @Test
    void a_receipt_is_not_taken_for_a_certificate() {
        assertThat(PaperCode.find(CODE.value().replace("GT", "XN")).codes()).isEmpty();
        assertThat(PaperCode.find("http://localhost:8080/xacminh?code=" + CODE).codes())
                .containsExactly(CODE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "GT-2026-00000-0", "GT-1999-00001-0", "TB-2026-0001-0", "GT-2026-42", "Nguyễn Văn An"})
    void other_things_are_no_codes(String text) {
        assertThat(PaperCode.find(text).codes()).isEmpty();
    }
}
