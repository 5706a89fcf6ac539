package vn.trucban.bot.absence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Days as people type them. */
class TypedDayTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);

    @ParameterizedTest
    @CsvSource({
        "5/12,             2026-12-05",
        "05-12-2026,       2026-12-05",
        "hết ngày 5/12 ạ,  2026-12-05",
        "26/11,            2026-11-26",
        "2/1,              2027-01-02",
        "1/1/2020,         2020-01-01",
    })
    void isUnderstood(String typed, LocalDate day) {
        assertThat(TypedDay.read(typed, TODAY)).contains(day);
    }

    @ParameterizedTest
    @CsvSource({"thứ Hai", "31/2", "0/5", "5", "99/99", "12/2026", "1/2/3/4"})
    void isNot(String typed) {
        assertThat(TypedDay.read(typed, TODAY)).isEmpty();
    }
}
