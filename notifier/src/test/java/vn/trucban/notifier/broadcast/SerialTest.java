package vn.trucban.notifier.broadcast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SerialTest {
    @Property
    void what_was_written_is_found_however_it_is_typed(
            @ForAll boolean drill,
            @ForAll @IntRange(min = 2025, max = 2099) int year,
            @ForAll @IntRange(min = 1, max = 999_999) int number) {
        Serial serial = Serial.of(drill, year, number);
        String written = serial.value();
        assertThat(serial.drill()).isEqualTo(drill);
        assertThat(Serial.find(written)).contains(serial);
        assertThat(Serial.find(written.toLowerCase(Locale.ROOT))).contains(serial);
        assertThat(Serial.find(written.replace("-", ""))).contains(serial);
        assertThat(Serial.find(written.replace('-', ' '))).contains(serial);
        assertThat(Serial.find("Tin có mã " + written + " phát lúc 14:05 20/11/2026 có thật không?"))
                .contains(serial);
        assertThat(Serial.find("/xacminh " + written + ".")).contains(serial);
    }

    @Property
    void a_slip_of_one_digit_or_two_neighbours_swapped_is_noticed(
            @ForAll @IntRange(min = 1, max = 9999) int number,
            @ForAll @IntRange(min = 0, max = 8) int place,
            @ForAll @IntRange(min = 1, max = 9) int by) {
        StringBuilder digits =
                new StringBuilder(Serial.of(false, 2026, number).value().replaceAll("\\D", ""));
        StringBuilder swapped = new StringBuilder(digits);
        char other = (char) ('0' + (digits.charAt(place) - '0' + by) % 10);
        digits.setCharAt(place, other);
        assertThat(Serial.find("TB" + digits)).isEmpty();

        int next = Math.min(place, 7) + 1;
        char first = swapped.charAt(next - 1);
        if (first != swapped.charAt(next)) {
            swapped.setCharAt(next - 1, swapped.charAt(next));
            swapped.setCharAt(next, first);
            assertThat(Serial.find("TB" + swapped)).isEmpty();
        }
    }

    @Property
    void the_letters_of_a_drill_cannot_be_taken_for_the_real_ones(
            @ForAll @IntRange(min = 1, max = 999_999) int number) {
        String drill = Serial.of(true, 2026, number).value();
        assertThat(Serial.find("TB" + drill.substring(2))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "TB",
                "không có mã",
                "TB-2026-0042",
                "ĐT 0208 123 4567",
                "TB-20260042-99999999",
                "ATB-2026-0042-1",
                "TB\n\n\n\n2026-0042-0"
            })
    void what_is_no_serial_is_not_taken_for_one(String text) {
        assertThat(Serial.find(text)).isEmpty();
    }

    @Test
    void a_wrong_check_digit_is_refused() {
        String right = Serial.of(false, 2026, 42).value();
        String wrong = right.substring(0, right.length() - 1) + (right.endsWith("0") ? "1" : "0");
        assertThatThrownBy(() -> new Serial(wrong)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_very_long_message_is_read_quickly() {
        assertThat(Serial.find("TB-2026-".repeat(20_000))).isEmpty();
        assertThat(Serial.find("TB " + " ".repeat(100_000) + "1")).isEmpty();
    }
}
