package vn.trucban.content.messages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MessagesTest {
    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "999, 999",
        "1000, 1.000",
        "12345, 12.345",
        "999999, 999.999",
        "1000000, 1.000.000",
        "-1, -1",
        "-100, -100",
        "-1234, -1.234"
    })
    void a_count_stands_with_points_between_its_thousands(long count, String written) {
        assertThat(Messages.fill("{count} sự cố", Map.of("count", count))).isEqualTo(written + " sự cố");
        assertThat(Messages.fill("{count} sự cố", Map.of("count", (int) count))).isEqualTo(written + " sự cố");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"SC-{number}", "quý I năm {year}", "trang {page}", "Mục {first}–{last}", "từ {from} đến {to}"})
    void what_bears_a_number_keeps_it(String template) {
        Map<String, Integer> values = Map.of(
                "number", 2026, "year", 2026, "page", 2026, "first", 2026, "last", 2026, "from", 2026, "to", 2026);
        assertThat(Messages.fill(template, values)).contains("2026").doesNotContain(".");
    }

    @Test
    void what_comes_as_text_stays_as_it_came() {
        assertThat(Messages.fill("Hồ sơ {code}, phiếu {serial}", Map.of("code", "1000234", "serial", "2026-1234")))
                .isEqualTo("Hồ sơ 1000234, phiếu 2026-1234");
    }
}
