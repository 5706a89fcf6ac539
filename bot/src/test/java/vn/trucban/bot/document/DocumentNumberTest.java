package vn.trucban.bot.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DocumentNumberTest {
    private static String complete(String typed) {
        return DocumentNumber.complete(typed, "BC-TTPVHCC").orElse("no");
    }

    @Test
    void it_has_two_digits_at_least_and_its_symbol() {
        assertThat(Stream.of("5", " 05 ", "123", "5/BC-TTPVHCC", "07/BC-UBND", "12/2026/BC-TTPVHCC")
                        .map(DocumentNumberTest::complete))
                .containsExactly(
                        "05/BC-TTPVHCC",
                        "05/BC-TTPVHCC",
                        "123/BC-TTPVHCC",
                        "05/BC-TTPVHCC",
                        "07/BC-UBND",
                        "12/2026/BC-TTPVHCC");
    }

    @Test
    void what_is_no_number_is_refused() {
        assertThat(Stream.of("", "BC-TTPVHCC", "05;BC", "số 5; drop", "5/", "1234567", "5/" + "x".repeat(60))
                        .map(DocumentNumberTest::complete))
                .containsOnly("no");
    }
}
