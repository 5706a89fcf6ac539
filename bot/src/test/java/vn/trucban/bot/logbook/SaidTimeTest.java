package vn.trucban.bot.logbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.trucban.content.messages.Moments;

class SaidTimeTest {
    /** Monday, 8h05. */
    private static final Instant NOW = Instant.parse("2026-11-23T01:05:00Z");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "8h05 máy hỏng                   | 2026-11-23T08:05 | máy hỏng",
                "8h máy hỏng                     | 2026-11-23T08:00 | máy hỏng",
                "7:30, mất mạng                  | 2026-11-23T07:30 | mất mạng",
                "Lúc 7 giờ 5 phút mất mạng       | 2026-11-23T07:05 | mất mạng",
                "luc 7 gio 30 mat mang           | 2026-11-23T07:30 | mat mang",
                "16h30 hôm qua: VNPT báo đứt cáp | 2026-11-22T16:30 | VNPT báo đứt cáp",
                "3h chiều qua sét đánh           | 2026-11-22T15:00 | sét đánh",
                "7h sáng nay mất điện            | 2026-11-23T07:00 | mất điện",
                "9h hom kia bao VNPT             | 2026-11-21T09:00 | bao VNPT",
                "8h05 ngày 2/11 thay mực         | 2026-11-02T08:05 | thay mực",
                "8h 27/11 họp                    | 2026-11-27T08:00 | họp",
                "8h05 30/12 thay mực             | 2025-12-30T08:05 | thay mực",
                "14:30 25/12/2025 - thay mực     | 2025-12-25T14:30 | thay mực",
                "8h 12 máy đều hỏng              | 2026-11-23T08:12 | máy đều hỏng",
                "11h trưa nay mất điện           | 2026-11-23T11:00 | mất điện",
                "8h tôi thấy khói                | 2026-11-23T08:00 | tôi thấy khói",
                "8h qua xã lấy máy               | 2026-11-23T08:00 | qua xã lấy máy",
                "2h chiều 20/11 kẹt giấy         | 2026-11-20T14:00 | kẹt giấy",
                "8h                              | 2026-11-23T08:00 | ''",
            })
    void reads_a_time_as_people_write_it(String text, LocalDateTime at, String rest) {
        SaidTime said = SaidTime.in(text, NOW).orElseThrow();
        assertThat(LocalDateTime.ofInstant(said.at(), Moments.ZONE)).isEqualTo(at);
        assertThat(said.rest()).isEqualTo(rest);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "máy hỏng lúc 8h", "25h máy hỏng", "8h75 máy hỏng", "8 giấy kẹt", "8h 31/2 hỏng", "8"})
    void anything_else_is_no_time(String text) {
        assertThat(SaidTime.in(text, NOW)).isEmpty();
    }
}
